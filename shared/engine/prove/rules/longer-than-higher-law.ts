// 期限长于上位法
import { daysBetween } from "../../../calendar/civil.ts";
import { dueDate, LONGEST_TERM } from "../../../calendar/term.ts";
import { daysOf2026 } from "../days.ts";
import type { Rule } from "../rule.ts";

export const longerThanHigherLaw: Rule = {
  kind: "longer-than-higher-law",
  judges: "all",
  severity: "error",
  of: "document",
  find: ({ regime, norms }) => {
    const { division } = regime.source;
    const binding = norms.filter(
      ({ province, subjects }) =>
        (province === null || division?.startsWith(province)) && subjects.includes(regime.subject.kind),
    );
    return Object.entries(regime.terms).flatMap(([id, { title, term, cite }]) =>
      binding
        .filter(({ terms }) => terms.includes(id) && term.count <= LONGEST_TERM)
        .flatMap(({ id: norm, name, clause, longest, checked }) => {
          const ends = (day: (typeof daysOf2026)[number]) => ({
            local: dueDate(day, { count: term.count, unit: term.unit }).due,
            higher: dueDate(day, longest).due,
          });
          const date = daysOf2026.find((day) => daysBetween(ends(day).higher, ends(day).local) > 0);
          if (date === undefined) return [];
          const { local, higher } = ends(date);
          return [
            {
              subject: `${id}>${norm}`,
              path: ["terms", id],
              clause: cite.clause,
              values: { title: title["zh-CN"], norm: name, clause, date, local, due: higher, checked },
              example: { date, dueLocally: local, dueByNorm: higher },
            },
          ];
        }),
    );
  },
};

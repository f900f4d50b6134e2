// 一个期限两种单位
import { daysBetween } from "../../../calendar/civil.ts";
import { dueDate, LONGEST_TERM } from "../../../calendar/term.ts";
import { termInWords } from "../claims.ts";
import { daysOf2026 } from "../days.ts";
import type { Rule } from "../rule.ts";

export const mixedUnits: Rule = {
  kind: "mixed-units",
  judges: "all",
  severity: "warning",
  of: "document",
  find: ({ regime }) =>
    Object.entries(regime.terms).flatMap(([id, { term, cite }]) => {
      const { extension } = term;
      if (extension === undefined || extension.unit === term.unit) return [];
      if (Math.max(term.count, extension.count) > LONGEST_TERM) return [];
      const dueIn = (unit: typeof term.unit) => (date: (typeof daysOf2026)[number]) =>
        dueDate(date, { ...term, extension: { ...extension, unit } }, { extended: true }).due;
      const [own, other] = [dueIn(extension.unit), dueIn(term.unit)];
      // The first day of the year on which the two readings end apart.
      const date = daysOf2026.find((day) => own(day) !== other(day));
      if (date === undefined) return [];
      const [a, b] = [own(date), other(date)];
      const [earlier, later] = daysBetween(a, b) > 0 ? [a, b] : [b, a];
      return [
        {
          subject: `${id}=${termInWords(term)}+${termInWords(extension)}`,
          path: ["terms", id, "term", "extension"],
          clause: cite.clause,
          values: { first: termInWords(term), second: termInWords(extension), date, earlier, later },
          example: { date, dueLocally: earlier, wanted: later },
        },
      ];
    }),
};

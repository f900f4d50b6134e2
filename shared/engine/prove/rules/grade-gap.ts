// 等级之间的缺口：可能得到而不属于任何等级的总分
import { points } from "../../points.ts";
import { holds } from "../interval.ts";
import { totalsOf } from "../reach.ts";
import type { Rule, Sighting } from "../rule.ts";

export const gradeGap: Rule = {
  kind: "grade-gap",
  severity: "error",
  of: "document",
  find: ({ regime, reachable }) => {
    if (reachable === null) return [];
    const { grades } = regime;
    const gaps = new Map<string, Sighting>();
    for (const total of totalsOf(reachable.all)) {
      const at = points(total);
      if (grades.some((grade) => holds(grade, at))) continue;
      // Best first: the last that lies above, the first that lies below.
      const above = grades.findLast(({ from }) => from.value >= at);
      const below = grades.find(({ to }) => to.value <= at);
      const subject = `${below?.id ?? ""}..${above?.id ?? ""}`;
      const known = gaps.get(subject);
      gaps.set(subject, {
        subject,
        path: ["grades"],
        clause: (above ?? below)?.cite.clause ?? null,
        values: known?.values ?? { lowest: below?.id ?? "none", highest: above?.id ?? "none", total: at },
        example: known
          ? { ...known.example, highest: { total: at } }
          : { total: at, facts: reachable.all.facts(total), byBand: null },
      });
    }
    return gaps.values();
  },
};

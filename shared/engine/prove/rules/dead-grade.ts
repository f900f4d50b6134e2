// 得不到的等级
import { holds } from "../interval.ts";
import { totalsOf } from "../reach.ts";
import type { Rule } from "../rule.ts";

export const deadGrade: Rule = {
  kind: "dead-grade",
  severity: "error",
  of: "document",
  find: ({ regime, reachable, byBand }) => {
    if (reachable === null) return [];
    const alive = new Set<string | null>(totalsOf(reachable.undirected).map(byBand));
    for (const rule of regime.direct) if (reachable.directedBy(rule).bits !== 0n) alive.add(rule.gives.set);
    return regime.grades.flatMap((grade, at) => {
      if (alive.has(grade.id)) return [];
      // Of totals that the interval itself holds, one is taken by a rule or by a grade before it.
      const total = totalsOf(reachable.all).find((candidate) => holds(grade, candidate / 100));
      return [
        {
          subject: grade.id,
          path: ["grades", at],
          clause: grade.cite.clause,
          values: { grade: grade.id },
          example:
            total === undefined
              ? { total: grade.from.value }
              : { total: total / 100, facts: reachable.all.facts(total), byBand: byBand(total) },
        },
      ];
    });
  },
};

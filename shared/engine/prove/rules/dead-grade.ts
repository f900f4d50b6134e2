// 得不到的等级
import { holds } from "../interval.ts";
import type { Rule } from "../rule.ts";
import { bandOf } from "../scale.ts";

export const deadGrade: Rule = {
  kind: "dead-grade",
  judges: "all",
  severity: "error",
  of: "document",
  find: ({ scale }) => {
    if (scale === null) return [];
    const { grades, totals, example, given } = scale;
    return grades.flatMap((grade, at) => {
      if (given.has(grade.id)) return [];
      // Of totals that the interval itself holds, one is taken by a rule or by a grade before it.
      const total = totals.find((candidate) => holds(grade, candidate / 100));
      return [
        {
          subject: grade.id,
          path: ["grades", at],
          clause: grade.cite.clause,
          values: { grade: grade.id },
          example:
            total === undefined
              ? { total: grade.from?.value ?? grade.to?.value ?? 0 }
              : { ...example(total), byBand: bandOf(grades, total) },
        },
      ];
    });
  },
};

// 告知的等级与引文所写的不一
import { quoteForReading } from "../../quote.ts";
import { escaped } from "../quoted.ts";
import type { Rule } from "../rule.ts";

export const unnamedGrade: Rule = {
  kind: "unnamed-grade",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    regime.notices.flatMap(({ id, grades, cite }, at) =>
      regime.grades.flatMap((grade) => {
        const named = new RegExp(`(?<![A-Za-z])${escaped(grade.id)}\\s*级`).test(cite.quote);
        if (named === grades.includes(grade.id)) return [];
        return [
          {
            subject: `${id}.${grade.id}`,
            path: ["notices", at, "grades"],
            clause: cite.clause,
            values: {
              quote: quoteForReading(cite.quote),
              grade: grade.id,
              found: named ? "named" : "missing",
            },
            example: { grade: grade.id },
          },
        ];
      }),
    ),
};

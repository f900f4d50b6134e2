// 措施、告知的等级与引文所写的不一
import { quoteForReading } from "../../quote.ts";
import { escaped } from "../quoted.ts";
import type { Rule, Sighting } from "../rule.ts";

/** The grades, best first, that a quote names: C级, A级及以上, 达不到A级, 信用等级达到A+; none: it names no grade. */
const gradesIn = (quote: string, grades: readonly string[]): ReadonlySet<string> => {
  const named = new Set<string>();
  for (const [at, id] of grades.entries()) {
    const mention = new RegExp(
      `(达不到|不足|低于)?(?<![A-Za-z])${escaped(id)}(?![+＋])\\s*(?:级|(?=学生))\\s*(及以上|以上|及以下|以下)?`,
      "g",
    );
    for (const [, short, reach] of quote.matchAll(mention)) {
      const [from, to] = short
        ? [at + 1, grades.length]
        : reach?.endsWith("上")
          ? [0, at + 1]
          : reach?.endsWith("下")
            ? [at, grades.length]
            : [at, at + 1];
      for (const grade of grades.slice(from, to)) named.add(grade);
    }
  }
  return named;
};

export const unnamedGrade: Rule = {
  kind: "unnamed-grade",
  judges: "all",
  severity: "error",
  of: "document",
  find: ({ regime }) => {
    const grades = ("grades" in regime ? (regime.grades ?? []) : []).map(({ id }) => id);
    return (["measures", "notices"] as const).flatMap((table) =>
      regime[table].flatMap(({ id, grades: has, cite }, at) => {
        const says = gradesIn(cite.quote, grades);
        // A measure may stand in a sentence that has named its grade before.
        if (says.size === 0 && (table === "measures" || has.length === 0)) return [];
        return grades.flatMap((grade): Sighting[] =>
          says.has(grade) === has.includes(grade)
            ? []
            : [
                {
                  subject: `${id}.${grade}`,
                  path: [table, at, "grades"],
                  clause: cite.clause,
                  values: {
                    quote: quoteForReading(cite.quote),
                    grade,
                    found: says.has(grade) ? "named" : "missing",
                  },
                  example: { grade },
                },
              ],
        );
      }),
    );
  },
};

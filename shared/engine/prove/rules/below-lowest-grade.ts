// “及以下”之下没有等级，“及以上”之上没有等级
import { escaped } from "../quoted.ts";
import type { Rule, Sighting } from "../rule.ts";

export const belowLowestGrade: Rule = {
  kind: "below-lowest-grade",
  judges: "all",
  severity: "warning",
  of: "document",
  needs: "source",
  find: ({ regime, articles }) => {
    const grades = ("grades" in regime ? regime.grades : null) ?? [];
    const ends = [
      { grade: grades.at(-1), word: "及以下", way: "below" },
      { grade: grades[0], word: "及以上", way: "above" },
    ];
    return articles.flatMap(({ clause, text }) =>
      ends.flatMap(({ grade, word, way }): Sighting[] => {
        if (grade === undefined) return [];
        const phrase = new RegExp(`(?<![A-Za-z])${escaped(grade.id)}\\s*级?\\s*${word}`).exec(text)?.[0];
        return phrase === undefined
          ? []
          : [
              {
                subject: `${clause}.${grade.id}`,
                path: ["grades", way === "below" ? grades.length - 1 : 0],
                clause,
                values: { phrase, grade: grade.id, way },
                example: { grade: grade.id, found: phrase },
              },
            ];
      }),
    );
  },
};

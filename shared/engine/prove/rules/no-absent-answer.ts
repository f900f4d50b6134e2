// 没有“无”一档：什么都没有的人无从填写
import { indicatorPaths } from "../indicator-paths.ts";
import type { RuleFor } from "../rule.ts";

const takesInTheRest = /^(无|否|没有|未|不|其他|其它)|(及|或|和)?以下$/;

export const noAbsentAnswer: RuleFor<"grid"> = {
  kind: "no-absent-answer",
  judges: "grid",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    indicatorPaths(regime).flatMap(({ indicator: { id, title, cell, cite, notApplicable }, path }) => {
      if (cell.kind !== "choice" || notApplicable !== undefined) return [];
      const own = cell.answers.filter(({ reading }) => reading === undefined);
      if (own.some(({ answer, points }) => points === 0 || takesInTheRest.test(answer))) return [];
      const lowest = own.toSorted((a, b) => a.points - b.points)[0];
      return [
        {
          subject: id,
          path: [...path, "cell", "answers"],
          clause: cite.clause,
          values: {
            id,
            title: title["zh-CN"],
            answer: lowest?.answer ?? "",
            points: lowest?.points ?? 0,
          },
          example: { answer: "无", names: own.map(({ answer }) => answer) },
        },
      ];
    }),
};

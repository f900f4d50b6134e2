// 一项之内各档的缺口
import { indicatorPaths } from "../indicator-paths.ts";
import type { Rule } from "../rule.ts";
import { asPercent, stretches } from "../share-samples.ts";

export const answerGap: Rule = {
  kind: "answer-gap",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    indicatorPaths(regime).flatMap(({ indicator: { id, cell, cite }, path }) =>
      cell.kind === "bands"
        ? stretches(cell.bands, (count) => count === 0).map(({ value }) => ({
            subject: `${id}.${value}`,
            path: [...path, "cell", "bands"],
            clause: cite.clause,
            values: { id, value: asPercent(value) },
            example: { answer: value },
          }))
        : [],
    ),
};

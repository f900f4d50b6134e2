// 一项之内各档的重叠
import { indicatorPaths } from "../indicator-paths.ts";
import type { Rule } from "../rule.ts";
import { asPercent, stretches } from "../share-samples.ts";

export const answerOverlap: Rule = {
  kind: "answer-overlap",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    indicatorPaths(regime).flatMap(({ indicator: { id, cell, cite }, path }) =>
      cell.kind === "bands"
        ? stretches(cell.bands, (count) => count > 1).map(({ value, held }) => ({
            subject: `${id}.${value}`,
            path: [...path, "cell", "bands"],
            clause: cite.clause,
            values: { id, value: asPercent(value), labels: held.map(({ label }) => label).join("、") },
            example: { answer: value, names: held.map(({ label }) => label) },
          }))
        : [],
    ),
};

// 一项之内各档的重叠
import { writtenIn } from "../../share.ts";
import { indicatorPaths } from "../indicator-paths.ts";
import type { RuleFor } from "../rule.ts";
import { stretches } from "../share-samples.ts";

export const answerOverlap: RuleFor<"grid"> = {
  kind: "answer-overlap",
  judges: "grid",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    indicatorPaths(regime).flatMap(({ indicator: { id, cell, cite }, path }) =>
      cell.kind === "bands"
        ? stretches(cell, (count) => count > 1).map(({ value, held }) => ({
            subject: `${id}.${value}`,
            path: [...path, "cell", "bands"],
            clause: cite.clause,
            values: {
              id,
              value: writtenIn(cell.unit, value),
              labels: held.map(({ label }) => label).join("、"),
            },
            example: { answer: value, names: held.map(({ label }) => label) },
          }))
        : [],
    ),
};

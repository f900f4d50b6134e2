// 一项之内各档的缺口
import { writtenIn } from "../../share.ts";
import { indicatorPaths } from "../indicator-paths.ts";
import type { RuleFor } from "../rule.ts";
import { stretches } from "../share-samples.ts";

export const answerGap: RuleFor<"grid"> = {
  kind: "answer-gap",
  judges: "grid",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    indicatorPaths(regime).flatMap(({ indicator: { id, cell, cite }, path }) =>
      cell.kind === "bands"
        ? stretches(cell, (count) => count === 0).map(({ value }) => ({
            subject: `${id}.${value}`,
            path: [...path, "cell", "bands"],
            clause: cite.clause,
            values: { id, value: writtenIn(cell.unit, value) },
            example: { answer: value },
          }))
        : [],
    ),
};

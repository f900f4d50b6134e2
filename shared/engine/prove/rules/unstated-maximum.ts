// 没有写明满分的二级指标
import { points } from "../../points.ts";
import { highestOf } from "../reach.ts";
import type { Rule } from "../rule.ts";

export const unstatedMaximum: Rule = {
  kind: "unstated-maximum",
  severity: "warning",
  of: "document",
  find: ({ regime }) =>
    // A form that states no maximum of any group has no such column.
    regime.parts.every(({ groups }) => groups.every(({ max }) => max === undefined))
      ? []
      : regime.parts.flatMap(({ groups, cite }, at) =>
          groups.flatMap(({ id, title, max, indicators }, groupAt) => {
            const found = points(highestOf(indicators));
            return max === undefined
              ? [
                  {
                    subject: `group.${id}=${found}`,
                    path: ["parts", at, "groups", groupAt],
                    clause: cite.clause,
                    values: { name: title["zh-CN"], found },
                    example: { found },
                  },
                ]
              : [];
          }),
        ),
};

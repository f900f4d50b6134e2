// 没有写明满分的二级指标
import { extentOfGroup } from "../../grid/extent.ts";
import { points } from "../../points.ts";
import type { RuleFor } from "../rule.ts";

export const unstatedMaximum: RuleFor<"grid"> = {
  kind: "unstated-maximum",
  judges: "grid",
  severity: "warning",
  of: "document",
  find: ({ regime }) =>
    // A form that states no maximum of any group has no such column.
    regime.parts.every(({ groups }) => groups.every(({ max }) => max === undefined))
      ? []
      : regime.parts.flatMap(({ groups, cite }, at) =>
          groups.flatMap((group, groupAt) => {
            const { id, title, max } = group;
            const { high } = extentOfGroup(group);
            const found = Number.isFinite(high) ? points(high) : "∞";
            // What only deducts has no maximum.
            return max === undefined && high > 0
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

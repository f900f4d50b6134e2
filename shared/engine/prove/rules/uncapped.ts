// 加分、减分没有上限，总分没有底或顶
import type { RuleFor } from "../rule.ts";

export const uncapped: RuleFor<"points"> = {
  kind: "uncapped",
  judges: "points",
  severity: "warning",
  of: "document",
  find: ({ regime }) => {
    const { groups, floor, ceiling } = regime.sheet;
    return groups.flatMap(({ id, title, direction, cap, items, cite }, at) => {
      const end = direction === "credit" ? ceiling : floor;
      const endless = items.filter(
        (item) => item.points.kind !== "guidance" && item.cap === undefined && item.ladder === undefined,
      );
      return cap !== undefined || end !== undefined || endless.length === 0
        ? []
        : [
            {
              subject: id,
              path: ["sheet", "groups", at],
              clause: cite.clause,
              values: { title: title["zh-CN"], direction },
              example: { names: endless.map((item) => item.id) },
            },
          ];
    });
  },
};

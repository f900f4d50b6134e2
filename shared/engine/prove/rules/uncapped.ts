// 加分、减分没有上限，总分没有底或顶
import type { SharedRule } from "../rule.ts";

export const uncapped: SharedRule = {
  kind: "uncapped",
  severity: "warning",
  of: "document",
  find: ({ regime }) => {
    if (regime.instrument !== "points") return [];
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

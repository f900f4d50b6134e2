// 细分项目的限度：各项都许可的范围
import type { Regime } from "../../engine/regime.ts";
import type { Limits } from "../../supplements/given.ts";
import { itemLimits } from "../../supplements/limits.ts";
import { closerGrant, parentsOf } from "./lines.ts";

/** The widest limits of any item that may be divided; null where none has points. Each item's own are checked on reading. */
export const limitsUnder = (regime: Regime): Limits | null => {
  const grant = closerGrant(regime);
  if (grant === undefined || regime.instrument !== "points") return null;
  const parents = new Set(parentsOf(regime).map(({ id }) => id));
  const all = regime.sheet.groups
    .flatMap(({ items }) => items)
    .flatMap(({ id, points }) =>
      points.kind === "by-supplement" && parents.has(id) ? [itemLimits(points, grant)] : [],
    );
  return all.length === 0
    ? null
    : {
        min: Math.min(...all.map(({ min }) => min)),
        max: Math.max(...all.map(({ max }) => max)),
        step: Math.min(...all.map(({ step }) => step)),
      };
};

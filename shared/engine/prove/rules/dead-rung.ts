// 就高计分而从不计的一项：同一阶梯里总有一项不比它低
import { type Extent, extentOfIndicator, rungsOf } from "../../grid/extent.ts";
import { points } from "../../points.ts";
import type { RuleFor, Sighting } from "../rule.ts";

/** Whether one rung, whatever it earns, always counts no less than another at its best. */
const outdoes = (other: Extent, rung: Extent, counts: "highest" | "lowest"): boolean =>
  counts === "highest" ? other.low >= rung.high : other.high <= rung.low;

export const deadRung: RuleFor<"grid"> = {
  kind: "dead-rung",
  judges: "grid",
  severity: "warning",
  of: "document",
  find: ({ regime }) =>
    regime.parts.flatMap(({ groups }, at) =>
      groups.flatMap((group, groupAt) =>
        rungsOf(group).ladders.flatMap(({ ladder, rungs }) =>
          rungs.flatMap((rung): Sighting[] => {
            const extent = extentOfIndicator(rung);
            const other = rungs.find(
              (one) => one !== rung && outdoes(extentOfIndicator(one), extent, ladder.counts),
            );
            const alone = rungs.length === 1;
            if (other === undefined && !alone) return [];
            const best = ladder.counts === "highest" ? extent.high : extent.low;
            return [
              {
                subject: rung.id,
                path: ["parts", at, "groups", groupAt, "indicators", group.indicators.indexOf(rung)],
                clause: ladder.cite.clause,
                values: {
                  id: rung.id,
                  title: rung.title["zh-CN"],
                  other: other === undefined ? "none" : other.id,
                  points: points(best),
                },
                example: {
                  names: other === undefined ? [rung.id] : [rung.id, other.id],
                  found: points(best),
                },
              },
            ];
          }),
        ),
      ),
    ),
};

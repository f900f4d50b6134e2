// 不起作用的封顶与保底：从来碰不到，或一碰就定死
import {
  type Extent,
  extentOfCell,
  extentOfGroups,
  extentOfItems,
  extentOfParts,
} from "../../grid/extent.ts";
import { hundredths, points } from "../../points.ts";
import type { Cite, GridRegime, Words } from "../../regime.ts";
import { indicatorPaths } from "../indicator-paths.ts";
import type { Path, RuleFor, Sighting } from "../rule.ts";

interface Limited {
  readonly cap?: { readonly points: number; readonly cite: Cite } | undefined;
  readonly floor?: { readonly points: number; readonly cite: Cite } | undefined;
}

/** What an end says of the points within: never reached by them, or by all of them. */
const actsOn = (end: "cap" | "floor", limit: number, { low, high }: Extent): "never" | "always" | null => {
  const [inside, outside] = end === "cap" ? [high <= limit, low >= limit] : [low >= limit, high <= limit];
  return inside ? "never" : outside ? "always" : null;
};

const idle = (subject: string, name: string, path: Path, limits: Limited, within: Extent): Sighting[] =>
  (["cap", "floor"] as const).flatMap((end): Sighting[] => {
    const limit = limits[end];
    const acts = limit === undefined ? null : actsOn(end, hundredths(limit.points), within);
    if (limit === undefined || acts === null) return [];
    const furthest = (acts === "never") === (end === "cap") ? within.high : within.low;
    const found = Number.isFinite(furthest) ? points(furthest) : furthest > 0 ? "∞" : "−∞";
    return [
      {
        subject: `${subject}.${end}`,
        path: [...path, end],
        clause: limit.cite.clause,
        values: { end, acts, name, limit: limit.points, found },
        example: { found, wanted: limit.points },
      },
    ];
  });

/** Caps of tiers that the tier's own width keeps it from reaching. */
const idleTiers = (regime: GridRegime): Sighting[] =>
  indicatorPaths(regime).flatMap(({ indicator: { id, title, cell, cite }, path }) =>
    cell.kind !== "tiers"
      ? []
      : cell.tiers.flatMap(({ over, per, points: worth, cap }, at): Sighting[] => {
          const next = cell.tiers[at + 1]?.over;
          if (next === undefined || cap === undefined) return [];
          const most = points(hundredths(Math.floor((next - over) / per + 1e-9) * Math.abs(worth)));
          return most > cap
            ? []
            : [
                {
                  subject: `${id}.${at + 1}.cap`,
                  path: [...path, "cell", "tiers", at, "cap"],
                  clause: cite.clause,
                  values: { end: "cap", acts: "never", name: title["zh-CN"], limit: cap, found: most },
                  example: { found: most, wanted: cap },
                },
              ];
        }),
  );

const nameOf = (title: Words): string => title["zh-CN"];

export const idleLimit: RuleFor<"grid"> = {
  kind: "idle-limit",
  judges: "grid",
  severity: "warning",
  of: "document",
  find: ({ regime }) => [
    ...indicatorPaths(regime).flatMap(({ indicator, path }) =>
      idle(indicator.id, nameOf(indicator.title), path, indicator, extentOfCell(indicator.cell)),
    ),
    ...idleTiers(regime),
    ...regime.parts.flatMap((part, at) => [
      ...part.groups.flatMap((group, groupAt) =>
        idle(
          `group.${group.id}`,
          nameOf(group.title),
          ["parts", at, "groups", groupAt],
          group,
          extentOfItems(group),
        ),
      ),
      ...idle(part.id, nameOf(part.title), ["parts", at], part, extentOfGroups(part)),
    ]),
    ...idle("total", nameOf(regime.form.title), ["total"], regime.total, extentOfParts(regime)),
  ],
};

// 合计：就高、封顶、保底、基础分、取整，逐级加总，每一次增减各有一行理由
import { hundredths, points } from "../points.ts";
import type { Cite, GridRegime, Group, Indicator, Part } from "../regime.ts";
import type { Line } from "./assess-grid.ts";
import { rungsOf, withinLimits } from "./extent.ts";

/** Points that come or go between the items and the total; with the lines they add up to it. */
export interface Adjustment {
  readonly what: "base" | "ladder" | "cap" | "floor" | "rounding";
  readonly level: "indicator" | "group" | "part" | "total";
  /** Id of the indicator, group or part; `total`. */
  readonly at: string;
  readonly points: number;
  readonly cite: Cite;
}

/** Sums in hundredths; null while something in it is missing. */
export interface Tally {
  readonly sums: readonly (number | null)[];
  readonly total: number | null;
  readonly adjustments: readonly Adjustment[];
}

type Level = Adjustment["level"];
interface Limited {
  readonly cap?: { readonly points: number; readonly cite: Cite } | undefined;
  readonly floor?: { readonly points: number; readonly cite: Cite } | undefined;
}

const hasLimits = ({ cap, floor }: Limited): boolean => cap !== undefined || floor !== undefined;

/** Whether the total is nothing but the sum of the lines. */
export const isPlainSum = ({ parts, total }: GridRegime): boolean =>
  !hasLimits(total) &&
  total.base === undefined &&
  total.rounding === undefined &&
  parts.every(
    (part) =>
      !hasLimits(part) &&
      part.base === undefined &&
      part.groups.every(
        (group) =>
          !hasLimits(group) &&
          group.ladders === undefined &&
          group.indicators.every((indicator) => !hasLimits(indicator)),
      ),
  );

/** Rounded to whole steps, in hundredths: half-up 84.5 is 85, down 84.9 is 84. */
export const rounded = (
  total: number,
  { step, way }: Pick<NonNullable<GridRegime["total"]["rounding"]>, "step" | "way">,
): number => {
  const unit = hundredths(step);
  return Math.floor((way === "half-up" ? total + unit / 2 : total) / unit) * unit;
};

/**
 * Adds the lines up as the regime says: item limits, ladders, group limits, base and limits of the part, base and limits
 * of the total, rounding. Of equal rungs the first of the form counts.
 */
export const tally = (regime: GridRegime, lines: readonly Line[]): Tally => {
  const adjustments: Adjustment[] = [];
  const lineOf = new Map(lines.map((line) => [line.indicator, line]));
  const move = (what: Adjustment["what"], level: Level, at: string, by: number, cite: Cite): number => {
    if (by !== 0) adjustments.push({ what, level, at, points: points(by), cite });
    return by;
  };
  const within = (sum: number, limits: Limited, level: Level, at: string): number => {
    const by = withinLimits(sum, limits) - sum;
    const limit = by < 0 ? limits.cap : limits.floor;
    return limit === undefined ? sum : sum + move(by < 0 ? "cap" : "floor", level, at, by, limit.cite);
  };
  const ofIndicator = (indicator: Indicator, { answer, points: earned }: Line): number =>
    answer === indicator.notApplicable?.answer
      ? hundredths(earned)
      : within(hundredths(earned), indicator, "indicator", indicator.id);
  const ofGroup = (group: Group): number | null => {
    const earned = new Map<Indicator, number>();
    for (const indicator of group.indicators) {
      const line = lineOf.get(indicator.id);
      if (line === undefined) return null;
      earned.set(indicator, ofIndicator(indicator, line));
    }
    let sum = [...earned.values()].reduce((all, one) => all + one, 0);
    for (const { ladder, rungs } of rungsOf(group).ladders) {
      const worth = (rung: Indicator): number => earned.get(rung) ?? 0;
      const pick = ladder.counts === "highest" ? Math.max : Math.min;
      const counting = pick(...rungs.map(worth));
      const first = rungs.findIndex((rung) => worth(rung) === counting);
      for (const [at, rung] of rungs.entries())
        if (at !== first) sum += move("ladder", "indicator", rung.id, -worth(rung), ladder.cite);
    }
    return within(sum, group, "group", group.id);
  };
  const start = (level: Level, at: string, base: Part["base"]): number =>
    base === undefined ? 0 : move("base", level, at, hundredths(base.points), base.cite);
  const ofPart = (part: Part): number | null => {
    const before = adjustments.length;
    const groups = part.groups.map(ofGroup);
    if (groups.includes(null)) {
      // Nothing is said of a part that isn't complete.
      adjustments.length = before;
      return null;
    }
    const sum = groups.reduce<number>((all, one) => all + (one ?? 0), 0);
    return within(sum + start("part", part.id, part.base), part, "part", part.id);
  };
  const sums = regime.parts.map(ofPart);
  if (sums.includes(null)) return { sums, total: null, adjustments };
  const { base, rounding, ...limits } = regime.total;
  const sum = sums.reduce<number>((all, one) => all + (one ?? 0), 0);
  const total = within(sum + start("total", "total", base), limits, "total", "total");
  const final =
    rounding === undefined
      ? total
      : total + move("rounding", "total", "total", rounded(total, rounding) - total, rounding.cite);
  return { sums, total: final, adjustments };
};

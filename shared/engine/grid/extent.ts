// 分值范围：一项、一组、一部分、总分最少最多能得几分
import { hundredths } from "../points.ts";
import type { Cell, GridRegime, Group, Indicator, Part } from "../regime.ts";

/** Lowest and highest points in hundredths; infinite where nothing bounds them. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

type Limits = Pick<Indicator, "cap" | "floor">;

/** Never above the cap; the floor comes last. */
export const withinLimits = (sum: number, { cap, floor }: Limits): number =>
  Math.max(
    floor === undefined ? Number.NEGATIVE_INFINITY : hundredths(floor.points),
    Math.min(cap === undefined ? Number.POSITIVE_INFINITY : hundredths(cap.points), sum),
  );

const clamped = ({ low, high }: Extent, limits: Limits): Extent => ({
  low: withinLimits(low, limits),
  high: withinLimits(high, limits),
});

const spanOf = (points: readonly number[]): Extent => ({
  low: Math.min(...points.map(hundredths)),
  high: Math.max(...points.map(hundredths)),
});

/** From none to this much, either way. */
const upTo = (points: number): Extent => ({ low: Math.min(0, points), high: Math.max(0, points) });

const scale = ({ min, max, step }: { min: number; max: number; step: number }): Extent => ({
  low: hundredths(Math.ceil(min / step - 1e-6) * step),
  high: hundredths(Math.floor(max / step + 1e-6) * step),
});

/** What repeating it comes to at most: so many times, or to the cap. */
const most = (points: number, times: number, cap = Number.POSITIVE_INFINITY): number =>
  points === 0 ? 0 : Math.sign(points) * Math.min(Math.abs(points) * times, cap) * 100;

const extents: { [K in Cell["kind"]]: (cell: Extract<Cell, { kind: K }>) => Extent } = {
  choice: ({ answers }) => spanOf(answers.map(({ points }) => points)),
  bands: ({ bands }) => spanOf(bands.map(({ points }) => points)),
  score: scale,
  range: scale,
  each: ({ points, cap }) => upTo(Math.round(most(points, Number.POSITIVE_INFINITY, cap))),
  tiers: ({ tiers }) => {
    const sums = tiers.map(({ over, per, points, cap }, at) => {
      const times = Math.floor(((tiers[at + 1]?.over ?? Number.POSITIVE_INFINITY) - over) / per + 1e-9);
      return upTo(Math.round(most(points, times, cap)));
    });
    return sumOf(sums);
  },
  decay: ({ full, floor }) => spanOf([floor, Math.max(full, floor)]),
};

const sumOf = (all: readonly Extent[]): Extent =>
  all.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });

export const extentOfCell = (cell: Cell): Extent => (extents[cell.kind] as (cell: Cell) => Extent)(cell);

/** After its own limits, 不适用 included. */
export const extentOfIndicator = (indicator: Indicator): Extent => {
  const { low, high } = clamped(extentOfCell(indicator.cell), indicator);
  return indicator.notApplicable?.counts === "zero"
    ? { low: Math.min(low, 0), high: Math.max(high, 0) }
    : { low, high };
};

/** Members of the group's ladders, and the indicators that stand on none. */
export const rungsOf = (
  group: Group,
): {
  readonly ladders: readonly { ladder: NonNullable<Group["ladders"]>[number]; rungs: readonly Indicator[] }[];
  readonly free: readonly Indicator[];
} => {
  const known = (group.ladders ?? []).map((ladder) => ({
    ladder,
    rungs: group.indicators.filter((indicator) => indicator.ladder === ladder.id),
  }));
  const ladders = known.filter(({ rungs }) => rungs.length > 0);
  const onLadder = new Set(ladders.flatMap(({ rungs }) => rungs));
  return { ladders, free: group.indicators.filter((indicator) => !onLadder.has(indicator)) };
};

/** Before the group's own limits. */
export const extentOfItems = (group: Group): Extent => {
  const { ladders, free } = rungsOf(group);
  return sumOf([
    ...free.map(extentOfIndicator),
    ...ladders.map(({ ladder, rungs }) => {
      const all = rungs.map(extentOfIndicator);
      const pick = ladder.counts === "highest" ? Math.max : Math.min;
      return { low: pick(...all.map(({ low }) => low)), high: pick(...all.map(({ high }) => high)) };
    }),
  ]);
};

export const extentOfGroup = (group: Group): Extent => clamped(extentOfItems(group), group);

const based = ({ low, high }: Extent, base: Part["base"]): Extent => {
  const from = hundredths(base?.points ?? 0);
  return { low: low + from, high: high + from };
};

/** With its base, before its own limits. */
export const extentOfGroups = (part: Part): Extent => based(sumOf(part.groups.map(extentOfGroup)), part.base);

export const extentOfPart = (part: Part): Extent => clamped(extentOfGroups(part), part);

/** With its base, before its own limits and rounding. */
export const extentOfParts = ({ parts, total }: GridRegime): Extent =>
  based(sumOf(parts.map(extentOfPart)), total.base);

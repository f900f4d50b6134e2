// 百分数的试点：每一界的上、下与界上
import { shareUnits } from "../points.ts";
import { holds, type Interval } from "./interval.ts";

/** Shares at which the bands of an indicator can change: each bound, a billionth beside it, and both ends. */
const shareSamples = (bands: readonly Interval[]): readonly number[] => {
  const units = new Set([0, 1e9]);
  for (const { from, to } of bands)
    for (const bound of [from, to])
      for (const beside of [-1, 0, 1]) units.add(shareUnits(bound.value) + beside);
  return [...units]
    .filter((unit) => unit >= 0 && unit <= 1e9)
    .toSorted((a, b) => a - b)
    .map((unit) => unit / 1e9);
};

/** The first share of every stretch that a wrong number of bands hold, with the bands that hold it. */
export const stretches = <Band extends Interval>(
  bands: readonly Band[],
  wrong: (count: number) => boolean,
): readonly { readonly value: number; readonly held: readonly Band[] }[] => {
  const sampled = shareSamples(bands).map((value) => ({
    value,
    held: bands.filter((band) => holds(band, value)),
  }));
  return sampled.filter(({ held }, at) => wrong(held.length) && !wrong(sampled[at - 1]?.held.length ?? 1));
};

/** 0.9499 → 94.99%. */
export const asPercent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

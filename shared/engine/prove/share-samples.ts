// 分档的试点：每一界的上、下与界上
import { boundsOfBands } from "../grid/scorers.ts";
import { shareUnits } from "../points.ts";
import type { Cell } from "../regime.ts";
import { holds } from "./interval.ts";

type Bands = Extract<Cell, { kind: "bands" }>;

/** Values at which the bands of an indicator can change: each bound, the next value on either side, and both ends. */
const samplesOf = ({ bands, unit, step }: Bands): readonly number[] => {
  const { min, max } = boundsOfBands({ bands, unit });
  const units = new Set([shareUnits(min), shareUnits(max)]);
  const width = step === undefined ? 1 : shareUnits(step);
  for (const { from, to } of bands)
    for (const bound of [from, to])
      for (const beside of bound === null ? [] : [-1, 0, 1]) {
        const at = shareUnits(bound?.value ?? 0) / width;
        units.add((beside < 0 ? Math.ceil(at) - 1 : beside > 0 ? Math.floor(at) + 1 : at) * width);
      }
  return [...units]
    .filter((unit) => unit >= shareUnits(min) && unit <= shareUnits(max) && unit % width === 0)
    .toSorted((a, b) => a - b)
    .map((unit) => unit / 1e9);
};

/** The first value of every stretch that a wrong number of bands hold, with the bands that hold it. */
export const stretches = (
  cell: Bands,
  wrong: (count: number) => boolean,
): readonly { readonly value: number; readonly held: readonly Bands["bands"][number][] }[] => {
  const sampled = samplesOf(cell).map((value) => ({
    value,
    held: cell.bands.filter((band) => holds(band, value)),
  }));
  return sampled.filter(({ held }, at) => wrong(held.length) && !wrong(sampled[at - 1]?.held.length ?? 1));
};

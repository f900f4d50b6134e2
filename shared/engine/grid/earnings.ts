// 各档得分：一项可能得到的每一种分值，各举一个得到它的答案
import { hundredths } from "../points.ts";
import type { Bound, Cell } from "../regime.ts";
import { inside, interval } from "./interval.ts";

/** An answer and what it earns, in hundredths. */
export interface Earning {
  readonly answer: string | number;
  readonly points: number;
}

/** Cells whose earnings are few enough to be told one by one, unless nothing bounds them. */
export type ListedCell = Exclude<Cell, { kind: "score" | "range" }>;

type Bands = Extract<Cell, { kind: "bands" }>;

const same = (value: number): number => value;

const candidates = (
  { from, to }: { readonly from: Bound | null; readonly to: Bound | null },
  step: number | undefined,
): number[] => {
  const [low, high] = [from?.value, to?.value];
  if (low === undefined && high === undefined) return [0];
  const width = step ?? 1;
  const ends = [low, high].flatMap((end) => end ?? []);
  const middle = low !== undefined && high !== undefined ? [(low + high) / 2] : [];
  return [...ends, ...middle, (low ?? high ?? 0) + width, (high ?? low ?? 0) - width];
};

const valueIn = (cell: Bands, band: Bands["bands"][number]): number | undefined => {
  const [least, most] = cell.unit === "share" ? [0, 1] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return candidates(band, cell.step).find((value) => {
    if (value < least || value > most) return false;
    const steps = value / (cell.step ?? 1);
    if (cell.step !== undefined && Math.abs(steps - Math.round(steps)) > 1e-6) return false;
    return cell.bands.find((other) => inside(value, interval(other, same, null))) === band;
  });
};

/** How often it pays to repeat it: until the cap, or until so many points have come together. */
const timesOf = (points: number, cap: number | undefined, horizon: number): number =>
  points === 0
    ? 0
    : Math.ceil((cap === undefined ? horizon : Math.min(hundredths(cap), horizon)) / Math.abs(points * 100));

/** More than this many are too many to be told. */
const mostTold = 200_000;

const countTo = (most: number): number[] => Array.from({ length: Math.max(0, most) + 1 }, (_, at) => at);

const listed: {
  [K in ListedCell["kind"]]: (cell: Extract<Cell, { kind: K }>, horizon: number) => Earning[] | null;
} = {
  choice: ({ answers }) =>
    answers
      .filter(({ answer }, at) => answers.findIndex((other) => other.answer === answer) === at)
      .map(({ answer, points }) => ({ answer, points: hundredths(points) })),
  bands: (cell) =>
    cell.bands.flatMap((band) => {
      const answer = valueIn(cell, band);
      return answer === undefined ? [] : [{ answer, points: hundredths(band.points) }];
    }),
  each: ({ points, cap = Number.POSITIVE_INFINITY }, horizon) => {
    const most = timesOf(points, cap, horizon);
    if (most > mostTold) return null;
    return countTo(most).map((times) => ({
      answer: times,
      points: hundredths(Math.sign(points) * Math.min(times * Math.abs(points), cap)),
    }));
  },
  tiers: ({ tiers }, horizon) => {
    let earned = 0;
    const all: Earning[] = [{ answer: 0, points: 0 }];
    for (const [at, { over, per, points, cap = Number.POSITIVE_INFINITY }] of tiers.entries()) {
      const next = tiers[at + 1]?.over ?? Number.POSITIVE_INFINITY;
      const room = Math.floor((next - over) / per + 1e-9);
      const worth = (units: number): number => Math.sign(points) * Math.min(units * Math.abs(points), cap);
      const most = Math.min(room, timesOf(points, cap, horizon));
      if (all.length + most > mostTold) return null;
      for (const units of countTo(most).slice(1))
        all.push({ answer: over + units * per, points: hundredths(earned + worth(units)) });
      earned += Number.isFinite(room) ? worth(room) : 0;
    }
    return all;
  },
  decay: ({ full, free, per, points, floor }, horizon) => {
    const times = Math.ceil(Math.min((full - floor) * 100, horizon) / (points * 100) - 1e-9);
    if (times > mostTold) return null;
    return countTo(times).map((begun) => ({
      answer: free + begun * per,
      points: hundredths(Math.max(floor, full - begun * points)),
    }));
  },
};

/**
 * Every number of points that a cell can earn, each with an answer; where nothing bounds them, as far as the horizon, in
 * hundredths. Null where they are too many to be told.
 */
export const earningsOf = (cell: ListedCell, horizon: number): readonly Earning[] | null =>
  (listed[cell.kind] as (cell: ListedCell, horizon: number) => Earning[] | null)(cell, horizon);

export const isListed = (cell: Cell): cell is ListedCell => cell.kind !== "score" && cell.kind !== "range";

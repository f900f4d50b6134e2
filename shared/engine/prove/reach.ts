// 可达分：全部可能的得分，由各项的分值逐项相加得出，并能举出一份得到它的答案
import type { Facts } from "../grid/assess-grid.ts";
import { hundredths, points } from "../points.ts";
import type { Bound, Cell, Indicator } from "../regime.ts";
import { holds } from "./interval.ts";

/** A set of totals in hundredths of a point, each with answers that reach it. */
export interface Reach {
  readonly low: number;
  /** Bit n stands for low + n. */
  readonly bits: bigint;
  /** Answers that give this total, which must be in the set. */
  readonly facts: (total: number) => Facts;
}

/** Points of a cell: first, first + step, … count of them, and the answer that earns each. */
interface Run {
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly answer: (total: number) => string | number;
}

/** Totals span at most this many hundredths: 2,000 points. */
export const WIDEST_SPAN = 200_000;

const middle = (from: Bound, to: Bound): number => (from.value + to.value) / 2;

const runsOf: { [K in Cell["kind"]]: (cell: Extract<Cell, { kind: K }>) => Run[] } = {
  choice: ({ answers }) =>
    answers
      .filter(({ answer }, at) => answers.findIndex((other) => other.answer === answer) === at)
      .map(({ answer, points }) => ({ first: hundredths(points), step: 1, count: 1, answer: () => answer })),
  bands: ({ bands }) =>
    bands.flatMap((band) => {
      const value = [band.from.value, band.to.value, middle(band.from, band.to)].find(
        (candidate) => bands.find((other) => holds(other, candidate)) === band,
      );
      return value === undefined
        ? []
        : [{ first: hundredths(band.points), step: 1, count: 1, answer: () => value }];
    }),
  // assess takes multiples of the step, wherever the range begins, and keeps hundredths.
  score: ({ min, max, step }) => {
    const [from, to] = [Math.ceil(min / step - 1e-6), Math.floor(max / step + 1e-6)];
    if (to < from) return [];
    const width = step * 100;
    const whole = Math.abs(width - Math.round(width)) < 1e-9;
    if (whole || width < 1 || to - from > WIDEST_SPAN) {
      const [first, unit] = [hundredths(from * step), Math.max(1, Math.round(width))];
      const count = Math.floor((hundredths(to * step) - first) / unit) + 1;
      const answer = (total: number): number =>
        whole ? points(total) : Math.min(to, Math.max(from, Math.round(points(total) / step))) * step;
      return [{ first, step: unit, count, answer }];
    }
    return Array.from({ length: to - from + 1 }, (_, at) => ({
      first: hundredths((from + at) * step),
      step: 1,
      count: 1,
      answer: () => (from + at) * step,
    }));
  },
};

const runsOfCell = (cell: Cell): Run[] => (runsOf[cell.kind] as (cell: Cell) => Run[])(cell);

const lastOf = ({ first, step, count }: Run): number => first + step * (count - 1);

/** Lowest and highest points that one cell gives, in hundredths; null when it can't be answered. */
export const extentOf = (cell: Cell): { low: number; high: number } | null => {
  const runs = runsOfCell(cell);
  return runs.length === 0
    ? null
    : runs.reduce(
        ({ low, high }, run) => ({ low: Math.min(low, run.first), high: Math.max(high, lastOf(run)) }),
        { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
      );
};

const smear = (bits: bigint, step: number, count: number): bigint => {
  let [spread, covered] = [bits, 1];
  while (covered < count) {
    const more = Math.min(covered, count - covered);
    spread |= spread << BigInt(step * more);
    covered += more;
  }
  return spread;
};

const hexes = new WeakMap<Reach, string>();
const hexOf = (reach: Reach): string => {
  const known = hexes.get(reach) ?? reach.bits.toString(16);
  hexes.set(reach, known);
  return known;
};

/** Whether a total, in hundredths, can be reached. */
export const reaches = (reach: Reach, total: number): boolean => {
  const at = total - reach.low;
  if (at < 0) return false;
  const hex = hexOf(reach);
  const nibble = hex[hex.length - 1 - (at >> 2)];
  return nibble !== undefined && ((Number.parseInt(nibble, 16) >> (at & 3)) & 1) === 1;
};

/** All totals of a set, ascending, in hundredths. */
export const totalsOf = (reach: Reach): number[] => {
  const hex = hexOf(reach);
  const totals: number[] = [];
  for (let place = hex.length - 1, base = reach.low; place >= 0; place -= 1, base += 4) {
    const nibble = Number.parseInt(hex[place] ?? "0", 16);
    for (let bit = 0; bit < 4; bit += 1) if ((nibble >> bit) & 1) totals.push(base + bit);
  }
  return totals;
};

const nothing: Reach = { low: 0, bits: 1n, facts: () => ({}) };

const andIndicator = (before: Reach, { id, cell }: Indicator): Reach => {
  const runs = runsOfCell(cell);
  const least = runs.reduce((low, { first }) => Math.min(low, first), 0);
  const after: Reach = {
    low: before.low + least,
    bits: runs.reduce(
      (bits, { first, step, count }) => bits | (smear(before.bits, step, count) << BigInt(first - least)),
      0n,
    ),
    facts: (total) => {
      for (const { first, step, count, answer } of runs)
        for (let at = count - 1; at >= 0; at -= 1) {
          const earned = first + at * step;
          if (reaches(before, total - earned))
            return { ...before.facts(total - earned), [id]: answer(earned) };
        }
      throw new RangeError(`not reachable: ${total}`);
    },
  };
  return after;
};

/** The totals of a row of indicators; null when they span too much to be told one by one. */
export const reachOf = (indicators: readonly Indicator[]): Reach | null => {
  const extents = indicators.map(({ cell }) => extentOf(cell));
  const span = extents.reduce((sum, extent) => sum + (extent ? extent.high - Math.min(0, extent.low) : 0), 0);
  return span <= WIDEST_SPAN ? indicators.reduce(andIndicator, nothing) : null;
};

/** The totals of two sets added up. */
export const plus = (a: Reach, b: Reach): Reach => {
  const [few, many] = totalsOf(a).length <= totalsOf(b).length ? [a, b] : [b, a];
  const terms = totalsOf(few);
  return {
    low: a.low + b.low,
    bits: terms.reduce((bits, term) => bits | (many.bits << BigInt(term - few.low)), 0n),
    facts: (total) => {
      const term = terms.find((candidate) => reaches(many, total - candidate));
      if (term === undefined) throw new RangeError(`not reachable: ${total}`);
      return { ...few.facts(term), ...many.facts(total - term) };
    },
  };
};

const cut = ({ low, bits, facts }: Reach, keep: (bits: bigint) => bigint): Reach => ({
  low,
  bits: keep(bits),
  facts,
});

/** What of a set lies under a limit, in hundredths. */
export const under = (reach: Reach, limit: number): Reach =>
  cut(reach, (bits) => (limit <= reach.low ? 0n : BigInt.asUintN(limit - reach.low, bits)));

/** What of a set lies at or over a limit, in hundredths. */
export const from = (reach: Reach, limit: number): Reach =>
  cut(reach, (bits) =>
    limit <= reach.low ? bits : (bits >> BigInt(limit - reach.low)) << BigInt(limit - reach.low),
  );

/** The most that a row of indicators can earn together, in hundredths. */
export const highestOf = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { cell }) => sum + (extentOf(cell)?.high ?? 0), 0);

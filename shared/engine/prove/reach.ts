// 可达分：全部可能的得分，由各项的分值逐项相加得出，并能举出一份得到它的答案
import type { Facts } from "../grid/assess-grid.ts";
import { earningsOf, isListed } from "../grid/earnings.ts";
import { hundredths, points } from "../points.ts";
import type { Cell, Indicator } from "../regime.ts";

/** A set of totals in hundredths of a point, each with answers that reach it. */
export interface Reach {
  readonly low: number;
  /** Bit n stands for low + n. */
  readonly bits: bigint;
  /** Answers that give this total, which must be in the set. */
  readonly facts: (total: number) => Facts;
}

/** Points of a cell: first, first + step, … count of them, and the answer that earns each. */
export interface Run {
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly answer: (total: number) => string | number;
}

/** Totals span at most this many hundredths: 2,000 points. */
export const WIDEST_SPAN = 200_000;

/** One number of points with the answer that earns it. */
export const runOf = (points: number, answer: string | number): Run => ({
  first: points,
  step: 1,
  count: 1,
  answer: () => answer,
});

// assess takes multiples of the step, wherever the range begins, and keeps hundredths.
const runsOfScale = ({ min, max, step }: { min: number; max: number; step: number }): Run[] => {
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
  return Array.from({ length: to - from + 1 }, (_, at) =>
    runOf(hundredths((from + at) * step), (from + at) * step),
  );
};

/** All points of a cell; where nothing bounds them as far as the horizon, in hundredths. Null: too many to be told. */
export const runsOf = (cell: Cell, horizon: number): readonly Run[] | null => {
  if (isListed(cell))
    return earningsOf(cell, horizon)?.map((earning) => runOf(earning.points, earning.answer)) ?? null;
  const runs = runsOfScale(cell);
  return cell.kind === "score"
    ? runs
    : runs.map((run) => ({ ...run, answer: (total) => `${run.answer(total)} …` }));
};

const lastOf = ({ first, step, count }: Run): number => first + step * (count - 1);

/** How far apart the points of runs lie, none included. */
export const spanOf = (runs: readonly Run[]): number =>
  Math.max(0, ...runs.map(lastOf)) - Math.min(0, ...runs.map(({ first }) => first));

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

/** No points, no answers. */
export const nothing: Reach = { low: 0, bits: 1n, facts: () => ({}) };

/** The totals of a set and one more indicator. */
export const andRuns = (before: Reach, id: string, runs: readonly Run[]): Reach => {
  const least = runs.reduce((low, { first }) => Math.min(low, first), 0);
  return {
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
};

/** The totals of a row of indicators; null when they span too much to be told one by one. */
export const reachOf = (indicators: readonly Indicator[]): Reach | null => {
  let [reach, span] = [nothing, 0];
  for (const { id, cell } of indicators) {
    const runs = runsOf(cell, WIDEST_SPAN);
    span += runs === null ? Number.POSITIVE_INFINITY : spanOf(runs);
    if (runs === null || span > WIDEST_SPAN) return null;
    reach = andRuns(reach, id, runs);
  }
  return reach;
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

// 积分表的可达分：基本分，加上各组能加的，减去各组能减的，封顶、底与顶都算进去
import { hundredths } from "../points.ts";
import type { PointsRegime } from "../regime.ts";

type Sheet = PointsRegime["sheet"];
type Item = Sheet["groups"][number]["items"][number];

/** Sums in hundredths as bits: bit n stands for n. */
type Sums = bigint;

const upTo = (most: number, sums: Sums): Sums => BigInt.asUintN(most + 1, sums);

/** What goes beyond a cap counts as the cap. */
const capped = (sums: Sums, cap: number): Sums =>
  sums >> BigInt(cap + 1) === 0n ? sums : upTo(cap, sums) | (1n << BigInt(cap));

const stepped = (min: number, max: number, step: number, most: number): number[] => {
  const [first, last, width] = [hundredths(min), Math.min(hundredths(max), most), hundredths(step)];
  return width <= 0 || last < first
    ? []
    : Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, at) => first + at * width);
};

/** What one deed of an item can be worth. */
const worthsOf = (rule: Item["points"], most: number): number[] => {
  const multiples = (points: number, cap: number | undefined) =>
    stepped(points, cap ?? most / 100, points, most);
  switch (rule.kind) {
    case "each":
      return rule.points.slice(-1).map(({ value }) => hundredths(value));
    case "range":
    case "by-supplement":
      return stepped(rule.min, rule.max, rule.step ?? 0.01, most);
    case "levels":
      return rule.levels.map(({ points }) => hundredths(points));
    case "tiers":
      return rule.tiers.flatMap(({ points, cap }) => multiples(points, cap));
    case "decay":
      return multiples(rule.points, rule.cap);
    case "guidance":
      return [];
  }
};

/** A deduction that was mended: replaced, or partly given back. */
const mended = (id: string, worths: readonly number[], { repairs }: Sheet): number[] =>
  repairs
    .filter(({ of }) => of.includes(id))
    .flatMap(({ effect }) =>
      effect.kind === "replace"
        ? [hundredths(effect.points)]
        : effect.kind === "offset"
          ? worths.map((worth) => Math.max(0, worth - hundredths(effect.points)))
          : [],
    );

/** Stretches of sums that follow each other, as [first, how many]. */
const stretchesIn = (sums: Sums): readonly (readonly [number, number])[] => {
  const signs = sums.toString(2);
  return [...signs.matchAll(/1+/g)].map(({ index, 0: { length } }) => [
    signs.length - index - length,
    length,
  ]);
};

/** Every sum of the one with every sum of the other. */
const added = (a: Sums, b: Sums, most: number): Sums => {
  const [as, bs] = [stretchesIn(a), stretchesIn(b)];
  const [few, many] = as.length <= bs.length ? [as, b] : [bs, a];
  let all = 0n;
  for (const [first, length] of few) {
    let [spread, covered] = [many, 1];
    while (covered < length) {
      const more = Math.min(covered, length - covered);
      spread |= spread << BigInt(more);
      covered += more;
    }
    all |= spread << BigInt(first);
  }
  return upTo(most, all);
};

/** Any of the worths, at most so often; without a count as often as fits. */
const repeated = (sums: Sums, worths: readonly number[], most: number, count: number | undefined): Sums => {
  if (count !== undefined && count * Math.max(...worths) <= most) {
    let once = worths.reduce((all, worth) => all | (1n << BigInt(worth)), 1n);
    let all = sums;
    for (let left = count; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) all = added(all, once, most);
      once = added(once, once, most);
    }
    return all;
  }
  const steps = worths.filter((worth, at) => !worths.slice(0, at).some((step) => worth % step === 0));
  return steps.reduce((all, worth) => {
    let spread = all;
    for (let shift = worth; shift <= most; shift *= 2)
      spread = upTo(most, spread | (spread << BigInt(shift)));
    return spread;
  }, sums);
};

const bitsOf = (sums: Sums): number[] =>
  stretchesIn(sums)
    .flatMap(([first, length]) => Array.from({ length }, (_, at) => first + at))
    .toSorted((a, b) => a - b);

const sumsOf = (sheet: Sheet, direction: "credit" | "debit", most: number): Sums => {
  const groups = sheet.groups.filter((group) => group.direction === direction);
  return groups.reduce((all, { items, cap }) => {
    const free = new Set<number>();
    let bound = 1n;
    for (const item of items) {
      const own = worthsOf(item.points, most);
      const worths = [...own, ...mended(item.id, own, sheet)].filter((worth) => worth > 0 && worth <= most);
      if (worths.length === 0) continue;
      const count = item.ladder === undefined ? item.cap?.count : 1;
      if (count === undefined && item.cap?.points === undefined) for (const worth of worths) free.add(worth);
      else {
        const sums = repeated(1n, worths, most, count);
        const limit = item.cap?.points;
        bound = added(bound, limit === undefined ? sums : capped(sums, hundredths(limit)), most);
      }
    }
    const worths = [...free].toSorted((a, b) => a - b);
    const sums = worths.length === 0 ? bound : repeated(bound, worths, most, undefined);
    return added(all, cap === undefined ? sums : capped(sums, hundredths(cap.points)), most);
  }, 1n);
};

/** How many times the distance asked for is added up in either direction, so that what offsets each other is found. */
const OFFSETS = 3;

/** Hundredths: 500 points. */
const FURTHEST = 50_000;

/**
 * Totals of a sheet, in hundredths, ascending, that lie no further than `far` from its base, 500 points at most;
 * null where the unit's supplement gives the base. Credits and deductions that only together lie so near are added up
 * to three times as far.
 */
export const sheetTotals = (sheet: Sheet, far: (base: number) => number): readonly number[] | null => {
  const value = sheet.base === "by-supplement" ? undefined : sheet.base.at(-1)?.value;
  if (value === undefined || !Number.isFinite(value)) return null;
  const base = hundredths(value);
  const near = Math.min(FURTHEST, Math.max(0, Math.ceil(far(base))));
  const most = OFFSETS * near;
  const [credits, debits] = [sumsOf(sheet, "credit", most), sumsOf(sheet, "debit", most)];
  const downward = BigInt(`0b${[...debits.toString(2).padStart(most + 1, "0")].reverse().join("")}`);
  const [low, high] = [sheet.floor, sheet.ceiling].map((end) => end && hundredths(end.value));
  const held = (total: number): number =>
    Math.min(high ?? Number.POSITIVE_INFINITY, Math.max(low ?? Number.NEGATIVE_INFINITY, total));
  const totals = bitsOf(added(credits, downward, 2 * most))
    .map((bit) => bit - most)
    .filter((from) => Math.abs(from) <= near)
    .map((from) => held(base + from));
  const distinct = [...new Set(totals)].toSorted((a, b) => a - b);
  const [least = base] = distinct;
  // A mean over weeks or months falls anywhere between.
  return sheet.over === "period"
    ? distinct
    : Array.from({ length: (distinct.at(-1) ?? base) - least + 1 }, (_, at) => least + at);
};

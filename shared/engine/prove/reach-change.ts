// 可达分的变化：封顶与保底、就高、基础分、取整、并集，举例随之而变
import type { Facts } from "../grid/assess-grid.ts";
import { from, type Reach, reaches, totalsOf, under } from "./reach.ts";

export const unreachable: Reach = { low: 0, bits: 0n, facts: () => ({}) };

/** The totals of either set. */
export const either = (a: Reach, b: Reach): Reach => {
  if (a.bits === 0n) return b;
  if (b.bits === 0n) return a;
  const low = Math.min(a.low, b.low);
  return {
    low,
    bits: (a.bits << BigInt(a.low - low)) | (b.bits << BigInt(b.low - low)),
    facts: (total) => (reaches(a, total) ? a.facts(total) : b.facts(total)),
  };
};

const extremes = (reach: Reach): { least: number; most: number } => {
  const totals = totalsOf(reach);
  return { least: totals[0] ?? 0, most: totals.at(-1) ?? 0 };
};

/** Totals over a limit become the limit; the example is the nearest of them. */
const capped = (reach: Reach, limit: number): Reach => {
  const over = from(reach, limit + 1);
  const { least } = extremes(over);
  return over.bits === 0n
    ? reach
    : either(under(reach, limit + 1), { low: limit, bits: 1n, facts: () => over.facts(least) });
};

const floored = (reach: Reach, limit: number): Reach => {
  const below = under(reach, limit);
  const { most } = extremes(below);
  return below.bits === 0n
    ? reach
    : either(from(reach, limit), { low: limit, bits: 1n, facts: () => below.facts(most) });
};

/** Limits in hundredths; the floor comes last. */
export const limited = (reach: Reach, cap: number | null, floor: number | null): Reach => {
  const below = cap === null ? reach : capped(reach, cap);
  return floor === null ? below : floored(below, floor);
};

/** Every total moved by so many hundredths. */
export const moved = (reach: Reach, by: number): Reach =>
  by === 0 ? reach : { ...reach, low: reach.low + by, facts: (total) => reach.facts(total - by) };

/** Of one total of each set only the higher, or the lower, counts. */
export const oneOf = (a: Reach, b: Reach, counts: "highest" | "lowest"): Reach => {
  if (a.bits === 0n || b.bits === 0n) return unreachable;
  const [ofA, ofB] = [extremes(a), extremes(b)];
  const half = (counting: Reach, other: Reach, { least, most }: { least: number; most: number }): Reach => {
    const kept = counts === "highest" ? from(counting, least) : under(counting, most + 1);
    const beside = counts === "highest" ? least : most;
    return { ...kept, facts: (total) => ({ ...counting.facts(total), ...other.facts(beside) }) };
  };
  return either(half(a, b, ofB), half(b, a, ofA));
};

/** Every total as it is rounded. */
export const mapped = (reach: Reach, to: (total: number) => number): Reach => {
  const origins = new Map<number, number>();
  for (const total of totalsOf(reach)) if (!origins.has(to(total))) origins.set(to(total), total);
  const totals = [...origins.keys()];
  if (totals.length === 0) return unreachable;
  const low = totals.reduce((least, total) => Math.min(least, total));
  const high = totals.reduce((most, total) => Math.max(most, total));
  const digits = Array<string>(high - low + 1).fill("0");
  for (const total of totals) digits[high - total] = "1";
  return {
    low,
    bits: BigInt(`0b${digits.join("")}`),
    facts: (total) => reach.facts(origins.get(total) ?? total),
  };
};

/** The same totals, with more facts in every example. */
export const withFacts = (reach: Reach, more: Facts): Reach => ({
  ...reach,
  facts: (total) => ({ ...reach.facts(total), ...more }),
});

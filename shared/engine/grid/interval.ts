// 区间：以整数单位比较，两端各自开、闭或无界
import type { Bound } from "../regime.ts";

export interface Interval<Value> {
  readonly low: number;
  readonly lowClosed: boolean;
  readonly high: number;
  readonly highClosed: boolean;
  readonly value: Value;
}

/** Bounds in whole units, so that comparing is exact; a null end is unbounded. */
export const interval = <Value>(
  { from, to }: { readonly from: Bound | null; readonly to: Bound | null },
  units: (value: number) => number,
  value: Value,
): Interval<Value> => ({
  low: from === null ? Number.NEGATIVE_INFINITY : units(from.value),
  lowClosed: from?.closed ?? false,
  high: to === null ? Number.POSITIVE_INFINITY : units(to.value),
  highClosed: to?.closed ?? false,
  value,
});

export const inside = <Value>(at: number, one: Interval<Value>): boolean =>
  (at > one.low || (one.lowClosed && at === one.low)) &&
  (at < one.high || (one.highClosed && at === one.high));

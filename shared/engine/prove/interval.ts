// 区间：两端各自开或闭
import { shareUnits } from "../points.ts";
import type { Bound } from "../regime.ts";

export interface Interval {
  readonly from: Bound;
  readonly to: Bound;
}

/** Whether a value stands in an interval, compared in billionths so that 1 − 0.05 is 0.95. */
export const holds = ({ from, to }: Interval, value: number): boolean => {
  const [at, low, high] = [shareUnits(value), shareUnits(from.value), shareUnits(to.value)];
  return (at > low || (from.closed && at === low)) && (at < high || (to.closed && at === high));
};

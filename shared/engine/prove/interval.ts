// 区间：两端各自开或闭，没有写的一端没有尽头
import { shareUnits } from "../points.ts";
import type { Bound } from "../regime.ts";

export interface Interval {
  readonly from: Bound | null;
  readonly to: Bound | null;
}

/** Whether a value stands in an interval, compared in billionths so that 1 − 0.05 is 0.95. */
export const holds = ({ from, to }: Interval, value: number): boolean => {
  const at = shareUnits(value);
  const [low, high] = [from && shareUnits(from.value), to && shareUnits(to.value)];
  return (
    (low === null || at > low || (from?.closed === true && at === low)) &&
    (high === null || at < high || (to?.closed === true && at === high))
  );
};

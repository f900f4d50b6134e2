// 现行细则：经审核通过、已到实施之日的最新一版
import type { CivilDate } from "../calendar/civil.ts";
import type { Supplement } from "./supplement.ts";

/** Whether a supplement counts on a day: approved by then, and its first day has come. */
export const isInForce = ({ approved, from }: Supplement, on: CivilDate): boolean =>
  approved !== null && approved.on <= on && from <= on;

/**
 * A unit's supplement to a regime (by its id) in force on a day, or null: the latest version of those approved.
 * For a closed period ask for its last day, so that a later version does not reach back.
 */
export const inForce = (
  supplements: readonly Supplement[],
  unit: string,
  regime: string,
  on: CivilDate,
): Supplement | null =>
  supplements
    .filter((one) => one.unit === unit && one.regime === regime && isInForce(one, on))
    .reduce<Supplement | null>(
      (latest, one) => (latest === null || one.version > latest.version ? one : latest),
      null,
    );

// 公开口径：等级分布在发布前先缩减，五人以下的组不显示，也算不回来
import type { GridRegime, Regime } from "../engine/regime.ts";

/**
 * Whether the public page tells of a regime at all: of adults alone, and of those whose results are grades of persons
 * by a grid, as it was made for. Of pupils and students nothing is published, not even how far a unit has come; about
 * schools only what a decision document says (国办发〔2020〕49号).
 */
export const isOnRegister = (regime: Regime): regime is GridRegime =>
  regime.instrument === "grid" && regime.subject.minor === "never";

/** The smallest group of persons that is ever shown. */
export const smallestGroup = 5;

/** One grade of a published distribution; `count` null: not shown (fewer than five, or kept back to protect another). */
export interface ReducedGroup {
  readonly grade: string;
  readonly count: number | null;
}

/**
 * Reduces a grade distribution (persons by grade, best first) to what may be published beside its total.
 *
 * Null when fewer than five persons stand behind it, when one grade holds them all (that would name everybody's grade),
 * or when nothing is left to show: one answer for all three, else the register's digest would tell them apart.
 * Once any group of 1 to 4 is masked, so are the empty groups and the smallest of the others, with all that equal it.
 * To mask only as much as the sums need is not enough: who knows the rule then reads 4 and 4 out of a masked total of 8.
 * That nothing comes back is shown by exhaustion in test/disclosure/.
 * Source: primary and secondary suppression (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
 */
export const reduceGrades = (
  grades: readonly { readonly grade: string; readonly count: number }[],
): readonly ReducedGroup[] | null => {
  const total = grades.reduce((sum, { count }) => sum + count, 0);
  if (total < smallestGroup || grades.some(({ count }) => count === total)) return null;
  const large = grades.filter(({ count }) => count >= smallestGroup).map(({ count }) => count);
  const allShown = grades.every(({ count }) => count === 0 || count >= smallestGroup);
  const smallestShown = allShown ? 0 : Math.min(...large) + 1;
  if (large.every((count) => count < smallestShown)) return null;
  return grades.map(({ grade, count }) => ({ grade, count: count >= smallestShown ? count : null }));
};

// 细则的问题：每种不符有自己的代码
import type { Problem } from "../engine/grid/assess-grid.ts";

export type SupplementProblemCode =
  | "supplement-not-allowed"
  | "supplement-other-regime"
  | "supplement-unapprovable"
  | "supplement-before-approval"
  | "supplement-mid-period"
  | "supplement-item-missing"
  | "supplement-item-fixed"
  | "supplement-turned"
  | "supplement-milder"
  | "supplement-too-many"
  | "supplement-twice"
  | "supplement-base-missing"
  | "supplement-grades-missing"
  | "supplement-grades-order"
  | "supplement-grades-gap"
  | "supplement-grades-overlap"
  | "supplement-weight-missing"
  | "supplement-weights-sum"
  | "unknown-item"
  | "unknown-source"
  | "level-missing"
  | "unknown-level"
  | "date-invalid"
  | "not-a-number"
  | "out-of-bounds"
  | "too-fine";

/** `at` is the place in the supplement: `items.5-1`, `added.5-8-a`, `grades.B`. */
export type SupplementProblem = Problem<SupplementProblemCode>;

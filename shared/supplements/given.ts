// 细则给的一个数：在制度许可之内，不变号、不为零
import type { Cite, Regime, SupplementLimits } from "../engine/regime.ts";
import type { SupplementProblem, SupplementProblemCode } from "./problem.ts";
import type { Quantity } from "./supplement.ts";

export type Grant = SupplementLimits["may"][number];

export const found = (
  code: SupplementProblemCode,
  at: string,
  values: SupplementProblem["values"] = {},
  cite?: Cite,
): SupplementProblem => ({ code, at, values, ...(cite === undefined ? {} : { cite }) });

/** The permission to give something, for one group where `of` names it. */
export const grantOf = (regime: Regime, what: Grant["what"], of?: string): Grant | undefined =>
  regime.supplement?.may.find(
    (grant) => grant.what === what && (of === undefined || grant.of.length === 0 || grant.of.includes(of)),
  );

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export const valueProblems = (
  value: number,
  at: string,
  { min, max, step }: Limits,
  cite: Cite,
): SupplementProblem[] => {
  if (!Number.isFinite(value)) return [found("not-a-number", at, { answer: String(value) }, cite)];
  // Points carry no sign: the group's direction gives it, and a supplement can't turn it round.
  if (value < 0) return [found("supplement-turned", at, { answer: value }, cite)];
  if (value < min || value > max)
    return [found("out-of-bounds", at, { answer: value, min, max, unit: "points" }, cite)];
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) > 1e-6
    ? [found("too-fine", at, { answer: value, step }, cite)]
    : [];
};

export const quantityProblems = (
  quantity: Quantity,
  at: string,
  levels: readonly string[] | undefined,
  limits: Limits,
  cite: Cite,
): SupplementProblem[] => {
  if (typeof quantity === "number")
    return levels === undefined
      ? valueProblems(quantity, at, limits, cite)
      : [found("level-missing", at, { level: levels[0] ?? "" }, cite)];
  const given = Object.keys(quantity);
  return [
    ...given
      .filter((level) => !levels?.includes(level))
      .map((level) => found("unknown-level", at, { level }, cite)),
    ...(levels ?? [])
      .filter((level) => !Object.hasOwn(quantity, level))
      .map((level) => found("level-missing", at, { level }, cite)),
    ...Object.entries(quantity).flatMap(([level, value]) =>
      levels?.includes(level) ? valueProblems(value, `${at}.${level}`, limits, cite) : [],
    ),
  ];
};

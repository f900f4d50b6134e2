// 分数：精确相加，最后才四舍五入一次

/** A rational number with a positive denominator, not reduced. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** `over / under`; RangeError unless `under` is positive. */
export const fraction = (over: bigint, under: bigint): Fraction => {
  if (under <= 0n) throw new RangeError(`not a positive denominator: ${under}`);
  return { over, under };
};

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);

/** The nearest whole number, halves up: 1/2 → 1, −1/2 → 0. */
export const rounded = ({ over, under }: Fraction): number => {
  const [twice, by] = [2n * over + under, 2n * under];
  const cut = twice / by;
  return Number(twice < 0n && cut * by !== twice ? cut - 1n : cut);
};

// 分值：以百分之一分为整数单位计算，小数相加不失真

/** Hundredths of a point, an integer: 0.5 → 50. The finest step that any form uses is 0.01. */
export const hundredths = (points: number): number => Math.round(points * 100);

/** Points from hundredths: 50 → 0.5. */
export const points = (hundredthsOfAPoint: number): number => hundredthsOfAPoint / 100;

/** Sum of points without binary residue: 0.1 + 0.2 is 0.3. */
export const sumPoints = (values: readonly number[]): number =>
  points(values.reduce((sum, value) => sum + hundredths(value), 0));

/** A share compared as it is written, in billionths: 1 − 0.05 is 0.95. */
export const shareUnits = (share: number): number => Math.round(share * 1e9);

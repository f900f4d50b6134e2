// 情形的素材：一名各项都做到的教师，情形只写与之不同的几项
import type { Answer, Facts } from "#shared/engine/grid/assess-grid.ts";

const yesNo = [
  1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 32, 33, 34,
  36, 37, 39, 40, 41, 42,
];

/** Every answer at its best, written out by hand from the annex: 100 points. */
export const full: Facts = {
  ...Object.fromEntries(yesNo.map((number) => [number, "是"])),
  3: 1,
  17: "博士",
  18: "优秀",
  19: "有任意一项或多项称号",
  31: 5,
  35: "一项或多项",
  38: 1,
  43: "一等奖",
  44: "一等奖",
};

/** The full answers but for some. */
export const but = (changes: Record<number, Answer>): Facts => ({ ...full, ...changes });

/** The same answer for several indicators. */
export const each = (numbers: readonly number[], answer: Answer): Record<number, Answer> =>
  Object.fromEntries(numbers.map((number) => [number, answer]));

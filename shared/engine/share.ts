// 比例：格里存 0.98，人读作 98%
import type { Cell } from "./regime.ts";

/** A share as a percentage: 0.9499 → 94.99%. */
export const asPercent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

/** A share as a percentage, a number as it is. */
export const writtenIn = (unit: Extract<Cell, { kind: "bands" }>["unit"], value: number): string =>
  unit === "share" ? asPercent(value) : String(value);

/** What stands in the cell of an indicator, as people write it: a share as a percentage, all else as it is. */
export const answerWords = <T>(cell: Cell, answer: T): T | string =>
  cell.kind === "bands" && cell.unit === "share" && typeof answer === "number" ? asPercent(answer) : answer;

// 赋分的答案：分值与理由写在同一格，如“4 家访记录齐全”
import type { Answer } from "./assess-grid.ts";

export interface Award {
  /** Null where the answer doesn't begin with a number. */
  readonly points: number | null;
  /** Empty where none is given. */
  readonly reason: string;
}

const written = /^\s*([+-]?\d+(?:\.\d+)?)\s*分?\s*(?:$|(?:[\s,，;；:：、]|(?<=分))\s*(.*)$)/s;

/** Reads `4 家访记录齐全`, `4分，家访记录齐全`; a bare number has points and no reason. */
export const readAward = (answer: Answer): Award => {
  if (typeof answer === "number") return { points: Number.isFinite(answer) ? answer : null, reason: "" };
  const match = typeof answer === "string" ? written.exec(answer.normalize("NFKC")) : null;
  if (match === null) return { points: null, reason: "" };
  return { points: Number(match[1]), reason: (match[2] ?? "").trim() };
};

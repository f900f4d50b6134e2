// 不能出具：为什么这份文书写不成，依据哪一条

import type { Cite } from "../engine/regime.ts";
import type { MessageValues } from "../messages/format.ts";

export type PaperRefusalCode =
  /** This regime has no such paper. */
  | "paper-not-in-regime"
  /** The record has problems; the first of them are named. */
  | "paper-incomplete"
  | "paper-nobody"
  /** Nobody must be told this grade. */
  | "paper-grade-untold"
  | "paper-no-finding"
  | "paper-reasons-missing"
  /** Somebody else is named where nobody else may be. */
  | "paper-names-others"
  | "paper-before-receipt"
  | "paper-unknown-hit"
  | "paper-no-ground"
  | "paper-date-past";

/** A refusal as a value. Words: `cli.<code>`; `cite` says which clause asks for what is missing. */
export interface PaperRefused {
  readonly refusedPaper: PaperRefusalCode;
  readonly values: MessageValues;
  readonly cite: Cite | null;
}

export const refusePaper = (
  refusedPaper: PaperRefusalCode,
  values: MessageValues = {},
  cite: Cite | null = null,
): PaperRefused => ({ refusedPaper, values, cite });

export const isPaperRefused = (value: object): value is PaperRefused => "refusedPaper" in value;

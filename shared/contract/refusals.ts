// 拒绝：每种拒绝有固定代码和状态，文字在 messages/
import type { ContractProblem } from "./shapes.ts";

/** Stable refusal codes and their HTTP status. Words: `refusal.<code>` in messages/. */
export const refusalStatus = {
  "request-invalid": 422,
  "not-signed-in": 401,
  "not-permitted": 403,
  "not-your-step": 403,
  "four-eyes": 403,
  "not-found": 404,
  "idempotency-key-missing": 400,
  "idempotency-key-reused": 422,
  "regime-unknown": 404,
  "regime-outdated": 409,
  "period-closed": 409,
  "supplement-missing": 409,
  "sheet-sealed": 409,
  "supplement-wrong": 422,
  "supplement-version": 409,
  "rows-changed": 409,
  "rows-incomplete": 422,
  "person-twice": 422,
  "nothing-to-hand-in": 422,
  "batch-changed": 409,
  "batch-over": 409,
  "notice-already-settled": 409,
  "case-outside": 422,
  "case-not-yours": 403,
  "case-over": 409,
  "case-changed": 409,
  "case-not-extendable": 409,
  "paper-known": 409,
  "paper-over": 409,
  "paper-unrecorded": 409,
  "paper-differs": 409,
  "try-again": 503,
  "too-large": 413,
  fault: 500,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusalStatus;

/** A refusal as a value: what a use case returns instead of its answer. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly values?: Readonly<Record<string, string | number>>;
  /** In `rows-incomplete` and `person-twice` a problem's `at` is `<row id>.<cell>`; a row id has no dot. */
  readonly problems?: readonly ContractProblem[];
}

export const refuse = (refused: RefusalCode, details: Omit<Refused, "refused"> = {}): Refused => ({
  refused,
  ...details,
});

export const isRefused = (value: unknown): value is Refused =>
  typeof value === "object" && value !== null && "refused" in value;

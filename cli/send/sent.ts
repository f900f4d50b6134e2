// 送的结果：一个单位送到了哪一步，哪些行为什么没有送成
import type { CallOutcome } from "#shared/contract/call.ts";
import type { OperationKey } from "#shared/contract/operations.ts";
import type { Batch, ContractProblem, Person, Refusal, StoredRow } from "#shared/contract/shapes.ts";
import type { Json } from "#shared/seal/canonical.ts";
import { digestOf } from "#shared/seal/digest.ts";
import type { CellDispute } from "./base.ts";
import type { Ask } from "./client.ts";
import type { ReadyRow, Sheet } from "./sheet.ts";

export type Named = Pick<ReadyRow, "table" | "key" | "id" | "who" | "place">;

/** A row's total and grade; null where it has none. */
export type Verdict = Pick<StoredRow["verdict"], "total" | "grade">;

/** A row with the cells on which the server's side and ours differ; `by` and `at` of the server's side. */
export interface RowDispute extends Named {
  readonly cells: readonly CellDispute[];
  readonly by: Person | null;
  readonly at: string | null;
}

/**
 * What became of a unit: `handed-in` now, `already` before with the same rows, `ready` as drafts that another person has
 * to hand in, `part` as drafts of a form that has further tables, `held` as drafts since something must be settled first, `sealed` before with other rows, `refused` by the
 * server, `unsent` because nobody answered or the sign-in was refused.
 */
export type UnitState = "handed-in" | "already" | "ready" | "part" | "held" | "sealed" | "refused" | "unsent";

/** What sending a unit came to. */
export interface UnitSent {
  readonly sheet: Sheet;
  readonly state: UnitState;
  /** Rows that stand on the server as sent, drafts or handed in. */
  readonly saved: number;
  /** Rows that took over another person's change of other cells. */
  readonly merged: readonly RowDispute[];
  readonly conflicts: readonly RowDispute[];
  readonly refused: readonly (Named & { readonly problems: readonly ContractProblem[] })[];
  /** Rows whose total or grade the server finds to be another one. */
  readonly differing: readonly (Named & { readonly mine: Verdict; readonly theirs: Verdict })[];
  /** Rows of the server that the consolidation doesn't have. */
  readonly elsewhere: readonly StoredRow[];
  readonly batch: Batch | null;
  readonly refusal: Refusal | null;
}

export interface SendParts {
  readonly ask: Ask;
  /** Told after each save, with the number of its rows. */
  readonly tell: (rows: number) => void;
}

export type Failed = Exclude<CallOutcome<OperationKey>, { kind: "answer" }>;

export const nothing = {
  saved: 0,
  merged: [],
  conflicts: [],
  refused: [],
  differing: [],
  elsewhere: [],
} as const;

/** A unit's end. */
export const ended = (sheet: Sheet, state: UnitState, more: Partial<UnitSent> = {}): UnitSent => ({
  ...{ sheet, ...nothing, batch: null, refusal: null },
  ...more,
  state,
});

/** The end of a unit at an outcome that is no answer. */
export const failed = (sheet: Sheet, outcome: Failed, more: Partial<UnitSent> = {}): UnitSent =>
  outcome.kind === "offline"
    ? ended(sheet, "unsent", more)
    : ended(sheet, outcome.refusal.status === 401 ? "unsent" : "refused", {
        ...more,
        refusal: outcome.refusal,
      });

/** As much as names a sheet on the server. */
export const nameOf = ({ regime, unit, period }: Sheet) => ({ regime, unit, period });
export const named = ({ table, key, id, who, place }: Named): Named => ({ table, key, id, who, place });
/** The idempotency key of a content: the same content has one effect, however often it is sent. */
export const keyOf = (content: Json): string => `send-${digestOf(content).slice(0, 40)}`;

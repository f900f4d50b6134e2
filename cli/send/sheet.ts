// 要送的表：一个单位、一部制度、一个年度的各行，哪些能送，哪些先不送
import type { GroupId } from "#shared/consolidation/consolidation.ts";
import type { Cells, CellValue, ContractProblem, Verdict } from "#shared/contract/shapes.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { normalWriting } from "#shared/identity/checked.ts";
import { maskResidentId } from "#shared/identity/mask.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { RowKind } from "#shared/workbook/forms/form.ts";
import { isMask } from "#shared/workbook/travel/persons.ts";

/** A row that our own check confirms. */
export interface ReadyRow {
  readonly table: string;
  /** What the row is called where it was read, the same in every file of the form. */
  readonly key: string;
  readonly id: string;
  /** The person with name and number masked, as reports show it. */
  readonly who: string;
  /** Where it stands in its file: 积分登记!A12; null in a summary. */
  readonly place: string | null;
  readonly cells: Cells;
  readonly total: Verdict["total"];
  readonly grade: Verdict["grade"];
  readonly version: number | null;
}

/** A row that isn't sent. Words: `cli.send-held.<why>`. */
export interface HeldRow extends Pick<ReadyRow, "table" | "key" | "id" | "who" | "place"> {
  readonly why: "incomplete" | "grade-differs" | "person-twice" | "person-elsewhere";
  /** Code of the other unit; "" where there is none. */
  readonly unit: string;
  readonly problems: readonly ContractProblem[];
}

/** How the cells of a form are told in a report; persons and numbers masked. */
export interface SheetWords {
  readonly who: (row: Pick<ReadyRow, "table" | "cells">) => string;
  /** What a cell of a table is called. */
  readonly head: (table: string, at: string, locale: Locale) => string;
  readonly value: (table: string, at: string, value: CellValue, locale: Locale) => string | number;
  readonly problem: (problem: ContractProblem, locale: Locale) => string;
}

/** One unit's form. */
export interface Sheet extends GroupId {
  readonly of: Regime;
  readonly regimeVersion: string;
  /** Digest over the files that it is sent from: part of every idempotency key. */
  readonly digest: string;
  readonly kinds: ReadonlyMap<string, RowKind>;
  /** The tables that were given, where these are not all of the form: such a part is never handed in. */
  readonly part: ReadonlySet<string> | null;
  readonly words: SheetWords;
  readonly ready: readonly ReadyRow[];
  readonly held: readonly HeldRow[];
  /** What is wrong with the form as a whole: then it is not handed in. */
  readonly whole: readonly ContractProblem[];
  /** A row's cells as last sent; undefined where nothing is known of it. */
  readonly before: (row: Pick<ReadyRow, "key">) => Cells | undefined;
}

/** A form that no server can take. Words: `cli.send-astray.<why>`. */
export interface Astray extends GroupId {
  readonly why: "unit" | "period" | "regime" | "outdated" | "rows" | "empty";
  readonly rows: number;
}

/** Cells as the server shows them: no empty ones, identity numbers masked, other texts as free text. */
export const maskedCells = (kind: RowKind | undefined, cells: Cells): Cells => {
  const masked: Cells = {};
  for (const [key, value] of Object.entries(cells)) {
    if (value === null || (typeof value === "string" && value.trim() === "")) continue;
    if (!kind?.texts.has(key)) masked[key] = value;
    else if (!kind.isIdentity(key, normalWriting(String(value)))) masked[key] = freeText(String(value));
    else masked[key] = isMask(value) ? value : maskResidentId(normalWriting(String(value)));
  }
  return masked;
};

// 保住的：收进新表的行和它们原来的位置，放不回去的格和缘由
import type { TableRow } from "../forms/table.ts";
import type { Change } from "./change.ts";

/** A row for the new form, and where it stood. */
export interface KeptRow extends TableRow {
  readonly from: { readonly sheet: string; readonly row: number };
}

/** Why a cell finds no place in the new form. */
export type WhyApart =
  /** A column that is none of the form's, or twice. */
  | "no-column"
  /** An error value: as a text it would pass for an answer. */
  | "error-value"
  /** Another copy of the row says otherwise. */
  | "other-copy"
  /** Under the rules in force the column asks for something else. */
  | "changed-since"
  /** The form in force has no such column. */
  | "gone-since"
  /** The form brings its rows with it, and this is none of them. */
  | "no-row"
  /** It could be one of several tables. */
  | "unclear-table";

export interface Apart {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** What stands over its column; empty where nothing does. */
  readonly head: string;
  readonly content: string;
  readonly why: WhyApart;
}

export interface KeptTable {
  readonly id: string;
  /** As the new form calls its sheet. */
  readonly sheet: string;
  /** Where it was found; empty where it is gone. */
  readonly from: readonly string[];
  /** By the hidden keys, by the words of its heads, as last seen by the pane, or not at all. */
  readonly how: "keys" | "heads" | "seen" | "none";
  readonly rows: readonly KeptRow[];
  /** Heads of columns to be filled in that were not found; what the pane saw in them last is `recalled`. */
  readonly missing: readonly string[];
  /** Cells that were taken from what the pane saw last. */
  readonly recalled: number;
  /** How an older form's table differs from the one in force; none where it is of that form. */
  readonly changes: readonly Change[];
  /** Zero-based columns by key, a sheet. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

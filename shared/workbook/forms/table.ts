// 登记表：一行一件事的表由哪些列组成，每列填什么、怎样读
import type { SubjectField } from "../../engine/regime.ts";
import type { StyleName, Validation } from "../sheet.ts";
import type { Picks } from "./picks.ts";

/** What a cell of a column means once it is read. */
export type Value = string | number | boolean | readonly string[];

/** What may be written into the cells of a column. */
export type Entry =
  | { readonly kind: "text" | "name" | "date" | "dates" | "yes-no" }
  | { readonly kind: "number"; readonly bounds?: { readonly min: number; readonly max: number } }
  /** A number of a person or unit. */
  | { readonly kind: "field"; readonly check: SubjectField["check"] }
  /** One, or several after another, of what is listed. */
  | { readonly kind: "pick" | "picks"; readonly picks: Picks }
  /** A row of another table of the form, by its label. */
  | { readonly kind: "row"; readonly table: string };

export interface Column {
  readonly key: string;
  readonly head: string;
  /** What is asked for, under the head and on selection; "" for none. */
  readonly note: string;
  /** Characters of 8 px. */
  readonly width: number;
  readonly entry: Entry;
  /** Without it the row says nothing. */
  readonly required?: true;
  /** Shown, never filled in: a row that has nothing else is empty. */
  readonly locked?: StyleName;
  /** A locked cell that Excel calculates, for the zero-based row. */
  readonly formula?: (row: number) => string;
  /** What the drop-down offers, where more is understood. */
  readonly offered?: readonly string[];
  /** Cells that the drop-down lists, where the entries are too many for one. */
  readonly list?: Extract<Validation["rule"], { kind: "list-of" }>;
}

/** A row to be written, or as it was read: values as they stand in the cells. */
export interface TableRow {
  /** Null: a new row. */
  readonly id: string | null;
  /** Version of the server's row; null before the first sync. */
  readonly version: number | null;
  /** Digest of the cells as last synced. */
  readonly synced: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  /** Columns that are closed in this row. */
  readonly closed?: readonly string[];
}

export interface Table {
  /** Its id, in the hidden key row: `chengxin:deeds`. */
  readonly id: string;
  readonly sheet: string;
  readonly title: string;
  /** How to fill it in. */
  readonly note: string;
  readonly columns: readonly Column[];
  /** Rows that the form has room for; rows filled below are read too. */
  readonly capacity: number;
  readonly paper: "A3" | "A4";
  /** Columns that stay in sight; 2 where the person stands in the first. */
  readonly frozen: number;
  /** Its rows are given; those with nothing filled in are read too. */
  readonly fixed?: true;
  /** The names by which other tables call a row. */
  readonly called?: (values: Readonly<Record<string, Value>>) => readonly string[];
}

/** The column of a table's own formula with the name by which other tables call a row. */
export const callKey = "called";

export const markerOf = ({ id }: Pick<Table, "id">): string => `chengxin:${id}`;

/** Rows above the data: title, subtitle, note, heads, notes of the columns, hidden keys. */
export const headRows = 6;

/** Zero-based column of a key on the sheet as made; the running number stands before. */
export const columnOf = ({ columns }: Table, key: string): number =>
  1 + columns.findIndex((column) => column.key === key);

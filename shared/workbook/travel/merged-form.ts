// 合并的结果：每行的值与出处、删去的行、冲突、说明
import type { Cells } from "../../contract/shapes.ts";
import type { Source, Version } from "./copies.ts";
import type { MatchNote } from "./match-rows.ts";
import type { CopyNote } from "./standings.ts";

/** A row of the merged form. */
export interface MergedRow {
  /** Names the row in conflicts, notes and choices; the same whenever the same person's row is merged again. */
  readonly key: string;
  /** Null: the row is new, or its id stands for somebody else. */
  readonly id: string | null;
  /** Without the empty ones; a cell in conflict is left out until somebody chooses. */
  readonly cells: Cells;
  /** The copies that have the row, by file name; one file of several with the same rows. */
  readonly sources: readonly Source[];
  /** For cells about which the copies differed: where the value that stands was found. All others stand in each source. */
  readonly from: Readonly<Record<string, Source>>;
}

/** A row that some copy deleted and no other one changed. */
export interface DeletedRow {
  readonly key: string;
  readonly id: string | null;
  /** As it was last. */
  readonly cells: Cells;
  readonly deletedIn: readonly Source[];
}

/** The same cell with different values, or a row deleted in one copy and changed in another. */
export interface Conflict {
  /** `MergedRow.key`. */
  readonly row: string;
  /** The cell; null: the row itself, whose values are null (deleted) and 16 hex digits for each way it was kept. */
  readonly at: string | null;
  /** Two at least, sorted by value. */
  readonly versions: readonly Version[];
}

/** What is told of a row. */
export interface RowNote {
  readonly code: MatchNote | "row-deleted";
  /** `MergedRow.key` or `DeletedRow.key`. */
  readonly row: string;
  readonly sources: readonly Source[];
}

/** The copies of one form as one. */
export interface MergedForm {
  readonly unit: string;
  readonly period: string;
  /** Nearest versions that every copy was made from and whose rows are at hand; the blank form's where none is. */
  readonly base: readonly string[];
  /** In the order of the first file by name that has them. */
  readonly rows: readonly MergedRow[];
  readonly deleted: readonly DeletedRow[];
  readonly conflicts: readonly Conflict[];
  readonly rowNotes: readonly RowNote[];
  readonly copyNotes: readonly CopyNote[];
  /** All versions that went into it, nearest first: `lineageOf(rows, parents)` is what to write with the rows. */
  readonly parents: readonly string[];
}

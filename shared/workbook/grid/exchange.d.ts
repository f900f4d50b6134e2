import type { Cells } from "../../contract/shapes.ts";
import type { Problem } from "../../engine/grid/assess-grid.ts";
import { type CheckedRow } from "../../engine/grid/row.ts";
import { type GridRegime } from "../../engine/regime.ts";
import { type Reading } from "../reading/reading.ts";
import type { SheetContent } from "../sheet.ts";
import type { Grid, GridColumn } from "./grid.ts";
/** One filled row of a grid. */
export interface ReadRow {
  /** Zero-based. */
  readonly row: number;
  /** Null: a new row, or a copy of a row further up. */
  readonly id: string | null;
  /** Version of the server's row that this one came from; null before the first sync. */
  readonly version: number | null;
  /** `rowDigest` of the cells as last synced. */
  readonly synced: string | null;
  /** Without the empty ones. */
  readonly cells: Cells;
  /** What was read otherwise than it stands: outer spaces, full-width digits, "97%". */
  readonly readings: readonly Reading[];
  /** What could not be read: error cells, a formula's text, lost digits. These are left out of `cells`. */
  readonly problems: readonly Problem<string>[];
}
/** The first 16 hex digits of a row's digest; empty cells and absent ones are the same. */
export declare const rowDigest: (cells: Cells) => string;
/** The column of a kind (and key) in a grid, or -1. */
export declare const columnAt: (grid: Grid, kind: GridColumn["kind"], key?: string) => number;
/**
 * Reads every row of a grid that has anything in it, rows below the form's capacity too.
 * A row that is filled in part is read, never dropped. Of two rows with one id the second is a new row without id.
 */
export declare const readRows: (grid: Grid, sheet: SheetContent, regime: GridRegime) => readonly ReadRow[];
/** Checks a row as read: what could not be read stands in place of the absence that it leaves. */
export declare const checkReadRow: (regime: GridRegime, row: ReadRow) => CheckedRow;

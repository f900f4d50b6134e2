// 指标表在工作表中的位置：哪一列是什么，数据从第几行开始
import type { Cells } from "../../contract/shapes.ts";

/** The one table of a grid, as forms name their tables. */
export const gridTable = "grid";

/** What a column of the grid holds. `key` is a subject field id, an indicator number or a part id. */
export type GridColumn =
  | { readonly kind: "row-number" }
  | { readonly kind: "field"; readonly key: string }
  | { readonly kind: "indicator"; readonly key: string }
  | { readonly kind: "part"; readonly key: string }
  | { readonly kind: "total" }
  | { readonly kind: "grade" }
  /** Hidden, travelling with the row when it is sorted or moved. */
  | { readonly kind: "row-id" }
  | { readonly kind: "row-version" }
  /** Short digest of the cells as last synced. */
  | { readonly kind: "row-synced" }
  /** A column that somebody inserted: never read, never written. */
  | { readonly kind: "foreign" };

export interface Grid {
  readonly sheet: string;
  readonly columns: readonly GridColumn[];
  /** Zero-based first row of data. */
  readonly firstRow: number;
  /** How many rows the form is made for; rows filled below are read too. */
  readonly capacity: number;
}

/** A row to be written; without an id it gets a new one, version and synced are null before the first sync. */
export interface LayoutRow {
  readonly id: string | null;
  readonly version: number | null;
  /** `rowDigest` of the cells as last synced. */
  readonly synced: string | null;
  readonly cells: Cells;
}

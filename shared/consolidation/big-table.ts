// 大表：行数可以很多的一张表，只说明列、值和少数要标出的格，便于快速写出
import type { LinkSpec, StyleName } from "../workbook/sheet.ts";
import type { CellState } from "../workbook/states.ts";

/** Null leaves the cell empty but styled. Texts are written as texts whatever they begin with. */
export type TableValue = string | number | null;

export interface TableColumn {
  /** Stands in a hidden row above the heads: tells a reader what the column is, whatever the language. */
  readonly key: string;
  readonly head: string;
  /** Characters, as `SheetSpec.columnWidths`; 0 hides the column. */
  readonly width: number;
  /** The look of the column's values. */
  readonly style: StyleName;
}

/** Zero-based among the values: row 0 is the first row below the heads. */
export interface TableMark {
  readonly row: number;
  readonly column: number;
  readonly state: CellState;
}
export interface TableLink {
  readonly row: number;
  readonly column: number;
  readonly to: LinkSpec;
}

/** How many rows, and their values, as long as `columns` each: made when the writer asks, so that they never stand in memory together. */
export interface TableRows extends Iterable<readonly TableValue[]> {
  readonly length: number;
}

/**
 * A sheet that is one table: title in row 0, `columns[].key` in row 1 (hidden), heads in row 2, values from row
 * `tableTop` on. Frozen below the heads and after `frozenColumns`, with an auto filter over the heads and values.
 */
export interface BigTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: TableRows;
  /** Sorted by row, then column; at most one a cell. The state's fill takes the place of the column style's. */
  readonly marks: readonly TableMark[];
  /** Sorted by row, then column; at most one a cell, and `mostLinks`. Blue and underlined where they stand. */
  readonly links: readonly TableLink[];
  /** Links that were left out since a sheet has no room for them; absent: none. */
  readonly unlinked?: number;
  readonly frozenColumns: number;
  /** Points by row of values, where texts take more than one line; absent: as high as one line. */
  readonly heights?: readonly number[];
}

/** The most hyperlinks that Excel opens in a sheet. Source: Excel specifications and limits. */
export const mostLinks = 65_530;

/** The most rows of a sheet. Source: Excel specifications and limits. */
export const mostRows = 1_048_576;

/** Zero-based sheet row of a table's first values. */
export const tableTop = 3;

// 交换：从工作表认出本系统的表，读出每一行；表上写的与读作的不同之处逐一说明
import type { Cells, CellValue } from "../contract/shapes.ts";
import type { Problem } from "../engine/assess.ts";
import { type Regime, indicatorsOf } from "../engine/regime.ts";
import { digestOf } from "../seal/digest.ts";
import type { Grid, GridColumn } from "./grid.ts";
import { type Reading, readAnswer, readText } from "./reading.ts";
import type { CellContent, SheetContent } from "./sheet.ts";

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
  readonly cells: Cells;
  /** What was read otherwise than it stands: outer spaces, full-width digits, "97%". */
  readonly readings: readonly Reading[];
  /** What could not be read: error cells, a formula's text. These cells are left out of `cells`. */
  readonly problems: readonly Problem<string>[];
}

/** The first 16 hex digits of a row's digest; empty cells and absent ones are the same. */
export const rowDigest = (cells: Cells): string =>
  digestOf(Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null))).slice(0, 16);

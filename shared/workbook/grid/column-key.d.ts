import { type GridRegime } from "../../engine/regime.ts";
import type { GridColumn } from "./grid.ts";
/** The text that names a column in the hidden key row: `field:name`, `indicator:3`, `total`. */
export declare const columnKey: (column: GridColumn) => string;
/** The columns of a regime's form from left to right: number, fields, indicators, parts, total, grade, hidden ones. */
export declare const columnsOf: (regime: GridRegime) => readonly GridColumn[];

import { type GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { Box, CellSpec } from "../sheet.ts";
import type { Grid } from "./grid.ts";
/** Rows before the first row of data, the hidden key row included. */
export declare const headRows: number;
/** The heads of the grid: rows of cells, merges, heights in points, and how many rows stay when scrolling. */
export declare const gridHeads: (
  regime: GridRegime,
  grid: Grid,
  widths: readonly number[],
  form: {
    readonly unit: {
      readonly code: string;
      readonly name: string;
    };
    readonly period: string;
    readonly locale: Locale;
  },
) => {
  readonly rows: readonly (readonly (CellSpec | null)[])[];
  readonly merges: readonly Box[];
  readonly rowHeights: readonly number[];
  readonly frozen: number;
};

import { type GridRegime, type Indicator } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { GridColumn } from "./grid.ts";
/** Whether a cell's answers are long: they stand in smaller type and may take two lines. */
export declare const isLong: (
  cell: Extract<
    Indicator["cell"],
    {
      kind: "choice";
    }
  >,
) => boolean;
/** Widths in characters by column; 0 for the hidden ones. */
export declare const widthsOf: (
  regime: GridRegime,
  columns: readonly GridColumn[],
  locale: Locale,
) => readonly number[];

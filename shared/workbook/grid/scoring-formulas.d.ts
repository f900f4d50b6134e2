import { type GridRegime } from "../../engine/regime.ts";
import type { GridColumn } from "./grid.ts";
/**
 * Formulas of one row by column key: each part's points, the total, the grade; blank while an answer is missing or wrong,
 * and always where the regime asks for more than formulas can say: the pane then shows what `assess` gives.
 */
export interface RowFormulas {
  readonly parts: Readonly<Record<string, string>>;
  readonly total: string;
  readonly grade: string;
}
/**
 * The formulas of a zero-based row, without "=". The same results as `assess` (subject fields play no part).
 * Excel 2007+, WPS, LibreOffice and HyperFormula calculate them.
 */
export declare const rowFormulas: (
  regime: GridRegime,
  columns: readonly GridColumn[],
  row: number,
) => RowFormulas;

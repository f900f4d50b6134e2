import type { GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { WorkbookSpec } from "../sheet.ts";
import type { Grid, LayoutRow } from "./grid.ts";
export interface LayoutOptions {
  readonly unit: {
    readonly code: string;
    readonly name: string;
  };
  readonly bureau: {
    readonly name: string;
    readonly creditOffice: string;
  };
  readonly period: string;
  /** Rows that the form has room for; never fewer than `rows`. */
  readonly capacity: number;
  readonly rows: readonly LayoutRow[];
  readonly locale: Locale;
  /** A new row id, [A-Za-z0-9_-]{6,40}: asked once for every row without one, empty rows included. */
  readonly newId: () => string;
  /** Digest of the rows handed in, printed on the cover in place of the blank form's code. */
  readonly seal?: string;
  /** Versions of the workbooks that the rows come from (`parentsOf`); none for a form made anew. */
  readonly parents?: readonly string[];
}
/**
 * Lays out a regime's form as a workbook: cover, grid of one row a person, very hidden meta sheet.
 * The same options and ids give the same workbook. Source: the regime's own form (Yichun: 附件).
 */
export declare const layout: (
  regime: GridRegime,
  options: LayoutOptions,
) => {
  readonly workbook: WorkbookSpec;
  readonly grid: Grid;
};

import type { GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { LayoutRow } from "../grid/grid.ts";
import type { WorkbookSpec } from "../sheet.ts";
export interface AnnexOptions {
  readonly unit: {
    readonly code: string;
    readonly name: string;
  };
  readonly period: string;
  /** One sheet each; a blank annex is a row without cells. */
  readonly rows: readonly LayoutRow[];
  readonly locale: Locale;
}
/** Lays out a regime's annex as a workbook of one sheet a person. Source: the regime's own form (Yichun: 附件). */
export declare const annexWorkbook: (regime: GridRegime, options: AnnexOptions) => WorkbookSpec;

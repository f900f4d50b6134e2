import { type GridRegime } from "../../engine/regime.ts";
import { type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import { type FormMeta } from "./form-meta.ts";
import type { Grid, GridColumn } from "./grid.ts";
/** A form found in a workbook. */
export interface Form {
  readonly regime: GridRegime;
  /** Whether the form was made under the regime's present version. */
  readonly current: boolean;
  readonly meta: FormMeta;
  readonly grid: Grid;
  readonly sheet: SheetContent;
  /** Other sheets that are grids of the form too, as "copy sheet" leaves them: never read in its place. */
  readonly copies: readonly {
    readonly grid: Grid;
    readonly sheet: SheetContent;
  }[];
}
/** The hidden key row of a sheet, or -1: the only row that names the row ids' column and the first number. */
export declare const keyRowOf: (sheet: SheetContent) => number;
/**
 * What the columns hold by the keys of the key row. Refuses a needed column that is missing or twice.
 * `needs` are the keys that must be there; those that a form may lack are left out of it.
 */
export declare const columnsIn: (
  regime: GridRegime,
  keys: readonly unknown[],
  needs?: (key: string) => boolean,
) => readonly GridColumn[] | WorkbookRefused;
/**
 * Finds the form in a workbook's sheets by its meta sheet and the grid by its key row.
 * The grid's sheet may be renamed, its columns and head rows moved or added to. Refusals: `form-…`.
 */
export declare const locate: (
  sheets: readonly SheetContent[],
  regimeOf: (id: string) => GridRegime | undefined,
) => Form | WorkbookRefused;

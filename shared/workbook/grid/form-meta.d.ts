import type { GridRegime, Regime } from "../../engine/regime.ts";
import { type WorkbookRefused } from "../refusals.ts";
import type { SheetContent, SheetSpec } from "../sheet.ts";
import type { Claims, Lineage } from "../travel/lineage.ts";
import type { Grid } from "./grid.ts";
/** The meta sheet's name, never translated. */
export declare const metaSheetName = "_chengxin";
/** The form's own format; a reader refuses a later one. */
export declare const formFormat = 1;
/** What the meta sheet tells of a form; files that older programs wrote claim no version. */
export interface FormMeta extends Claims {
  readonly regime: string;
  /** 64 hex digits. */
  readonly regimeVersion: string;
  readonly unit: {
    readonly code: string;
    readonly name: string;
  };
  readonly period: string;
  readonly capacity: number;
  /** The grid's sheet as named when made. */
  readonly sheet: string;
}
/** The code of a blank form: one and the same for a regime's version, unit and period. 64 hex digits. */
export declare const formCode: (regime: Regime, unit: string, period: string) => string;
/** Lays out the meta sheet: one name and value a row. */
export declare const metaSheet: (
  regime: GridRegime,
  grid: Grid,
  form: {
    readonly unit: {
      readonly code: string;
      readonly name: string;
    };
    readonly period: string;
    readonly lineage?: Lineage;
  },
) => SheetSpec;
/** Reads the meta sheet; `form-damaged` names what is missing, `form-newer` the later format. */
export declare const readMeta: (sheet: SheetContent) => FormMeta | WorkbookRefused;

import { type GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { SheetSpec } from "../sheet.ts";
import type { Grid, LayoutRow } from "./grid.ts";

type DataRow = LayoutRow & {
  readonly id: string;
};
/** Lays out the sheet that is filled in: heads, then one row a person, then nothing. */
export declare const gridSheet: (
  regime: GridRegime,
  grid: Grid,
  form: {
    readonly unit: {
      readonly code: string;
      readonly name: string;
    };
    readonly period: string;
    readonly rows: readonly DataRow[];
    readonly locale: Locale;
  },
) => SheetSpec;

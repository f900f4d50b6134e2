import { type GridRegime } from "../../engine/regime.ts";
import { type ReadRow } from "../grid/exchange.ts";
import type { Grid } from "../grid/grid.ts";
import type { SheetContent } from "../sheet.ts";
import type { Assigned } from "./own-layout.ts";
import type { PersonLayout } from "./person-layout.ts";
/** Where a row's cells stand, by field or indicator; the row is its own where it is null. Zero-based. */
export type Places = Readonly<
  Record<
    string,
    {
      readonly row: number | null;
      readonly column: number;
    }
  >
>;
/** A row of a workbook that travelled. Rows of one sheet share their `places`. */
export interface TravelledRow extends ReadRow {
  readonly sheet: string;
  readonly places: Places;
}
/** The A1 address of a row's cell, or null where it has none. */
export declare const placeOf: ({ row, places }: TravelledRow, key: string) => string | null;
/** The rows of a grid. */
export declare const gridRows: (
  grid: Grid,
  sheet: SheetContent,
  regime: GridRegime,
) => readonly TravelledRow[];
/** The rows of somebody's own wide sheet, without sums and signatures, which are given back by their numbers. */
export declare const wideRows: (
  grid: Grid,
  sheet: SheetContent,
  regime: GridRegime,
  assigned: Assigned,
) => {
  readonly rows: readonly TravelledRow[];
  readonly summaries: readonly number[];
};
/** The one row of a per-person sheet, or none where nothing is filled in. */
export declare const personRow: (
  layout: PersonLayout,
  sheet: SheetContent,
  regime: GridRegime,
) => TravelledRow | null;

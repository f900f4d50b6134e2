import { type GridRegime } from "../../engine/regime.ts";
import { type FormMeta } from "../grid/form-meta.ts";
import type { Grid } from "../grid/grid.ts";
import { type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import { type Note } from "./notes.ts";
import type { LayoutGuess, LayoutMapping } from "./own-layout.ts";
import { type TravelledRow } from "./travelled-rows.ts";
export interface TravelOptions {
  /** The regimes in force, in the order in which they are tried where a workbook does not say its own. */
  readonly regimes: readonly GridRegime[];
  /** Earlier versions of them, as far as they are known. */
  readonly older?: readonly GridRegime[];
  /** Layouts that were confirmed for the unit. */
  readonly layouts?: readonly LayoutMapping[];
}
/** A workbook as read. */
export interface TravelledForm {
  readonly regime: GridRegime;
  /** Of the form, as its meta sheet says; null where that is lost or never was. */
  readonly regimeVersion: string | null;
  /** Whether that is the regime's present version. */
  readonly current: boolean;
  readonly unit: {
    readonly code: string | null;
    readonly name: string | null;
  };
  readonly period: string | null;
  /** By its meta sheet; by its heads alone; a sheet of somebody's own; one sheet a person. */
  readonly how: "form" | "fingerprint" | "own-wide" | "per-person";
  readonly meta: FormMeta | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: SheetContent["visibility"];
    readonly rows: number;
  }[];
  readonly rows: readonly TravelledRow[];
  readonly notes: readonly Note[];
  /** What was taken for what in a layout of somebody's own; null for a form of this system. */
  readonly guess: LayoutGuess | null;
}
/** What is told of the sheet that was read: rows and columns out of sight, columns that somebody added. */
export declare const sheetNotes: (
  grid: Grid,
  sheet: SheetContent,
  rows: readonly TravelledRow[],
) => readonly Note[];
/**
 * Reads a workbook that travelled: its form by the meta sheet, by the hidden keys alone, or by the words of its heads.
 * Nothing is guessed silently: what is doubtful is left out and listed. Refusals: `file-…`, `form-…`.
 */
export declare const readTravelled: (
  bytes: Uint8Array,
  options: TravelOptions,
) => Promise<TravelledForm | WorkbookRefused>;

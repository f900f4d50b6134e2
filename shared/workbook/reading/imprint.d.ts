import type { SheetContent } from "../sheet.ts";
/** Unit and period as far as they are written on a sheet. */
export interface Imprint {
  readonly unit: {
    readonly code: string | null;
    readonly name: string | null;
  };
  /** Four digits; of a school year the first. */
  readonly period: string | null;
}
/** Reads unit and period from the first rows of sheets; two different years give none. */
export declare const imprintOf: (sheets: readonly SheetContent[], rows?: number) => Imprint;

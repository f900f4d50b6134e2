import { type GridRegime } from "../../engine/regime.ts";
import type { GridColumn } from "../grid/grid.ts";
import type { SheetContent } from "../sheet.ts";
import { type Matcher } from "./match-words.ts";
import { type Note } from "./notes.ts";
/** The columns that may still be read, and what is told of the others. */
export interface StillMeant {
  readonly columns: readonly GridColumn[];
  readonly notes: readonly Note[];
}
/** Of a form made under an older version that is known: column by column against its data. */
export declare const againstOlder: (
  regime: GridRegime,
  older: GridRegime,
  sheet: SheetContent,
  columns: readonly GridColumn[],
) => StillMeant;
/** Of a form made under a version that is not known here: by what stands in its own heads. */
export declare const byHeads: (
  regime: GridRegime,
  sheet: SheetContent,
  keyRow: number,
  columns: readonly GridColumn[],
  match: Matcher,
) => StillMeant;

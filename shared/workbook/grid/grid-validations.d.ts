import { type GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { Validation } from "../sheet.ts";
import type { Grid } from "./grid.ts";
/** Drop-downs and number bounds for every indicator's column, with the scoring note as prompt. */
export declare const gridValidations: (
  regime: GridRegime,
  grid: Grid,
  locale: Locale,
) => readonly Validation[];

import type { Problem } from "../../engine/grid/assess-grid.ts";
import type { GridRegime } from "../../engine/regime.ts";
import type { ReadRow } from "./exchange.ts";
/** For every row whose person stands further up already: the problem `person-twice`, naming the first row. */
export declare const personsTwice: (
  regime: GridRegime,
  rows: readonly ReadRow[],
) => ReadonlyMap<ReadRow, Problem<string>>;

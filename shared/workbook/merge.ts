// 合并：三方比较同一行的两个版本，逐格取舍
import type { Cells, CellValue } from "../contract/shapes.ts";

export interface Merge {
  readonly cells: Cells;
  /** Cells that both changed to different values since the base. */
  readonly conflicts: readonly string[];
  /** Cells where the other side's change was taken over. */
  readonly taken: readonly string[];
}

/** An absent cell and an empty one are the same. */
const at = (cells: Cells, key: string): CellValue => cells[key] ?? null;

/**
 * Merges two edits of one row that started from the same base.
 * Different cells: both are kept. The same cell with two values: a conflict, and `cells` keeps mine there.
 */
export const mergeCells = (base: Cells, mine: Cells, theirs: Cells): Merge => {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  const conflicts: string[] = [];
  const taken: string[] = [];
  const cells: Cells = {};
  for (const key of keys) {
    const [was, me, them] = [at(base, key), at(mine, key), at(theirs, key)];
    const theyChanged = them !== was && them !== me;
    if (theyChanged && me === was) taken.push(key);
    else if (theyChanged) conflicts.push(key);
    const value = theyChanged && me === was ? them : me;
    if (value !== null) cells[key] = value;
  }
  return { cells, conflicts, taken };
};

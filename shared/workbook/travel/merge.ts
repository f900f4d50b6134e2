// 合并：三方比较同一行的两个版本，逐格取舍
import type { Cells, CellValue } from "../../contract/shapes.ts";

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
 * Of versions that differ, those that stand: a version gives way to one that was written in its knowledge
 * (`replaced(older, newer)`), unless each knew the other. More than one standing is a conflict; none is lost.
 */
export const standing = <Version>(
  versions: readonly Version[],
  replaced: (older: Version, newer: Version) => boolean,
): readonly Version[] => {
  const left = versions.filter(
    (one) => !versions.some((other) => other !== one && replaced(one, other) && !replaced(other, one)),
  );
  return left.length > 0 ? left : versions;
};

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
    const left = me === them ? [me] : standing([me, them], (older) => older === was);
    const [value = null] = left;
    if (left.length > 1) conflicts.push(key);
    else if (value !== me) taken.push(key);
    if (value !== null) cells[key] = value;
  }
  return { cells, conflicts, taken };
};

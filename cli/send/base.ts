// 底本：这一行是从服务器上的哪一版改来的；知道上次送的是什么，就能把各人改的合在一起
import type { Cells, StoredRow } from "#shared/contract/shapes.ts";
import type { RowKind } from "#shared/workbook/forms/form.ts";
import { mergeCells } from "#shared/workbook/travel/merge.ts";
import { maskedCells, type ReadyRow } from "./sheet.ts";

/** One cell on which the sides differ; numbers masked. */
export interface CellDispute {
  readonly at: string;
  readonly base: Cells[string];
  readonly mine: Cells[string];
  readonly theirs: Cells[string];
}

/** Keys of the cells in which two rows differ; an absent cell and an empty one are the same. */
export const differingKeys = (one: Cells, other: Cells): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => (one[key] ?? null) !== (other[key] ?? null),
  );

/** The cells named, as each side has them. */
export const disputed = (
  keys: readonly string[],
  base: Cells,
  mine: Cells,
  theirs: Cells,
): readonly CellDispute[] =>
  keys.map((at) => ({
    at,
    base: base[at] ?? null,
    mine: mine[at] ?? null,
    theirs: theirs[at] ?? null,
  }));

export interface Based {
  /** The version that the sent cells build on; null: none is known, and the server takes every difference for a conflict. */
  readonly base: number | null;
  readonly cells: Cells;
  /** Cells that both sides changed: then the row isn't sent. */
  readonly conflicts: readonly CellDispute[];
}

/**
 * What to send of a row: `before` is it as last sent, `stored` as the server has it (numbers masked).
 * With both, other people's changes to other cells are taken over here, and the sent row builds on the stored version.
 */
export const based = (
  kind: RowKind | undefined,
  row: ReadyRow,
  before: Cells | undefined,
  stored: StoredRow | undefined,
): Based => {
  const plain: Based = { base: row.version, cells: row.cells, conflicts: [] };
  if (before === undefined || stored === undefined || row.version === stored.version) return plain;
  const was = maskedCells(kind, before);
  const mine = maskedCells(kind, row.cells);
  const theirs = maskedCells(kind, stored.cells);
  const merge = mergeCells(was, mine, theirs);
  if (merge.conflicts.length > 0)
    return { ...plain, conflicts: disputed(merge.conflicts, was, mine, theirs) };
  const kept = Object.keys(before).filter(
    (key) => kind?.isIdentity(key, String(before[key])) && row.cells[key] === before[key],
  );
  const cells = Object.fromEntries(
    Object.entries(merge.cells).map(([key, value]) => {
      // A number that we didn't change stays the server's, whatever its hidden digits are: its own mask says so.
      if (merge.taken.includes(key) || kept.includes(key)) return [key, value];
      return [key, row.cells[key] ?? null];
    }),
  );
  return { base: stored.version, cells, conflicts: [] };
};

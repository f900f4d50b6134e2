// 合并区域：把相邻、同样的单元格并成尽量少的长方形，少一次调用是一次
import type { Box } from "#shared/workbook/sheet.ts";

export interface Placed<V> {
  readonly row: number;
  readonly column: number;
  readonly value: V;
}

export interface Rectangle<V> extends Box {
  readonly value: V;
}

/** Where a cell stands among all of a sheet, row by row; a sheet has 16,384 columns. */
const placeOf = ({ row, column }: Placed<unknown>): number => row * 16_384 + column;

/** Whether each cell stands after the one before: so they come mostly, and tens of thousands need no sorting. */
const inOrder = (cells: readonly Placed<unknown>[]): boolean =>
  cells.every((cell, at) => at === 0 || placeOf(cells[at - 1] ?? cell) < placeOf(cell));

/**
 * Joins cells into rectangles of one value: runs along rows first, then equal runs under each other.
 * Two entries for one cell: the later wins. Values are compared by `===`.
 */
export const rectangles = <V>(cells: readonly Placed<V>[]): Rectangle<V>[] => {
  const sorted = inOrder(cells)
    ? cells
    : [...new Map(cells.map((cell) => [placeOf(cell), cell])).values()].sort(
        (a, b) => placeOf(a) - placeOf(b),
      );
  const runs: { top: number; left: number; bottom: number; right: number; value: V }[] = [];
  for (const { row, column, value } of sorted) {
    const run = runs.at(-1);
    if (run && run.top === row && run.right === column - 1 && run.value === value) run.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column, value });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const joined: (typeof runs)[number][] = [];
  for (const run of runs) {
    const key = `${run.left} ${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1 && above.value === run.value) above.bottom = run.bottom;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
};

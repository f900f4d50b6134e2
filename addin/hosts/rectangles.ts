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

/**
 * Joins cells into rectangles of one value: runs along rows first, then equal runs under each other.
 * Two entries for one cell: the later wins. Values are compared by `===`.
 */
export const rectangles = <V>(cells: readonly Placed<V>[]): Rectangle<V>[] => {
  const last = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const sorted = [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column);
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

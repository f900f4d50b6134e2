// 标记：哪些格着什么颜色
import type { Box, Mark } from "#shared/workbook/sheet.ts";
import type { CellState } from "#shared/workbook/states.ts";
import type { SheetCheck } from "./check.ts";
import { columnOf } from "./check.ts";
import type { OpenForm } from "./open.ts";
import type { RowConflict } from "./sync.ts";

/** The cells that take input: from the first field to the last indicator, all rows of the form. */
export const inputBox = ({ grid, rows }: OpenForm): Box => {
  const inputs = grid.columns.flatMap(({ kind }, index) =>
    kind === "field" || kind === "indicator" ? [index] : [],
  );
  const lastRow = Math.max(grid.firstRow + grid.capacity - 1, ...rows.map(({ row }) => row));
  return { top: grid.firstRow, left: Math.min(...inputs), bottom: lastRow, right: Math.max(...inputs) };
};

/** What every cell should show: problems and conflicts cell by cell, a synced row at its name, all of a locked sheet. */
export const marksOf = (
  form: OpenForm,
  check: SheetCheck,
  conflicts: readonly RowConflict[],
  locked: boolean,
): readonly Mark[] => {
  const marks = new Map<string, Mark>();
  const put = (row: number, column: number, state: CellState): void => {
    if (column >= 0) marks.set(`${row} ${column}`, { row, column, state });
  };
  const { left, right } = inputBox(form);
  for (const { read, changed } of check.rows) {
    if (locked) for (let column = left; column <= right; column += 1) put(read.row, column, "locked");
    else if (!changed && read.version !== null) put(read.row, left, "synced");
  }
  for (const { row, column } of check.problems) put(row, column, "problem");
  for (const { id, keys } of conflicts) {
    const at = form.rows.find((row) => row.id === id);
    if (at) for (const key of keys) put(at.row, columnOf(form, key), "conflict");
  }
  return [...marks.values()];
};

// 标记：每张表上哪些格着什么颜色
import type { Box, Mark } from "#shared/workbook/sheet.ts";
import type { CellState } from "#shared/workbook/states.ts";
import type { SheetCheck } from "./check.ts";
import { type OpenForm, type OpenTable, rowsOf } from "./open-form.ts";
import type { SaidOfCell } from "./returned.ts";
import type { RowConflict } from "./sync.ts";

/** The cells that take input: from the first such column to the last, all rows of the table. */
export const inputBox = ({ columns, inputs, firstRow, lastRow }: OpenTable): Box => {
  const at = inputs.map((key) => columns[key] ?? 0);
  return { top: firstRow, left: Math.min(...at), bottom: lastRow, right: Math.max(...at) };
};

/** The cells of one table with the state that each should show. */
export interface TableMarks {
  readonly sheet: string;
  readonly within: Box;
  readonly marks: readonly Mark[];
}

/**
 * What every cell should show, table by table: problems and conflicts cell by cell, a synced row at its first cell, all of
 * a locked sheet.
 */
export const marksOf = (
  form: OpenForm,
  check: SheetCheck,
  conflicts: readonly RowConflict[],
  locked: boolean,
  comments: readonly SaidOfCell[] = [],
): readonly TableMarks[] => {
  const byId = new Map(rowsOf(form).map((row) => [row.id, row]));
  return form.tables
    .filter(({ inputs }) => inputs.length > 0)
    .map((table): TableMarks => {
      const { sheet, columns } = table;
      const within = inputBox(table);
      const marks = new Map<string, Mark>();
      const put = (row: number, column: number, state: CellState): void => {
        if (column >= 0) marks.set(`${row} ${column}`, { row, column, state });
      };
      for (const { row, changed, version } of table.rows) {
        if (locked)
          for (let column = within.left; column <= within.right; column += 1) put(row, column, "locked");
        else if (!changed && version !== null) put(row, within.left, "synced");
      }
      for (const { place } of check.problems)
        if (place?.sheet === sheet) put(place.row, place.column, "problem");
      for (const { place } of comments) if (place.sheet === sheet) put(place.row, place.column, "problem");
      for (const { id, keys } of conflicts) {
        const at = byId.get(id);
        if (at?.table === table.id) for (const key of keys) put(at.row, columns[key] ?? -1, "conflict");
      }
      return { sheet, within, marks: [...marks.values()] };
    });
};

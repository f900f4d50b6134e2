// 别处的行：服务器上有而本表没有，放回本表或从服务器移除
import type { StoredRow } from "#shared/contract/shapes.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { columnOf } from "./check.ts";
import type { OpenForm } from "./open.ts";
import { bookkeeping } from "./write-back.ts";

/** The first row of the grid in which nobody stands. */
const freeRow = ({ grid, rows }: OpenForm): number => {
  const taken = new Set(rows.map(({ row }) => row));
  let row = grid.firstRow;
  while (taken.has(row)) row += 1;
  return row;
};

/** Writes a stored row into the first free row of the sheet, as synced. */
export const bringRow = async (host: WorkbookHost, form: OpenForm, stored: StoredRow): Promise<void> => {
  const row = freeRow(form);
  await host.patch(form.grid.sheet, [
    ...Object.entries(stored.cells).flatMap(([key, value]) => {
      const column = columnOf(form, key);
      return column < 0 ? [] : [{ row, column, value }];
    }),
    ...bookkeeping(form, row, {
      id: stored.id,
      version: stored.version,
      synced: rowDigest(stored.cells),
    }),
  ]);
};

// 别处的行：服务器上有而本表没有，放回本表或从服务器移除
import type { StoredRow } from "#shared/contract/shapes.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import type { OpenForm, OpenTable } from "./open-form.ts";
import { bookkeeping, cellPatches } from "./write-back.ts";

/** The first row of a table in which nothing stands. */
export const freeRow = ({ firstRow, rows }: OpenTable): number => {
  const taken = new Set(rows.map(({ row }) => row));
  let row = firstRow;
  while (taken.has(row)) row += 1;
  return row;
};

/** Writes a stored row into the first free row of its table, as synced. */
export const bringRow = async (host: WorkbookHost, form: OpenForm, stored: StoredRow): Promise<void> => {
  const table = form.tables.find(({ id }) => id === stored.table);
  if (table === undefined) return;
  const row = freeRow(table);
  await host.patch(table.sheet, [
    ...cellPatches(form, table, { row, cells: {} }, stored.cells),
    ...bookkeeping(table, row, {
      id: stored.id,
      version: stored.version,
      synced: rowDigest(stored.cells),
    }),
  ]);
};

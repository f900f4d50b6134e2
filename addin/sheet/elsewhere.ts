// 别处的行：服务器上有而本表没有，放回本表或从服务器移除
import type { StoredRow } from "#shared/contract/shapes.ts";
import { oneAnnex } from "#shared/workbook/annex/annex-workbook.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { LayoutRow } from "#shared/workbook/grid/grid.ts";
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

/** Makes one more annex with a stored row: all others are filled. */
const bringAnnex = async (
  host: WorkbookHost,
  { regime, meta, setting }: OpenForm,
  row: LayoutRow,
): Promise<void> => {
  if (regime.instrument !== "grid") return;
  const sheet = oneAnnex(regime, row, await host.names(), {
    unit: meta.unit,
    period: meta.period,
    locale: setting.locale,
  });
  await host.make({ sheets: [sheet], active: sheet.name });
};

/** Writes a stored row into the first free row of its table, as synced. */
export const bringRow = async (host: WorkbookHost, form: OpenForm, stored: StoredRow): Promise<void> => {
  const table = form.tables.find(({ id }) => id === stored.table);
  if (table === undefined) return;
  const row = freeRow(table);
  const kept = { id: stored.id, version: stored.version, synced: rowDigest(stored.cells) };
  if (table.pages !== undefined && row >= table.pages.length)
    return bringAnnex(host, form, { ...kept, cells: stored.cells });
  await host.patchAll([
    ...cellPatches(form, table, { row, cells: {} }, stored.cells),
    ...bookkeeping(table, row, kept),
  ]);
};

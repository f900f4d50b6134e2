// 回写：把服务器的答复写进各表对应的行；行按编号找，途中被排序、插行也不会写错
import type { Cells } from "#shared/contract/shapes.ts";
import { placeIn } from "#shared/workbook/forms/place.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { Patch, SheetPatch, WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { FormReader } from "./form-reader.ts";
import { withOwnNumbers } from "./numbers.ts";
import { rereadForm } from "./open.ts";
import { type OpenForm, type OpenRow, type OpenTable, rowsOf } from "./open-form.ts";
import { shownCells } from "./tables.ts";

/** What the server holds for a row from now on. */
export interface Settled {
  readonly id: string;
  readonly version: number;
  readonly cells: Cells;
  /** The sheet's cells that the answer belongs to: what was typed since then is left alone. */
  readonly from: Cells;
}

/** Patches of a row's cells, wherever each stands; a key that the table has no cell for is left out. */
const rowPatches = (
  table: OpenTable,
  row: number,
  values: readonly (readonly [string, Patch["value"]])[],
): readonly SheetPatch[] =>
  values.flatMap(([key, value]) => {
    const place = placeIn(table, row, key);
    return place === null ? [] : [{ ...place, value }];
  });

/** The cells that differ, as patches of one row: what means the same stays as it was written. */
export const cellPatches = (
  form: OpenForm,
  table: OpenTable,
  { row, cells: now }: Pick<OpenRow, "row" | "cells">,
  to: Cells,
): readonly SheetPatch[] => {
  const shown = shownCells(form, table.id, to);
  return rowPatches(
    table,
    row,
    [...new Set([...Object.keys(now), ...Object.keys(to)])]
      .filter((key) => (now[key] ?? null) !== (to[key] ?? null))
      .map((key) => [key, shown[key] ?? null]),
  );
};

/** The three hidden cells of a row. */
export const bookkeeping = (
  table: OpenTable,
  row: number,
  kept: { readonly id: string; readonly version: number | null; readonly synced: string | null },
): readonly SheetPatch[] =>
  rowPatches(table, row, [
    ["row-id", kept.id],
    ["row-version", kept.version],
    ["row-synced", kept.synced],
  ]);

const patchesFor = (
  form: OpenForm,
  table: OpenTable,
  at: OpenRow,
  settled: Settled,
): readonly SheetPatch[] => {
  const stored = withOwnNumbers(settled.cells, at.cells);
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(stored), ...Object.keys(at.cells)])].map((key) => {
      const typedSince = (at.cells[key] ?? null) !== (settled.from[key] ?? null);
      return [key, (typedSince ? at.cells[key] : stored[key]) ?? null];
    }),
  );
  return [
    ...cellPatches(form, table, at, merged),
    ...bookkeeping(table, at.row, {
      id: settled.id,
      version: settled.version,
      synced: rowDigest(stored),
    }),
  ];
};

/** Writes what the server settled into the sheets: one read, one write. */
export const writeBack = async (
  host: WorkbookHost,
  form: OpenForm,
  settled: readonly Settled[],
  read?: FormReader["read"],
): Promise<OpenForm> => {
  if (settled.length === 0) return form;
  const found = await rereadForm(host, form, undefined, read);
  const now = isWorkbookRefused(found) ? form : found;
  const byId = new Map(settled.map((each) => [each.id, each]));
  await host.patchAll(
    now.tables.flatMap((table) =>
      table.rows.flatMap((row) => {
        const own = row.id === null ? undefined : byId.get(row.id);
        return own === undefined ? [] : patchesFor(now, table, row, own);
      }),
    ),
  );
  return now;
};

/** Gives every row that has none an id, so that it is the same row whatever becomes of the answer; reads again then. */
export const withIds = async (
  host: WorkbookHost,
  form: OpenForm,
  newRowId: () => string,
  read?: FormReader["read"],
): Promise<OpenForm> => {
  if (rowsOf(form).every(({ id }) => id !== null)) return form;
  await host.patchAll(
    form.tables.flatMap((table) =>
      table.rows.flatMap(({ row, id }) =>
        id === null ? bookkeeping(table, row, { id: newRowId(), version: null, synced: null }) : [],
      ),
    ),
  );
  const found = await rereadForm(host, form, undefined, read);
  return isWorkbookRefused(found) ? form : found;
};

// 回写：把服务器的答复写进表里对应的行；行按编号找，途中被排序、插行也不会写错
import type { Cells } from "#shared/contract/shapes.ts";
import { columnAt, type ReadRow, rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { Patch, WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { columnOf } from "./check.ts";
import { withOwnNumbers } from "./numbers.ts";
import { type OpenForm, rereadForm } from "./open.ts";

/** What the server holds for a row from now on. */
export interface Settled {
  readonly id: string;
  readonly version: number;
  readonly cells: Cells;
  /** The sheet's cells that the answer belongs to: what was typed since then is left alone. */
  readonly from: Cells;
}

/** The cells that differ, as patches of one row. */
const changedCells = (form: OpenForm, row: number, now: Cells, to: Cells): readonly Patch[] =>
  [...new Set([...Object.keys(now), ...Object.keys(to)])].flatMap((key) => {
    const column = columnOf(form, key);
    const value = to[key] ?? null;
    return column < 0 || (now[key] ?? null) === value ? [] : [{ row, column, value }];
  });

/** The three hidden cells of a row. */
export const bookkeeping = (
  form: OpenForm,
  row: number,
  kept: { readonly id: string; readonly version: number | null; readonly synced: string | null },
): readonly Patch[] => [
  { row, column: columnAt(form.grid, "row-id"), value: kept.id },
  { row, column: columnAt(form.grid, "row-version"), value: kept.version },
  { row, column: columnAt(form.grid, "row-synced"), value: kept.synced },
];

const patchesFor = (form: OpenForm, at: ReadRow, settled: Settled): readonly Patch[] => {
  const stored = withOwnNumbers(settled.cells, at.cells);
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(stored), ...Object.keys(at.cells)])].map((key) => {
      const typedSince = (at.cells[key] ?? null) !== (settled.from[key] ?? null);
      return [key, (typedSince ? at.cells[key] : stored[key]) ?? null];
    }),
  );
  return [
    ...changedCells(form, at.row, at.cells, merged),
    ...bookkeeping(form, at.row, { id: settled.id, version: settled.version, synced: rowDigest(stored) }),
  ];
};

/**
 * Writes what the server settled into the sheet: one read, one patch.
 * `rows` finds a row that had no id yet when it was sent by the place where it stood.
 */
export const writeBack = async (
  host: WorkbookHost,
  form: OpenForm,
  settled: readonly Settled[],
  placed: ReadonlyMap<string, number>,
): Promise<OpenForm> => {
  if (settled.length === 0) return form;
  const read = await rereadForm(host, form);
  const now = isWorkbookRefused(read) ? form : read;
  const patches = settled.flatMap((each) => {
    const at =
      now.rows.find(({ id }) => id === each.id) ??
      now.rows.find(({ id, row }) => id === null && row === placed.get(each.id));
    return at ? patchesFor(now, at, each) : [];
  });
  await host.patch(now.grid.sheet, patches);
  return now;
};

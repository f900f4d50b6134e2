// 冲突：两人改了同一格，由填报人逐格选定
import { placeIn } from "#shared/workbook/forms/place.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { mergeCells } from "#shared/workbook/travel/merge.ts";
import { withOwnNumbers } from "./numbers.ts";
import type { OpenForm } from "./open-form.ts";
import type { RowConflict } from "./sync.ts";
import { bookkeeping, cellPatches } from "./write-back.ts";

/** One of the two values, or another that the clerk writes. */
export type Choice = "mine" | "theirs" | { readonly written: string };

/**
 * Settles a conflict in the sheet: the chosen value in each disputed cell, the other's change in all others.
 * The row then starts from their version, so the next sync sends what is left of the own change.
 */
export const settleConflict = async (
  host: WorkbookHost,
  form: OpenForm,
  conflict: RowConflict,
  choices: Readonly<Record<string, Choice>>,
): Promise<void> => {
  const table = form.tables.find(({ id }) => id === conflict.table);
  const at = table?.rows.find(({ id }) => id === conflict.id);
  if (table === undefined || at === undefined) return;
  const theirs = withOwnNumbers(conflict.theirs, at.cells);
  const merge = mergeCells(withOwnNumbers(conflict.base, at.cells), at.cells, theirs);
  const taken = [...merge.taken, ...conflict.keys.filter((key) => choices[key] === "theirs")];
  await host.patchAll([
    ...cellPatches(form, table, at, {
      ...at.cells,
      ...Object.fromEntries(taken.map((key) => [key, theirs[key] ?? null])),
    }),
    ...conflict.keys.flatMap((key) => {
      const choice = choices[key];
      const place = placeIn(table, at.row, key);
      return typeof choice === "object" && place !== null ? [{ ...place, value: choice.written }] : [];
    }),
    ...bookkeeping(table, at.row, { id: conflict.id, version: conflict.version, synced: rowDigest(theirs) }),
  ]);
};

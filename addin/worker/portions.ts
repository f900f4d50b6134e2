// 一份一份：工作表过线程，单子也过线程，页面哪一步都不久
import type { SheetContent } from "#shared/workbook/sheet.ts";

/** Rows of a sheet that go at once. */
const rowsAtOnce = 500;

/** Where sheets are sent: each begins without its rows, which follow in their order. */
export interface SheetShelf {
  readonly sheet: (leaf: Omit<SheetContent, "cells">) => Promise<void>;
  readonly cells: (sheet: string, rows: SheetContent["cells"]) => Promise<void>;
}

/** Sends a sheet in portions. */
export const sendSheet = async ({ cells, ...leaf }: SheetContent, shelf: SheetShelf): Promise<void> => {
  await shelf.sheet(leaf);
  for (let from = 0; from < cells.length; from += rowsAtOnce)
    await shelf.cells(leaf.name, cells.slice(from, from + rowsAtOnce));
};

/** All entries of a list, portion by portion. */
export const gathered = async <T>(
  length: number,
  size: number,
  ask: (from: number, to: number) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let from = 0; from < length; from += size)
    for (const each of await ask(from, Math.min(length, from + size))) all.push(each);
  return all;
};

/** Keeps the sheets that come; one takes the place of another of its name. */
export const sheetShelf = () => {
  const sheets = new Map<
    string,
    Omit<SheetContent, "cells"> & { readonly cells: SheetContent["cells"][number][] }
  >();
  return {
    sheet: async (leaf: Omit<SheetContent, "cells">): Promise<void> => {
      sheets.set(leaf.name, { ...leaf, cells: [] });
    },
    cells: async (name: string, rows: SheetContent["cells"]): Promise<void> => {
      const own = sheets.get(name)?.cells;
      for (const row of rows) own?.push(row);
    },
    /** Keeps the named ones alone, and answers them in the order of the names. */
    only: (names: readonly string[]): readonly SheetContent[] => {
      const wanted = new Set(names);
      for (const name of sheets.keys()) if (!wanted.has(name)) sheets.delete(name);
      return names.flatMap((name) => sheets.get(name) ?? []);
    },
    all: (): readonly SheetContent[] => [...sheets.values()],
  };
};

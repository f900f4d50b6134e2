// 重建人：看能保住什么、照定了的重做一张；大表在工作线程里，小表就在页面里，一样的做法
import { regimes } from "#shared/regimes/registry.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import { withApart } from "#shared/workbook/rebuilding/apart-sheet.ts";
import type { Settled } from "#shared/workbook/rebuilding/change.ts";
import type { Apart, KeptTable } from "#shared/workbook/rebuilding/kept.ts";
import { type RebuildOptions, rebuilt, setAside } from "#shared/workbook/rebuilding/rebuilt.ts";
import { type Salvage, salvage } from "#shared/workbook/rebuilding/salvage.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent, SheetSpec } from "#shared/workbook/sheet.ts";
import { sheetShelf } from "../worker/portions.ts";

/** What can be kept, without the rows themselves. */
export interface KeptOutline extends Pick<Salvage, "current" | "unit" | "period"> {
  readonly tables: readonly (Omit<KeptTable, "rows" | "places"> & {
    readonly rows: number;
    /** Rows that were synced. */
    readonly known: number;
  })[];
  /** Cells without a place: how many, and the first of them. */
  readonly apart: { readonly count: number; readonly first: readonly Apart[] };
}

/** The form made anew, without the rows of its sheets. */
export interface MadeOutline {
  readonly sheets: readonly (Omit<SheetSpec, "rows"> & { readonly rows: number })[];
  readonly active: string;
  /** New names of sheets that are there. */
  readonly aside: readonly (readonly [name: string, to: string])[];
}

/** Sheets as they are, and as the pane saw them when they were whole. */
export type KeepShelf = "now" | "seen";

/** A rebuilding asked for in portions, so that a page in another thread takes each as a task of its own. */
export interface Rebuilder {
  readonly keepSheet: (on: KeepShelf, leaf: Omit<SheetContent, "cells">) => Promise<void>;
  readonly keepCells: (on: KeepShelf, sheet: string, rows: SheetContent["cells"]) => Promise<void>;
  /** What can be kept of the sheets that came, by what was said of an older form's changes. */
  readonly keep: (settled: Settled) => Promise<KeptOutline | WorkbookRefused>;
  /** Makes the form of what was kept last. */
  readonly remake: (options: Omit<RebuildOptions, "newId" | "beside">) => Promise<MadeOutline>;
  /** Rows of one of its sheets from one (in) to another (out). */
  readonly remade: (sheet: number, from: number, to: number) => Promise<SheetSpec["rows"]>;
}

/** Cells that are shown one by one; all of them stand on the sheet. */
const mostApart = 30;

const outlineOf = ({ current, unit, period, tables, apart }: Salvage): KeptOutline => ({
  ...{ current, unit, period },
  tables: tables.map(({ rows, places: _, ...table }) => ({
    ...table,
    rows: rows.length,
    known: rows.filter(({ version }) => version !== null).length,
  })),
  apart: { count: apart.length, first: apart.slice(0, mostApart) },
});

export const rebuilder = ({ newRowId }: { readonly newRowId: () => string }): Rebuilder => {
  const shelves = { now: sheetShelf(), seen: sheetShelf() };
  let kept: Salvage | null = null;
  let made: readonly SheetSpec[] = [];
  return {
    keepSheet: (on, leaf) => shelves[on].sheet(leaf),
    keepCells: (on, sheet, rows) => shelves[on].cells(sheet, rows),
    keep: async (settled) => {
      const found = salvage(shelves.now.all(), { regimes, seen: shelves.seen.all(), settled });
      kept = isWorkbookRefused(found) ? null : found;
      return isWorkbookRefused(found) ? found : outlineOf(found);
    },
    remake: async (options) => {
      if (kept === null) throw new HostRefusal("no-form");
      const names = shelves.now.all().map(({ name }) => name);
      const read = new Set(kept.tables.flatMap(({ from }) => from));
      const beside = names.filter((name) => !read.has(name));
      const form = withApart(rebuilt(kept, { ...options, beside, newId: newRowId }), kept);
      made = form.sheets;
      return {
        sheets: made.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.length })),
        active: form.active,
        aside: [...setAside(kept, form, names)],
      };
    },
    remade: async (sheet, from, to) => made[sheet]?.rows.slice(from, to) ?? [],
  };
};

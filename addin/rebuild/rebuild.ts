// 重建：先看能保住什么，再重做一张；旧表另名留着，反悔还来得及
import { HostRefusal, type WorkbookHost } from "#shared/workbook/host.ts";
import type { Settled } from "#shared/workbook/rebuilding/change.ts";
import type { RebuildOptions } from "#shared/workbook/rebuilding/rebuilt.ts";
import type { WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent, SheetSpec } from "#shared/workbook/sheet.ts";
import { mostRowsHere } from "../sheet/form-reader.ts";
import { gathered, sendSheet } from "../worker/portions.ts";
import { type Elsewhere, talkTo, WorkerFault } from "../worker/talk.ts";
import { type KeepShelf, type KeptOutline, type Rebuilder, rebuilder } from "./rebuilder.ts";

export interface RebuildParts {
  readonly worker: () => Worker;
  readonly newRowId: () => string;
}

/** A workbook looked through once, from the first look until it is let go. */
export interface Rebuilding {
  /** What can be kept; changes nothing. */
  readonly keep: (settled?: Settled) => Promise<KeptOutline | WorkbookRefused>;
  /** Makes the form of what was kept last beside the old sheets; answers what these are called from now on. */
  readonly make: (options: Omit<RebuildOptions, "newId" | "beside">) => Promise<ReadonlyMap<string, string>>;
  readonly end: () => void;
}

const methods: readonly (keyof Rebuilder)[] = ["keepSheet", "keepCells", "keep", "remake", "remade"];
/** Rows of a made sheet that are handed over at once: each is as wide as the form, with the looks of its cells. */
const rowsAtOnce = 100;

/**
 * Reads a whole workbook to rebuild its form. `seen` is what the pane saw when it was whole. Small ones are worked on here,
 * large ones in a worker; here too where no worker comes or it fell.
 */
export const rebuilding = async (
  host: WorkbookHost,
  seen: readonly SheetContent[],
  { worker, newRowId }: RebuildParts,
): Promise<Rebuilding> => {
  const shelves = { now: await host.read(await host.names()), seen } as const;
  const rows = [...shelves.now, ...seen].reduce((sum, { cells }) => sum + cells.length, 0);
  let elsewhere: Elsewhere<Rebuilder> | null = null;
  let last: Settled = {};

  const filled = async (by: Rebuilder): Promise<Rebuilder> => {
    for (const on of Object.keys(shelves) as KeepShelf[])
      for (const sheet of shelves[on])
        await sendSheet(sheet, {
          sheet: (leaf) => by.keepSheet(on, leaf),
          cells: (name, some) => by.keepCells(on, name, some),
        });
    return by;
  };
  const begin = (): Promise<Rebuilder> => {
    if (rows <= mostRowsHere) return filled(rebuilder({ newRowId }));
    elsewhere = talkTo<Rebuilder>(worker(), methods);
    return filled(elsewhere);
  };
  let by: Promise<Rebuilder> | null = null;
  const doing = async <T>(work: (rebuilder: Rebuilder) => Promise<T>): Promise<T> => {
    by ??= begin();
    try {
      return await work(await by);
    } catch (fault) {
      if (!(fault instanceof WorkerFault)) throw fault;
      if (fault.message === "ended") throw new HostRefusal("stopped", fault);
      elsewhere?.end();
      by = filled(rebuilder({ newRowId }));
      const here = await by;
      await here.keep(last);
      return work(here);
    }
  };

  const madeBy = (options: Omit<RebuildOptions, "newId" | "beside">) => async (rebuilder: Rebuilder) => {
    const { sheets, active, aside } = await rebuilder.remake(options);
    const made: SheetSpec[] = [];
    for (const [at, { rows: count, ...sheet }] of sheets.entries()) {
      const remade = (from: number, to: number) => rebuilder.remade(at, from, to);
      made.push({ ...sheet, rows: await gathered(count, rowsAtOnce, remade) });
    }
    return { workbook: { sheets: made, active }, aside: new Map(aside) };
  };

  return {
    keep: (settled = {}) => {
      last = settled;
      return doing((rebuilder) => rebuilder.keep(settled));
    },
    make: async (options) => {
      const { workbook, aside } = await doing(madeBy(options));
      await host.make(workbook, aside);
      return aside;
    },
    end: () => elsewhere?.end(),
  };
};

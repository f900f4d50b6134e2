// 册：读进内存的一个工作簿；页面里能用，工作线程里也能用；另存是重新排一份，绝不改动用户的原件
import { regimes } from "#shared/regimes/registry.ts";
import { HostRefusal, type Patch } from "#shared/workbook/host.ts";
import { withApart } from "#shared/workbook/rebuilding/apart-sheet.ts";
import { rebuilt, withMarks } from "#shared/workbook/rebuilding/rebuilt.ts";
import { type Salvage, salvage } from "#shared/workbook/rebuilding/salvage.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type {
  Box,
  CellContent,
  CellSpec,
  Mark,
  SheetContent,
  SheetSpec,
  WorkbookSpec,
} from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";

/** A sheet without its cells. */
export interface Leaf extends Omit<SheetContent, "cells"> {
  /** How many rows there are to ask for. */
  readonly rows: number;
}

/** A sheet in memory. */
interface Page extends Omit<SheetContent, "cells" | "merges"> {
  merges?: readonly Box[];
  readonly cells: CellContent[][];
  /** As it was made here; absent for a sheet of a file. */
  readonly spec?: Omit<SheetSpec, "rows"> & { readonly rows: SheetSpec["rows"][number][] };
}

/** A workbook in memory, asked for in portions: a page in another thread takes each as a task of its own. */
export interface Book {
  /** Takes a file's sheets; what was there before is gone. Refuses what is no workbook. */
  readonly open: (bytes: Uint8Array) => Promise<readonly Leaf[] | WorkbookRefused>;
  readonly leaves: () => Promise<readonly Leaf[]>;
  /** Rows of a sheet from one (in) to another (out); `sheet-missing` where it isn't there. */
  readonly rows: (sheet: string, from: number, to: number) => Promise<readonly (readonly CellContent[])[]>;
  readonly patch: (sheet: string, patches: readonly Patch[]) => Promise<void>;
  /** Takes the colours off a box. */
  readonly unmark: (sheet: string, within: Box) => Promise<void>;
  readonly mark: (sheet: string, marks: readonly Mark[]) => Promise<void>;
  readonly unmerge: (sheet: string, boxes: readonly Box[]) => Promise<void>;
  /** Begins sheets of which the rows come in portions; `made` puts them in place all at once. */
  readonly begin: (sheets: readonly Omit<SheetSpec, "rows">[], active: string) => Promise<void>;
  readonly append: (sheet: string, rows: SheetSpec["rows"]) => Promise<void>;
  /** Sheets of the same names are replaced, or renamed where `aside` says so; those that it gives no name go. */
  readonly made: (aside: readonly (readonly [string, string | null])[]) => Promise<void>;
  /** The bytes of a new .xlsx with all rows, versions and marks; `no-form` where there is none of ours. */
  readonly save: () => Promise<Uint8Array>;
}

export interface BookParts {
  readonly newRowId: () => string;
}

const contentOf = (cell: CellSpec | null): CellContent => {
  const value = cell?.value ?? null;
  return value === "" ? null : value;
};

const pageFrom = (sheet: SheetContent): Page => ({
  ...sheet,
  cells: sheet.cells.map((row) => row.map((content) => (content === "" ? null : content))),
});

/** What was made here and filled in since, sheet by sheet; null where a sheet came from a file. */
const asMade = (pages: readonly Page[], active: string): WorkbookSpec | null => {
  const sheets = pages.flatMap(({ spec, name, cells }): readonly SheetSpec[] => {
    if (spec === undefined) return [];
    const rows = spec.rows.map((row, at) =>
      row.map((cell, column) => {
        const now = cells[at]?.[column] ?? null;
        if (cell === null || now === contentOf(cell) || typeof now === "object") return cell;
        return { ...cell, value: now };
      }),
    );
    return [{ ...spec, name, rows }];
  });
  return pages.length > 0 && sheets.length === pages.length ? { sheets, active } : null;
};

const isInside =
  ({ top, left, bottom, right }: Box) =>
  ({ row, column }: Mark): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;

/** The form of the pages laid out anew, what has no place in it on a sheet of its own. */
const copyOf = (
  kept: Salvage,
  pages: readonly SheetContent[],
  marks: (sheet: string) => readonly Mark[],
  { newRowId }: BookParts,
): WorkbookSpec => {
  const { code, name } = kept.unit;
  if (code === null || kept.period === null) throw new HostRefusal("no-form");
  const workbook = rebuilt(kept, {
    unit: { code, name: name ?? code },
    period: kept.period,
    bureau: null,
    newId: newRowId,
  });
  return withApart(withMarks(workbook, kept, marks), kept, pages);
};

/** A workbook over sheets. */
export const bookOf = (sheets: readonly SheetContent[], parts: BookParts): Book => {
  let pages = sheets.map(pageFrom);
  let begun: Page[] = [];
  let front = "";
  const marks = new Map<string, Map<string, Mark>>();

  const page = (name: string, among = pages): Page => {
    const found = among.find((each) => each.name === name);
    if (found === undefined) throw new HostRefusal("sheet-missing");
    return found;
  };
  const marksOn = (name: string): Map<string, Mark> => {
    const known = marks.get(name) ?? new Map<string, Mark>();
    marks.set(name, known);
    return known;
  };
  const leaves = (): readonly Leaf[] =>
    pages.map(({ cells, spec: _, ...leaf }) => ({ ...leaf, rows: cells.length }));

  return {
    open: async (bytes) => {
      const read = await readXlsx(bytes);
      if (isWorkbookRefused(read)) return read;
      pages = read.map(pageFrom);
      marks.clear();
      return leaves();
    },
    leaves: async () => leaves(),
    rows: async (name, from, to) => page(name).cells.slice(from, to),
    patch: async (name, patches) => {
      const { cells } = page(name);
      for (const { row, column, value } of patches) {
        while (cells.length <= row) cells.push([]);
        const line = cells[row] ?? [];
        while (line.length <= column) line.push(null);
        line[column] = value === "" ? null : value;
      }
    },
    unmark: async (name, within) => {
      page(name);
      const on = marksOn(name);
      const inside = isInside(within);
      for (const [at, mark] of on) if (inside(mark)) on.delete(at);
    },
    mark: async (name, marked) => {
      page(name);
      const on = marksOn(name);
      for (const mark of marked) on.set(`${mark.row} ${mark.column}`, mark);
    },
    unmerge: async (name, boxes) => {
      const own = page(name);
      // No two lie over one another: their first cells tell them apart.
      const taken = new Set(boxes.map(({ top, left }) => `${top} ${left}`));
      own.merges = own.merges?.filter(({ top, left }) => !taken.has(`${top} ${left}`)) ?? [];
    },
    begin: async (made, active) => {
      front = active;
      begun = made.map((spec) => ({
        name: spec.name,
        visibility: spec.visibility,
        protected: spec.protected,
        merges: spec.merges,
        cells: [],
        spec: { ...spec, rows: [] },
      }));
    },
    append: async (name, rows) => {
      const { cells, spec } = page(name, begun);
      for (const row of rows) cells.push(row.map(contentOf));
      spec?.rows.push(...rows);
    },
    made: async (aside) => {
      const renamed = new Map(aside);
      const names = new Set(begun.map(({ name }) => name));
      for (const name of [...names, ...renamed.keys()]) marks.delete(name);
      const before = pages.flatMap((each): readonly Page[] => {
        const name = renamed.get(each.name);
        if (typeof name === "string") return [{ ...each, name }];
        return name === null || names.has(each.name) ? [] : [each];
      });
      pages = [...before, ...begun];
      begun = [];
    },
    save: async () => {
      const kept = salvage(pages, { regimes });
      if (isWorkbookRefused(kept)) {
        // A supplement: no rows to lay out anew, so it is written as it was made.
        const made = asMade(pages, front);
        if (made === null) throw new HostRefusal("no-form", kept.refusedWorkbook);
        return writeXlsx(made);
      }
      return writeXlsx(copyOf(kept, pages, (name) => [...(marks.get(name)?.values() ?? [])], parts));
    },
  };
};

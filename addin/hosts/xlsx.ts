// 文件宿主：浏览器里的 .xlsx 文件；读进内存，另存为一份新的，绝不改动用户的原件
import type { Cells } from "#shared/contract/shapes.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { type ReadRow, readRows } from "#shared/workbook/grid/exchange.ts";
import { layout } from "#shared/workbook/grid/layout.ts";
import { type Form, locate } from "#shared/workbook/grid/locate.ts";
import { HostRefusal, type WorkbookHost } from "#shared/workbook/host.ts";
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

/** A sheet in memory. */
interface Page {
  readonly name: string;
  readonly visibility: SheetContent["visibility"];
  cells: CellContent[][];
  protected: boolean;
}

export interface FileHostParts {
  readonly newRowId: () => string;
}

const contentOf = (cell: CellSpec | null): CellContent => cell?.value ?? null;

const pageOf = (spec: SheetSpec): Page => ({
  name: spec.name,
  visibility: spec.visibility,
  cells: spec.rows.map((row) => row.map(contentOf)),
  protected: spec.protected,
});

const pageFrom = (sheet: SheetContent): Page => ({
  name: sheet.name,
  visibility: sheet.visibility,
  cells: sheet.cells.map((row) => [...row]),
  protected: sheet.protected,
});

const emptyAsNull = (content: CellContent): CellContent => (content === "" ? null : content);

/**
 * Every cell that stands in a column of inputs, as it stands: what is wrong goes into the copy too.
 * An error cell is left empty there: as a text it would pass for an answer.
 */
const rawCells = (form: Form, { row, cells }: ReadRow): Cells => {
  const contents = form.sheet.cells[row] ?? [];
  const raw = form.grid.columns.flatMap((column, index) => {
    if (column.kind !== "field" && column.kind !== "indicator") return [];
    const content = contents[index] ?? null;
    const text = content !== null && typeof content === "object" ? null : content;
    return [[column.key, cells[column.key] ?? (typeof text === "boolean" ? String(text) : text)] as const];
  });
  return Object.fromEntries(raw);
};

/** Lays the form out anew: the same rows in the same order, marks as the looks of their cells. */
const copyOf = (form: Form, marks: ReadonlyMap<string, Mark>, parts: FileHostParts): WorkbookSpec => {
  const rows = readRows(form.grid, form.sheet, form.regime);
  const [education = "", credit = education] = form.regime.source.issuers;
  const { workbook, grid } = layout(form.regime, {
    unit: form.meta.unit,
    bureau: { name: education, creditOffice: credit },
    period: form.meta.period,
    capacity: form.meta.capacity,
    rows: rows.map((row) => ({ ...row, cells: rawCells(form, row) })),
    locale: "zh-CN",
    newId: parts.newRowId,
  });
  const columnFrom = new Map(form.grid.columns.map((column, index) => [JSON.stringify(column), index]));
  const sheets = workbook.sheets.map((sheet): SheetSpec => {
    if (sheet.name !== grid.sheet) return sheet;
    const marked = sheet.rows.map((row, at) => {
      const from = rows[at - grid.firstRow];
      if (from === undefined) return row;
      return row.map((cell, column) => {
        const place = columnFrom.get(JSON.stringify(grid.columns[column]));
        const mark = marks.get(`${from.row} ${place}`);
        return cell && mark ? { ...cell, style: `state-${mark.state}` as const } : cell;
      });
    });
    return { ...sheet, rows: marked };
  });
  return { ...workbook, sheets };
};

/** A workbook host over a file's sheets; `save` gives a new workbook with marks, versions and merged cells. */
export const fileHost = (sheets: readonly SheetContent[], parts: FileHostParts) => {
  let pages = sheets.map(pageFrom);
  const marks = new Map<string, Map<string, Mark>>();
  const listeners = new Set<Parameters<WorkbookHost["onSelect"]>[0]>();

  const page = (name: string): Page => {
    const found = pages.find((each) => each.name === name);
    if (found === undefined) throw new HostRefusal("sheet-missing");
    return found;
  };
  const contentFrom = (from: Page): SheetContent => ({
    ...from,
    cells: from.cells.map((row) => row.map(emptyAsNull)),
  });
  const put = ({ cells }: Page, row: number, column: number, value: CellContent): void => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  };

  const host = {
    kind: "xlsx",
    live: false,
    make: async (workbook: WorkbookSpec) => {
      const made = workbook.sheets.map(pageOf);
      const names = new Set(made.map(({ name }) => name));
      for (const name of names) marks.delete(name);
      pages = [...pages.filter(({ name }) => !names.has(name)), ...made];
    },
    read: async (names: readonly string[]) =>
      names.flatMap((name) => {
        const found = pages.find((each) => each.name === name);
        return found ? [contentFrom(found)] : [];
      }),
    names: async () => pages.map(({ name }) => name),
    patch: async (name, patches) => {
      const at = page(name);
      for (const { row, column, value } of patches) put(at, row, column, value);
    },
    mark: async (name: string, within: Box, marked: readonly Mark[]) => {
      page(name);
      const inside = ({ row, column }: Mark): boolean =>
        row >= within.top && row <= within.bottom && column >= within.left && column <= within.right;
      const before = [...(marks.get(name)?.values() ?? [])].filter((mark) => !inside(mark));
      marks.set(name, new Map([...before, ...marked].map((mark) => [`${mark.row} ${mark.column}`, mark])));
    },
    lock: async (name) => {
      page(name);
    },
    select: async (sheet, row, column) => {
      page(sheet);
      for (const listener of listeners) listener({ sheet, row, column });
    },
    onEdit: () => () => undefined,
    onSelect: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The bytes of a new .xlsx. Refuses (`host-failed`) when there is no form to lay out. */
    save: async (): Promise<Uint8Array> => {
      const form = locate(pages.map(contentFrom), gridOf);
      if (isWorkbookRefused(form)) throw new HostRefusal("host-failed", form.refusedWorkbook);
      return writeXlsx(copyOf(form, marks.get(form.sheet.name) ?? new Map(), parts));
    },
  } as const satisfies WorkbookHost & { save: () => Promise<Uint8Array> };
  return host;
};

export type FileHost = ReturnType<typeof fileHost>;

/** Reads a dropped file; refuses what is no workbook, too large or damaged. */
export const openXlsx = async (
  bytes: Uint8Array,
  parts: FileHostParts,
): Promise<FileHost | WorkbookRefused> => {
  const sheets = await readXlsx(bytes);
  return isWorkbookRefused(sheets) ? sheets : fileHost(sheets, parts);
};

// 读登记表：凭隐藏的列键找列，一行一读，行的编号与版本跟着走
import { isAside } from "../rebuilding/aside.ts";
import { refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import type { KeyedCell, Place } from "../supplement/keyed.ts";
import { type Asked, type Notes, note } from "../supplement/notes.ts";
import { readers } from "./cell-readers.ts";
import type { Picks } from "./picks.ts";
import type { TablePage } from "./place.ts";
import { type Column, markerOf, type Table, type TableRow, type Value } from "./table.ts";
import { tooLong } from "./wire.ts";

/** A filled row of a table. */
export interface FormRow extends TableRow {
  /** The row's id, else one made of its place; records call it so. */
  readonly key: string;
  /** Zero-based. */
  readonly row: number;
  readonly means: Readonly<Record<string, Value>>;
  /** Columns with something that could not be read, or missing though required. */
  readonly wrong: readonly string[];
}

export interface ReadTable {
  readonly table: Table;
  readonly sheet: string;
  readonly rows: readonly FormRow[];
  /** Zero-based first row below the heads. */
  readonly firstRow: number;
  /** Zero-based last row that the form has room for; rows filled below are read too. */
  readonly lastRow: number;
  /** Where every row has a sheet of its own: those sheets, by the rows' numbers. */
  readonly pages?: readonly TablePage[];
  /** Whether it stands on a sheet of the workbook. */
  readonly placed: boolean;
  placeOf(row: number, key: string): Place;
}

// Far enough for rows that somebody inserted above the heads, and columns to their left.
const searched = { rows: 60, columns: 20 } as const;
const isBlank = (content: CellContent | undefined): boolean =>
  content === undefined || content === null || (typeof content === "string" && content.trim() === "");

interface Keys {
  readonly sheet: SheetContent;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

const keysIn = (sheet: SheetContent, table: Table): Keys | WorkbookRefused | null => {
  const marker = markerOf(table);
  const row = sheet.cells
    .slice(0, searched.rows)
    .findIndex((line) => line.slice(0, searched.columns).includes(marker));
  if (row < 0) return null;
  const columns = new Map<string, number>();
  for (const [column, key] of (sheet.cells[row] ?? []).entries()) {
    if (typeof key !== "string" || key === "") continue;
    const head = table.columns.find((one) => one.key === key)?.head;
    if (columns.has(key) && head !== undefined) return refuseWorkbook("form-column-twice", { column: head });
    columns.set(key, column);
  }
  const lost = table.columns.find(({ key }) => !columns.has(key));
  return lost === undefined
    ? { sheet, row, columns }
    : refuseWorkbook("form-column-missing", { column: lost.head });
};

const matching = (content: CellContent | undefined, pattern: RegExp): string | null => {
  const text = typeof content === "string" || typeof content === "number" ? String(content).trim() : "";
  return pattern.test(text) ? text : null;
};

const readRow = (
  notes: Notes,
  { table, keys, at, ids }: { table: Table; keys: Keys; at: number; ids: Set<string> },
  picksFor: (column: Column) => Picks | undefined,
): FormRow | null => {
  const contents = keys.sheet.cells[at] ?? [];
  const cellOf = (key: string): KeyedCell => {
    const column = keys.columns.get(key) ?? 0;
    return { sheet: keys.sheet.name, row: at, column, content: contents[column] ?? null };
  };
  if (
    table.columns.every(
      (one) => (one.locked !== undefined && !table.fixed) || isBlank(cellOf(one.key).content),
    )
  )
    return null;
  const written = matching(cellOf("row-id").content, /^[A-Za-z0-9_-]{6,40}$/);
  const id = written === null || ids.has(written) ? null : written;
  if (id !== null) ids.add(id);
  const key = id ?? `${table.id}-row-${at + 1}`;
  const means: Record<string, Value> = {};
  const values: Record<string, string | number> = {};
  const wrong: string[] = [];
  for (const column of table.columns) {
    if (column.formula !== undefined) continue;
    const asked: Asked = { at: `${key}#${column.key}`, cell: cellOf(column.key), cite: undefined };
    const before = notes.problems.length;
    const told = notes.readings.length;
    const read = readers[column.entry.kind](notes, asked, column, picksFor(column));
    if (read !== null) {
      const long = typeof read.means === "string" ? tooLong(column, read.means) : null;
      if (long !== null) note(notes, asked, long.code, long.values);
      means[column.key] = read.means;
      values[column.key] = read.shown;
      const from = String(asked.cell?.content ?? "");
      if (notes.readings.length === told && from !== String(read.shown) && asked.cell !== undefined)
        notes.readings.push({ at: asked.at, from, to: read.shown, place: asked.cell });
    } else if (column.required && notes.problems.length === before)
      note(notes, asked, "cell-missing", { column: column.head });
    if (notes.problems.length > before) wrong.push(column.key);
  }
  const version = id === null ? null : matching(cellOf("row-version").content, /^[1-9]\d{0,8}$/);
  return {
    key,
    row: at,
    id,
    version: version === null ? null : Number(version),
    synced: id === null ? null : matching(cellOf("row-synced").content, /^[0-9a-f]{16}$/),
    values,
    means,
    wrong,
  };
};

const keysOf = (table: Table, sheets: readonly SheetContent[]): Keys | WorkbookRefused => {
  const found = sheets.flatMap((sheet) => (isAside(sheet.name) ? [] : (keysIn(sheet, table) ?? [])));
  const [only, second] = found;
  if (only === undefined) return refuseWorkbook("form-grid-missing", { sheet: table.sheet });
  return second === undefined
    ? only
    : refuseWorkbook("form-grid-ambiguous", {
        sheets: found.map((one) => ("sheet" in one ? one.sheet.name : table.sheet)).join("、"),
      });
};

/**
 * Reads every row of a table that has anything in it, each cell once: the work grows with the cells alone.
 * Of two rows with one id the second is a new row. Refusals: `form-grid-…`, `form-column-…`.
 */
export const readTable = (
  notes: Notes,
  table: Table,
  sheets: readonly SheetContent[],
  picksOfTable: (table: string) => Picks | undefined,
): ReadTable | WorkbookRefused => {
  const keys = keysOf(table, sheets);
  if (!("columns" in keys)) return keys;
  const picksFor = ({ entry }: Column): Picks | undefined =>
    entry.kind === "row"
      ? picksOfTable(entry.table)
      : entry.kind === "pick" || entry.kind === "picks"
        ? entry.picks
        : undefined;
  const ids = new Set<string>();
  const rows: FormRow[] = [];
  for (let at = keys.row + 1; at < keys.sheet.cells.length; at += 1) {
    const row = readRow(notes, { table, keys, at, ids }, picksFor);
    if (row !== null) rows.push(row);
  }
  return {
    table,
    sheet: keys.sheet.name,
    rows,
    firstRow: keys.row + 1,
    lastRow: Math.max(keys.row + 1, keys.sheet.cells.length - 1),
    placed: true,
    placeOf: (row, key) => ({ sheet: keys.sheet.name, row, column: keys.columns.get(key) ?? 0 }),
  };
};

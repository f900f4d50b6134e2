// 单元格地址: A1 addresses as boxes; rows and columns count from 0.
import { refuse } from "./refusal.ts";

/** A rectangle of cells, `row` and `column` from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of an Excel sheet. */
export const ROWS = 1_048_576;
/** Columns of an Excel sheet. */
export const COLUMNS = 16_384;

/** The whole sheet. */
export const WHOLE: Box = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** Column letters, from 0: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const name = String.fromCharCode(65 + (column % 26));
  return column < 26 ? name : columnName(Math.floor(column / 26) - 1) + name;
}

/** Column number from 0 of letters in either case. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/**
 * Reads `B2`, `$A$1:C3`, `3:5` or `A:C`, with or without a sheet's name before it.
 *
 * @throws Refusal InvalidArgument, as Excel answers for an address that isn't one
 */
export function parseAddress(address: string): Box {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const [first, second = first, ...more] = local.split(":");
  const from = CORNER.exec(first ?? "");
  const to = CORNER.exec(second ?? "");
  if (from === null || to === null || more.length > 0 || local === "")
    throw refuse("InvalidArgument", "Worksheet.getRange");
  const [, fromColumn, fromRow] = from;
  const [, toColumn, toRow] = to;
  if (
    (fromColumn === undefined) !== (toColumn === undefined) ||
    (fromRow === undefined) !== (toRow === undefined)
  )
    throw refuse("InvalidArgument", "Worksheet.getRange");
  if (fromColumn === undefined && fromRow === undefined)
    throw refuse("InvalidArgument", "Worksheet.getRange");
  if (!local.includes(":") && (fromColumn === undefined || fromRow === undefined))
    throw refuse("InvalidArgument", "Worksheet.getRange");
  const columns =
    fromColumn === undefined ? [0, COLUMNS - 1] : [columnNumber(fromColumn), columnNumber(toColumn ?? "")];
  const rows = fromRow === undefined ? [0, ROWS - 1] : [Number(fromRow) - 1, Number(toRow) - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return inside(
    { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 },
    "Worksheet.getRange",
  );
}

/** The box itself, or a refusal when part of it lies off the sheet. */
export function inside(box: Box, location: string): Box {
  const { row, column, rows, columns } = box;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (
    !whole ||
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > ROWS ||
    column + columns > COLUMNS
  )
    throw refuse("InvalidArgument", location);
  return box;
}

/** `B2`, `A1:C3`, `3:5` for entire rows, `A:C` for entire columns: what Excel writes for a box. */
export function formatBox(box: Box): string {
  if (box.columns === COLUMNS && box.rows < ROWS) return `${box.row + 1}:${box.row + box.rows}`;
  if (box.rows === ROWS && box.columns < COLUMNS)
    return `${columnName(box.column)}:${columnName(box.column + box.columns - 1)}`;
  const from = `${columnName(box.column)}${box.row + 1}`;
  const to = `${columnName(box.column + box.columns - 1)}${box.row + box.rows}`;
  return from === to ? from : `${from}:${to}`;
}

/** A sheet's name as it stands before the `!`: quoted unless letters, digits and underscore only. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The cells that both boxes share, or undefined. */
export function intersect(a: Box, b: Box): Box | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest box around both. */
export function bound(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** True when every cell of `inner` lies in `outer`. */
export function covers(outer: Box, inner: Box): boolean {
  const shared = intersect(outer, inner);
  return shared !== undefined && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** What is left of `box` without `hole`: up to four boxes. */
export function subtract(box: Box, hole: Box): Box[] {
  const cut = intersect(box, hole);
  if (cut === undefined) return [box];
  const below = box.row + box.rows - (cut.row + cut.rows);
  const right = box.column + box.columns - (cut.column + cut.columns);
  return [
    { ...box, rows: cut.row - box.row },
    { ...box, row: cut.row + cut.rows, rows: below },
    { row: cut.row, rows: cut.rows, column: box.column, columns: cut.column - box.column },
    { row: cut.row, rows: cut.rows, column: cut.column + cut.columns, columns: right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Rows or columns that were put in (`count` > 0) or taken out (`count` < 0) before line `at`. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where a box lies after a shift, as Excel moves references; undefined when all of it was taken out. */
export function shiftBox(box: Box, { axis, at, count }: Shift): Box | undefined {
  const size = axis === "row" ? "rows" : "columns";
  const limit = axis === "row" ? ROWS : COLUMNS;
  const start = box[axis];
  const end = start + box[size];
  if (box[size] === limit) return box;
  const moved = (line: number): number => {
    if (count > 0) return line >= at ? line + count : line;
    return line >= at - count ? line + count : Math.min(line, at);
  };
  const newStart = moved(start);
  const newEnd = count > 0 ? moved(end - 1) + 1 : moved(end);
  return newEnd > newStart ? { ...box, [axis]: newStart, [size]: newEnd - newStart } : undefined;
}

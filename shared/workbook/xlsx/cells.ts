// 取格：从一张工作表里取出每格的值、藏起来的行列与是否保护；样式、图表、公式以外的一概不看
import type { Box, CellContent, SheetContent } from "../sheet.ts";
import { dayText, type NumberFormat } from "./formats.ts";
import { Markup, MarkupFault } from "./markup.ts";
import { richText, unescaped } from "./strings.ts";

/** What the sheets of a workbook share. */
export interface SheetSetting {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** Cells that may still be made, over all sheets of a file. */
export interface Room {
  left: number;
}

/** More cells than fit. */
export class TooManyCells extends Error {}

const [lastRow, lastColumn] = [1_048_575, 16_383];

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Row and column of "AB12", both from zero; -1 for both where the text is no address. */
const placeOf = (address: string): Place => {
  let [column, at] = [0, 0];
  for (; at < address.length; at += 1) {
    const letter = (address.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(address.slice(at));
  return at > 0 && at < 4 && row >= 1 && Number.isInteger(row)
    ? { row: row - 1, column: column - 1 }
    : { row: -1, column: -1 };
};

/** A cell as written: its type, style, value, formula and inline text. */
interface Raw {
  type: string;
  style: string | undefined;
  value: string | null;
  formula: string | null;
  inline: string | null;
}

const numberOf = (raw: Raw, text: string, { formats, from1904 }: SheetSetting): CellContent => {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const format = raw.style === undefined ? undefined : formats[Number(raw.style)];
  if (format?.day || format?.time) return dayText(value, format, from1904) ?? value;
  // More digits than a number keeps, and yet written out: the digits themselves are there.
  if (text.length > 16 && raw.formula === null && /^\d{17,18}$/.test(text) && !/0{2}$/.test(text))
    return text;
  return value === 0 ? 0 : value;
};

const contentOf = (raw: Raw, setting: SheetSetting): CellContent => {
  const value = raw.value ?? "";
  if (raw.type === "inlineStr") return raw.inline ?? (raw.value === null ? null : unescaped(value));
  if (raw.type === "e") return { error: value.trim() };
  // Saved by a program that did not calculate: the formula itself is all there is.
  if (raw.formula !== null && (raw.value === null || (value === "" && raw.type !== "str")))
    return `=${raw.formula}`;
  if (raw.type === "str") return raw.value === null ? raw.inline : unescaped(value);
  const text = value.trim();
  if (text === "") return raw.inline;
  if (raw.type === "s") {
    const shared = setting.strings[Number(text)];
    if (shared === undefined) throw new MarkupFault();
    return shared;
  }
  if (raw.type === "b") return text === "1" || text === "true";
  // An ISO day, as strict files write it.
  if (raw.type === "d") return text.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
  return numberOf(raw, text, setting);
};

const readCell = (markup: Markup, setting: SheetSetting): CellContent => {
  const raw: Raw = {
    type: markup.attribute("t") ?? "",
    style: markup.attribute("s"),
    value: null,
    formula: null,
    inline: null,
  };
  if (markup.empty) return null;
  while (markup.next() && !markup.ends("c")) {
    if (markup.opens("is")) raw.inline = richText(markup, "is");
    else if (markup.ends("v")) raw.value = markup.closing ? markup.text() : "";
    else if (markup.ends("f")) raw.formula = markup.closing ? markup.text() : "";
  }
  return contentOf(raw, setting);
};

const inside = (at: number, last: number): number => {
  if (!(at >= 0 && at <= last)) throw new MarkupFault();
  return at;
};

/** Stands for every row without content: a sheet may have a million of them. */
const nothing: CellContent[] = [];

/** The rows of a sheet while they are read. */
class Rows {
  readonly cells: CellContent[][] = [];
  readonly room: Room;
  constructor(room: Room) {
    this.room = room;
  }
  #spend(cells: number): void {
    this.room.left -= cells;
    if (this.room.left < 0) throw new TooManyCells();
  }
  put(row: number, column: number, content: CellContent): void {
    if (row >= this.cells.length) this.#spend(row + 1 - this.cells.length);
    while (this.cells.length <= row) this.cells.push(nothing);
    const known = this.cells[row] ?? nothing;
    const line = known === nothing ? [] : known;
    this.cells[row] = line;
    if (column >= line.length) this.#spend(column + 1 - line.length);
    while (line.length < column) line.push(null);
    // Two cells with one address: nobody can tell which is meant.
    if ((line[column] ?? null) !== null) throw new MarkupFault();
    line[column] = content;
  }
}

const readRow = (
  markup: Markup,
  rows: Pick<Rows, "put">,
  number: number,
  said: boolean,
  setting: SheetSetting,
): number => {
  let [row, next] = [number, 0];
  while (markup.next() && !markup.ends("row")) {
    if (!markup.opens("c")) continue;
    const address = markup.attribute("r");
    const place = address === undefined ? { row, column: next } : placeOf(address);
    if (said && place.row !== number) throw new MarkupFault();
    row = inside(place.row, lastRow);
    next = inside(place.column, lastColumn) + 1;
    const content = readCell(markup, setting);
    if (content !== null) rows.put(row, place.column, content);
  }
  return row;
};

/**
 * Reads rows that were cut out of a worksheet's part, `<row …>…</row><row …>…</row>`; each has to tell its number.
 * Throws MarkupFault or TooManyCells.
 */
export function* readRowsOf(
  xml: string,
  setting: SheetSetting,
  room: Room,
): Iterable<readonly [row: number, cells: readonly CellContent[]]> {
  const markup = new Markup(xml);
  while (markup.next()) {
    if (!markup.opens("row")) throw new MarkupFault();
    const row = inside(Number(markup.attribute("r")) - 1, lastRow);
    if (markup.empty) continue;
    // As if the row were the first: nothing stands before it.
    const alone = new Rows(room);
    readRow(markup, { put: (_, column, content) => alone.put(0, column, content) }, row, true, setting);
    yield [row, alone.cells[0] ?? nothing];
  }
}

/** More merged cells than any form has are not kept: memory stays bounded. */
const mostMerges = 2_000;

/** "B2:D4"; null for what is no box of several cells. */
const boxOf = (text: string): Box | null => {
  const [first = "", last = ""] = text.split(":");
  const [{ row: top, column: left }, { row: bottom, column: right }] = [placeOf(first), placeOf(last)];
  const isBox = top >= 0 && top <= bottom && left <= right && bottom <= lastRow && right <= lastColumn;
  return isBox && (top < bottom || left < right) ? { top, left, bottom, right } : null;
};

const truth = (value: string | undefined): boolean => value === "1" || value === "true";

/** Reads the cells of a worksheet part. Throws MarkupFault or TooManyCells. */
export const readCells = (
  xml: string,
  setting: SheetSetting,
  room: Room,
): Pick<SheetContent, "cells" | "protected" | "hidden" | "merges"> => {
  const markup = new Markup(xml);
  const rows = new Rows(room);
  const hidden = { rows: [] as number[], columns: [] as (readonly [number, number])[] };
  const merges: Box[] = [];
  let [row, guarded, inData] = [-1, false, false];
  while (markup.next()) {
    if (markup.depth === 2 && markup.is("sheetData")) inData = !markup.closing && !markup.empty;
    else if (inData && markup.opens("row")) {
      const said = markup.attribute("r");
      row = inside(said === undefined ? row + 1 : Number(said) - 1, lastRow);
      if (truth(markup.attribute("hidden"))) hidden.rows.push(row);
      if (!markup.empty) row = readRow(markup, rows, row, said !== undefined, setting);
    } else if (markup.opens("col") && truth(markup.attribute("hidden"))) {
      const [from, to] = [Number(markup.attribute("min")) - 1, Number(markup.attribute("max")) - 1];
      if (from >= 0 && from <= to) hidden.columns.push([from, Math.min(to, lastColumn)]);
    } else if (markup.opens("mergeCell")) {
      const box = boxOf(markup.attribute("ref") ?? "");
      if (box !== null && merges.length < mostMerges) merges.push(box);
    } else if (markup.opens("sheetProtection")) guarded = markup.attribute("sheet") !== "0";
  }
  return { cells: rows.cells, protected: guarded, hidden, merges };
};

// 表头：在任意一张表里找出表头行（一层、两层、合并的都认），每一列写着什么
import { columnLetters } from "../address.ts";
import { type Matcher, sure } from "../reading/match-words.ts";
import type { CellContent, SheetContent } from "../sheet.ts";

/** Rows and columns in which heads are looked for. */
const [rowsSearched, columnsSearched] = [60, 120];
/** Rows that one set of heads takes at most. */
const mostRows = 3;

/** What stands over a column: its own words first, then those with the group above it. */
export interface ColumnHead {
  /** Zero-based. */
  readonly column: number;
  readonly letters: string;
  /** As people read it, with the group where there is one: 身份证件号码. */
  readonly written: string;
  readonly texts: readonly string[];
}

export interface Heads {
  /** Zero-based, inclusive; null where the sheet begins with persons at once. */
  readonly rows: { readonly top: number; readonly bottom: number } | null;
  readonly columns: readonly ColumnHead[];
}

const textOf = (content: CellContent | undefined): string =>
  typeof content === "string" ? content.trim() : "";

/** A head without what stands in brackets, where that leaves something. */
const withoutBrackets = (text: string): string => {
  const short = text.normalize("NFKC").replace(/[([【][^)\]】]*[)\]】]/g, "");
  return short.trim() === "" ? text : short;
};

/** How alike to something known the likest of these texts is. */
const likeness = (texts: readonly string[], match: Matcher): number =>
  Math.max(0, ...texts.flatMap((text) => match(text).map(({ score }) => score)));

const knownIn = (row: readonly CellContent[] | undefined, match: Matcher): number => {
  const found = new Set<string>();
  for (const cell of (row ?? []).slice(0, columnsSearched)) {
    const [best] = match(withoutBrackets(textOf(cell)));
    if (best !== undefined && best.score >= sure) found.add(best.key);
  }
  return found.size;
};

/** The nearest words to the left in a row of groups: merged cells keep theirs in the first. */
const groupOver = (row: readonly CellContent[] | undefined, column: number): string => {
  for (let at = column; at >= 0; at -= 1) {
    const text = textOf(row?.[at]);
    if (text !== "") return text;
  }
  return "";
};

/** Whether words stand over several columns, each of which has its own words below. */
const isGroup = (sheet: SheetContent, row: number, column: number, bottom: number): boolean => {
  const belowOf = (at: number): boolean =>
    sheet.cells.slice(row + 1, bottom + 1).some((cells) => textOf(cells[at]) !== "");
  return belowOf(column) && textOf(sheet.cells[row]?.[column + 1]) === "" && belowOf(column + 1);
};

const textsOver = (sheet: SheetContent, top: number, bottom: number, column: number): readonly string[] => {
  const own: string[] = [];
  const grouped: string[] = [];
  for (let row = bottom; row >= top; row -= 1) {
    const text = textOf(sheet.cells[row]?.[column]);
    const [lowest] = own;
    if (lowest !== undefined) {
      const group = groupOver(sheet.cells[row], column);
      if (group !== "") grouped.push(`${group}${lowest}`);
    }
    if (text !== "" && !isGroup(sheet, row, column, bottom)) own.push(text);
  }
  return [...new Set([...own, ...grouped].flatMap((text) => [text, withoutBrackets(text)]))];
};

const columnsIn = (sheet: SheetContent, ...rows: readonly number[]): readonly number[] =>
  Array.from(
    { length: Math.min(columnsSearched, Math.max(0, ...rows.map((row) => sheet.cells[row]?.length ?? 0))) },
    (_, column) => column,
  );

/** Whether a row below heads still belongs to them: blank under most known columns, known words under groups. */
const goesOn = (sheet: SheetContent, top: number, row: number, match: Matcher): boolean => {
  const cells = sheet.cells[row] ?? [];
  if (cells.some((cell) => cell !== null && typeof cell !== "string")) return false;
  const columns = columnsIn(sheet, row - 1, row);
  const known = columns.filter((column) => likeness(textsOver(sheet, top, row - 1, column), match) >= sure);
  const under = known.filter((column) => textOf(cells[column]) !== "");
  const wordsAt = (column: number): readonly string[] => [
    textOf(cells[column]),
    `${groupOver(sheet.cells[row - 1], column)}${textOf(cells[column])}`,
  ];
  return (
    under.length * 2 <= known.length &&
    columns.some(
      (column) =>
        !known.includes(column) && textOf(cells[column]) !== "" && likeness(wordsAt(column), match) >= sure,
    )
  );
};

/** Whether a row above heads belongs to them: with it a column is known that isn't without. */
const beginsAbove = (sheet: SheetContent, row: number, bottom: number, match: Matcher): boolean =>
  row >= 0 &&
  columnsIn(sheet, row, bottom).some(
    (column) =>
      likeness(textsOver(sheet, row + 1, bottom, column), match) < sure &&
      likeness(textsOver(sheet, row, bottom, column), match) >= sure,
  );

/** Whether a row is a repetition of the heads, as printed lists have one on every page. */
export const repeatsHeads = (heads: Heads, row: readonly CellContent[]): boolean => {
  const filled = heads.columns.filter(({ column }) => textOf(row[column]) !== "");
  return filled.length >= 2 && filled.every(({ column, texts }) => texts.includes(textOf(row[column])));
};

const columnsOf = (sheet: SheetContent, rows: Heads["rows"]): readonly ColumnHead[] => {
  const width = Math.min(
    columnsSearched,
    sheet.cells.reduce((most, row) => Math.max(most, row.length), 0),
  );
  return Array.from({ length: width }, (_, column) => {
    const texts = rows === null ? [] : textsOver(sheet, rows.top, rows.bottom, column);
    const [own = ""] = texts;
    const written = texts.find((text) => text !== own && text.endsWith(own)) ?? own;
    return { column, letters: columnLetters(column), written, texts };
  });
};

/** Finds the heads of a sheet: the row with most known names and what belongs to it above and below. */
export const findHeads = (sheet: SheetContent, match: Matcher): Heads => {
  const counts = sheet.cells.slice(0, rowsSearched).map((row) => knownIn(row, match));
  const most = Math.max(0, ...counts);
  if (most === 0) return { rows: null, columns: columnsOf(sheet, null) };
  let [top, bottom] = [counts.indexOf(most), counts.indexOf(most)];
  while (bottom - top + 1 < mostRows && goesOn(sheet, top, bottom + 1, match)) bottom += 1;
  while (bottom - top + 1 < mostRows && beginsAbove(sheet, top - 1, bottom, match)) top -= 1;
  return { rows: { top, bottom }, columns: columnsOf(sheet, { top, bottom }) };
};

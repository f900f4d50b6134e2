// 认表：改坏的一张表原来是哪一张：先凭隐藏的键，键丢了凭表头；两可的不认
import { bare } from "../reading/match-words.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import { type BlankForm, type BlankTable, bookkeepingKeys, headIn } from "./blank-form.ts";

/** A sheet taken for a table of the form. */
export interface FoundTable {
  readonly table: BlankTable;
  readonly sheet: SheetContent;
  /** By the hidden keys, or by the words of its heads. */
  readonly how: "keys" | "heads";
  /** Zero-based first row below the heads. */
  readonly firstRow: number;
  /** Zero-based column by the key that rows use; hidden ones by their own. */
  readonly columns: ReadonlyMap<string, number>;
  /** Bare words over each column. */
  readonly over: readonly ReadonlySet<string>[];
  /** Bare words of the rows above `firstRow`. */
  readonly words: readonly (readonly string[])[];
  /** The hidden keys, where they are still there. */
  readonly keys: readonly CellContent[];
  /** How its columns differ from those of the form in force; absent where it is of that form. */
  readonly older?: OlderColumns;
}

/** What of an older form's columns can't stand for the columns in force. */
export interface OlderColumns {
  /** Keys of columns that ask for something else by now. */
  readonly changed: ReadonlySet<string>;
  /** Columns that the form in force doesn't have, with their heads. */
  readonly gone: ReadonlyMap<number, string>;
  /** Columns that were calculated: nobody filled them in. */
  readonly made: ReadonlySet<number>;
}

// Far enough for rows that somebody inserted above the heads.
const rowsSearched = 60;

export const isBlank = (content: CellContent | undefined): boolean =>
  content === undefined || content === null || (typeof content === "string" && content.trim() === "");

const wordsOf = (content: CellContent | undefined): string =>
  typeof content === "string" ? bare(content.replace(/\s*\*$/, "")) : "";

/** What of a sheet's rows is read over and over while it is compared with every table. */
interface Looked {
  readonly sheet: SheetContent;
  readonly words: readonly (readonly string[])[];
  readonly width: number;
}

/** Looks at the first rows of a sheet once. */
export const looked = (sheet: SheetContent): Looked => {
  const words = sheet.cells.slice(0, rowsSearched).map((row) => row.map(wordsOf));
  return { sheet, words, width: Math.max(0, ...words.map((row) => row.length)) };
};

/** What a column is called: its head in force, else what stands over it; empty where nothing does. */
export const headAt = (
  { table, sheet, firstRow, columns, keys, older }: FoundTable,
  column: number,
): string => {
  const known = table.columns.find(({ key }) => columns.get(key) === column)?.head ?? older?.gone.get(column);
  if (known !== undefined) return known;
  const over = sheet.cells
    .slice(0, firstRow)
    .flatMap((row) => (typeof row[column] === "string" && row[column] !== keys[column] ? [row[column]] : []));
  return headIn(over.find((text) => text.trim() !== "") ?? "");
};

interface Candidate {
  readonly found: FoundTable;
  readonly score: number;
}

const keyRowFor = ({ marker, columns }: BlankTable, { cells }: SheetContent): number => {
  const keys = new Set<unknown>([...columns.map(({ written }) => written), ...bookkeepingKeys]);
  const counts = cells
    .slice(0, rowsSearched)
    .map((row) =>
      row.some((cell) => typeof cell === "string" && cell.startsWith("chengxin:") && cell !== marker)
        ? 0
        : row.filter((cell) => keys.has(cell)).length,
    );
  const most = Math.max(0, ...counts);
  return most >= Math.max(2, (columns.length + 3) / 3) ? counts.indexOf(most) : -1;
};

/** Columns whose head is the table's, in order where several columns are called alike and none is lacking. */
const byHeads = (
  { columns }: BlankTable,
  over: readonly ReadonlySet<string>[],
  free: (column: number) => boolean,
  wanted: (key: string) => boolean,
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const head of new Set(columns.map(({ texts: [first = ""] }) => first))) {
    const keys = columns.filter(({ key, texts: [first] }) => first === head && wanted(key));
    const places = over.flatMap((words, column) =>
      head !== "" && free(column) && words.has(head) ? [column] : [],
    );
    if (keys.length !== places.length) continue;
    for (const [at, { key }] of keys.entries()) found.set(key, places[at] ?? -1);
  }
  return found;
};

const patterns = [/^[A-Za-z0-9_-]{6,40}$/, /^[1-9]\d{0,8}$/, /^[0-9a-f]{16}$/] as const;

/** The three hidden columns beside one another, by what stands in them, where their keys are lost. */
const bookkeeping = ({ cells }: SheetContent, firstRow: number, from: number): number | null => {
  const rows = cells.slice(firstRow);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let first = from; first < width; first += 1) {
    const fits = rows.every((row) =>
      patterns.every((pattern, at) => {
        const content = row[first + at];
        return isBlank(content) || pattern.test(String(content));
      }),
    );
    const marked = rows.some((row) => patterns.every((pattern, at) => pattern.test(String(row[first + at]))));
    const ids = new Set(rows.map((row) => row[first]).filter((id) => !isBlank(id)));
    // Ids alone look like other codes: as many as rows and unlike one another, or with a version beside them.
    const alone =
      ids.size > 1 && ids.size === rows.filter((row) => row.some((each) => !isBlank(each))).length;
    if (fits && (marked || alone)) return first;
  }
  return null;
};

const candidate = (table: BlankTable, look: Looked): Candidate | null => {
  const { sheet, words, width } = look;
  const keyRow = keyRowFor(table, sheet);
  const heads = new Set(table.columns.flatMap(({ texts }) => texts));
  const headRow = words.findLastIndex((row) => row.filter((text) => heads.has(text)).length >= 2);
  const lastHead = keyRow >= 0 ? keyRow : headRow;
  if (lastHead < 0) return null;
  const over = Array.from(
    { length: width },
    (_, column) => new Set(words.slice(0, lastHead + 1).map((row) => row[column] ?? "")),
  );
  const keys = keyRow < 0 ? [] : (sheet.cells[keyRow] ?? []);
  const columns = new Map<string, number>();
  for (const { key, written } of table.columns) {
    const column = keys.indexOf(written);
    if (column >= 0) columns.set(key, column);
  }
  for (const key of bookkeepingKeys) if (keys.includes(key)) columns.set(key, keys.indexOf(key));
  const taken = new Set(columns.values());
  const byKeys = columns.size;
  for (const [key, column] of byHeads(
    table,
    over,
    (column) => !taken.has(column),
    (key) => !columns.has(key),
  ))
    columns.set(key, column);
  const inputs = table.columns.filter(({ kind }) => kind === "input");
  const there = inputs.filter(({ key }) => columns.has(key)).length;
  const marked = table.marker !== null && keys.includes(table.marker);
  if (!marked && there < Math.max(2, inputs.length / 2)) return null;
  const firstRow = lastHead + 1;
  if (!columns.has("row-id")) {
    const first = bookkeeping(sheet, firstRow, Math.max(0, ...columns.values()) + 1);
    if (first !== null) for (const [at, key] of bookkeepingKeys.entries()) columns.set(key, first + at);
  }
  return {
    found: {
      ...{ table, sheet, how: byKeys > 0 ? "keys" : "heads", firstRow, columns, over, keys },
      words: words.slice(0, firstRow),
    },
    score: (marked ? 1000 : 0) + there / inputs.length + (sheet.name === table.sheet ? 0.5 : 0),
  };
};

/** How many columns of a form a sheet holds at the best: which form and language it was. */
export const likeness = ({ tables }: BlankForm, look: Looked): number =>
  Math.max(
    0,
    ...tables.map((table) => {
      const found = candidate(table, look)?.found;
      if (found === undefined) return 0;
      const named = found.over.filter((words) =>
        table.columns.some(({ texts: [head = ""] }) => words.has(head)),
      );
      return found.columns.size + named.length;
    }),
  );

/** The table that a sheet was; null where it was none, "unclear" where it could be several. */
export const tableOf = ({ tables }: BlankForm, look: Looked): FoundTable | "unclear" | null => {
  const [best, second] = tables
    .flatMap((table) => candidate(table, look) ?? [])
    .sort((a, b) => b.score - a.score);
  if (best === undefined) return null;
  return second !== undefined && second.score === best.score ? "unclear" : best.found;
};

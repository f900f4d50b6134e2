// 收行：一行里认得的格收进新表的行，认不得的逐格另列；几份副本并作一份，各说各的也列出
import type { TableRow } from "../forms/table.ts";
import type { CellContent } from "../sheet.ts";
import type { BlankTable } from "./blank-form.ts";
import { bookkeepingKeys } from "./blank-form.ts";
import { type FoundTable, isBlank } from "./find-table.ts";
import type { Apart, KeptRow, KeptTable, WhyApart } from "./kept.ts";

const matching = (content: CellContent | undefined, pattern: RegExp): string | null => {
  const text = typeof content === "string" || typeof content === "number" ? String(content).trim() : "";
  return pattern.test(text) ? text : null;
};

/** A row as read from one sheet; the columns of its values, to say where one stood. */
interface ReadRow {
  readonly row: KeptRow;
  readonly columns: ReadonlyMap<string, number>;
}

const isError = (content: CellContent): content is { readonly error: string } =>
  content !== null && typeof content === "object";

const wordOf = (content: CellContent): string =>
  isError(content) ? content.error : content === null ? "" : String(content);

const readOne = (
  { table, sheet, firstRow, columns }: FoundTable,
  changed: ReadonlySet<string>,
): { readonly rows: readonly ReadRow[]; readonly apart: readonly Apart[] } => {
  const keyAt = new Map([...columns].map(([key, column]) => [column, key]));
  const kinds = new Map(table.columns.map(({ key, kind }) => [key, kind]));
  const apart: Apart[] = [];
  const rows = sheet.cells.slice(firstRow).flatMap((contents, below): readonly ReadRow[] => {
    const row = firstRow + below;
    const values: Record<string, string | number> = {};
    let filled = false;
    for (const [column, content] of contents.entries()) {
      if (isBlank(content)) continue;
      const key = keyAt.get(column);
      const kind = key === undefined ? undefined : kinds.get(key);
      const leave = (why: WhyApart): void => {
        apart.push({ sheet: sheet.name, row, column, content: wordOf(content), why });
      };
      if (key === undefined) leave("no-column");
      // Running numbers and what is calculated come anew.
      else if (kind !== "input" && kind !== "given") continue;
      else if (isError(content)) leave("error-value");
      else if (changed.has(key)) leave("changed-since");
      else {
        values[key] = typeof content === "number" ? content : String(content);
        filled ||= kind === "input" || table.given.length > 0;
      }
    }
    if (!filled) return [];
    const [idAt, versionAt, syncedAt] = bookkeepingKeys.map((key) => columns.get(key) ?? -1);
    const id = matching(contents[idAt ?? -1], /^[A-Za-z0-9_-]{6,40}$/);
    const version = id === null ? null : matching(contents[versionAt ?? -1], /^[1-9]\d{0,8}$/);
    const kept: KeptRow = {
      id,
      version: version === null ? null : Number(version),
      synced: id === null ? null : matching(contents[syncedAt ?? -1], /^[0-9a-f]{16}$/),
      values,
      from: { sheet: sheet.name, row },
    };
    return [{ row: kept, columns }];
  });
  return { rows, apart };
};

const sameValues = (a: TableRow["values"], b: TableRow["values"]): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key]);

const contentsOf = ({ values }: TableRow): string =>
  JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Rows that the form brings with it, filled with what was answered in the same row. */
const intoGiven = (
  table: BlankTable,
  read: readonly ReadRow[],
): { readonly rows: readonly KeptRow[]; readonly apart: readonly Apart[] } => {
  const brought = table.columns.filter(({ kind }) => kind === "given").map(({ key }) => key);
  const name = ({ values }: TableRow): string => String(values[brought[0] ?? ""] ?? "");
  const waiting = new Map(read.map((each) => [name(each.row), each]));
  const rows = table.given.map((given): KeptRow => {
    const own = waiting.get(name(given));
    waiting.delete(name(given));
    const { row } = own ?? {};
    const answers = Object.entries(row?.values ?? {}).filter(
      ([key]) => !brought.includes(key) && !given.closed?.includes(key),
    );
    return {
      ...given,
      id: row?.id ?? null,
      version: row?.version ?? null,
      synced: row?.synced ?? null,
      values: { ...given.values, ...Object.fromEntries(answers) },
      from: row?.from ?? { sheet: "", row: -1 },
    };
  });
  const taken = new Set(rows.map(({ from }) => `${from.sheet} ${from.row}`));
  const apart = read.flatMap(({ row, columns }) =>
    taken.has(`${row.from.sheet} ${row.from.row}`) ? [] : cellsOf(row, columns, "no-row"),
  );
  return { rows, apart };
};

const cellsOf = (
  { values, from }: KeptRow,
  columns: ReadonlyMap<string, number>,
  why: WhyApart,
  only: (key: string) => boolean = () => true,
): readonly Apart[] =>
  Object.entries(values).flatMap(([key, value]) =>
    only(key) ? [{ ...from, column: columns.get(key) ?? 0, content: String(value), why }] : [],
  );

/** The rows of one table over all sheets that hold it: the first sheet stands, the others add and contradict. */
export const keepRows = (
  table: BlankTable,
  found: readonly FoundTable[],
  changed: ReadonlySet<string>,
): { readonly rows: readonly KeptRow[]; readonly apart: readonly Apart[] } => {
  const apart: Apart[] = [];
  const rows: ReadRow[] = [];
  const byId = new Map<string, ReadRow>();
  const known = new Set<string>();
  for (const [at, each] of found.entries()) {
    const read = readOne(each, changed);
    apart.push(...read.apart);
    for (const one of read.rows) {
      const { row, columns } = one;
      const before = row.id === null ? undefined : byId.get(row.id);
      if (at > 0 && (before ? sameValues(before.row.values, row.values) : known.has(contentsOf(row))))
        continue;
      if (at > 0 && before !== undefined) {
        apart.push(
          ...cellsOf(row, columns, "other-copy", (key) => before.row.values[key] !== row.values[key]),
        );
        continue;
      }
      // Of two rows with one id in one sheet the second is a copy: a new row.
      const own: ReadRow =
        before === undefined ? one : { columns, row: { ...row, id: null, version: null, synced: null } };
      rows.push(own);
      if (own.row.id !== null) byId.set(own.row.id, own);
      known.add(contentsOf(row));
    }
  }
  if (table.given.length > 0) {
    const given = intoGiven(table, rows);
    return { rows: given.rows, apart: [...apart, ...given.apart] };
  }
  return { rows: rows.map(({ row }) => row), apart };
};

/** Puts back what the pane saw last: a table that is gone whole, a column that is gone by the ids of its rows. */
export const recall = (now: KeptTable, before: KeptTable | undefined): KeptTable => {
  if (before === undefined || before.how === "none") return now;
  const count = (rows: readonly TableRow[]): number =>
    rows.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
  if (now.how === "none") return { ...before, how: "seen", from: [], recalled: count(before.rows) };
  const columns = new Set([...now.places.values()].flatMap((each) => [...each.keys()]));
  const seen = new Map(
    before.rows.flatMap((row) => (row.id === null ? [] : [[row.id, row.values] as const])),
  );
  const rows = now.rows.map((row): KeptRow => {
    const lost = Object.entries(seen.get(row.id ?? "") ?? {}).filter(([key]) => !columns.has(key));
    return lost.length === 0 ? row : { ...row, values: { ...row.values, ...Object.fromEntries(lost) } };
  });
  return { ...now, rows, recalled: count(rows) - count(now.rows) };
};

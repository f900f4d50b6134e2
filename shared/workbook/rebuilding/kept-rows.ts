// 收行：一行里认得的格收进新表的行，认不得的逐格另列；几份副本并作一份，各说各的也列出
import type { TableRow } from "../forms/table.ts";
import type { CellContent } from "../sheet.ts";
import { bookkeepingKeys } from "./blank-form.ts";
import { type FoundTable, headAt, isBlank } from "./find-table.ts";
import type { Apart, KeptRow, KeptTable, WhyApart } from "./kept.ts";

const matching = (content: CellContent | undefined, pattern: RegExp): string | null => {
  const text = typeof content === "string" || typeof content === "number" ? String(content).trim() : "";
  return pattern.test(text) ? text : null;
};

/** A row, and the table as found where it was read: to say where a value of it stood. */
export interface ReadRow {
  readonly row: KeptRow;
  readonly found: FoundTable;
}

const isError = (content: CellContent): content is { readonly error: string } =>
  content !== null && typeof content === "object";

const wordOf = (content: CellContent): string =>
  isError(content) ? content.error : content === null ? "" : String(content);

const readOne = (
  found: FoundTable,
): { readonly rows: readonly ReadRow[]; readonly apart: readonly Apart[] } => {
  const { table, sheet, firstRow, columns, older } = found;
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
        apart.push({
          ...{ sheet: sheet.name, row, column, head: headAt(found, column) },
          ...{ content: wordOf(content), why },
        });
      };
      if (older?.made.has(column)) continue;
      if (key === undefined) leave(older?.gone.has(column) ? "gone-since" : "no-column");
      // Running numbers and what is calculated come anew.
      else if (kind !== "input" && kind !== "given") continue;
      else if (isError(content)) leave("error-value");
      else if (older?.changed.has(key)) leave("changed-since");
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
    return [{ row: kept, found }];
  });
  return { rows, apart };
};

const sameValues = (a: TableRow["values"], b: TableRow["values"]): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key]);

const contentsOf = ({ values }: TableRow): string =>
  JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A row's values as cells that find no place. */
export const cellsOf = (
  { row: { values, from }, found }: ReadRow,
  why: WhyApart,
  only: (key: string) => boolean = () => true,
): readonly Apart[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const column = found.columns.get(key) ?? 0;
    return only(key) ? [{ ...from, column, head: headAt(found, column), content: String(value), why }] : [];
  });

/** The rows of one table over all sheets that hold it: the first sheet stands, the others add and contradict. */
export const keepRows = (
  found: readonly FoundTable[],
): { readonly rows: readonly ReadRow[]; readonly apart: readonly Apart[] } => {
  const apart: Apart[] = [];
  const rows: ReadRow[] = [];
  const byId = new Map<string, ReadRow>();
  const known = new Set<string>();
  for (const [at, each] of found.entries()) {
    const read = readOne(each);
    apart.push(...read.apart);
    for (const one of read.rows) {
      const { row } = one;
      const before = row.id === null ? undefined : byId.get(row.id);
      if (at > 0 && (before ? sameValues(before.row.values, row.values) : known.has(contentsOf(row))))
        continue;
      if (at > 0 && before !== undefined) {
        apart.push(...cellsOf(one, "other-copy", (key) => before.row.values[key] !== row.values[key]));
        continue;
      }
      // Of two rows with one id in one sheet the second is a copy: a new row.
      const own: ReadRow =
        before === undefined ? one : { ...one, row: { ...row, id: null, version: null, synced: null } };
      rows.push(own);
      if (own.row.id !== null) byId.set(own.row.id, own);
      known.add(contentsOf(row));
    }
  }
  return { rows, apart };
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

// 成表：各表的行成各主体的记录，问题各归其格；行来自工作簿还是来自云端，后半程是同一个
import type { Instrument, RegimeOf } from "../../engine/regime.ts";
import { isWorkbookRefused, type WorkbookRefused } from "../refusals.ts";
import type { Place } from "../supplement/keyed.ts";
import { emptyNotes, type Notes, type PlacedProblem } from "../supplement/notes.ts";
import type { FormRead, FormRecords, Plan, Setting } from "./form.ts";
import { type Picks, picksOf } from "./picks.ts";
import type { ReadTable } from "./read-table.ts";
import type { Table, Value } from "./table.ts";
import { wireCells } from "./wire.ts";

/** Where the rows of a table come from. */
type RowsOf = (
  notes: Notes,
  table: Table,
  picksOfTable: (table: string) => Picks | undefined,
) => ReadTable | WorkbookRefused;

interface Around {
  readonly unit: { readonly code: string; readonly name: string };
  readonly setting: Setting;
  readonly current: boolean;
  /** In their order. */
  readonly sheets: readonly { readonly name: string }[];
}

/** Problems in the order of sheets, rows and columns; those without a cell first. */
export const inOrder = (
  sheets: readonly { readonly name: string }[],
  problems: readonly PlacedProblem[],
): readonly PlacedProblem[] => {
  const at = new Map(sheets.map(({ name }, index) => [name, index]));
  const rank = ({ place }: PlacedProblem): number =>
    place === null ? -1 : ((at.get(place.sheet) ?? 0) * 2 ** 20 + place.row) * 2 ** 14 + place.column;
  return problems.toSorted((a, b) => rank(a) - rank(b));
};

/** The names of each row, the one that the form uses first: where two have a name it alone tells neither. */
export const namesOf = (
  table: Table,
  all: readonly Readonly<Record<string, Value>>[],
): readonly (readonly string[])[] => {
  const names = all.map((values) => table.called?.(values) ?? []);
  const times = new Map<string, number>();
  for (const [first = ""] of names) times.set(first, (times.get(first) ?? 0) + 1);
  return names.map(([first = "", full = first, ...others]) =>
    (times.get(first) ?? 0) > 1 ? [full, first, ...others] : [first, full, ...others],
  );
};

const callNames = ({ table, rows }: ReadTable): Picks => {
  const names = namesOf(
    table,
    rows.map(({ values }) => values),
  );
  return picksOf(rows.map(({ key }, at) => ({ id: key, labels: names[at] ?? [] })));
};

/** A form's records with the tables that they were made from. */
interface Recorded<I extends Instrument> {
  readonly records: FormRecords<I>;
  readonly tables: readonly ReadTable[];
  readonly readings: Notes["readings"];
}

/** Reads the tables of a plan in their order, makes the records of them, and finds the cell of every problem. */
export const recorded = <I extends Instrument>(
  plan: Plan<I>,
  regime: RegimeOf<I>,
  { unit, setting, current, sheets }: Around,
  rowsOf: RowsOf,
): Recorded<I> | WorkbookRefused => {
  const { period, teaching } = setting;
  const notes = emptyNotes();
  const tables = new Map<string, ReadTable>();
  const names = new Map<string, Picks>();
  for (const table of plan.tables(regime, setting)) {
    const found = rowsOf(notes, table, (id) => names.get(id));
    if (isWorkbookRefused(found)) return found;
    tables.set(table.id, found);
    if (table.called !== undefined) names.set(table.id, callNames(found));
  }
  const subjects = plan.subjects(regime, {
    period,
    teaching,
    unit,
    table: (id) => tables.get(id),
    tell: ({ placeOf }, { key, row }, column, problem) => {
      notes.problems.push({ ...problem, at: `${key}#${column}`, place: placeOf(row, column) });
    },
  });
  const rowsByKey = new Map(
    [...tables.values()].flatMap((table) => table.rows.map((row) => [row.key, { table, row }] as const)),
  );
  // Two of one name are told apart wherever the form speaks of them.
  const labels = new Map(
    [...names].map(
      ([id, { all }]) => [id, new Map(all.map(({ id: row, labels: [label] }) => [row, label]))] as const,
    ),
  );
  const spots = new Map(subjects.map(({ key, spots: own }) => [key, own]));
  const placeOf: FormRecords<I>["placeOf"] = (subject, { code, at }): Place | null => {
    if (at.startsWith("supplement")) return null;
    const own = rowsByKey.get(spots.get(subject)?.get(at) ?? at);
    const place = own ?? rowsByKey.get(subject);
    if (place === undefined) return null;
    const { table, row } = place;
    const has = (key: string | undefined): key is string =>
      key !== undefined && table.table.columns.some((column) => column.key === key);
    const wanted = [own === undefined ? at : undefined, ...(plan.columns[code] ?? [])].find(has);
    return table.placeOf(row.row, wanted ?? table.table.columns[0]?.key ?? "");
  };
  return {
    records: {
      unit,
      period,
      current,
      subjects: subjects.map((subject) => ({
        ...subject,
        name: labels.get("roster")?.get(subject.key) ?? subject.name,
      })),
      setting,
      called: (table, row) => labels.get(table)?.get(row),
      problems: inOrder(sheets, notes.problems),
      placeOf,
    },
    tables: [...tables.values()],
    readings: notes.readings,
  };
};

/** The same with the rows as the workbook has them, as the form writes them, and as they go over the wire. */
export const assembled = <I extends Instrument>(
  ...given: Parameters<typeof recorded<I>>
): FormRead<I> | WorkbookRefused => {
  const made = recorded(...given);
  if (isWorkbookRefused(made)) return made;
  const { records, tables, readings } = made;
  return {
    ...records,
    tables: Object.fromEntries(
      tables.map(({ table: { id }, rows }) => [
        id,
        rows.map(({ id: own, version, synced, values }) => ({ id: own, version, synced, values })),
      ]),
    ),
    wire: tables.flatMap(({ table, rows }) =>
      rows.map((row) => ({
        table: table.id,
        key: row.key,
        row: row.row,
        id: row.id,
        version: row.version,
        synced: row.synced,
        cells: wireCells(table, row),
        wrong: row.wrong.length > 0,
      })),
    ),
    laid: tables.filter(({ placed }) => placed),
    readings,
  };
};

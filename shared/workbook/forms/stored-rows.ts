// 云端的行：存下的各行重新成表，与从工作簿读来的同样办理；一行一看时说得清的先说清
import { fieldFault } from "../../engine/grid/row.ts";
import type { Instrument, RegimeOf } from "../../engine/regime.ts";
import { isWorkbookRefused } from "../refusals.ts";
import { type Notes, note } from "../supplement/notes.ts";
import { recorded } from "./assembled.ts";
import type { FormFromRows, FormRowCells, InstrumentRows, Plan, RowKind, RowsForm, Setting } from "./form.ts";
import type { Picks } from "./picks.ts";
import type { FormRow, ReadTable } from "./read-table.ts";
import type { Column, Table, Value } from "./table.ts";
import { meaningOf, shownValues, toldColumns, type WireFault } from "./wire.ts";

const missing = ({ head }: Column) => ({ code: "cell-missing", values: { column: head } });

/** A number behind which a resident ID stands: such numbers are shown masked. */
const identityIn = ({ entry }: Column, text: string): boolean =>
  entry.kind === "field" &&
  (entry.check === "resident-id" || (entry.check === "pupil-number" && text.startsWith("G")));

const faultOf = (column: Column, cell: string | number): WireFault | null => {
  const read = meaningOf(column, cell);
  if ("fault" in read) return read.fault;
  return column.entry.kind === "field" ? fieldFault(column.entry.check, String(cell)) : null;
};

const rowKind = (table: Table): RowKind => {
  const columns = new Map(toldColumns(table).map((column) => [column.key, column]));
  const absence: RowKind["absence"] = (code, at) => {
    const column = columns.get(at);
    return { code, at, values: column === undefined ? {} : missing(column).values };
  };
  return {
    table: table.id,
    keys: new Set(columns.keys()),
    texts: new Set(
      [...columns.values()]
        .filter(({ entry: { kind } }) => kind === "text" || kind === "name" || kind === "field")
        .map(({ key }) => key),
    ),
    isIdentity: (key, text) => {
      const column = columns.get(key);
      return column !== undefined && identityIn(column, text);
    },
    absence,
    check: (cells) => ({
      total: null,
      grade: null,
      problems: [
        ...Object.keys(cells)
          .filter((key) => !columns.has(key))
          .map((at) => ({ code: "unknown-column", at, values: {} })),
        ...[...columns].flatMap(([at, column]) => {
          const cell = Object.hasOwn(cells, at) ? (cells[at] ?? null) : null;
          if (cell === null) return column.required ? [absence("cell-missing", at)] : [];
          const wrong = faultOf(column, cell);
          return wrong === null ? [] : [{ code: wrong.code, at, values: { ...wrong.values } }];
        }),
      ],
    }),
  };
};

/** What the rows of each table may say. */
const rowKindsOf = <I extends Instrument>(
  plan: Plan<I>,
  regime: RegimeOf<I>,
  setting: Setting,
): ReadonlyMap<string, RowKind> =>
  new Map(plan.tables(regime, setting).map((table) => [table.id, rowKind(table)]));

const formRow = (
  notes: Notes,
  table: Table,
  { stored, at, locale }: { stored: FormRowCells; at: number; locale: Setting["locale"] },
  isThere: (table: string, row: string) => boolean,
): FormRow => {
  const { id, version, cells } = stored;
  const means: Record<string, Value> = {};
  const wrong: string[] = [];
  for (const column of toldColumns(table)) {
    const asked = {
      at: `${id}#${column.key}`,
      cell: { sheet: table.id, row: at, column: table.columns.indexOf(column), content: null },
      cite: undefined,
    };
    const tell = ({ code, values }: { code: string; values: Readonly<Record<string, string | number>> }) => {
      note(notes, asked, code, values);
      wrong.push(column.key);
    };
    const cell = cells[column.key] ?? null;
    if (cell === null) {
      if (column.required) tell(missing(column));
      continue;
    }
    const read = meaningOf(column, cell);
    if ("fault" in read) tell(read.fault);
    else if (column.entry.kind === "row" && !isThere(column.entry.table, String(read.means)))
      tell({ code: "row-unknown", values: { count: 0, column: column.head } });
    else means[column.key] = read.means;
  }
  let shown: FormRow["values"] | undefined;
  return {
    ...{ key: id, id, version, row: at, means, wrong },
    synced: null,
    // Of most rows nobody asks how they would look.
    get values() {
      shown ??= shownValues(table, cells, () => undefined, locale);
      return shown;
    },
  };
};

const tableOf = (
  notes: Notes,
  table: Table,
  stored: readonly FormRowCells[],
  locale: Setting["locale"],
  picksOfTable: (table: string) => Picks | undefined,
): ReadTable => {
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (other: string): ReadonlySet<string> => {
    const known = ids.get(other) ?? new Set(picksOfTable(other)?.all.map(({ id }) => id));
    ids.set(other, known);
    return known;
  };
  return {
    table,
    sheet: table.id,
    rows: stored.map((one, at) =>
      formRow(notes, table, { stored: one, at, locale }, (other, row) => idsOf(other).has(row)),
    ),
    firstRow: 0,
    lastRow: Math.max(0, stored.length - 1),
    placed: false,
    placeOf: (row, key) => ({
      sheet: table.id,
      row,
      column: table.columns.findIndex((column) => column.key === key),
    }),
  };
};

/** Makes a form's records from its stored rows, as from a workbook: the work grows with the cells. */
const fromRows = <I extends Instrument>(
  plan: Plan<I>,
  regime: RegimeOf<I>,
  { unit, setting }: RowsForm,
  rows: readonly FormRowCells[],
): FormFromRows<I> => {
  const tables = plan.tables(regime, setting);
  const byTable = new Map<string, FormRowCells[]>(tables.map(({ id }) => [id, []]));
  for (const row of rows) byTable.get(row.table)?.push(row);
  const sheets = tables.map(({ id }) => ({ name: id }));
  const made = recorded(
    plan,
    regime,
    { unit, setting, current: true, sheets },
    (notes, table, picksOfTable) =>
      tableOf(notes, table, byTable.get(table.id) ?? [], setting.locale, picksOfTable),
  );
  if (isWorkbookRefused(made)) throw new Error("rows of a store are no workbook");
  const columns = new Map(tables.map(({ id, columns: all }) => [id, all]));
  return {
    read: made.records,
    sheets,
    cellOf: ({ sheet, row, column }) => ({
      row: byTable.get(sheet)?.[row]?.id ?? null,
      table: sheet,
      cell: columns.get(sheet)?.[column]?.key ?? "",
    }),
  };
};

/** What an instrument's form says of its rows, from what it says of its tables. */
export const tableRows = <I extends Instrument>(plan: Plan<I>): InstrumentRows<I> => ({
  tables: (regime, setting) => plan.tables(regime, setting),
  rowKinds: (regime, setting) => rowKindsOf(plan, regime, setting),
  formFromRows: (regime, form, rows) => fromRows(plan, regime, form, rows),
});

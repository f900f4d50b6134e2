// 填到哪里：在填报表里找出名册的位置，指标表是它自己的行，其余是“名册”表
import type { Regime } from "../../engine/regime.ts";
import { archiveRosterColumns } from "../forms/archive.ts";
import type { Setting } from "../forms/form.ts";
import { readTableMeta } from "../forms/meta.ts";
import { placeIn, sheetsOf } from "../forms/place.ts";
import { enrolledColumn } from "../forms/points.ts";
import { readTable } from "../forms/read-table.ts";
import { numberField, rosterOf } from "../forms/roster.ts";
import { type Column, callKey, markerOf } from "../forms/table.ts";
import { rowKey } from "../grid/column-key.ts";
import { columnAt, readRows } from "../grid/exchange.ts";
import { keyRowOf, locate } from "../grid/locate.ts";
import { metaSheetIn, metaSheetName, metaValues } from "../meta-sheet.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import type { Place } from "../supplement/keyed.ts";
import { emptyNotes } from "../supplement/notes.ts";
import { sayForm } from "../words/say.ts";
import type { RosterField, RosterWanted } from "./roster-field.ts";
import type { Values } from "./source.ts";

/** A row that stands in the form already. */
export interface KnownRow {
  /** Zero-based. */
  readonly row: number;
  readonly values: Values;
  /** Other tables of the form speak of it: taking it away would leave them without a subject. */
  readonly tied: boolean;
}

/** Where a form keeps its subjects. */
export interface RosterTarget {
  readonly regime: Regime;
  readonly wanted: RosterWanted;
  readonly sheet: string;
  /** Where the cell of a row's column stands in the workbook. */
  placeAt(row: number, column: number): Place;
  /** Zero-based columns by field. */
  readonly columns: ReadonlyMap<string, number>;
  /** All columns of the row that take input: emptied when a leaver is taken out. */
  readonly inputs: readonly number[];
  readonly rows: readonly KnownRow[];
  /** Rows for newcomers in their order: below the last person first, then gaps. */
  readonly free: readonly number[];
  /** Sheets of the form itself: none of them is a source. */
  readonly own: ReadonlySet<string>;
}

/** The fields of a regime's subjects, and the days that its roster keeps. */
const fieldsOf = (regime: Regime, more: readonly Column[]): readonly RosterField[] => [
  ...regime.subject.fields,
  ...more.flatMap(({ key, head, entry, required = false }): RosterField[] =>
    entry.kind === "date" && (key === "enrolled" || key === "left")
      ? [{ id: key, title: { "zh-CN": head, en: head }, required, check: "date" }]
      : [],
  ),
];

const freeRows = (
  sheet: SheetContent,
  firstRow: number,
  idAt: number,
  filled: readonly number[],
): readonly number[] => {
  const taken = new Set(filled);
  const last = sheet.cells.findLastIndex((row) => typeof row[idAt] === "string" && row[idAt] !== "");
  const lastFilled = filled.reduce((most, row) => Math.max(most, row), firstRow - 1);
  const all = Array.from({ length: Math.max(0, last - firstRow + 1) }, (_, at) => firstRow + at);
  const free = all.filter((row) => !taken.has(row));
  return [...free.filter((row) => row > lastFilled), ...free.filter((row) => row < lastFilled)];
};

const texts = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

const gridTarget = (sheets: readonly SheetContent[], regime: Extract<Regime, { instrument: "grid" }>) => {
  const form = locate(sheets, (id) => (id === regime.id ? regime : undefined));
  if (isWorkbookRefused(form)) return form;
  const { grid, sheet, meta, layout } = form;
  const rows = readRows(grid, sheet, regime);
  const fields = fieldsOf(regime, []);
  return {
    fields,
    period: meta.period,
    sheet: layout.pages === undefined ? grid.sheet : meta.sheet,
    placeAt: (row: number, column: number): Place => {
      const of = grid.columns[column];
      return (of && placeIn(layout, row, rowKey(of))) ?? { sheet: grid.sheet, row, column };
    },
    columns: new Map(fields.map(({ id }) => [id, columnAt(grid, "field", id)])),
    inputs: grid.columns.flatMap(({ kind }, at) => (kind === "field" || kind === "indicator" ? [at] : [])),
    rows: rows.map(
      ({ row, cells }): KnownRow => ({
        row,
        values: Object.fromEntries(fields.flatMap(({ id }) => (texts(cells[id]) ? [[id, cells[id]]] : []))),
        tied: false,
      }),
    ),
    free: freeRows(
      sheet,
      grid.firstRow,
      columnAt(grid, "row-id"),
      rows.map(({ row }) => row),
    ),
    own: new Set([
      ...sheetsOf(layout),
      ...sheets.filter((one) => one === sheet || keyRowOf(one) >= 0).map(({ name }) => name),
    ]),
  };
};

const covers = (["zh-CN", "en"] as const).map((locale) => sayForm(locale, "workbook.cover-sheet"));

/** What a roster has besides the subject fields, by instrument. */
const moreColumns = (regime: Regime, setting: Setting): readonly Column[] => {
  if (regime.instrument === "points") return [enrolledColumn(setting)];
  return regime.instrument === "archive" ? archiveRosterColumns(regime, setting) : [];
};

const tableTarget = (sheets: readonly SheetContent[], regime: Regime) => {
  const meta = readTableMeta(sheets);
  if (isWorkbookRefused(meta)) return meta;
  const setting: Setting = {
    locale: meta.locale,
    capacity: 1,
    period: meta.period,
    supplement: null,
    teaching: { kind: "public", stages: [] },
  };
  const more = moreColumns(regime, setting);
  const table = rosterOf(regime, setting, more);
  const read = readTable(emptyNotes(), table, sheets, () => undefined);
  if (isWorkbookRefused(read)) return read;
  const sheet = sheets.find(({ name }) => name === read.sheet);
  if (sheet === undefined) return refuseWorkbook("form-grid-missing", { sheet: table.sheet });
  const marked = (one: SheetContent): boolean =>
    one.cells
      .slice(0, 60)
      .some((row) => row.some((cell) => typeof cell === "string" && cell.startsWith(markerOf({ id: "" }))));
  const others = sheets.filter((one) => one !== sheet && marked(one));
  const spoken = new Set(
    others.flatMap(({ cells }) =>
      cells.flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? [cell.trim()] : []))),
    ),
  );
  const fields = fieldsOf(regime, more);
  const columnOf = (key: string): number => read.placeOf(0, key).column;
  return {
    fields,
    period: meta.period,
    sheet: read.sheet,
    placeAt: (row: number, column: number): Place => ({ sheet: read.sheet, row, column }),
    columns: new Map(fields.map(({ id }) => [id, columnOf(id)])),
    inputs: table.columns.flatMap(({ key, locked }) =>
      locked === undefined && key !== callKey ? [columnOf(key)] : [],
    ),
    rows: read.rows.map(
      ({ row, values }): KnownRow => ({
        row,
        values: Object.fromEntries(
          Object.entries(values).filter(([id]) => fields.some((field) => field.id === id)),
        ),
        tied: table.called?.(values).some((name) => name !== "" && spoken.has(name)) ?? false,
      }),
    ),
    free: freeRows(
      sheet,
      read.firstRow,
      columnOf("row-id"),
      read.rows.map(({ row }) => row),
    ),
    own: new Set([read.sheet, ...others.map(({ name }) => name)]),
  };
};

/**
 * Finds where a workbook's form keeps its subjects, whichever of the regimes it is of. Refusals: `form-…`.
 * `regimeOf` tells the regime of an id.
 */
export const rosterTarget = (
  sheets: readonly SheetContent[],
  regimeOf: (id: string) => Regime | undefined,
): RosterTarget | WorkbookRefused => {
  const meta = metaSheetIn(sheets);
  if (meta === undefined) return refuseWorkbook("form-not-found");
  const id = metaValues(meta)("regime")[0] ?? "";
  const regime = regimeOf(id);
  if (regime === undefined) return refuseWorkbook("form-regime-unknown", { regime: id });
  const found = regime.instrument === "grid" ? gridTarget(sheets, regime) : tableTarget(sheets, regime);
  if (isWorkbookRefused(found)) return found;
  const { fields, period, own, ...place } = found;
  return {
    regime,
    wanted: { kind: regime.subject.kind, fields, number: numberField(regime)?.id ?? null, period },
    own: new Set([...own, metaSheetName, ...covers]),
    ...place,
  };
};

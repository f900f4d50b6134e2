// 指标表：照原来的排版、认表与读行，合到同一个约定里
import type { Cells } from "../../contract/shapes.ts";
import { checkRow, factsOf, verdictOf } from "../../engine/grid/row.ts";
import { type Cite, type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { annexWorkbook } from "../annex/annex-workbook.ts";
import { checkReadRow, type ReadRow, readRows, tooLong } from "../grid/exchange.ts";
import { gridTable } from "../grid/grid.ts";
import { layout } from "../grid/layout.ts";
import { type Form, locate } from "../grid/locate.ts";
import { personsTwice } from "../grid/person-twice.ts";
import { isWorkbookRefused } from "../refusals.ts";
import type { Place } from "../supplement/keyed.ts";
import { sayForm } from "../words/say.ts";
import { type FormRead, type InstrumentForm, type Setting, usualTeaching } from "./form.ts";
import { placeIn } from "./place.ts";
import type { ReadTable } from "./read-table.ts";
import type { Column, Table, TableRow } from "./table.ts";

const cellsOf = ({ values }: TableRow): Cells => ({ ...values });

const valuesOf = (cells: Cells): TableRow["values"] => {
  const values: Record<string, string | number> = {};
  // Every row at every look: a loop costs a third of what a list of entries does.
  for (const key in cells) {
    const value = cells[key];
    if (value !== null && value !== undefined)
      values[key] = typeof value === "boolean" ? String(value) : value;
  }
  return values;
};

const formTable = (regime: GridRegime, { locale, capacity }: Pick<Setting, "locale" | "capacity">): Table => {
  const column = (key: string, head: string, entry: Column["entry"]): Column => ({
    key,
    head,
    note: "",
    width: 0,
    entry,
  });
  return {
    id: gridTable,
    sheet: sayForm(locale, "workbook.grid-sheet"),
    title: regime.form.title[locale],
    note: "",
    columns: [
      ...regime.subject.fields.map(({ id, title, check }) =>
        column(id, title[locale], check === "text" ? { kind: "text" } : { kind: "field", check }),
      ),
      ...indicatorsOf(regime).map(({ id, title, question }) =>
        column(id, `${id}. ${(question ?? title)[locale]}`, { kind: "text" }),
      ),
    ],
    capacity,
    paper: "A3",
    frozen: 2,
  };
};

/** The grid as every other table is read: its rows mean what stands in their cells. */
const laidOf = ({ regime, grid, layout: stands, meta }: Form, rows: readonly ReadRow[]): ReadTable => {
  const { sheet, firstRow, lastRow, pages } = stands;
  return {
    table: formTable(regime, { locale: localeOf(meta), capacity: grid.capacity }),
    sheet,
    rows: rows.map((row) => {
      const values = valuesOf(row.cells);
      const { id, version, synced } = row;
      const wrong = row.problems.map(({ at }) => at);
      return { key: keyOf(row), row: row.row, id, version, synced, values, means: values, wrong };
    }),
    firstRow,
    lastRow,
    ...(pages === undefined ? {} : { pages }),
    placed: true,
    placeOf: (row, key) => placeIn(stands, row, key) ?? { sheet, row, column: -1 },
  };
};

/** The wide sheet doesn't tell the language in which it was made. */
const localeOf = ({ annex }: Form["meta"]): Setting["locale"] => annex ?? "zh-CN";

const nameOf = (regime: GridRegime, { cells }: ReadRow): string =>
  String(cells[regime.subject.fields[0]?.id ?? ""] ?? "");
const keyOf = ({ id, row }: ReadRow): string => id ?? `row-${row + 1}`;

/** What the rows of a grid come to, wherever they were read; `placeAt` finds the cell of a field or an indicator. */
const readOf = (
  regime: GridRegime,
  rows: readonly ReadRow[],
  placeAt: (row: ReadRow, at: string) => Place | null,
  twiceCode?: "annex-twice",
): Omit<FormRead<"grid">, "unit" | "period" | "current" | "setting" | "laid"> => {
  const twice = personsTwice(regime, rows, twiceCode);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    subjects: rows.map((row) => ({
      key: keyOf(row),
      name: nameOf(regime, row),
      record: factsOf(regime, row.cells),
      sound: row.problems.length === 0,
    })),
    tables: {
      [gridTable]: rows.map(({ id, version, synced, cells }) => ({
        id,
        version,
        synced,
        values: valuesOf(cells),
      })),
    },
    wire: rows.map((row) => ({
      table: gridTable,
      key: keyOf(row),
      row: row.row,
      id: row.id,
      version: row.version,
      synced: row.synced,
      cells: row.cells,
      wrong: row.problems.length > 0,
    })),
    called: () => undefined,
    problems: rows.flatMap((row) =>
      [...(twice.has(row) ? [twice.get(row)] : []), ...checkReadRow(regime, row).problems].flatMap(
        (problem) => (problem === undefined ? [] : [{ ...problem, place: placeAt(row, problem.at) }]),
      ),
    ),
    readings: rows.flatMap((row) =>
      row.readings.flatMap((reading) => {
        const place = placeAt(row, reading.at);
        return place === null ? [] : [{ ...reading, place }];
      }),
    ),
    placeOf: (subject, { at }) => {
      const row = byKey.get(subject);
      return row === undefined ? null : placeAt(row, at);
    },
  };
};

const cited = (regime: GridRegime): ReadonlyMap<string, Cite> =>
  new Map([
    ...regime.subject.fields.map(({ id, cite }) => [id, cite] as const),
    ...indicatorsOf(regime).map(({ id, cite }) => [id, cite] as const),
  ]);

/** The form of an indicator grid: one row a person, without a roster of its own. */
export const gridForm: InstrumentForm<"grid"> = {
  formOf: (regime, options) => {
    const given = (options.rows?.[gridTable] ?? []).map((row) => ({ ...row, cells: cellsOf(row) }));
    return options.annex
      ? annexWorkbook(regime, { ...options, rows: given })
      : layout(regime, { ...options, rows: given }).workbook;
  },
  readForm: (sheets, regime) => {
    const form = locate(sheets, (id) => (id === regime.id ? regime : undefined));
    if (isWorkbookRefused(form)) return form;
    const { grid, meta, current, layout: stands } = form;
    const rows = readRows(grid, form.sheet, regime);
    return {
      unit: meta.unit,
      period: meta.period,
      current,
      setting: {
        ...{ locale: localeOf(meta), capacity: meta.capacity, period: meta.period },
        ...{ supplement: null, teaching: usualTeaching },
      },
      laid: [laidOf(form, rows)],
      ...readOf(
        regime,
        rows,
        ({ row }, at) => placeIn(stands, row, at),
        stands.pages === undefined ? undefined : "annex-twice",
      ),
    };
  },
  tables: (regime, setting) => [formTable(regime, setting)],
  rowKinds: (regime) => {
    const fields = regime.subject.fields;
    const cites = cited(regime);
    const identities = new Set(fields.filter(({ check }) => check === "resident-id").map(({ id }) => id));
    return new Map([
      [
        gridTable,
        {
          table: gridTable,
          keys: new Set(cites.keys()),
          texts: new Set(fields.map(({ id }) => id)),
          isIdentity: (key) => identities.has(key),
          check: (cells) => {
            const verdict = verdictOf(checkRow(regime, cells));
            const long = Object.entries(cells).flatMap(([at, value]) => tooLong(at, value) ?? []);
            return { ...verdict, problems: [...long, ...verdict.problems] };
          },
          absence: (code, at) => {
            const cite = cites.get(at);
            return { code, at, values: {}, ...(cite === undefined ? {} : { cite }) };
          },
        },
      ],
    ]);
  },
  formFromRows: (regime, { unit, setting }, stored) => {
    const { period } = setting;
    const keys = [...cited(regime).keys()];
    const rows = stored.map(
      ({ id, version, cells }, row): ReadRow => ({
        ...{ id, version, row, cells },
        synced: null,
        readings: [],
        problems: [],
      }),
    );
    return {
      read: {
        unit,
        period,
        current: true,
        setting,
        laid: [],
        ...readOf(regime, rows, ({ row }, at) => ({ sheet: gridTable, row, column: keys.indexOf(at) })),
      },
      sheets: [{ name: gridTable }],
      cellOf: ({ row, column }) => ({
        row: stored[row]?.id ?? null,
        table: gridTable,
        cell: keys[column] ?? "",
      }),
    };
  },
};

// 指标表的行：每行可以填什么，存下的行怎样成记录；与登记表合到同一个约定里
import type { Cells } from "../../contract/shapes.ts";
import { checkRow, factsOf, verdictOf } from "../../engine/grid/row.ts";
import { type Cite, type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { checkReadRow, type ReadRow, tooLong } from "../grid/exchange.ts";
import { gridTable } from "../grid/grid.ts";
import { personsTwice } from "../grid/person-twice.ts";
import type { Place } from "../supplement/keyed.ts";
import type { FormRead, InstrumentRows, Setting } from "./form.ts";
import type { Column, Table, TableRow } from "./table.ts";
import { sayTable } from "./words/say.ts";

/** Cells as a row of the form has them: nothing empty. */
export const valuesOf = (cells: Cells): TableRow["values"] => {
  const values: Record<string, string | number> = {};
  // Every row at every look: a loop costs a third of what a list of entries does.
  for (const key in cells) {
    const value = cells[key];
    if (value !== null && value !== undefined)
      values[key] = typeof value === "boolean" ? String(value) : value;
  }
  return values;
};

/** The grid as a table of cells with texts, in the words of a language. */
export const formTable = (
  regime: GridRegime,
  { locale, capacity }: Pick<Setting, "locale" | "capacity">,
): Table => {
  const column = (key: string, head: string, entry: Column["entry"]): Column => ({
    key,
    head,
    note: "",
    width: 0,
    entry,
  });
  return {
    id: gridTable,
    sheet: sayTable(locale, "form.sheet.grid"),
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

const nameOf = (regime: GridRegime, { cells }: ReadRow): string =>
  String(cells[regime.subject.fields[0]?.id ?? ""] ?? "");
/** A row's id, else one made of its place. */
export const keyOf = ({ id, row }: ReadRow): string => id ?? `row-${row + 1}`;

/** What the rows of a grid come to, wherever they were read; `placeAt` finds the cell of a field or an indicator. */
export const readOf = (
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

/** The rows of an indicator grid: one a person, without a roster of its own. */
export const gridRows: InstrumentRows<"grid"> = {
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

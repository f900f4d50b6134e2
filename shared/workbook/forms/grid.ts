// 指标表：照原来的排版、认表与读行，合到同一个约定里
import type { Cells } from "../../contract/shapes.ts";
import { factsOf } from "../../engine/grid/row.ts";
import { checkReadRow, columnAt, type ReadRow, readRows } from "../grid/exchange.ts";
import type { Grid } from "../grid/grid.ts";
import { layout } from "../grid/layout.ts";
import { locate } from "../grid/locate.ts";
import { personsTwice } from "../grid/person-twice.ts";
import { isWorkbookRefused } from "../refusals.ts";
import type { InstrumentForm } from "./form.ts";
import type { TableRow } from "./table.ts";

const cellsOf = ({ values }: TableRow): Cells => ({ ...values });

const placed = (grid: Grid, { row }: ReadRow, at: string) => {
  const column = Math.max(columnAt(grid, "field", at), columnAt(grid, "indicator", at));
  return column < 0 ? null : { sheet: grid.sheet, row, column };
};

const valuesOf = (cells: Cells): TableRow["values"] =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) =>
      value === null || value === undefined
        ? []
        : [[key, typeof value === "boolean" ? String(value) : value]],
    ),
  );

/** The form of an indicator grid: one row a person, without a roster of its own. */
export const gridForm: InstrumentForm<"grid"> = {
  formOf: (regime, options) =>
    layout(regime, {
      ...options,
      rows: (options.rows?.grid ?? []).map((row) => ({ ...row, cells: cellsOf(row) })),
    }).workbook,
  readForm: (sheets, regime) => {
    const form = locate(sheets, (id) => (id === regime.id ? regime : undefined));
    if (isWorkbookRefused(form)) return form;
    const { grid, meta } = form;
    const rows = readRows(grid, form.sheet, regime);
    const twice = personsTwice(regime, rows);
    const name = regime.subject.fields[0]?.id ?? "";
    const keyOf = ({ id, row }: ReadRow): string => id ?? `row-${row + 1}`;
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return {
      unit: meta.unit,
      period: meta.period,
      current: form.current,
      subjects: rows.map((row) => ({
        key: keyOf(row),
        name: String(row.cells[name] ?? ""),
        record: factsOf(regime, row.cells),
        sound: row.problems.length === 0,
      })),
      tables: {
        grid: rows.map(({ id, version, synced, cells }) => ({
          id,
          version,
          synced,
          values: valuesOf(cells),
        })),
      },
      problems: rows.flatMap((row) =>
        [...(twice.has(row) ? [twice.get(row)] : []), ...checkReadRow(regime, row).problems].flatMap(
          (problem) => (problem === undefined ? [] : [{ ...problem, place: placed(grid, row, problem.at) }]),
        ),
      ),
      readings: rows.flatMap((row) =>
        row.readings.flatMap((reading) => {
          const place = placed(grid, row, reading.at);
          return place === null ? [] : [{ ...reading, place }];
        }),
      ),
      placeOf: (subject, { at }) => {
        const row = byKey.get(subject);
        return row === undefined ? null : placed(grid, row, at);
      },
    };
  },
};

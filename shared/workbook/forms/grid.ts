// 指标表：照原来的排版、认表与读行，合到同一个约定里
import type { Cells } from "../../contract/shapes.ts";
import { annexWorkbook } from "../annex/annex-workbook.ts";
import { type ReadRow, readRows } from "../grid/exchange.ts";
import { gridTable } from "../grid/grid.ts";
import { layout } from "../grid/layout.ts";
import { type Form, locate } from "../grid/locate.ts";
import { isWorkbookRefused } from "../refusals.ts";
import { type InstrumentForm, type Setting, usualTeaching } from "./form.ts";
import { formTable, keyOf, readOf, valuesOf } from "./grid-rows.ts";
import { placeIn } from "./place.ts";
import type { ReadTable } from "./read-table.ts";
import type { TableRow } from "./table.ts";

const cellsOf = ({ values }: TableRow): Cells => ({ ...values });

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
};

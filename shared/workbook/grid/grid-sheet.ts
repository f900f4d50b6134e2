// 评价表：一人一行的宽表，三级表头、评分说明、评分办法、下拉、锁定的得分

import { assessGrid } from "../../engine/grid/assess-grid.ts";
import { factsOf } from "../../engine/grid/row.ts";
import { type GridRegime, type Indicator, indicatorsOf } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { CellSpec, SheetSpec, StyleName } from "../sheet.ts";
import { columnKey } from "./column-key.ts";
import type { Grid, GridColumn, LayoutRow } from "./grid.ts";
import { gridHeads } from "./grid-heads.ts";
import { gridValidations } from "./grid-validations.ts";
import { isLong, widthsOf } from "./grid-widths.ts";
import { footerWords } from "./head-words.ts";
import { rowFormulas } from "./scoring-formulas.ts";

const inputStyle = ({ cell }: Indicator): StyleName => {
  if (cell.kind === "bands" && cell.unit === "share") return "input-share";
  return cell.kind === "range" || (cell.kind === "choice" && isLong(cell)) ? "input-small" : "input";
};

/** Points: two lines of an answer, and eight rows below the heads on a screen of 1366 × 768. */
const dataHeight = 24;

type DataRow = LayoutRow & { readonly id: string };

const dataRow = (regime: GridRegime, grid: Grid, at: number, row: DataRow): readonly CellSpec[] => {
  const styles = new Map(indicatorsOf(regime).map((indicator) => [indicator.id, inputStyle(indicator)]));
  const formulas = rowFormulas(regime, grid.columns, at);
  const { parts, total, grade } = assessGrid(regime, factsOf(regime, row.cells));
  const content = (key: string): Pick<CellSpec, "value"> => {
    const value = row.cells[key];
    return value === null || value === undefined ? {} : { value };
  };
  const result = (value: string | number | null): Pick<CellSpec, "value"> => ({ value: value ?? "" });
  const cells: { [K in GridColumn["kind"]]: (column: Extract<GridColumn, { kind: K }>) => CellSpec } = {
    "row-number": () => ({
      formula: `ROW()-${grid.firstRow}`,
      value: at - grid.firstRow + 1,
      style: "field",
    }),
    field: ({ key }) => ({ ...content(key), style: "input-text", unlocked: true }),
    indicator: ({ key }) => ({
      ...content(key),
      style: styles.get(key) ?? "input",
      unlocked: true,
    }),
    part: ({ key }) => ({
      formula: formulas.parts[key] ?? "",
      ...result(parts[key] ?? null),
      style: "total",
    }),
    total: () => ({ formula: formulas.total, ...result(total), style: "total" }),
    grade: () => ({ formula: formulas.grade, ...result(grade), style: "grade" }),
    "row-id": () => ({ value: row.id, style: "meta" }),
    "row-version": () => ({ ...(row.version === null ? {} : { value: row.version }), style: "meta" }),
    "row-synced": () => ({ ...(row.synced === null ? {} : { value: row.synced }), style: "meta" }),
    foreign: () => ({}),
  };
  return grid.columns.map((column) => (cells[column.kind] as (column: GridColumn) => CellSpec)(column));
};

/** Lays out the sheet that is filled in: heads, then one row a person, then nothing. */
export const gridSheet = (
  regime: GridRegime,
  grid: Grid,
  form: {
    readonly unit: { readonly code: string; readonly name: string };
    readonly period: string;
    readonly rows: readonly DataRow[];
    readonly locale: Locale;
  },
): SheetSpec => {
  const columnWidths = widthsOf(regime, grid.columns, form.locale);
  const heads = gridHeads(regime, grid, columnWidths, form);
  const keys = grid.columns.map((column): CellSpec => ({ value: columnKey(column), style: "meta" }));
  const rows = form.rows.map((row, index) => dataRow(regime, grid, grid.firstRow + index, row));
  const shown = grid.columns.findLastIndex(({ kind }) => kind === "grade");
  return {
    name: grid.sheet,
    visibility: "visible",
    rows: [...heads.rows, keys, ...rows],
    merges: heads.merges,
    columnWidths,
    rowHeights: [...heads.rowHeights, 0, ...rows.map(() => dataHeight)],
    validations: gridValidations(regime, grid, form.locale),
    freeze: { rows: heads.frozen, columns: 2 },
    print: {
      paper: "A3",
      orientation: "landscape",
      titleRows: grid.firstRow,
      // English heads need twice the room: number and name are repeated on the second page.
      ...(form.locale === "en" ? { pagesWide: 2, titleColumns: 2 } : { pagesWide: 1, titleColumns: 0 }),
      area: { top: 0, left: 0, bottom: grid.firstRow + rows.length - 1, right: shown },
      footer: footerWords(form, form.locale),
    },
    protected: true,
  };
};

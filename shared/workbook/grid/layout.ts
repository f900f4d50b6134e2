// 排版：由制度生成办事员认得的那张表：封面、评价表（一人一行）、隐藏的元数据
import type { GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { coverSheet } from "../cover.ts";
import { sayTable } from "../forms/words/say.ts";
import type { WorkbookSpec } from "../sheet.ts";
import { lineageOf, valueAt } from "../travel/lineage.ts";
import { columnsOf } from "./column-key.ts";
import { formCode, metaSheet } from "./form-meta.ts";
import type { Grid, LayoutRow } from "./grid.ts";
import { headRows } from "./grid-heads.ts";
import { gridSheet } from "./grid-sheet.ts";

export interface LayoutOptions {
  readonly unit: { readonly code: string; readonly name: string };
  readonly bureau: { readonly name: string; readonly creditOffice: string };
  readonly period: string;
  /** Rows that the form has room for; never fewer than `rows`. */
  readonly capacity: number;
  readonly rows: readonly LayoutRow[];
  readonly locale: Locale;
  /** A new row id, [A-Za-z0-9_-]{6,40}: asked once for every row without one, empty rows included. */
  readonly newId: () => string;
  /** Digest of the rows handed in, printed on the cover in place of the blank form's code. */
  readonly seal?: string;
  /** Versions of the workbooks that the rows come from (`parentsOf`); none for a form made anew. */
  readonly parents?: readonly string[];
  /** Names of sheets beside which it is made: no annex takes one of them. */
  readonly beside?: readonly string[];
}

/** Empty rows are no part of what a workbook says. */
export const filledRows = <Row extends LayoutRow>(rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ cells }) => Object.keys(cells).some((key) => valueAt(cells, key) !== null));

/** The rows given, then empty ones up to the capacity; each with an id. */
export const roomFor = ({
  rows,
  capacity,
  newId,
}: Pick<LayoutOptions, "rows" | "capacity" | "newId">): readonly (LayoutRow & { readonly id: string })[] =>
  Array.from({ length: Math.max(capacity, rows.length, 1) }, (_, index) => {
    const row = rows[index] ?? { id: null, version: null, synced: null, cells: {} };
    return { ...row, id: row.id ?? newId() };
  });

/**
 * Lays out a regime's form as a workbook: cover, grid of one row a person, very hidden meta sheet.
 * The same options and ids give the same workbook. Source: the regime's own form (Yichun: 附件).
 */
export const layout = (
  regime: GridRegime,
  options: LayoutOptions,
): { readonly workbook: WorkbookSpec; readonly grid: Grid } => {
  const rows = roomFor(options);
  const grid: Grid = {
    sheet: sayTable(options.locale, "form.sheet.grid"),
    columns: columnsOf(regime),
    firstRow: headRows,
    capacity: rows.length,
  };
  const code = options.seal ?? formCode(regime, options.unit.code, options.period);
  const sheets = [
    coverSheet(regime, { ...options, code }),
    gridSheet(regime, grid, { ...options, rows }),
    metaSheet(regime, grid, { ...options, lineage: lineageOf(filledRows(rows), options.parents) }),
  ];
  return { workbook: { sheets, active: grid.sheet }, grid };
};

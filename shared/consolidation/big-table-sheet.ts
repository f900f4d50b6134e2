// 大表照常写：把一张大表写成普通的工作表描述，行数不多时用
import { cellAddress } from "../workbook/address.ts";
import { heightOf, linesOf, unitsIn } from "../workbook/measure.ts";
import type { CellSpec, SheetSpec } from "../workbook/sheet.ts";
import { looks } from "../workbook/styles.ts";
import { type BigTable, type TableColumn, type TableValue, tableTop } from "./big-table.ts";

const headSheetRows = (
  columns: readonly TableColumn[],
  title: string,
): readonly (readonly (CellSpec | null)[])[] => [
  columns.map((_, column) => (column === 0 ? { value: title, style: "list-title" } : null)),
  columns.map(({ key }) => ({ value: key, style: "list-key" })),
  columns.map(({ head }) => ({ value: head, style: "list-head" })),
];

const cellOf = (value: TableValue, column: TableColumn): CellSpec =>
  value === null ? { style: column.style } : { value, style: column.style };

/** As high as the longest head needs, three lines at most. */
const headHeight = (columns: readonly TableColumn[]): number => {
  const { size } = looks["list-head"];
  const lines = columns.map(({ head, width }) => (width === 0 ? 1 : linesOf(head, unitsIn(width, size))));
  return heightOf(Math.min(3, Math.max(2, ...lines)), size) + 2;
};

/** Lays a table out as a plain sheet: title, hidden keys, heads, values; frozen and filtered. */
export const sheetOfTable = (table: BigTable): SheetSpec => {
  const { name, title, columns, rows, marks, links, frozenColumns } = table;
  const cells = Array.from(rows, (row) => columns.map((column, at) => cellOf(row[at] ?? null, column)));
  for (const { row, column, state } of marks) {
    const cell = cells[row]?.[column];
    if (cell !== undefined) cells[row]?.splice(column, 1, { ...cell, mark: state });
  }
  for (const { row, column, to } of links) {
    const cell = cells[row]?.[column];
    if (cell !== undefined) cells[row]?.splice(column, 1, { ...cell, link: to });
  }
  const bottom = Math.max(tableTop + rows.length - 1, tableTop - 1);
  const box = { top: tableTop - 1, left: 0, bottom, right: Math.max(columns.length - 1, 0) };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    visibility: "visible",
    rows: [...headSheetRows(columns, title), ...cells],
    merges: [],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [28, 0, headHeight(columns), ...(table.heights ?? [])],
    validations: [],
    freeze: { rows: tableTop, columns: frozenColumns },
    print: {
      paper: width > 160 ? "A3" : "A4",
      orientation: "landscape",
      titleRows: tableTop,
      titleColumns: 0,
      pagesWide: Math.max(1, Math.ceil(width / 320)),
      area: { ...box, top: 0 },
      footer: `${title.replaceAll("&", "&&").slice(0, 120)}　&P / &N`,
    },
    protected: false,
    filter: box,
  };
};

/** The A1 address of a table's value. */
export const tableCell = (row: number, column: number): string => cellAddress(tableTop + row, column);

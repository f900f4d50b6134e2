// 表：标题、表头、隐藏的列键与行键、逐行的格子；各表同一个样子
import { heightOf, linesOf, unitsIn } from "../measure.ts";
import type { Box, CellSpec, SheetSpec, StyleName, Validation } from "../sheet.ts";
import { looks } from "../styles.ts";

export interface TableColumn {
  /** Named in the hidden key row where the column is filled in; null: only shown. */
  readonly key: string | null;
  readonly head: string;
  /** Characters of 8 px. */
  readonly width: number;
}

/** A cell of a row, with what may be entered there. */
export interface TableCell extends CellSpec {
  readonly style: StyleName;
  readonly check?: Omit<Validation, "box">;
  /** Rows, this one included, over which the cell stretches; 0: it lies under the one above. */
  readonly rows?: number;
}

/** A row that is filled in, or a head over all columns. */
export type TableRow =
  | { readonly key: string; readonly cells: readonly TableCell[] }
  | { readonly head: string };

export interface Table {
  /** The sheet's role, in its corner cell: `chengxin:quantities`. */
  readonly marker: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** How to fill it in; "" for none. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly footer: string;
}

/** Rows above the data: title, subtitle, note, heads, hidden keys. */
export const above = 5;
const [noteRow, headRow] = [2, 3];
const least = 22;

const textHeight = (text: string, width: number, style: StyleName): number => {
  const { size, indent } = looks[style];
  return text === "" ? 0 : heightOf(linesOf(text, unitsIn(width - 1.5 * indent, size)), size);
};

/** What each row needs, a stretched cell's need shared out among its rows. */
const heightsOf = (rows: readonly TableRow[], widths: readonly number[]): number[] =>
  rows.map((row, at) => {
    if ("head" in row) return least;
    const needs = row.cells.map((_own, column) => {
      // The cell that covers this place: itself, or the last above that stretches.
      const start = rows
        .slice(0, at + 1)
        .findLastIndex((other) => "key" in other && other.cells[column]?.rows !== 0);
      const first = rows[start];
      const cell = first !== undefined && "key" in first ? first.cells[column] : undefined;
      if (cell === undefined) return 0;
      const text = String(cell.value ?? "");
      return Math.ceil(textHeight(text, widths[column] ?? 0, cell.style) / Math.max(1, cell.rows ?? 1));
    });
    return Math.max(least, ...needs);
  });

const cellSpec = ({ check: _check, rows: _rows, ...cell }: TableCell): CellSpec => cell;

/** Lays out a table as a sheet, A4 landscape; column A holds the rows' keys out of sight. */
export const tableSheet = (table: Table): SheetSpec => {
  const widths = table.columns.map(({ width }) => width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const last = table.columns.length;
  const whole = (value: string, style: StyleName): (CellSpec | null)[] => [
    null,
    { value, style },
    ...Array.from({ length: last - 1 }, (): CellSpec => ({ style })),
  ];
  const dataRows = table.rows.map((row): (CellSpec | null)[] =>
    "head" in row
      ? whole(row.head, "group-start")
      : [{ value: row.key, style: "meta" }, ...row.cells.map(cellSpec)],
  );
  const merges = table.rows.flatMap((row, at): Box[] => {
    const top = above + at;
    if ("head" in row) return [{ top, left: 1, bottom: top, right: last }];
    return row.cells.flatMap(({ rows = 1 }, column) =>
      rows > 1 ? [{ top, left: column + 1, bottom: top + rows - 1, right: column + 1 }] : [],
    );
  });
  const noteHeight = textHeight(table.note, total, "limit");
  return {
    name: table.name,
    visibility: "visible",
    rows: [
      whole(table.title, "title"),
      whole(table.subtitle, "limit"),
      table.note === "" ? [] : whole(table.note, "limit"),
      [null, ...table.columns.map(({ head }): CellSpec => ({ value: head, style: "part" }))],
      [
        { value: table.marker, style: "meta" },
        ...table.columns.map(({ key }): CellSpec => ({ value: key ?? "", style: "meta" })),
      ],
      ...dataRows,
    ],
    merges: [
      ...[0, 1, ...(table.note === "" ? [] : [noteRow])].map((row) => ({
        top: row,
        left: 1,
        bottom: row,
        right: last,
      })),
      ...merges,
    ],
    columnWidths: [0, ...widths],
    rowHeights: [
      30,
      20,
      table.note === "" ? 6 : Math.max(20, noteHeight),
      Math.max(26, ...table.columns.map(({ head, width }) => textHeight(head, width, "part"))),
      0,
      ...heightsOf(table.rows, widths),
    ],
    validations: table.rows.flatMap((row, at) =>
      "head" in row
        ? []
        : row.cells.flatMap(({ check }, column): Validation[] => {
            const [top, left] = [above + at, column + 1];
            return check ? [{ ...check, box: { top, left, bottom: top, right: left } }] : [];
          }),
    ),
    freeze: { rows: headRow + 1, columns: 0 },
    print: {
      paper: "A4",
      orientation: "landscape",
      titleRows: above,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 1, bottom: above + table.rows.length - 1, right: last },
      footer: table.footer,
    },
    protected: true,
  };
};

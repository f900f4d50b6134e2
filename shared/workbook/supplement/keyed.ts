// 认格：凭隐藏的行键与列键找到每一格，表改了名、挪了位置也找得到，不凭位置猜
import type { CellContent, SheetContent } from "../sheet.ts";

/** Where a cell stands. Zero-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface KeyedCell extends Place {
  readonly content: CellContent;
}

export interface KeyedRow {
  readonly key: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, KeyedCell>;
}

export interface KeyedSheet {
  readonly name: string;
  /** In the order of the sheet; two rows may have one key where a row was copied. */
  readonly rows: readonly KeyedRow[];
  /** Contents in columns that are filled in, of rows without a key. */
  readonly stray: readonly KeyedCell[];
}

// Far enough for rows that somebody inserted above the heads, and columns to their left.
const searched = { rows: 60, columns: 20 } as const;

const cornerOf = ({ cells }: SheetContent, marker: string): { row: number; column: number } | null => {
  for (const [row, contents] of cells.slice(0, searched.rows).entries()) {
    const column = contents.slice(0, searched.columns).indexOf(marker);
    if (column >= 0) return { row, column };
  }
  return null;
};

const isBlank = (content: CellContent | undefined): boolean =>
  content === undefined || content === null || (typeof content === "string" && content.trim() === "");

const keyed = (sheet: SheetContent, marker: string): KeyedSheet | null => {
  const corner = cornerOf(sheet, marker);
  if (corner === null) return null;
  const columns = (sheet.cells[corner.row] ?? []).flatMap((key, column) =>
    column > corner.column && typeof key === "string" && key !== "" ? [{ key, column }] : [],
  );
  const rows: KeyedRow[] = [];
  const stray: KeyedCell[] = [];
  for (const [row, contents] of sheet.cells.entries()) {
    if (row <= corner.row) continue;
    const key = contents[corner.column];
    const cells = columns.map(({ key: of, column }): [string, KeyedCell] => [
      of,
      { sheet: sheet.name, row, column, content: contents[column] ?? null },
    ]);
    if (typeof key === "string" && key.trim() !== "")
      rows.push({ key: key.trim(), row, cells: new Map(cells) });
    else stray.push(...cells.map(([, cell]) => cell).filter(({ content }) => !isBlank(content)));
  }
  return { name: sheet.name, rows, stray };
};

/** The sheets that bear a marker: one, none where it was deleted, several where it was copied. */
export const keyedSheets = (sheets: readonly SheetContent[], marker: string): readonly KeyedSheet[] =>
  sheets.flatMap((sheet) => {
    const found = keyed(sheet, marker);
    return found === null ? [] : [found];
  });

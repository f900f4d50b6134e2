// 位置：一张表的某一行某一键在哪张工作表的哪一格，以及反过来；一行一条也好、一行一张也好，只此一处算
import type { Box } from "../sheet.ts";
import type { Place } from "../supplement/keyed.ts";

/** The sheet of one row, and the cells of its keys; a merged cell is as large as it is. */
export interface TablePage {
  readonly sheet: string;
  readonly cells: Readonly<Record<string, Box>>;
}

/** Where a table stands: values only, so that a worker can hand it over. */
export interface TableLayout {
  /** The sheet whose lines are the rows; where every row has a sheet of its own, the first of them. */
  readonly sheet: string;
  /** Zero-based; lines of the sheet, or sheets in their order. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Zero-based columns by key; none where every row has a sheet of its own. */
  readonly columns: Readonly<Record<string, number>>;
  /** The sheets of a table whose rows have one each; absent where rows are lines. */
  readonly pages?: readonly TablePage[];
}

/** A box on a sheet. */
export interface Area extends Box {
  readonly sheet: string;
}

/** The cell of a row's key as large as it is; null where the table has none there. */
export const areaOf = ({ sheet, columns, pages }: TableLayout, row: number, key: string): Area | null => {
  if (pages !== undefined) {
    const page = pages[row];
    const box = page?.cells[key];
    return page === undefined || box === undefined ? null : { ...box, sheet: page.sheet };
  }
  const column = columns[key] ?? -1;
  return column < 0 ? null : { sheet, top: row, bottom: row, left: column, right: column };
};

/** Where the value of a row's key stands; null where the table has no such cell. */
export const placeIn = (layout: TableLayout, row: number, key: string): Place | null => {
  const area = areaOf(layout, row, key);
  return area === null ? null : { sheet: area.sheet, row: area.top, column: area.left };
};

/** Whether a cell lies in a box. */
export const isWithin = (
  { top, left, bottom, right }: Box,
  { row, column }: { readonly row: number; readonly column: number },
): boolean => row >= top && row <= bottom && column >= left && column <= right;

const keyIn = <T>(cells: Readonly<Record<string, T>>, isIt: (of: T) => boolean): string =>
  Object.entries(cells).find(([, of]) => isIt(of))?.[0] ?? "";

/** The row and key of a place: the inverse of `placeIn`. The key is "" where the cell is none of the table's. */
export const rowIn = (
  { sheet, firstRow, columns, pages }: TableLayout,
  place: Place,
): { readonly row: number; readonly key: string } | null => {
  if (pages !== undefined) {
    const row = pages.findIndex((page) => page.sheet === place.sheet);
    return row < 0 ? null : { row, key: keyIn(pages[row]?.cells ?? {}, (box) => isWithin(box, place)) };
  }
  return place.sheet !== sheet || place.row < firstRow
    ? null
    : { row: place.row, key: keyIn(columns, (column) => column === place.column) };
};

/** The sheets on which a table stands, in order. */
export const sheetsOf = ({ sheet, pages }: TableLayout): readonly string[] =>
  pages?.map((page) => page.sheet) ?? [sheet];

/** Boxes under one another joined into one. */
const joined = (boxes: readonly Box[]): readonly Box[] =>
  boxes
    .toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)
    .reduce<Box[]>((all, box) => {
      const last = all.at(-1);
      if (last?.left === box.left && last.right === box.right && last.bottom + 1 === box.top)
        all[all.length - 1] = { ...last, bottom: box.bottom };
      else all.push(box);
      return all;
    }, []);

/**
 * The cells of some keys, of one row or of all that there is room for: from the first such column to the last, or sheet by
 * sheet.
 */
export const areasOf = (layout: TableLayout, keys: readonly string[], row?: number): readonly Area[] => {
  const { sheet, columns, pages } = layout;
  const [top, bottom] = [row ?? layout.firstRow, row ?? layout.lastRow];
  if (pages !== undefined)
    return pages
      .slice(top, bottom + 1)
      .flatMap((page) =>
        joined(keys.flatMap((key) => page.cells[key] ?? [])).map((box) => ({ ...box, sheet: page.sheet })),
      );
  const at = keys.map((key) => columns[key] ?? 0);
  return at.length === 0 ? [] : [{ sheet, top, bottom, left: Math.min(...at), right: Math.max(...at) }];
};

/** Things by the sheet on which each is, in their order. */
export const bySheet = <T extends { readonly sheet: string }>(
  things: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const own = found.get(thing.sheet);
    if (own) own.push(thing);
    else found.set(thing.sheet, [thing]);
  }
  return found;
};

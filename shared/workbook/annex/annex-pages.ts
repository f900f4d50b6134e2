// 读附件：凭隐藏的键认出每一张，一人一张折成一人一行，以后与宽表同一套读法
import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import type { TablePage } from "../forms/place.ts";
import { columnKey, columnsOf, rowKey } from "../grid/column-key.ts";
import type { Grid } from "../grid/grid.ts";
import { isAside } from "../rebuilding/aside.ts";
import { refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { Box, CellContent, SheetContent } from "../sheet.ts";
import { annexHeads, markerIn } from "./annex-keys.ts";

const isBlank = (content: CellContent | undefined): boolean =>
  content === undefined || content === null || content === "";

const hiddenColumns = [
  [annexHeads.rowId, "row-id"],
  [annexHeads.rowVersion, "row-version"],
  [annexHeads.rowSynced, "row-synced"],
] as const;

/** A cell of an annex by its hidden key, `field:name`, `indicator:3`, `row-id`. */
export interface KeyedBox {
  readonly key: string;
  readonly box: Box;
}

/** The cells of an annex: each key as often as it is there; none on a sheet that is no annex. */
export const keyedBoxes = (sheet: SheetContent): readonly KeyedBox[] => {
  const { cells } = sheet;
  const marker = markerIn(sheet);
  if (marker === null) return [];
  const heads = cells[marker.row] ?? [];
  const at = (head: string): number => heads.indexOf(head);
  const box = (top: number, bottom: number, left: number, right = left): readonly Box[] =>
    left < 0 ? [] : [{ top, left, bottom, right: Math.max(left, right) }];
  const lines = cells.flatMap((row, top) => {
    const key = row[marker.column];
    return typeof key === "string" && /^[a-z]/.test(key) && top !== marker.row ? [{ key, top }] : [];
  });
  const second = at(annexHeads.fieldMarker);
  return [
    ...lines.flatMap(({ key, top }, index): readonly KeyedBox[] => {
      const isField = key.startsWith("field:");
      // An indicator's cell is as high as its scoring methods.
      const bottom = isField ? top : Math.max(top, (lines[index + 1]?.top ?? top + 1) - 1);
      return box(top, bottom, at(isField ? annexHeads.left : annexHeads.answer)).map((own) => ({
        key,
        box: own,
      }));
    }),
    ...cells.flatMap((row, top): readonly KeyedBox[] => {
      const key = second < 0 ? null : row[second];
      return typeof key === "string" && key.startsWith("field:")
        ? // The field at the right is as wide as all columns up to the answers'.
          box(top, top, at(annexHeads.right), at(annexHeads.answer)).map((own) => ({ key, box: own }))
        : [];
    }),
    ...hiddenColumns.flatMap(([head, key]) =>
      box(marker.row + 1, marker.row + 1, at(head)).map((own) => ({ key, box: own })),
    ),
  ];
};

/** The sheets of a workbook that are annexes of this system, those that a rebuilding set aside left out. */
export const annexSheetsIn = (sheets: readonly SheetContent[]): readonly SheetContent[] =>
  sheets.filter((sheet) => !isAside(sheet.name) && markerIn(sheet) !== null);

const pageOf = (regime: GridRegime, sheet: SheetContent): TablePage | WorkbookRefused => {
  const keyed = keyedBoxes(sheet);
  const titles = new Map([
    ...regime.subject.fields.map(({ id, title }) => [`field:${id}`, title["zh-CN"]] as const),
    ...indicatorsOf(regime).map(({ id, title }) => [`indicator:${id}`, `${id}.${title["zh-CN"]}`] as const),
  ]);
  for (const [key, title] of titles) {
    const times = keyed.filter((each) => each.key === key).length;
    const values = { sheet: sheet.name, line: title };
    if (times === 0) return refuseWorkbook("form-line-missing", values);
    if (times > 1) return refuseWorkbook("form-line-twice", values);
  }
  const boxes = new Map(keyed.map(({ key, box }) => [key, box]));
  return {
    sheet: sheet.name,
    cells: Object.fromEntries(
      columnsOf(regime).flatMap((column) => {
        const box = boxes.get(columnKey(column));
        return box === undefined ? [] : [[rowKey(column), box] as const];
      }),
    ),
  };
};

/** What stands in a cell: the first content, wherever in a merged cell that somebody took apart. */
export const contentIn = ({ cells }: SheetContent, { top, bottom, left }: Box): CellContent => {
  for (let row = top; row <= bottom; row += 1) {
    const content = cells[row]?.[left];
    if (!isBlank(content)) return content ?? null;
  }
  return null;
};

/** Annexes as a grid: each a line, in the order of the sheets, and where each line's cells stand. */
export interface Annexes {
  readonly grid: Grid;
  readonly sheet: SheetContent;
  readonly pages: readonly TablePage[];
}

/** Folds the annexes among a workbook's sheets into a grid. Refusals: `form-grid-missing`, `form-line-…`. */
export const annexesIn = (
  regime: GridRegime,
  sheets: readonly SheetContent[],
  { sheet: named }: { readonly sheet: string },
): Annexes | WorkbookRefused => {
  const own = annexSheetsIn(sheets);
  const [first] = own;
  if (first === undefined) return refuseWorkbook("form-grid-missing", { sheet: named });
  const pages: TablePage[] = [];
  for (const sheet of own) {
    const page = pageOf(regime, sheet);
    if (!("cells" in page)) return page;
    pages.push(page);
  }
  const columns = columnsOf(regime);
  const cells = own.map((sheet, at) =>
    columns.map((column): CellContent => {
      const box = pages[at]?.cells[rowKey(column)];
      return box === undefined ? null : contentIn(sheet, box);
    }),
  );
  return {
    grid: { sheet: first.name, columns, firstRow: 0, capacity: pages.length },
    sheet: { ...first, cells },
    pages,
  };
};

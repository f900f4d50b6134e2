// 读表：Office.js 读到的值，变成工作簿描述里的内容
import type { Box, CellContent, SheetContent } from "#shared/workbook/sheet.ts";
import { perRequest } from "./requests.ts";

const errorValues = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
]);

const contentOf = (value: unknown): CellContent => {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return errorValues.has(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
};

/** Office.js → the workbook model. */
const visibilities: Readonly<Record<string, SheetContent["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The used block, put where it stands: the answer starts at A1. */
const fromA1 = (range: Excel.Range): CellContent[][] => {
  if (range.isNullObject) return [];
  const above: CellContent[][] = Array.from({ length: range.rowIndex }, () => []);
  const before: CellContent[] = Array.from({ length: range.columnIndex }, () => null);
  return [...above, ...range.values.map((row: unknown[]) => [...before, ...row.map(contentOf)])];
};

/** A sheet as read, with the id by which events name it. */
export interface ReadSheet {
  readonly id: string;
  readonly content: SheetContent;
}

const sheetIn = (context: Excel.RequestContext, name: string): Excel.Worksheet => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name,visibility,protection/protected,autoFilter/isDataFiltered");
  return sheet;
};

/** What is merged in a block; absent where it was not asked. */
const mergesIn = (areas: Excel.RangeAreas | null): Pick<SheetContent, "merges"> => {
  if (areas === null) return {};
  const ranges = areas.isNullObject ? [] : areas.areas.items;
  return {
    merges: ranges.map(
      ({ rowIndex, columnIndex, rowCount, columnCount }): Box => ({
        top: rowIndex,
        left: columnIndex,
        bottom: rowIndex + rowCount - 1,
        right: columnIndex + columnCount - 1,
      }),
    ),
  };
};

const readOf = (
  sheet: Excel.Worksheet,
  cells: SheetContent["cells"],
  merged: Excel.RangeAreas | null = null,
): ReadSheet => ({
  id: sheet.id,
  content: {
    name: sheet.name,
    visibility: visibilities[sheet.visibility] ?? "visible",
    cells,
    protected: sheet.protection.protected,
    filtered: sheet.autoFilter.isDataFiltered,
    ...mergesIn(merged),
  },
});

/**
 * Reads sheets in one round trip; one that isn't there is left out. `tellMerges`: with the cells that were merged, which needs
 * ExcelApi 1.13 and fails where there are more than 512 on one sheet.
 */
export const readAtOnce = async (
  context: Excel.RequestContext,
  names: readonly string[],
  tellMerges: boolean,
): Promise<readonly ReadSheet[]> => {
  const all = names.map((name) => {
    const sheet = sheetIn(context, name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    const merged = tellMerges ? used.getMergedAreasOrNullObject() : null;
    merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return { sheet, used, merged };
  });
  await context.sync();
  return all.flatMap(({ sheet, used, merged }) =>
    sheet.isNullObject ? [] : [readOf(sheet, fromA1(used), merged)],
  );
};

/** Reads one sheet in portions of rows: it holds more than one answer may carry. */
export const readInPortions = async (
  context: Excel.RequestContext,
  name: string,
): Promise<readonly ReadSheet[]> => {
  const sheet = sheetIn(context, name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (sheet.isNullObject) return [];
  if (used.isNullObject) return [readOf(sheet, [])];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rows = Math.max(1, Math.floor(perRequest.cells / columnCount));
  const cells: CellContent[][] = [];
  for (let top = 0; top < rowCount; top += rows) {
    const part = sheet.getRangeByIndexes(
      rowIndex + top,
      columnIndex,
      Math.min(rows, rowCount - top),
      columnCount,
    );
    part.load("values,rowIndex,columnIndex");
    await context.sync();
    cells.push(...fromA1(part).slice(top === 0 ? 0 : part.rowIndex));
  }
  return [readOf(sheet, cells)];
};

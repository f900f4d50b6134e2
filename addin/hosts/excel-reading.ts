// 读表：Office.js 读到的值，变成工作簿描述里的内容
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";

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
export const visibilities: Readonly<Record<string, SheetContent["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The used block, put where it stands: the answer starts at A1. */
export const fromA1 = (range: Excel.Range): CellContent[][] => {
  if (range.isNullObject) return [];
  const above: CellContent[][] = Array.from({ length: range.rowIndex }, () => []);
  const before: CellContent[] = Array.from({ length: range.columnIndex }, () => null);
  return [...above, ...range.values.map((row: unknown[]) => [...before, ...row.map(contentOf)])];
};

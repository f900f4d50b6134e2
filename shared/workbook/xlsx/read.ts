// 读 .xlsx：先把关再解析，只取内容；读不了就说清楚为什么
import { type Cell, type CellValue, readXlsx as read, type Sheet } from "hucre/xlsx";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import { inspect } from "./guard.ts";

// Dates come at midnight UTC; a form has no dates, so that one is shown as what it is and then refused as no answer.
const written = (value: CellValue): CellContent => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return value;
};

const contentOf = (value: CellValue | undefined, cell: Cell | undefined): CellContent => {
  if (cell?.type === "error") return { error: String(cell.value ?? value) };
  const result = cell?.formula === undefined ? value : (cell.formulaResult ?? value);
  // Saved by a program that did not calculate: the formula itself is all there is.
  if (cell?.formula !== undefined && (result === undefined || result === null)) return `=${cell.formula}`;
  return written(result ?? null);
};

const sheetContent = (sheet: Sheet): SheetContent => ({
  name: sheet.name,
  visibility: sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
  cells: sheet.rows.map((row, at) =>
    Array.from(row, (value, column) => contentOf(value, sheet.cells?.get(`${at},${column}`))),
  ),
  protected: sheet.protection !== undefined,
});

const withoutBody = /missing worksheet file for sheet "(.*)"$/s;

/** Chart, dialog and macro sheets have no cells and stop the reader: leave them out and read again. */
const readSheets = async (bytes: Uint8Array, leftOut: ReadonlySet<string>): Promise<readonly Sheet[]> => {
  try {
    return (await read(bytes, { sheets: ({ name }) => !leftOut.has(name) })).sheets;
  } catch (fault) {
    const name = fault instanceof Error ? withoutBody.exec(fault.message)?.[1] : undefined;
    if (name === undefined || leftOut.has(name)) throw fault;
    return readSheets(bytes, new Set([...leftOut, name]));
  }
};

/**
 * Reads the contents of every sheet of an .xlsx file, hidden ones too; styles, charts and macros are left.
 * Refusals: `file-…` in refusals.ts, never a fault whatever the bytes.
 */
export const readXlsx = async (bytes: Uint8Array): Promise<readonly SheetContent[] | WorkbookRefused> => {
  const parts = inspect(bytes);
  if (isWorkbookRefused(parts)) return parts;
  try {
    return (await readSheets(bytes, new Set())).map(sheetContent);
  } catch {
    // Whatever the parser says, its words are about XML and help nobody who fills in forms.
    return refuseWorkbook("file-damaged");
  }
};

// 没能放回的内容：放不进新表的每一格列成一张清单；以后再另存，清单也跟着走
import type { Locale } from "../../messages/format.ts";
import { cellAddress } from "../address.ts";
import type { CellSpec, SheetContent, SheetSpec, WorkbookSpec } from "../sheet.ts";
import { sayForm } from "../words/say.ts";
import { freeName } from "./aside.ts";
import type { Apart } from "./kept.ts";

const locales: readonly Locale[] = ["zh-CN", "en"];

/** Whether a sheet lists what found no place in an earlier rebuilding, as its name says. */
const isApartSheet = (name: string): boolean =>
  locales.some((locale) => name.startsWith(sayForm(locale, "workbook.apart-sheet")));

const heads = ["sheet-head", "cell", "head", "content", "why"] as const;

// Cells of texts: what begins with "=" stays what it says.
const listSheet = (name: string, rows: readonly (readonly string[])[]): SheetSpec => ({
  name,
  visibility: "visible",
  rows: rows.map((row, at) =>
    row.map(
      (value): CellSpec => ({ value, style: (["list-title", "list-head"] as const)[at] ?? "list-wrap" }),
    ),
  ),
  merges: [],
  columnWidths: [20, 10, 30, 40, 50],
  rowHeights: [],
  validations: [],
  freeze: { rows: 2, columns: 0 },
  print: null,
  protected: false,
});

const listOf = (name: string, apart: readonly Apart[], locale: Locale): SheetSpec =>
  listSheet(name, [
    [sayForm(locale, "workbook.apart-title", { count: apart.length })],
    heads.map((head) => sayForm(locale, `workbook.apart-${head}`)),
    ...apart.map(({ sheet, row, column, head, content, why }) => [
      ...[sheet, cellAddress(row, column), head, content],
      sayForm(locale, `workbook.apart.${why}`),
    ]),
  ]);

/**
 * The rebuilt form with every cell that found no place on a sheet of its own, one a row: sheet, cell, what stood over it,
 * content, reason. Lists of earlier rebuildings among `before` go along.
 */
export const withApart = (
  workbook: WorkbookSpec,
  { apart, locale }: { readonly apart: readonly Apart[]; readonly locale: Locale },
  before: readonly SheetContent[] = [],
): WorkbookSpec => {
  const carried = before.flatMap(({ name, cells }) =>
    isApartSheet(name)
      ? [
          listSheet(
            name,
            cells.map((row) => row.map((content) => String(content ?? ""))),
          ),
        ]
      : [],
  );
  const name = freeName(
    sayForm(locale, "workbook.apart-sheet"),
    "",
    carried.map((each) => each.name),
  );
  const own = apart.length === 0 ? [] : [listOf(name, apart, locale)];
  return { ...workbook, sheets: [...workbook.sheets, ...carried, ...own] };
};

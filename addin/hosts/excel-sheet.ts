// 写表：把一张表的描述整块写进 Excel，能并的并，能省的省
import { cellAddress, columnLetters } from "#shared/workbook/address.ts";
import type { Box, CellSpec, SheetSpec, Validation } from "#shared/workbook/sheet.ts";
import { looks } from "#shared/workbook/styles.ts";
import { boxAddress } from "./address.ts";
import { dress } from "./excel-looks.ts";
import { formulaRuns } from "./formula-runs.ts";
import { type Placed, rectangles } from "./rectangles.ts";

/** What people may still do on a protected sheet. */
export const protection: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
};

/** Excel would read these as numbers, dates, formulas or truths. */
const wouldTurn = /^(?:[=+\-@'.\d]|true$|false$)/i;

/** Whether Excel would make something else of a text in a cell that isn't formatted as text. */
export const turns = (value: unknown): boolean => typeof value === "string" && wouldTurn.test(value);

// In a text cell the apostrophe would stand there itself.
const entered = ({ value = "", formula, style }: CellSpec): string | number | boolean => {
  if (formula !== undefined) return `=${formula}`;
  const isTextCell = style !== undefined && looks[style].format === "@";
  return turns(value) && !isTextCell ? `'${value}` : value;
};

/** Requests of Excel on the web end at 5 MB; ours stay under 1 MB, formats and the rest included. */
const bytesPerSync = 400_000;
const bytesOf = (block: unknown): number => new TextEncoder().encode(JSON.stringify(block)).length;

const placed = <V>(spec: SheetSpec, value: (cell: CellSpec) => V | undefined): Placed<V>[] =>
  spec.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const found = cell === null ? undefined : value(cell);
      return found === undefined ? [] : [{ row: r, column: c, value: found }];
    }),
  );

/** A sheet with what was written on it. */
export interface WrittenSheet {
  readonly sheet: Excel.Worksheet;
  readonly spec: SheetSpec;
}

const writeContents = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  spec: SheetSpec,
): Promise<void> => {
  const width = Math.max(0, ...spec.rows.map((row) => row.length));
  if (width === 0) return;
  const block = spec.rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      return cell && (cell.formula !== undefined || cell.value !== undefined) ? entered(cell) : null;
    }),
  );
  const runs = formulaRuns(spec);
  for (const { top, bottom, left } of runs)
    for (const row of block.slice(top + 1, bottom + 1)) row[left] = null;
  const rowsPerSync = Math.max(1, Math.floor(bytesPerSync / (bytesOf(block) / block.length + 1)));
  for (let top = 0; top < block.length; top += rowsPerSync) {
    const rows = block.slice(top, top + rowsPerSync);
    const box = { top, left: 0, bottom: top + rows.length - 1, right: width - 1 };
    sheet.getRange(boxAddress(box)).formulas = rows;
    if (top + rowsPerSync < block.length) {
      await context.sync();
      context.application.suspendScreenUpdatingUntilNextSync();
    }
  }
  for (const run of runs)
    sheet
      .getRange(boxAddress({ ...run, top: run.top + 1 }))
      .copyFrom(cellAddress(run.top, run.left), "Formulas");
};

/** What stands otherwise than on the sheet that was copied, a column at once: a null leaves a cell as it is. */
const differences = (
  spec: SheetSpec,
  like: SheetSpec,
): readonly { readonly box: Box; readonly values: (string | number | boolean | null)[][] }[] => {
  const changed = spec.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const before = like.rows[row]?.[column];
      return cell === null || cell.formula !== undefined || cell.value === before?.value
        ? []
        : [{ row, column, value: entered(cell) }];
    }),
  );
  return [...new Set(changed.map(({ column }) => column))].map((column) => {
    const own = new Map(changed.flatMap((each) => (each.column === column ? [[each.row, each.value]] : [])));
    const [top, bottom] = [Math.min(...own.keys()), Math.max(...own.keys())];
    return {
      box: { top, left: column, bottom, right: column },
      values: Array.from({ length: bottom - top + 1 }, (_, at) => [own.get(top + at) ?? null]),
    };
  });
};

/** Copies a sheet that was written behind another one, and writes what stands otherwise on it. */
export const copySheet = (
  { sheet: source, spec: like }: WrittenSheet,
  spec: SheetSpec,
  behind: Excel.Worksheet,
): Excel.Worksheet => {
  const sheet = source.copy("After", behind);
  sheet.name = spec.name;
  if (like.protected) sheet.protection.unprotect();
  for (const { box, values } of differences(spec, like)) sheet.getRange(boxAddress(box)).values = values;
  if (spec.protected) sheet.protection.protect(protection);
  return sheet;
};

const rules: {
  [K in Validation["rule"]["kind"]]: (
    rule: Extract<Validation["rule"], { kind: K }>,
  ) => Excel.DataValidationRule;
} = {
  list: ({ items }) => ({ list: { inCellDropDown: true, source: items.join(",") } }),
  "list-of": ({ sheet, box }) => ({
    list: { inCellDropDown: true, source: `='${sheet}'!${boxAddress(box).replace(/[A-Z]+|\d+/g, "$$$&")}` },
  }),
  decimal: ({ min, max }) => ({ decimal: { formula1: min, formula2: max, operator: "Between" } }),
};

const validate = (sheet: Excel.Worksheet, { box, rule, prompt, error }: Validation): void => {
  const validation = sheet.getRange(boxAddress(box)).dataValidation;
  const ruleOf = rules[rule.kind] as (rule: Validation["rule"]) => Excel.DataValidationRule;
  validation.rule = ruleOf(rule);
  validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  validation.errorAlert = { showAlert: true, style: "Stop", title: error.title, message: error.text };
};

/** A character of the sheet's font is 6 points wide. */
const pointsPerCharacter = 6;

const size = (sheet: Excel.Worksheet, spec: SheetSpec): void => {
  const columns = spec.columnWidths.map((value, column) => ({ row: 0, column, value }));
  for (const { left, right, value } of rectangles(columns)) {
    const range = sheet.getRange(boxAddress({ top: 0, bottom: 0, left, right }));
    if (value === 0) range.columnHidden = true;
    else range.format.columnWidth = value * pointsPerCharacter;
  }
  const rows = spec.rowHeights.flatMap((value, row) => (value === null ? [] : [{ row, column: 0, value }]));
  for (const { top, bottom, value } of rectangles(rows)) {
    const range = sheet.getRange(boxAddress({ top, bottom, left: 0, right: 0 }));
    if (value === 0) range.rowHidden = true;
    else range.format.rowHeight = value;
  }
};

const orientations = { landscape: "Landscape", portrait: "Portrait" } as const;

const setUpPrint = (sheet: Excel.Worksheet, { print }: SheetSpec): void => {
  if (print === null || !Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = orientations[print.orientation];
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(sheet.getRange(boxAddress(print.area)));
  if (print.titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${print.titleRows}`);
  if (print.titleColumns > 0) pageLayout.setPrintTitleColumns(`$A:$${columnLetters(print.titleColumns - 1)}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
};

/**
 * Writes one sheet as its specification says; the caller syncs.
 * Syncs by itself only where the contents would exceed what one request may carry.
 */
export const writeSheet = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  spec: SheetSpec,
): Promise<void> => {
  // Formats come first: a cell must be a text cell before an identity number stands in it.
  for (const box of rectangles(placed(spec, ({ style }) => style)))
    dress(sheet.getRange(boxAddress(box)), box.value, box);
  await writeContents(context, sheet, spec);
  for (const box of spec.merges) sheet.getRange(boxAddress(box)).merge();
  for (const validation of spec.validations) validate(sheet, validation);
  size(sheet, spec);
  sheet.showGridlines = false;
  if (spec.freeze !== null) {
    const { rows, columns } = spec.freeze;
    if (rows > 0 && columns > 0)
      sheet.freezePanes.freezeAt(
        sheet.getRange(boxAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 })),
      );
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  }
  setUpPrint(sheet, spec);
  for (const box of rectangles(placed(spec, ({ unlocked }) => unlocked)))
    sheet.getRange(boxAddress(box)).format.protection.locked = false;
  if (spec.protected) sheet.protection.protect(protection);
};

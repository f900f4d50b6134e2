// 平面表: a whole sheet as plain arrays, to fill the stand-in's workbook and to read it back; .xlsx is the caller's affair.
import { formatBox, parseAddress, WHOLE } from "./address.ts";
import type { Content } from "./entry.ts";
import type { Value } from "./formulas.ts";
import type { CELL_DEFAULTS, CellProperty, ProtectionOptions, Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

type CellDefaults = typeof CELL_DEFAULTS;

/** Cell properties of an area; later ones lie on top. */
export type Painted = { readonly address: string } & {
  readonly [P in CellProperty]?: NonNullable<CellDefaults[P]>;
};

/** A sheet to fill in. Texts are taken as they are, except that "=" starts a formula; null leaves a cell empty. */
export interface PlainSheet {
  readonly name: string;
  readonly cells: readonly (readonly Content[])[];
  readonly visibility?: Sheet["visibility"];
  readonly merges?: readonly string[];
  readonly painted?: readonly Painted[];
  readonly protection?: ProtectionOptions;
}

/** A sheet read back: the used cells from A1 on, each array of the same size. */
export interface PlainSheetRead {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly isProtected: boolean;
  readonly values: Value[][];
  readonly formulas: Value[][];
  readonly locked: boolean[][];
  /** `#RRGGBB`; "#FFFFFF" where nothing was filled. */
  readonly fills: string[][];
  readonly numberFormats: string[][];
  readonly merges: string[];
  readonly validations: { readonly address: string; readonly rule: Readonly<Record<string, unknown>> }[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly frozen: string | undefined;
  readonly page: Readonly<Record<string, unknown>>;
}

/** Replaces all sheets of the workbook and forgets names and settings. Makes no events: it is the file that was opened. */
export function fillWorkbook(workbook: Workbook, sheets: readonly PlainSheet[]): void {
  const { events } = workbook;
  events.enabled = false;
  for (const name of workbook.names.keys()) workbook.formulas.forgetName(name);
  workbook.names.clear();
  workbook.settings.clear();
  const former = [...workbook.sheets];
  former.forEach((sheet, index) => {
    workbook.renameSheet(sheet, `former ${index}`);
  });
  const made = sheets.map((plain) => fillSheet(workbook, plain));
  const shown = made.find((sheet) => sheet.visibility === "Visible");
  if (shown !== undefined) {
    workbook.activate(shown);
    for (const sheet of former) {
      sheet.visibility = "Hidden";
      workbook.removeSheet(sheet);
    }
  }
  events.enabled = true;
}

function fillSheet(workbook: Workbook, plain: PlainSheet): Sheet {
  const sheet = workbook.addSheet(plain.name);
  for (const { address, ...properties } of plain.painted ?? [])
    for (const [property, value] of Object.entries(properties))
      (sheet.cells[property as CellProperty] as { paint(box: unknown, value: unknown): void }).paint(
        parseAddress(address),
        value,
      );
  workbook.formulas.together(() => {
    plain.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        const text = typeof cell === "string" && !cell.startsWith("=");
        const content = cell === "" ? null : text ? `'${cell}` : cell;
        if (content !== null) workbook.formulas.write(sheet.engineId, r, c, content);
      });
    });
  });
  sheet.merges = (plain.merges ?? []).map(parseAddress);
  sheet.visibility = plain.visibility ?? "Visible";
  if (plain.protection !== undefined) sheet.protection = { options: plain.protection, password: undefined };
  return sheet;
}

/** Reads all sheets, as a file saved now would hold them. */
export function readWorkbook(workbook: Workbook): PlainSheetRead[] {
  return workbook.sheets.map((sheet) => readSheet(workbook, sheet));
}

function readSheet(workbook: Workbook, sheet: Sheet): PlainSheetRead {
  const used = workbook.used({ sheet, box: WHOLE }, false)?.box ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const box = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const area = { sheet, box };
  const hidden = (property: "rowHidden" | "columnHidden", count: number): number[] =>
    Array.from({ length: count }, (_, index) => index).filter((index) =>
      property === "rowHidden" ? sheet.cells.rowHidden.at(index, 0) : sheet.cells.columnHidden.at(0, index),
    );
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.protection !== undefined,
    values: workbook.values(area),
    formulas: workbook.read(area, (row, column) => workbook.formulas.formula(sheet.engineId, row, column)),
    locked: workbook.read(area, (row, column) => sheet.cells.locked.at(row, column)),
    fills: workbook.read(area, (row, column) => sheet.cells.fill.at(row, column)),
    numberFormats: workbook.read(area, (row, column) => sheet.cells.numberFormat.at(row, column)),
    merges: sheet.merges.map(formatBox),
    validations: sheet.cells.validation
      .within(WHOLE)
      .flatMap(({ box: where, value }) =>
        value === undefined ? [] : [{ address: formatBox(where), rule: value.rule }],
      ),
    hiddenRows: hidden("rowHidden", box.rows),
    hiddenColumns: hidden("columnHidden", box.columns),
    frozen: sheet.frozen === undefined ? undefined : formatBox(sheet.frozen),
    page: { ...sheet.page, ...sheet.headersFooters },
  };
}

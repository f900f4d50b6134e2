// 工作簿: the stand-in's workbook; all writes, the add-in's and people's, go through here.
import { type Box, covers, formatBox, inside, intersect, quoteSheet, type Shift, WHOLE } from "./address.ts";
import { matrix } from "./block.ts";
import { type Content, readEntry } from "./entry.ts";
import { Events } from "./events.ts";
import { Formulas, type Value } from "./formulas.ts";
import { FunctionCalls } from "./function-calls.ts";
import { References } from "./references.ts";
import { refuse } from "./refusal.ts";
import { Sheet } from "./sheet.ts";
import { TaskPane } from "./task-pane.ts";

/** Cells of one sheet. The box moves when rows or columns are put in, as a tracked range does. */
export interface Area {
  readonly sheet: Sheet;
  box: Box;
}

/** 名称: a defined name of the workbook. */
export interface DefinedName {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

/** Excel's bound for one read. */
const CELLS_PER_READ = 5_000_000;
const LONGEST_TEXT = 32_767;

/** The workbook. */
export class Workbook {
  readonly events = new Events();
  /** Not in the file: the add-in beside it. */
  readonly functions = new FunctionCalls();
  readonly pane = new TaskPane();
  readonly formulas = new Formulas();
  readonly references = new References();
  readonly names = new Map<string, DefinedName>();
  /** workbook.settings, which travel in the file (not Office.context.document.settings). */
  readonly settings = new Map<string, unknown>();
  sheets: Sheet[] = [];
  calculationMode = "Automatic";
  #active: Sheet;
  #selection: Area;
  #made = 0;

  constructor() {
    this.#active = this.addSheet("Sheet1");
    this.#selection = { sheet: this.#active, box: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  get active(): Sheet {
    return this.#active;
  }

  get selection(): Area {
    return this.#selection;
  }

  /** Adds a sheet at the end; a made-up name when none is given. */
  addSheet(name: string = this.#freeName()): Sheet {
    if (!nameable(name)) throw refuse("InvalidArgument", "WorksheetCollection.add");
    if (this.sheet(name) !== undefined) throw refuse("ItemAlreadyExists", "WorksheetCollection.add");
    this.#made += 1;
    const id = `{00000000-0001-0000-${String(this.#made).padStart(4, "0")}-000000000000}`;
    const sheet = new Sheet(this, id, this.formulas.addSheet(name), name);
    this.sheets.push(sheet);
    this.events.happened("Added", sheet);
    return sheet;
  }

  /** Copies a sheet with its contents, and puts the copy behind another one. */
  copySheet(sheet: Sheet, behind: Sheet): Sheet {
    let number = 2;
    while (this.sheet(`${sheet.name} (${number})`) !== undefined) number += 1;
    const copy = this.addSheet(`${sheet.name} (${number})`);
    copy.resemble(sheet);
    const { rows, columns } = this.formulas.size(sheet.engineId);
    const contents = this.read({ sheet, box: { row: 0, column: 0, rows, columns } }, (row, column) =>
      this.formulas.content(sheet.engineId, row, column),
    );
    this.formulas.together(() => {
      for (const [row, line] of contents.entries())
        for (const [column, content] of line.entries())
          if (content !== null) this.formulas.write(copy.engineId, row, column, content);
    });
    const others = this.sheets.filter((other) => other !== copy);
    this.sheets = others.toSpliced(others.indexOf(behind) + 1, 0, copy);
    return copy;
  }

  /** A sheet by name (case doesn't matter) or id, or undefined. */
  sheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  renameSheet(sheet: Sheet, name: string): void {
    const taken = this.sheet(name);
    if (!nameable(name)) throw refuse("InvalidArgument", "Worksheet.name");
    if (taken !== undefined && taken !== sheet) throw refuse("ItemAlreadyExists", "Worksheet.name");
    const nameBefore = sheet.name;
    this.formulas.renameSheet(sheet.engineId, name);
    sheet.name = name;
    this.events.happened("NameChanged", sheet, { nameBefore, nameAfter: name });
  }

  removeSheet(sheet: Sheet): void {
    const visible = this.sheets.filter((other) => other.visibility === "Visible" && other !== sheet);
    const [next] = visible;
    if (next === undefined) throw refuse("InvalidOperation", "Worksheet.delete");
    if (sheet.visibility === "VeryHidden") throw refuse("GeneralException", "Worksheet.delete");
    if (this.#active === sheet) this.activate(next);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.references.forgetSheet(sheet);
    this.formulas.removeSheet(sheet.engineId);
    this.events.happened("Deleted", sheet);
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw refuse("InvalidOperation", "Worksheet.activate");
    if (sheet === this.#active) return;
    this.events.happened("Deactivated", this.#active);
    this.#active = sheet;
    this.#selection = { sheet, box: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.events.happened("Activated", sheet);
  }

  select(area: Area): void {
    this.activate(area.sheet);
    this.#selection = { sheet: area.sheet, box: area.box };
    this.events.selected(area.sheet, formatBox(area.box));
  }

  /** `从业人员!A1:C3` */
  addressOf(area: Area): string {
    return `${quoteSheet(area.sheet.name)}!${formatBox(area.box)}`;
  }

  values(area: Area): Value[][] {
    return this.read(area, (row, column) => this.formulas.value(area.sheet.engineId, row, column));
  }

  /** One thing of each cell, as rows. */
  read<T>({ box }: Area, look: (row: number, column: number) => T): T[][] {
    if (box.rows * box.columns > CELLS_PER_READ) throw refuse("InvalidArgument", "Range.values");
    return Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (_, c) => look(box.row + r, box.column + c)),
    );
  }

  /**
   * Writes values or formulas, which Excel reads alike.
   *
   * @param input one value for all cells, or rows of the area's size; null leaves a cell as it is
   * @throws Refusal AccessDenied when a cell of the area is locked on a protected sheet
   */
  write(area: Area, input: unknown, location: string): void {
    const rows = matrix(area.box, input, location);
    this.guardContents(area, location);
    const { sheet, box } = area;
    this.formulas.together(() => {
      rows.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value !== null) this.#enter(sheet, box.row + r, box.column + c, value, location);
        });
      });
    });
    this.reportChange(area, "RangeEdited");
  }

  /** Empties cells without asking for locks. */
  erase({ sheet, box }: Area): void {
    const used = this.formulas.filled(sheet.engineId, box);
    if (used === undefined) return;
    this.formulas.together(() => {
      for (let row = used.row; row < used.row + used.rows; row++)
        for (let column = used.column; column < used.column + used.columns; column++)
          this.formulas.write(sheet.engineId, row, column, null);
    });
  }

  /** Puts in or takes out entire rows or columns; formats, formulas, names and tracked ranges follow. */
  shift(sheet: Sheet, shift: Shift): void {
    this.formulas.shift(sheet.engineId, shift);
    sheet.shift(shift);
    this.references.shift(sheet, shift);
    const size = Math.abs(shift.count);
    const box =
      shift.axis === "row"
        ? { ...WHOLE, row: shift.at, rows: size }
        : { ...WHOLE, column: shift.at, columns: size };
    const line = shift.axis === "row" ? "Row" : "Column";
    this.reportChange({ sheet, box }, `${line}${shift.count > 0 ? "Inserted" : "Deleted"}`);
  }

  /** The used part of an area: filled cells, and formatted ones too unless `valuesOnly`. */
  used(area: Area, valuesOnly: boolean): Area | undefined {
    const { sheet, box } = area;
    const filled = this.formulas.filled(sheet.engineId, box);
    const formatted = valuesOnly ? [] : formattedBoxes(sheet, box);
    const boxes = [...(filled === undefined ? [] : [filled]), ...formatted];
    if (boxes.length === 0) return undefined;
    const row = Math.min(...boxes.map((each) => each.row));
    const column = Math.min(...boxes.map((each) => each.column));
    const rows = Math.max(...boxes.map((each) => each.row + each.rows)) - row;
    const columns = Math.max(...boxes.map((each) => each.column + each.columns)) - column;
    return { sheet, box: { row, column, rows, columns } };
  }

  /** Refuses when the sheet is protected and a cell of the area is locked. */
  guardContents({ sheet, box }: Area, location: string): void {
    if (sheet.protection === undefined) return;
    if (sheet.cells.locked.within(box).some((part) => part.value)) throw refuse("AccessDenied", location);
  }

  /** Refuses when the sheet is protected, unless the protection's options allow it (`allowFormatCells`, …). */
  guardSheet(sheet: Sheet, location: string, option?: string): void {
    if (sheet.protection === undefined) return;
    if (option !== undefined && sheet.protection.options[option] === true) return;
    throw refuse("AccessDenied", location);
  }

  reportChange(area: Area, changeType: string, details?: object): void {
    this.events.changed(
      area.sheet,
      formatBox(area.box),
      changeType,
      () => this.references.keep({ ...area }),
      details,
    );
  }

  merge({ sheet, box }: Area, across: boolean): void {
    const boxes = across
      ? Array.from({ length: box.rows }, (_, r) => ({ ...box, row: box.row + r, rows: 1 }))
      : [box];
    for (const each of boxes) {
      sheet.merges = sheet.merges.filter((merge) => intersect(merge, each) === undefined);
      const corner = this.formulas.content(sheet.engineId, each.row, each.column);
      this.erase({ sheet, box: each });
      this.formulas.write(sheet.engineId, each.row, each.column, corner);
      if (each.rows * each.columns > 1) sheet.merges.push(each);
    }
  }

  unmerge({ sheet, box }: Area): void {
    sheet.merges = sheet.merges.filter((merge) => intersect(merge, box) === undefined);
  }

  /** A part of an area, checked to lie on the sheet. */
  area(sheet: Sheet, box: Box, location: string): Area {
    return { sheet, box: inside(box, location) };
  }

  #enter(sheet: Sheet, row: number, column: number, value: Content, location: string): void {
    if (typeof value === "string" && value.length > LONGEST_TEXT) throw refuse("InvalidArgument", location);
    const format = sheet.cells.numberFormat.at(row, column);
    const entry = readEntry(value, format);
    this.formulas.write(sheet.engineId, row, column, entry.content);
    if (entry.format !== undefined && format === "General")
      sheet.cells.numberFormat.paint({ row, column, rows: 1, columns: 1 }, entry.format);
  }

  #freeName(): string {
    let number = this.sheets.length + 1;
    while (this.sheet(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }
}

function formattedBoxes(sheet: Sheet, within: Box): Box[] {
  const painted: readonly { painted(): readonly { box: Box }[] }[] = Object.values(sheet.cells);
  return painted
    .flatMap((layers) => layers.painted())
    .map((layer) => intersect(layer.box, within))
    .filter((box) => box !== undefined)
    .filter((box) => !covers(box, { ...WHOLE, columns: 1 }) && !covers(box, { ...WHOLE, rows: 1 }))
    .filter((box) => box.rows < WHOLE.rows && box.columns < WHOLE.columns);
}

const nameable = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 31 &&
  !/[\\/?*[\]:]/.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'");

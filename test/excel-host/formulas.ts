// 公式计算: HyperFormula behind the cells, so that totals on a sheet are recalculated.
import { DetailedCellError, HyperFormula, type SimpleCellAddress } from "hyperformula";
import { type Box, COLUMNS, ROWS, type Shift } from "./address.ts";
import type { Content } from "./entry.ts";
import { refuse } from "./refusal.ts";

/** What a cell holds after calculation; "" for an empty cell and "#DIV/0!" for an error, as Excel gives them. */
export type Value = string | number | boolean;

// HyperFormula reads sheet names without quotes only in Latin letters; Excel also in Chinese.
const BARE_SHEET = /(?<!['\p{L}\p{N}_.!])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** The calculated contents of all sheets. */
export class Formulas {
  readonly #engine = HyperFormula.buildEmpty({
    licenseKey: "gpl-v3",
    leapYear1900: true,
    nullDate: { year: 1899, month: 12, day: 31 },
    maxRows: ROWS,
    maxColumns: COLUMNS,
    undoLimit: 0,
    useWildcards: true,
    evaluateNullToZero: true,
  });

  constructor() {
    // Excel writes the truths without parentheses.
    this.#engine.addNamedExpression("TRUE", "=TRUE()");
    this.#engine.addNamedExpression("FALSE", "=FALSE()");
  }

  addSheet(name: string): number {
    const id = this.#engine.getSheetId(this.#engine.addSheet(name));
    if (id === undefined) throw refuse("GeneralException", "WorksheetCollection.add");
    return id;
  }

  removeSheet(sheet: number): void {
    this.#engine.removeSheet(sheet);
  }

  renameSheet(sheet: number, name: string): void {
    this.#engine.renameSheet(sheet, name);
  }

  /** Several writes with one recalculation at the end. */
  together(work: () => void): void {
    this.#engine.batch(work);
  }

  /**
   * Writes one cell.
   *
   * @throws Refusal InvalidArgument for a formula that can't be read, as Excel does
   */
  write(sheet: number, row: number, column: number, content: Content): void {
    const formula = typeof content === "string" && content.startsWith("=");
    const raw = formula ? quoteBareSheets(content) : content;
    if (formula && !this.#engine.validateFormula(raw as string))
      throw refuse("InvalidArgument", "Range.formulas", `The formula can't be read: ${content}`);
    this.#engine.setCellContents({ sheet, row, col: column }, [[raw]]);
  }

  value(sheet: number, row: number, column: number): Value {
    const at: SimpleCellAddress = { sheet, row, col: column };
    // HyperFormula rounds what it calculates, and would round a long number that was only typed.
    const value = this.#engine.doesCellHaveFormula(at)
      ? this.#engine.getCellValue(at)
      : this.#engine.getCellSerialized(at);
    if (value === null || value === undefined) return "";
    if (typeof value === "string" && !this.#engine.doesCellHaveFormula(at)) return value.replace(/^'/, "");
    if (value instanceof Date)
      throw refuse("GeneralException", "Range.values", "A date where a serial belongs");
    return value instanceof DetailedCellError ? value.value : value;
  }

  /** Copies one cell's formula or value over a box; references move with it, as Excel moves them. */
  copy(sheet: number, from: { readonly row: number; readonly column: number }, to: Box): void {
    const source = { sheet, row: from.row, col: from.column };
    const start = { sheet, row: to.row, col: to.column };
    const end = { sheet, row: to.row + to.rows - 1, col: to.column + to.columns - 1 };
    // Repeated from the target's corner: the one source cell for each.
    const contents = this.#engine.getFillRangeData({ start: source, end: source }, { start, end });
    this.#engine.setCellContents(start, contents);
  }

  /** The formula with its "=", else the value: Excel's `formulas`. */
  formula(sheet: number, row: number, column: number): Value {
    const at: SimpleCellAddress = { sheet, row, col: column };
    const formula = this.#engine.getCellFormula(at);
    return formula === undefined ? this.value(sheet, row, column) : unquoteSheets(formula);
  }

  /** What `write` needs to bring the cell back as it is: texts with their apostrophe. */
  content(sheet: number, row: number, column: number): Content {
    const formula = this.formula(sheet, row, column);
    if (formula === "") return null;
    const text =
      typeof formula === "string" && !this.#engine.doesCellHaveFormula({ sheet, row, col: column });
    return text ? `'${formula}` : formula;
  }

  /** Rows and columns of a sheet that were ever written, from A1. */
  size(sheet: number): { rows: number; columns: number } {
    const { width, height } = this.#engine.getSheetDimensions(sheet);
    return { rows: height, columns: width };
  }

  /** Puts lines in or takes them out; formulas follow. */
  shift(sheet: number, { axis, at, count }: Shift): void {
    const size = this.size(sheet);
    const used = axis === "row" ? size.rows : size.columns;
    if (at >= used) return;
    const lines: [number, number] = [at, Math.abs(count)];
    if (axis === "row" && count > 0) this.#engine.addRows(sheet, lines);
    else if (axis === "row") this.#engine.removeRows(sheet, [at, Math.min(-count, used - at)]);
    else if (count > 0) this.#engine.addColumns(sheet, lines);
    else this.#engine.removeColumns(sheet, [at, Math.min(-count, used - at)]);
  }

  /**
   * Makes a name known to formulas. HyperFormula takes Latin names only; a formula with another name shows #NAME?.
   */
  name(name: string, formula: string): void {
    const expression = quoteBareSheets(formula);
    if (this.#engine.isItPossibleToChangeNamedExpression(name, expression))
      this.#engine.changeNamedExpression(name, expression);
    else if (this.#engine.isItPossibleToAddNamedExpression(name, expression))
      this.#engine.addNamedExpression(name, expression);
  }

  forgetName(name: string): void {
    if (this.#engine.isItPossibleToRemoveNamedExpression(name)) this.#engine.removeNamedExpression(name);
  }

  /** The box of a sheet's cells that hold something, or undefined. */
  filled(sheet: number, within: Box): Box | undefined {
    const size = this.size(sheet);
    const limit = {
      row: Math.min(within.row + within.rows, size.rows),
      column: Math.min(within.column + within.columns, size.columns),
    };
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    for (let row = within.row; row < limit.row; row++)
      for (let column = within.column; column < limit.column; column++) {
        if (this.#engine.isCellEmpty({ sheet, row, col: column })) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Frees the engine. */
  close(): void {
    this.#engine.destroy();
  }
}

/** `=评分!A1` → `='评分'!A1`, outside of texts and quoted names. */
export function quoteBareSheets(formula: string): string {
  return outsideOfTexts(formula, /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/, BARE_SHEET, "'$1'!");
}

/** The way back: Excel shows quotes only where a name needs them. */
function unquoteSheets(formula: string): string {
  return outsideOfTexts(formula, /("(?:[^"]|"")*")/, /'([\p{L}_][\p{L}\p{N}_]*)'!/gu, "$1!");
}

function outsideOfTexts(formula: string, texts: RegExp, what: RegExp, instead: string): string {
  const pieces = formula.split(texts);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replaceAll(what, instead))).join("");
}

// 区域对象: Range.
import { type Box, bound, COLUMNS, inside, intersect, ROWS } from "../address.ts";
import { matrix } from "../block.ts";
import { refuse } from "../refusal.ts";
import type { CellProperty } from "../sheet.ts";
import { shownText } from "../shown-text.ts";
import type { Area } from "../workbook.ts";
import { area, number, text, truth, word } from "./inputs.ts";
import { type Answer, type Handle, handle, type Members } from "./kinds.ts";

const part = ({ sheet }: Area, box: Box, location: string): Handle =>
  handle("Range", { sheet, box: inside(box, location) });

const hidden = (property: "rowHidden" | "columnHidden") => ({
  get: ({ sheet, box }: Area) => sheet.cells[property].uniform(lines(box, property), null),
  set: ({ sheet, box }: Area, value: unknown) => {
    sheet.workbook.guardSheet(
      sheet,
      `Range.${property}`,
      property === "rowHidden" ? "allowFormatRows" : "allowFormatColumns",
    );
    sheet.cells[property].paint(lines(box, property), truth(value, `Range.${property}`));
  },
});

const lines = (box: Box, property: "rowHidden" | "columnHidden"): Box =>
  property === "rowHidden" ? { ...box, column: 0, columns: COLUMNS } : { ...box, row: 0, rows: ROWS };

const rowHidden = hidden("rowHidden");
const columnHidden = hidden("columnHidden");

const intersection = (range: Area, other: unknown, location: string): Answer => {
  const second = area(other, range.sheet, location);
  const box = second.sheet === range.sheet ? intersect(range.box, second.box) : undefined;
  return box === undefined ? null : handle("Range", { sheet: range.sheet, box });
};

/** Entire rows or columns only: cells that move sideways are not modelled. */
function line(
  { box }: Area,
  direction: unknown,
  location: string,
): { axis: "row" | "column"; at: number; count: number } {
  const down = word(direction, ["Down", "Up", "Right", "Left"], location);
  const axis = down === "Down" || down === "Up" ? "row" : "column";
  const entire = axis === "row" ? box.columns === COLUMNS : box.rows === ROWS;
  if (!entire) throw refuse("ApiNotFound", `${location} of a part of rows or columns`);
  return axis === "row"
    ? { axis, at: box.row, count: box.rows }
    : { axis, at: box.column, count: box.columns };
}

/** What Clear takes away, besides contents. */
const FORMAT_PROPERTIES: readonly CellProperty[] = [
  "numberFormat",
  "fill",
  "fontName",
  "fontSize",
  "fontColor",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
  "textOrientation",
  "borderTop",
  "borderBottom",
  "borderLeft",
  "borderRight",
  "locked",
  "validation",
];

const mostMergedAreas = 512;

/** 多个区域: RangeAreas and its ranges; what the pane asks for. */
export const rangeAreasMembers: Members<readonly Area[]> = {
  open: { areas: (areas) => handle("RangeCollection", areas) },
  // Asked for once and let go: nothing is kept from batch to batch.
  call: { _KeepReference: () => undefined },
};
export const rangeCollectionMembers: Members<readonly Area[]> = {
  items: (areas) => areas.map((each) => handle("Range", each)),
};

export const rangeMembers: Members<Area> = {
  get: {
    address: (range) => range.sheet.workbook.addressOf(range),
    addressLocal: (range) => range.sheet.workbook.addressOf(range),
    cellCount: ({ box }) => (box.rows * box.columns > 2 ** 31 - 1 ? -1 : box.rows * box.columns),
    columnCount: ({ box }) => box.columns,
    columnHidden: columnHidden.get,
    columnIndex: ({ box }) => box.column,
    formulas: (range) =>
      range.sheet.workbook.read(range, (row, column) =>
        range.sheet.workbook.formulas.formula(range.sheet.engineId, row, column),
      ),
    numberFormat: (range) =>
      range.sheet.workbook.read(range, (row, column) => range.sheet.cells.numberFormat.at(row, column)),
    rowCount: ({ box }) => box.rows,
    rowHidden: rowHidden.get,
    rowIndex: ({ box }) => box.row,
    text: (range) =>
      range.sheet.workbook.read(range, (row, column) =>
        shownText(
          range.sheet.workbook.formulas.value(range.sheet.engineId, row, column),
          range.sheet.cells.numberFormat.at(row, column),
        ),
      ),
    values: (range) => range.sheet.workbook.values(range),
    valueTypes: (range) => range.sheet.workbook.values(range).map((row) => row.map(valueType)),
  },
  set: {
    columnHidden: columnHidden.set,
    rowHidden: rowHidden.set,
    formulas: (range, input) => range.sheet.workbook.write(range, input, "Range.formulas"),
    values: (range, input) => range.sheet.workbook.write(range, input, "Range.values"),
    numberFormat: ({ sheet, box }, input) => {
      sheet.workbook.guardSheet(sheet, "Range.numberFormat", "allowFormatCells");
      if (!Array.isArray(input))
        return sheet.cells.numberFormat.paint(box, text(input, "Range.numberFormat"));
      const rows = matrix(box, input, "Range.numberFormat");
      const formats = new Set(rows.flat());
      const [only] = formats;
      if (formats.size === 1 && typeof only === "string") return sheet.cells.numberFormat.paint(box, only);
      rows.forEach((row, r) => {
        row.forEach((format, c) => {
          if (format === null) return;
          const cell = { row: box.row + r, column: box.column + c, rows: 1, columns: 1 };
          sheet.cells.numberFormat.paint(cell, text(format, "Range.numberFormat"));
        });
      });
    },
  },
  open: {
    dataValidation: (range) => handle("DataValidation", range),
    format: (range) => handle("RangeFormat", range),
    worksheet: (range) => handle("Worksheet", range.sheet),
  },
  call: {
    _KeepReference: (range) => {
      range.sheet.workbook.references.keep(range);
    },
    _ValidateArraySize: ({ box }, rows, columns) => {
      if (rows !== box.rows || columns !== box.columns)
        throw refuse(
          "InvalidArgument",
          "Range.values",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    },
    clear: (range, applyTo) => {
      const { sheet, box } = range;
      const what = word(applyTo ?? "All", ["All", "Formats", "Contents"], "Range.clear");
      sheet.workbook.guardContents(range, "Range.clear");
      if (what !== "Contents") {
        sheet.workbook.guardSheet(sheet, "Range.clear", "allowFormatCells");
        for (const property of FORMAT_PROPERTIES) sheet.cells[property].reset(box);
      }
      if (what === "All") sheet.workbook.unmerge(range);
      if (what === "Formats") return;
      sheet.workbook.erase(range);
      sheet.workbook.reportChange(range, "RangeEdited");
    },
    /** Formulas of one cell of the same sheet: what the pane asks for. */
    copyFrom: (range, from, type) => {
      const at = "Range.copyFrom";
      const source = area(from, range.sheet, at);
      if (word(type, ["All", "Formulas", "Values", "Formats"], at) !== "Formulas")
        throw refuse("ApiNotFound", `${at} of other than formulas`);
      if (source.sheet !== range.sheet || source.box.rows * source.box.columns !== 1)
        throw refuse("ApiNotFound", `${at} of several cells, or from another sheet`);
      range.sheet.workbook.guardContents(range, at);
      range.sheet.workbook.formulas.copy(range.sheet.engineId, source.box, range.box);
      range.sheet.workbook.reportChange(range, "RangeEdited");
    },
    delete: (range, direction) => {
      const { axis, at, count } = line(range, direction, "Range.delete");
      const option = axis === "row" ? "allowDeleteRows" : "allowDeleteColumns";
      range.sheet.workbook.guardSheet(range.sheet, "Range.delete", option);
      range.sheet.workbook.shift(range.sheet, { axis, at, count: -count });
    },
    insert: (range, direction) => {
      const { sheet, box } = range;
      const shift = line(range, direction, "Range.insert");
      const option = shift.axis === "row" ? "allowInsertRows" : "allowInsertColumns";
      sheet.workbook.guardSheet(sheet, "Range.insert", option);
      sheet.workbook.shift(sheet, shift);
      return handle("Range", { sheet, box });
    },
    merge: (range, across) => {
      range.sheet.workbook.guardSheet(range.sheet, "Range.merge");
      range.sheet.workbook.merge(range, across === true);
    },
    /** More than 512 fail, as the documentation says; with which code is a guess. */
    getMergedAreasOrNullObject: ({ sheet, box }) => {
      const areas = sheet.merges.flatMap((merge) =>
        intersect(merge, box) === undefined ? [] : [{ sheet, box: merge }],
      );
      if (areas.length > mostMergedAreas)
        throw refuse("GeneralException", "Range.getMergedAreasOrNullObject");
      return areas.length === 0 ? null : handle("RangeAreas", areas);
    },
    unmerge: (range) => {
      range.sheet.workbook.guardSheet(range.sheet, "Range.unmerge");
      range.sheet.workbook.unmerge(range);
    },
    select: (range) => {
      range.sheet.workbook.select(range);
    },
    calculate: () => undefined,
    getBoundingRect: (range, other) =>
      part(
        range,
        bound(range.box, area(other, range.sheet, "Range.getBoundingRect").box),
        "Range.getBoundingRect",
      ),
    getCell: (range, row, column) => {
      const at = "Range.getCell";
      const { box } = range;
      return part(
        range,
        { row: box.row + number(row, at), column: box.column + number(column, at), rows: 1, columns: 1 },
        at,
      );
    },
    getColumn: (range, column) => {
      const at = "Range.getColumn";
      const offset = number(column, at);
      if (offset < 0 || offset >= range.box.columns) throw refuse("InvalidArgument", at);
      return part(range, { ...range.box, column: range.box.column + offset, columns: 1 }, at);
    },
    getRow: (range, row) => {
      const at = "Range.getRow";
      const offset = number(row, at);
      if (offset < 0 || offset >= range.box.rows) throw refuse("InvalidArgument", at);
      return part(range, { ...range.box, row: range.box.row + offset, rows: 1 }, at);
    },
    getEntireColumn: (range) => part(range, { ...range.box, row: 0, rows: ROWS }, "Range.getEntireColumn"),
    getEntireRow: (range) => part(range, { ...range.box, column: 0, columns: COLUMNS }, "Range.getEntireRow"),
    getIntersection: (range, other) => {
      const shared = intersection(range, other, "Range.getIntersection");
      if (shared === null) throw refuse("ItemNotFound", "Range.getIntersection");
      return shared;
    },
    getIntersectionOrNullObject: (range, other) =>
      intersection(range, other, "Range.getIntersectionOrNullObject"),
    getLastCell: (range) => {
      const { row, column, rows, columns } = range.box;
      return part(
        range,
        { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 },
        "Range.getLastCell",
      );
    },
    getLastColumn: (range) =>
      part(
        range,
        { ...range.box, column: range.box.column + range.box.columns - 1, columns: 1 },
        "Range.getLastColumn",
      ),
    getLastRow: (range) =>
      part(range, { ...range.box, row: range.box.row + range.box.rows - 1, rows: 1 }, "Range.getLastRow"),
    getOffsetRange: (range, rows, columns) => {
      const at = "Range.getOffsetRange";
      const { box } = range;
      return part(
        range,
        { ...box, row: box.row + number(rows, at), column: box.column + number(columns, at) },
        at,
      );
    },
    getResizedRange: (range, rows, columns) => {
      const at = "Range.getResizedRange";
      const { box } = range;
      return part(
        range,
        { ...box, rows: box.rows + number(rows, at), columns: box.columns + number(columns, at) },
        at,
      );
    },
    getAbsoluteResizedRange: (range, rows, columns) => {
      const at = "Range.getAbsoluteResizedRange";
      return part(range, { ...range.box, rows: number(rows, at), columns: number(columns, at) }, at);
    },
    getUsedRange: (range, valuesOnly) => {
      const used = range.sheet.workbook.used(range, valuesOnly === true);
      if (used === undefined) throw refuse("ItemNotFound", "Range.getUsedRange");
      return handle("Range", used);
    },
    getUsedRangeOrNullObject: (range, valuesOnly) => {
      const used = range.sheet.workbook.used(range, valuesOnly === true);
      return used === undefined ? null : handle("Range", used);
    },
  },
};

function valueType(value: unknown): string {
  if (value === "") return "Empty";
  if (typeof value === "string")
    return /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

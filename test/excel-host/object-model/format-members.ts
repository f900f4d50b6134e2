// 格式对象: RangeFormat, RangeFill, RangeFont, RangeBorder, FormatProtection.
import type { Box } from "../address.ts";
import { COLUMNS, ROWS } from "../address.ts";
import { refuse } from "../refusal.ts";
import type { Border, CellLayers, CellProperty } from "../sheet.ts";
import type { Area } from "../workbook.ts";
import { number, text, truth, word } from "./inputs.ts";
import { handle, type Members, type Side } from "./kinds.ts";

type Reader = (input: unknown, location: string) => string | number | boolean;

interface Property {
  readonly of: CellProperty;
  readonly read: Reader;
  /** What Excel answers when the cells differ. */
  readonly mixed: null | "";
  /** Option of the protection that allows the change. */
  readonly option?: string;
  /** Entire rows or columns have it, not single cells. */
  readonly spread?: (box: Box) => Box;
}

const rowWide = (box: Box): Box => ({ ...box, column: 0, columns: COLUMNS });
const columnHigh = (box: Box): Box => ({ ...box, row: 0, rows: ROWS });

/** `#c00000` or a name, as Excel gives it back. */
const COLOR_NAMES: Record<string, string> = {
  white: "#FFFFFF",
  black: "#000000",
  red: "#FF0000",
  yellow: "#FFFF00",
  green: "#008000",
  blue: "#0000FF",
};
const color: Reader = (input, location) => {
  const named = COLOR_NAMES[text(input, location).toLowerCase()] ?? text(input, location);
  if (!/^#[0-9a-f]{6}$/i.test(named)) throw refuse("InvalidArgument", location);
  return named.toUpperCase();
};
const one =
  (...words: string[]): Reader =>
  (input, location) =>
    word(input, words, location);

/** Members that read and paint one property each. */
function painted(
  kind: string,
  properties: Readonly<Record<string, Property>>,
): Required<Pick<Members<Area>, "get" | "set">> {
  const entries = Object.entries(properties);
  return {
    get: Object.fromEntries(
      entries.map(([name, { of, mixed, spread }]) => [
        name,
        ({ sheet, box }: Area) => sheet.cells[of].uniform<unknown>(spread?.(box) ?? box, mixed),
      ]),
    ),
    set: Object.fromEntries(
      entries.map(([name, { of, read, option, spread }]) => [
        name,
        ({ sheet, box }: Area, input: unknown) => {
          const location = `${kind}.${name}`;
          sheet.workbook.guardSheet(sheet, location, option ?? "allowFormatCells");
          paint(sheet.cells, of, spread?.(box) ?? box, read(input, location));
        },
      ]),
    ),
  };
}

function paint(cells: CellLayers, property: CellProperty, box: Box, value: unknown): void {
  // The tables below pair each property with its reader, which TypeScript can't follow through the lookup.
  (cells[property] as { paint(box: Box, value: unknown): void }).paint(box, value);
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];

export const rangeFormatMembers: Members<Area> = {
  ...painted("RangeFormat", {
    columnWidth: {
      of: "columnWidth",
      read: number,
      mixed: null,
      option: "allowFormatColumns",
      spread: columnHigh,
    },
    rowHeight: { of: "rowHeight", read: number, mixed: null, option: "allowFormatRows", spread: rowWide },
    horizontalAlignment: { of: "horizontalAlignment", read: one(...HORIZONTAL), mixed: null },
    verticalAlignment: { of: "verticalAlignment", read: one(...VERTICAL), mixed: null },
    wrapText: { of: "wrapText", read: truth, mixed: null },
    shrinkToFit: { of: "shrinkToFit", read: truth, mixed: null },
    indentLevel: { of: "indentLevel", read: number, mixed: null },
    textOrientation: { of: "textOrientation", read: number, mixed: null },
  }),
  open: {
    borders: (range) => handle("RangeBorderCollection", range),
    fill: (range) => handle("RangeFill", range),
    font: (range) => handle("RangeFont", range),
    protection: (range) => handle("FormatProtection", range),
  },
  call: {
    // Widths by content need fonts; the stand-in has none, so sizes stay as they were.
    autofitColumns: ({ sheet }) => {
      sheet.workbook.guardSheet(sheet, "RangeFormat.autofitColumns", "allowFormatColumns");
    },
    autofitRows: ({ sheet }) => {
      sheet.workbook.guardSheet(sheet, "RangeFormat.autofitRows", "allowFormatRows");
    },
  },
};

export const rangeFillMembers: Members<Area> = {
  ...painted("RangeFill", { color: { of: "fill", read: color, mixed: "" } }),
  call: {
    clear: ({ sheet, box }) => {
      sheet.workbook.guardSheet(sheet, "RangeFill.clear", "allowFormatCells");
      sheet.cells.fill.reset(box);
    },
  },
};

export const rangeFontMembers: Members<Area> = painted("RangeFont", {
  bold: { of: "bold", read: truth, mixed: null },
  color: { of: "fontColor", read: color, mixed: "" },
  italic: { of: "italic", read: truth, mixed: null },
  name: { of: "fontName", read: text, mixed: null },
  size: { of: "fontSize", read: number, mixed: null },
  strikethrough: { of: "strikethrough", read: truth, mixed: null },
  underline: {
    of: "underline",
    read: one("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
    mixed: null,
  },
});

export const formatProtectionMembers: Members<Area> = painted("FormatProtection", {
  // No option of the protection allows to change a lock.
  locked: { of: "locked", read: truth, mixed: null, option: "" },
  formulaHidden: { of: "formulaHidden", read: truth, mixed: null, option: "" },
});

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type BorderProperty = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

/** Which cells carry a side, and on which of their own edges. */
const SIDE_CELLS: Record<(typeof SIDES)[number], { of: BorderProperty; box: (box: Box) => Box | undefined }> =
  {
    EdgeTop: { of: "borderTop", box: (box) => ({ ...box, rows: 1 }) },
    EdgeBottom: { of: "borderBottom", box: (box) => ({ ...box, row: box.row + box.rows - 1, rows: 1 }) },
    EdgeLeft: { of: "borderLeft", box: (box) => ({ ...box, columns: 1 }) },
    EdgeRight: {
      of: "borderRight",
      box: (box) => ({ ...box, column: box.column + box.columns - 1, columns: 1 }),
    },
    InsideHorizontal: {
      of: "borderTop",
      box: (box) => (box.rows > 1 ? { ...box, row: box.row + 1, rows: box.rows - 1 } : undefined),
    },
    InsideVertical: {
      of: "borderLeft",
      box: (box) =>
        box.columns > 1 ? { ...box, column: box.column + 1, columns: box.columns - 1 } : undefined,
    },
  };

const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

const sideOf = ({ area, side }: Side): { of: BorderProperty; box: Box | undefined } => {
  const { of, box } = SIDE_CELLS[word(side, SIDES, "RangeBorderCollection.getItem")];
  return { of, box: box(area.box) };
};

const line = (side: Side): Border => {
  const { of, box } = sideOf(side);
  const found = box === undefined ? undefined : side.area.sheet.cells[of].uniform(box, undefined);
  return found ?? NO_BORDER;
};

const draw = (side: Side, change: Partial<Border>, location: string): void => {
  const { sheet } = side.area;
  sheet.workbook.guardSheet(sheet, location, "allowFormatCells");
  const { of, box } = sideOf(side);
  if (box === undefined) return;
  // Colour or weight alone draw a continuous line, as in Excel.
  const before = line(side);
  const style = before.style === "None" ? "Continuous" : before.style;
  sheet.cells[of].paint(box, { ...before, style, ...change });
};

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorderMembers: Members<Side> = {
  id: ({ side }) => side,
  get: {
    sideIndex: ({ side }) => side,
    style: (side) => line(side).style,
    color: (side) => line(side).color,
    weight: (side) => line(side).weight,
  },
  set: {
    style: (side, style) =>
      draw(side, { style: word(style, STYLES, "RangeBorder.style") }, "RangeBorder.style"),
    color: (side, input) =>
      draw(side, { color: String(color(input, "RangeBorder.color")) }, "RangeBorder.color"),
    weight: (side, weight) =>
      draw(side, { weight: word(weight, WEIGHTS, "RangeBorder.weight") }, "RangeBorder.weight"),
  },
};

export const rangeBorderCollectionMembers: Members<Area> = {
  get: { count: () => SIDES.length },
  items: (area) => SIDES.map((side) => handle("RangeBorder", { area, side })),
  call: {
    getItem: (area, side) =>
      handle("RangeBorder", { area, side: word(side, SIDES, "RangeBorderCollection.getItem") }),
  },
};

// 工作表: one sheet's state besides its contents: formats, locks, validations, merges, print set-up.
import type { Box, Shift } from "./address.ts";
import { intersect, shiftBox } from "./address.ts";
import { Layers } from "./layers.ts";
import type { Workbook } from "./workbook.ts";

/** Cell properties and what they are before anyone sets them. */
export const CELL_DEFAULTS = {
  numberFormat: "General" as string,
  locked: true as boolean,
  formulaHidden: false as boolean,
  fill: "#FFFFFF" as string,
  fontName: "等线" as string,
  fontSize: 11 as number,
  fontColor: "#000000" as string,
  bold: false as boolean,
  italic: false as boolean,
  underline: "None" as string,
  strikethrough: false as boolean,
  horizontalAlignment: "General" as string,
  verticalAlignment: "Center" as string,
  wrapText: false as boolean,
  shrinkToFit: false as boolean,
  indentLevel: 0 as number,
  textOrientation: 0 as number,
  columnWidth: 54 as number,
  rowHeight: 14.25 as number,
  rowHidden: false as boolean,
  columnHidden: false as boolean,
  borderTop: undefined as Border | undefined,
  borderBottom: undefined as Border | undefined,
  borderLeft: undefined as Border | undefined,
  borderRight: undefined as Border | undefined,
  validation: undefined as Validation | undefined,
};

/** One line of a cell's frame, in Excel's words. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** 数据验证: what Office.js keeps in `range.dataValidation`. */
export interface Validation {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** What lines put in don't take over from the line before them. */
const NOT_INHERITED: ReadonlySet<string> = new Set(["rowHidden", "columnHidden"]);

type CellDefaults = typeof CELL_DEFAULTS;
/** A property that each cell has. */
export type CellProperty = keyof CellDefaults;

/** All layers of a sheet, one per property. */
export type CellLayers = { readonly [P in CellProperty]: Layers<CellDefaults[P]> };

/** What `protection.protect(options)` allows in spite of the lock. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** One sheet. Its contents are in the workbook's `Formulas`. */
export class Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  /** The sheet's number inside HyperFormula. */
  readonly engineId: number;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  protection: { options: ProtectionOptions; password: string | undefined } | undefined;
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  frozen: Box | undefined;
  merges: Box[] = [];
  /** 筛选: whether a filter keeps rows out of sight. Which rows is not played. */
  filtered = false;
  readonly cells: CellLayers;
  readonly page: Record<string, unknown> = { orientation: "Portrait", paperSize: "A4", zoom: { scale: 100 } };
  readonly headersFooters: Record<string, string> = {};

  constructor(workbook: Workbook, id: string, engineId: number, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.engineId = engineId;
    this.name = name;
    this.cells = layersFrom(CELL_DEFAULTS);
  }

  /** Formats, merges, frozen panes and print areas follow rows or columns put in or taken out. */
  shift(shift: Shift): void {
    for (const [property, layer] of Object.entries(this.cells))
      layer.shift(shift, !NOT_INHERITED.has(property));
    this.merges = this.merges.flatMap((merge) => shiftBox(merge, shift) ?? []);
    if (this.frozen !== undefined) this.frozen = shiftBox(this.frozen, shift);
  }

  /** Takes over everything besides the contents from another sheet; its name and whether it is seen stay its own. */
  resemble(other: Sheet): void {
    for (const [property, layer] of Object.entries(this.cells) as [CellProperty, Layers<unknown>][])
      for (const { box, value } of other.cells[property].painted()) layer.paint(box, value);
    this.merges = [...other.merges];
    this.frozen = other.frozen;
    this.protection = other.protection;
    this.tabColor = other.tabColor;
    this.showGridlines = other.showGridlines;
    this.showHeadings = other.showHeadings;
    Object.assign(this.page, other.page);
    Object.assign(this.headersFooters, other.headersFooters);
  }

  /** The merged area that a cell belongs to, or undefined. */
  mergeAt(box: Box): Box | undefined {
    return this.merges.find((merge) => intersect(merge, box) !== undefined);
  }
}

function layersFrom(defaults: CellDefaults): CellLayers {
  const entries = Object.entries(defaults).map(([property, value]) => [property, new Layers<unknown>(value)]);
  // Object.fromEntries forgets which value belongs to which key; CELL_DEFAULTS is the proof.
  return Object.fromEntries(entries) as unknown as CellLayers;
}

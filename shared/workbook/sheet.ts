// 工作簿：不依赖 Excel 的描述；Office.js 与 .xlsx 两个适配器照此写出，结果相同
import type { CellState } from "./states.ts";

/** What stands in a cell as read: null is empty; an error cell is told apart from a text. */
export type CellContent = string | number | boolean | null | { readonly error: string };

/** Where a click leads: a cell of this workbook, or of another file beside it (relative, percent-encoded). */
export interface LinkSpec {
  readonly file?: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

export interface CellSpec {
  readonly value?: string | number | boolean;
  /** Without the leading "="; English function names, comma separators. `value` is then its result at making. */
  readonly formula?: string;
  readonly style?: StyleName;
  /** Unlocked cells take input on a protected sheet; locked is the default. */
  readonly unlocked?: true;
  /** A state's fill in place of the style's own. */
  readonly mark?: CellState;
  readonly link?: LinkSpec;
  /** A note at the corner of the cell. */
  readonly note?: string;
}

/** The looks that a sheet uses; `styles.ts` tells each one's font, fill, border and alignment. */
export type StyleName =
  | "title"
  | "title-start"
  | "subtitle"
  | "part"
  | "part-start"
  | "group"
  | "group-start"
  | "indicator"
  | "note"
  | "field"
  | "input"
  | "input-small"
  | "input-text"
  | "input-share"
  | "total"
  | "grade"
  | "label"
  | "fill-in"
  | "limit"
  | "seal"
  | "cover-title"
  | "code"
  | "meta"
  | `paper-${"title" | "issuer" | "code" | "text" | "mark" | "note" | "heading" | "head" | "cell" | "label" | "number" | "quote" | "box" | "cut"}`
  | `list-${"title" | "key" | "head" | "text" | "wrap" | "answer" | "number" | "share" | "percent" | "grade" | "choose"}`
  | `state-${CellState}`;

/** Zero-based, inclusive. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Validation {
  readonly box: Box;
  readonly rule:
    | { readonly kind: "list"; readonly items: readonly string[] }
    /** What stands in these cells of a sheet of the same workbook; of any length. */
    | { readonly kind: "list-of"; readonly sheet: string; readonly box: Box }
    | { readonly kind: "decimal"; readonly min: number; readonly max: number };
  /** Shown on selection: at most 32 and 255 characters, as Excel allows. */
  readonly prompt: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
}

export interface PrintSetup {
  readonly paper: "A3" | "A4";
  readonly orientation: "landscape" | "portrait";
  /** Rows and columns from the first that every page repeats; 0 is none. */
  readonly titleRows: number;
  readonly titleColumns: number;
  /** Pages that a row may take from left to right. */
  readonly pagesWide: number;
  readonly area: Box;
  readonly footer: string;
  /** Rows after which a page ends; Excel minds them only where there is a scale, LibreOffice always. */
  readonly breaks?: readonly number[];
  /** Per cent of the size; without it the sheet is fitted to `pagesWide`. */
  readonly scale?: number;
}

/** A chart over cells of a sheet: stacked bars, one a row, one series a column. */
export interface ChartSpec {
  readonly title: string;
  /** The sheet whose cells are drawn. */
  readonly of: string;
  /** Rows of the chart's data, zero-based and inclusive. */
  readonly rows: { readonly from: number; readonly to: number };
  /** Column of the names. */
  readonly names: number;
  /** `color` #RRGGBB. */
  readonly series: readonly { readonly column: number; readonly name: string; readonly color: string }[];
  /** Whether every bar is as long as the whole. */
  readonly shares: boolean;
  readonly box: Box;
}

export interface SheetSpec {
  readonly name: string;
  readonly visibility: "visible" | "veryHidden";
  /** Row by row from the top left; null leaves a cell untouched. */
  readonly rows: readonly (readonly (CellSpec | null)[])[];
  readonly merges: readonly Box[];
  /** Width in characters of 8 px (6 pt, 宋体 11) by column; 0 hides the column. */
  readonly columnWidths: readonly number[];
  /** Height in points by row; null is automatic, 0 hides the row. */
  readonly rowHeights: readonly (number | null)[];
  readonly validations: readonly Validation[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintSetup | null;
  readonly protected: boolean;
  /** An earlier sheet of the same workbook of which this one differs in name and values alone: a host may copy it. */
  readonly like?: string;
  /** Heads and values that can be filtered. */
  readonly filter?: Box;
  readonly charts?: readonly ChartSpec[];
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** The sheet that is in front when opened. */
  readonly active: string;
}

/** A sheet as read: a block of contents from A1, and which rows and columns are out of sight. */
export interface SheetContent {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Rows end where their last content does; a row without any is empty. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly protected: boolean;
  /** Whether a filter keeps rows out of sight; absent where a host does not tell. */
  readonly filtered?: boolean;
  /** Cells that were merged; absent where a host does not tell. */
  readonly merges?: readonly Box[];
  /** Zero-based rows and spans of columns out of sight; absent where a host does not tell. */
  readonly hidden?: {
    readonly rows: readonly number[];
    readonly columns: readonly (readonly [from: number, to: number])[];
  };
}

export interface Mark {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly state: CellState;
}

// 对象种类: which part of the workbook stands behind each class of Office.js.

import type { Sheet } from "../sheet.ts";
import type { Area, DefinedName, Workbook } from "../workbook.ts";

/** One side of a range's frame. */
export interface Side {
  readonly area: Area;
  readonly side: string;
}

/** Class of Office.js → what the stand-in keeps for it. */
export interface Kinds {
  AddinInternalService: Workbook;
  AppRuntimeService: Workbook;
  Application: Workbook;
  AutoFilter: Sheet;
  CustomFunctions: Workbook;
  DataValidation: Area;
  FormatProtection: Area;
  HeaderFooter: Sheet;
  HeaderFooterGroup: Sheet;
  NamedItem: DefinedName & { readonly workbook: Workbook };
  NamedItemCollection: Workbook;
  PageLayout: Sheet;
  Range: Area;
  RangeAreas: readonly Area[];
  RangeBorder: Side;
  RangeBorderCollection: Area;
  RangeCollection: readonly Area[];
  RangeFill: Area;
  RangeFont: Area;
  RangeFormat: Area;
  Runtime: Workbook;
  Setting: { readonly workbook: Workbook; readonly key: string };
  SettingCollection: Workbook;
  Workbook: Workbook;
  Worksheet: Sheet;
  WorksheetCollection: Workbook;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}

/** A class of Office.js that the stand-in knows. */
export type Kind = keyof Kinds;

/** An object that a batch refers to. */
export class Handle<K extends Kind = Kind> {
  readonly kind: K;
  readonly self: Kinds[K];

  constructor(kind: K, self: Kinds[K]) {
    this.kind = kind;
    this.self = self;
  }
}

/** What a call may give: an object, a null object, a plain value for a ClientResult, or nothing. */
export type Answer = Handle | null | string | number | boolean | undefined;

/** The members of one class, by their names in Office.js. What isn't here fails loudly. */
export interface Members<S> {
  /** By which the class's objects are found again in the next batch. */
  readonly id?: (self: S) => string;
  readonly get?: Readonly<Record<string, (self: S) => unknown>>;
  readonly set?: Readonly<Record<string, (self: S, value: unknown) => void>>;
  /** Properties that are objects. */
  readonly open?: Readonly<Record<string, (self: S) => Handle | null>>;
  readonly call?: Readonly<Record<string, (self: S, ...inputs: readonly unknown[]) => Answer>>;
  /** For collections. */
  readonly items?: (self: S) => Handle[];
}

/** Short for a handle. */
export const handle = <K extends Kind>(kind: K, self: Kinds[K]): Handle => new Handle(kind, self);

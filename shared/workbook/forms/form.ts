// 表的约定：各种体例的表都由制度生成，读回成记录；每个问题落在它那一格
import type { Cells, Verdict } from "../../contract/shapes.ts";
import type { Records } from "../../engine/assess.ts";
import type { TeachingUnit } from "../../engine/checklist/assess-checklist.ts";
import type { Instrument, RegimeOf } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { WorkbookRefused } from "../refusals.ts";
import type { SheetContent, SheetSpec, WorkbookSpec } from "../sheet.ts";
import type { Place } from "../supplement/keyed.ts";
import type { PlacedProblem, PlacedReading } from "../supplement/notes.ts";
import type { FormRow, ReadTable } from "./read-table.ts";
import type { Table, TableRow } from "./table.ts";

export interface FormOptions {
  readonly unit: { readonly code: string; readonly name: string };
  readonly bureau: { readonly name: string; readonly creditOffice: string };
  /** Four digits; of a school year the one in which it ends. */
  readonly period: string;
  /** Persons or units that the form has room for; tables with several rows each have more. */
  readonly capacity: number;
  readonly locale: Locale;
  /** A new row id, [A-Za-z0-9_-]{6,40}: asked once for every row without one, empty rows included. */
  readonly newId: () => string;
  /** What stands in the form already, by table id; absent: an empty form. */
  readonly rows?: Readonly<Record<string, readonly TableRow[]>>;
  /** The unit's approved supplement, where the form shows what it adds. */
  readonly supplement?: Supplement | null;
  /** Whom a checklist asks. */
  readonly teaching?: TeachingUnit;
  /** A sheet a person, as the regulation's annex: grids alone have one. */
  readonly annex?: boolean;
  /** Names of sheets beside which it is made: no annex takes one of them. */
  readonly beside?: readonly string[];
  /** The tables that the workbook holds besides the roster; absent: all. A department gets its own alone. */
  readonly only?: readonly string[];
}

/** A row of a form as it goes over the wire, with the place where it was read. */
export interface WireRow {
  readonly table: string;
  /** Its id, else one made of its place: a row goes over the wire once it has an id. */
  readonly key: string;
  /** Zero-based on its sheet. */
  readonly row: number;
  readonly id: string | null;
  readonly version: number | null;
  /** `rowDigest` of the cells as last synced. */
  readonly synced: string | null;
  readonly cells: Cells;
  /** Whether something in it could not be read: it stays at home. */
  readonly wrong: boolean;
}

/** One subject of a form with its record. */
export interface FormSubject<I extends Instrument> {
  /** The id of its row on the roster. */
  readonly key: string;
  /** As the form calls it: with its number where another has the same name. */
  readonly name: string;
  readonly record: Records[I];
  /** Whether everything that may belong to it could be read: no result before. */
  readonly sound: boolean;
  /** Rows of what the engine calls by another name: a source, an item. */
  readonly spots?: ReadonlyMap<string, string>;
}

/** The records of a form, wherever its rows lie. */
export interface FormRecords<I extends Instrument> {
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  /** Whether the form was made under the regime's present version. */
  readonly current: boolean;
  readonly subjects: readonly FormSubject<I>[];
  /** What decided on its tables. */
  readonly setting: Setting;
  /** The name by which other tables call a row of a table; undefined where they call none of its rows. */
  called(table: string, row: string): string | undefined;
  /** In the order of sheets, rows and columns. */
  readonly problems: readonly PlacedProblem[];
  /** The cell of a problem that the engine tells of a subject; null: no single cell is meant. */
  placeOf(subject: string, problem: { readonly code: string; readonly at: string }): Place | null;
}

/** A form as read from its workbook. */
export interface FormRead<I extends Instrument> extends FormRecords<I> {
  /** Rows as the form would write them, by table id: given to `formOf` they make the same form. */
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  /** Rows in the order of tables; a row calls another by its key. */
  readonly wire: readonly WireRow[];
  /** Its tables where they stand, in the order of the form; one that the workbook lacks is left out. */
  readonly laid: readonly ReadTable[];
  readonly readings: readonly PlacedReading[];
}

/** A row of a form without a workbook, as it came over the wire. */
export type FormRowCells = Pick<WireRow, "table" | "version" | "cells"> & { readonly id: string };

/** What a row of one table may say, looked at alone. */
export interface RowKind {
  readonly table: string;
  /** Cells that a row may have. */
  readonly keys: ReadonlySet<string>;
  /** Those whose outer blanks and unseen characters mean nothing. */
  readonly texts: ReadonlySet<string>;
  /** Whether a cell holds an identity number, which is never stored as it is. */
  isIdentity(key: string, text: string): boolean;
  /** All that is wrong with a row or absent; what needs other rows is for the whole form to tell. */
  check(cells: Cells): Verdict;
  /** The problem of an absent cell, told again. */
  absence(code: string, at: string): Verdict["problems"][number];
}

/** A form whose rows lie in a store. */
export interface RowsForm {
  readonly unit: { readonly code: string; readonly name: string };
  readonly setting: Setting;
}

export interface FormFromRows<I extends Instrument> {
  /** Its places are in tables instead of sheets: the how-many-th row and column. */
  readonly read: FormRecords<I>;
  /** The tables, in their order. */
  readonly sheets: readonly { readonly name: string }[];
  /** The row and cell of a place; the row is null where the table has none there. */
  cellOf(place: Place): { readonly row: string | null; readonly table: string; readonly cell: string };
}

/** What a kind of form says of its rows, wherever they lie: all that a server needs of it. */
export interface InstrumentRows<I extends Instrument> {
  /** The tables that are filled in, in their order; a grid is laid out otherwise and has none. */
  tables(regime: RegimeOf<I>, setting: Setting): readonly Table[];
  /** What each table's rows may say, by table id; in the order of the tables. */
  rowKinds(regime: RegimeOf<I>, setting: Setting): ReadonlyMap<string, RowKind>;
  formFromRows(regime: RegimeOf<I>, form: RowsForm, rows: readonly FormRowCells[]): FormFromRows<I>;
}

/** A kind of form as a workbook: made from a regime, read back into records. */
export interface InstrumentForm<I extends Instrument> {
  formOf(regime: RegimeOf<I>, options: FormOptions): WorkbookSpec;
  readForm(
    sheets: readonly SheetContent[],
    regime: RegimeOf<I>,
    supplement?: Supplement | null,
  ): FormRead<I> | WorkbookRefused;
}

/** Whom a form without further words is for: a public school of compulsory education. */
export const usualTeaching: TeachingUnit = { kind: "public", stages: ["compulsory"] };

/** What decides on the tables of a form. */
export interface Setting {
  readonly locale: Locale;
  readonly capacity: number;
  readonly period: string;
  readonly supplement: Supplement | null;
  readonly teaching: TeachingUnit;
}

/** What a record is made from. */
export interface Material {
  readonly period: string;
  readonly teaching: TeachingUnit;
  readonly unit: { readonly code: string; readonly name: string };
  /** The table of an id; without rows where the workbook lacks it. */
  table(id: string): ReadTable | undefined;
  /** Tells a problem of a row; `values` never tell of a person. */
  tell(
    table: ReadTable,
    row: Pick<FormRow, "key" | "row">,
    column: string,
    problem: Pick<PlacedProblem, "code" | "values" | "cite">,
  ): void;
}

/** Sheets that are only looked at: the regulation's items, results. */
export type Lists<I extends Instrument> = (
  regime: RegimeOf<I>,
  options: FormOptions,
  setting: Setting,
) => readonly SheetSpec[];

/** What an instrument says of its form; `tableRows` and `tableForm` do the rest. */
export interface Plan<I extends Instrument> {
  tables(regime: RegimeOf<I>, setting: Setting): readonly Table[];
  /** Rows that the form brings with it. */
  given?(regime: RegimeOf<I>, setting: Setting): Readonly<Record<string, readonly TableRow[]>>;
  subjects(regime: RegimeOf<I>, material: Material): readonly FormSubject<I>[];
  /** The column where a problem of the engine belongs, by its code: the first of these that the table has. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** The table in front. */
  readonly active: string;
}

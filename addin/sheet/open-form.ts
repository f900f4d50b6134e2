// 打开的表：各表各行此刻的样子；只有值，面板各处照它画
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Cells } from "#shared/contract/shapes.ts";
import type { Records } from "#shared/engine/assess.ts";
import type { Instrument, Regime } from "#shared/engine/regime.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import type { Setting } from "#shared/workbook/forms/form.ts";
import { placeIn, rowIn, type TableLayout } from "#shared/workbook/forms/place.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import type { PlacedProblem } from "#shared/workbook/supplement/notes.ts";

/** A row as it stands now. */
export interface OpenRow {
  readonly table: string;
  readonly sheet: string;
  /** Zero-based: the line of its sheet, or which of the table's sheets it is. */
  readonly row: number;
  /** Its id, else one made of its place; records call it so. */
  readonly key: string;
  /** Null: a new row. */
  readonly id: string | null;
  readonly version: number | null;
  /** What it means, as it goes over the wire. */
  readonly cells: Cells;
  /** As the form writes it. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The subject that it is about, by its key; null where it names none. */
  readonly subject: string | null;
  /** Whether it differs from what was last synced. */
  readonly changed: boolean;
}

/** A table where it stands; the hidden `row-id`, `row-version`, `row-synced` are among its keys. */
export interface OpenTable extends TableLayout {
  readonly id: string;
  readonly title: string;
  /** Keys of the columns that take input. */
  readonly inputs: readonly string[];
  readonly rows: readonly OpenRow[];
}

/** A subject with its record and what it comes to. */
export interface OpenSubject {
  readonly key: string;
  readonly name: string;
  readonly record: Records[Instrument];
  /** Whether everything that may belong to it could be read: no result before. */
  readonly sound: boolean;
  readonly total: number | null;
  readonly grade: string | null;
}

export interface OpenProblem extends PlacedProblem {
  /** Whether it is about what stands in a cell, not about what follows from several. */
  readonly ofCell: boolean;
}

/** A form with its tables as they stand now: values only, so that a worker can hand it over. */
export interface OpenForm {
  /** A unit's implementing rules have no rows: they are checked, never synced. */
  readonly kind: "form" | "supplement";
  readonly regime: Regime;
  readonly supplement: Supplement | null;
  readonly meta: {
    readonly regime: string;
    readonly unit: { readonly code: string; readonly name: string };
    readonly period: string;
  };
  /** What decides on its tables: the language in which it was made, whom it asks. */
  readonly setting: Setting;
  /** Whether the form was made under the regime's present version. */
  readonly current: boolean;
  /** The day whose rules count. */
  readonly on: CivilDate;
  readonly tables: readonly OpenTable[];
  readonly subjects: readonly OpenSubject[];
  readonly problems: readonly OpenProblem[];
  /** Names by which other tables call rows, by the rows' keys. */
  readonly called: Readonly<Record<string, string>>;
  /** The sheets that were read, so that a later look reads only what changed. */
  readonly sheets: readonly SheetContent[];
}

export interface OpenSettings {
  /** The day whose rules count. */
  readonly on: CivilDate;
  readonly supplement?: Supplement | null;
}

/** The table, row and key of a sheet's cell, as far as a form knows them; the key is "" where the cell is none of its. */
export const rowAt = (
  { tables }: Pick<OpenForm, "tables">,
  place: Place,
): {
  readonly table: OpenTable;
  readonly at: number;
  readonly row: OpenRow | undefined;
  readonly key: string;
} | null => {
  for (const table of tables) {
    const found = rowIn(table, place);
    if (found !== null)
      return { table, at: found.row, row: table.rows.find(({ row }) => row === found.row), key: found.key };
  }
  return null;
};

/** Where a person is sent who looks for a row: its first cell. */
export const placeOfRow = (
  { tables }: Pick<OpenForm, "tables">,
  { table: id, row, sheet }: OpenRow,
): Place => {
  const table = tables.find((one) => one.id === id);
  return (
    (table === undefined ? null : placeIn(table, row, table.inputs[0] ?? "")) ?? { sheet, row, column: 1 }
  );
};

/** All rows of all tables, in the order of the form. */
export const rowsOf = ({ tables }: Pick<OpenForm, "tables">): readonly OpenRow[] =>
  tables.flatMap(({ rows }) => rows);

const sameEntries = (one: Cells, other: Cells): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};

/** Whether two looks at a form found the same cells in the same order. */
export const sameCells = (one: Pick<OpenForm, "tables">, other: Pick<OpenForm, "tables">): boolean => {
  const [before, after] = [rowsOf(one), rowsOf(other)];
  return (
    before.length === after.length &&
    before.every(({ cells }, at) => sameEntries(cells, after[at]?.cells ?? {}))
  );
};

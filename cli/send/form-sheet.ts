// 登记表里的行：照面板的读法读出，逐行再查，有问题的先不送；没有编号的行，内容相同编号就相同
import type { CivilDate } from "#shared/calendar/civil.ts";
import { rowsPerForm } from "#shared/contract/operations.ts";
import { type Cells, type ContractProblem, periodId, unitCode } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { isMasked } from "#shared/identity/mask.ts";
import { digestOf } from "#shared/seal/digest.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import type { FormRead } from "#shared/workbook/forms/form.ts";
import { assessForm, readForm, rowKindsOf, tablesOf } from "#shared/workbook/forms/forms.ts";
import type { ReadTable } from "#shared/workbook/forms/read-table.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { PlacedProblem } from "#shared/workbook/supplement/notes.ts";
import type { FormFile } from "./form-file.ts";
import { formWords } from "./form-words.ts";
import { type Astray, type HeldRow, maskedCells, type ReadyRow, type Sheet } from "./sheet.ts";
import { gridWords } from "./sheets.ts";

type Read = FormRead<Regime["instrument"]>;
interface FormRow {
  readonly table: string;
  readonly id: string;
  /** Zero-based. */
  readonly row: number;
  readonly version: number | null;
  readonly cells: Cells;
  readonly wrong: boolean;
}

/**
 * The rows as they are sent. A row without an id gets one made of what everybody sees who may see the row, and the same
 * whenever it is sent; whoever calls it, calls it so.
 */
const rowsIn = (
  { regime, unit, period }: FormFile,
  read: Read,
  kinds: Sheet["kinds"],
): readonly FormRow[] => {
  const calls = new Map(
    tablesOf(regime, read.setting).map(({ id, columns }) => [
      id,
      new Set(columns.filter(({ entry }) => entry.kind === "row").map(({ key }) => key)),
    ]),
  );
  const ids = new Map<string, string>();
  const times = new Map<string, number>();
  const made = (table: string, cells: Cells): string => {
    const masked = maskedCells(kinds.get(table), cells);
    const name = `sent-${digestOf([regime.id, unit, period, table, masked]).slice(0, 20)}`;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  };
  // Tables that others call stand before them.
  return read.wire.map(({ table, key, id: own, row, version, cells: written, wrong }) => {
    const cells = Object.fromEntries(
      Object.entries(written).map(([at, value]) => [
        at,
        calls.get(table)?.has(at) ? (ids.get(String(value)) ?? value) : value,
      ]),
    );
    const id = own ?? made(table, cells);
    ids.set(key, id);
    return { table, id, row, version, cells, wrong };
  });
};

/** The column of a table that stands in a place. */
const keyAt = (laid: ReadTable, row: number, column: number): string | undefined =>
  laid.table.columns.find(({ key }) => laid.placeOf(row, key).column === column)?.key;

interface Found {
  /** By row id. */
  readonly ofRows: ReadonlyMap<string, readonly ContractProblem[]>;
  readonly whole: readonly ContractProblem[];
}

const foundIn = (read: Read, rows: readonly FormRow[], problems: readonly PlacedProblem[]): Found => {
  const laid = new Map(read.laid.map((table) => [table.sheet, table]));
  const sheetOf = new Map(read.laid.map(({ table, sheet }) => [table.id, sheet]));
  const byPlace = new Map(rows.map((row) => [`${row.row} ${sheetOf.get(row.table)}`, row]));
  const ofRows = new Map<string, ContractProblem[]>();
  const whole: ContractProblem[] = [];
  for (const { place, code, at, values, cite } of problems) {
    const problem = { code, at, values: { ...values }, ...(cite === undefined ? {} : { cite }) };
    const row = place === null ? undefined : byPlace.get(`${place.row} ${place.sheet}`);
    const table = place === null ? undefined : laid.get(place.sheet);
    if (row === undefined || place === null || table === undefined) {
      whole.push(problem);
      continue;
    }
    const key = keyAt(table, place.row, place.column) ?? at;
    // What the server gave back masked it knows whole.
    if (row.version !== null && isMasked(row.cells[key])) continue;
    ofRows.set(row.id, [...(ofRows.get(row.id) ?? []), { ...problem, at: key }]);
  }
  return { ofRows, whole };
};

export interface FormSettings {
  /** The unit's supplement in force on the server. */
  readonly supplement: Supplement | null;
  readonly on: CivilDate;
  /** As sent before. */
  readonly last: FormFile | null;
}

const beforeIn = (last: FormFile | null, supplement: Supplement | null, kinds: Sheet["kinds"]) => {
  const read = last && readForm(last.sheets, last.regime, supplement);
  const rows = last === null || read === null || isWorkbookRefused(read) ? [] : rowsIn(last, read, kinds);
  return new Map(rows.map(({ id, cells }) => [id, cells]));
};

/** Whether two files are of one form. */
export const isSameForm = (one: FormFile, other: FormFile): boolean =>
  one.regime.id === other.regime.id && one.unit === other.unit && one.period === other.period;

/** A form's rows, checked under its unit's own rules; `form-…` where these ask for columns that it lacks. */
export const formSheet = (
  form: FormFile,
  { supplement, on, last }: FormSettings,
): Sheet | Astray | WorkbookRefused => {
  const { regime: of, unit, period } = form;
  const read: Read | WorkbookRefused = readForm<Regime>(form.sheets, of, supplement);
  if (isWorkbookRefused(read)) return read;
  const group = { regime: of.id, unit, period };
  const lost = (why: Astray["why"]): Astray => ({ ...group, why, rows: read.wire.length });
  if (!form.current) return lost("outdated");
  if (read.wire.length > rowsPerForm) return lost("rows");
  if (read.wire.length === 0) return lost("empty");
  if (!unitCode.safeParse(unit).success) return lost("unit");
  if (!periodId.safeParse(period).success) return lost("period");
  const kinds = rowKindsOf<Regime>(of, read.setting);
  const rows = rowsIn(form, read, kinds);
  const byId = new Map(rows.map(({ id, cells }) => [id, cells]));
  const words =
    of.instrument === "grid"
      ? gridWords(of, kinds)
      : formWords(of, read.setting, kinds, (id) => byId.get(id));
  const sheets = new Map(read.laid.map((table) => [table.table.id, table]));
  const part = tablesOf<Regime>(of, read.setting).every(({ id }) => sheets.has(id))
    ? null
    : new Set(sheets.keys());
  // What a department's own tables come to only the whole form tells.
  const problems =
    part === null ? assessForm(of, read, { on, supplement }, form.sheets).problems : read.problems;
  const { ofRows, whole } = foundIn(read, rows, problems);
  const ready: ReadyRow[] = [];
  const held: HeldRow[] = [];
  for (const { table, id, row, version, cells, wrong } of rows) {
    const own = ofRows.get(id) ?? [];
    const sheet = sheets.get(table)?.sheet ?? "";
    const common = {
      ...{ table, key: id, id, who: words.who({ table, cells }) },
      place: `${sheet}!${cellAddress(row, 0)}`,
    };
    if (wrong || own.length > 0) held.push({ ...common, why: "incomplete", unit: "", problems: own });
    else {
      const { total, grade } = kinds.get(table)?.check(cells) ?? { total: null, grade: null };
      ready.push({ ...common, cells, total, grade, version });
    }
  }
  const before = beforeIn(last, supplement, kinds);
  return {
    ...{ ...group, of, regimeVersion: regimeVersion(of), kinds, words, ready, held, whole, part },
    digest: digestOf([form.digest, last?.digest ?? null]),
    before: ({ key }) => before.get(key),
  };
};

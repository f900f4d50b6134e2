// 打开：在工作簿里认出填报表，读出每张表的每一行；指标表是其中一种
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Cells } from "#shared/contract/shapes.ts";
import { isNotYet } from "#shared/engine/assess.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { usualTeaching } from "#shared/workbook/forms/form.ts";
import { assessForm, readForm } from "#shared/workbook/forms/forms.ts";
import { kindIn, kinds } from "#shared/workbook/forms/meta.ts";
import { sheetsOf } from "#shared/workbook/forms/place.ts";
import type { FormRow, ReadTable } from "#shared/workbook/forms/read-table.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { metaSheetIn, metaSheetName, metaValues } from "#shared/workbook/meta-sheet.ts";
import { isAside } from "#shared/workbook/rebuilding/aside.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import type { PlacedProblem } from "#shared/workbook/supplement/notes.ts";
import { readSupplement } from "#shared/workbook/supplement/read.ts";
import type { OpenForm, OpenRow, OpenSettings, OpenTable } from "./open-form.ts";

const rowOf = (
  { table, sheet, pages }: ReadTable,
  row: FormRow,
  subjects: ReadonlySet<string>,
  cells: Cells,
): OpenRow => {
  const subject = row.means.subject;
  const filled = table.columns.some(
    ({ key, locked }) => locked === undefined && row.means[key] !== undefined,
  );
  return {
    table: table.id,
    sheet: pages?.[row.row]?.sheet ?? sheet,
    row: row.row,
    key: row.key,
    id: row.id,
    version: row.version,
    cells,
    values: row.values,
    subject: typeof subject === "string" ? subject : subjects.has(row.key) ? row.key : null,
    // Of given rows those without an answer say nothing yet.
    changed:
      row.id === null || row.synced === null ? filled || !table.fixed : row.synced !== rowDigest(cells),
  };
};

const bookkeepingKeys = ["row-id", "row-version", "row-synced"] as const;

const tableOf = (
  laid: ReadTable,
  subjects: ReadonlySet<string>,
  wire: ReadonlyMap<string, Cells>,
): OpenTable => {
  const { table, sheet, rows, firstRow, lastRow, placeOf, pages } = laid;
  const keys = [...table.columns.map(({ key }) => key), ...bookkeepingKeys];
  return {
    id: table.id,
    sheet,
    title: table.title,
    firstRow,
    lastRow: Math.max(lastRow, ...rows.slice(-1).map(({ row }) => row)),
    ...(pages === undefined
      ? { columns: Object.fromEntries(keys.map((key) => [key, placeOf(firstRow, key).column])) }
      : { columns: {}, pages }),
    inputs: table.columns.filter(({ locked }) => locked === undefined).map(({ key }) => key),
    rows: rows.map((row) => rowOf(laid, row, subjects, wire.get(row.key) ?? {})),
  };
};

const numberIn = (assessed: object, key: string): number | null => {
  const value = key in assessed ? (assessed as Record<string, unknown>)[key] : null;
  return typeof value === "number" ? value : null;
};
const gradeIn = (assessed: object): string | null =>
  "grade" in assessed && typeof assessed.grade === "string" ? assessed.grade : null;

interface Whose {
  readonly regime: Pick<Regime, "id">;
  readonly meta: { readonly unit: { readonly code: string } };
}

/** The rules that were brought, where they are this unit's for this regime; those of an example are anybody's. */
export const supplementFor = ({ regime, meta }: Whose, given: Supplement | null): Supplement | null =>
  given?.regime === regime.id && (given.example || given.unit === meta.unit.code) ? given : null;

/** The approved rules in a workbook for a form; null where it holds none, or not this unit's, or they are not in order. */
export const approvedIn = (sheets: readonly SheetContent[], form: Whose): Supplement | null => {
  const read = readSupplement(sheets, regimeOf);
  const sound = !isWorkbookRefused(read) && read.problems.length === 0 && read.supplement?.approved != null;
  return sound ? supplementFor(form, read.supplement) : null;
};

/** Without a supplement nothing can be counted: that is said once, as no fault of the form. */
const isOfForm = ({ code, at }: PlacedProblem, supplement: Supplement | null): boolean =>
  supplement !== null || (code !== "supplement-missing" && at !== "supplement");

/** A unit's rules are a form without tables of rows: what is open or beyond a limit, each in its cell. */
const supplementIn = (sheets: readonly SheetContent[], on: CivilDate): OpenForm | WorkbookRefused => {
  const read = readSupplement(sheets, regimeOf);
  if (isWorkbookRefused(read)) return read;
  const { regime, unit, supplement, problems } = read;
  return {
    ...{ regime, supplement, on },
    kind: "supplement",
    meta: { regime: regime.id, unit, period: on.slice(0, 4) },
    setting: {
      ...{ locale: "zh-CN", capacity: 1, period: on.slice(0, 4) },
      ...{ supplement: null, teaching: usualTeaching },
    },
    current: problems.every(({ code }) => code !== "supplement-outdated"),
    ...{ tables: [], subjects: [], called: {}, sheets },
    problems: problems.map((problem) => ({ ...problem, ofCell: true })),
  };
};

/** Whether a sheet was made as a form's table, as its hidden keys say: without the hidden sheet it is one still. */
const hasHiddenKeys = ({ name, cells }: SheetContent): boolean =>
  !isAside(name) && cells.slice(0, 60).some((row) => row.includes("row-id") && row.includes("row-synced"));

/**
 * Reads and assesses the form in a workbook's sheets, of whatever regime it says that it is. Pure: the same sheets give
 * the same form in the pane and in its worker. Refusals: `form-…`.
 */
export const formIn = (
  sheets: readonly SheetContent[],
  { on, supplement: given = null }: OpenSettings,
): OpenForm | WorkbookRefused => {
  const kind = kindIn(sheets);
  const named = metaValues(metaSheetIn(sheets))("regime")[0] ?? "";
  if (kind === null)
    return sheets.some(hasHiddenKeys)
      ? refuseWorkbook("form-damaged", { entry: metaSheetName })
      : refuseWorkbook("form-not-found");
  if (kind === "supplement") return supplementIn(sheets, on);
  const regime = regimeOf(named);
  if (regime === undefined || kinds[regime.instrument] !== kind)
    return refuseWorkbook(named === "" ? "form-damaged" : "form-regime-unknown", {
      regime: named,
      entry: "regime",
    });
  const unit = metaValues(metaSheetIn(sheets))("unit")[0] ?? "";
  const supplement = supplementFor({ regime, meta: { unit: { code: unit } } }, given);
  const read = readForm<Regime>(sheets, regime, supplement);
  if (isWorkbookRefused(read)) return read;
  const { assessed, problems } = assessForm<Regime>(regime, read, { on, supplement }, sheets);
  const ofCells = new Set(read.problems);
  const subjects = new Set(read.subjects.map(({ key }) => key));
  const wire = new Map(read.wire.map(({ key, cells }) => [key, cells]));
  const tables = read.laid.map((laid) => tableOf(laid, subjects, wire));
  const sheetsRead = new Set([metaSheetName, ...tables.flatMap(sheetsOf)]);
  const byKey = read.laid.flatMap(({ table, rows }) =>
    rows.flatMap(({ key }) => {
      const name = read.called(table.id, key);
      return name === undefined ? [] : [[key, name] as const];
    }),
  );
  return {
    kind: "form",
    regime,
    supplement,
    meta: { regime: regime.id, unit: read.unit, period: read.period },
    setting: read.setting,
    current: read.current,
    on,
    tables,
    subjects: read.subjects.map(({ key, name, record, sound }) => {
      const of = assessed.get(key);
      const result = of === undefined || !sound || isNotYet(of) ? {} : of;
      return { key, name, record, sound, total: numberIn(result, "total"), grade: gradeIn(result) };
    }),
    problems: problems
      .filter((problem) => isOfForm(problem, supplement))
      .map((problem) => ({ ...problem, ofCell: ofCells.has(problem) })),
    called: Object.fromEntries(byKey),
    sheets: sheets.filter(({ name }) => sheetsRead.has(name)),
  };
};

/** Where sheets become a form: here, or elsewhere where they are large. */
type Read = (
  sheets: readonly SheetContent[],
  settings: OpenSettings,
) => Promise<OpenForm | WorkbookRefused> | OpenForm | WorkbookRefused;

/** Looks through all sheets of a workbook for a form; two round trips. */
export const openForm = async (
  host: WorkbookHost,
  settings: OpenSettings,
  read: Read = formIn,
): Promise<OpenForm | WorkbookRefused> => read(await host.read(await host.names()), settings);

/** Whether a form may have got sheets that nobody has seen yet: a person's annex is added by copying one. */
const mayGrow = (form: OpenForm, only: readonly string[] | undefined): boolean =>
  form.tables.some(({ pages }) => pages !== undefined) &&
  (only === undefined || only.some((name) => !form.sheets.some((sheet) => sheet.name === name)));

/**
 * Reads the sheets of a known form again, the hidden one too, or only those of them that are named; one round trip. Looks
 * through all sheets when one has gone or may have come.
 */
export const rereadForm = async (
  host: WorkbookHost,
  form: OpenForm,
  only?: readonly string[],
  read: Read = formIn,
): Promise<OpenForm | WorkbookRefused> => {
  const settings = { on: form.on, supplement: form.supplement };
  if (mayGrow(form, only)) return openForm(host, settings, read);
  const names = form.sheets.map(({ name }) => name).filter((name) => only?.includes(name) ?? true);
  const now = new Map((await host.read(names)).map((sheet) => [sheet.name, sheet]));
  if (now.size < names.length) return openForm(host, settings, read);
  return read(
    form.sheets.map((sheet) => now.get(sheet.name) ?? sheet),
    settings,
  );
};

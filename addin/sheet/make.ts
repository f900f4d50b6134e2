// 建表：按办法生成填报表或细则表，服务器上已有的行一并填入
import type { StoredRow, Unit } from "#shared/contract/shapes.ts";
import type { TeachingUnit } from "#shared/engine/checklist/assess-checklist.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { annexSheetsIn } from "#shared/workbook/annex/annex-pages.ts";
import { usualTeaching } from "#shared/workbook/forms/form.ts";
import { formFromRows, formOf, tablesOf } from "#shared/workbook/forms/forms.ts";
import { sheetsOf } from "#shared/workbook/forms/place.ts";
import type { TableRow } from "#shared/workbook/forms/table.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import { asideNames } from "#shared/workbook/rebuilding/aside.ts";
import type { SheetContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import type { OpenForm } from "./open-form.ts";
import { writtenValues } from "./tables.ts";

/** What may be made for a regime. */
export type MadeKind = "form" | "annex" | "supplement";

export interface MakeRequest {
  readonly kind: MadeKind;
  readonly regime: Regime;
  readonly unit: Pick<Unit, "code" | "name">;
  /** The bureau over the unit, where it is known. */
  readonly bureau: string | null;
  readonly period: string;
  readonly capacity: number;
  /** Names of sheets that stay in the workbook. */
  readonly beside?: readonly string[];
  /** The tables that it holds besides the roster; absent: all. */
  readonly only?: readonly string[];
  readonly teaching?: TeachingUnit;
  /** The unit's approved rules, where it has any. */
  readonly supplement?: Supplement | null;
  readonly stored: readonly StoredRow[];
  readonly locale: Locale;
  readonly newRowId: () => string;
}

/** The server's rows as the form writes them, by table. */
const storedTables = (request: MakeRequest): Readonly<Record<string, readonly TableRow[]>> => {
  const {
    regime,
    unit,
    period,
    capacity,
    locale,
    teaching = usualTeaching,
    supplement = null,
    stored,
  } = request;
  const setting = { locale, capacity, period, supplement, teaching };
  const { read } = formFromRows<Regime>(regime, { unit, setting }, stored);
  return Object.fromEntries(
    tablesOf(regime, setting).map((table) => [
      table.id,
      stored
        .filter((row) => row.table === table.id)
        .map(({ id, version, cells }) => ({
          id,
          version,
          synced: rowDigest(cells),
          values: writtenValues(table, cells, read.called, locale),
        })),
    ]),
  );
};

const madeForm = (request: MakeRequest): WorkbookSpec => {
  // The offices are those that issued the regulation unless the directory tells.
  const [education = "", credit = education] = request.regime.source.issuers;
  return formOf(request.regime, {
    unit: { code: request.unit.code, name: request.unit.name },
    bureau: { name: request.bureau ?? education, creditOffice: credit },
    period: request.period,
    capacity: request.capacity,
    locale: request.locale,
    newId: request.newRowId,
    rows: storedTables(request),
    supplement: request.supplement ?? null,
    annex: request.kind === "annex",
    beside: request.beside ?? [],
    ...(request.only === undefined ? {} : { only: request.only }),
    ...(request.teaching === undefined ? {} : { teaching: request.teaching }),
  });
};

const makers: { readonly [K in MadeKind]: (request: MakeRequest) => WorkbookSpec | null } = {
  form: madeForm,
  annex: (request) => (request.regime.instrument === "grid" ? madeForm(request) : null),
  supplement: ({ regime, unit, locale }) => supplementWorkbook(regime, { unit, locale }),
};

/**
 * The sheets of the grid that is open and made anew: they go, whatever they are called. Left there, an annex would be taken
 * for one of the new form's.
 */
export const replacedBy = (
  { kind, regime }: { readonly kind: MadeKind; readonly regime: string },
  form: Pick<OpenForm, "regime" | "tables"> | null,
): ReadonlyMap<string, null> =>
  new Map(
    kind === "supplement" || form?.regime.instrument !== "grid" || form.regime.id !== regime
      ? []
      : form.tables.flatMap(sheetsOf).map((name) => [name, null]),
  );

/** New names for annexes of a form that isn't open, damaged or another regulation's: the new form's they are not. */
export const annexesAside = (
  sheets: readonly SheetContent[],
  replaced: ReadonlyMap<string, null>,
  locale: Locale,
): ReadonlyMap<string, string> =>
  asideNames(
    annexSheetsIn(sheets).flatMap(({ name }) => (replaced.has(name) ? [] : [name])),
    sheets.map(({ name }) => name),
    locale,
  );

/**
 * New names for sheets that would be replaced though they are none of the form that is replaced: a form that was damaged, a
 * clerk's own sheet. `form` is what is open, null where nothing is.
 */
export const keptAside = (
  workbook: WorkbookSpec,
  names: readonly string[],
  form: Pick<OpenForm, "regime" | "sheets"> | null,
  { regime, locale }: Pick<MakeRequest, "regime" | "locale">,
): ReadonlyMap<string, string> => {
  if (form?.regime.id === regime.id) return new Map();
  const made = workbook.sheets.map(({ name }) => name);
  const own = new Set([metaSheetName, ...(form?.sheets.map(({ name }) => name) ?? [])]);
  const strange = names.filter((name) => made.includes(name) && !own.has(name));
  return asideNames(strange, [...names, ...made], locale);
};

/** The workbook to be made; null where the regime has none of that kind. */
export const workbookFor = (request: MakeRequest): WorkbookSpec | null => makers[request.kind](request);

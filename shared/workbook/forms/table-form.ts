// 登记表的生成与读回：封面、各表、条目表、元数据；各体例只说自己有哪些表、记录怎样成
import type { TeachingUnit } from "../../engine/checklist/assess-checklist.ts";
import type { Instrument, Regime, RegimeOf } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import { stage, unitKind } from "../../engine/vocabulary/words.ts";
import { coverOf } from "../cover.ts";
import { formCode } from "../grid/form-meta.ts";
import { isWorkbookRefused, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent, WorkbookSpec } from "../sheet.ts";
import { assembled, namesOf } from "./assembled.ts";
import {
  type FormOptions,
  type FormRead,
  type InstrumentForm,
  type Lists,
  type Plan,
  type Setting,
  usualTeaching,
} from "./form.ts";
import { readTableMeta, type TableMeta, tableMetaSheet } from "./meta.ts";
import { type ReadTable, readTable } from "./read-table.ts";
import { callKey, headRows, type Table, type TableRow } from "./table.ts";
import { tableSheetOf } from "./table-sheet.ts";
import { sayTable } from "./words/say.ts";

const settingOf = ({
  locale,
  capacity,
  period,
  rows = {},
  supplement = null,
  teaching = usualTeaching,
}: FormOptions): Setting => ({
  locale,
  capacity: Math.max(capacity, rows.roster?.length ?? 0, 1),
  period,
  supplement,
  teaching,
});

/** 2025—2026学年, 2026年度. */
export const periodWords = (
  { period }: Pick<Regime, "period">,
  label: string,
  locale: Setting["locale"],
): string =>
  period.kind === "school-year"
    ? sayTable(locale, "form.school-year", { from: String(Number(label) - 1), to: label })
    : sayTable(locale, "form.year", { year: label });

const subtitleOf = (regime: Regime, { unit, period, locale }: FormOptions): string =>
  sayTable(locale, "form.subtitle", {
    unit: unit.name === "" ? unit.code : unit.name,
    code: unit.code,
    named: unit.name === "" ? "no" : "yes",
    period: periodWords(regime, period, locale),
    title: regime.title[locale],
  });

const made = <I extends Instrument>(
  plan: Plan<I>,
  lists: Lists<I>,
  regime: RegimeOf<I>,
  options: FormOptions,
): WorkbookSpec => {
  const { unit, bureau, period, locale, newId } = options;
  const setting = settingOf(options);
  const any: Regime = regime;
  const tables = plan
    .tables(regime, setting)
    .filter(({ id }) => options.only === undefined || id === "roster" || options.only.includes(id));
  const given: Readonly<Record<string, readonly TableRow[]>> = {
    ...plan.given?.(regime, setting),
    ...options.rows,
  };
  const form = {
    unit,
    period: periodWords(any, period, locale),
    locale,
    newId,
    subtitle: subtitleOf(any, options),
  };
  const cover = coverOf(
    any,
    {
      annex: any.title[locale],
      title: sayTable(locale, `form.title.${any.instrument}`),
      period: periodWords(any, period, locale),
      guidance: sayTable(locale, `form.guidance.${any.instrument}`),
      creditOffice: false,
    },
    { unit, bureau, period, locale, code: formCode(any, unit.code, period) },
  );
  const laidOut = tables.map((table) => tableSheetOf(table, withNames(table, given[table.id] ?? []), form));
  const active = tables.find(({ id }) => id === plan.active) ?? tables.at(-1);
  // What is looked up while filling in stands beside the table in front.
  const front = 1 + tables.findIndex(({ id }) => id === plan.active);
  return {
    sheets: [
      cover,
      ...laidOut.slice(0, front),
      ...lists(regime, options, setting),
      ...laidOut.slice(front),
      tableMetaSheet(any, {
        unit,
        period,
        locale,
        unitKind: setting.teaching.kind,
        stages: setting.teaching.stages,
        tables: tables.map(({ id }) => id),
      }),
    ],
    active: active?.sheet ?? cover.name,
  };
};

const teachingIn = ({ unitKind: kind, stages }: TableMeta): TeachingUnit => ({
  kind: unitKind.options.find((one) => one === kind) ?? usualTeaching.kind,
  stages: stage.options.filter((one) => stages.includes(one)),
});

const empty = (table: Table): ReadTable => ({
  table,
  sheet: table.sheet,
  rows: [],
  firstRow: headRows,
  lastRow: headRows,
  placed: false,
  placeOf: () => ({ sheet: table.sheet, row: 0, column: 0 }),
});

/** Rows with the name by which other tables call them, as the sheet's own formula will say it. */
const withNames = (table: Table, rows: readonly TableRow[]): readonly TableRow[] => {
  if (table.called === undefined) return rows;
  const names = namesOf(
    table,
    rows.map(({ values }) => values),
  );
  return rows.map((row, at) => ({ ...row, values: { ...row.values, [callKey]: names[at]?.[0] ?? "" } }));
};

const read = <I extends Instrument>(
  plan: Plan<I>,
  sheets: readonly SheetContent[],
  regime: RegimeOf<I>,
  supplement: Setting["supplement"],
): FormRead<I> | WorkbookRefused => {
  const meta = readTableMeta(sheets);
  if (isWorkbookRefused(meta)) return meta;
  const { locale, period, unit } = meta;
  const setting: Setting = { locale, capacity: 1, period, supplement, teaching: teachingIn(meta) };
  return assembled(
    plan,
    regime,
    { unit, setting, current: meta.regimeVersion === regimeVersion(regime), sheets },
    (notes, table, picksOfTable) =>
      meta.tables.includes(table.id) ? readTable(notes, table, sheets, picksOfTable) : empty(table),
  );
};

/** Makes the form of an instrument from what it says of its tables. */
export const tableForm = <I extends Instrument>(
  plan: Plan<I>,
  lists: Lists<I> = () => [],
): InstrumentForm<I> => ({
  formOf: (regime, options) => made(plan, lists, regime, options),
  readForm: (sheets, regime, supplement = null) => read(plan, sheets, regime, supplement),
});

// 校验各种登记表：读回成记录，逐格指出问题
import type { CivilDate } from "#shared/calendar/civil.ts";
import { regimeOn } from "#shared/engine/amended.ts";
import type { Instrument, Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { checkForm, readForm } from "#shared/workbook/forms/forms.ts";
import { kindIn, kinds, readTableMeta } from "#shared/workbook/forms/meta.ts";
import { isTableKey, sayTable } from "#shared/workbook/forms/words/say.ts";
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import { isWorkbookRefused, refuseWorkbook } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import type { PlacedProblem as Found } from "#shared/workbook/supplement/notes.ts";
import type { CheckedFile, PlacedProblem } from "./checked-file.ts";
import { isUnusable, type Surroundings, type Unusable } from "./command.ts";
import { refusedFile } from "./open-form.ts";
import { writtenProblem } from "./problem-words.ts";
import { readSupplement } from "./supplement-source.ts";
import { say } from "./words/say.ts";

export interface Asked {
  readonly on: CivilDate;
  /** The file of the unit's supplement; "" for none. */
  readonly supplement: string;
  readonly surroundings: Surroundings;
}

/** Whether a workbook is a form with tables, not a grid. */
export const isTableForm = (sheets: readonly SheetContent[]): boolean => {
  const kind = kindIn(sheets);
  return kind !== kinds.grid && Object.values<string | null>(kinds).includes(kind);
};

const written = (file: string, problem: Found, speaker: Instrument, locale: Locale): PlacedProblem => {
  const { code, at, values, cite, place } = problem;
  const key = `problem.${code}`;
  return {
    file,
    sheet: place?.sheet ?? null,
    cell: place === null ? null : cellAddress(place.row, place.column),
    ...(isTableKey(key)
      ? {
          code,
          at,
          message: sayTable(locale, key, values),
          clause: cite?.clause ?? null,
          quote: cite?.quote ?? null,
        }
      : writtenProblem(problem, locale, speaker)),
  };
};

const supplementOf = async (
  regime: Regime,
  { supplement: file, on, surroundings }: Asked,
): Promise<{ readonly supplement: Supplement | null } | Unusable> =>
  file === "" ? { supplement: null } : readSupplement(file, regimeOn(regime, on), on, surroundings);

/** All problems of a form with tables, each in its cell; refusals as the grid's. */
export const checkTables = async (
  file: string,
  sheets: readonly SheetContent[],
  asked: Asked,
): Promise<CheckedFile | Unusable> => {
  const { on, surroundings } = asked;
  const { locale } = surroundings;
  const meta = readTableMeta(sheets);
  if (isWorkbookRefused(meta)) return refusedFile(file, meta, surroundings);
  const regime = regimeOf(meta.regime);
  if (regime === undefined || kinds[regime.instrument] !== kindIn(sheets))
    return refusedFile(file, refuseWorkbook("form-regime-unknown", { regime: meta.regime }), surroundings);
  const unit = await supplementOf(regime, asked);
  if (isUnusable(unit)) return unit;
  const { supplement } = unit;
  const read = readForm(sheets, regime, supplement);
  if (isWorkbookRefused(read)) return refusedFile(file, read, surroundings);
  const all = checkForm(regime, read, { on, supplement }, sheets);
  // Without a supplement nothing can be counted: that is said once, as no fault of the form.
  const problems = supplement === null ? all.filter(({ code }) => code !== "supplement-missing") : all;
  const outdated: Found = { code: "regime-outdated", at: "regime-version", values: {}, place: null };
  return {
    file,
    regime: regime.id,
    unit: read.unit,
    period: read.period,
    sheet: null,
    rows: Object.values(read.tables).reduce((sum, rows) => sum + rows.length, 0),
    problems: [
      ...(read.current
        ? []
        : [{ ...written(file, outdated, regime.instrument, locale), sheet: metaSheetName }]),
      ...problems.map((problem) => written(file, problem, regime.instrument, locale)),
    ],
    readings: read.readings.map(({ at, from, to, place }) => ({
      at,
      cell: `${place.sheet}!${cellAddress(place.row, place.column)}`,
      from,
      to,
    })),
    notes: problems.length === all.length ? [] : [say(locale, "cli.check-without-supplement")],
  };
};

// 批次里的表：上报时的各行用字说出来，给审核的人看、指着格写意见
import type { Batch, StoredRow } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type Setting, usualTeaching } from "#shared/workbook/forms/form.ts";
import { formFromRows } from "#shared/workbook/forms/forms.ts";
import type { OpenForm } from "./open-form.ts";
import { formTables, shownCells, tableOf } from "./tables.ts";

/** As much of a form as says its rows in words, and the rows as they were handed in. */
export interface BatchForm extends Pick<OpenForm, "regime" | "setting" | "called"> {
  readonly rows: readonly StoredRow[];
}

/** A batch's rows with the names by which they call one another. */
export const batchForm = (
  regime: Regime,
  { unit, unitName, period }: Pick<Batch, "unit" | "unitName" | "period">,
  rows: readonly StoredRow[],
  {
    locale,
    supplement,
    teaching = usualTeaching,
  }: Pick<Setting, "locale" | "supplement"> & Partial<Pick<Setting, "teaching">>,
): BatchForm => {
  const setting = { ...{ locale, capacity: 1, period, supplement }, teaching };
  const { read } = formFromRows<Regime>(regime, { unit: { code: unit, name: unitName }, setting }, rows);
  const called = rows.flatMap(({ table, id }) => {
    const name = read.called(table, id);
    return name === undefined ? [] : [[id, name] as const];
  });
  return { regime, setting, rows, called: Object.fromEntries(called) };
};

/** A stored row by what its first columns say: the person, and in a form of several tables what it is about. */
export const storedWords = (
  form: Pick<OpenForm, "regime" | "setting" | "called">,
  { table, cells }: Pick<StoredRow, "table" | "cells">,
  locale: Locale,
): string => {
  const shown = shownCells(form, table, cells, locale);
  return (tableOf(form, table, locale)?.columns ?? [])
    .flatMap(({ key }) => shown[key] ?? [])
    .slice(0, formTables(form, locale).length > 1 ? 2 : 1)
    .join("　");
};

// 各表的列：每列叫什么、可填什么，用面板的语言说
import type { Cells, CellValue } from "#shared/contract/shapes.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { answerWords } from "#shared/engine/share.ts";
import type { Locale } from "#shared/messages/format.ts";
import { tablesOf } from "#shared/workbook/forms/forms.ts";
import type { Column, Table, TableRow } from "#shared/workbook/forms/table.ts";
import { shownValues } from "#shared/workbook/forms/wire.ts";
import { gridTable } from "#shared/workbook/grid/grid.ts";
import type { OpenForm } from "./open-form.ts";

// A form is read anew after every edit, its setting stays the same in all but name.
const known = new Map<string, readonly Table[]>();

/** The tables of a form in a language; made once for a form's setting. */
export const formTables = (
  { regime, setting }: Pick<OpenForm, "regime" | "setting">,
  locale: Locale = setting.locale,
): readonly Table[] => {
  const key = JSON.stringify([regime.id, locale, setting]);
  const found = known.get(key) ?? tablesOf(regime, { ...setting, locale });
  known.set(key, found);
  return found;
};

export const tableOf = (
  form: Pick<OpenForm, "regime" | "setting">,
  table: string,
  locale?: Locale,
): Table | undefined => formTables(form, locale).find(({ id }) => id === table);

export const columnOf = (
  form: Pick<OpenForm, "regime" | "setting">,
  { table, key }: { readonly table: string; readonly key: string },
  locale?: Locale,
): Column | undefined => tableOf(form, table, locale)?.columns.find((column) => column.key === key);

/** The words over a column; its key where the form knows no such column. */
export const titleOf = (
  form: Pick<OpenForm, "regime" | "setting">,
  at: { readonly table: string; readonly key: string },
  locale: Locale,
): string => columnOf(form, at, locale)?.head.replaceAll("\n", " ") ?? at.key;

/** Cells as they are written: a grid's as they are, other tables' in the words of a language. */
export const writtenValues = (
  table: Table,
  cells: Cells,
  called: (table: string, row: string) => string | undefined,
  locale: Locale,
): TableRow["values"] =>
  table.id === gridTable
    ? Object.fromEntries(
        Object.entries(cells).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
      )
    : shownValues(table, cells, called, locale);

/** Cells as the sheet shows them: names of rows, labels of picks. */
export const shownCells = (
  form: Pick<OpenForm, "regime" | "setting" | "called">,
  table: string,
  cells: Cells,
  locale: Locale = form.setting.locale,
): Readonly<Record<string, CellValue>> => {
  const of = tableOf(form, table, locale);
  return of === undefined ? cells : writtenValues(of, cells, (_table, id) => form.called[id], locale);
};

/** One of the cells as a person reads it, a share as a percentage; null where it is empty. */
export const cellWords = (
  form: Pick<OpenForm, "regime" | "setting" | "called">,
  { table, key }: { readonly table: string; readonly key: string },
  cells: Cells,
  locale: Locale,
): string | null => {
  const value = shownCells(form, table, { [key]: cells[key] ?? null }, locale)[key] ?? null;
  const { regime } = form;
  const indicator =
    regime.instrument === "grid" ? indicatorsOf(regime).find(({ id }) => id === key) : undefined;
  return value === null ? null : String(indicator === undefined ? value : answerWords(indicator.cell, value));
};

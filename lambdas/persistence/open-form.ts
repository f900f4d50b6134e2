// 一份表的规矩：哪部制度、单位是哪一类、有没有现行细则，各张表的行可以填什么
import type { CivilDate } from "#shared/calendar/civil.ts";
import { periodOf } from "#shared/engine/period.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type RowKind, type RowsForm, usualTeaching } from "#shared/workbook/forms/form.ts";
import { rowKindsOf } from "#shared/workbook/forms/forms.ts";
import { readUnit } from "./directory.ts";
import type { Sheet } from "./keys.ts";
import type { Stores } from "./stores.ts";
import { readSupplement } from "./supplements.ts";

/** What the rows of a sheet may say, and what its whole form is made with. */
export interface FormRules {
  readonly form: RowsForm;
  readonly kinds: ReadonlyMap<string, RowKind>;
}

/** Reads what decides on a sheet's form: the unit's kind and its supplement in force on a day. */
export const readFormRules = async (
  stores: Stores,
  regime: Regime,
  sheet: Sheet,
  { today, locale }: { readonly today: CivilDate; readonly locale: Locale },
): Promise<FormRules> => {
  // A later version of the supplement does not reach back into a closed period.
  const last = periodOf(regime, sheet.period)?.to ?? today;
  const [unit, supplement] = await Promise.all([
    readUnit(stores, sheet.unit),
    readSupplement(stores, sheet.unit, regime.id, today < last ? today : last),
  ]);
  const form: RowsForm = {
    unit: { code: sheet.unit, name: unit?.name ?? sheet.unit },
    setting: {
      ...{ locale, supplement, period: sheet.period, capacity: 1 },
      teaching: unit?.teaching ?? usualTeaching,
    },
  };
  return { form, kinds: rowKindsOf(regime, form.setting) };
};

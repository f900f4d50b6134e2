// 一份表凭什么做：单位是哪一类、这一天有没有现行细则
import type { CivilDate } from "#shared/calendar/civil.ts";
import { periodOf } from "#shared/engine/period.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type RowsForm, usualTeaching } from "#shared/workbook/forms/form.ts";
import { readUnit } from "./directory.ts";
import type { Sheet } from "./keys.ts";
import type { Stores } from "./stores.ts";
import { readSupplement } from "./supplements.ts";

/** Who asks: the day, and the language of what is said. */
export interface Reader {
  readonly today: CivilDate;
  readonly locale: Locale;
}

/** Reads what decides on a sheet's form: the unit's kind and its supplement in force on a day. */
export const readRowsForm = async (
  stores: Stores,
  regime: Regime,
  sheet: Sheet,
  { today, locale }: Reader,
): Promise<RowsForm> => {
  // A later version of the supplement does not reach back into a closed period.
  const last = periodOf(regime, sheet.period)?.to ?? today;
  const [unit, supplement] = await Promise.all([
    readUnit(stores, sheet.unit),
    readSupplement(stores, sheet.unit, regime.id, today < last ? today : last),
  ]);
  return {
    unit: { code: sheet.unit, name: unit?.name ?? sheet.unit },
    setting: {
      ...{ locale, supplement, period: sheet.period, capacity: 1 },
      teaching: unit?.teaching ?? usualTeaching,
    },
  };
};

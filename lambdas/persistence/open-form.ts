// 一份表的规矩：凭什么做，各张表的行可以填什么
import type { Regime } from "#shared/engine/regime.ts";
import type { RowKind, RowsForm } from "#shared/workbook/forms/form.ts";
import { rowKindsOf } from "#shared/workbook/forms/rows.ts";
import { type Reader, readRowsForm } from "./form-setting.ts";
import type { Sheet } from "./keys.ts";
import type { Stores } from "./stores.ts";

/** What the rows of a sheet may say, and what its whole form is made with. */
export interface FormRules {
  readonly form: RowsForm;
  readonly kinds: ReadonlyMap<string, RowKind>;
}

/** Reads the rules of a sheet's form. */
export const readFormRules = async (
  stores: Stores,
  regime: Regime,
  sheet: Sheet,
  reader: Reader,
): Promise<FormRules> => {
  const form = await readRowsForm(stores, regime, sheet, reader);
  return { form, kinds: rowKindsOf(regime, form.setting) };
};

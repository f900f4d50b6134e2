// 打开评价表：读文件、认表、读行，任何一步不成都说明原因

import { gridOf } from "#shared/regimes/grids.ts";
import { type ReadRow, readRows } from "#shared/workbook/exchange.ts";
import { type Form, locate } from "#shared/workbook/locate.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { isUnusable, type Surroundings, type Unusable } from "./command.ts";
import { readGiven } from "./files.ts";
import { say } from "./words/say.ts";

export interface OpenForm {
  readonly form: Form;
  readonly rows: readonly ReadRow[];
}

const refused = (file: string, refusal: WorkbookRefused, { locale }: Surroundings): Unusable => {
  const why = say(locale, `workbook.${refusal.refusedWorkbook}`, refusal.values);
  return {
    unusable: refusal.refusedWorkbook,
    message: say(locale, "cli.file-refused", { file, why }),
    values: { file, ...refusal.values },
  };
};

/** The form in the bytes of a workbook. */
export const formIn = async (
  file: string,
  bytes: Uint8Array,
  surroundings: Surroundings,
): Promise<OpenForm | Unusable> => {
  const sheets = await readXlsx(bytes);
  if (isWorkbookRefused(sheets)) return refused(file, sheets, surroundings);
  const form = locate(sheets, gridOf);
  if (isWorkbookRefused(form)) return refused(file, form, surroundings);
  return { form, rows: readRows(form.grid, form.sheet, form.regime) };
};

/** Reads a workbook from disk and finds its form. */
export const openForm = async (file: string, surroundings: Surroundings): Promise<OpenForm | Unusable> => {
  const bytes = await readGiven(file, surroundings);
  return isUnusable(bytes) ? bytes : formIn(file, bytes, surroundings);
};

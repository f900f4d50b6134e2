// 打开评价表：读文件、认表、读行，任何一步不成都说明原因
import type { GridRegime } from "#shared/engine/regime.ts";
import { type ReadRow, readRows } from "#shared/workbook/grid/exchange.ts";
import { type Form, locate } from "#shared/workbook/grid/locate.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { isUnusable, type Surroundings, type Unusable } from "./command.ts";
import { readGiven } from "./files.ts";
import { say } from "./words/say.ts";

export interface OpenForm {
  readonly form: Form;
  readonly rows: readonly ReadRow[];
}

export const refusedFile = (file: string, refusal: WorkbookRefused, { locale }: Surroundings): Unusable => {
  const why = say(locale, `workbook.${refusal.refusedWorkbook}`, refusal.values);
  return {
    unusable: refusal.refusedWorkbook,
    message: say(locale, "cli.file-refused", { file, why }),
    values: { file, ...refusal.values },
  };
};

/** The grid form in a workbook's sheets, of one of the regimes that `gridOf` knows. */
export const gridIn = (
  file: string,
  sheets: readonly SheetContent[],
  surroundings: Surroundings,
  gridOf: (id: string) => GridRegime | undefined,
): OpenForm | Unusable => {
  const form = locate(sheets, gridOf);
  if (isWorkbookRefused(form)) return refusedFile(file, form, surroundings);
  return { form, rows: readRows(form.grid, form.sheet, form.regime) };
};

/** The form in the bytes of a workbook, of one of the regimes that `gridOf` knows. */
export const formIn = async (
  file: string,
  bytes: Uint8Array,
  surroundings: Surroundings,
  gridOf: (id: string) => GridRegime | undefined,
): Promise<OpenForm | Unusable> => {
  const sheets = await readXlsx(bytes);
  return isWorkbookRefused(sheets)
    ? refusedFile(file, sheets, surroundings)
    : gridIn(file, sheets, surroundings, gridOf);
};

/** Reads the sheets of a workbook from disk. */
export const openSheets = async (
  file: string,
  surroundings: Surroundings,
): Promise<readonly SheetContent[] | Unusable> => {
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes;
  const sheets = await readXlsx(bytes);
  return isWorkbookRefused(sheets) ? refusedFile(file, sheets, surroundings) : sheets;
};

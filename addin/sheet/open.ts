// 打开：在工作簿里认出填报表，读出每一行
import { gridOf } from "#shared/regimes/grids.ts";
import { type ReadRow, readRows } from "#shared/workbook/grid/exchange.ts";
import { type Form, locate } from "#shared/workbook/grid/locate.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";

/** A form with its rows as they stand now. */
export interface OpenForm extends Form {
  readonly rows: readonly ReadRow[];
  /** Kept, so that a later look reads the grid alone. */
  readonly metaContent: SheetContent;
}

const opened = (sheets: readonly SheetContent[]): OpenForm | WorkbookRefused => {
  const form = locate(sheets, gridOf);
  if (isWorkbookRefused(form)) return form;
  const metaContent = sheets.find(({ name }) => name === metaSheetName) as SheetContent;
  return { ...form, metaContent, rows: readRows(form.grid, form.sheet, form.regime) };
};

/** Looks through all sheets of a workbook for a form; two round trips. */
export const openForm = async (host: WorkbookHost): Promise<OpenForm | WorkbookRefused> =>
  opened(await host.read(await host.names()));

/** Reads the grid of a known form again; one round trip. Looks through all sheets when it has gone. */
export const rereadForm = async (host: WorkbookHost, form: OpenForm): Promise<OpenForm | WorkbookRefused> => {
  const sheets = await host.read([form.sheet.name]);
  return sheets.length === 0 ? openForm(host) : opened([form.metaContent, ...sheets]);
};

// 填表：在新制的工作簿里按表和列写入，像人那样一格一格填；再当作文件读回
import { recordIn } from "#shared/engine/records/read-record.ts";
import type { Instrument, Regime } from "#shared/engine/regime.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import type { FormOptions, FormRead } from "#shared/workbook/forms/form.ts";
import { checkForm, formOf, readForm } from "#shared/workbook/forms/forms.ts";
import { headRows } from "#shared/workbook/forms/table.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellSpec, SheetContent, SheetSpec, WorkbookSpec } from "#shared/workbook/sheet.ts";
import type { PlacedProblem } from "#shared/workbook/supplement/notes.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { countedIds } from "../forms.ts";

export type Written = Readonly<Record<string, string | number | boolean>>;
export type Filling = Readonly<Record<string, readonly Written[]>>;

/** A fresh form of a school. */
export const freshForm = (regime: Regime, more: Partial<FormOptions> = {}): WorkbookSpec =>
  formOf(regime, {
    unit: { code: "2137000001", name: "示例小学" },
    bureau: { name: "示例市教育和体育局", creditOffice: "" },
    period: "2026",
    capacity: 6,
    locale: "zh-CN",
    newId: countedIds(),
    ...more,
  });

const keyRow = headRows - 1;
/** The sheet of a table. */
export const sheetOfTable = ({ sheets }: WorkbookSpec, table: string): SheetSpec => {
  const found = sheets.find(({ rows }) => rows[keyRow]?.[0]?.value === `chengxin:${table}`);
  if (found === undefined) throw new RangeError(`no table ${table}`);
  return found;
};

/** The column of a key. */
export const columnIn = ({ rows }: SheetSpec, key: string): number => {
  const column = (rows[keyRow] ?? []).findIndex((cell) => cell?.value === key);
  if (column < 0) throw new RangeError(`no column ${key}`);
  return column;
};

const withRow = (
  sheet: SheetSpec,
  row: readonly (CellSpec | null)[],
  written: Written,
): readonly (CellSpec | null)[] =>
  Object.entries(written).reduce<(CellSpec | null)[]>(
    (cells, [key, value]) => cells.with(columnIn(sheet, key), { ...cells[columnIn(sheet, key)], value }),
    [...row],
  );

/** Writes rows into tables from their first row on, cell by cell. */
export const filled = (workbook: WorkbookSpec, filling: Filling): WorkbookSpec => {
  const written = new Map(
    Object.entries(filling).map(([table, rows]) => [sheetOfTable(workbook, table), rows]),
  );
  const full = (sheet: SheetSpec, rows: readonly Written[]): SheetSpec => ({
    ...sheet,
    rows: sheet.rows.map((row, at) => {
      const own = rows[at - headRows];
      return at < headRows || own === undefined ? row : withRow(sheet, row, own);
    }),
  });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => full(sheet, written.get(sheet) ?? [])) };
};

/** The workbook as a file, read back. */
export const opened = async (workbook: WorkbookSpec): Promise<readonly SheetContent[]> => {
  const sheets = await readXlsx(await writeXlsx(workbook));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return sheets;
};

export const accepted = <I extends Instrument>(read: FormRead<I> | WorkbookRefused): FormRead<I> => {
  if (isWorkbookRefused(read)) throw new Error(`${read.refusedWorkbook} ${JSON.stringify(read.values)}`);
  return read;
};

/** Where each problem stands: `积分登记!D8 date-invalid`. */
export const whereAndWhat = (problems: readonly PlacedProblem[]): readonly string[] =>
  problems.map(({ place, code }) =>
    place === null ? code : `${place.sheet}!${cellAddress(place.row, place.column)} ${code}`,
  );

/** Fills a fresh form, reads it from its file and checks it. */
export const throughFile = async <R extends Regime>(
  regime: R,
  filling: Filling,
  settings: Parameters<typeof checkForm>[2],
  more: Partial<FormOptions> = {},
) => {
  const workbook = filled(freshForm(regime, more), filling);
  const sheets = await opened(workbook);
  const read = accepted(readForm(sheets, regime, settings.supplement ?? null));
  return { workbook, sheets, read, problems: checkForm(regime, read, settings, sheets) };
};

/** The problems in a table: code, column, how many-th row; `?` for a problem elsewhere. */
export const inTable = (
  { workbook, problems }: { readonly workbook: WorkbookSpec; readonly problems: readonly PlacedProblem[] },
  table: string,
): readonly (readonly [code: string, column: string, row: number])[] => {
  const sheet = sheetOfTable(workbook, table);
  return problems.map(({ code, place }) => {
    const key = sheet.rows[keyRow]?.[place?.column ?? -1]?.value;
    return [code, place?.sheet === sheet.name ? String(key) : "?", (place?.row ?? 0) - keyRow];
  });
};

/** Whether a record keeps to the shape in which records come from outside. */
export const isRecord = (regime: Regime, record: unknown): boolean =>
  "record" in recordIn(regime, record, "zh-CN");

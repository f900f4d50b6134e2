// 填各种表的手: how a test's clerk types into any table of a form in the stand-in host, by the hidden keys.
import { cellAddress } from "#shared/workbook/address.ts";
import type { ExcelHost } from "../excel-host/host.ts";

interface Opened {
  readonly host: ExcelHost;
}

/** The sheet of a table, its zero-based first row and its columns by key. */
export const tableIn = ({ host }: Opened, table: string) => {
  for (const { name, values } of host.save()) {
    const at = values.findIndex((row) => row[0] === `chengxin:${table}`);
    if (at >= 0) return { sheet: name, firstRow: at + 1, keys: (values[at] ?? []).map(String) };
  }
  throw new RangeError(`no table ${table}`);
};

/** The cell of a row's column as Excel names it; rows counted from 0. */
export const cellIn = (excel: Opened, table: string, row: number, key: string): string => {
  const { firstRow, keys } = tableIn(excel, table);
  return cellAddress(firstRow + row, keys.indexOf(key));
};

/** Types rows into a table, cell by cell, from its first row on. */
export const typeRows = (
  excel: Opened,
  table: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): void => {
  const { sheet } = tableIn(excel, table);
  for (const [at, row] of rows.entries())
    for (const [key, value] of Object.entries(row))
      excel.host.person.type(sheet, cellIn(excel, table, at, key), value);
};

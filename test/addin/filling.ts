// 填表的手: how a test's clerk finds and fills the form in the stand-in host.
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import type { ExcelHost } from "../excel-host/host.ts";

export type Row = Readonly<Record<string, string | number | null>>;
interface Opened {
  readonly host: ExcelHost;
}

const keys = [
  ...yichunPractitioner.subject.fields.map(({ id }) => id),
  ...indicatorsOf(yichunPractitioner).map(({ id }) => id),
];

/** Name of the sheet that is filled in, in either language. */
export const gridSheet = ({ host }: Opened): string =>
  host.workbook.sheets.find(({ name }) => /评价|^Form$/.test(name))?.name ?? "";

/** Zero-based first row of persons. */
const firstRow = (excel: Opened): number => {
  const sheet = excel.host.save().find(({ name }) => name === gridSheet(excel));
  return (sheet?.values.findIndex((row) => row.includes("row-id")) ?? 0) + 1;
};

/** The cell of a person's field or indicator, as Excel names it; persons counted from 0. */
export const cellOf = (excel: Opened, person: number, key: string): string =>
  cellAddress(firstRow(excel) + person, 1 + keys.indexOf(key));

/** Pastes persons from the first row on: one block over fields and indicators. */
export const pasteRows = (excel: Opened, rows: readonly Row[]): void =>
  excel.host.person.paste(
    gridSheet(excel),
    cellAddress(firstRow(excel), 1),
    rows.map((row) => keys.map((key) => row[key] ?? null)),
  );

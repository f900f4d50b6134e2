// 传阅样本：一张表发出去，几个人各改各的
import type { Cells } from "#shared/contract/shapes.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import type { CopyRow, TravelledCopy } from "#shared/workbook/travel/copies.ts";
import { type Claims, lineageOf, parentsOf } from "#shared/workbook/travel/lineage.ts";
import { type MergeOptions, mergeCopies } from "#shared/workbook/travel/merge-copies.ts";
import type { MergedForm } from "#shared/workbook/travel/merged-form.ts";
import { personKeysOf } from "#shared/workbook/travel/persons.ts";

export const person = personKeysOf(yichunPractitioner);

/** A resident ID number of nobody: 230717 is 伊美区, the serial tells people apart. */
export const numberOf = (serial: number): string => {
  const first17 = `23071719850726${String(serial).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
};

export const lin: Cells = {
  name: "林素云",
  residentId: numberOf(913),
  post: "语文教师",
  "1": "是",
  "3": 0.97,
};
export const zhou: Cells = { name: "周砚青", residentId: numberOf(915), post: "数学教师", "1": "是", "3": 1 };
export const qiao: Cells = { name: "乔若兰", residentId: numberOf(924), post: "班主任", "1": "否", "3": 0.9 };

export const row = (id: string | null, cells: Cells, at = 8): CopyRow => ({ id, cells, row: at });

/** A file of the primary school, with rows and what its meta sheet says. */
export const file = (
  name: string,
  rows: readonly CopyRow[],
  { version, parents }: Claims = { version: null, parents: [] },
): TravelledCopy => ({
  file: name,
  modified: "2026-11-20T01:00:00.000Z",
  unit: "2123000103",
  period: "2026",
  version,
  parents,
  rows,
});

/** A file as Chengxin writes it anew. */
export const written = (name: string, rows: readonly CopyRow[]): TravelledCopy =>
  file(name, rows, lineageOf(rows));

/** The same file saved with other rows by Excel or WPS: its meta sheet stays as it was. */
export const edited = (of: TravelledCopy, name: string, rows: readonly CopyRow[]): TravelledCopy =>
  file(name, rows, of);

/** A file opened by Chengxin and written with other rows. */
export const writtenFrom = (of: TravelledCopy, name: string, rows: readonly CopyRow[]): TravelledCopy =>
  file(name, rows, lineageOf(rows, parentsOf(of)));

/** Rows with some cells changed; null clears. */
export const withCells = (rows: readonly CopyRow[], id: string, changes: Cells): readonly CopyRow[] =>
  rows.map((each) => (each.id === id ? { ...each, cells: { ...each.cells, ...changes } } : each));

export const without = (rows: readonly CopyRow[], id: string): readonly CopyRow[] =>
  rows.filter((each) => each.id !== id);

export const merge = (
  copies: readonly TravelledCopy[],
  known: NonNullable<MergeOptions["known"]> = [],
): MergedForm => mergeCopies(copies, { person, known });

/** The merged cells by row id or key. */
export const cellsOf = ({ rows }: Pick<MergedForm, "rows">): Readonly<Record<string, Cells>> =>
  Object.fromEntries(rows.map(({ key, cells }) => [key, cells]));

/** Conflicts as "row cell: value|value". */
export const disputes = ({ conflicts }: Pick<MergedForm, "conflicts">): readonly string[] =>
  conflicts.map(
    ({ row: key, at, versions }) => `${key} ${at ?? "行"}: ${versions.map(({ value }) => value).join("|")}`,
  );

export const notesOf = ({ copyNotes }: MergedForm, name: string): readonly string[] =>
  copyNotes.filter(({ file: of }) => of === name).map(({ code }) => code);

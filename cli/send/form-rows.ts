// 登记表的行：没有编号的行，内容相同编号就相同；点选它的行跟着改
import type { Cells } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { digestOf } from "#shared/seal/digest.ts";
import type { FormRead } from "#shared/workbook/forms/form.ts";
import { tablesOf } from "#shared/workbook/forms/forms.ts";
import type { FormFile } from "./form-file.ts";
import { maskedCells, type Sheet } from "./sheet.ts";

export type Read = FormRead<Regime["instrument"]>;
/** A row as it is sent. */
export interface FormRow {
  readonly table: string;
  readonly id: string;
  /** Zero-based. */
  readonly row: number;
  readonly version: number | null;
  readonly cells: Cells;
  readonly wrong: boolean;
}

/**
 * The rows as they are sent. A row without an id gets one made of what everybody sees who may see the row, and the same
 * whenever it is sent; whoever calls it, calls it so.
 */
export const rowsIn = (
  { regime, unit, period }: FormFile,
  read: Read,
  kinds: Sheet["kinds"],
): readonly FormRow[] => {
  const calls = new Map(
    tablesOf(regime, read.setting).map(({ id, columns }) => [
      id,
      new Set(columns.filter(({ entry }) => entry.kind === "row").map(({ key }) => key)),
    ]),
  );
  const ids = new Map<string, string>();
  const times = new Map<string, number>();
  const made = (table: string, cells: Cells): string => {
    const masked = maskedCells(kinds.get(table), cells);
    const name = `sent-${digestOf([regime.id, unit, period, table, masked]).slice(0, 20)}`;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  };
  // Tables that others call stand before them.
  return read.wire.map(({ table, key, id: own, row, version, cells: written, wrong }) => {
    const cells = Object.fromEntries(
      Object.entries(written).map(([at, value]) => [
        at,
        calls.get(table)?.has(at) ? (ids.get(String(value)) ?? value) : value,
      ]),
    );
    const id = own ?? made(table, cells);
    ids.set(key, id);
    return { table, id, row, version, cells, wrong };
  });
};

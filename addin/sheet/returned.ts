// 退回：最近一次上报被退回时说了什么，说的是哪一格
import type { Batch } from "#shared/contract/shapes.ts";
import { placeIn } from "#shared/workbook/forms/place.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import { subjectOf } from "./check.ts";
import { type OpenForm, rowsOf } from "./open-form.ts";

/** What was said of a cell that is still on the sheet. */
export interface SaidOfCell {
  readonly place: Place;
  /** Whom it is about, by name; "" where nobody is named. */
  readonly subject: string;
  readonly table: string;
  readonly key: string;
  readonly text: string;
}

export interface Return {
  readonly batch: Batch;
  readonly cells: readonly SaidOfCell[];
}

type Sheet = Pick<Batch, "regime" | "unit" | "period">;
/** Batches come newest first. */
const newestOf = ({ regime, unit, period }: Sheet, batches: readonly Batch[]): Batch | undefined =>
  batches.find((batch) => batch.regime === regime && batch.unit === unit && batch.period === period);

/** The batch of a form that was handed in last, or undefined. */
export const lastBatch = (
  { meta: { regime, unit, period } }: Pick<OpenForm, "meta">,
  batches: readonly Batch[] | null,
): Batch | undefined => newestOf({ regime, unit: unit.code, period }, batches ?? []);

/** Whether a batch came back and nothing was handed in since. */
export const isBack = (batch: Batch, batches: readonly Batch[]): boolean =>
  batch.state === "returned" && newestOf(batch, batches) === batch;

/** The return that a form came back with; null when it was handed in again, or never. */
export const returnOf = (form: OpenForm, batches: readonly Batch[] | null): Return | null => {
  const batch = lastBatch(form, batches);
  if (batch?.state !== "returned") return null;
  const rows = new Map(rowsOf(form).map((row) => [row.id, row]));
  const tables = new Map(form.tables.map((table) => [table.id, table]));
  return {
    batch,
    cells: batch.comments.flatMap(({ row: id, cell: key, text }): SaidOfCell[] => {
      const row = rows.get(id);
      const table = tables.get(row?.table ?? "");
      const place = row === undefined || table === undefined ? null : placeIn(table, row.row, key);
      return row === undefined || place === null
        ? []
        : [{ place, subject: subjectOf(form, row), table: row.table, key, text }];
    }),
  };
};

// 重建：用抢救出来的行重做一张表；原来的表另名保留
import { formOf } from "../forms/forms.ts";
import { metaSheetName } from "../meta-sheet.ts";
import type { CellSpec, Mark, SheetSpec, WorkbookSpec } from "../sheet.ts";
import { asideName } from "./aside.ts";
import type { Salvage } from "./salvage.ts";

export interface RebuildOptions {
  /** Whose form it is, where the workbook no longer tells. */
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  /** The bureau over the unit; null: the regime's own issuers stand for it. */
  readonly bureau: string | null;
  readonly newId: () => string;
}

/** The form made anew from what was kept: rows with their ids, versions and digests, in their order. */
export const rebuilt = (kept: Salvage, { unit, period, bureau, newId }: RebuildOptions): WorkbookSpec => {
  const [education = "", credit = education] = kept.regime.source.issuers;
  return formOf(kept.regime, {
    unit,
    bureau: { name: bureau ?? education, creditOffice: credit },
    period,
    capacity: kept.capacity,
    locale: kept.locale,
    newId,
    rows: Object.fromEntries(
      kept.tables.filter(({ rows }) => rows.length > 0).map(({ id, rows }) => [id, rows]),
    ),
    ...(kept.teaching === null ? {} : { teaching: kept.teaching }),
    only: kept.tables.map(({ id }) => id),
  });
};

/** New names for the sheets that a rebuilding would replace or was read from; the hidden one is replaced. */
export const setAside = (
  kept: Salvage,
  workbook: WorkbookSpec,
  names: readonly string[],
): ReadonlyMap<string, string> => {
  const made = new Set(workbook.sheets.map(({ name }) => name));
  const sources = new Set(kept.tables.flatMap(({ from }) => from));
  const taken = [...names, ...made];
  const aside = new Map<string, string>();
  for (const name of names) {
    if (name === metaSheetName || !(sources.has(name) || made.has(name))) continue;
    const free = asideName(name, taken, kept.locale);
    aside.set(name, free);
    taken.push(free);
  }
  return aside;
};

/** The rebuilt form with the marks that stood on the cells kept. `marks` by sheet, as it was read. */
export const withMarks = (
  workbook: WorkbookSpec,
  kept: Salvage,
  marks: (sheet: string) => readonly Mark[],
): WorkbookSpec => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet): SheetSpec => {
    const table = kept.tables.find((each) => each.sheet === sheet.name);
    if (table === undefined) return sheet;
    const keyRow = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === "row-id"));
    const columns = new Map(
      (sheet.rows[keyRow] ?? []).map((cell, column) => [
        String(cell?.value ?? "").replace(/^(?:field|indicator):/, ""),
        column,
      ]),
    );
    const rowAt = new Map(table.rows.map(({ from }, at) => [`${from.sheet} ${from.row}`, keyRow + 1 + at]));
    const rows = sheet.rows.map((row): (CellSpec | null)[] => [...row]);
    for (const [name, places] of table.places) {
      const keyAt = new Map([...places].map(([key, column]) => [column, key]));
      for (const { row, column, state } of marks(name)) {
        const to = rows[rowAt.get(`${name} ${row}`) ?? -1];
        const at = columns.get(keyAt.get(column) ?? "") ?? -1;
        const cell = to?.[at];
        if (to && cell) to[at] = { ...cell, mark: state };
      }
    }
    return { ...sheet, rows };
  }),
});

// 重建：用抢救出来的行重做一张表；原来的表另名保留
import { formOf } from "../forms/forms.ts";
import { areaOf, rowIn } from "../forms/place.ts";
import { metaSheetName } from "../meta-sheet.ts";
import type { CellSpec, Mark, SheetContent, SheetSpec, WorkbookSpec } from "../sheet.ts";
import { asideNames } from "./aside.ts";
import { plainKey } from "./blank-form.ts";
import { foldAnnexes, foldedHeadRows } from "./fold-annexes.ts";
import type { Salvage } from "./salvage.ts";

export interface RebuildOptions {
  /** Whose form it is, where the workbook no longer tells. */
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  /** The bureau over the unit; null: the regime's own issuers stand for it. */
  readonly bureau: string | null;
  readonly newId: () => string;
  /** Names of sheets that stay as they are. */
  readonly beside?: readonly string[];
}

/** The form made anew from what was kept: rows with their ids, versions and digests, in their order. */
export const rebuilt = (
  kept: Salvage,
  { unit, period, bureau, newId, beside = [] }: RebuildOptions,
): WorkbookSpec => {
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
    annex: kept.annexes !== null,
    beside,
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
  const old = names.filter((name) => name !== metaSheetName && (sources.has(name) || made.has(name)));
  return asideNames(old, [...names, ...made], kept.locale);
};

const markedAt = (rows: (CellSpec | null)[][], { row, column, state }: Mark): void => {
  const cell = rows[row]?.[column];
  if (cell) (rows[row] ?? [])[column] = { ...cell, mark: state };
};

const contentOf = ({ name, visibility, protected: closed, rows }: SheetSpec): SheetContent => ({
  ...{ name, visibility, protected: closed },
  cells: rows.map((row) => row.map((cell) => cell?.value ?? null)),
});

const editable = ({ rows }: SheetSpec): (CellSpec | null)[][] => rows.map((row) => [...row]);

/** Marks of annexes: each row's sheet is made anew, and every key has its cell there. */
const withAnnexMarks = (
  workbook: WorkbookSpec,
  { tables, annexes }: Salvage,
  marks: (sheet: string) => readonly Mark[],
): WorkbookSpec => {
  const made = foldAnnexes(workbook.sheets.map(contentOf))?.layout;
  if (made === undefined || annexes === null) return workbook;
  const cells = new Map(workbook.sheets.map((sheet) => [sheet.name, editable(sheet)]));
  for (const [to, { from }] of (tables[0]?.rows ?? []).entries()) {
    const sheet = annexes.pages?.[from.row - foldedHeadRows]?.sheet ?? "";
    for (const mark of marks(sheet)) {
      const at = rowIn(annexes, { ...mark, sheet });
      const area = at === null ? null : areaOf(made, to, at.key);
      if (area !== null)
        markedAt(cells.get(area.sheet) ?? [], { row: area.top, column: area.left, state: mark.state });
    }
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: cells.get(sheet.name) ?? sheet.rows })),
  };
};

/** The rebuilt form with the marks that stood on the cells kept. `marks` by sheet, as it was read. */
export const withMarks = (
  workbook: WorkbookSpec,
  kept: Salvage,
  marks: (sheet: string) => readonly Mark[],
): WorkbookSpec =>
  kept.annexes !== null
    ? withAnnexMarks(workbook, kept, marks)
    : {
        ...workbook,
        sheets: workbook.sheets.map((sheet): SheetSpec => {
          const table = kept.tables.find((each) => each.sheet === sheet.name);
          if (table === undefined) return sheet;
          const keyRow = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === "row-id"));
          const columns = new Map(
            (sheet.rows[keyRow] ?? []).map((cell, column) => [plainKey(String(cell?.value ?? "")), column]),
          );
          const rowAt = new Map(
            table.rows.map(({ from }, at) => [`${from.sheet} ${from.row}`, keyRow + 1 + at]),
          );
          const rows = editable(sheet);
          for (const [name, places] of table.places) {
            const keyAt = new Map([...places].map(([key, column]) => [column, key]));
            for (const { row, column, state } of marks(name))
              markedAt(rows, {
                row: rowAt.get(`${name} ${row}`) ?? -1,
                column: columns.get(keyAt.get(column) ?? "") ?? -1,
                state,
              });
          }
          return { ...sheet, rows };
        }),
      };

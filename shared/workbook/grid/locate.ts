// 认表：凭隐藏的元数据表与列键行认出评价表，认不出就说清楚，不凭位置猜
import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import { annexesIn } from "../annex/annex-pages.ts";
import type { TableLayout } from "../forms/place.ts";
import { metaSheetIn } from "../meta-sheet.ts";
import { isAside } from "../rebuilding/aside.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import { columnKey, columnsOf, rowKey } from "./column-key.ts";
import { type FormMeta, readMeta } from "./form-meta.ts";
import type { Grid, GridColumn } from "./grid.ts";

/** A form found in a workbook. */
export interface Form {
  readonly regime: GridRegime;
  /** Whether the form was made under the regime's present version. */
  readonly current: boolean;
  readonly meta: FormMeta;
  /** Annexes are read as a grid of which each is a line. */
  readonly grid: Grid;
  readonly sheet: SheetContent;
  /** Where its cells stand in the workbook. */
  readonly layout: TableLayout;
  /** Other sheets that are grids of the form too, as "copy sheet" leaves them: never read in its place. */
  readonly copies: readonly { readonly grid: Grid; readonly sheet: SheetContent }[];
}

// Far enough for rows that somebody inserted above the heads.
const rowsSearched = 60;

/** The hidden key row of a sheet, or -1: the only row that names the row ids' column and the first number. */
export const keyRowOf = (sheet: SheetContent): number =>
  sheet.cells
    .slice(0, rowsSearched)
    .findIndex((row) => row.includes("row-id") && row.filter((cell) => typeof cell === "string").length > 4);

interface Keyed {
  readonly sheet: SheetContent;
  readonly keyRow: number;
}

const gridSheetOf = (withKeys: readonly Keyed[], name: string): Keyed | WorkbookRefused => {
  const named = withKeys.find(({ sheet }) => sheet.name === name);
  const [only, second] = withKeys;
  if (named) return named;
  if (only === undefined) return refuseWorkbook("form-grid-missing", { sheet: name });
  return second === undefined
    ? only
    : refuseWorkbook("form-grid-ambiguous", { sheets: withKeys.map(({ sheet }) => sheet.name).join("、") });
};

/**
 * What the columns hold by the keys of the key row. Refuses a needed column that is missing or twice.
 * `needs` are the keys that must be there; those that a form may lack are left out of it.
 */
export const columnsIn = (
  regime: GridRegime,
  keys: readonly unknown[],
  needs: (key: string) => boolean = () => true,
): readonly GridColumn[] | WorkbookRefused => {
  const known = new Map(columnsOf(regime).map((column) => [columnKey(column), column]));
  const columns = keys.map((key): GridColumn => known.get(String(key)) ?? { kind: "foreign" });
  const needed = [
    ...regime.subject.fields.map(({ id, title }) => [`field:${id}`, title["zh-CN"]] as const),
    ...indicatorsOf(regime).map(({ id, title }) => [`indicator:${id}`, `${id}.${title["zh-CN"]}`] as const),
  ];
  for (const [key, title] of needed) {
    const times = keys.filter((each) => each === key).length;
    if (times === 0 && needs(key)) return refuseWorkbook("form-column-missing", { column: title });
    if (times > 1) return refuseWorkbook("form-column-twice", { column: title });
  }
  return columns;
};

/** Where the cells of a wide sheet stand, by the keys that rows use. */
const wideLayout = ({ sheet, columns, firstRow, capacity }: Grid): TableLayout => ({
  sheet,
  firstRow,
  lastRow: firstRow + capacity - 1,
  // Of two columns with one key the first counts.
  columns: Object.fromEntries(
    columns
      .flatMap((column, at) => (column.kind === "foreign" ? [] : [[rowKey(column), at] as const]))
      .reverse(),
  ),
});

/**
 * Finds the form in a workbook's sheets by its meta sheet and the grid by its key row, annexes by their hidden keys.
 * Sheets may be renamed, columns and head rows moved or added to. Refusals: `form-…`.
 */
export const locate = (
  sheets: readonly SheetContent[],
  regimeOf: (id: string) => GridRegime | undefined,
): Form | WorkbookRefused => {
  const metaContent = metaSheetIn(sheets);
  if (metaContent === undefined) return refuseWorkbook("form-not-found");
  const meta = readMeta(metaContent);
  if (isWorkbookRefused(meta)) return meta;
  const regime = regimeOf(meta.regime);
  if (regime === undefined) return refuseWorkbook("form-regime-unknown", { regime: meta.regime });
  const current = meta.regimeVersion === regimeVersion(regime);
  if (meta.annex !== null) {
    const annexes = annexesIn(regime, sheets, meta);
    if (isWorkbookRefused(annexes)) return annexes;
    const { grid, sheet, pages } = annexes;
    const layout = { sheet: grid.sheet, firstRow: 0, lastRow: pages.length - 1, columns: {}, pages };
    return { regime, current, meta, grid, sheet, layout, copies: [] };
  }
  const withKeys = sheets.flatMap((sheet): Keyed[] => {
    const keyRow = sheet === metaContent || isAside(sheet.name) ? -1 : keyRowOf(sheet);
    return keyRow < 0 ? [] : [{ sheet, keyRow }];
  });
  const found = gridSheetOf(withKeys, meta.sheet);
  if (isWorkbookRefused(found)) return found;
  const gridIn = ({ sheet, keyRow }: Keyed): Grid | WorkbookRefused => {
    const columns = columnsIn(regime, sheet.cells[keyRow] ?? []);
    if (isWorkbookRefused(columns)) return columns;
    return { sheet: sheet.name, columns, firstRow: keyRow + 1, capacity: meta.capacity };
  };
  const grid = gridIn(found);
  if (isWorkbookRefused(grid)) return grid;
  return {
    regime,
    current,
    meta,
    grid,
    sheet: found.sheet,
    layout: wideLayout(grid),
    copies: withKeys.flatMap((other) => {
      const copied = other === found ? null : gridIn(other);
      return copied === null || isWorkbookRefused(copied) ? [] : [{ grid: copied, sheet: other.sheet }];
    }),
  };
};

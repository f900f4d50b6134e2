// 自己画的宽表：一人一行，表头是自己的话；找出表头行与各列，再照常读行

import type { GridRegime } from "../../engine/regime.ts";
import { indicatorsOf } from "../../engine/regime.ts";
import { cellAddress } from "../address.ts";
import type { Grid, GridColumn } from "../grid/grid.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import type { Matcher } from "./match-words.ts";
import { type Assigned, assign, type Head, indicatorsAmong, type LayoutMapping } from "./own-layout.ts";

/** Rows and columns in which heads are looked for. */
const [rowsSearched, columnsSearched] = [40, 200];
/** Indicators that must be found for a sheet to be the regime's at all. */
export const leastShare = 0.6;

const textsIn = (row: readonly CellContent[] | undefined): readonly string[] =>
  (row ?? []).slice(0, columnsSearched).filter((cell): cell is string => typeof cell === "string");

/** Rows that explain: they stand below the heads and hold nobody. */
const explains = (row: readonly CellContent[] | undefined): boolean =>
  textsIn(row).some(
    (text, at) => at < 6 && /^(评分(说明|办法|方法|标准)|分值|Points|Scoring note)/.test(text.trim()),
  );

export interface WideLayout {
  readonly grid: Grid;
  readonly assigned: Assigned;
  readonly headRow: number;
}

const columnOf = (key: string | undefined): GridColumn => {
  const [kind, id] = [key?.slice(0, key.indexOf(":")), key?.slice(key.indexOf(":") + 1)];
  if (id !== undefined && (kind === "field" || kind === "indicator")) return { kind, key: id };
  return { kind: "foreign" };
};

/** Finds the heads of a wide sheet; null where it has too few of the regime's indicators. */
export const wideLayout = (
  regime: GridRegime,
  sheet: SheetContent,
  match: Matcher,
  mapping: LayoutMapping | null,
): WideLayout | null => {
  const counts = sheet.cells.slice(0, rowsSearched).map((row) => indicatorsAmong(textsIn(row), match));
  const most = Math.max(0, ...counts);
  if (most < indicatorsOf(regime).length * leastShare) return null;
  const headRow = counts.indexOf(most);
  const isHead = (row: number): boolean => (counts[row] ?? 0) >= 5 || explains(sheet.cells[row]);
  let [top, bottom] = [headRow, headRow];
  while (top > 0 && headRow - top < 3 && isHead(top - 1)) top -= 1;
  while (bottom - headRow < 4 && isHead(bottom + 1)) bottom += 1;
  const width = Math.min(
    columnsSearched,
    Math.max(...sheet.cells.slice(top, bottom + 1).map((row) => row.length)),
  );
  const order = [headRow, ...Array.from({ length: bottom - top + 1 }, (_, index) => top + index)];
  // Fields are often merged over all rows of heads: what stands in the first of them counts too.
  const above = [headRow - 1, headRow - 2].filter((row) => row >= 0 && row < top);
  const heads = Array.from({ length: width }, (_, column): Head => {
    const texts = [...new Set([...order, ...above])].flatMap((row) => {
      const text = sheet.cells[row]?.[column];
      return typeof text === "string" && text.trim() !== "" ? [text] : [];
    });
    return { index: column, at: cellAddress(headRow, column), texts: [...new Set(texts)] };
  }).filter(({ texts }) => texts.length > 0);
  const assigned = assign(regime, sheet.name, heads, match, mapping);
  const columns = Array.from({ length: width }, (_, column) => columnOf(assigned.byIndex.get(column)));
  return { grid: { sheet: sheet.name, columns, firstRow: bottom + 1, capacity: 1 }, assigned, headRow };
};

const summary =
  /^(合\s*计|总\s*计|小\s*计|平\s*均|汇\s*总|备\s*注|说\s*明|注\s*[:：]|填表|填报|制表|审核|单位负责人|Total)/;

/** Whether a row sums up or signs instead of telling of a person. */
export const isSummary = (row: readonly CellContent[]): boolean => {
  const first = row.find((cell) => cell !== null && cell !== "");
  return typeof first === "string" && summary.test(first.trim());
};

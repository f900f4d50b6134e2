// 页：一行行往下排的一张表：跨栏的文字，和栏目宽窄不同的小列表
import { heightOf, linesOf, unitsIn } from "../../workbook/measure.ts";
import type { Box, CellSpec, StyleName } from "../../workbook/sheet.ts";
import { safeText } from "./showing.ts";

export type Row = readonly (CellSpec | null)[];

/** Rows under way, with what belongs to their places. */
export interface Page {
  readonly rows: Row[];
  readonly heights: (number | null)[];
  readonly merges: Box[];
  readonly columns: number;
}

/** Adds a row and tells its place. */
export const add = (page: Page, row: Row, height: number | null = null): number => {
  page.rows.push(row);
  page.heights.push(height);
  return page.rows.length - 1;
};

/** A text across the columns from `left` on. */
export const across = (
  page: Page,
  value: string,
  style: StyleName,
  height: number,
  [left, right]: readonly [number, number] = [0, page.columns - 1],
): number => {
  const row: (CellSpec | null)[] = Array(page.columns).fill(null);
  for (let column = left; column <= right; column += 1) row[column] = { style };
  row[left] = { value: safeText(value), style };
  const at = add(page, row, height);
  if (right > left) page.merges.push({ top: at, left, bottom: at, right });
  return at;
};

/** A list with wide columns, each over some of the page's. */
export const list = (
  page: Page,
  title: string,
  heads: readonly (readonly [head: string, from: number, to: number])[],
  lines: readonly (readonly string[])[],
  widths: readonly number[],
): void => {
  across(page, "", "subtitle", 10);
  across(page, title, "paper-heading", 24);
  const line = (values: readonly string[], style: StyleName): void => {
    const row: (CellSpec | null)[] = Array(page.columns).fill(null);
    const needed = heads.map(([, from, to], index) => {
      const width = widths.slice(from, to + 1).reduce((sum, each) => sum + each, 0);
      return linesOf(values[index] ?? "", unitsIn(width - 1, 10));
    });
    for (const [index, [, from, to]] of heads.entries()) {
      for (let column = from; column <= to; column += 1) row[column] = { style };
      row[from] = { value: safeText(values[index] ?? ""), style };
    }
    const at = add(page, row, Math.max(20, heightOf(Math.max(...needed), 10)));
    for (const [, from, to] of heads)
      if (to > from) page.merges.push({ top: at, left: from, bottom: at, right: to });
  };
  line(
    heads.map(([head]) => head),
    "list-head",
  );
  for (const values of lines) line(values, "list-wrap");
};

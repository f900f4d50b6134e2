// 列表：先列出栏目与各行，链接与标记随行，写成一张大表

import { heightOf, linesOf, unitsIn } from "../../workbook/measure.ts";
import type { LinkSpec, StyleName } from "../../workbook/sheet.ts";
import type { CellState } from "../../workbook/states.ts";
import { looks } from "../../workbook/styles.ts";
import {
  type BigTable,
  mostLinks,
  type TableColumn,
  type TableLink,
  type TableMark,
  type TableValue,
} from "../big-table.ts";

/** A value with a link or a state. */
export interface Shown {
  readonly value: TableValue;
  readonly link?: LinkSpec | null;
  readonly state?: CellState | null;
}

/** How many links a sheet had no room for. */
export type Unlinked = Required<Pick<BigTable, "name" | "unlinked">>;

/** A line of a list, by column key; what is absent is empty. */
export type ListLine = Readonly<Record<string, TableValue | Shown>>;

export const column = (key: string, head: string, width: number, style: StyleName): TableColumn => ({
  key,
  head,
  width,
  style,
});
/** A column that only a reader sees. */
export const hiddenColumn = (key: string): TableColumn => column(key, "", 0, "list-key");

const isShown = (value: TableValue | Shown): value is Shown => value !== null && typeof value === "object";

/** Points of one line of a list. */
const oneLine = 19;

/** Heights of rows whose wrapped texts take several lines; null where there are no such columns. */
const heightsOf = (
  columns: readonly TableColumn[],
  rows: readonly (readonly TableValue[])[],
): readonly number[] | null => {
  const wrapped = columns.flatMap(({ style, width }, at) =>
    style === "list-wrap" ? [{ at, units: unitsIn(width - 2, looks[style].size) }] : [],
  );
  if (wrapped.length === 0) return null;
  return rows.map((row) => {
    const lines = wrapped.map(({ at, units }) => linesOf(String(row[at] ?? ""), units));
    return Math.min(409, Math.max(oneLine, heightOf(Math.max(...lines), looks["list-wrap"].size)));
  });
};

/** A table of lines; `frozenColumns` stay in sight, links beyond `most` are counted. */
export const tableOf = (
  about: { readonly name: string; readonly title: string; readonly frozenColumns: number },
  columns: readonly TableColumn[],
  lines: readonly ListLine[],
  most: number = mostLinks,
): BigTable => {
  let unlinked = 0;
  const marks: TableMark[] = [];
  const links: TableLink[] = [];
  const rows = lines.map((line, row) =>
    columns.map(({ key }, at): TableValue => {
      const value = line[key] ?? null;
      if (!isShown(value)) return value;
      if (value.state) marks.push({ row, column: at, state: value.state });
      if (value.link && links.length < most) links.push({ row, column: at, to: value.link });
      else if (value.link) unlinked += 1;
      return value.value;
    }),
  );
  const heights = heightsOf(columns, rows);
  return { ...about, columns, rows, marks, links, unlinked, ...(heights === null ? {} : { heights }) };
};

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

/** How high a row is whose wrapped texts take several lines; null where there are no such columns. */
const heightIn = (columns: readonly TableColumn[]): ((row: readonly TableValue[]) => number) | null => {
  const wrapped = columns.flatMap(({ style, width }, at) =>
    style === "list-wrap" ? [{ at, units: unitsIn(width - 2, looks[style].size) }] : [],
  );
  if (wrapped.length === 0) return null;
  return (row) => {
    const lines = wrapped.map(({ at, units }) => linesOf(String(row[at] ?? ""), units));
    return Math.min(409, Math.max(oneLine, heightOf(Math.max(...lines), looks["list-wrap"].size)));
  };
};

/**
 * A table of lines, which are gone through now for their links and marks, and once more when the rows are written;
 * `frozenColumns` stay in sight, links beyond `most` are counted.
 */
export const tableOf = (
  about: { readonly name: string; readonly title: string; readonly frozenColumns: number },
  columns: readonly TableColumn[],
  lines: Iterable<ListLine>,
  most: number = mostLinks,
): BigTable => {
  let [length, unlinked] = [0, 0];
  const marks: TableMark[] = [];
  const links: TableLink[] = [];
  const heights: number[] = [];
  const height = heightIn(columns);
  const shownIn = (line: ListLine): readonly Shown[] =>
    columns.map(({ key }) => {
      const value = line[key] ?? null;
      return isShown(value) ? value : { value };
    });
  const valuesIn = (line: ListLine): readonly TableValue[] => shownIn(line).map(({ value }) => value);
  for (const line of lines) {
    const row = length;
    length += 1;
    const all = shownIn(line);
    for (const [column, { state, link }] of all.entries()) {
      if (state) marks.push({ row, column, state });
      if (link && links.length < most) links.push({ row, column, to: link });
      else if (link) unlinked += 1;
    }
    if (height !== null) heights.push(height(all.map(({ value }) => value)));
  }
  return {
    ...about,
    columns,
    rows: {
      length,
      *[Symbol.iterator]() {
        for (const line of lines) yield valuesIn(line);
      },
    },
    marks,
    links,
    unlinked,
    ...(height === null ? {} : { heights }),
  };
};

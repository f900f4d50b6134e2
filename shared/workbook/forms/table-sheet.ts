// 登记表的排版：标题、说明、表头、隐藏的列键、一件一行、行末隐藏的编号与版本，样子与评价表一致
import type { Locale } from "../../messages/format.ts";
import { heightOf, linesOf, unitsIn } from "../measure.ts";
import type { CellSpec, SheetSpec, StyleName, Validation } from "../sheet.ts";
import { looks } from "../styles.ts";
import { type Column, headRows, markerOf, type Table, type TableRow } from "./table.ts";
import { sayTable } from "./words/say.ts";

interface Form {
  readonly unit: { readonly code: string; readonly name: string };
  readonly subtitle: string;
  /** As people read it: 2025—2026 学年. */
  readonly period: string;
  readonly locale: Locale;
  readonly newId: () => string;
}

/** The footer in Excel's own codes. An ampersand in a name is doubled. */
export const footerOf = ({ unit, period, locale }: Pick<Form, "unit" | "period" | "locale">): string =>
  sayTable(locale, "form.footer", { unit: (unit.name || unit.code).replaceAll("&", "&&"), period });

const numberWidth = 4.5;
const hiddenKeys = ["row-id", "row-version", "row-synced"] as const;
const least = 24;
const twoLines = 33;
/** Characters that a page holds in a type that can be read; a wider table takes two, its first columns on both. */
const widest = { A4: 210, A3: 270 } as const;

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

const styles: Readonly<Record<Column["entry"]["kind"], StyleName>> = {
  text: "list-choose",
  name: "list-choose",
  field: "input-text",
  date: "input-text",
  dates: "input-text",
  number: "input",
  "yes-no": "input",
  pick: "list-choose",
  picks: "list-choose",
  row: "list-choose",
};

const styleOf = ({ entry, locked }: Column): StyleName => locked ?? styles[entry.kind];

/** Whether a drop-down holds them: 255 characters in all and no comma inside one. */
const fits = (items: readonly string[]): boolean =>
  items.length > 0 && items.join(",").length <= 255 && !items.some((item) => item.includes(","));

const ruleOf = ({ entry, list, offered, locked }: Column, locale: Locale): Validation["rule"] | null => {
  if (locked !== undefined) return null;
  if (list !== undefined) return list;
  if (entry.kind === "number") return entry.bounds ? { kind: "decimal", ...entry.bounds } : null;
  if (entry.kind === "yes-no")
    return { kind: "list", items: [sayTable(locale, "form.yes"), sayTable(locale, "form.no")] };
  if (entry.kind !== "pick") return null;
  const items = offered ?? entry.picks.all.map(({ id, labels }) => labels[0] ?? id);
  return fits(items) ? { kind: "list", items } : null;
};

const errorOf = (rule: Validation["rule"], locale: Locale): string =>
  rule.kind === "decimal"
    ? sayTable(locale, "form.between", { min: rule.min, max: rule.max })
    : rule.kind === "list"
      ? sayTable(locale, "form.choose-one", { allowed: rule.items.join("、") })
      : sayTable(locale, "form.choose-listed", { sheet: rule.sheet });

const validationsOf = (table: Table, rows: number, locale: Locale): readonly Validation[] =>
  table.columns.flatMap((column, at): Validation[] => {
    const rule = ruleOf(column, locale);
    if (rule === null) return [];
    const title = cut(column.head.replaceAll("\n", ""), 32);
    return [
      {
        box: { top: headRows, left: at + 1, bottom: headRows + rows - 1, right: at + 1 },
        rule,
        prompt: { title, text: cut(column.note || errorOf(rule, locale), 255) },
        error: { title, text: cut(errorOf(rule, locale), 225) },
      },
    ];
  });

const needed = (text: string, width: number, style: StyleName): number => {
  const { size, indent, wrap } = looks[style];
  return wrap && text !== "" ? heightOf(linesOf(text, unitsIn(width - 1.5 * indent, size)), size) : 0;
};

const headOf = ({ head, required }: Column): string => (required ? `${head} *` : head);

const dataRow = (table: Table, row: TableRow, at: number, newId: () => string): readonly CellSpec[] => [
  { formula: `ROW()-${headRows}`, value: at - headRows + 1, style: "field" },
  ...table.columns.map((column): CellSpec => {
    const value = row.values[column.key];
    const closed = column.locked !== undefined || (row.closed?.includes(column.key) ?? false);
    return {
      ...(column.formula === undefined ? {} : { formula: column.formula(at) }),
      ...(value === undefined ? (column.formula === undefined ? {} : { value: "" }) : { value }),
      style: column.locked === undefined && closed ? "total" : styleOf(column),
      ...(closed ? {} : { unlocked: true as const }),
    };
  }),
  { value: row.id ?? newId(), style: "meta" },
  { ...(row.version === null ? {} : { value: row.version }), style: "meta" },
  { ...(row.synced === null ? {} : { value: row.synced }), style: "meta" },
];

/** Two lines of type where an entry to choose takes as many: an empty row has room for what will stand in it. */
const leastHeight = ({ columns }: Table): number =>
  Math.max(
    least,
    ...columns.flatMap((column) =>
      column.entry.kind === "pick" && column.locked === undefined
        ? column.entry.picks.all.map(({ labels: [label = ""] }) =>
            Math.min(twoLines, needed(label, column.width, styleOf(column))),
          )
        : [],
    ),
  );

const rowHeight = ({ columns }: Table, { values }: TableRow, lowest: number): number =>
  Math.max(
    lowest,
    ...columns.map((column) => needed(String(values[column.key] ?? ""), column.width, styleOf(column))),
  );

/** The last column that ends within so many characters. */
const lastWithin = (widths: readonly number[], most: number): number => {
  let sum = 0;
  const beyond = widths.findIndex((width) => {
    sum += width;
    return sum > most;
  });
  return Math.max(1, beyond - 1);
};

const blank: TableRow = { id: null, version: null, synced: null, values: {} };

/** Lays out a table as a sheet: the rows given, then empty ones up to its capacity. */
export const tableSheetOf = (table: Table, given: readonly TableRow[], form: Form): SheetSpec => {
  const { locale, newId } = form;
  const count = Math.max(table.capacity, given.length, 1);
  const rows = Array.from({ length: count }, (_none, at) => given[at] ?? blank);
  const last = table.columns.length;
  const widths = [numberWidth, ...table.columns.map(({ width }) => width)];
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Over two pages the head words stand on the first, and stay in sight when the sheet is scrolled.
  const wide = total > widest[table.paper];
  const span = wide ? lastWithin(widths, total / 2) : last;
  const plain: StyleName = wide ? "subtitle" : "limit";
  // Chinese quotation marks are as wide as a character in a Song type, and measured as half of one.
  const headWidth = 0.85 * total;
  const line = (value: string, style: StyleName): (CellSpec | null)[] => [
    { value, style },
    ...Array.from({ length: span }, (): CellSpec => ({ style })),
  ];
  const lowest = leastHeight(table);
  const notes = table.columns.some(({ note }) => note !== "");
  const heights = (words: (column: Column) => string, style: StyleName): number =>
    Math.max(20, ...table.columns.map((column) => needed(words(column), column.width, style)));
  return {
    name: table.sheet,
    visibility: "visible",
    rows: [
      line(table.title, wide ? "title-start" : "title"),
      line(form.subtitle, plain),
      line(table.note, plain),
      [
        { value: sayTable(locale, "form.number"), style: "part" },
        ...table.columns.map((column): CellSpec => ({ value: headOf(column), style: "part" })),
      ],
      [{ style: "note" }, ...table.columns.map(({ note }): CellSpec => ({ value: note, style: "note" }))],
      [markerOf(table), ...table.columns.map(({ key }) => key), ...hiddenKeys].map((value) => ({
        value,
        style: "meta",
      })),
      ...rows.map((row, at) => dataRow(table, row, headRows + at, newId)),
    ],
    merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: span })),
    columnWidths: [...widths, ...hiddenKeys.map(() => 0)],
    rowHeights: [
      30,
      Math.max(20, needed(form.subtitle, headWidth, "limit")),
      table.note === "" ? 6 : Math.max(20, needed(table.note, headWidth, "limit")),
      heights(headOf, "part"),
      notes ? heights(({ note }) => note, "note") : 0,
      0,
      ...rows.map((row) => rowHeight(table, row, lowest)),
    ],
    validations: validationsOf(table, count, locale),
    freeze: { rows: headRows, columns: table.frozen },
    print: {
      paper: table.paper,
      orientation: "landscape",
      titleRows: headRows,
      ...(wide ? { pagesWide: 2, titleColumns: table.frozen } : { pagesWide: 1, titleColumns: 0 }),
      area: { top: 0, left: 0, bottom: headRows + count - 1, right: last },
      footer: footerOf(form),
    },
    protected: true,
  };
};

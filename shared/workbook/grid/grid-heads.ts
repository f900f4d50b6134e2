// 表头：标题、单位年度、三级指标、评分说明、评分办法
import { type GridRegime, type Indicator, indicatorsOf } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { heightOf, linesOf, unitsIn } from "../measure.ts";
import type { Box, CellSpec, StyleName } from "../sheet.ts";
import { looks } from "../styles.ts";
import { sayForm } from "../words/say.ts";
import type { Grid, GridColumn } from "./grid.ts";
import {
  fieldHead,
  floorWords,
  gradeLines,
  groupHead,
  indicatorHead,
  indicatorNote,
  methodLines,
  partHead,
} from "./head-words.ts";

/** Rows from the top: title, unit and period, three tiers of heads, notes, methods. */
const at = { title: 0, subtitle: 1, part: 2, group: 3, indicator: 4, note: 5, method: 6 } as const;
/** Rows above the hidden key row, and with it above the data. */
const tiers = 7;
/** Rows before the first row of data, the hidden key row included. */
export const headRows = tiers + 1;

interface Piece {
  readonly box: Box;
  readonly text: string;
  readonly style: StyleName;
}

const piece = (
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
  text: string,
  style: StyleName,
): Piece => ({ box: { top, left, bottom, right }, text, style });

/** Where the form takes two pages, long heads start at the left: in the middle the page's edge would cut them. */
const startStyles = { title: "title-start", part: "part-start", group: "group-start" } as const;
const wide = (style: keyof typeof startStyles, locale: Locale): StyleName =>
  locale === "en" ? startStyles[style] : style;

const indicatorPieces = (regime: GridRegime, columns: readonly GridColumn[], locale: Locale): Piece[] => {
  const columnOf = (indicator: Indicator | undefined): number =>
    columns.findIndex((column) => column.kind === "indicator" && column.key === indicator?.id);
  const span = (indicators: readonly Indicator[]): readonly [number, number] => [
    columnOf(indicators[0]),
    columnOf(indicators.at(-1)),
  ];
  return [
    ...regime.parts.map((part, index) =>
      piece(
        [at.part, at.part],
        span(part.groups.flatMap(({ indicators }) => indicators)),
        partHead(part, index, locale),
        wide("part", locale),
      ),
    ),
    ...regime.parts.flatMap(({ groups }) =>
      groups.map((group) =>
        piece([at.group, at.group], span(group.indicators), groupHead(group, locale), wide("group", locale)),
      ),
    ),
    ...indicatorsOf(regime).flatMap((indicator) => [
      piece([at.indicator, at.indicator], span([indicator]), indicatorHead(indicator, locale), "indicator"),
      piece([at.note, at.note], span([indicator]), indicatorNote(indicator, locale), "note"),
      piece([at.method, at.method], span([indicator]), methodLines(indicator, locale).join("\n"), "note"),
    ]),
  ];
};

const fieldPieces = (regime: GridRegime, locale: Locale): Piece[] => {
  const last = regime.subject.fields.length;
  return [
    piece([at.part, at.indicator], [0, 0], sayForm(locale, "workbook.row-number"), "field"),
    ...regime.subject.fields.map((field, index) =>
      piece([at.part, at.indicator], [index + 1, index + 1], fieldHead(field, locale), "field"),
    ),
    piece([at.note, at.note], [0, last], sayForm(locale, "workbook.note-row"), "field"),
    piece([at.method, at.method], [0, last], sayForm(locale, "workbook.method-row"), "field"),
  ];
};

const resultPieces = (regime: GridRegime, columns: readonly GridColumn[], locale: Locale): Piece[] => {
  const first = columns.findIndex(({ kind }) => kind === "part");
  const total = columns.findIndex(({ kind }) => kind === "total");
  const grade = columns.findIndex(({ kind }) => kind === "grade");
  const column = (index: number, title: string, note: string, method: string): Piece[] => [
    piece([at.group, at.indicator], [index, index], title, "group"),
    piece([at.note, at.note], [index, index], note, "note"),
    piece([at.method, at.method], [index, index], method, "note"),
  ];
  const full = (max: number): string => sayForm(locale, "workbook.full-points", { max });
  return [
    piece([at.part, at.part], [first, grade], sayForm(locale, "workbook.results-head"), "part"),
    ...regime.parts.flatMap((part, index) =>
      column(first + index, part.title[locale], floorWords(regime, part, locale), full(part.max)),
    ),
    ...column(total, sayForm(locale, "workbook.total"), "", full(regime.total.max)),
    ...column(grade, sayForm(locale, "workbook.grade"), gradeLines(regime).join("\n"), ""),
  ];
};

// Excel's own limit for a row.
const tallest = 409;

/** Height of a row of heads: what its tallest unmerged piece needs. */
const tierHeight = (pieces: readonly Piece[], tier: number, widths: readonly number[]): number =>
  Math.min(
    tallest,
    Math.max(
      24,
      ...pieces
        .filter(({ box }) => box.top === tier && box.bottom === tier)
        .map(({ box, text, style }) => {
          const width = widths.slice(box.left, box.right + 1).reduce((sum, each) => sum + each, 0);
          const { size } = looks[style];
          return heightOf(linesOf(text, unitsIn(width, size)), size);
        }),
    ),
  );

/** The heads of the grid: rows of cells, merges, heights in points, and how many rows stay when scrolling. */
export const gridHeads = (
  regime: GridRegime,
  grid: Grid,
  widths: readonly number[],
  form: {
    readonly unit: { readonly code: string; readonly name: string };
    readonly period: string;
    readonly locale: Locale;
  },
): {
  readonly rows: readonly (readonly (CellSpec | null)[])[];
  readonly merges: readonly Box[];
  readonly rowHeights: readonly number[];
  readonly frozen: number;
} => {
  const { locale } = form;
  const shown = grid.columns.findLastIndex(({ kind }) => kind === "grade");
  const words = {
    unit: form.unit.name,
    code: form.unit.code,
    period: form.period,
    document: regime.source.document ?? "",
    limit: regime.limit.words[locale],
  };
  const heads = [
    ...fieldPieces(regime, locale),
    ...indicatorPieces(regime, grid.columns, locale),
    ...resultPieces(regime, grid.columns, locale),
  ];
  const pieces = [
    piece(
      [at.title, at.title],
      [0, shown],
      sayForm(locale, "workbook.title", { title: regime.form.title[locale] }),
      wide("title", locale),
    ),
    piece([at.subtitle, at.subtitle], [0, shown], sayForm(locale, "workbook.subtitle", words), "subtitle"),
    ...heads,
  ];
  const rows = Array.from({ length: tiers }, () => Array<CellSpec | null>(shown + 1).fill(null));
  for (const { box, text, style } of pieces)
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1) {
        const first = row === box.top && column === box.left;
        // Every cell of a merge carries the style, or its rules would break off.
        const line = rows[row];
        if (line) line[column] = first && text !== "" ? { value: text, style } : { style };
      }
  const height = (tier: number): number => tierHeight(heads, tier, widths);
  return {
    rows,
    merges: pieces
      .map(({ box }) => box)
      .filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
    rowHeights: [22, 14, 18, height(at.group), height(at.indicator), height(at.note), height(at.method)],
    frozen: at.indicator + 1,
  };
};

// 附件的各块：标题、身份字段、指标与评分方法、得分、签字；每块占哪些格、写什么
import { assessGrid } from "../../engine/grid/assess-grid.ts";
import { factsOf } from "../../engine/grid/row.ts";
import type { GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { shortDigest } from "../../seal/digest.ts";
import { cellAddress } from "../address.ts";
import { columnKey } from "../grid/column-key.ts";
import { formCode } from "../grid/form-meta.ts";
import type { LayoutRow } from "../grid/grid.ts";
import { fieldHead, indicatorHead, indicatorNote } from "../grid/head-words.ts";
import { scoringFormulas } from "../grid/scoring-formulas.ts";
import type { Box, CellSpec, StyleName } from "../sheet.ts";
import { sayForm } from "../words/say.ts";
import { annexHeads } from "./annex-keys.ts";
import { type AnnexBlock, annexBlocks, annexSpans, annexColumns as at } from "./annex-rows.ts";

/** A box of cells with what stands in its first one. */
export interface Piece {
  readonly box: Box;
  readonly cell: CellSpec;
}

/** Whose annex it is, and for which year. */
export interface AnnexForm {
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly locale: Locale;
}

/** Zero-based rows in which the blocks of an annex begin. */
export interface AnnexFrame {
  readonly blocks: readonly AnnexBlock[];
  readonly fieldRows: number;
  /** The hidden row that tells what the columns hold. */
  readonly keys: number;
  readonly head: number;
  readonly first: number;
  readonly results: number;
  readonly sign: number;
}

/** The rows above the fields: title and subtitle. */
const titleRows = 2;

export const annexFrame = (regime: GridRegime, locale: Locale): AnnexFrame => {
  const blocks = annexBlocks(regime, locale);
  const fieldRows = Math.ceil(regime.subject.fields.length / 2);
  const keys = titleRows + fieldRows;
  const first = keys + 2;
  const results = first + blocks.reduce((sum, { methods }) => sum + methods.length, 0);
  return { blocks, fieldRows, keys, head: keys + 1, first, results, sign: results + regime.parts.length + 2 };
};

const last = at.answer;
const piece = (
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
  cell: CellSpec,
): Piece => ({ box: { top, left, bottom, right }, cell });
const words = (value: string, style: StyleName): CellSpec => (value === "" ? { style } : { value, style });
const line = (row: number, style: StyleName, value: string): Piece =>
  piece([row, row], [0, last], words(value, style));
const hidden = (row: number, column: number, value: string | number | null): Piece =>
  piece([row, row], [column, column], { ...(value === null ? {} : { value }), style: "meta" });
const filled = (row: LayoutRow, key: string): Pick<CellSpec, "value"> => {
  const value = row.cells[key];
  return value === null || value === undefined ? {} : { value };
};

/** Two fields a row, each with its label before it. */
const fieldPieces = (regime: GridRegime, row: LayoutRow, locale: Locale): readonly Piece[] =>
  regime.subject.fields.flatMap((field, index): Piece[] => {
    const top = titleRows + Math.floor(index / 2);
    const [label, value, key] =
      index % 2 === 0
        ? ([[at.part, at.group], [at.indicator, at.indicator], at.key] as const)
        : ([[at.note, at.note], [at.method, last], at.fieldKey] as const);
    const head = fieldHead(field, locale).replace("\n", locale === "en" ? " " : "");
    return [
      piece([top, top], label, words(head, "field")),
      piece([top, top], value, { ...filled(row, field.id), style: "input-text", unlocked: true }),
      hidden(top, key, columnKey({ kind: "field", key: field.id })),
    ];
  });

const columnHeads = ["part", "group", "indicator", "note", "method", "points", "answer"] as const;

/** The heads, and out of sight above them what each column holds; below the hidden ones what travels with the row. */
const headPieces = ({ keys, head }: AnnexFrame, row: LayoutRow, locale: Locale): readonly Piece[] => [
  hidden(keys, at.indicator, annexHeads.left),
  hidden(keys, at.method, annexHeads.right),
  hidden(keys, at.answer, annexHeads.answer),
  hidden(keys, at.key, annexHeads.marker),
  hidden(keys, at.fieldKey, annexHeads.fieldMarker),
  hidden(keys, at.rowId, annexHeads.rowId),
  hidden(keys, at.rowVersion, annexHeads.rowVersion),
  hidden(keys, at.rowSynced, annexHeads.rowSynced),
  hidden(head, at.rowId, row.id),
  hidden(head, at.rowVersion, row.version),
  hidden(head, at.rowSynced, row.synced),
  ...columnHeads.map((key) =>
    piece([head, head], [at[key], at[key]], words(sayForm(locale, `workbook.annex-${key}`), "part")),
  ),
];

const blockPieces = (
  regime: GridRegime,
  frame: AnnexFrame,
  row: LayoutRow,
  locale: Locale,
): readonly Piece[] => {
  const { blocks, first } = frame;
  const spans = annexSpans(regime, blocks, locale);
  return [
    ...spans.parts.map(({ words: text, top, bottom }) =>
      piece([first + top, first + bottom], [at.part, at.part], words(text, "part")),
    ),
    ...spans.groups.map(({ words: text, top, bottom }) =>
      piece([first + top, first + bottom], [at.group, at.group], words(text, "group")),
    ),
    ...blocks.flatMap(({ indicator, top, methods }): Piece[] => {
      const rows = [first + top, first + top + methods.length - 1] as const;
      const share = indicator.cell.kind === "bands" && indicator.cell.unit === "share";
      return [
        piece(rows, [at.indicator, at.indicator], words(indicatorHead(indicator, locale), "note")),
        piece(rows, [at.note, at.note], words(indicatorNote(indicator, locale), "note")),
        ...methods.flatMap(({ says, points }, index): Piece[] => [
          piece([rows[0] + index, rows[0] + index], [at.method, at.method], words(says, "indicator")),
          piece([rows[0] + index, rows[0] + index], [at.points, at.points], words(points, "indicator")),
        ]),
        piece(rows, [at.answer, last], {
          ...filled(row, indicator.id),
          style: share ? "input-share" : "input-small",
          unlocked: true,
        }),
        hidden(rows[0], at.key, columnKey({ kind: "indicator", key: indicator.id })),
      ];
    }),
  ];
};

/** Points of each part, total and grade: calculated, as on the wide sheet. */
const resultPieces = (
  regime: GridRegime,
  frame: AnnexFrame,
  row: LayoutRow,
  locale: Locale,
): readonly Piece[] => {
  const { parts, total, grade } = assessGrid(regime, factsOf(regime, row.cells));
  const tops = new Map(frame.blocks.map(({ indicator, top }) => [indicator.id, frame.first + top]));
  const results = [
    ...regime.parts.map(({ id, title }) => ({
      ...{ key: columnKey({ kind: "part", key: id }), title: title[locale], value: parts[id] },
      formula: (of: ReturnType<typeof scoringFormulas>) => of.parts[id] ?? "",
    })),
    {
      ...{ key: columnKey({ kind: "total" }), title: sayForm(locale, "workbook.total"), value: total },
      formula: (of: ReturnType<typeof scoringFormulas>) => of.total,
    },
    {
      ...{ key: columnKey({ kind: "grade" }), title: sayForm(locale, "workbook.grade"), value: grade },
      formula: (of: ReturnType<typeof scoringFormulas>) => of.grade,
    },
  ];
  const rowOf = new Map(results.map(({ key }, index) => [key, frame.results + index]));
  const formulas = scoringFormulas(regime, (column) => {
    const top = column.kind === "indicator" ? tops.get(column.key) : rowOf.get(columnKey(column));
    return cellAddress(top ?? 0, at.answer);
  });
  return results.flatMap(({ key, title, value, formula }, index) => {
    const top = frame.results + index;
    return [
      piece([top, top], [at.part, at.points], words(title, "group")),
      piece([top, top], [at.answer, last], {
        formula: formula(formulas),
        value: value ?? "",
        style: "total",
      }),
      hidden(top, at.key, key),
    ];
  });
};

/** All pieces of a person's annex. */
export const annexPieces = (
  regime: GridRegime,
  frame: AnnexFrame,
  row: LayoutRow,
  { unit, period, locale }: AnnexForm,
): readonly Piece[] => [
  line(0, "title", regime.form.title[locale]),
  line(
    1,
    "subtitle",
    sayForm(locale, "workbook.annex-subtitle", { unit: unit.name, code: unit.code, period }),
  ),
  ...fieldPieces(regime, row, locale),
  ...headPieces(frame, row, locale),
  ...blockPieces(regime, frame, row, locale),
  ...resultPieces(regime, frame, row, locale),
  piece(
    [frame.sign, frame.sign],
    [0, at.indicator],
    words(sayForm(locale, "workbook.annex-person"), "fill-in"),
  ),
  piece([frame.sign, frame.sign], [at.note, last], words(sayForm(locale, "workbook.annex-head"), "fill-in")),
  line(frame.sign + 1, "limit", regime.limit.words[locale]),
  line(
    frame.sign + 2,
    "code",
    sayForm(locale, "workbook.code", { code: shortDigest(formCode(regime, unit.code, period)) }),
  ),
];

// 附件：一人一张，指标从上往下排，A4 竖排，照制度所附的表；填好了由同一套读法读回
import { assessGrid } from "../../engine/grid/assess-grid.ts";
import { factsOf } from "../../engine/grid/row.ts";
import type { GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { shortDigest } from "../../seal/digest.ts";
import { formCode, metaSheet } from "../grid/form-meta.ts";
import type { LayoutRow } from "../grid/grid.ts";
import { gridValidations } from "../grid/grid-validations.ts";
import { fieldHead, footerWords, indicatorHead, indicatorNote } from "../grid/head-words.ts";
import type { Box, CellSpec, SheetSpec, StyleName, Validation, WorkbookSpec } from "../sheet.ts";
import { sayForm } from "../words/say.ts";
import {
  annexBlocks,
  annexBreaks,
  annexScale,
  annexSpans,
  annexWidths,
  annexColumns as at,
} from "./annex-rows.ts";

export interface AnnexOptions {
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  /** One sheet each; a blank annex is a row without cells. */
  readonly rows: readonly LayoutRow[];
  readonly locale: Locale;
}

interface Piece {
  readonly box: Box;
  readonly cell: CellSpec;
}

const last = at.answer;
const piece = (
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
  cell: CellSpec,
): Piece => ({
  box: { top, left, bottom, right },
  cell,
});
const words = (value: string, style: StyleName): CellSpec => (value === "" ? { style } : { value, style });
const filled = (row: LayoutRow, key: string): Pick<CellSpec, "value"> => {
  const value = row.cells[key];
  return value === null || value === undefined ? {} : { value };
};

/** Two fields a row, each with its label before it. */
const fieldPieces = (regime: GridRegime, row: LayoutRow, first: number, locale: Locale): readonly Piece[] =>
  regime.subject.fields.flatMap((field, index): Piece[] => {
    const line = first + Math.floor(index / 2);
    const [label, from, to] =
      index % 2 === 0
        ? [[at.part, at.group], at.indicator, at.indicator]
        : [[at.note, at.note], at.method, last];
    return [
      piece(
        [line, line],
        [label[0] ?? 0, label[1] ?? 0],
        words(fieldHead(field, locale).replace("\n", locale === "en" ? " " : ""), "field"),
      ),
      piece([line, line], [from ?? 0, to ?? 0], {
        ...filled(row, field.id),
        style: "input-text",
        unlocked: true,
      }),
    ];
  });

const resultPieces = (
  regime: GridRegime,
  row: LayoutRow,
  first: number,
  locale: Locale,
): readonly Piece[] => {
  const { parts, total, grade } = assessGrid(regime, factsOf(regime, row.cells));
  const results = [
    ...regime.parts.map((part) => [part.title[locale], parts[part.id] ?? ""] as const),
    [sayForm(locale, "workbook.total"), total ?? ""] as const,
    [sayForm(locale, "workbook.grade"), grade ?? ""] as const,
  ];
  return results.flatMap(([title, value], index) => [
    piece([first + index, first + index], [at.part, at.points], words(title, "group")),
    piece([first + index, first + index], [at.answer, last], {
      ...(value === "" ? {} : { value }),
      style: "total",
    }),
  ]);
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const headKeys = ["part", "group", "indicator", "note", "method", "points", "answer"] as const;

interface Person {
  readonly name: string;
  readonly row: LayoutRow;
}

const personSheet = (regime: GridRegime, { name, row }: Person, options: AnnexOptions): SheetSpec => {
  const { locale } = options;
  const blocks = annexBlocks(regime, locale);
  const spans = annexSpans(regime, blocks, locale);
  const fieldRows = Math.ceil(regime.subject.fields.length / 2);
  const head = 2 + fieldRows;
  const first = head + 1;
  const end = first + blocks.reduce((sum, { methods }) => sum + methods.length, 0);
  const results = regime.parts.length + 2;
  const sign = end + results;
  const line = (index: number, style: StyleName, value: string): Piece =>
    piece([index, index], [0, last], words(value, style));
  const pieces: readonly Piece[] = [
    line(0, "title", regime.form.title[locale]),
    line(
      1,
      "subtitle",
      sayForm(locale, "workbook.annex-subtitle", {
        unit: options.unit.name,
        code: options.unit.code,
        period: options.period,
      }),
    ),
    ...fieldPieces(regime, row, 2, locale),
    ...headKeys.map((key) =>
      piece([head, head], [at[key], at[key]], words(sayForm(locale, `workbook.annex-${key}`), "part")),
    ),
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
        piece([rows[0], rows[0]], [at.key, at.key], { value: `indicator:${indicator.id}`, style: "meta" }),
      ];
    }),
    ...resultPieces(regime, row, end, locale),
    ...(row.id === null
      ? []
      : [piece([0, 0], [at.key, at.key], { value: `row-id:${row.id}`, style: "meta" })]),
    piece([sign, sign], [0, at.indicator], words(sayForm(locale, "workbook.annex-person"), "fill-in")),
    piece([sign, sign], [at.note, last], words(sayForm(locale, "workbook.annex-head"), "fill-in")),
    line(sign + 1, "limit", regime.limit.words[locale]),
    line(
      sign + 2,
      "code",
      sayForm(locale, "workbook.code", {
        code: shortDigest(formCode(regime, options.unit.code, options.period)),
      }),
    ),
  ];
  const heights = [
    26,
    18,
    ...Array<number>(fieldRows).fill(26),
    20,
    ...blocks.flatMap(({ methods, height }) => methods.map(() => height)),
    ...Array<number>(results).fill(17),
    64,
    18,
    16,
  ];
  return {
    name,
    visibility: "visible",
    rows: rowsOf(pieces, heights.length),
    merges: pieces
      .map(({ box }) => box)
      .filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
    columnWidths: annexWidths,
    rowHeights: heights,
    validations: blocks.flatMap(({ indicator, top, methods }): readonly Validation[] =>
      gridValidations(
        regime,
        {
          sheet: name,
          columns: [
            ...Array<{ kind: "foreign" }>(at.answer).fill({ kind: "foreign" }),
            { kind: "indicator", key: indicator.id },
          ],
          firstRow: first + top,
          capacity: methods.length,
        },
        locale,
      ),
    ),
    freeze: { rows: head + 1, columns: 0 },
    print: {
      paper: "A4",
      orientation: "portrait",
      titleRows: head + 1,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 0, bottom: heights.length - 1, right: last },
      footer: footerWords(options, locale),
      scale: annexScale,
      breaks: annexBreaks(blocks, {
        first,
        head: sumOf(heights.slice(0, first)),
        tail: sumOf(heights.slice(end)),
      }),
    },
    protected: true,
  };
};

const rowsOf = (pieces: readonly Piece[], count: number): readonly (readonly (CellSpec | null)[])[] => {
  const rows = Array.from({ length: count }, () => Array<CellSpec | null>(annexWidths.length).fill(null));
  for (const { box, cell } of pieces)
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1) {
        const line = rows[row];
        const { value: _, ...rest } = cell;
        // Every cell of a merge carries the style, or its rules would break off.
        if (line) line[column] = row === box.top && column === box.left ? cell : rest;
      }
  return rows;
};

/** A sheet's name for a person: plain letters, at most 31, different from those before. */
const sheetNames = (rows: readonly LayoutRow[], locale: Locale): readonly string[] => {
  const taken = new Set<string>();
  return rows.map(({ cells }, index) => {
    const plain = String(cells.name ?? "")
      .replace(/[^\p{L}\p{N}_]/gu, "")
      .slice(0, 24);
    const own = /^[\p{L}_]/u.test(plain) ? plain : `${sayForm(locale, "workbook.annex-sheet")}${index + 1}`;
    const name = taken.has(own.toLowerCase()) ? `${own}_${index + 1}` : own;
    taken.add(name.toLowerCase());
    return name;
  });
};

/** Lays out a regime's annex as a workbook of one sheet a person. Source: the regime's own form (Yichun: 附件). */
export const annexWorkbook = (regime: GridRegime, options: AnnexOptions): WorkbookSpec => {
  const rows =
    options.rows.length > 0 ? options.rows : [{ id: null, version: null, synced: null, cells: {} }];
  const names = sheetNames(rows, options.locale);
  const active = names[0] ?? "";
  const sheets = rows.map((row, index) =>
    personSheet(regime, { name: names[index] ?? active, row }, options),
  );
  const meta = metaSheet(regime, { sheet: active, columns: [], firstRow: 0, capacity: rows.length }, options);
  return { sheets: [...sheets, meta], active };
};

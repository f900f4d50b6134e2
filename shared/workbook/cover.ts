// 封面：单位、年度、填报人、负责人签字、公章框、编码、用途限制与六种状态的图例
import type { GridRegime, Regime } from "../engine/regime.ts";
import type { Locale } from "../messages/format.ts";
import { shortDigest } from "../seal/digest.ts";
import { footerWords } from "./grid/head-words.ts";
import type { Box, CellSpec, SheetSpec, StyleName } from "./sheet.ts";
import { type CellState, cellStates } from "./states.ts";
import { sayForm } from "./words/say.ts";
import type { FormKey } from "./words/zh-CN.ts";

/** The seal box, 40 × 40 mm: 113.4 points high, 151.2 pixels or 18.9 characters wide. */
const seal = { height: 113.4, width: 18.9 } as const;
const widths = [1, 22, 22, 22, 22, 22, seal.width] as const;
const [first, last] = [1, widths.length - 1];

interface Form {
  readonly unit: { readonly code: string; readonly name: string };
  readonly bureau: { readonly name: string; readonly creditOffice: string };
  readonly period: string;
  readonly locale: Locale;
  /** 64 hex digits; its first sixteen are printed. */
  readonly code: string;
}

/** A piece of a row: from column to column, what it says, whether it is to be filled in. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly cell: CellSpec;
}
interface Line {
  readonly height: number;
  readonly pieces: readonly Piece[];
}

const words = (from: number, to: number, value: string, style: StyleName): Piece => ({
  from,
  to,
  cell: value === "" ? { style, unlocked: true } : { value, style },
});
const whole = (value: string, style: StyleName, height: number): Line => ({
  height,
  pieces: [words(first, last, value, style)],
});
const gap = (height: number): Line => ({ height, pieces: [] });

/** What a cover says of its form besides the unit. */
export interface Face {
  readonly annex: string;
  readonly title: string;
  readonly period: string;
  readonly guidance: string;
  /** Whether an office of credit besides the education office has a part in it. */
  readonly creditOffice: boolean;
}

const linesOf = (regime: Regime, face: Face, form: Form): readonly Line[] => {
  const { locale } = form;
  const word = (key: FormKey, values: Record<string, string | number> = {}): string =>
    sayForm(locale, key, values);
  const pair = (left: FormKey, leftValue: string, right: FormKey, rightValue: string): Line => ({
    height: 36,
    pieces: [
      words(1, 1, word(left), "label"),
      words(2, 3, leftValue, "fill-in"),
      words(4, 4, word(right), "label"),
      words(5, last, rightValue, "fill-in"),
    ],
  });
  const legend = (Object.keys(cellStates) as CellState[]).map((state, index) =>
    words(
      first + index,
      first + index,
      `${cellStates[state].sign} ${word(`workbook.state.${state}`)}`,
      `state-${state}`,
    ),
  );
  return [
    whole(face.annex, "subtitle", 30),
    gap(56),
    whole(face.title, "cover-title", 56),
    whole(face.period, "title", 40),
    whole(
      word("workbook.basis", { title: regime.title[locale], document: regime.source.document ?? "" }),
      "limit",
      26,
    ),
    gap(44),
    pair("workbook.unit", form.unit.name, "workbook.unit-code", form.unit.code),
    face.creditOffice
      ? pair(
          "workbook.education-office",
          form.bureau.name,
          "workbook.credit-office",
          form.bureau.creditOffice,
        )
      : {
          height: 36,
          pieces: [
            words(1, 1, word("workbook.education-office"), "label"),
            words(2, last, form.bureau.name, "fill-in"),
          ],
        },
    pair("workbook.filler", "", "workbook.filled-on", ""),
    pair("workbook.head", "", "workbook.signed-on", ""),
    gap(16),
    {
      height: seal.height,
      pieces: [
        words(first, last - 1, face.guidance, "fill-in"),
        words(last, last, word("workbook.seal"), "seal"),
      ],
    },
    gap(16),
    whole(word("workbook.legend"), "subtitle", 20),
    { height: 26, pieces: legend },
    gap(24),
    ...(regime.limit === null
      ? []
      : [
          whole(regime.limit.words[locale], "limit", 24),
          whole(word("workbook.limit-clause", regime.limit.cite), "limit", 22),
        ]),
    gap(10),
    whole(word("workbook.code", { code: shortDigest(form.code) }), "code", 22),
  ];
};

/** Lays out a cover, A3 landscape like the form, so that both print on one paper. */
export const coverOf = (regime: Regime, face: Face, form: Form): SheetSpec => {
  const lines = linesOf(regime, face, form);
  const merges = lines.flatMap(({ pieces }, row): Box[] =>
    pieces
      .filter(({ from, to }) => from < to)
      .map(({ from, to }) => ({ top: row, left: from, bottom: row, right: to })),
  );
  const rows = lines.map(({ pieces }) => {
    const cells: (CellSpec | null)[] = Array(widths.length).fill(null);
    for (const { from, to, cell } of pieces)
      for (let column = from; column <= to; column += 1)
        cells[column] =
          column === from
            ? cell
            : { ...(cell.style ? { style: cell.style } : {}), ...(cell.unlocked ? { unlocked: true } : {}) };
    return cells;
  });
  return {
    name: sayForm(form.locale, "workbook.cover-sheet"),
    visibility: "visible",
    rows,
    merges,
    columnWidths: widths,
    rowHeights: lines.map(({ height }) => height),
    validations: [],
    freeze: null,
    print: {
      paper: "A3",
      orientation: "landscape",
      titleRows: 0,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 0, bottom: lines.length - 1, right: last },
      footer: footerWords(form, form.locale),
    },
    protected: true,
  };
};

/** The cover of an indicator grid. */
export const coverSheet = (regime: GridRegime, form: Form): SheetSpec =>
  coverOf(
    regime,
    {
      annex: regime.form.annex,
      title: regime.form.title[form.locale],
      period: sayForm(form.locale, "workbook.period", { period: form.period }),
      guidance: sayForm(form.locale, "workbook.guidance"),
      creditOffice: true,
    },
    form,
  );

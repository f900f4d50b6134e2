// 信：请单位改什么，逐人逐格，附条款；一张表，也是一段文字
import { formatCivilDate } from "../calendar/civil.ts";
import type { Locale } from "../messages/format.ts";
import { sayTable } from "../workbook/forms/words/say.ts";
import { heightOf, linesOf, unitsIn } from "../workbook/measure.ts";
import type { Box, CellSpec, LinkSpec, SheetSpec, StyleName } from "../workbook/sheet.ts";
import { looks } from "../workbook/styles.ts";
import type { Consolidation, UnitReport } from "./consolidation.ts";
import { remarksOn } from "./summary/file-table.ts";
import { regimeIn, safeText } from "./summary/showing.ts";
import { type ToMend, toMend } from "./to-mend.ts";
import { sayConsolidation } from "./words/say.ts";

export interface Letter {
  readonly sheet: SheetSpec;
  /** For mail or chat: without identity numbers. */
  readonly text: string;
}

interface LetterOptions {
  readonly locale: Locale;
  readonly bureau: string;
}

/** What a letter says, before it is laid out. */
interface Said {
  readonly title: string;
  readonly to: string;
  readonly opening: string;
  readonly mends: readonly ToMend[];
  readonly aboutForm: readonly string[];
  readonly files: string;
  readonly closing: string;
  readonly bureau: string;
  readonly on: string;
}

const said = (unit: UnitReport, consolidation: Consolidation, { locale, bureau }: LetterOptions): Said => {
  const regime = regimeIn(consolidation, unit.regime);
  const mends = toMend(regime, unit, locale);
  const form = regime.form.title[locale];
  const say: (
    key: Parameters<typeof sayConsolidation>[1],
    values: Record<string, string | number>,
  ) => string = (key, values) => sayConsolidation(locale, key, values);
  const remarks = consolidation.files
    .filter(({ file }) => unit.files.includes(file))
    .flatMap((file) => remarksOn({ ...file, copyNotes: [] }, { locale }));
  return {
    title: say("consolidation.letter.title", { form }),
    to:
      unit.clerk === null
        ? say("consolidation.letter.to", { unit: unit.name })
        : say("consolidation.letter.to-clerk", { unit: unit.name, clerk: unit.clerk }),
    opening: say("consolidation.letter.opening", {
      period: unit.period,
      form,
      rows: unit.rowCount,
      complete: unit.complete,
      persons: unit.rows.filter(({ problems }) => problems.length > 0).length,
      problems: mends.length,
      sheet: sayTable(locale, "form.sheet.grid"),
    }),
    mends,
    aboutForm: [...new Set(remarks)],
    files: say("consolidation.letter.files", { files: unit.files.join(locale === "zh-CN" ? "、" : ", ") }),
    closing: say("consolidation.letter.closing", {
      title: regime.title[locale],
      document: regime.source.document ? `（${regime.source.document}）` : "",
      limit: regime.limit.words[locale],
    }),
    bureau,
    on: formatCivilDate(consolidation.on, locale).replace(/（.*）$/, ""),
  };
};

const widths = [5, 11, 9, 26, 44, 17] as const;
const last = widths.length - 1;

interface LetterLine {
  readonly cells: readonly (CellSpec | null)[];
  readonly merge: boolean;
  readonly height: number;
}

const all = widths.reduce((sum: number, width) => sum + width, 0);

const whole = (value: string, style: StyleName, least = 20): LetterLine => {
  const { size } = looks[style];
  return {
    cells: widths.map((_, at) => (at === 0 ? { value: safeText(value), style } : { style })),
    merge: true,
    height: Math.max(least, heightOf(linesOf(value, unitsIn(all - 1, size)), size)),
  };
};

const lineOf = (
  values: readonly (string | number)[],
  style: StyleName,
  link: LinkSpec | null,
): LetterLine => ({
  cells: widths.map((_, at): CellSpec => {
    const value = values[at];
    return {
      ...(value === undefined ? {} : { value }),
      style: at === 0 && style === "list-wrap" ? "list-number" : style,
      ...(at === 2 && link !== null ? { link } : {}),
    };
  }),
  merge: false,
  height: Math.max(
    22,
    ...widths.map((width, at) => heightOf(linesOf(String(values[at] ?? ""), unitsIn(width - 1, 10)), 10)),
  ),
});

const linesOfLetter = (letter: Said, locale: Locale): readonly LetterLine[] => {
  const grid = sayTable(locale, "form.sheet.grid");
  const indent = locale === "zh-CN" ? "　　" : "";
  const heads = (["number", "name", "cell", "item", "wrong", "clause"] as const).map((key) =>
    sayConsolidation(locale, `consolidation.head.${key}`),
  );
  return [
    whole(letter.title, "title", 40),
    whole("", "subtitle", 8),
    whole(letter.to, "paper-text"),
    ...(letter.mends.length === 0 ? [] : [whole(`${indent}${letter.opening}`, "paper-text")]),
    whole("", "subtitle", 8),
    ...(letter.mends.length === 0 ? [] : [lineOf(heads, "list-head", null)]),
    ...letter.mends.map(({ name, cell, item, wrong, clause }, at) =>
      lineOf([at + 1, name, cell, item, wrong, clause ?? ""], "list-wrap", { sheet: grid, cell }),
    ),
    ...(letter.aboutForm.length === 0
      ? []
      : [
          whole("", "subtitle", 8),
          whole(`${indent}${sayConsolidation(locale, "consolidation.letter.about-form")}`, "paper-text"),
          ...letter.aboutForm.map((remark, at) => whole(`${indent}${at + 1}. ${remark}`, "paper-text")),
        ]),
    whole("", "subtitle", 8),
    whole(letter.files, "paper-note"),
    whole(letter.closing, "paper-note"),
    whole("", "subtitle", 24),
    whole(letter.bureau, "code", 24),
    whole(letter.on, "code", 24),
  ];
};

const sheetOf = (letter: Said, locale: Locale): SheetSpec => {
  const lines = linesOfLetter(letter, locale);
  const merges = lines.flatMap(({ merge }, at): Box[] =>
    merge ? [{ top: at, left: 0, bottom: at, right: last }] : [],
  );
  return {
    name: sayConsolidation(locale, "consolidation.sheet.letter"),
    visibility: "visible",
    rows: lines.map(({ cells }) => cells),
    merges,
    columnWidths: widths,
    rowHeights: lines.map(({ height }) => Math.min(409, height)),
    validations: [],
    freeze: null,
    print: {
      paper: "A4",
      orientation: "portrait",
      titleRows: 0,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 0, bottom: lines.length - 1, right: last },
      footer: "&P / &N",
    },
    protected: false,
  };
};

const textOf = (letter: Said, locale: Locale): string =>
  [
    letter.title,
    "",
    letter.to,
    ...(letter.mends.length === 0 ? [] : [letter.opening, ""]),
    ...letter.mends.map(({ name, cell, item, wrong, clause }, at) =>
      sayConsolidation(locale, "consolidation.letter.text-line", {
        number: at + 1,
        name,
        cell,
        item,
        wrong,
        source: clause === null ? "" : sayConsolidation(locale, "consolidation.letter.source", { clause }),
      }),
    ),
    ...(letter.aboutForm.length === 0
      ? []
      : [
          "",
          sayConsolidation(locale, "consolidation.letter.about-form"),
          ...letter.aboutForm.map((remark, at) => `${at + 1}. ${remark}`),
        ]),
    "",
    letter.files,
    letter.closing,
    "",
    letter.bureau,
    letter.on,
    "",
  ].join("\n");

/** The letter to a unit of what to mend; null where there is nothing to mend. */
export const letterTo = (
  unit: UnitReport,
  consolidation: Consolidation,
  options: LetterOptions,
): Letter | null => {
  const letter = said(unit, consolidation, options);
  return letter.mends.length === 0 && letter.aboutForm.length === 0
    ? null
    : { sheet: sheetOf(letter, options.locale), text: textOf(letter, options.locale) };
};

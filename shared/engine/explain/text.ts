// 理由写成文字：每行先说结果，下一行缩进写出处
import type { Locale } from "../../messages/format.ts";
import { quoteForReading } from "../quote.ts";
import type { ExplainLine } from "./line.ts";
import { sayExplain } from "./words/say.ts";

/** The parts of a line in one language: what, value, source, and what else it rests on. */
export const explainCells = (
  { what, value, clause, quote, reading, supplement }: ExplainLine,
  locale: Locale,
): readonly [what: string, value: string, source: string] => [
  what[locale],
  value[locale],
  [
    sayExplain(locale, "explain.source-line", { clause, quote: quoteForReading(quote) }),
    ...(supplement === undefined ? [] : [sayExplain(locale, "explain.supplement-line", { supplement })]),
    ...(reading === undefined ? [] : [sayExplain(locale, "explain.reading-line", { reading })]),
  ].join(locale === "zh-CN" ? "；" : "; "),
];

/** Lines as plain text for a clerk: result, then its source, indented; a source is not repeated for the next line. */
export const explainText = (lines: readonly ExplainLine[], locale: Locale): string => {
  const cells = lines.map((one) => explainCells(one, locale));
  const colon = locale === "zh-CN" ? "：" : ": ";
  return cells
    .flatMap(([what, value, source], at) => [
      `${what}${colon}${value}`,
      `    ${source === cells[at - 1]?.[2] ? sayExplain(locale, "explain.same-source") : source}`,
    ])
    .join("\n");
};

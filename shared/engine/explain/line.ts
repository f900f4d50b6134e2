// 理由的一行：什么、是多少、哪一条、原文；分值出自细则的，写明细则
import type { Supplement } from "../../supplements/supplement.ts";
import type { Cite, Words } from "../regime.ts";

export type LineKind =
  | "points"
  | "part"
  | "total"
  | "rule"
  | "grade"
  | "state"
  | "date"
  | "measure"
  | "notice"
  | "proposal"
  | "use"
  | "limit"
  | "problem";

/** One line of a "why". Text only: a program finds numbers in the assessment, by the same order. */
export interface ExplainLine {
  readonly kind: LineKind;
  readonly what: Words;
  readonly value: Words;
  /** The regulation's clause; where it leaves the whole answer to the unit, the supplement's name. */
  readonly clause: string;
  /** Verbatim in the regime's stored text; with a supplement's name, verbatim in the supplement. */
  readonly quote: string;
  /** The id of the ambiguity whose reading was applied. */
  readonly reading?: string;
  /** The supplement that gives the number where the clause gives none. */
  readonly supplement?: string;
}

interface More {
  readonly reading?: string | undefined;
  readonly supplement?: string | undefined;
}

export const line = (
  kind: LineKind,
  what: Words,
  value: Words,
  { clause, quote }: Cite,
  { reading, supplement }: More = {},
): ExplainLine => ({
  kind,
  what,
  value,
  clause,
  quote,
  ...(reading === undefined ? {} : { reading }),
  ...(supplement === undefined ? {} : { supplement }),
});

/** Title, unit, version and minutes number: 示例细则（2137000001，第1版，示例2025-01）. */
export const supplementName = ({ title, unit, version, approved }: Supplement): string =>
  `${title["zh-CN"]}（${[unit, `第${version}版`, ...(approved ? [approved.minutes] : [])].join("，")}）`;

/** The supplement as a source, with verbatim words of it. */
export const supplementCite = (supplement: Supplement, quote = supplement.title["zh-CN"]): Cite => ({
  clause: supplementName(supplement),
  quote,
});

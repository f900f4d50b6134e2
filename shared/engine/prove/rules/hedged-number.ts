// 数字只是“参照”“默认”：是否必须照办，原文没有说
import type { Cite, Regime } from "../../regime.ts";
import type { Path, Rule } from "../rule.ts";

const hedges = /参照|参考|默认|原则上|左右|大约|暂定/;

interface Stated {
  readonly subject: string;
  readonly path: Path;
  readonly cite: Cite;
}

/** What a regime states in numbers: grades, base and terms. */
const numbersOf = (regime: Regime): readonly Stated[] => {
  const grades = "grades" in regime ? (regime.grades ?? []) : [];
  const base =
    regime.instrument === "points" && regime.sheet.base !== "by-supplement" ? regime.sheet.base : [];
  return [
    ...base.map(({ cite }, at) => ({ subject: "base", path: ["sheet", "base", at], cite })),
    ...grades.map(({ id, cite }, at) => ({ subject: id, path: ["grades", at], cite })),
    ...Object.entries(regime.terms).map(([id, { cite }]) => ({ subject: id, path: ["terms", id], cite })),
  ];
};

export const hedgedNumber: Rule = {
  kind: "hedged-number",
  judges: "all",
  severity: "warning",
  of: "document",
  find: ({ regime }) =>
    numbersOf(regime).flatMap(({ subject, path, cite: { clause, quote } }) => {
      const word = hedges.exec(quote)?.[0];
      return word === undefined
        ? []
        : [{ subject, path, clause, values: { quote, word }, example: { found: word } }];
    }),
};

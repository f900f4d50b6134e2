// 条文对照表与原文的条文不一
import type { Rule } from "../rule.ts";

export const uncoveredArticle: Rule = {
  kind: "uncovered-article",
  severity: "error",
  of: "encoding",
  needs: "source",
  find: ({ regime, articles }) => {
    const stated = new Set(articles.map(({ clause }) => clause));
    const missing = [...stated].filter((clause) => !Object.hasOwn(regime.coverage, clause));
    const invented = Object.keys(regime.coverage).filter((clause) => !stated.has(clause));
    return [
      ...missing.map((article) => ({ article, found: "missing" })),
      ...invented.map((article) => ({ article, found: "invented" })),
    ].map(({ article, found }) => ({
      subject: article,
      path: ["coverage", article],
      clause: article,
      values: { article, found },
      example: { wanted: article },
    }));
  },
};

// 条文对照表与原文的条文不一

import { isLost } from "../document-articles.ts";
import type { Rule } from "../rule.ts";

export const uncoveredArticle: Rule = {
  kind: "uncovered-article",
  judges: "all",
  severity: "error",
  of: "encoding",
  needs: "source",
  find: ({ regime, articles: itsOwn, others }) => {
    const articles = [...itsOwn, ...others];
    const stated = new Set(articles.map(({ clause }) => clause));
    const missing = [...stated].filter((clause) => !Object.hasOwn(regime.coverage, clause));
    // Of a text that begins within an article the earlier ones can't be there; what says so invents nothing.
    const invented = Object.entries(regime.coverage)
      .filter(
        ([clause, state]) => !stated.has(clause) && (typeof state === "string" || !isLost(articles, clause)),
      )
      .map(([clause]) => clause);
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

// 说已写成数据，却没有数据引用的条文
import type { Rule } from "../rule.ts";

export const uncitedArticle: Rule = {
  kind: "uncited-article",
  judges: "all",
  severity: "error",
  of: "encoding",
  find: ({ regime, cites }) =>
    Object.entries(regime.coverage)
      .filter(([article, state]) => {
        if (state !== "encoded") return false;
        // 第十三条 must not be taken for 第十三条之一, nor 一 for 一（二）'s own.
        return !cites.some(
          ({ cite, path }) =>
            path[0] !== "amendments" && (cite.clause === article || cite.clause.startsWith(article)),
        );
      })
      .map(([article]) => ({
        subject: article,
        path: ["coverage", article],
        clause: article,
        values: { article },
        example: { wanted: article },
      })),
};

// 引用了已废止的规范
import { repealed } from "../repealed.ts";
import type { SharedRule } from "../rule.ts";

export const repealedNorm: SharedRule = {
  kind: "repealed-norm",
  severity: "warning",
  of: "document",
  needs: "source",
  find: ({ articles, source }) =>
    repealed.flatMap(({ titles, since, by, clause }) =>
      titles
        .filter((title) => source?.includes(`《${title}》`))
        // What only the file's second document says (教职工办法 第五条) is that one's.
        .filter((title) => {
          const holding = articles.filter(({ text }) => text.includes(`《${title}》`));
          return holding.length === 0 || holding.some((article) => !article.clause.includes(" "));
        })
        .map((title) => ({
          subject: title,
          path: ["source"],
          clause: articles.find(({ text }) => text.includes(`《${title}》`))?.clause ?? null,
          values: { title, by, clause, since },
          example: { names: [title, by] },
        })),
    ),
};

// 引用了已废止的规范
import { repealed } from "../repealed.ts";
import type { Rule } from "../rule.ts";

export const repealedNorm: Rule = {
  kind: "repealed-norm",
  severity: "warning",
  of: "document",
  needs: "source",
  find: ({ articles, source }) =>
    repealed.flatMap(({ titles, since, by, clause }) =>
      titles
        .filter((title) => source?.includes(`《${title}》`))
        .map((title) => ({
          subject: title,
          path: ["source"],
          clause: articles.find(({ text }) => text.includes(`《${title}》`))?.clause ?? null,
          values: { title, by, clause, since },
          example: { names: [title, by] },
        })),
    ),
};

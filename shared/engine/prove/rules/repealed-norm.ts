// 引用了已废止的规范
import { repealed } from "../repealed.ts";
import type { Rule } from "../rule.ts";

export const repealedNorm: Rule = {
  kind: "repealed-norm",
  judges: "all",
  severity: "warning",
  of: "document",
  needs: "source",
  find: ({ articles, own }) =>
    repealed.flatMap(({ titles, since, by, clause, checked }) =>
      titles
        .filter((title) => own.includes(`《${title}》`))
        .map((title) => ({
          subject: title,
          path: ["source"],
          clause: articles.find(({ text }) => text.includes(`《${title}》`))?.clause ?? null,
          values: { title, by, clause, since, checked },
          example: { names: [title, by] },
        })),
    ),
};

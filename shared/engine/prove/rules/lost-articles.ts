// 存本不全：从一条的中间开始，或者缺了几条
import type { Article } from "../articles.ts";
import { numberOf } from "../document-articles.ts";
import { inChinese } from "../quoted.ts";
import type { Rule, Sighting } from "../rule.ts";

const sight = (subject: string, lost: "begin" | "whole"): Sighting => ({
  subject,
  path: ["source"],
  clause: subject,
  values: { lost, article: subject },
  example: { found: subject },
});

const isNumbered = ({ clause }: Article): boolean => /^第[一二三四五六七八九十百]+条$/.test(clause);

export const lostArticles: Rule = {
  kind: "lost-articles",
  judges: "all",
  severity: "warning",
  of: "document",
  needs: "source",
  find: ({ articles }) => {
    const numbered = articles.filter(isNumbered);
    return numbered.flatMap((article, at): Sighting[] => {
      const number = numberOf(article) ?? 0;
      const before = numbered[at - 1];
      const first = (before === undefined ? 0 : (numberOf(before) ?? 0)) + 1;
      const [from, to] = [`第${inChinese(first)}条`, `第${inChinese(number - 1)}条`];
      return [
        ...(first < number ? [sight(first === number - 1 ? from : `${from}至${to}`, "whole")] : []),
        // A piece without its own number is the rest of an article whose beginning is gone.
        ...(article.text.trim().startsWith(article.clause) ? [] : [sight(article.clause, "begin")]),
      ];
    });
  },
};

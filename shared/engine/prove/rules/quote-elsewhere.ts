// 引文不在所称的条款
import { quoteForReading } from "../../quote.ts";
import { articleOf, standsIn } from "../articles.ts";
import type { Rule } from "../rule.ts";

export const quoteElsewhere: Rule = {
  kind: "quote-elsewhere",
  judges: "all",
  severity: "error",
  of: "encoding",
  needs: "source",
  find: ({ articles, cites, own }) =>
    cites
      .filter(({ cite: { clause, quote }, path }) => {
        if (path[0] === "amendments" || !own.includes(quote)) return false;
        const article = articleOf(articles, clause);
        return article === undefined || !standsIn(article, clause, quote);
      })
      .map(({ cite: { clause, quote }, path }) => ({
        subject: path.join("."),
        path,
        clause,
        values: { clause, quote: quoteForReading(quote) },
        example: {
          wanted: clause,
          found: articles.find(({ text }) => text.includes(quote))?.clause ?? "",
        },
      })),
};

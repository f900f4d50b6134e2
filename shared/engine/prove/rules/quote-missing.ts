// 引文不是原话
import { quoteForReading } from "../../quote.ts";
import type { Rule } from "../rule.ts";

export const quoteMissing: Rule = {
  kind: "quote-missing",
  judges: "all",
  severity: "error",
  of: "encoding",
  needs: "source",
  // An amendment is another document, which the file may hold beside the regime's own.
  find: ({ cites, own, source }) =>
    cites
      .filter(({ cite, path }) => !(path[0] === "amendments" ? (source ?? "") : own).includes(cite.quote))
      .map(({ cite, path }) => ({
        subject: path.join("."),
        path,
        clause: cite.clause,
        values: { quote: quoteForReading(cite.quote) },
        example: { wanted: cite.quote },
      })),
};

// 引文不是原话
import { quoteForReading } from "../../quote.ts";
import type { SharedRule } from "../rule.ts";

export const quoteMissing: SharedRule = {
  kind: "quote-missing",
  severity: "error",
  of: "encoding",
  needs: "source",
  find: ({ cites, own }) =>
    cites
      .filter(({ cite }) => !own.includes(cite.quote))
      .map(({ cite, path }) => ({
        subject: path.join("."),
        path,
        clause: cite.clause,
        values: { quote: quoteForReading(cite.quote) },
        example: { wanted: cite.quote },
      })),
};

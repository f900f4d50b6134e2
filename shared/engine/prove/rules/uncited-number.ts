// 没有出处的数字
import { quoteForReading } from "../../quote.ts";
import { claimsOf, isCited } from "../claims.ts";
import type { Rule } from "../rule.ts";

export const uncitedNumber: Rule = {
  kind: "uncited-number",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    claimsOf(regime)
      .filter((claim) => !isCited(claim))
      .map(({ subject, path, value, cite, written }) => ({
        subject: `${subject}=${value}`,
        path,
        clause: cite.clause,
        values: { number: written ?? String(value), quote: quoteForReading(cite.quote) },
        example: { found: value },
      })),
};

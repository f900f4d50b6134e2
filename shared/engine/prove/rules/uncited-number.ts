// 没有出处的数字
import { quoteForReading } from "../../quote.ts";
import { isCited } from "../claims.ts";
import { numbersOf } from "../numbers.ts";
import type { Rule } from "../rule.ts";

export const uncitedNumber: Rule = {
  kind: "uncited-number",
  judges: "all",
  severity: "error",
  of: "document",
  find: ({ regime }) => {
    const seen = new Set<string>();
    return numbersOf(regime).flatMap((claim) => {
      const { path, value, cite, written } = claim;
      const subject = `${claim.subject}=${written ?? value}`;
      // The same number of the same thing is told once.
      if (isCited(claim) || seen.has(subject)) return [];
      seen.add(subject);
      return [
        {
          subject,
          path,
          clause: cite.clause,
          values: { number: written ?? String(value), quote: quoteForReading(cite.quote) },
          example: { found: written ?? value },
        },
      ];
    });
  },
};

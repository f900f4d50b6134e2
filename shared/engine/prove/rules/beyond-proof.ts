// 太多而无法逐一检验
import { WIDEST_SPAN } from "../reach.ts";
import type { Rule } from "../rule.ts";

export const beyondProof: Rule = {
  kind: "beyond-proof",
  severity: "error",
  of: "encoding",
  find: ({ reachable }) =>
    reachable === null
      ? [
          {
            subject: "parts",
            path: ["parts"],
            clause: null,
            values: { most: WIDEST_SPAN / 100 },
            example: { found: WIDEST_SPAN / 100 },
          },
        ]
      : [],
};

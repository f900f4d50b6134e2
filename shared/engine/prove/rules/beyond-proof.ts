// 太多而无法逐一检验
import { WIDEST_SPAN } from "../reach.ts";
import type { RuleFor } from "../rule.ts";

export const beyondProof: RuleFor<"grid"> = {
  kind: "beyond-proof",
  judges: "grid",
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

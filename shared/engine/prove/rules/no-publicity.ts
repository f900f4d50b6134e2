// 审核之后没有公示
import type { Rule } from "../rule.ts";

export const noPublicity: Rule = {
  kind: "no-publicity",
  severity: "warning",
  of: "document",
  needs: "source",
  find: ({ regime, source }) =>
    source?.includes("公示")
      ? []
      : [
          {
            subject: "route",
            path: ["route"],
            clause: regime.route.cite.clause,
            example: { wanted: "公示", found: 0 },
          },
        ],
};

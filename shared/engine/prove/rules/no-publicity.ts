// 审核之后没有公示
import type { Rule } from "../rule.ts";

export const noPublicity: Rule = {
  kind: "no-publicity",
  judges: "all",
  severity: "warning",
  of: "document",
  needs: "source",
  // An archive decides about nobody; a list of records is confidential.
  find: ({ regime, own }) =>
    own.includes("公示") || regime.instrument === "archive"
      ? []
      : [
          {
            subject: "route",
            path: regime.instrument === "grid" ? ["route"] : ["procedures"],
            clause: regime.instrument === "grid" ? regime.route.cite.clause : null,
            example: { wanted: "公示", found: 0 },
          },
        ],
};

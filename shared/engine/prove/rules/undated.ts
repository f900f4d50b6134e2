// 不知从哪天起施行：原文没有写，或者写的是印发之日而存本没有日期
import type { Rule } from "../rule.ts";

export const undated: Rule = {
  kind: "undated",
  judges: "all",
  severity: "warning",
  of: "document",
  find: ({ regime: { source } }) => {
    const { inForce, inForceCite } = source;
    if (inForce !== null && inForceCite !== undefined) return [];
    return [
      {
        subject: "inForce",
        path: ["source", "inForce"],
        clause: inForceCite?.clause ?? null,
        values: { says: inForceCite === undefined ? "nothing" : "relative", quote: inForceCite?.quote ?? "" },
        example: { found: inForceCite?.quote ?? "" },
      },
    ];
  },
};

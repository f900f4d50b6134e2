// 解读所说的发现已不存在
import type { Rule } from "../rule.ts";

export const staleSettlement: Rule = {
  kind: "stale-settlement",
  judges: "all",
  severity: "error",
  of: "encoding",
  // Without the text some findings can't be made, which makes nothing stale.
  needs: "source",
  find: ({ regime }, before) => {
    const found = new Set(before.map(({ id }) => id));
    return regime.ambiguities.flatMap(({ id, settles = [], cites }, at) =>
      settles
        .filter((finding) => !found.has(finding))
        .map((finding) => ({
          subject: `${id}:${finding}`,
          path: ["ambiguities", at, "settles"],
          clause: cites[0]?.clause ?? null,
          values: { ambiguity: id, finding },
          example: { wanted: finding },
        })),
    );
  },
};

// 原文摘要不符
import { sha256Hex } from "../../../seal/digest.ts";
import type { Rule } from "../rule.ts";

export const sourceDiffers: Rule = {
  kind: "source-differs",
  judges: "all",
  severity: "error",
  of: "encoding",
  needs: "source",
  find: ({ regime, source }) => {
    const [found, wanted] = [sha256Hex(source ?? ""), regime.source.sha256];
    return found === wanted
      ? []
      : [
          {
            subject: "source",
            path: ["source", "sha256"],
            clause: null,
            values: { found, wanted },
            example: { found, wanted },
          },
        ];
  },
};

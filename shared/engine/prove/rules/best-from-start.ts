// 基本分本身已在最高一级
import { hundredths } from "../../points.ts";
import type { RuleFor } from "../rule.ts";
import { bandOf } from "../scale.ts";

export const bestFromStart: RuleFor<"points"> = {
  kind: "best-from-start",
  judges: "points",
  severity: "warning",
  of: "document",
  find: ({ regime: { sheet, grades } }) => {
    const base = sheet.base === "by-supplement" ? undefined : sheet.base.at(-1)?.value;
    const best = grades?.[0];
    return base === undefined ||
      grades === null ||
      best === undefined ||
      bandOf(grades, hundredths(base)) !== best.id
      ? []
      : [
          {
            subject: best.id,
            path: ["grades", 0],
            clause: best.cite.clause,
            values: { base, grade: best.id },
            example: { total: base, grade: best.id },
          },
        ];
  },
};

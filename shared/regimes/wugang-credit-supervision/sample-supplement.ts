// 示例（非法规）：市教体局的民办学校负面清单细目
import type { Supplement } from "../../supplements/supplement.ts";

export const wugangSampleSupplement: Supplement = {
  id: "wugang-private-school-sample",
  regime: "wugang-private-school",
  unit: "410481",
  title: {
    "zh-CN": "示例（非法规）：民办学校负面清单细目",
    en: "Example (not law): closer items of the negative list for private schools",
  },
  example: true,
  version: 1,
  from: "2026-09-01",
  approved: { by: ["示例组长甲", "示例组员乙"], on: "2026-08-28", minutes: "示例纪要〔2026〕2号" },
  gives: {
    hits: [
      {
        id: "enrolment-over-plan",
        under: "law-63-8",
        title: { "zh-CN": "超出核定计划招生", en: "Enrolling beyond the approved plan" },
      },
    ],
  },
};

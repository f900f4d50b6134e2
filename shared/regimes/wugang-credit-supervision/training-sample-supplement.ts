// 示例（非法规）：市教育体育局的培训机构检查负面清单细目
import type { Supplement } from "../../supplements/supplement.ts";

export const wugangTrainingSample: Supplement = {
  id: "wugang-training-sample",
  regime: "wugang-training",
  unit: "410481",
  title: {
    "zh-CN": "示例（非法规）：教育类培训机构检查负面清单细目",
    en: "Example (not law): closer items of the negative list for training institutions",
  },
  example: true,
  version: 1,
  from: "2026-09-01",
  approved: { by: ["示例组长甲", "示例组员乙"], on: "2026-08-28", minutes: "示例纪要〔2026〕3号" },
  gives: {
    hits: [
      {
        id: "fees-outside-supervision",
        under: "inspection-finding",
        title: {
          "zh-CN": "培训资金未全量进入监管账户",
          en: "Prepaid funds kept out of the supervised account",
        },
      },
      {
        id: "annual-report-missing",
        under: "inspection-finding",
        title: { "zh-CN": "未按规定公示年度报告", en: "Annual report not published" },
      },
    ],
  },
};

// 示例（非法规）：学校的计划，规定核实与答复的期限
import type { Supplement } from "../../supplements/supplement.ts";

export const guizhouSampleSupplement: Supplement = {
  id: "guizhou-student-sample",
  regime: "guizhou-student",
  unit: "4152014672",
  title: { "zh-CN": "示例（非法规）：诚信档案工作计划", en: "Example (not law): plan for integrity files" },
  example: true,
  version: 1,
  from: "2026-09-01",
  approved: { by: ["示例组长甲", "示例组员乙"], on: "2026-08-28", minutes: "示例纪要〔2026〕1号" },
  gives: {
    terms: {
      "check-base-data": { count: 10, unit: "workday" },
      "answer-appeal": { count: 15, unit: "workday" },
    },
  },
};

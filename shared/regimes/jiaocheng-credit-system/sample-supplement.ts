// 示例细则（非法规）：学校检查表的分值、教师评价的权重；学生档案不打分，没有细则
import type { Supplement } from "../../supplements/supplement.ts";

const approved: Supplement["approved"] = {
  by: ["示例组长", "示例组员"],
  on: "2025-12-20",
  minutes: "示例纪要〔2025〕1号",
};

/** Prohibitions weigh 5, what the document stresses 2.5, the rest 2. */
export const jiaochengSchoolSample: Supplement = {
  id: "jiaocheng-school-sample",
  regime: "jiaocheng-school",
  unit: "350902",
  title: {
    "zh-CN": "示例（非法规）：学校诚信检查分值",
    en: "Example (not law): points of the school checklist",
  },
  example: true,
  version: 1,
  from: "2026-01-01",
  approved,
  gives: {
    items: {
      "1.1": 2,
      "1.2": 2,
      "1.3": 2,
      "1.4": 2,
      "1.5": 2.5,
      "1.6": 2.5,
      "1.7": 2.5,
      "2.1": 2,
      "2.2": 2,
      "2.3": 2,
      "2.4": 2,
      "2.5": 2,
      "2.6": 2.5,
      "2.7": 2.5,
      "2.8": 2.5,
      "2.9": 5,
      "2.10": 5,
      "2.11": 5,
      "2.12": 5,
      "2.13": 5,
      "2.14": 5,
      "2.15": 5,
      "2.16": 2,
      "3.1": 2,
      "3.2": 2,
      "3.3": 2,
      "3.4": 2,
      "3.5": 2,
      "4.1": 2,
      "4.2": 2,
      "4.3": 2,
      "4.4": 2,
      "4.5": 2,
    },
  },
};

export const jiaochengTeacherSample: Supplement = {
  id: "jiaocheng-teacher-sample",
  regime: "jiaocheng-teacher",
  unit: "350902-school",
  title: {
    "zh-CN": "示例（非法规）：教师诚信评价权重",
    en: "Example (not law): weights of the teachers' appraisal",
  },
  example: true,
  version: 1,
  from: "2026-01-01",
  approved,
  gives: { weights: { self: 10, peers: 20, pupils: 30, parents: 25, community: 15 } },
};

/** A kindergarten has no pupils' answers: the other four make 100 per cent. */
export const jiaochengKindergartenSample: Supplement = {
  ...jiaochengTeacherSample,
  id: "jiaocheng-kindergarten-sample",
  unit: "350902-kindergarten",
  title: {
    "zh-CN": "示例（非法规）：幼儿园教师诚信评价权重",
    en: "Example (not law): weights of the kindergarten teachers' appraisal",
  },
  gives: { weights: { self: 10, peers: 30, parents: 40, community: 20 } },
};

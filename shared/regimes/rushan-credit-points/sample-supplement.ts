// 示例（非法规）：说明细则怎样写，不是任何学校的规定
import type { Supplement } from "../../supplements/supplement.ts";

export const rushanPupilSample: Supplement = {
  id: "rushan-pupil-sample",
  regime: "rushan-pupil",
  unit: "2137000001",
  title: {
    "zh-CN": "示例（非法规）：小学生信用积分量化细则",
    en: "Example (no law): a school's points for pupils",
  },
  example: true,
  version: 1,
  from: "2025-09-01",
  approved: { by: ["示例甲", "示例乙", "示例丙"], on: "2025-08-28", minutes: "示例2025-01" },
  gives: {
    items: {
      "4-1": { 年级: 1, 校: 2 },
      "4-2": { 年级: 1, 校: 2 },
      "4-3": { 县: 3, 地: 5, 省: 8, 国家: 12 },
      "4-4": { 县: 3, 地: 5, 省: 8, 国家: 12 },
      "4-5": 3,
      "5-1": 3,
      "5-2": 2,
      "5-3-a": 2,
      "5-3-b": 10,
      "5-4-a": 2,
      "5-4-b": 5,
      "5-5": 0.5,
      "5-6": 8,
      "5-7": 15,
      "5-8": 10,
      "5-9": 20,
      "5-10": 2,
    },
    added: [
      {
        id: "4-5-a",
        under: "4-5",
        title: { "zh-CN": "志愿服务满20小时", en: "20 hours of voluntary service" },
        points: 2,
      },
      { id: "5-8-a", under: "5-8", title: { "zh-CN": "聚众斗殴", en: "Brawling in a group" }, points: 25 },
    ],
  },
};

export const rushanStaffSample: Supplement = {
  id: "rushan-staff-sample",
  regime: "rushan-staff",
  unit: "2137000001",
  title: {
    "zh-CN": "示例（非法规）：教职工信用管理实施方案",
    en: "Example (no law): a school's plan for staff",
  },
  example: true,
  version: 1,
  from: "2025-09-01",
  approved: { by: ["示例甲", "示例乙", "示例丙"], on: "2025-08-28", minutes: "示例2025-01" },
  gives: {
    base: 100,
    grades: [
      {
        id: "A",
        label: { "zh-CN": "诚信优秀", en: "Excellent" },
        from: { value: 95, closed: true },
        to: null,
      },
      {
        id: "B",
        label: { "zh-CN": "诚信良好", en: "Good" },
        from: { value: 80, closed: true },
        to: { value: 95, closed: false },
      },
      {
        id: "C",
        label: { "zh-CN": "诚信一般", en: "Fair" },
        from: { value: 60, closed: true },
        to: { value: 80, closed: false },
      },
      {
        id: "D",
        label: { "zh-CN": "失信警示", en: "Warning" },
        from: null,
        to: { value: 60, closed: false },
      },
    ],
    items: { "credit-teaching": 3, "credit-ethics": 5, "debit-teaching": 1, "debit-ethics": 5 },
    added: [
      {
        id: "late",
        under: "debit-teaching",
        title: { "zh-CN": "迟到、早退", en: "Late or leaving early" },
        points: 1,
      },
      {
        id: "paid-tutoring",
        under: "debit-ethics",
        title: { "zh-CN": "有偿补课", en: "Paid tutoring" },
        points: 20,
      },
      {
        id: "corporal-punishment",
        under: "debit-ethics",
        title: { "zh-CN": "体罚或变相体罚学生", en: "Corporal punishment" },
        points: 30,
      },
      {
        id: "model",
        under: "credit-ethics",
        title: { "zh-CN": "诚信教师典型", en: "Model of integrity" },
        points: 5,
      },
    ],
  },
};

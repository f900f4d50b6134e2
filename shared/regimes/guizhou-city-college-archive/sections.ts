// 档案构成（第八条）与部门报表（第六条）：谁填哪一节，哪个部门报哪一张表
import type { ArchiveRegime } from "../../engine/regime.ts";

type Section = ArchiveRegime["sections"][number];
type Sheet = NonNullable<ArchiveRegime["sheets"]>[number];
type Department = NonNullable<ArchiveRegime["departments"]>[number];

const article8Self =
  "基本信息、教育经历、培训经历、项目经验、任职记录、实践实习、勤工俭学、工作履历、证件证书、境内外交流记录";
const article8School = "学习成绩、毕业评语、在校优良记录、在校不良记录、助学贷款记录等";
const article8ThirdParty = "银行信用卡透支记录、电话费用支付记录等";
const selfCite = { clause: "第八条第2项", quote: article8Self };
const schoolCite = { clause: "第八条第3项", quote: article8School };
const thirdPartyCite = { clause: "第八条第4项", quote: article8ThirdParty };

const self = {
  by: "self",
  department: null,
  reviewed: true,
  cite: selfCite,
  reading: "updates-are-reviewed",
} as const;
const school = { by: "school", department: null, reviewed: true, cite: schoolCite } as const;
const thirdParty = {
  by: "third-party",
  department: null,
  reviewed: false,
  after: "service-agreement",
  cite: thirdPartyCite,
  reading: "third-party-consent",
} as const;

export const sections: Section[] = [
  { id: "basic", title: { "zh-CN": "基本信息", en: "Basic information" }, ...self },
  { id: "education", title: { "zh-CN": "教育经历", en: "Education" }, ...self },
  { id: "training", title: { "zh-CN": "培训经历", en: "Training" }, ...self },
  { id: "projects", title: { "zh-CN": "项目经验", en: "Project experience" }, ...self },
  { id: "posts-held", title: { "zh-CN": "任职记录", en: "Posts held" }, ...self },
  { id: "internships", title: { "zh-CN": "实践实习", en: "Practice and internships" }, ...self },
  { id: "work-study", title: { "zh-CN": "勤工俭学", en: "Work-study" }, ...self },
  { id: "employment", title: { "zh-CN": "工作履历", en: "Employment" }, ...self },
  { id: "certificates", title: { "zh-CN": "证件证书", en: "Documents and certificates" }, ...self },
  { id: "exchanges", title: { "zh-CN": "境内外交流记录", en: "Exchanges at home and abroad" }, ...self },
  {
    id: "marks",
    title: { "zh-CN": "学习成绩", en: "Marks" },
    ...school,
    department: { "zh-CN": "教务处", en: "Academic affairs" },
  },
  {
    id: "graduation-remarks",
    title: { "zh-CN": "毕业评语", en: "Graduation remarks" },
    ...school,
    reading: "school-part-departments",
  },
  {
    id: "good-records",
    title: { "zh-CN": "在校优良记录", en: "Good records at college" },
    ...school,
    reading: "school-part-departments",
  },
  {
    id: "bad-records",
    title: { "zh-CN": "在校不良记录", en: "Bad records at college" },
    ...school,
    reading: "breaches-in-bad-records",
  },
  {
    id: "student-loans",
    title: { "zh-CN": "助学贷款记录", en: "Student loans" },
    ...school,
    reading: "open-lists",
  },
  {
    id: "card-overdrafts",
    title: { "zh-CN": "银行信用卡透支记录", en: "Overdrafts on credit cards" },
    ...thirdParty,
  },
  {
    id: "phone-payments",
    title: { "zh-CN": "电话费用支付记录", en: "Payment of telephone bills" },
    ...thirdParty,
  },
];

const security = { clause: "第六条第1项", quote: "保卫处：负责提供学生违反法律法规名单及相关材料。" };
const academic = { clause: "第六条第2项", quote: "教务处：负责提供建档所需的学生学习成绩。" };
const finance = { clause: "第六条第3项", quote: "财务（与资产管理处）：负责提供学生欠缴学费名单。" };
const league = {
  clause: "第六条第4项",
  quote: "学校团委：负责提供校级学生干部任职情况和参加社会实践记录。",
};

export const sheets: Sheet[] = [
  {
    id: "offences",
    title: {
      "zh-CN": "学生违反法律法规名单及相关材料",
      en: "Students in breach of laws and regulations, with the material",
    },
    into: "bad-records",
    material: true,
    cite: security,
    reading: "sheets-feed-sections",
  },
  {
    id: "mark-sheet",
    title: { "zh-CN": "学生学习成绩", en: "Students' marks" },
    into: "marks",
    material: false,
    cite: academic,
  },
  {
    id: "arrears",
    title: { "zh-CN": "学生欠缴学费名单", en: "Students in arrears with tuition" },
    into: "bad-records",
    material: false,
    cite: finance,
    reading: "arrears-are-no-breach",
  },
  {
    id: "cadre-posts",
    title: { "zh-CN": "校级学生干部任职情况", en: "Posts of student cadres at college level" },
    into: "good-records",
    material: false,
    cite: league,
    reading: "sheets-feed-sections",
  },
  {
    id: "social-practice",
    title: { "zh-CN": "参加社会实践记录", en: "Social practice" },
    into: "good-records",
    material: false,
    cite: league,
    reading: "sheets-feed-sections",
  },
];

/** Student affairs first: it gathers what the others hand in; the network centre serves and writes nothing. */
export const departments: Department[] = [
  {
    id: "student-affairs",
    title: { "zh-CN": "学生处", en: "Student affairs" },
    writes: ["graduation-remarks", "good-records", "bad-records", "student-loans"],
    cite: {
      clause: "第五条第3项",
      quote: "负责收集、汇总并检查学校机关各部门提供的学生诚信档案各类信息。",
    },
    reading: "school-part-departments",
  },
  {
    id: "security",
    title: { "zh-CN": "保卫处", en: "Security" },
    writes: ["offences"],
    cite: security,
  },
  {
    id: "academic-affairs",
    title: { "zh-CN": "教务处", en: "Academic affairs" },
    writes: ["mark-sheet", "marks"],
    cite: academic,
  },
  {
    id: "finance",
    title: { "zh-CN": "财务（与资产管理处）", en: "Finance (and assets)" },
    writes: ["arrears"],
    cite: finance,
  },
  {
    id: "youth-league",
    title: { "zh-CN": "学校团委", en: "Youth league" },
    writes: ["cadre-posts", "social-practice"],
    cite: league,
  },
  {
    id: "network-centre",
    title: { "zh-CN": "网络中心", en: "Network centre" },
    writes: [],
    cite: { clause: "第六条第5项", quote: "网络中心：负责提供校园网络服务。" },
  },
];

// 台账与信用信息目录：三类信息，每类记录一条目录（类别、来源部门、是否公开、更新周期、保存期限）
import type { FindingsRegime } from "../../engine/regime.ts";

type Register = FindingsRegime["registers"][number];
type Class = NonNullable<Register["catalogue"]>["class"];

const bureau = { "zh-CN": "市教育体育局", en: "Education and sports bureau" };
const schools = { "zh-CN": "学校", en: "The school" };
const yearly = { "zh-CN": "每年", en: "Yearly" };
const timely = { "zh-CN": "及时", en: "Promptly" };

const entry = (
  kind: Class,
  office: Register["title"],
  cycle: Register["title"] | null,
): Pick<Register, "catalogue"> => ({
  catalogue: { class: kind, office, cycle, retention: null, reading: "catalogue-classes" },
});

const date = { "zh-CN": "日期", en: "Date" };
const person = { "zh-CN": "经办人", en: "Person" };
const name = { "zh-CN": "单位名称", en: "Institution" };
const uscc = { "zh-CN": "统一社会信用代码", en: "Unified social credit code" };
const document = { "zh-CN": "文书名称与文号", en: "Document and number" };
const authority = { "zh-CN": "作出机关", en: "Authority" };
const until = { "zh-CN": "公示截止日期", en: "Shown until" };

const board = {
  clause: "三第1项",
  quote: "在官网开辟专栏，发布年度教育系统“诚信信息”和“失信信息”。",
};
const standing = {
  clause: "二",
  quote: "大力推行信用承诺、信用报告和信用审查制度",
};
const training = {
  clause: "三第3项",
  quote: "及时按规定向社会公示教育类培训机构名录及其年度报告、行政许可信息和行政处罚等相关信息",
};

/** Of the whole system; kept once, and named by both regimes. */
export const commonRegisters: Register[] = [
  {
    id: "red-black-board",
    title: { "zh-CN": "年度“诚信信息”和“失信信息”专栏", en: "The year's board of integrity and breach" },
    columns: [name, uscc, { "zh-CN": "榜别", en: "Red or black" }, document, authority, date, until],
    public: true,
    cite: board,
    reading: "board-names-no-minor",
    ...entry("education", bureau, yearly),
  },
  {
    id: "credit-pledges",
    title: { "zh-CN": "信用承诺", en: "Credit pledges" },
    columns: [name, uscc, { "zh-CN": "承诺书与版本", en: "Pledge and version" }, date],
    public: false,
    cite: standing,
    ...entry("government-affairs", bureau, null),
  },
  {
    id: "credit-reports",
    title: { "zh-CN": "信用报告", en: "Credit reports" },
    columns: [name, uscc, { "zh-CN": "用途", en: "Purpose" }, date, person],
    public: false,
    cite: standing,
    ...entry("government-affairs", bureau, null),
  },
  {
    id: "credit-reviews",
    title: { "zh-CN": "信用审查", en: "Credit reviews" },
    columns: [
      name,
      uscc,
      { "zh-CN": "审查事项", en: "Matter" },
      { "zh-CN": "审查意见", en: "Opinion" },
      date,
      person,
    ],
    public: false,
    cite: standing,
    ...entry("government-affairs", bureau, null),
  },
  {
    id: "exchange",
    title: { "zh-CN": "与市公共信用信息服务平台交换记录", en: "Exchange with the city's credit platform" },
    columns: [
      { "zh-CN": "批次", en: "Batch" },
      { "zh-CN": "信息类别", en: "Class" },
      { "zh-CN": "条数", en: "Records" },
      { "zh-CN": "回执", en: "Receipt" },
      date,
      person,
    ],
    public: false,
    cite: {
      clause: "三第4项",
      quote: "实现信用记录的电子化储存，并与市公共信用信息服务平台交换共享",
    },
    ...entry("education", bureau, { "zh-CN": "定期", en: "Periodically" }),
  },
];

/** 民办学校 */
export const privateSchoolRegisters: Register[] = [
  ...commonRegisters,
  {
    id: "good-information",
    title: { "zh-CN": "良好信用信息", en: "Good credit information" },
    columns: [
      name,
      uscc,
      { "zh-CN": "表彰、荣誉或评估", en: "Commendation, honour or evaluation" },
      document,
      date,
    ],
    public: false,
    cite: { clause: "三第2项", quote: "对获得政府表彰、荣誉认定、较高评估等良好信用信息的民办学校" },
    ...entry("education", bureau, timely),
  },
  {
    id: "rectification-orders",
    title: { "zh-CN": "整改文书", en: "Rectification orders" },
    columns: [
      name,
      uscc,
      { "zh-CN": "负面清单情形", en: "Hit of the negative list" },
      document,
      { "zh-CN": "送达日期", en: "Served" },
      { "zh-CN": "期限", en: "Term" },
      { "zh-CN": "完成日期", en: "Completed" },
      { "zh-CN": "验收意见与日期", en: "Verdict and date" },
      person,
    ],
    public: false,
    cite: { clause: "三第2项", quote: "符合负面清单情形，发放整改文书要求限期整改" },
    reading: "completed-when",
    ...entry("administrative-enforcement", bureau, timely),
  },
  {
    id: "penalties",
    title: { "zh-CN": "教育行政处罚", en: "Administrative penalties in education" },
    columns: [name, uscc, document, authority, { "zh-CN": "是否情节严重", en: "Serious" }, date],
    public: false,
    cite: { clause: "三第2项", quote: "受到教育行政处罚的" },
    ...entry("administrative-enforcement", bureau, timely),
  },
  {
    id: "watch-and-intensive",
    title: { "zh-CN": "重点监管名单与重点监控对象", en: "Watch list and intensive monitoring" },
    columns: [name, uscc, { "zh-CN": "名单", en: "List" }, document, authority, date, person],
    public: false,
    cite: { clause: "三第2项", quote: "要将民办学校列入信用“重点监管名单”管理" },
    reading: "no-way-out",
    ...entry("education", bureau, timely),
  },
  {
    id: "teacher-files",
    title: { "zh-CN": "教师职业信用档案及本人签字", en: "Teachers' credit files and their signatures" },
    columns: [
      { "zh-CN": "教师", en: "Teacher" },
      { "zh-CN": "档案版本", en: "Version" },
      { "zh-CN": "本人签字日期", en: "Signed on" },
    ],
    public: false,
    cite: { clause: "三第6项", quote: "学校负责维护教师职业信用记录的真实性和完整性" },
    reading: "signature-covers-version",
    ...entry("education", schools, null),
  },
  {
    id: "pupil-record-log",
    title: { "zh-CN": "学生信用记录责任台账", en: "Who is responsible for pupils' records" },
    columns: [
      { "zh-CN": "记录编号", en: "Record" },
      { "zh-CN": "操作", en: "Operation" },
      { "zh-CN": "直接责任人", en: "Person directly responsible" },
      { "zh-CN": "复核人", en: "Checked by" },
      date,
    ],
    public: false,
    cite: {
      clause: "三第6项",
      quote:
        "因工作不认真负责，导致学生信用记录不准确造成不良影响的，将依法依规追究学校的责任和直接责任人的责任",
    },
    ...entry("education", schools, null),
  },
];

/** 教育类培训机构 */
export const trainingRegisters: Register[] = [
  ...commonRegisters,
  {
    id: "directory",
    title: { "zh-CN": "教育类培训机构名录", en: "Directory of training institutions" },
    columns: [name, uscc, { "zh-CN": "办学许可证号", en: "Licence" }, { "zh-CN": "地址", en: "Address" }],
    public: true,
    cite: training,
    ...entry("government-affairs", bureau, timely),
  },
  {
    id: "annual-reports",
    title: { "zh-CN": "年度报告", en: "Annual reports" },
    columns: [name, uscc, { "zh-CN": "年度", en: "Year" }, { "zh-CN": "报告", en: "Report" }, date],
    public: true,
    cite: training,
    ...entry("government-affairs", { "zh-CN": "培训机构", en: "The institution" }, yearly),
  },
  {
    id: "licences",
    title: { "zh-CN": "行政许可信息", en: "Licences" },
    columns: [name, uscc, document, authority, date],
    public: true,
    cite: training,
    ...entry("administrative-enforcement", bureau, timely),
  },
  {
    id: "penalties",
    title: { "zh-CN": "行政处罚信息", en: "Penalties" },
    columns: [name, uscc, document, authority, date, until],
    public: true,
    cite: training,
    ...entry("administrative-enforcement", bureau, timely),
  },
  {
    id: "institution-files",
    title: { "zh-CN": "培训机构信用档案", en: "Credit files of institutions" },
    columns: [name, uscc, { "zh-CN": "信用记录", en: "Record" }, date, person],
    public: false,
    cite: { clause: "三第3项", quote: "通过建立信息公示和信用档案制度，完善行业信用记录" },
    ...entry("education", bureau, null),
  },
  {
    id: "practitioner-files",
    title: { "zh-CN": "从业人员信用档案", en: "Credit files of practitioners" },
    columns: [
      { "zh-CN": "从业人员", en: "Practitioner" },
      name,
      { "zh-CN": "信用记录", en: "Record" },
      date,
      person,
    ],
    public: false,
    cite: { clause: "三第3项", quote: "从业人员信用档案" },
    ...entry("education", bureau, null),
  },
  {
    id: "white-and-black",
    title: { "zh-CN": "教育类培训机构黑白名单", en: "Black and white list of training institutions" },
    columns: [name, uscc, { "zh-CN": "名单", en: "List" }, document, authority, date, until],
    public: true,
    cite: { clause: "三第3项", quote: "统计全市教育类培训机构黑白名单" },
    reading: "training-list-grounds",
    ...entry("education", bureau, null),
  },
  {
    id: "inspections",
    title: { "zh-CN": "日常检查、抽查记录", en: "Inspections and spot checks" },
    columns: [
      { "zh-CN": "检查或抽查", en: "Inspection or spot check" },
      { "zh-CN": "抽取范围", en: "Drawn from" },
      { "zh-CN": "随机抽取方式与结果", en: "How drawn at random, and what was drawn" },
      name,
      { "zh-CN": "发现的问题", en: "Findings" },
      { "zh-CN": "检查人员（两人签字）", en: "Inspectors (two sign)" },
      date,
    ],
    public: false,
    cite: { clause: "三第3项", quote: "加强校外培训机构日常检查抽查" },
    reading: "drawn-at-random",
    ...entry("administrative-enforcement", bureau, null),
  },
  {
    id: "prepaid-funds",
    title: { "zh-CN": "培训资金全量监管台账", en: "Prepaid funds under supervision" },
    columns: [
      name,
      uscc,
      { "zh-CN": "收款日期", en: "Received" },
      { "zh-CN": "金额", en: "Amount" },
      { "zh-CN": "课时或周期", en: "Class hours or period" },
      { "zh-CN": "余额", en: "Balance" },
    ],
    public: false,
    cite: { clause: "三第3项", quote: "培训资金全量监管按三个月为周期滚动拨付" },
    ...entry("education", bureau, null),
  },
  {
    id: "payouts",
    title: { "zh-CN": "滚动拨付记录", en: "Rolling payouts" },
    columns: [
      name,
      uscc,
      { "zh-CN": "第几期", en: "Cycle" },
      { "zh-CN": "应拨日期", en: "Due" },
      { "zh-CN": "拨付金额", en: "Amount" },
      date,
      person,
    ],
    public: false,
    cite: { clause: "三第3项", quote: "按三个月为周期滚动拨付" },
    reading: "payout-cycle",
    ...entry("education", bureau, { "zh-CN": "每三个月", en: "Every three months" }),
  },
];

// 台账：签约、核实、申诉、修定、权限、日志
import type { ArchiveRegime } from "../../engine/regime.ts";

const student = { "zh-CN": "学号", en: "Student number" };
const date = { "zh-CN": "日期", en: "Date" };
const person = { "zh-CN": "经办人", en: "Person" };
const reasons = { "zh-CN": "理由", en: "Reasons" };

export const registers: ArchiveRegime["registers"] = [
  {
    id: "signatures",
    title: { "zh-CN": "服务协议与承诺书签订记录", en: "Signatures of agreement and pledge" },
    columns: [student, { "zh-CN": "文本与版本", en: "Text and version" }, date],
    public: false,
    cite: { clause: "第十条", quote: "组织学生网上签订《诚信档案服务协议》和《诚信承诺书》" },
  },
  {
    id: "accounts",
    title: { "zh-CN": "账号激活与基本信息核实", en: "Accounts and checks of base data" },
    columns: [
      student,
      { "zh-CN": "激活日期", en: "Activated" },
      { "zh-CN": "导入日期", en: "Imported" },
      { "zh-CN": "核实日期", en: "Checked" },
    ],
    public: false,
    cite: {
      clause: "第七条第2项",
      quote: "激活个人账号、及时核对个人档案空间中的有关信息，并及时补录和完善个人诚信档案信息等",
    },
  },
  {
    id: "offences",
    title: { "zh-CN": "学生违反法律法规名单", en: "Students in breach of laws and regulations" },
    columns: [
      student,
      { "zh-CN": "违反的法律法规", en: "Law or regulation" },
      { "zh-CN": "相关材料", en: "Material" },
      date,
      person,
    ],
    public: false,
    cite: { clause: "第六条第1项", quote: "负责提供学生违反法律法规名单及相关材料" },
  },
  {
    id: "arrears",
    title: { "zh-CN": "学生欠缴学费名单", en: "Students in arrears with tuition" },
    columns: [student, { "zh-CN": "欠缴金额", en: "Amount" }, { "zh-CN": "应缴日期", en: "Due" }, person],
    public: false,
    cite: { clause: "第六条第3项", quote: "负责提供学生欠缴学费名单" },
    reading: "arrears-are-no-breach",
  },
  {
    id: "appeals",
    title: { "zh-CN": "档案申诉台账", en: "Appeals" },
    columns: [
      student,
      { "zh-CN": "申诉的记录", en: "Entry" },
      { "zh-CN": "申诉日期", en: "Appealed" },
      { "zh-CN": "答复（修改、撤销、驳回）", en: "Answer (amend, revoke, reject)" },
      reasons,
      { "zh-CN": "答复日期", en: "Answered" },
      person,
    ],
    public: false,
    cite: {
      clause: "第十四条",
      quote: "可使用诚信档案公共平台的“档案申诉”功能向各专职管理员提出申诉申请",
    },
  },
  {
    id: "repairs",
    title: { "zh-CN": "档案修定台账", en: "Repairs" },
    columns: [
      student,
      { "zh-CN": "不诚信行为", en: "Breach" },
      { "zh-CN": "在校综合表现", en: "Conduct" },
      { "zh-CN": "学生处决定", en: "Decision of student affairs" },
      reasons,
      date,
      person,
    ],
    public: false,
    cite: { clause: "第十五条", quote: "经本人提出申请，报学生处批准" },
  },
  {
    id: "rights",
    title: { "zh-CN": "管理权限台账", en: "Administrators' rights" },
    columns: [
      { "zh-CN": "管理人员", en: "Administrator" },
      { "zh-CN": "层级与学院", en: "Level and school of study" },
      { "zh-CN": "起始日期", en: "From" },
      { "zh-CN": "调离日期", en: "Moved on" },
    ],
    public: false,
    cite: { clause: "第十八条", quote: "当管理人员调离变动时，应及时对管理权限进行调整" },
    reading: "rights-end-day",
  },
  {
    id: "log",
    title: { "zh-CN": "系统日志", en: "System log" },
    columns: [
      { "zh-CN": "时间", en: "Time" },
      { "zh-CN": "操作人", en: "By" },
      { "zh-CN": "操作", en: "Operation" },
      { "zh-CN": "操作前后内容", en: "Before and after" },
    ],
    public: false,
    cite: { clause: "第十九条", quote: "所有操作均会形成系统日志，进行备份" },
  },
];

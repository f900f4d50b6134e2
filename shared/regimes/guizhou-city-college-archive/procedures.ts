// 程序：建档、审核、申诉、修定
import type { ArchiveRegime } from "../../engine/regime.ts";

const appeal = {
  clause: "第十四条",
  quote:
    "学生对本人诚信档案的记载内容有异议，可使用诚信档案公共平台的“档案申诉”功能向各专职管理员提出申诉申请",
};
const answer = {
  clause: "第十四条",
  quote: "各专职管理员根据自身的行政管理权限做出修改记录、撤销记录或驳回申诉申请的答复",
};
const repair = {
  clause: "第十五条",
  quote:
    "对于有不诚信行为能知错就改的学生，可根据该生在校期间的综合表现，经本人提出申请，报学生处批准，确定是否修定该生的诚信档案。",
};
const student = { "zh-CN": "学生本人", en: "The student" };
const administrator = { "zh-CN": "专职管理员", en: "The administrator in charge" };
const studentAffairs = { "zh-CN": "学生处", en: "Student affairs" };

export const procedures: ArchiveRegime["procedures"] = [
  {
    id: "establishment",
    kind: "establishment",
    title: { "zh-CN": "建档", en: "Opening of the file" },
    steps: [
      {
        id: "sign",
        title: {
          "zh-CN": "网上签订《诚信档案服务协议》和《诚信承诺书》",
          en: "Sign the service agreement and the pledge online",
        },
        by: student,
        written: true,
        cite: { clause: "第十条", quote: "组织学生网上签订《诚信档案服务协议》和《诚信承诺书》" },
      },
      {
        id: "activate",
        title: { "zh-CN": "激活个人账号", en: "Activate the account" },
        by: student,
        written: false,
        cite: { clause: "第七条第2项", quote: "激活个人账号" },
      },
      {
        id: "import",
        title: { "zh-CN": "导入学生基本信息", en: "Import base data" },
        by: { "zh-CN": "学校", en: "The college" },
        written: false,
        cite: { clause: "第十条", quote: "学校将学生基本信息导入管理系统后" },
      },
      {
        id: "check",
        title: { "zh-CN": "在规定的时间内核实", en: "Check within the set time" },
        by: student,
        written: false,
        cite: {
          clause: "第十条",
          quote:
            "学生本人应在规定的时间内对有本人诚信档案信息进行核实，如有异议，应及时向专职管理员进行提交和申诉。",
        },
      },
    ],
    suspends: false,
    only: [],
    cite: { clause: "第十条", quote: "新生入学后，由学校发起" },
  },
  {
    id: "review",
    kind: "review",
    title: { "zh-CN": "审核学生提交的信息", en: "Review of what students hand in" },
    steps: [
      {
        id: "hand-in",
        title: { "zh-CN": "学生提交", en: "The student hands in" },
        by: student,
        written: false,
        cite: { clause: "第十三条", quote: "学生可对诚信档案中的“个人填写部分”进行更新和修改" },
      },
      {
        id: "review",
        title: { "zh-CN": "管理员审核认定", en: "The administrator reviews" },
        by: administrator,
        written: false,
        cite: {
          clause: "第十二条",
          quote: "学校建立大学生诚信档案各级管理员，负责对学生提交的信用信息申请进行审核认定操作。",
        },
      },
    ],
    suspends: false,
    only: [],
    cite: { clause: "第七条第3项", quote: "专职管理员负责及时审核学生提交的个人诚信档案信息部分。" },
    reading: "updates-are-reviewed",
  },
  {
    id: "appeal",
    kind: "correction",
    title: { "zh-CN": "档案申诉", en: "Appeal against an entry" },
    steps: [
      {
        id: "appeal",
        title: { "zh-CN": "学生提出申诉", en: "The student appeals" },
        by: student,
        written: true,
        cite: appeal,
      },
      {
        id: "answer",
        title: {
          "zh-CN": "答复：修改记录、撤销记录或驳回申诉",
          en: "Answer: amend, revoke or reject",
        },
        by: administrator,
        written: true,
        cite: answer,
      },
    ],
    suspends: false,
    only: [{ what: { "zh-CN": "本人档案的记载内容", en: "Contents of one's own file" }, cite: appeal }],
    cite: answer,
    reading: "appeal-term-and-reasons",
  },
  {
    id: "repair",
    kind: "repair",
    title: { "zh-CN": "修定（信用修复）", en: "Repair" },
    steps: [
      {
        id: "apply",
        title: { "zh-CN": "本人提出申请", en: "The student applies" },
        by: student,
        written: true,
        cite: repair,
      },
      {
        id: "decide",
        title: { "zh-CN": "学生处批准", en: "Student affairs approves" },
        by: studentAffairs,
        written: true,
        cite: repair,
      },
    ],
    suspends: false,
    only: [
      {
        what: {
          "zh-CN": "有不诚信行为、能知错就改的学生",
          en: "A student who owns up to a breach and mends",
        },
        cite: { clause: "第十五条", quote: "对于有不诚信行为能知错就改的学生" },
      },
    ],
    cite: repair,
    reading: "repair-effect",
  },
];

// 红黑榜、重点监管名单、重点监控对象、黑白名单：都须凭决定文书，由人列入
import type { FindingsRegime } from "../../engine/regime.ts";

type List = FindingsRegime["lists"][number];

const exemplary = {
  clause: "三第1项",
  quote: "大力发掘和宣传诚信人物、诚信集体、诚信学校，发挥先进典型示范导向作用",
};

export const redAndBlack: List[] = [
  {
    id: "red",
    list: "red",
    title: { "zh-CN": "红榜（诚信信息）", en: "Red list (integrity)" },
    grounds: [
      {
        id: "exemplary",
        title: { "zh-CN": "诚信人物、诚信集体、诚信学校", en: "Persons, groups and schools of integrity" },
        cite: exemplary,
      },
    ],
    legalBasis: true,
    effects: [{ title: { "zh-CN": "宣传示范", en: "Shown as an example" }, cite: exemplary }],
    cite: { clause: "三第1项", quote: "建立诚信“红黑榜”制度" },
    reading: "red-black-grounds",
  },
  {
    id: "black",
    list: "black",
    title: { "zh-CN": "黑榜（失信信息）", en: "Black list (breach)" },
    grounds: [
      {
        id: "breach",
        title: { "zh-CN": "失信行为", en: "Breach of trust" },
        cite: { clause: "三第1项", quote: "对失信行为批评惩处" },
      },
    ],
    legalBasis: true,
    effects: [
      {
        title: { "zh-CN": "批评惩处", en: "Criticism and sanction" },
        cite: { clause: "三第1项", quote: "对失信行为批评惩处" },
      },
    ],
    cite: { clause: "三第1项", quote: "建立诚信“红黑榜”制度" },
    reading: "red-black-grounds",
  },
];

export const watchAndIntensive: List[] = [
  {
    id: "watch",
    list: "watch",
    title: { "zh-CN": "重点监管名单", en: "Watch list" },
    grounds: [
      {
        id: "order-overdue",
        title: { "zh-CN": "未按期完成整改", en: "Rectification not completed in time" },
        cite: { clause: "三第2项", quote: "未按期完成整改的" },
      },
      {
        id: "penalty",
        title: { "zh-CN": "受到教育行政处罚", en: "Administrative penalty in education" },
        cite: { clause: "三第2项", quote: "或者受到教育行政处罚的" },
      },
    ],
    legalBasis: true,
    effects: [],
    cite: { clause: "三第2项", quote: "要将民办学校列入信用“重点监管名单”管理" },
    reading: "watch-effects",
  },
  {
    id: "intensive",
    list: "intensive",
    title: { "zh-CN": "重点监控对象", en: "Intensive monitoring" },
    grounds: [
      {
        id: "serious-penalty",
        title: { "zh-CN": "受到教育行政处罚情节严重", en: "Serious administrative penalty in education" },
        cite: { clause: "三第2项", quote: "受到教育行政处罚情节严重的" },
      },
      {
        id: "judgment-defaulter",
        title: { "zh-CN": "被列为失信被执行人", en: "Judgment defaulter" },
        cite: { clause: "三第2项", quote: "被列为“失信被执行人”" },
      },
      {
        id: "stated-condition",
        title: { "zh-CN": "符合有关规定条件", en: "Conditions stated in rules" },
        cite: { clause: "三第2项", quote: "以及符合有关规定条件的" },
      },
    ],
    legalBasis: true,
    effects: [
      {
        title: { "zh-CN": "强化监管频次", en: "More frequent inspections" },
        cite: { clause: "三第2项", quote: "强化监管频次" },
      },
      {
        title: { "zh-CN": "不给予资金资助", en: "No funding" },
        cite: { clause: "三第2项", quote: "不给予资金资助" },
      },
      {
        title: { "zh-CN": "不授予相关荣誉称号", en: "No honours" },
        cite: { clause: "三第2项", quote: "不授予相关荣誉称号" },
      },
      {
        title: { "zh-CN": "取消或降低评估等级", en: "Evaluation cancelled or lowered" },
        cite: { clause: "三第2项", quote: "取消或降低评估等级" },
      },
      {
        title: { "zh-CN": "按照有关规定进行惩戒", en: "Sanctions under the rules that apply" },
        cite: { clause: "三第2项", quote: "按照有关规定进行惩戒" },
      },
    ],
    cite: { clause: "三第2项", quote: "要将民办学校列为重点监控对象" },
  },
];

const training = { clause: "三第3项", quote: "统计全市教育类培训机构黑白名单" };

export const whiteAndBlack: List[] = [
  {
    id: "white",
    list: "white",
    title: { "zh-CN": "培训机构白名单", en: "White list of training institutions" },
    grounds: [{ id: "licensed", title: { "zh-CN": "有办学许可", en: "Licensed" }, cite: training }],
    legalBasis: true,
    effects: [],
    cite: training,
    reading: "training-list-grounds",
  },
  {
    id: "training-black",
    list: "black",
    title: { "zh-CN": "培训机构黑名单", en: "Black list of training institutions" },
    grounds: [
      {
        id: "stated-condition",
        title: { "zh-CN": "有明文依据的列入情形", en: "A ground that a norm names" },
        cite: training,
      },
    ],
    legalBasis: true,
    effects: [
      {
        title: { "zh-CN": "失信惩戒机制", en: "Sanctions for breach of trust" },
        cite: { clause: "三第4项", quote: "建立黑名单、红名单信息，完善守信激励、失信惩戒机制" },
      },
    ],
    cite: training,
    reading: "training-list-grounds",
  },
];

// 舞钢市教育类培训机构办学行为监测：信息公示、信用档案、黑白名单、检查抽查、培训资金
import { prepaymentLimit } from "../../engine/norms-private-education.ts";
import type { FindingsRegime } from "../../engine/regime.ts";
import { trainingAmbiguities } from "./ambiguities.ts";
import { redAndBlack, whiteAndBlack } from "./lists.ts";
import { trainingRegisters } from "./registers.ts";
import { higherLaw, officeThenBureau, route, source } from "./source.ts";

const bureau = { "zh-CN": "市教育体育局", en: "Education and sports bureau" };
const files = { clause: "三第3项", quote: "通过建立信息公示和信用档案制度，完善行业信用记录" };
const published = {
  clause: "三第3项",
  quote: "及时按规定向社会公示教育类培训机构名录及其年度报告、行政许可信息和行政处罚等相关信息",
};
const inspected = { clause: "三第3项", quote: "加强校外培训机构日常检查抽查" };
const payout = { clause: "三第3项", quote: "培训资金全量监管按三个月为周期滚动拨付" };
const blackAndWhite = { clause: "三第3项", quote: "统计全市教育类培训机构黑白名单" };

export const wugangTraining: FindingsRegime = {
  id: "wugang-training",
  title: {
    "zh-CN": "舞钢市教体系统信用监管实施方案（试行）：教育类培训机构",
    en: "Wugang: credit supervision of training institutions (trial)",
  },
  source: { ...source, part: "三第3项教育类培训机构办学行为监测，并第1、4、5项与第二部分" },
  limit: null,
  subject: {
    kind: "training-institution",
    minor: "never",
    eligible: [],
    fields: [
      { id: "name", title: { "zh-CN": "机构名称", en: "Name" }, required: true, check: "text" },
      {
        id: "uscc",
        title: { "zh-CN": "统一社会信用代码", en: "Unified social credit code" },
        required: true,
        check: "uscc",
      },
    ],
  },
  period: {
    kind: "standing",
    begins: null,
    lapses: false,
    cite: { clause: "二", quote: "实现对局属各学校、各类教体机构的分类监管、动态监管、精准监管" },
  },
  route,
  terms: {
    payout: {
      title: { "zh-CN": "培训资金滚动拨付周期", en: "Cycle of rolling payouts" },
      term: { count: 3, unit: "month" },
      trigger: { "zh-CN": "收取培训资金", en: "Receipt of the prepaid funds" },
      cite: payout,
      reading: "payout-cycle",
    },
  },
  openTerms: [],
  procedures: [
    {
      id: "publication",
      kind: "publicity",
      title: { "zh-CN": "信息公示", en: "Publication" },
      steps: [
        {
          id: "publish",
          title: {
            "zh-CN": "公示名录、年度报告、行政许可与行政处罚",
            en: "Publish directory, annual reports, licences and penalties",
          },
          by: bureau,
          written: true,
          cite: published,
        },
      ],
      suspends: false,
      only: [],
      cite: published,
    },
    {
      id: "inspection",
      kind: "inspection",
      title: { "zh-CN": "日常检查与抽查", en: "Inspections and spot checks" },
      steps: [
        {
          id: "draw",
          title: { "zh-CN": "随机抽取", en: "Draw at random" },
          by: bureau,
          written: true,
          cite: inspected,
        },
        {
          id: "inspect",
          title: { "zh-CN": "检查并记录", en: "Inspect and record" },
          by: bureau,
          written: true,
          cite: inspected,
        },
      ],
      suspends: false,
      only: [],
      cite: inspected,
      reading: "drawn-at-random",
    },
    {
      id: "payout",
      kind: "payout",
      title: { "zh-CN": "培训资金滚动拨付", en: "Rolling payout of prepaid funds" },
      steps: [
        {
          id: "pay",
          title: { "zh-CN": "每满一期拨付", en: "Pay out at the end of each cycle" },
          by: bureau,
          within: "payout",
          written: true,
          cite: payout,
        },
      ],
      suspends: false,
      only: [],
      cite: payout,
      reading: "payout-cycle",
    },
    {
      id: "exchange",
      kind: "delivery",
      title: { "zh-CN": "与公共信用信息平台交换共享", en: "Exchange with the public credit platform" },
      steps: [
        {
          id: "deliver",
          title: { "zh-CN": "定期发布与共享", en: "Deliver and share periodically" },
          by: bureau,
          written: false,
          cite: { clause: "三第5项", quote: "定期将教育信用信息通过省、市公共信用信息平台发布" },
        },
      ],
      suspends: false,
      only: [],
      cite: { clause: "三第4项", quote: "并与市公共信用信息服务平台交换共享" },
    },
  ],
  measures: [],
  notices: [],
  lists: [...redAndBlack, ...whiteAndBlack],
  registers: trainingRegisters,
  disclosure: [
    {
      id: "public-information",
      title: { "zh-CN": "向社会公示的信息", en: "What is made public" },
      cite: published,
    },
  ],
  retention: [
    {
      id: "electronic",
      title: { "zh-CN": "信用记录电子化储存", en: "Records are kept electronically" },
      cite: { clause: "三第4项", quote: "实现信用记录的电子化储存" },
    },
  ],
  higherLaw: [
    ...higherLaw,
    {
      norm: prepaymentLimit.norm,
      article: "预收费",
      asks: {
        "zh-CN": "非学科类培训一次性收费不超过3个月或60课时，且不超过5000元。",
        en: "Non-academic training: no more at once than 3 months or 60 class hours, and 5,000 yuan.",
      },
    },
    {
      norm: "中华人民共和国民办教育促进法实施条例（国务院令第741号修订）",
      article: "第四十七条",
      asks: {
        "zh-CN": "执法监督的情况和处罚、处理结果予以记录，由执法、监督人员签字后归档，并依法依规公开结果。",
        en: "Supervision and its outcome are recorded, signed by the officers who did it, filed, and published as the law provides.",
      },
    },
  ],
  supplement: {
    approvedBy: bureau,
    minutes: true,
    may: [
      {
        what: "items",
        of: ["inspection-finding"],
        most: {},
        cite: inspected,
        reading: "training-negative-list",
      },
    ],
    cite: { clause: "三第3项", quote: "加强教育类培训机构办学行为监测" },
  },
  ambiguities: [...trainingAmbiguities, officeThenBureau],
  coverage: {
    一: { notComputable: "指导思想" },
    二: "encoded",
    三第1项: "encoded",
    三第2项: { outOfScope: "见 wugang-private-school" },
    三第3项: "encoded",
    三第4项: "procedure",
    三第5项: "encoded",
    三第6项: { outOfScope: "见 wugang-private-school" },
  },
  instrument: "findings",
  hits: [
    {
      id: "inspection-finding",
      title: { "zh-CN": "检查抽查发现的问题", en: "Found in an inspection or spot check" },
      direction: "bad",
      cite: inspected,
      reading: "training-negative-list",
    },
  ],
  states: [
    { id: "clear", title: { "zh-CN": "无不良记录", en: "Clear" }, list: null, cite: files },
    { id: "recorded", title: { "zh-CN": "记入信用档案", en: "In the credit file" }, list: null, cite: files },
    {
      id: "penalty-published",
      title: { "zh-CN": "行政处罚公示", en: "Penalty published" },
      list: null,
      cite: published,
    },
    {
      id: "black",
      title: { "zh-CN": "黑名单", en: "Black list" },
      list: "training-black",
      cite: blackAndWhite,
      reading: "training-list-grounds",
    },
  ],
  preferences: [],
  signed: [],
  rules: [
    {
      id: "inspection-finding",
      when: { kind: "hit", hits: ["inspection-finding"] },
      to: "recorded",
      cite: files,
      reading: "training-negative-list",
    },
    { id: "penalty", when: { kind: "penalty", serious: false }, to: "penalty-published", cite: published },
    {
      id: "serious-penalty",
      when: { kind: "penalty", serious: true },
      to: "penalty-published",
      cite: published,
      reading: "training-list-grounds",
    },
    {
      id: "stated-condition",
      when: { kind: "stated-condition" },
      to: "black",
      cite: blackAndWhite,
      reading: "training-list-grounds",
    },
  ],
};

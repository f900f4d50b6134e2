// 舞钢市民办学校信用监管：负面清单、限期整改、重点监管名单、重点监控对象
import type { FindingsRegime } from "../../engine/regime.ts";
import { privateSchoolAmbiguities } from "./ambiguities.ts";
import { redAndBlack, watchAndIntensive } from "./lists.ts";
import { goodInformation, negativeList } from "./negative-list.ts";
import { privateSchoolRegisters } from "./registers.ts";
import { higherLaw, officeThenBureau, route, source } from "./source.ts";

const bureau = { "zh-CN": "市教育体育局", en: "Education and sports bureau" };
const school = { "zh-CN": "民办学校", en: "The private school" };
const order = { clause: "三第2项", quote: "符合负面清单情形，发放整改文书要求限期整改" };
const platform = { clause: "三第4项", quote: "并与市公共信用信息服务平台交换共享" };
const signature = { clause: "三第6项", quote: "方可作为教师个人职业信用报告使用" };

export const wugangPrivateSchool: FindingsRegime = {
  id: "wugang-private-school",
  title: {
    "zh-CN": "舞钢市教体系统信用监管实施方案（试行）：民办学校",
    en: "Wugang: credit supervision of private schools (trial)",
  },
  source: { ...source, part: "三第2项民办学校负面清单管理，并第1、4、5、6项与第二部分" },
  limit: null,
  subject: {
    kind: "private-school",
    minor: "never",
    eligible: [],
    fields: [
      { id: "name", title: { "zh-CN": "学校名称", en: "Name of the school" }, required: true, check: "text" },
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
  terms: {},
  openTerms: [
    {
      id: "rectification",
      title: { "zh-CN": "整改期限", en: "Term of rectification" },
      setBy: "order",
      cite: order,
      reading: "order-term",
    },
  ],
  procedures: [
    {
      id: "rectification",
      kind: "rectification",
      title: { "zh-CN": "限期整改", en: "Rectification within a term" },
      steps: [
        {
          id: "order",
          title: { "zh-CN": "发放整改文书", en: "Serve the order" },
          by: bureau,
          written: true,
          cite: order,
        },
        {
          id: "complete",
          title: { "zh-CN": "按期完成整改", en: "Complete in time" },
          by: school,
          written: true,
          cite: { clause: "三第2项", quote: "未按期完成整改的" },
        },
      ],
      suspends: false,
      only: [],
      cite: order,
      reading: "completed-when",
    },
    {
      id: "board",
      kind: "publicity",
      title: { "zh-CN": "官网专栏发布", en: "The official column" },
      steps: [
        {
          id: "publish",
          title: { "zh-CN": "发布年度信息", en: "Publish the year's information" },
          by: bureau,
          written: true,
          cite: { clause: "三第1项", quote: "在官网开辟专栏，发布年度教育系统“诚信信息”和“失信信息”。" },
        },
      ],
      suspends: false,
      only: [],
      cite: { clause: "三第1项", quote: "建立诚信“红黑榜”制度" },
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
      cite: platform,
    },
  ],
  measures: [],
  notices: [
    {
      id: "order",
      on: "finding",
      grades: [],
      to: "unit",
      title: { "zh-CN": "发放整改文书", en: "The order is served on the school" },
      thirdParties: false,
      cite: order,
    },
  ],
  lists: [...redAndBlack, ...watchAndIntensive],
  registers: privateSchoolRegisters,
  disclosure: [
    {
      id: "pupils-protected",
      title: { "zh-CN": "保护学生信用情况", en: "Pupils' records are protected" },
      cite: { clause: "三第6项", quote: "要对学生信用情况进行保护" },
    },
    {
      id: "teachers-protected",
      title: { "zh-CN": "保护教师个人信息与隐私", en: "Teachers' data and privacy are protected" },
      cite: { clause: "三第6项", quote: "有义务加强教师个人信息安全和个人隐私的保护" },
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
      norm: "中华人民共和国民办教育促进法实施条例（国务院令第741号修订）",
      article: "第四十七条",
      asks: {
        "zh-CN":
          "建立民办学校信用档案和举办者、校长执业信用制度；执法监督情况和处罚、处理结果记录在案，由执法、监督人员签字后归档。",
        en: "Credit files of private schools and of their sponsors and heads; supervision and its outcome are recorded, signed by the officers who did it, and filed.",
      },
    },
    {
      norm: "中华人民共和国民办教育促进法实施条例（国务院令第741号修订）",
      article: "第六十二条、第六十三条",
      asks: {
        "zh-CN": "点名的违法行为：举办者等八项，学校十二项，责令限期改正。",
        en: "Named violations, 8 of sponsors and 12 of schools, to be put right within a term.",
      },
    },
  ],
  supplement: {
    approvedBy: bureau,
    minutes: true,
    may: [
      {
        what: "items",
        of: negativeList.map(({ id }) => id),
        most: {},
        cite: { clause: "三第2项", quote: "积极推行办学负面清单管理" },
        reading: "negative-list-content",
      },
    ],
    cite: { clause: "三第2项", quote: "完善民办学校负面清单管理" },
  },
  ambiguities: [...privateSchoolAmbiguities, officeThenBureau],
  coverage: {
    一: { notComputable: "指导思想" },
    二: "encoded",
    三第1项: "encoded",
    三第2项: "encoded",
    三第3项: { outOfScope: "见 wugang-training" },
    三第4项: "procedure",
    三第5项: "encoded",
    三第6项: "encoded",
  },
  instrument: "findings",
  hits: [...goodInformation, ...negativeList],
  states: [
    {
      id: "clear",
      title: { "zh-CN": "无负面情形", en: "Clear" },
      list: null,
      cite: { clause: "三第2项", quote: "实行信用管理" },
    },
    {
      id: "rectification",
      title: { "zh-CN": "限期整改", en: "In rectification" },
      list: null,
      cite: order,
    },
    {
      id: "watch",
      title: { "zh-CN": "重点监管名单", en: "Watch list" },
      list: "watch",
      cite: { clause: "三第2项", quote: "要将民办学校列入信用“重点监管名单”管理" },
      reading: "watch-effects",
    },
    {
      id: "intensive",
      title: { "zh-CN": "重点监控对象", en: "Intensive monitoring" },
      list: "intensive",
      cite: { clause: "三第2项", quote: "要将民办学校列为重点监控对象" },
    },
  ],
  preferences: [
    {
      id: "special-funds",
      title: { "zh-CN": "专项资金申报优先考虑", en: "Preferred in applications for special funds" },
      states: ["clear", "rectification", "watch"],
      cite: { clause: "三第2项", quote: "在专项资金申报、扶持资金奖补、评先评优等方面给予优先考虑" },
      reading: "preference-while-listed",
    },
    {
      id: "support-funds",
      title: { "zh-CN": "扶持资金奖补优先考虑", en: "Preferred in support funds and awards" },
      states: ["clear", "rectification", "watch"],
      cite: { clause: "三第2项", quote: "在专项资金申报、扶持资金奖补、评先评优等方面给予优先考虑" },
      reading: "preference-while-listed",
    },
    {
      id: "honours",
      title: { "zh-CN": "评先评优优先考虑", en: "Preferred in selections for honours" },
      states: ["clear", "rectification", "watch"],
      cite: { clause: "三第2项", quote: "在专项资金申报、扶持资金奖补、评先评优等方面给予优先考虑" },
      reading: "preference-while-listed",
    },
  ],
  signed: [
    {
      id: "teacher-report",
      title: { "zh-CN": "教师个人职业信用报告", en: "The teacher's professional credit report" },
      cite: signature,
      reading: "signature-covers-version",
    },
  ],
  rules: [
    {
      id: "negative-list-hit",
      when: { kind: "hit", hits: negativeList.map(({ id }) => id) },
      to: "rectification",
      cite: order,
      reading: "negative-list-content",
    },
    {
      id: "order-overdue",
      when: { kind: "order-overdue" },
      to: "watch",
      cite: { clause: "三第2项", quote: "未按期完成整改的，或者受到教育行政处罚的" },
      reading: "order-term",
    },
    {
      id: "penalty",
      when: { kind: "penalty", serious: false },
      to: "watch",
      cite: { clause: "三第2项", quote: "未按期完成整改的，或者受到教育行政处罚的" },
    },
    {
      id: "serious-penalty",
      when: { kind: "penalty", serious: true },
      to: "intensive",
      cite: { clause: "三第2项", quote: "受到教育行政处罚情节严重的" },
      reading: "serious-alone-suffices",
    },
    {
      id: "judgment-defaulter",
      when: { kind: "judgment-defaulter" },
      to: "intensive",
      cite: { clause: "三第2项", quote: "被列为“失信被执行人”" },
      reading: "serious-alone-suffices",
    },
    {
      id: "stated-condition",
      when: { kind: "stated-condition" },
      to: "intensive",
      cite: { clause: "三第2项", quote: "以及符合有关规定条件的" },
      reading: "stated-conditions",
    },
  ],
};

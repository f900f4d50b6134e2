// 舞钢市教育体育局《加强全市教体系统信用监管的实施方案（试行）》：两个制度共用的出处与上位法
import type { FindingsRegime } from "../../engine/regime.ts";

export const source: Omit<FindingsRegime["source"], "part"> = {
  issuers: ["舞钢市教育体育局"],
  document: null,
  name: "舞钢市教育体育局 关于印发《加强全市教体系统信用监管的 实施方案（试行）》的通知",
  published: "2020-08-26",
  inForce: "2020-08-26",
  reading: "in-force-from-issue",
  division: "410481",
  sha256: "e9c3ed51fd869158ef0772383bbe27eaef1b49a7173475a22163ceadcf693156",
  file: "wugang-credit-supervision/source.txt",
};

const gathering = {
  clause: "三第4项",
  quote: "建立健全教育体育系统信用信息归集、应用、共享制度",
};

/** Of both regimes: entered, confirmed by another person of the office, accepted by the bureau. */
export const route: FindingsRegime["route"] = {
  stages: [
    {
      id: "office",
      decisions: [
        {
          id: "head-confirms",
          by: "head",
          title: { "zh-CN": "填报单位负责人确认", en: "The head of the office that entered confirms" },
          cite: gathering,
        },
      ],
    },
    {
      id: "bureau",
      decisions: [
        {
          id: "bureau-accepts",
          by: "education-officer",
          title: { "zh-CN": "市教育体育局认定", en: "The bureau accepts" },
          cite: gathering,
        },
      ],
    },
  ],
  fourEyes: true,
  cite: gathering,
  reading: "office-then-bureau",
};

export const officeThenBureau: FindingsRegime["ambiguities"][number] = {
  id: "office-then-bureau",
  question: {
    "zh-CN": "方案没有写事实由谁登记、由谁确认。",
    en: "The plan doesn't say who records the facts and who confirms them.",
  },
  reading: {
    "zh-CN": "一人登记，本单位负责人（另一人）确认，市教育体育局认定后生效；列入名单另凭文书。",
    en: "One person records, the head of the office, another person, confirms, and it counts once the bureau accepts; a listing still needs its document.",
  },
  mayChange: "issuer",
  cites: [gathering],
  settles: ["unnamed-actor@head-confirms=head"],
};

/** Binds both regimes. */
export const higherLaw: FindingsRegime["higherLaw"] = [
  {
    norm: "国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见（国办发〔2020〕49号）",
    article: "四、五",
    asks: {
      "zh-CN":
        "设列严重失信主体名单、采取失信惩戒措施，须以法律、法规或者党中央、国务院政策文件为依据；县级内部名单因此只作监管提示。",
      en: "Serious lists and punitive measures need a ground in law or central policy; a county's internal list is therefore for supervision only.",
    },
  },
  {
    norm: "河南省社会信用条例",
    article: "第二十八条",
    asks: {
      "zh-CN": "拟列入失信联合惩戒对象名单的，事前书面告知依据、理由、惩戒措施和异议申请的权利。",
      en: "Before a listing for joint punishment: written notice of ground, reasons, measures and the right to object.",
    },
  },
  {
    norm: "河南省社会信用条例",
    article: "第三十七条",
    asks: {
      "zh-CN": "退出失信联合惩戒对象名单后，及时通过原发布渠道公告，并停止联合惩戒。",
      en: "Leaving that list is announced at once through the same channel, and joint punishment stops.",
    },
  },
  {
    norm: "河南省社会信用条例",
    article: "第四十一条",
    asks: {
      "zh-CN": "收到异议申请后作出异议标注；3个工作日内处理，需核查的7个工作日内。",
      en: "An objection is marked, and settled within 3 working days, or 7 where the provider must verify.",
    },
  },
  {
    norm: "河南省社会信用条例",
    article: "第四十三条",
    asks: {
      "zh-CN": "符合信用修复规定的，一个工作日内修复；国家另有规定的，从其规定。",
      en: "What meets the rules of repair is repaired within one working day, unless the state provides otherwise.",
    },
  },
  {
    norm: "信用修复管理办法（国家发展改革委令第36号，2026年4月1日起施行）",
    article: "全文",
    asks: {
      "zh-CN":
        "轻微失信原则上不公示，确需公示的至多3个月；一般3个月至1年；严重1年至3年。修复后终止公示、停止共享和使用，解除惩戒措施。",
      en: "Minor breaches aren't shown, or 3 months at most; general 3 months to 1 year; serious 1 to 3 years. Repair ends publicity, sharing, use and measures.",
    },
  },
];

// 舞钢市教育体育局《加强全市教体系统信用监管的实施方案（试行）》：两个制度共用的出处与上位法
import type { FindingsRegime } from "../../engine/rulebook/rulebook.ts";

export const source: Omit<FindingsRegime["source"], "part"> = {
  issuers: ["舞钢市教育体育局"],
  document: null,
  name: "舞钢市教育体育局 关于印发《加强全市教体系统信用监管的 实施方案（试行）》的通知",
  published: "2020-08-26",
  inForce: null,
  division: "410481",
  sha256: "e9c3ed51fd869158ef0772383bbe27eaef1b49a7173475a22163ceadcf693156",
  file: "wugang-credit-supervision/source.txt",
};

/** Binds both regimes. */
export const higherLaw: FindingsRegime["higherLaw"] = [
  {
    norm: "国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见（国办发〔2020〕49号）",
    article: "全文",
    asks: {
      "zh-CN": "失信惩戒与严重失信主体名单须以法律、法规为据；县级内部名单只作监管提示。",
      en: "Punitive measures and serious lists only by law; a county's internal list is for supervision only.",
    },
  },
  {
    norm: "河南省社会信用条例",
    article: "第二十八条",
    asks: {
      "zh-CN": "列入严重失信名单前书面告知。",
      en: "Written notice before listing as seriously untrustworthy.",
    },
  },
  {
    norm: "河南省社会信用条例",
    article: "第三十七条",
    asks: {
      "zh-CN": "退出名单的，以原渠道公布。",
      en: "Leaving a list is announced through the same channel.",
    },
  },
  {
    norm: "河南省社会信用条例",
    article: "第四十一条",
    asks: { "zh-CN": "收到异议即作标注。", en: "An objection is marked at once." },
  },
  {
    norm: "河南省社会信用条例",
    article: "第四十三条",
    asks: { "zh-CN": "信用修复一个工作日内处理。", en: "Repair is carried out within one working day." },
  },
  {
    norm: "信用修复管理办法（国家发展改革委令第36号，2026年4月1日起施行）",
    article: "全文",
    asks: {
      "zh-CN": "按轻微、一般、严重分别规定公示期；修复后终止公示、共享与措施。",
      en: "Publication terms by gravity; repair ends publicity, sharing and measures.",
    },
  },
];

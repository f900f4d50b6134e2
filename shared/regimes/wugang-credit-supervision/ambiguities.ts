// 疑义与解读：方案没有说清的地方，本制度按什么读，谁可以另定
import type { FindingsRegime } from "../../engine/regime.ts";

type Ambiguity = FindingsRegime["ambiguities"][number];

const catalogueClasses: Ambiguity = {
  id: "catalogue-classes",
  question: {
    "zh-CN": "方案把信用信息分为三类，未逐项说明每种记录属哪一类，也未写来源股室与保存期限。",
    en: "The plan names three classes of information without saying which record belongs where, its office, or how long it is kept.",
  },
  reading: {
    "zh-CN":
      "许可、处罚、检查、整改归行政执法；名录、年报、承诺、报告、审查归政务；其余归教育。未写的周期与期限留空，由局的目录补齐。",
    en: "Licences, penalties, inspections, orders: enforcement; directory, annual reports, pledges, reports, reviews: government affairs; the rest: education. What isn't said stays blank for the bureau's catalogue.",
  },
  mayChange: "bureau",
  cites: [
    {
      clause: "三第5项",
      quote: "按照信用信息的性质分为政务信用信息、行政执法信用信息和教育信用信息三类",
    },
  ],
};

const inForceFromIssue: Ambiguity = {
  id: "in-force-from-issue",
  question: {
    "zh-CN": "方案没有写明施行日期。",
    en: "The plan names no day of entry into force.",
  },
  reading: {
    "zh-CN": "自印发之日2020年8月26日起施行。",
    en: "In force from the day of issue, 26 August 2020.",
  },
  mayChange: "issuer",
  cites: [{ clause: "二", quote: "大力推行信用承诺、信用报告和信用审查制度" }],
  settles: ["undated@inForce"],
};

const boardNamesNoMinor: Ambiguity = {
  id: "board-names-no-minor",
  question: {
    "zh-CN": "专栏发布“失信信息”，未写可否涉及自然人、未成年人，也未写期限。",
    en: "The board shows breaches; whether of natural persons or minors, and for how long, is not said.",
  },
  reading: {
    "zh-CN": "未成年人一律不上榜；自然人掩码且须有决定文书；每条有起止日期，到期或修复后即撤。",
    en: "Never a minor; a natural person masked and with a decision document; each entry dated, gone at its end or after repair.",
  },
  mayChange: "bureau",
  cites: [{ clause: "三第1项", quote: "发布年度教育系统“诚信信息”和“失信信息”" }],
};

const redBlackGrounds: Ambiguity = {
  id: "red-black-grounds",
  question: {
    "zh-CN": "红榜、黑榜的具体条件未写。",
    en: "What puts somebody on the red or the black board is not said.",
  },
  reading: {
    "zh-CN": "系统不提议上榜；凭决定文书（名称、文号、机关、日期）由人列入。",
    en: "The system proposes none; a person lists with a decision document.",
  },
  mayChange: "bureau",
  cites: [{ clause: "三第1项", quote: "依法按照客观、真实、准确、审慎的原则" }],
};

/** What the plan orders without saying of whom. */
const bureauActs = (steps: readonly string[], cites: Ambiguity["cites"]): Ambiguity => ({
  id: "bureau-acts",
  question: {
    "zh-CN": "方案多处只写做什么，没有写由谁做。",
    en: "In several places the plan says what is done and not by whom.",
  },
  reading: {
    "zh-CN": "没有写明的，由印发方案的市教育体育局办理。",
    en: "Where nobody is named the bureau that issued the plan acts.",
  },
  mayChange: "issuer",
  cites,
  settles: steps.map((step) => `unnamed-actor@${step}=市教育体育局`),
});

const listsByDecision = (grounds: readonly string[]): Ambiguity => ({
  id: "lists-by-decision",
  question: {
    "zh-CN":
      "国办发〔2020〕49号要求名单和失信惩戒措施以法律、法规或者党中央、国务院政策文件为依据；方案没有写明各名单、各列入情形的依据。",
    en: "State Council Office 2020 no. 49 wants a law, a regulation or central policy behind every list and sanction; the plan names none for its lists and grounds.",
  },
  reading: {
    "zh-CN":
      "系统不把任何人列入名单，只提议；列入与退出都由人凭载明名称、文号、机关、日期的决定文书作出，依据由决定机关负责查明，没有依据的不作决定。",
    en: "The system lists nobody, it proposes; a person enters and removes on a decision document with name, number, authority and date. The deciding authority answers for the legal ground; without one there is no decision.",
  },
  mayChange: "issuer",
  cites: [{ clause: "三第1项", quote: "依法按照客观、真实、准确、审慎的原则" }],
  settles: grounds.map((ground) => `list-without-basis@${ground}`),
});

const serious: Ambiguity = {
  id: "serious-alone-suffices",
  question: {
    "zh-CN": "处罚情节严重、失信被执行人、符合有关规定条件三者，是择一还是同时具备，句读不明。",
    en: "Whether serious penalty, judgment defaulter and stated conditions are alternatives or must meet together is unclear.",
  },
  reading: { "zh-CN": "三者择一即可。", en: "Each alone suffices." },
  mayChange: "issuer",
  cites: [
    {
      clause: "三第2项",
      quote:
        "受到教育行政处罚情节严重的，被列为“失信被执行人”，以及符合有关规定条件的，要将民办学校列为重点监控对象",
    },
  ],
};

export const privateSchoolAmbiguities: Ambiguity[] = [
  {
    id: "negative-list-content",
    question: {
      "zh-CN": "方案推行负面清单，却没有列出清单的情形。",
      en: "The plan relies on a negative list and doesn't give it.",
    },
    reading: {
      "zh-CN":
        "用民办教育促进法实施条例第六十二条（八项，举办者等）、第六十三条（十二项，学校）点名的行为，自2021年9月1日起；标题即条文原句。之前的行为与本地细目由局的细则给出。",
      en: "The 8 and 12 violations of articles 62 and 63 of the implementing regulation, from 2021-09-01; the Chinese titles are the text's own words. Earlier deeds and local items are the bureau's to give.",
    },
    mayChange: "bureau",
    cites: [
      { clause: "三第2项", quote: "积极推行办学负面清单管理" },
      { clause: "三第2项", quote: "符合负面清单情形" },
    ],
  },
  {
    id: "good-information-lasts",
    question: { "zh-CN": "良好信用信息管多久未写。", en: "How long good information counts is not said." },
    reading: {
      "zh-CN": "未被撤销就计；局可在细则中规定年限。",
      en: "Until it is revoked; the bureau may set years.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第2项", quote: "政府表彰、荣誉认定、较高评估等良好信用信息" }],
  },
  {
    id: "preference-while-listed",
    question: {
      "zh-CN": "同时有良好信息与负面情形的学校，是否仍优先考虑未写。",
      en: "Whether a school with good and bad information at once is still preferred is not said.",
    },
    reading: {
      "zh-CN": "重点监控对象不再优先（明文限制资金与荣誉）；其余状态照提，由人定夺。",
      en: "Not under intensive monitoring, which bars funding and honours; otherwise it is put forward for a person to decide.",
    },
    mayChange: "bureau",
    cites: [
      { clause: "三第2项", quote: "在专项资金申报、扶持资金奖补、评先评优等方面给予优先考虑" },
      { clause: "三第2项", quote: "不给予资金资助、不授予相关荣誉称号" },
    ],
  },
  {
    id: "order-term",
    question: {
      "zh-CN": "“限期整改”的期限长短未写。",
      en: "How long the term of rectification is, the plan leaves open.",
    },
    reading: {
      "zh-CN": "由整改文书写明；自送达次日起算，末日完成为按期；文书写明日期的，以该日为准。",
      en: "The order states it; counted from the day after service, the last day is in time; a date named in the order stands.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第2项", quote: "发放整改文书要求限期整改，未按期完成整改的" }],
  },
  {
    id: "completed-when",
    question: { "zh-CN": "以何日为“完成整改”未写。", en: "Which day counts as completion is not said." },
    reading: {
      "zh-CN": "以学校报送之日为准，经局验收合格才算；验收未合格的不算。等待验收期间不判逾期。",
      en: "The day the school reports it, once the bureau accepts; a rejected one counts for nothing. While it waits, it isn't overdue.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第2项", quote: "未按期完成整改的" }],
  },
  {
    id: "watch-effects",
    question: {
      "zh-CN": "重点监管名单有何后果未写，限制措施的主语是否也包括它不明。",
      en: "What the watch list entails is not said; whether the restrictions extend to it is unclear.",
    },
    reading: {
      "zh-CN": "限制措施只属重点监控对象；重点监管名单只作监管提示，不减损权益。",
      en: "Restrictions belong to intensive monitoring only; the watch list guides supervision and takes nothing away.",
    },
    mayChange: "issuer",
    cites: [{ clause: "三第2项", quote: "要将民办学校列入信用“重点监管名单”管理" }],
  },
  serious,
  {
    id: "stated-conditions",
    question: {
      "zh-CN": "“符合有关规定条件”指哪些规定未写。",
      en: "Which rules “stated conditions” means is not said.",
    },
    reading: {
      "zh-CN": "须写明依据的规定与条文，并有决定文书；没有的不收。",
      en: "The norm and its article are named and a decision document is on file; otherwise it is refused.",
    },
    mayChange: "bureau",
    settles: ["list-without-basis@intensive.stated-condition"],
    cites: [{ clause: "三第2项", quote: "以及符合有关规定条件的" }],
  },
  {
    id: "no-way-out",
    question: {
      "zh-CN": "退出重点监管名单与重点监控对象的条件、期限未写；逾期后补做整改的后果未写。",
      en: "How a school leaves either list, and what late rectification brings, is not said.",
    },
    reading: {
      "zh-CN":
        "补做整改结束整改状态，不自动退出名单；依上位法修复、撤销或移出后，系统提议退出，由人凭文书决定，措施即止。",
      en: "Late rectification ends the rectification, not the listing; after repair, revocation or removal under higher law, leaving is proposed, a person decides, and measures end at once.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第2项", quote: "未按期完成整改的，或者受到教育行政处罚的" }],
  },
  {
    id: "signature-covers-version",
    question: {
      "zh-CN": "教师签字后档案又有变动，签字是否仍有效未写。",
      en: "Whether a signature still holds after the file has changed is not said.",
    },
    reading: {
      "zh-CN": "签字只对当时的版本有效；有变动须重新签字确认。",
      en: "It covers the version signed; a change needs a new signature.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第6项", quote: "方可作为教师个人职业信用报告使用" }],
  },
  bureauActs(
    ["rectification.order", "board.publish", "exchange.deliver"],
    [
      { clause: "三第2项", quote: "发放整改文书要求限期整改" },
      { clause: "三第1项", quote: "在官网开辟专栏" },
      { clause: "三第5项", quote: "定期将教育信用信息通过省、市公共信用信息平台发布" },
    ],
  ),
  listsByDecision([
    "red.exemplary",
    "black.breach",
    "watch.order-overdue",
    "watch.penalty",
    "intensive.serious-penalty",
    "intensive.judgment-defaulter",
  ]),
  inForceFromIssue,
  redBlackGrounds,
  boardNamesNoMinor,
  catalogueClasses,
];

export const trainingAmbiguities: Ambiguity[] = [
  {
    id: "training-list-grounds",
    question: {
      "zh-CN": "黑白名单的条件、期限与退出未写；第2项的重点监管、重点监控只说民办学校。",
      en: "Grounds, term and exit of the black and white list are not said; no. 2's lists speak of private schools only.",
    },
    reading: {
      "zh-CN":
        "白名单为有办学许可、由人凭文书列入的机构；黑名单须有写明条文的依据与决定文书；第2项的两种名单不用于培训机构。",
      en: "White: licensed and listed by decision; black: a named norm and a decision document; the two lists of no. 2 don't apply.",
    },
    mayChange: "bureau",
    settles: ["list-without-basis@training-black.stated-condition"],
    cites: [{ clause: "三第3项", quote: "统计全市教育类培训机构黑白名单" }],
  },
  {
    id: "training-negative-list",
    question: {
      "zh-CN": "检查抽查所查的违规情形未列。",
      en: "What inspections look for is not listed.",
    },
    reading: {
      "zh-CN": "检查发现的问题记入信用档案；具体情形由局的细则列出，本制度不自拟。",
      en: "Findings go into the credit file; the bureau's supplement lists the kinds, this regime invents none.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第3项", quote: "加强校外培训机构日常检查抽查" }],
  },
  {
    id: "drawn-at-random",
    question: {
      "zh-CN": "抽查如何抽取、如何记录未写。",
      en: "How spot checks are drawn and recorded is not said.",
    },
    reading: {
      "zh-CN": "随机抽取，记录范围、方式、结果与人员。",
      en: "At random; the range, the way, the result and the persons are recorded.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第3项", quote: "日常检查抽查" }],
  },
  {
    id: "payout-cycle",
    question: {
      "zh-CN": "三个月的周期自何日起算、到期拨多少未写。",
      en: "From which day the cycles of three months run, and how much is paid, is not said.",
    },
    reading: {
      "zh-CN": "自收款之日起每满三个月为一期，末日为休息日的顺延；拨付额由监管协议按已授课时定。",
      en: "Every three months from receipt, rolling to the next working day; the supervision agreement sets the amount by lessons given.",
    },
    mayChange: "bureau",
    cites: [{ clause: "三第3项", quote: "培训资金全量监管按三个月为周期滚动拨付" }],
  },
  bureauActs(
    ["publication.publish", "inspection.draw", "inspection.inspect", "payout.pay", "exchange.deliver"],
    [
      { clause: "三第3项", quote: "及时按规定向社会公示教育类培训机构名录" },
      { clause: "三第3项", quote: "加强校外培训机构日常检查抽查" },
      { clause: "三第3项", quote: "培训资金全量监管按三个月为周期滚动拨付" },
      { clause: "三第5项", quote: "定期将教育信用信息通过省、市公共信用信息平台发布" },
    ],
  ),
  listsByDecision(["red.exemplary", "black.breach"]),
  inForceFromIssue,
  redBlackGrounds,
  boardNamesNoMinor,
  catalogueClasses,
];

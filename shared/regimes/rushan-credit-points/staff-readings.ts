// 文件没有写明、缺失之处，及本库的解读（教职工部分）
import type { PointsRegime } from "../../engine/regime.ts";

export const staffReadings: PointsRegime["ambiguities"] = [
  {
    id: "articles-lost",
    question: {
      "zh-CN": "所存文本缺第一条至第十三条及第十四条前半。",
      en: "Articles 1 to 13 and the first half of 14 are lost from our copy.",
    },
    reading: {
      "zh-CN": "只执行存下来的条文；缺失部分不推测，等制定机关补全。",
      en: "Only what is left is applied; nothing is guessed of what is lost.",
    },
    mayChange: "issuer",
    cites: [{ clause: "第十四条", quote: "明文件进行存档。" }],
    settles: ["lost-articles@第一条至第十三条", "lost-articles@第十四条"],
  },
  {
    id: "plan-by-unit",
    question: {
      "zh-CN": "存本没有基本分、项目、分值和等级；第十七条让各单位自定实施方案。",
      en: "Our copy has no base, items, points or grades; article 17 leaves the plan to each unit.",
    },
    reading: {
      "zh-CN":
        "全部由单位的实施方案给出：基本分至多100分，每项0.5至40分、以0.5分为一档，细分项目至多60项，不轻于原项目；没有方案就不能评价。",
      en: "All come from the unit's plan: a base of at most 100, 0.5 to 40 an item in steps of 0.5, at most 60 closer items that are never milder; without a plan nobody is assessed.",
    },
    mayChange: "bureau",
    settles: [
      "uncited-number@by-supplement.min=0.5",
      "uncited-number@by-supplement.max=40",
      "uncited-number@by-supplement.step=0.5",
      "uncited-number@supplement.base.points=100",
      "uncited-number@supplement.points.points=40",
      "uncited-number@supplement.items.items=60",
      "uncited-number@supplement.items.points=40",
    ],
    cites: [
      {
        clause: "第十七条",
        quote:
          "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
      },
    ],
  },
  {
    id: "plan-approved-by",
    question: {
      "zh-CN": "实施方案由谁审核通过，存本未写。",
      en: "Who approves the plan is not in our copy.",
    },
    reading: {
      "zh-CN": "由教职工信用议事会审议、单位信用管理工作领导小组通过，记明人员、日期和会议纪要编号。",
      en: "The council deliberates and the unit's leading group approves, with persons, date and minutes.",
    },
    mayChange: "bureau",
    cites: [
      {
        clause: "第十七条",
        quote:
          "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
      },
      { clause: "第十四条", quote: "由教职工信用议事会审核" },
    ],
  },
  {
    id: "items-from-17",
    question: { "zh-CN": "加减分项目的原条文缺失。", en: "The articles that named the items are lost." },
    reading: {
      "zh-CN": "按第十七条的两个方面、第十九条的守信与失信设四项，单位在其下细分。",
      en: "Four items, by the two fields of article 17 and the two directions of article 19; the unit divides them further.",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第十七条", quote: "将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴" },
      { clause: "第十九条", quote: "确保守信、失信信息及时、准确提报" },
    ],
  },
  {
    id: "no-caps",
    question: {
      "zh-CN": "加分、减分有无上限，总分有无顶或底，存下来的条文没有写。",
      en: "Whether credits or deductions are capped, or the total has an end, is not in what is left.",
    },
    reading: {
      "zh-CN": "不封顶、不设底；同一项同一天只计一次，除非记明是另一件事。",
      en: "No cap and no floor; one item counts once a day unless another deed is named.",
    },
    mayChange: "bureau",
    cites: [
      { clause: "第十七条", quote: "将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴" },
      { clause: "第十九条", quote: "确保守信、失信信息及时、准确提报" },
    ],
    settles: ["uncapped@credit", "uncapped@debit"],
  },
  {
    id: "supplement-in-force",
    question: {
      "zh-CN": "实施方案对此前的行为、对学年中途的修改是否适用，存本未写。",
      en: "Whether a plan applies to earlier deeds, or may change within a year, is not in our copy.",
    },
    reading: {
      "zh-CN": "只适用于实施之日及以后的行为；首版可在学年中实施，改版自新学年第一日起。",
      en: "It applies to deeds from its first day on. A first version may begin within a year, later ones on the first day of a school year.",
    },
    mayChange: "bureau",
    cites: [
      {
        clause: "第十七条",
        quote:
          "结合实际，研究制定出台符合本单位实际的《教职工（师德诚信体系）信用管理实施方案》，将教职工的日常教学行为、师德表现等方面表现列入信用管理范畴。",
      },
    ],
  },
  {
    id: "school-year",
    question: { "zh-CN": "学年从何日起，存本未写。", en: "The first day of the school year is not said." },
    reading: {
      "zh-CN": "9月1日至次年8月31日；最后一个月为8月，市领导小组另有安排的从其安排。",
      en: "1 September to 31 August; the last month is August unless the city's group schedules otherwise.",
    },
    mayChange: "bureau",
    settles: ["uncited-number@period.begins=9月1日"],
    cites: [
      {
        clause: "第十四条",
        quote: "每学年最后一个月（或按市信用工作领导小组信用信息录入时间安排要求），将本学年信用信息汇总",
      },
    ],
  },
  {
    id: "reply-in-days",
    question: {
      "zh-CN": "答复期限写“10日”，公示写“工作日”；《山东省社会信用条例》第三十九条的期限更短。",
      en: "The reply is due in 10 days; Shandong's Social Credit Regulations give a shorter term.",
    },
    reading: {
      "zh-CN":
        "10日按自然日计，收到之日不计，末日为休息日的顺延；复核都要调查，适用上位法需核查的期限，不得晚于收到之日起7个工作日；两个期限先到的为准，上位法的先到就以上位法的为准。",
      en: "Calendar days, the day of receipt not counted, rolling. A review always investigates, so the higher law's term for what must be verified binds: never later than 7 working days from receipt. Whichever ends first counts; where the higher law's ends first, the higher law's.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第十五条",
        quote: "信用管理工作领导小组自收到教职工复核申请之日起10日内进行调查并予以答复，说明理由。",
      },
    ],
    settles: ["longer-than-higher-law@objection>shandong-objection"],
  },
  {
    id: "which-leading-group",
    question: {
      "zh-CN": "第十五条受理复核的“信用管理工作领导小组”是单位的还是市局的，存本未写。",
      en: "Whether the leading group of article 15 is the unit's or the bureau's is not said.",
    },
    reading: {
      "zh-CN": "单位的：公示和议事会都在单位。",
      en: "The unit's: publicity and council are the unit's.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第十五条",
        quote:
          "当事教职工对失信行为认定有异议的，公示期内可以向信用管理工作领导小组提出复核申请，并提交相关证明材料；逾期将不予受理。",
      },
      { clause: "第十四条", quote: "市教育和体育局信用管理工作领导小组审核后" },
    ],
  },
  {
    id: "publicity-content",
    question: {
      "zh-CN": "公示什么、在何处，存本未写；上位法不许公开自然人的公共信用信息。",
      en: "What is publicised and where is not said; higher law forbids publishing natural persons' credit information.",
    },
    reading: {
      "zh-CN": "只在本单位内公示，姓名掩码，不上互联网。",
      en: "Within the unit only, names masked, not on the internet.",
    },
    mayChange: "bureau",
    cites: [{ clause: "第十四条", quote: "由教职工信用议事会审核并公示5个工作日后" }],
  },
  {
    id: "one-credit-system",
    question: {
      "zh-CN": "第十四条称“我市社会信用管理系统”，第十八条称“乳山市公共联合信用信息系统”。",
      en: "Articles 14 and 18 name the city's credit system differently.",
    },
    reading: { "zh-CN": "同一个系统。", en: "It is one system." },
    mayChange: "issuer",
    cites: [
      { clause: "第十四条", quote: "统一推送至我市社会信用管理系统" },
      { clause: "第十八条", quote: "乳山市公共联合信用信息系统" },
    ],
  },
  {
    id: "no-date",
    question: { "zh-CN": "存本没有文号和印发日期。", en: "Our copy bears no number and no date." },
    reading: { "zh-CN": "任何一日都适用。", en: "It applies to any day." },
    mayChange: "issuer",
    cites: [{ clause: "第二十一条", quote: "本办法自印发之日起施行。" }],
    settles: ["undated@inForce"],
  },
  {
    id: "council-before-signature",
    question: {
      "zh-CN": "签字之前的议事会审核与5个工作日公示是否也在系统里逐步办理，没有写明。",
      en: "Whether the council's review and the 5 working days of publicity before the signature are steps of the system is not said.",
    },
    reading: {
      "zh-CN": "审核与公示由单位自办，负责人签字即表示两者都已做完；录入的人不能自己签字。",
      en: "The unit does both by itself, and the head's signature says that they are done; whoever entered doesn't sign.",
    },
    mayChange: "bureau",
    cites: [{ clause: "第十四条", quote: "由教职工信用议事会审核并公示5个工作日后" }],
  },
];

// 伊春市教育从业人员执业信用管理办法（试行），伊教联发〔2024〕21号
import type { GridRegime } from "../../engine/regime.ts";
import { results } from "./results.ts";
import { thought } from "./thought.ts";
import { work } from "./work.ts";

const article9 =
  "基本信息包括：身份证件信息、执业资格信息、岗位信息、年度考核信息、师德考核信息和依法登记的其他有关教育从业人员基本情况的信息。";
const article11 = "教育从业人员所在单位定期采集、录入本单位从业人员基本信息和执业信用信息。";
const article11Review = "主管教育部门、营商部门负责审核。";
const article17Tell = "评价为 D 级、E 级的教育从业人员，由所在单位将评价结果及时告知其本人";
const article17Term = "教育部门、营商部门应在收到书面更正申请之日起 15 个工作日内予以处理";
const article19Term =
  "教育部门、营商部门在接到实名举报材料之日起 30 个工作日内进行核查处理，并将处理情况告知举报人。30 个工作日内不能做出决定的，可延长 10 日，并将延长期限的理由告知举报人。";

const person = { "zh-CN": "教育从业人员", en: "The practitioner" };
const offices = { "zh-CN": "教育部门、营商部门", en: "The education and credit offices" };

export const yichunPractitioner: GridRegime = {
  instrument: "grid",
  id: "yichun-practitioner",
  title: {
    "zh-CN": "伊春市教育从业人员执业信用管理办法（试行）",
    en: "Yichun: professional credit of education practitioners (trial)",
  },
  source: {
    issuers: ["伊春市教育局", "伊春市营商环境建设监督局"],
    document: "伊教联发〔2024〕21号",
    name: "关于印发《伊春市教育从业人员执业信用 管理办法（试行）》的通知",
    published: "2024-11-14",
    inForce: "2024-11-14",
    inForceCite: { clause: "第二十二条", quote: "本办法自公布之日起施行。" },
    division: "230700",
    sha256: "3a1b7002c70bad6954c9a314ed69af1f514df22832e5ff3e6478be63950083a5",
    file: "yichun-practitioner/source.txt",
    part: "全文",
  },
  limit: {
    words: {
      "zh-CN": "执业信用信息仅作参考，不能作为教育从业人员奖惩的直接依据。",
      en: "For reference only: credit information is not by itself a ground for reward or punishment.",
    },
    cite: { clause: "第十五条", quote: "执业信用信息不能作为教育从业人员奖惩的直接依据。" },
  },
  subject: {
    kind: "staff",
    minor: "never",
    eligible: [],
    fields: [
      {
        id: "name",
        title: { "zh-CN": "姓名", en: "Name" },
        required: true,
        check: "text",
        cite: { clause: "第九条", quote: article9 },
      },
      {
        id: "residentId",
        title: { "zh-CN": "身份证号", en: "Resident ID" },
        required: true,
        check: "resident-id",
        cite: { clause: "第九条", quote: article9 },
      },
      {
        id: "teacherCertificate",
        title: { "zh-CN": "教师资格证号", en: "Teacher certificate" },
        required: false,
        check: "teacher-certificate",
        cite: { clause: "第九条", quote: article9 },
      },
      {
        id: "post",
        title: { "zh-CN": "岗位", en: "Post" },
        required: false,
        check: "text",
        cite: { clause: "第九条", quote: article9 },
      },
    ],
  },
  period: {
    kind: "calendar-year",
    begins: "01-01",
    lapses: false,
    cite: { clause: "第十六条", quote: "评价结果每年更新 1 次，一般与年度考核同步进行。" },
    reading: "calendar-year",
  },
  form: {
    title: {
      "zh-CN": "教育从业人员执业信用评价指标体系",
      en: "Indicators for the professional credit of education practitioners",
    },
    annex: "附件",
  },
  parts: [thought, work, results],
  total: { max: 100, cite: { clause: "第十三条", quote: "满分是 100 分" } },
  grades: [
    {
      id: "A",
      label: { "zh-CN": "诚信模范级别", en: "Model of integrity" },
      from: { value: 95, closed: true },
      to: { value: 100, closed: true },
      cite: { clause: "第十三条（一）", quote: "A 级为诚信模范级别，综合得分在 95 分（含）以上" },
      alsoCalled: [{ name: "信用优秀", cite: { clause: "第十二条", quote: "A 级为信用优秀" } }],
    },
    {
      id: "B",
      label: { "zh-CN": "诚信级别", en: "Integrity" },
      from: { value: 85, closed: true },
      to: { value: 95, closed: false },
      cite: { clause: "第十三条（二）", quote: "B 级为诚信级别，综合得分在 85 分（含）—95 分" },
      alsoCalled: [{ name: "信用良好", cite: { clause: "第十二条", quote: "B 级为信用良好" } }],
    },
    {
      id: "C",
      label: { "zh-CN": "较诚信级别", en: "Fair integrity" },
      from: { value: 75, closed: true },
      to: { value: 85, closed: false },
      cite: { clause: "第十三条（三）", quote: "C 级为较诚信级别，综合得分在 75 分（含）—85 分" },
      alsoCalled: [{ name: "信用一般", cite: { clause: "第十二条", quote: "C 级为信用一般" } }],
    },
    {
      id: "D",
      label: { "zh-CN": "诚信警示级别", en: "Integrity warning" },
      from: { value: 60, closed: true },
      to: { value: 75, closed: false },
      cite: { clause: "第十三条（四）", quote: "D 级为诚信警示级别，综合得分在 60 分（含）—75 分" },
      alsoCalled: [{ name: "信用较差", cite: { clause: "第十二条", quote: "D 级为信用较差" } }],
    },
    {
      id: "E",
      label: { "zh-CN": "不诚信级别", en: "Lack of integrity" },
      from: { value: 0, closed: true },
      to: { value: 60, closed: false },
      cite: { clause: "第十三条（五）", quote: "E 级为不诚信级别，综合得分在 60 分以下" },
      alsoCalled: [{ name: "严重失信", cite: { clause: "第十二条", quote: "E 级为严重失信" } }],
    },
  ],
  direct: [
    {
      id: "thought-floor",
      when: { part: "thought", below: 20 },
      gives: { set: "E" },
      cite: { clause: "第十三条 直接判级（一）", quote: "思想道德素质不满 20 分的" },
    },
    {
      id: "work-floor",
      when: { part: "work", below: 15 },
      gives: { set: "E" },
      cite: { clause: "第十三条 直接判级（二）", quote: "业务工作不满 15 分的" },
    },
    {
      id: "results-floor",
      when: { part: "results", below: 25 },
      gives: { set: "E" },
      cite: { clause: "第十三条 直接判级（三）", quote: "工作业绩不满 25 分的" },
    },
  ],
  route: {
    stages: [
      {
        id: "head",
        decisions: [
          {
            id: "head-confirms",
            by: "head",
            title: { "zh-CN": "单位负责人确认", en: "Head confirms" },
            cite: { clause: "第十一条", quote: article11 },
          },
        ],
      },
      {
        id: "review",
        decisions: [
          {
            id: "education-approves",
            by: "education-officer",
            title: { "zh-CN": "主管教育部门审核", en: "Education office approves" },
            cite: { clause: "第十一条", quote: article11Review },
          },
          {
            id: "credit-approves",
            by: "credit-officer",
            title: { "zh-CN": "营商部门审核", en: "Credit office approves" },
            cite: { clause: "第十一条", quote: article11Review },
          },
        ],
      },
    ],
    fourEyes: true,
    cite: { clause: "第十一条", quote: article11Review },
  },
  terms: {
    correction: {
      title: { "zh-CN": "更正申请处理", en: "Handling a request for correction" },
      term: { count: 15, unit: "workday" },
      trigger: { "zh-CN": "收到书面更正申请", en: "The written request is received" },
      cite: { clause: "第十七条", quote: article17Term },
    },
    report: {
      title: { "zh-CN": "实名举报核查", en: "Handling a real-name report" },
      term: { count: 30, unit: "workday", extension: { count: 10, unit: "day" } },
      trigger: { "zh-CN": "接到实名举报材料", en: "The real-name report is received" },
      cite: { clause: "第十九条", quote: article19Term },
      reading: "30-workdays-plus-10-days",
    },
    repairWait: {
      title: { "zh-CN": "信用修复等待期", en: "Waiting time before repair" },
      term: { count: 3, unit: "month" },
      trigger: { "zh-CN": "被认定为失信行为", en: "The breach is found" },
      cite: { clause: "第十八条", quote: "被认定为失信行为之日起，未满 3 个月的" },
    },
  },
  notices: [
    {
      id: "tell-grade",
      on: "grade",
      grades: ["D", "E"],
      to: "subject",
      thirdParties: false,
      title: { "zh-CN": "将评价结果告知本人", en: "Tell the person the result" },
      cite: { clause: "第十七条", quote: article17Tell },
    },
  ],
  procedures: [
    {
      id: "correction",
      kind: "correction",
      title: { "zh-CN": "书面更正申请", en: "Written request for correction" },
      steps: [
        {
          id: "apply",
          title: { "zh-CN": "本人书面提出", en: "The person applies in writing" },
          by: person,
          written: true,
          cite: { clause: "第十七条", quote: "可以向主管教育部门和营商部门书面提出更正申请" },
        },
        {
          id: "handle",
          title: { "zh-CN": "处理", en: "The request is handled" },
          by: offices,
          within: "correction",
          written: false,
          cite: { clause: "第十七条", quote: article17Term },
        },
        {
          id: "tell",
          title: { "zh-CN": "书面告知申请人", en: "The applicant is told in writing" },
          by: offices,
          written: true,
          cite: { clause: "第十七条", quote: "将处理情况书面告知申请人" },
        },
      ],
      suspends: false,
      only: [
        {
          what: {
            "zh-CN": "信息记载错误或遗漏、侵犯个人隐私等",
            en: "Errors, omissions, breaches of privacy",
          },
          cite: {
            clause: "第十七条",
            quote: "认为平台归集的个人执业信用信息存在信用信息记载错误或遗漏侵犯其个人隐私等情形的",
          },
        },
      ],
      cite: { clause: "第十七条", quote: "可以向主管教育部门和营商部门书面提出更正申请" },
    },
    {
      id: "repair",
      kind: "repair",
      title: { "zh-CN": "信用修复", en: "Credit repair" },
      steps: [
        {
          id: "mend",
          title: { "zh-CN": "纠正失信行为、消除不良影响", en: "The breach is put right" },
          by: person,
          written: false,
          cite: { clause: "第十八条", quote: "可依法纠正自己的失信行为，消除不良影响" },
        },
        {
          id: "apply",
          title: { "zh-CN": "提出信用修复申请", en: "Repair is applied for" },
          by: person,
          written: true,
          cite: { clause: "第十八条", quote: "提出信用修复申请" },
        },
        {
          id: "handle",
          title: { "zh-CN": "及时处理", en: "The application is handled without delay" },
          by: offices,
          written: false,
          cite: { clause: "第十八条", quote: "教育部门、营商部门应在收到书面更正申请后及时予以处理" },
        },
        {
          id: "tell",
          title: { "zh-CN": "不予修复的，告知本人及所在单位", en: "A refusal is told to person and unit" },
          by: offices,
          written: false,
          cite: { clause: "第十八条", quote: "对于不符合条件的不予修复，并告知本人及所在单位" },
        },
      ],
      suspends: false,
      only: [
        {
          what: { "zh-CN": "C级、D级", en: "Grades C and D" },
          cite: { clause: "第十八条", quote: "信用等级评定为 C 级、D 级的教育从业人员" },
        },
        {
          what: { "zh-CN": "认定满3个月", en: "Three months after the finding" },
          cite: { clause: "第十八条", quote: "被认定为失信行为之日起，未满 3 个月的" },
        },
        {
          what: { "zh-CN": "修复期内没有再次失信", en: "No further breach meanwhile" },
          cite: { clause: "第十八条", quote: "失信人在信用修复期内，再次发生失信行为的" },
        },
      ],
      cite: { clause: "第十八条", quote: "建立信用修复机制" },
    },
    {
      id: "report",
      kind: "complaint",
      title: { "zh-CN": "实名举报", en: "Real-name report" },
      steps: [
        {
          id: "report",
          title: { "zh-CN": "实名举报", en: "A report under one's name" },
          by: { "zh-CN": "任何单位和个人", en: "Anybody" },
          written: false,
          cite: { clause: "第十九条", quote: "均可实名向教育部门、营商部门举报" },
        },
        {
          id: "handle",
          title: { "zh-CN": "核查处理", en: "The report is checked" },
          by: offices,
          within: "report",
          written: false,
          cite: { clause: "第十九条", quote: article19Term },
        },
        {
          id: "tell",
          title: { "zh-CN": "将处理情况告知举报人", en: "The reporter is told" },
          by: offices,
          written: false,
          cite: { clause: "第十九条", quote: "将处理情况告知举报人" },
        },
      ],
      suspends: false,
      only: [],
      cite: {
        clause: "第十九条",
        quote: "任何单位和个人发现执业信用信息弄虚作假的，均可实名向教育部门、营商部门举报",
      },
    },
  ],
  measures: [
    {
      id: "reference",
      grades: ["A", "B", "C", "D", "E"],
      kind: "preference",
      title: {
        "zh-CN": "招聘录用、评价考核、职务晋升、评优评先、重点人才培养的参考依据",
        en: "One reference in appointment, assessment, promotion, awards and training",
      },
      cite: {
        clause: "第十四条",
        quote:
          "用人单位在招聘录用、评价考核、职务晋升、评优评先、重点人才培养中，可将教育从业人员执业信用情况作为参考依据。",
      },
    },
  ],
  lists: [],
  registers: [],
  disclosure: [
    {
      id: "right-to-know",
      title: { "zh-CN": "本人知情与查询", en: "The person may know and look up" },
      cite: { clause: "第十七条", quote: "教育从业人员依法享有对本人执业信用信息知情权和查询权。" },
    },
    {
      id: "no-unrelated-privacy",
      title: { "zh-CN": "不泄露无关的个人隐私", en: "No unrelated private matter is revealed" },
      cite: { clause: "第八条", quote: "不得泄露与教育从业人员执业信用无关的个人隐私" },
    },
    {
      id: "reporter-protected",
      title: { "zh-CN": "不泄露举报内容与举报人信息", en: "The reporter and the report stay secret" },
      cite: {
        clause: "第十九条",
        quote: "严禁违规泄露举报内容以及举报人姓名、住址、电话等个人信息",
      },
    },
    {
      id: "no-unauthorised-release",
      title: { "zh-CN": "未经授权不得发布", en: "Nothing is released without authority" },
      cite: { clause: "第二十条", quote: "未经授权违规发布信用信息" },
    },
  ],
  retention: [],
  higherLaw: [
    {
      norm: "黑龙江省社会信用条例",
      article: "全文",
      asks: { "zh-CN": "本办法据以制定的条例。", en: "The regulation on which this measure rests." },
    },
  ],
  supplement: {
    approvedBy: { "zh-CN": "县（市）区教育部门、营商部门", en: "The county education and credit offices" },
    minutes: true,
    may: [
      {
        what: "terms",
        of: [],
        most: {},
        cite: { clause: "第二十一条", quote: "县(市)区教育部门、营商部门可以根据本办法制定实施细则。" },
        reading: "no-publicity-term",
      },
    ],
    cite: { clause: "第二十一条", quote: "县(市)区教育部门、营商部门可以根据本办法制定实施细则。" },
  },
  ambiguities: [
    {
      id: "43-44-none",
      question: {
        "zh-CN": "第43、44项没有“无”一档，未参评或未获奖者无从填写。",
        en: "Indicators 43 and 44 have no answer for somebody without an award.",
      },
      reading: {
        "zh-CN": "增设“无”，得0分；空白仍是缺项。",
        en: "“无” (none) earns 0; a blank is still missing.",
      },
      mayChange: "bureau",
      settles: ["no-absent-answer@43", "no-absent-answer@44"],
      cites: [
        { clause: "附件 三级指标43", quote: "创新活动评比获奖情况" },
        { clause: "附件 三级指标44", quote: "评优活动获奖情况" },
      ],
    },
    {
      id: "31-awarded",
      question: {
        "zh-CN": "第31项“依据班级平均成绩进行赋分最多5分”没有给出换算办法。",
        en: "Indicator 31 gives up to 5 points by class average without a formula.",
      },
      reading: {
        "zh-CN": "填写单位评定的得分，0至5分，至多两位小数；实施细则可以给出换算公式。",
        en: "The awarded score is entered, 0 to 5, at most two decimals; local rules may give a formula.",
      },
      mayChange: "bureau",
      settles: ["uncited-number@31.min=0", "uncited-number@31.step=0.01"],
      cites: [{ clause: "附件 三级指标31", quote: "依据班级平均成绩进行赋分最多5分" }],
    },
    {
      id: "6-10-negative-wording",
      question: {
        "zh-CN":
          "第6项“是否存在陋习”、第10项“滥用权利”、第28项“早晚自习代上”名称为反面，评分方法却是“是”得2分。",
        en: "Indicators 6, 10 and 28 are worded negatively, yet 是 earns 2 points.",
      },
      reading: {
        "zh-CN": "“是”指符合评分说明（无不良习惯、廉洁从教、不请人代上）；表上以评分说明发问。",
        en: "是 means that the scoring note is met; the form asks the note as the question.",
      },
      mayChange: "issuer",
      settles: ["negative-wording@6", "negative-wording@10", "negative-wording@28"],
      cites: [
        { clause: "附件 三级指标6", quote: "不酗酒闹事，不赌博，无不良习惯，并无此类记录" },
        { clause: "附件 三级指标10", quote: "廉洁从教，不利用职责之便谋取私利" },
        { clause: "附件 三级指标28", quote: "不私自调动或请人代上早晚自习。" },
      ],
    },
    {
      id: "thought-two-names",
      question: {
        "zh-CN": "附件称“思想素质”，第十三条称“思想道德素质”。",
        en: "The annex and article 13 use two names for one part.",
      },
      reading: { "zh-CN": "两者是同一部分，32分。", en: "Both are the same part of 32 points." },
      mayChange: "issuer",
      settles: ["two-names@thought=思想道德素质"],
      cites: [
        { clause: "第十三条 直接判级（一）", quote: "思想道德素质不满 20 分的" },
        { clause: "附件", quote: "一、思想素质 (32分)" },
      ],
    },
    {
      id: "12-13-two-scales",
      question: {
        "zh-CN": "第十二条与第十三条对A至E级的称谓不同。",
        en: "Articles 12 and 13 name the grades A to E differently.",
      },
      reading: {
        "zh-CN": "采用第十三条的称谓，它与分数相连。",
        en: "Article 13 is used: it ties names to points.",
      },
      mayChange: "issuer",
      settles: ["two-names@grades"],
      cites: [
        {
          clause: "第十二条",
          quote: "A 级为信用优秀，B 级为信用良好，C 级为信用一般，D 级为信用较差，E 级为严重失信。",
        },
        { clause: "第十三条（一）", quote: "A 级为诚信模范级别，综合得分在 95 分（含）以上" },
      ],
    },
    {
      id: "high-total-direct-e",
      question: {
        "zh-CN": "总分可达87分而思想素质低于底线，两条规则给出不同等级。",
        en: "A total of 87 can stand beside a part below its floor; two rules disagree.",
      },
      reading: {
        "zh-CN": "“直接列为”优先：底线之下即为E级，总分照记。",
        en: "The direct rule prevails: below a floor the grade is E, the total is kept.",
      },
      mayChange: "issuer",
      settles: [
        "direct-contradicts-band@thought-floor",
        "direct-contradicts-band@work-floor",
        "direct-contradicts-band@results-floor",
      ],
      cites: [{ clause: "第十三条", quote: "有下列情况之一，直接列为信用级别 E 级：" }],
    },
    {
      id: "30-workdays-plus-10-days",
      question: {
        "zh-CN": "第十九条期限混用“工作日”与“日”。",
        en: "Article 19 mixes working days and days.",
      },
      reading: {
        "zh-CN": "延长的10日按自然日计，末日为休息日的顺延。",
        en: "The extension is counted in calendar days and rolls to the next working day.",
      },
      mayChange: "issuer",
      settles: ["mixed-units@report=30个工作日+10日"],
      cites: [{ clause: "第十九条", quote: "30 个工作日内不能做出决定的，可延长 10 日" }],
    },
    {
      id: "no-publicity-term",
      question: {
        "zh-CN": "办法未规定审核后的公示。",
        en: "The measure prescribes no publicity after review.",
      },
      reading: {
        "zh-CN": "不公示个人结果；局可依第二十一条在实施细则中规定单位完成情况的公示期，由局的设置给出。",
        en: "No personal result is publicised; a bureau may set, by local rules under article 21, how long a unit's completion is announced.",
      },
      mayChange: "bureau",
      settles: ["no-publicity@route"],
      cites: [{ clause: "第二十一条", quote: "县(市)区教育部门、营商部门可以根据本办法制定实施细则。" }],
    },
    {
      id: "head-confirms",
      question: {
        "zh-CN": "第十一条由单位“采集、录入”，未写明单位内由谁确认。",
        en: "Article 11 has the unit enter the records without saying who confirms them.",
      },
      reading: {
        "zh-CN": "录入人提交后由单位负责人确认，两人不得为同一人。",
        en: "The head confirms after the clerk has handed in; they are two persons.",
      },
      mayChange: "bureau",
      settles: ["unnamed-actor@head-confirms=head"],
      cites: [{ clause: "第十一条", quote: article11 }],
    },
    {
      id: "60-below",
      question: {
        "zh-CN":
          "“60分以下”按民法典第一千二百五十九条含60分，而D级写明“60分（含）”：恰为60分的同时属于两级。",
        en: "“60分以下” takes in 60 by the Civil Code, art. 1259, while D says 60 included: exactly 60 would be both.",
      },
      reading: {
        "zh-CN": "D级写明含60分，E级为不满60分。",
        en: "D names 60 as its own; E is under 60.",
      },
      mayChange: "issuer",
      settles: ["boundary-word@E.to"],
      cites: [
        { clause: "第十三条（四）", quote: "D 级为诚信警示级别，综合得分在 60 分（含）—75 分" },
        { clause: "第十三条（五）", quote: "E 级为不诚信级别，综合得分在 60 分以下" },
      ],
    },
    {
      id: "e-band-redundant",
      question: {
        "zh-CN":
          "三条底线之和为20＋15＋25＝60分，总分不满60分的必有一部分低于底线；“60分以下”为E级从不单独起作用。",
        en: "The floors add up to 60, so a total under 60 always has a part below its floor: the band of E never acts alone.",
      },
      reading: {
        "zh-CN": "两条都照录，结果相同；说明理由时两条都列出。",
        en: "Both stand as written and agree; the reasons name both.",
      },
      mayChange: "issuer",
      settles: ["redundant-rule@E"],
      cites: [
        { clause: "第十三条（五）", quote: "E 级为不诚信级别，综合得分在 60 分以下" },
        { clause: "第十三条", quote: "有下列情况之一，直接列为信用级别 E 级：" },
      ],
    },
    {
      id: "calendar-year",
      question: {
        "zh-CN": "“每年更新1次”未写年度从何日起。",
        en: "“Updated once a year” names no first day of the year.",
      },
      reading: {
        "zh-CN": "与年度考核同步，按公历年度，1月1日起。",
        en: "With the annual assessment, by calendar year, from 1 January.",
      },
      mayChange: "bureau",
      cites: [{ clause: "第十六条", quote: "评价结果每年更新 1 次，一般与年度考核同步进行。" }],
      settles: ["uncited-number@period.begins=1月1日"],
    },
    {
      id: "4-no-maximum",
      question: {
        "zh-CN": "二级指标“4. 课堂教学”没有写明满分，其他各项都有。",
        en: "Group 4 states no maximum; all others do.",
      },
      reading: {
        "zh-CN": "由各项相加为14分，与业务工作29分（9＋14＋6）相符。",
        en: "Its items add up to 14, which fits the part: 9 + 14 + 6 = 29.",
      },
      mayChange: "issuer",
      settles: ["unstated-maximum@group.4=14"],
      cites: [{ clause: "附件", quote: "4. 课堂教学" }],
    },
  ],
  coverage: {
    第一条: { notComputable: "宗旨" },
    第二条: { notComputable: "适用范围，由单位名录体现" },
    第三条: { notComputable: "定义" },
    第四条: { notComputable: "原则" },
    第五条: { outOfScope: "市平台的建设" },
    第六条: "procedure",
    第七条: { notComputable: "倡导" },
    第八条: { notComputable: "安全要求，体现在最小权限、掩码与日志" },
    第九条: "encoded",
    第十条: { notComputable: "信息范围，由单位据实采集" },
    第十一条: "procedure",
    第十二条: "encoded",
    第十三条: "encoded",
    第十四条: "encoded",
    第十五条: "encoded",
    第十六条: "encoded",
    第十七条: "procedure",
    第十八条: "procedure",
    第十九条: "procedure",
    第二十条: "procedure",
    第二十一条: "procedure",
    第二十二条: "encoded",
    附件: "encoded",
  },
};

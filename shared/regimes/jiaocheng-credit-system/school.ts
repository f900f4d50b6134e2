// 诚信校园：二（一），学校诚信检查表
import type { ChecklistRegime } from "../../engine/regime.ts";
import {
  assessed,
  bureauLeads,
  disclosure,
  inForceFromIssue,
  leadingGroup,
  onlyByLaw,
  schoolThenBureau,
  schoolThenBureauReading,
  source,
  typicalCases,
} from "./document.ts";
import { groups } from "./school-items.ts";

const publicUse = { clause: "二（一）2", quote: "将公办中小学、幼儿园诚信情况纳入学校目标考核" };
const privateUse = {
  clause: "二（一）2",
  quote: "将民办学校和文化教育培训机构的诚信情况与办学机构的评估、评优、年检等挂钩",
};
const schools = { "zh-CN": "公办中小学、幼儿园", en: "Public schools and kindergartens" };
const privates = { "zh-CN": "民办学校和文化教育培训机构", en: "Private schools and training institutions" };

export const jiaochengSchool: ChecklistRegime = {
  id: "jiaocheng-school",
  title: { "zh-CN": "蕉城区“诚信校园”检查表", en: "Jiaocheng: checklist of school integrity" },
  source: { ...source, part: "二（一）" },
  limit: null,
  instrument: "checklist",
  subject: {
    kind: "school",
    minor: "never",
    eligible: [],
    fields: [
      { id: "name", title: { "zh-CN": "单位名称", en: "Name of the unit" }, required: true, check: "text" },
      { id: "uscc", title: { "zh-CN": "统一社会信用代码", en: "USCC" }, required: true, check: "uscc" },
      {
        id: "schoolCode",
        title: { "zh-CN": "学校标识码", en: "School code" },
        required: false,
        check: "school-code",
      },
    ],
  },
  period: {
    kind: "calendar-year",
    begins: "01-01",
    lapses: false,
    cite: privateUse,
    reading: "school-period",
  },
  answers: { met: "达到", unmet: "未达到", notApplicable: "不适用", reading: "met-or-not" },
  groups,
  uses: [
    {
      of: schools,
      to: { "zh-CN": "学校目标考核", en: "Target assessment of the school" },
      kinds: ["public"],
      cite: publicUse,
      reading: "public-or-private",
    },
    {
      of: privates,
      to: { "zh-CN": "办学机构的评估", en: "Evaluation of the institution" },
      kinds: ["private", "training"],
      cite: privateUse,
      reading: "public-or-private",
    },
    {
      of: privates,
      to: { "zh-CN": "评优", en: "Awards" },
      kinds: ["private", "training"],
      cite: privateUse,
      reading: "public-or-private",
    },
    {
      of: privates,
      to: { "zh-CN": "年检", en: "Annual inspection" },
      kinds: ["private", "training"],
      cite: privateUse,
      reading: "public-or-private",
    },
  ],
  route: schoolThenBureau,
  terms: {},
  procedures: [],
  measures: [],
  notices: [],
  lists: [],
  registers: [leadingGroup],
  disclosure,
  retention: [],
  higherLaw: [
    onlyByLaw,
    {
      norm: "中华人民共和国义务教育法",
      article: "第十二条、第二十二条",
      asks: {
        "zh-CN": "义务教育阶段免试、就近入学；不得分设重点班和非重点班。",
        en: "Compulsory education: nearby enrolment without examination, no key classes.",
      },
    },
  ],
  supplement: {
    approvedBy: {
      "zh-CN": "教育系统诚信建设工作领导小组",
      en: "The leading group for integrity of the education system",
    },
    minutes: true,
    may: [
      {
        what: "points",
        of: groups.map(({ id }) => id),
        most: {},
        cite: assessed,
        reading: "school-points-by-bureau",
      },
    ],
    cite: bureauLeads,
  },
  ambiguities: [
    inForceFromIssue,
    typicalCases,
    {
      id: "met-or-not",
      question: {
        "zh-CN": "方案列出要求，没有给出分值、等级，也没有给出填法。",
        en: "The plan lists demands without points, grades or a way to answer.",
      },
      reading: {
        "zh-CN":
          "逐项填“达到”或“未达到”，空白是缺项；“不适用”由条文的对象（学段、公办民办、培训机构）决定，不由填表人选择。没有经批准的细则，只给完成情况和违规情况，不给分。",
        en: "Each item is 达到 or 未达到; a blank is missing. 不适用 follows from whom the text addresses (stage, public, private, training), never from the filler's choice. Without an approved supplement there is completeness and breaches, and no score.",
      },
      mayChange: "bureau",
      cites: [assessed],
    },
    {
      id: "school-points-by-bureau",
      question: {
        "zh-CN": "没有写明由谁量化学校诚信情况。",
        en: "Nobody is named who puts points to a school's integrity.",
      },
      reading: {
        "zh-CN":
          "结果用于对学校的考核，所以分值由局的领导小组批准，学校不给自己定分；每项分值为正数，未达到的得0分；未达到违规类一项不因他项抵消。",
        en: "The result serves to assess schools, so the bureau's leading group approves the points and no school sets its own; each item's points are positive, an item not met earns 0, and a breach stays listed whatever the score.",
      },
      mayChange: "bureau",
      cites: [assessed, bureauLeads],
    },
    {
      id: "balanced-classes-compulsory",
      question: {
        "zh-CN": "“新生均衡编班”没有写明学段。",
        en: "“Balanced classes” names no stage.",
      },
      reading: {
        "zh-CN": "承前句“义务教育阶段”，只问义务教育阶段的学校（义务教育法第二十二条）。",
        en: "Read with the clause before it: asked of compulsory education only (Compulsory Education Law §22).",
      },
      mayChange: "issuer",
      cites: [
        {
          clause: "二（一）2",
          quote: "坚持义务教育阶段学生实行就近免试入学，新生均衡编班，高中阳光招生。",
        },
      ],
    },
    {
      id: "private-asked-once",
      question: {
        "zh-CN": "招生、收费既对学校一般提出，又对民办学校和培训机构单独提出。",
        en: "Enrolment and fees are asked of schools in general and of private units once more.",
      },
      reading: {
        "zh-CN":
          "一事只问一次：公办学校（园）答2.5、2.9，民办学校和培训机构答2.13、2.14；幼儿园收费同样要规范，“中小学”只是所落实规定的名称。",
        en: "Nothing is asked twice: public schools and kindergartens answer 2.5 and 2.9, private units 2.13 and 2.14. Kindergartens' fees count too; 中小学 only names the rules to be carried out.",
      },
      mayChange: "bureau",
      cites: [
        { clause: "二（一）2", quote: "规范招生行为" },
        { clause: "二（一）2", quote: "规范收费行为，认真落实治理中小学乱收费有关规定" },
        { clause: "二（一）2", quote: "规范民办学校和培训机构招生、收费、广告发布等行为" },
      ],
    },
    {
      id: "training-only-named",
      question: {
        "zh-CN": "“学校”是否包括培训机构，没有写明。",
        en: "Whether “school” includes training institutions is not said.",
      },
      reading: {
        "zh-CN": "培训机构只答点名它们的一句：招生、收费、广告发布三项。",
        en: "Training institutions answer the one sentence that names them: enrolment, fees, advertising.",
      },
      mayChange: "bureau",
      cites: [{ clause: "二（一）2", quote: "规范民办学校和培训机构招生、收费、广告发布等行为" }],
    },
    {
      id: "public-or-private",
      question: {
        "zh-CN": "“公办中小学、幼儿园”未提中等职业学校，也未写明民办幼儿园归哪一类。",
        en: "“Public schools and kindergartens” leaves out vocational schools and says nothing of private kindergartens.",
      },
      reading: {
        "zh-CN":
          "“公办”同时限定中小学和幼儿园；民办幼儿园属民办学校；公办中等职业学校依三（二）纳入学校目标考核。",
        en: "公办 governs both words; a private kindergarten is a private school; a public vocational school goes to target assessment by 三（二）.",
      },
      mayChange: "bureau",
      cites: [publicUse, { clause: "三（二）", quote: "将诚信考核结果与学校目标责任挂钩" }],
    },
    {
      id: "result-to-the-school",
      question: {
        "zh-CN": "没有写明检查结果是否公示，单位有异议向谁提出。",
        en: "Whether the result is publicised, and where a unit objects, is not said.",
      },
      reading: {
        "zh-CN": "不公示；结果逐项附条文送被检查单位，有异议的向局的领导小组提出。",
        en: "It isn't; the unit receives it item by item with the clauses and objects to the bureau's leading group.",
      },
      mayChange: "bureau",
      cites: [assessed, bureauLeads],
      settles: ["no-publicity@route"],
    },
    {
      id: "school-period",
      question: {
        "zh-CN": "没有写明检查的周期。",
        en: "No period of the check is given.",
      },
      reading: {
        "zh-CN": "按公历年度，与目标考核、年检同步。",
        en: "By calendar year, with target assessment and annual inspection.",
      },
      mayChange: "bureau",
      settles: ["uncited-number@period.begins=1月1日"],
      cites: [publicUse, privateUse],
    },
    schoolThenBureauReading,
  ],
  coverage: {
    一: { notComputable: "总体要求" },
    "二（一）1": "encoded",
    "二（一）2": "encoded",
    "二（一）3": "encoded",
    "二（二）1": { outOfScope: "见 jiaocheng-teacher" },
    "二（二）2": { outOfScope: "见 jiaocheng-teacher" },
    "二（二）3": { outOfScope: "见 jiaocheng-teacher" },
    "二（三）1": { outOfScope: "见 jiaocheng-pupil" },
    "二（三）2": { outOfScope: "见 jiaocheng-pupil" },
    "二（三）3": { outOfScope: "见 jiaocheng-pupil" },
    "三（一）": "encoded",
    "三（二）": "encoded",
    "三（三）": "encoded",
  },
};

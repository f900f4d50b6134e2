// 贵州城市职业学院建立大学生诚信档案工作暂行管理办法
import type { ArchiveRegime } from "../../engine/regime.ts";
import { ambiguities } from "./ambiguities.ts";
import { areas } from "./areas.ts";
import { procedures } from "./procedures.ts";
import { registers } from "./registers.ts";
import { departments, sections, sheets } from "./sections.ts";

const levels = { clause: "第十七条", quote: "学校管理级别分为：学校级、学院级二个层级" };
const use = {
  clause: "第二十一条",
  quote: "在学生评优、入党、资助、就业推荐时，其个人诚信档案可作为重要考评依据。",
};
const file = { "zh-CN": "个人诚信档案", en: "The student's integrity file" };

export const guizhouStudent: ArchiveRegime = {
  id: "guizhou-student",
  title: {
    "zh-CN": "贵州城市职业学院建立大学生诚信档案工作暂行管理办法",
    en: "Guizhou City Vocational College: integrity files of students (provisional)",
  },
  source: {
    issuers: ["贵州城市职业学院"],
    document: null,
    name: "贵州城市职业学院建立大学生诚信档案工作暂行管理办法",
    published: null,
    inForce: null,
    inForceCite: { clause: "第二十三条", quote: "本办法自公布之日起实施" },
    reading: "no-date",
    division: "520000",
    sha256: "9c187f969f3dd23b0fa7eb32f1ced67cf73090b77d26d272627a57a40caa9eff",
    file: "guizhou-city-college-archive/source.txt",
    part: "全文",
  },
  limit: {
    words: {
      "zh-CN": "诚信档案是评优、入党、资助、就业推荐的考评依据之一，由人决定，不自动得出结论。",
      en: "The file is one reference for awards, party membership, aid and recommendation; people decide.",
    },
    cite: use,
  },
  subject: {
    kind: "student",
    minor: "by-age",
    eligible: [
      {
        kind: "enrolled",
        as: { "zh-CN": "在校全日制专科学生", en: "Full-time junior-college student in attendance" },
        cite: { clause: "第二十二条", quote: "本办法适用于在校全日制专科学生。" },
      },
    ],
    fields: [
      { id: "name", title: { "zh-CN": "姓名", en: "Name" }, required: true, check: "text" },
      {
        id: "studentNumber",
        title: { "zh-CN": "学号", en: "Student number" },
        required: true,
        check: "text",
      },
      {
        id: "schoolOfStudy",
        title: { "zh-CN": "二级学院", en: "School of study" },
        required: true,
        check: "text",
      },
    ],
  },
  period: {
    kind: "enrolment",
    begins: null,
    lapses: false,
    cite: { clause: "第十条", quote: "学生诚信档案从入学之日起建立，到学生毕业离校时结束。" },
    reading: "loan-after-graduation",
  },
  route: {
    stages: [
      {
        id: "college",
        decisions: [
          {
            id: "college-confirms",
            by: "head",
            title: {
              "zh-CN": "二级学院主管学生工作领导确认",
              en: "The college's leader for student affairs confirms",
            },
            cite: { clause: "第四条", quote: "各二级学院主管学生工作领导及辅导员（班主任）" },
          },
        ],
      },
      {
        id: "student-affairs",
        decisions: [
          {
            id: "student-affairs-checks",
            by: "education-officer",
            title: { "zh-CN": "学生处汇总检查", en: "The student affairs office gathers and checks" },
            cite: { clause: "第五条", quote: "学生处是建立学生诚信档案工作的归口管理部门" },
          },
        ],
      },
    ],
    fourEyes: true,
    cite: {
      clause: "第十二条",
      quote: "学校建立大学生诚信档案各级管理员，负责对学生提交的信用信息申请进行审核认定操作。",
    },
    reading: "college-then-student-affairs",
  },
  terms: {},
  openTerms: [
    {
      id: "check-base-data",
      title: { "zh-CN": "核实导入的基本信息", en: "Checking the imported base data" },
      setBy: "unit",
      cite: { clause: "第十条", quote: "学生本人应在规定的时间内对有本人诚信档案信息进行核实" },
      reading: "check-term",
    },
    {
      id: "answer-appeal",
      title: { "zh-CN": "答复申诉", en: "Answering an appeal" },
      setBy: "unit",
      cite: { clause: "第十四条", quote: "做出修改记录、撤销记录或驳回申诉申请的答复" },
      reading: "appeal-term-and-reasons",
    },
  ],
  procedures,
  measures: [],
  notices: [],
  lists: [],
  registers,
  disclosure: [
    {
      id: "no-disclosure",
      title: {
        "zh-CN": "不得向无关人员泄露学生资料",
        en: "No disclosure of students' data to persons without need",
      },
      cite: {
        clause: "第二十条",
        quote: "管理人员不得擅自更改学生诚信档案的内容，更不能向无关的人员泄露学生资料等信息。",
      },
    },
    {
      id: "by-level",
      title: { "zh-CN": "分级管理，各级只见下辖", en: "Each level sees only what is below it" },
      cite: {
        clause: "第十七条",
        quote: "为保护学生个人隐私，便于维护和管理学生诚信档案，学校对学生诚信档案实行分级管理、维护",
      },
    },
    {
      id: "confidential",
      title: { "zh-CN": "保密", en: "Confidential" },
      cite: { clause: "第三条", quote: "保证学生诚信档案的保密性、流通性和实用性" },
    },
  ],
  retention: [
    {
      id: "file",
      title: { "zh-CN": "自入学至毕业离校", en: "From enrolment until leaving" },
      cite: { clause: "第十条", quote: "学生诚信档案从入学之日起建立，到学生毕业离校时结束。" },
    },
    {
      id: "log",
      title: { "zh-CN": "操作日志备份", en: "The log is backed up" },
      cite: { clause: "第十九条", quote: "所有操作均会形成系统日志，进行备份" },
    },
  ],
  higherLaw: [
    {
      norm: "中华人民共和国个人信息保护法",
      article: "第四十四条至第五十条",
      asks: {
        "zh-CN": "本人可查阅、复制、要求更正；拒绝请求的应当说明理由。",
        en: "The person may see, copy and have corrected; a refusal states its reasons.",
      },
    },
    {
      norm: "中华人民共和国个人信息保护法",
      article: "第二十四条",
      asks: {
        "zh-CN": "对个人有重大影响的决定不得仅由自动化方式作出。",
        en: "No decision of weight for a person by automated means alone.",
      },
    },
    {
      norm: "征信业管理条例",
      article: "第十三条",
      asks: {
        "zh-CN": "从事征信业务的（第二条），采集个人信息应经本人同意，依照法律、行政法规规定公开的除外。",
        en: "In credit reporting (art. 2), collecting personal information needs the person's consent, unless it is published by law.",
      },
    },
    {
      norm: "征信业管理条例",
      article: "第十六条",
      asks: {
        "zh-CN":
          "征信机构对个人不良信息的保存期限，自不良行为或者事件终止之日起为5年；超过5年的，应当予以删除。",
        en: "A credit bureau keeps adverse personal information 5 years from the end of the act, then deletes it.",
      },
    },
  ],
  supplement: {
    approvedBy: {
      "zh-CN": "建立大学生诚信档案工作领导小组",
      en: "The leading group for students' integrity files",
    },
    minutes: true,
    may: [
      {
        what: "terms",
        of: ["check-base-data", "answer-appeal"],
        most: {},
        cite: { clause: "第十条", quote: "规定的时间内" },
        reading: "check-term",
      },
      {
        what: "plan",
        of: ["levels"],
        most: {},
        cite: {
          clause: "第十八条",
          quote: "各学院可根据实际情况设置适用的管理层级和每一个层级的具体管理人员及人数",
        },
      },
    ],
    cite: { clause: "第四条", quote: "全面负责学校建立学生诚信档案工作" },
  },
  ambiguities,
  coverage: {
    第一条: { notComputable: "宗旨与依据" },
    第二条: { notComputable: "意义与原则" },
    第三条: "encoded",
    第四条: "procedure",
    第五条: "encoded",
    第六条: "encoded",
    第七条: "procedure",
    第八条: "encoded",
    第九条: "encoded",
    第十条: "procedure",
    第十一条: { notComputable: "日常维护的分工，由权限体现" },
    第十二条: "procedure",
    第十三条: "encoded",
    第十四条: "procedure",
    第十五条: "procedure",
    第十六条: { outOfScope: "第三方平台的建设" },
    第十七条: "encoded",
    第十八条: "encoded",
    第十九条: "encoded",
    第二十条: "encoded",
    第二十一条: "encoded",
    第二十二条: "encoded",
    第二十三条: { notComputable: "自公布之日起实施；所存文本未载公布日期" },
  },
  instrument: "archive",
  pledges: [
    {
      id: "service-agreement",
      title: { "zh-CN": "诚信档案服务协议", en: "Service agreement" },
      cite: { clause: "第十条", quote: "《诚信档案服务协议》" },
    },
    {
      id: "pledge",
      title: { "zh-CN": "诚信承诺书", en: "Pledge of integrity" },
      cite: {
        clause: "第八条第1项",
        quote: "学生入学时都必须在诚信承诺书上签字，践行自己的承诺，接受各方监督。",
      },
    },
  ],
  sections,
  sheets,
  departments,
  breachesIn: ["bad-records"],
  areas,
  levels: [
    {
      id: "college",
      title: { "zh-CN": "学校级", en: "College" },
      cite: levels,
      reading: "administrators-edit",
    },
    {
      id: "school-of-study",
      title: { "zh-CN": "学院级", en: "School of study" },
      cite: levels,
      reading: "college-names",
    },
  ],
  rightsEnd: {
    cite: { clause: "第十八条", quote: "当管理人员调离变动时，应及时对管理权限进行调整" },
    reading: "rights-end-day",
  },
  repairedBy: {
    department: "student-affairs",
    cite: { clause: "第十五条", quote: "经本人提出申请，报学生处批准" },
    reading: "repair-effect",
  },
  uses: [
    { of: file, to: { "zh-CN": "评优", en: "Awards" }, cite: use },
    { of: file, to: { "zh-CN": "入党", en: "Party membership" }, cite: use },
    { of: file, to: { "zh-CN": "资助", en: "Aid" }, cite: use },
    { of: file, to: { "zh-CN": "就业推荐", en: "Recommendation for employment" }, cite: use },
  ],
};

// 诚信教师：二（二），多方评价、失信行为、学历甄别核查
import type { QuestionnaireRegime } from "../../engine/regime.ts";
import {
  assessed,
  disclosure,
  inForceFromIssue,
  leadingGroup,
  onlyByLaw,
  schoolLeads,
  schoolThenBureau,
  schoolThenBureauReading,
  source,
  typicalCases,
} from "./document.ts";

const several = {
  clause: "二（二）3",
  quote:
    "采取教师自评、互评，学生、家长参评，向社会各界问卷测评等方式，对教师进行诚信教育的专项考核，并将考核结果存入师德诚信档案。",
};
const linked = {
  clause: "二（二）3",
  quote: "将信用评价结果与招生录取、职称评聘、职务晋升、项目申报、评选表彰等挂钩",
};
const linkedAgain = {
  clause: "三（二）",
  quote: "与教师职称评聘、职务晋升、评优选先和师德考核挂钩",
};
const yearly = {
  clause: "二（二）3",
  quote: "将信用记录及信用评估结果纳入教师的年度考核，并录入系统统一管理。",
};
const misconduct = { clause: "二（二）1", quote: "加大对有偿补课、体罚学生等违规行为的惩治力度" };
const improper = { clause: "二（二）1", quote: "严肃查处施教行为不端、从教行为不廉等师德师风问题" };
const dishonest = { clause: "二（二）3", quote: "加大对论文作假、考试作弊等失信行为的处罚力度" };
const degrees = { clause: "二（二）3", quote: "建立健全学历甄别核查制度，防止学历造假。" };
const teachers = { "zh-CN": "教师", en: "Teachers" };

export const jiaochengTeacher: QuestionnaireRegime = {
  id: "jiaocheng-teacher",
  title: { "zh-CN": "蕉城区“诚信教师”评价", en: "Jiaocheng: appraisal of teachers' integrity" },
  source: { ...source, part: "二（二）" },
  limit: null,
  instrument: "questionnaire",
  subject: {
    kind: "staff",
    minor: "never",
    eligible: [],
    fields: [
      { id: "name", title: { "zh-CN": "姓名", en: "Name" }, required: true, check: "text" },
      {
        id: "residentId",
        title: { "zh-CN": "身份证号", en: "Resident ID" },
        required: true,
        check: "resident-id",
      },
      {
        id: "teacherCertificate",
        title: { "zh-CN": "教师资格证号", en: "Teacher certificate" },
        required: false,
        check: "teacher-certificate",
      },
    ],
  },
  period: {
    kind: "calendar-year",
    begins: "01-01",
    lapses: false,
    cite: yearly,
    reading: "teacher-period",
  },
  sources: [
    { id: "self", title: { "zh-CN": "教师自评", en: "The teacher" }, self: true, cite: several },
    { id: "peers", title: { "zh-CN": "教师互评", en: "Peers" }, cite: several },
    {
      id: "pupils",
      title: { "zh-CN": "学生参评", en: "Pupils" },
      stages: ["compulsory", "senior-high", "vocational"],
      cite: several,
      reading: "no-pupils-in-kindergarten",
    },
    { id: "parents", title: { "zh-CN": "家长参评", en: "Parents" }, cite: several },
    { id: "community", title: { "zh-CN": "社会各界问卷测评", en: "Community" }, cite: several },
  ],
  scale: { min: 0, max: 100, step: 0.01, reading: "scale-of-an-answer" },
  fewestAnswers: { value: 5, reading: "few-answers-hidden" },
  breaches: [
    {
      id: "paid-tutoring",
      title: { "zh-CN": "有偿补课", en: "Paid tutoring" },
      cite: misconduct,
    },
    {
      id: "corporal-punishment",
      title: { "zh-CN": "体罚学生", en: "Corporal punishment" },
      cite: misconduct,
    },
    {
      id: "improper-teaching",
      title: { "zh-CN": "施教行为不端", en: "Improper conduct in teaching" },
      general: true,
      cite: improper,
      reading: "named-breach-first",
    },
    {
      id: "corrupt-teaching",
      title: { "zh-CN": "从教行为不廉", en: "Corrupt conduct in teaching" },
      general: true,
      cite: improper,
      reading: "named-breach-first",
    },
    { id: "paper-fraud", title: { "zh-CN": "论文作假", en: "Fraud in papers" }, cite: dishonest },
    { id: "exam-fraud", title: { "zh-CN": "考试作弊", en: "Fraud in examinations" }, cite: dishonest },
    { id: "forged-degree", title: { "zh-CN": "学历造假", en: "Forged degree" }, cite: degrees },
  ],
  uses: [
    {
      of: teachers,
      to: { "zh-CN": "师德诚信档案", en: "File of professional ethics and integrity" },
      cite: several,
    },
    { of: teachers, to: { "zh-CN": "年度考核", en: "Annual assessment" }, cite: yearly },
    {
      of: teachers,
      to: { "zh-CN": "职称评聘", en: "Professional title" },
      cite: linked,
      reading: "enrolment-of-teachers",
    },
    {
      of: teachers,
      to: { "zh-CN": "职务晋升", en: "Promotion" },
      cite: linked,
      reading: "enrolment-of-teachers",
    },
    {
      of: teachers,
      to: { "zh-CN": "项目申报", en: "Applications for projects" },
      cite: linked,
      reading: "enrolment-of-teachers",
    },
    {
      of: teachers,
      to: { "zh-CN": "评选表彰", en: "Selections and commendation" },
      cite: linked,
      reading: "enrolment-of-teachers",
    },
    { of: teachers, to: { "zh-CN": "评优选先", en: "Awards" }, cite: linkedAgain },
    { of: teachers, to: { "zh-CN": "师德考核", en: "Assessment of ethics" }, cite: linkedAgain },
  ],
  route: schoolThenBureau,
  terms: {},
  procedures: [
    {
      id: "annual",
      kind: "annual",
      title: { "zh-CN": "诚信教育专项考核", en: "Yearly appraisal of integrity" },
      steps: [
        {
          id: "collect",
          title: {
            "zh-CN": "自评、互评、学生和家长参评、社会问卷",
            en: "Collect the answers of all sources",
          },
          by: { "zh-CN": "学校", en: "School" },
          written: true,
          cite: several,
        },
        {
          id: "file",
          title: { "zh-CN": "考核结果存入师德诚信档案", en: "Put the result into the ethics file" },
          by: { "zh-CN": "学校", en: "School" },
          written: true,
          cite: several,
        },
        {
          id: "annual-assessment",
          title: { "zh-CN": "纳入年度考核，录入系统", en: "Into the annual assessment and the system" },
          by: { "zh-CN": "学校", en: "School" },
          written: true,
          cite: yearly,
        },
      ],
      suspends: false,
      only: [],
      cite: several,
    },
  ],
  measures: [],
  notices: [],
  lists: [],
  registers: [
    leadingGroup,
    {
      id: "degree-verification",
      title: { "zh-CN": "学历甄别核查登记", en: "Register of degree verification" },
      columns: [
        { "zh-CN": "姓名", en: "Name" },
        { "zh-CN": "学历", en: "Degree" },
        { "zh-CN": "证书编号", en: "Certificate number" },
        { "zh-CN": "核查人", en: "Verified by" },
        { "zh-CN": "核查日期", en: "Verified on" },
        { "zh-CN": "核查结果", en: "Outcome" },
      ],
      public: false,
      cite: degrees,
    },
  ],
  disclosure,
  retention: [],
  higherLaw: [
    onlyByLaw,
    {
      norm: "中华人民共和国个人信息保护法",
      article: "第二十四条、第二十五条",
      asks: {
        "zh-CN": "评价由人作出决定，能够说明；未经单独同意不公开个人结果。",
        en: "A person decides and can explain; no personal result is published without separate consent.",
      },
    },
  ],
  supplement: {
    approvedBy: { "zh-CN": "学校诚信建设工作领导小组", en: "The school's leading group for integrity" },
    minutes: true,
    may: [{ what: "weights", of: [], most: {}, cite: assessed, reading: "weights-by-school" }],
    cite: schoolLeads,
  },
  ambiguities: [
    inForceFromIssue,
    typicalCases,
    {
      id: "scale-of-an-answer",
      question: {
        "zh-CN": "没有写明问卷怎样计分。",
        en: "How a questionnaire is scored is not said.",
      },
      reading: {
        "zh-CN":
          "一份问卷得一个分数，0至100分，至多两位小数；各方取平均，再按权重相加，结果四舍五入到0.01分。",
        en: "One questionnaire gives one score, 0 to 100, at most two decimals; each source's mean counts by its weight, and the result is rounded half up to 0.01.",
      },
      mayChange: "bureau",
      settles: [
        "uncited-number@scale.min=0",
        "uncited-number@scale.max=100",
        "uncited-number@scale.step=0.01",
      ],
      cites: [several],
    },
    {
      id: "weights-by-school",
      question: {
        "zh-CN": "没有写明自评、互评、学生、家长、社会各占多少。",
        en: "The weights of the five sources are not given.",
      },
      reading: {
        "zh-CN":
          "由学校领导小组批准的细则给出，各为正数，合计100%；条文点名的各方一个也不能少。没有细则就没有总分。",
        en: "The school's approved supplement gives them: each positive, together 100 %, none of the named sources left out. Without one there is no total.",
      },
      mayChange: "unit",
      cites: [several, assessed],
    },
    {
      id: "no-pupils-in-kindergarten",
      question: {
        "zh-CN": "幼儿园没有能参评的学生。",
        en: "A kindergarten has no pupils who could answer.",
      },
      reading: {
        "zh-CN": "幼儿园不设学生参评，权重在其余四方之间合计100%。",
        en: "Kindergartens have no pupils' answers; the other four weights make 100 %.",
      },
      mayChange: "bureau",
      cites: [several],
    },
    {
      id: "few-answers-hidden",
      question: {
        "zh-CN": "没有写明参评人很少时怎样保护参评人。",
        en: "Nothing is said on protecting those who answer where they are few.",
      },
      reading: {
        "zh-CN":
          "不足5份的一方（自评总是如此）不单独列出，与其他方合并；合并中另有不少于5份、权重不小于它的答卷（自评不算在内），不够就把答卷最少的一方也并入；仍不够，总分也不给出。",
        en: "A source with fewer than 5 answers (the self-appraisal always) is not shown alone but merged: the block holds at least 5 answers, of at least its weight, from other sources than it and the self-appraisal; else the source with the fewest answers joins the block; if that is not enough the total is withheld too.",
      },
      mayChange: "bureau",
      settles: ["uncited-number@fewestAnswers.value=5"],
      cites: [several],
    },
    {
      id: "named-breach-first",
      question: {
        "zh-CN": "有偿补课、体罚学生又属于从教不廉、施教不端，可能一事两记。",
        en: "Paid tutoring and corporal punishment are also improper or corrupt teaching: one deed might be listed twice.",
      },
      reading: {
        "zh-CN": "点名的失信行为优先；一份处理决定在一个人名下只记一次。",
        en: "The named breach goes first; one decision is listed once.",
      },
      mayChange: "bureau",
      cites: [misconduct, improper],
    },
    {
      id: "enrolment-of-teachers",
      question: {
        "zh-CN": "与“招生录取”挂钩对教师没有对象。",
        en: "A link to “admission” has no object for a teacher.",
      },
      reading: {
        "zh-CN": "“招生录取”指学生的信用评价，见 jiaocheng-pupil；教师只挂钩其余各项。",
        en: "Admission belongs to pupils' credit (see jiaocheng-pupil); teachers are linked to the rest.",
      },
      mayChange: "issuer",
      cites: [linked],
    },
    {
      id: "appraised-by-school",
      question: {
        "zh-CN": "没有写明由谁组织自评、互评、参评和问卷，由谁存档、纳入年度考核。",
        en: "Who runs the appraisal, files its result and takes it into the annual assessment is not said.",
      },
      reading: {
        "zh-CN": "由教师所在的学校办理，学校的诚信建设工作领导小组负责。",
        en: "The teacher's school, under its leading group for integrity.",
      },
      mayChange: "bureau",
      cites: [several, yearly, schoolLeads],
      settles: [
        "unnamed-actor@annual.collect=学校",
        "unnamed-actor@annual.file=学校",
        "unnamed-actor@annual.annual-assessment=学校",
      ],
    },
    {
      id: "result-to-the-teacher",
      question: {
        "zh-CN": "没有写明考核结果是否公示，本人有异议怎么办。",
        en: "Whether the result is publicised, and how a teacher objects, is not said.",
      },
      reading: {
        "zh-CN":
          "不公示：未经本人单独同意不公开个人结果（个人信息保护法第二十五条）；结果告知本人，本人有权要求说明（第二十四条），有异议的向学校的领导小组提出。",
        en: "It isn't: no personal result is published without separate consent (PIPL §25). The teacher is told, may ask for an explanation (§24), and objects to the school's leading group.",
      },
      mayChange: "bureau",
      cites: [several, schoolLeads],
      settles: ["no-publicity@route"],
    },
    {
      id: "teacher-period",
      question: {
        "zh-CN": "没有写明考核周期从哪天起。",
        en: "No first day of the period is given.",
      },
      reading: { "zh-CN": "随年度考核，按公历年度。", en: "With the annual assessment, by calendar year." },
      mayChange: "bureau",
      settles: ["uncited-number@period.begins=1月1日"],
      cites: [yearly],
    },
    schoolThenBureauReading,
  ],
  coverage: {
    一: { notComputable: "总体要求" },
    "二（一）1": { outOfScope: "见 jiaocheng-school" },
    "二（一）2": { outOfScope: "见 jiaocheng-school" },
    "二（一）3": { outOfScope: "见 jiaocheng-school" },
    "二（二）1": "encoded",
    "二（二）2": { notComputable: "专业发展的倡导" },
    "二（二）3": "encoded",
    "二（三）1": { outOfScope: "见 jiaocheng-pupil" },
    "二（三）2": { outOfScope: "见 jiaocheng-pupil" },
    "二（三）3": { outOfScope: "见 jiaocheng-pupil" },
    "三（一）": "procedure",
    "三（二）": "encoded",
    "三（三）": "procedure",
  },
};

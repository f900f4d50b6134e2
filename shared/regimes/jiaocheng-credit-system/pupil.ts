// 诚信学生：二（三），个人诚信档案、承诺书、毕业时的完整副本
import type { ArchiveRegime } from "../../engine/regime.ts";
import {
  assessed,
  disclosure,
  inForceFromIssue,
  leadingGroup,
  onlyByLaw,
  schoolAlone,
  schoolAloneReading,
  schoolLeads,
  source,
  typicalCases,
} from "./document.ts";

const pledged = {
  clause: "二（三）3",
  quote: "逐步建立完善学生个人诚信档案，鼓励学生签署诚信保证书、诚信考试承诺书",
};
const recorded = {
  clause: "二（三）3",
  quote: "通过诚信品德评价机制，对学生在校期间的德育品行情况、各类违纪情况等做好全方位的、详实的记录",
};
const analysed = {
  clause: "二（三）3",
  quote: "通过信用评价体系，对各种有违诚信的行为进行科学的分析归纳，与评优、奖惩等综合评价挂钩",
};
const complete = {
  clause: "二（三）3",
  quote: "确保诚信档案的完整性、真实性，使其在学生毕业后能有效地延伸到社会。",
};
const cheating = { clause: "二（二）3", quote: "加大对论文作假、考试作弊等失信行为的处罚力度" };
const both = { clause: "二（二）3", quote: "开展教育和教研机构以及学生、教师的信用评价工作" };
const linked = { clause: "三（二）", quote: "与学生综合素质评价、评优评先、招生入学挂钩" };
const pupils = { "zh-CN": "学生", en: "Pupils" };

export const jiaochengPupil: ArchiveRegime = {
  id: "jiaocheng-pupil",
  title: { "zh-CN": "蕉城区“诚信学生”个人诚信档案", en: "Jiaocheng: integrity file of a pupil" },
  source: { ...source, part: "二（三）" },
  limit: null,
  instrument: "archive",
  subject: {
    kind: "pupil",
    minor: "always",
    eligible: [],
    fields: [
      { id: "name", title: { "zh-CN": "姓名", en: "Name" }, required: true, check: "text" },
      {
        id: "pupilNumber",
        title: { "zh-CN": "学籍号", en: "Pupil number" },
        required: true,
        check: "pupil-number",
      },
    ],
  },
  period: {
    kind: "enrolment",
    begins: "09-01",
    lapses: false,
    cite: recorded,
    reading: "every-school-year",
  },
  pledges: [
    {
      id: "integrity",
      title: { "zh-CN": "诚信保证书", en: "Pledge of integrity" },
      voluntary: "pledge-is-voluntary",
      guardianBelow: { age: 14, reading: "guardian-signs-below-14" },
      cite: pledged,
    },
    {
      id: "examination",
      title: { "zh-CN": "诚信考试承诺书", en: "Pledge of honest examinations" },
      voluntary: "pledge-is-voluntary",
      guardianBelow: { age: 14, reading: "guardian-signs-below-14" },
      cite: pledged,
    },
  ],
  sections: [
    {
      id: "conduct",
      title: { "zh-CN": "德育品行情况", en: "Moral conduct" },
      by: "school",
      department: null,
      reviewed: true,
      yearly: "every-school-year",
      cite: recorded,
      reading: "file-kept-by-school",
    },
    {
      id: "discipline",
      title: { "zh-CN": "各类违纪情况", en: "Breaches of discipline" },
      by: "school",
      department: null,
      reviewed: true,
      yearly: "every-school-year",
      cite: recorded,
      reading: "file-kept-by-school",
    },
    {
      id: "integrity",
      title: { "zh-CN": "有违诚信的行为", en: "Breaches of integrity" },
      by: "school",
      department: null,
      reviewed: true,
      cite: analysed,
      reading: "no-points-for-pupils",
    },
    {
      id: "selections",
      title: { "zh-CN": "评优、奖惩", en: "Selections, rewards and sanctions" },
      by: "school",
      department: null,
      reviewed: true,
      restsOn: ["conduct", "discipline", "integrity"],
      cite: analysed,
    },
  ],
  areas: [
    {
      id: "examination",
      title: { "zh-CN": "诚信考试", en: "Honest examinations" },
      breaches: [
        {
          id: "exam-cheating",
          title: { "zh-CN": "考试作弊", en: "Cheating in examinations" },
          cite: cheating,
        },
      ],
      cite: both,
      reading: "cheating-of-pupils",
    },
    {
      id: "discipline",
      title: { "zh-CN": "纪律", en: "Discipline" },
      breaches: [
        { id: "discipline", title: { "zh-CN": "违纪", en: "Breach of discipline" }, cite: recorded },
      ],
      cite: recorded,
    },
    {
      id: "integrity",
      title: { "zh-CN": "诚信", en: "Integrity" },
      breaches: [
        { id: "dishonesty", title: { "zh-CN": "有违诚信的行为", en: "Breach of integrity" }, cite: analysed },
      ],
      cite: analysed,
    },
  ],
  breachesIn: ["discipline", "integrity"],
  levels: [],
  uses: [
    { of: pupils, to: { "zh-CN": "评优评先", en: "Awards" }, cite: linked },
    { of: pupils, to: { "zh-CN": "奖惩", en: "Rewards and sanctions" }, cite: analysed },
    { of: pupils, to: { "zh-CN": "综合素质评价", en: "Assessment of all-round quality" }, cite: linked },
    {
      of: { "zh-CN": "升入高中、中等职业学校的学生", en: "Pupils who apply to senior or vocational schools" },
      to: { "zh-CN": "招生入学", en: "Admission" },
      cite: linked,
      reading: "admission-beyond-compulsory",
    },
  ],
  route: schoolAlone,
  terms: {},
  procedures: [
    {
      id: "graduation-copy",
      kind: "delivery",
      title: { "zh-CN": "毕业时移交完整副本", en: "A complete copy at graduation" },
      steps: [
        {
          id: "check",
          title: { "zh-CN": "核对完整性，补齐缺项", en: "Check that it is complete, supply what is missing" },
          by: { "zh-CN": "学校", en: "School" },
          written: false,
          cite: complete,
        },
        {
          id: "seal",
          title: { "zh-CN": "封存，加盖公章并签名", en: "Close, seal and sign" },
          by: { "zh-CN": "学校", en: "School" },
          written: true,
          cite: complete,
        },
        {
          id: "hand-over",
          title: { "zh-CN": "把副本交给学生和监护人", en: "Hand the copy to pupil and guardian" },
          by: { "zh-CN": "学校", en: "School" },
          written: true,
          cite: complete,
        },
      ],
      suspends: false,
      only: [],
      cite: complete,
      reading: "copy-to-pupil",
    },
  ],
  measures: [],
  notices: [],
  lists: [],
  registers: [leadingGroup],
  disclosure,
  retention: [],
  higherLaw: [
    onlyByLaw,
    {
      norm: "中华人民共和国个人信息保护法",
      article: "第三十一条",
      asks: {
        "zh-CN": "处理不满十四周岁未成年人的个人信息，须取得父母或者其他监护人同意。",
        en: "Personal information of a child below 14 needs a parent's or guardian's consent.",
      },
    },
    {
      norm: "未成年人学校保护规定（教育部令第50号）",
      article: "第十条",
      asks: {
        "zh-CN": "学生的个人信息保密；成绩、排名只让学生和家长知道，不得公开。",
        en: "Pupils' personal information is kept confidential; results go to pupil and family, never public.",
      },
    },
    {
      norm: "中华人民共和国义务教育法",
      article: "第十二条",
      asks: {
        "zh-CN": "义务教育阶段免试、就近入学，不得以诚信档案为条件。",
        en: "Enrolment in compulsory education is nearby and without examination, never conditional on a file.",
      },
    },
  ],
  supplement: null,
  ambiguities: [
    inForceFromIssue,
    typicalCases,
    {
      id: "no-points-for-pupils",
      question: {
        "zh-CN": "“信用评价体系”“科学的分析归纳”没有给出分值或等级。",
        en: "A “system of credit appraisal” is named without points or grades.",
      },
      reading: {
        "zh-CN": "档案只作记录和归纳，不打分、不定级、不排名；学校的细则也不给未成年人打分。",
        en: "The file records and sums up; no points, grades or ranks, and no supplement scores a minor.",
      },
      mayChange: "issuer",
      cites: [analysed, assessed],
    },
    {
      id: "pledge-is-voluntary",
      question: {
        "zh-CN": "“鼓励学生签署”是否必须签署？",
        en: "Pupils are “encouraged” to sign: must they?",
      },
      reading: {
        "zh-CN":
          "自愿。签署的记版本、签名、日期；不愿签的记明，档案同样完整，不产生任何不利后果；两者都没有才是缺项。",
        en: "They need not. A signature is kept with version and date; a refusal is noted, the file is as complete and nothing follows from it; only the absence of both is missing.",
      },
      mayChange: "issuer",
      cites: [pledged],
    },
    {
      id: "guardian-signs-below-14",
      question: {
        "zh-CN": "没有写明未成年人由谁签署。",
        en: "Who signs for a minor is not said.",
      },
      reading: {
        "zh-CN":
          "学生本人签名；签署之日不满14周岁的，监护人一并签名（个人信息保护法第三十一条）。14周岁自生日的次日起算满。",
        en: "The pupil signs; below 14 on that day a guardian signs too (PIPL §31). 14 is reached on the day after the birthday.",
      },
      mayChange: "bureau",
      settles: ["uncited-number@integrity.age=14", "uncited-number@examination.age=14"],
      cites: [pledged],
    },
    {
      id: "every-school-year",
      question: {
        "zh-CN": "“在校期间……全方位的、详实的记录”没有写明多久记一次。",
        en: "“Complete and detailed records while at school” name no interval.",
      },
      reading: {
        "zh-CN":
          "德育品行和违纪两栏，在校的每个学年（9月1日起）至少各有一条，8月报到的算入新学年；没有违纪的，写明“无”，空白是缺项。",
        en: "Conduct and discipline have at least one entry each in every school year (from 1 September; who registers in August begins with the new one); 无 is written where there was no breach, a blank is missing.",
      },
      mayChange: "bureau",
      settles: ["uncited-number@period.begins=9月1日"],
      cites: [recorded, complete],
    },
    {
      id: "copy-to-pupil",
      question: {
        "zh-CN": "“毕业后能有效地延伸到社会”没有写明交给谁。",
        en: "The file “extends into society after graduation”: handed to whom?",
      },
      reading: {
        "zh-CN":
          "完整副本交给学生和监护人，由他们决定给谁看；学校不直接对外提供。更正过的条目只留编号和日期，不留原话。",
        en: "To the pupil and guardian, who decide who sees it; the school gives it to nobody else. A corrected entry leaves its number and day, not its words.",
      },
      mayChange: "issuer",
      cites: [complete],
    },
    {
      id: "cheating-of-pupils",
      question: {
        "zh-CN": "“考试作弊”写在教师部分，是否适用于学生？",
        en: "Cheating is named in the teachers' part: does it hold for pupils?",
      },
      reading: {
        "zh-CN": "适用：同一句以“学生、教师的信用评价工作”为对象。",
        en: "Yes: the sentence is about the credit of pupils and teachers.",
      },
      mayChange: "issuer",
      cites: [both, cheating],
    },
    {
      id: "admission-beyond-compulsory",
      question: {
        "zh-CN": "与“招生入学”挂钩，同义务教育“就近免试入学”相抵触。",
        en: "A link to admission contradicts nearby enrolment without examination.",
      },
      reading: {
        "zh-CN": "义务教育阶段的入学不挂钩；只在高中、中等职业学校招生时作参考。",
        en: "Never for compulsory education; a reference only for senior and vocational schools.",
      },
      mayChange: "issuer",
      cites: [linked, { clause: "二（一）2", quote: "坚持义务教育阶段学生实行就近免试入学" }],
    },
    {
      id: "file-kept-by-school",
      question: { "zh-CN": "没有写明档案由谁建立。", en: "Who keeps the file is not said." },
      reading: {
        "zh-CN": "由学生就读的学校建立，学校领导小组负责；转学时随学籍转移。",
        en: "The pupil's school, under its leading group; it moves with the pupil.",
      },
      mayChange: "bureau",
      settles: [
        "unnamed-actor@graduation-copy.check=学校",
        "unnamed-actor@graduation-copy.seal=学校",
        "unnamed-actor@graduation-copy.hand-over=学校",
      ],
      cites: [schoolLeads, pledged],
    },
    schoolAloneReading,
  ],
  coverage: {
    一: { notComputable: "总体要求" },
    "二（一）1": { outOfScope: "见 jiaocheng-school" },
    "二（一）2": { outOfScope: "见 jiaocheng-school" },
    "二（一）3": { outOfScope: "见 jiaocheng-school" },
    "二（二）1": { outOfScope: "见 jiaocheng-teacher" },
    "二（二）2": { outOfScope: "见 jiaocheng-teacher" },
    "二（二）3": "encoded",
    "二（三）1": { notComputable: "教育活动的倡导，学校的落实见 jiaocheng-school 第3组" },
    "二（三）2": { notComputable: "宣传活动的倡导，学校的落实见 jiaocheng-school 第3组" },
    "二（三）3": "encoded",
    "三（一）": "procedure",
    "三（二）": "encoded",
    "三（三）": "procedure",
  },
};

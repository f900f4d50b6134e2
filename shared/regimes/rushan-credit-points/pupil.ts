// 乳山市信用“进校园”（中小学生）积分管理试行办法，第一条至第二十条
import type { PointsRegime } from "../../engine/regime.ts";
import { pupilReadings } from "./pupil-readings.ts";
import { pupilSheet } from "./pupil-sheet.ts";

export const rushanPupil: PointsRegime = {
  id: "rushan-pupil",
  title: {
    "zh-CN": "乳山市信用“进校园”（中小学生）积分管理试行办法",
    en: "Rushan: credit points of pupils (trial)",
  },
  source: {
    issuers: ["乳山市教育和体育局"],
    document: null,
    name: "乳山市信用“进校园”（中小学生）积分管理试行办法",
    published: null,
    inForce: null,
    inForceCite: { clause: "第二十条", quote: "自印发之日起试行" },
    reading: "no-date",
    division: "371083",
    sha256: "b5e1df5faef4e80fb27ca1aefb3fbd75bfd21dd22d3cc9f1dbbe5ef8f898899a",
    file: "rushan-credit-points/source.txt",
    part: "中小学生",
    span: {
      opens: "乳山市信用“进校园”\n（中小学生）积分管理试行办法",
      closes: "本意见由威海市乳山市教育和体育局信用管理工作领导小组负责解释，自印发之日起试行。",
    },
  },
  limit: null,
  instrument: "points",
  subject: {
    kind: "pupil",
    minor: "always",
    eligible: [
      {
        kind: "stage-at-least",
        stage: 4,
        cite: { clause: "第二条", quote: "本办法适用于乳山市小学四年级及以上学生" },
      },
    ],
    fields: [
      { id: "name", title: { "zh-CN": "姓名", en: "Name" }, required: true, check: "text" },
      {
        id: "pupilNumber",
        title: { "zh-CN": "学籍号", en: "Pupil number" },
        required: true,
        check: "pupil-number",
      },
      {
        id: "stage",
        title: { "zh-CN": "年级（一年级起连续计数）", en: "Year of schooling" },
        required: true,
        check: "stage",
      },
      { id: "className", title: { "zh-CN": "班级", en: "Class" }, required: false, check: "text" },
    ],
  },
  period: {
    kind: "school-year",
    begins: "09-01",
    lapses: true,
    cite: { clause: "第十三条", quote: "每学年为一个诚信管理评价计分周期" },
    reading: "school-year",
  },
  sheet: pupilSheet,
  grades: [
    {
      id: "A+",
      label: { "zh-CN": "优秀级别", en: "Excellent" },
      from: { value: 100, closed: true },
      to: null,
      cite: { clause: "第十二条（一）", quote: "A+级为优秀级别，参照分值在100分及以上；" },
      reading: "half-open-bands",
    },
    {
      id: "A",
      label: { "zh-CN": "良好级别", en: "Good" },
      from: { value: 85, closed: true },
      to: { value: 100, closed: false },
      cite: { clause: "第十二条（二）", quote: "A 级为良好级别，参照分值在85—99分；" },
      reading: "half-open-bands",
    },
    {
      id: "B",
      label: { "zh-CN": "一般级别", en: "Fair" },
      from: { value: 60, closed: true },
      to: { value: 85, closed: false },
      cite: { clause: "第十二条（三）", quote: "B 级为一般级别，参照分值在60—84分；" },
      reading: "half-open-bands",
    },
    {
      id: "C",
      label: { "zh-CN": "帮扶级别", en: "To be helped" },
      from: null,
      to: { value: 60, closed: false },
      cite: { clause: "第十二条（四）", quote: "C 级为帮扶级别，参照分值在59分以下。" },
      reading: "half-open-bands",
    },
  ],
  route: {
    stages: [
      {
        id: "school",
        decisions: [
          {
            id: "group-confirms",
            by: "head",
            title: {
              "zh-CN": "学校学生信用管理工作领导小组确认",
              en: "The school's leading group for pupils' credit confirms",
            },
            cite: {
              clause: "第八条",
              quote: "各学校要成立学生信用管理工作领导小组，由主要负责人任组长",
            },
          },
        ],
      },
    ],
    fourEyes: true,
    cite: {
      clause: "第九条",
      quote: "领导小组要定期逐个年级汇总学生信用信息，统一录入学生信用管理电子档案。",
    },
    reading: "school-confirms",
  },
  terms: {
    publicity: {
      title: { "zh-CN": "核实后的公示", en: "Publicity after verification" },
      term: { count: 5, unit: "workday" },
      trigger: { "zh-CN": "失信行为经核实无误", en: "The breach is verified" },
      cite: {
        clause: "第十六条",
        quote: "对经核实无误的失信行为，公示5个工作日后，录入学生信用管理电子档案。",
      },
      reading: "publicity-of-minors",
    },
    objection: {
      title: { "zh-CN": "异议答复", en: "Reply to an objection" },
      term: { count: 10, unit: "day" },
      trigger: { "zh-CN": "学校收到异议申请", en: "The school receives the objection" },
      cite: {
        clause: "第十七条",
        quote: "学校需自收到异议申请之日起10日内予以回复，并说明理由，书面答复意见抄送基础教育科。",
      },
      reading: "reply-in-days",
    },
  },
  procedures: [
    {
      id: "entry",
      kind: "annual",
      title: { "zh-CN": "汇总与录入", en: "Summing up and entry" },
      steps: [
        {
          id: "collect",
          title: { "zh-CN": "提交本班信用信息", en: "Hand in the class's records" },
          by: { "zh-CN": "班主任", en: "The class teacher" },
          written: false,
          cite: { clause: "第八条", quote: "相关组室负责人和班主任任成员" },
          reading: "collected-by",
        },
        {
          id: "sum",
          title: { "zh-CN": "逐个年级汇总", en: "Sum up grade by grade" },
          by: { "zh-CN": "学校学生信用管理工作领导小组", en: "The school's leading group" },
          written: false,
          cite: { clause: "第九条", quote: "领导小组要定期逐个年级汇总学生信用信息" },
        },
        {
          id: "review",
          title: { "zh-CN": "审核", en: "Review" },
          by: { "zh-CN": "学校学生信用管理工作领导小组", en: "The school's leading group" },
          written: false,
          cite: { clause: "第九条", quote: "各学校要建立学生信用管理电子档案和档案审核管理制度。" },
        },
        {
          id: "enter",
          title: { "zh-CN": "统一录入电子档案", en: "Enter them together in the electronic file" },
          by: { "zh-CN": "学校学生信用管理工作领导小组", en: "The school's leading group" },
          written: false,
          cite: { clause: "第九条", quote: "统一录入学生信用管理电子档案" },
        },
      ],
      suspends: false,
      only: [],
      cite: {
        clause: "第九条",
        quote: "领导小组要定期逐个年级汇总学生信用信息，统一录入学生信用管理电子档案。",
      },
      reading: "summed-when",
    },
    {
      id: "supplement",
      kind: "delivery",
      title: { "zh-CN": "学校量化细则的审核", en: "Review of the school's own points" },
      steps: [
        {
          id: "draw-up",
          title: { "zh-CN": "制定细则", en: "Draw up the supplement" },
          by: { "zh-CN": "学校学生信用管理工作领导小组", en: "The school's leading group" },
          written: true,
          cite: { clause: "第八条", quote: "负责制定学生信用管理细则和组织实施" },
        },
        {
          id: "approve",
          title: { "zh-CN": "审核通过后实施", en: "Approve; in force thereafter" },
          by: { "zh-CN": "学校学生信用管理工作领导小组", en: "The school's leading group" },
          written: true,
          cite: { clause: "第二条", quote: "经学校信用建设工作领导小组审核通过后实施" },
        },
      ],
      suspends: false,
      only: [],
      cite: {
        clause: "第二条",
        quote: "对信用加分、减分项目进行量化完善，经学校信用建设工作领导小组审核通过后实施。",
      },
      reading: "supplement-in-force",
    },
    {
      id: "complaint",
      kind: "complaint",
      title: { "zh-CN": "投诉举报", en: "Complaint" },
      steps: [
        {
          id: "accept",
          title: { "zh-CN": "受理", en: "Accept" },
          by: { "zh-CN": "市教育和体育局", en: "The bureau" },
          written: false,
          cite: { clause: "第十六条", quote: "并负责投诉举报的受理、调查和反馈" },
        },
        {
          id: "investigate",
          title: { "zh-CN": "调查", en: "Investigate" },
          by: { "zh-CN": "市教育和体育局", en: "The bureau" },
          written: false,
          cite: { clause: "第十六条", quote: "并负责投诉举报的受理、调查和反馈" },
        },
        {
          id: "feed-back",
          title: { "zh-CN": "反馈", en: "Feed back" },
          by: { "zh-CN": "市教育和体育局", en: "The bureau" },
          written: false,
          cite: { clause: "第十六条", quote: "并负责投诉举报的受理、调查和反馈" },
        },
        {
          id: "publicity",
          title: { "zh-CN": "核实无误的，公示5个工作日", en: "Publicity of what is verified" },
          by: { "zh-CN": "学校", en: "The school" },
          within: "publicity",
          written: false,
          cite: {
            clause: "第十六条",
            quote: "对经核实无误的失信行为，公示5个工作日后，录入学生信用管理电子档案。",
          },
        },
        {
          id: "enter",
          title: { "zh-CN": "录入电子档案", en: "Enter in the electronic file" },
          by: { "zh-CN": "学校", en: "The school" },
          written: false,
          cite: { clause: "第十六条", quote: "录入学生信用管理电子档案" },
        },
      ],
      suspends: false,
      only: [
        {
          what: {
            "zh-CN": "公民、法人或者其他组织提出",
            en: "From a citizen, legal person or other organisation",
          },
          cite: { clause: "第十六条", quote: "接受公民、法人或者其他组织的投诉举报" },
        },
      ],
      cite: { clause: "第十六条", quote: "市教育和体育局建立学生失信行为投诉举报制度" },
    },
    {
      id: "objection",
      kind: "objection",
      title: { "zh-CN": "异议", en: "Objection" },
      steps: [
        {
          id: "apply",
          title: { "zh-CN": "提交异议申请", en: "File the objection" },
          by: { "zh-CN": "监护人", en: "The guardian" },
          written: true,
          cite: { clause: "第十七条", quote: "可以由其监护人向相关学校提交异议申请" },
        },
        {
          id: "reply",
          title: { "zh-CN": "书面答复并说明理由", en: "Reply in writing with reasons" },
          by: { "zh-CN": "学校", en: "The school" },
          within: "objection",
          written: true,
          cite: {
            clause: "第十七条",
            quote: "学校需自收到异议申请之日起10日内予以回复，并说明理由，书面答复意见抄送基础教育科。",
          },
        },
        {
          id: "copy",
          title: { "zh-CN": "答复抄送基础教育科", en: "Copy to the basic-education office" },
          by: { "zh-CN": "学校", en: "The school" },
          written: true,
          cite: { clause: "第十七条", quote: "书面答复意见抄送基础教育科" },
        },
      ],
      suspends: false,
      only: [
        {
          what: { "zh-CN": "由监护人提交", en: "Filed by the guardian" },
          cite: { clause: "第十七条", quote: "可以由其监护人向相关学校提交异议申请" },
        },
      ],
      cite: { clause: "第十七条", quote: "异议处理期间，不影响失信行为记录的公示与处理。" },
      reading: "objection-by-whom",
    },
  ],
  measures: [
    {
      id: "14-1",
      grades: ["A+", "A"],
      kind: "preference",
      title: {
        "zh-CN": "评选优秀团员、三好学生、优秀学生干部时优先考虑",
        en: "Preferred in choosing outstanding League members, merit pupils and pupil cadres",
      },
      cite: {
        clause: "第十四条（一）",
        quote: "在评选优秀团员、三好学生、优秀学生干部时，信用等级A级及以上优先考虑；",
      },
    },
    {
      id: "14-2",
      grades: ["A+", "A"],
      kind: "preference",
      title: {
        "zh-CN": "发展团员、班干部、学生会干部时优先考虑",
        en: "Preferred in admitting League members, class cadres and student-council cadres",
      },
      cite: {
        clause: "第十四条（二）",
        quote: "在发展团员、班干部、学生会干部时，信用等级A级及以上优先考虑；",
      },
    },
    {
      id: "14-3-a",
      grades: ["A+"],
      kind: "publicity",
      title: {
        "zh-CN": "在校园网、宣传栏、校报、校刊宣传",
        en: "Praise on the school's site, boards and papers",
      },
      needs: "guardian-consent",
      afterPeriod: "base-already-a-plus",
      cite: {
        clause: "第十四条（三）",
        quote: "对于信用等级达到A+学生，学校要通过校园网、宣传栏、校报、校刊等方式进行宣传。",
      },
      reading: "praise-with-consent",
    },
    {
      id: "14-3-b",
      grades: ["A+"],
      kind: "publicity",
      title: {
        "zh-CN": "事迹突出的，在“乳山教育网”或相关媒体宣传",
        en: "Outstanding deeds: praise on the city's education site or in the media",
      },
      needs: "guardian-consent",
      afterPeriod: "base-already-a-plus",
      cite: { clause: "第十四条（三）", quote: "对事迹突出者，在“乳山教育网”或者相关媒体上进行宣传报道；" },
      reading: "praise-with-consent",
    },
    {
      id: "15",
      grades: ["B", "C"],
      kind: "task",
      title: { "zh-CN": "给予警示提醒", en: "Give a warning" },
      cite: { clause: "第十五条", quote: "对信用等级达不到A级的学生，给予警示提醒：" },
    },
    {
      id: "15-1",
      grades: ["B"],
      kind: "task",
      title: { "zh-CN": "与家长联系，督促停止失信行为并整改", en: "Contact the guardian and urge a mend" },
      cite: {
        clause: "第十五条（一）",
        quote: "对信用等级为B级的学生，责成学校与家长联系，督促其停止失信行为并进行整改；",
      },
    },
    {
      id: "15-2-a",
      grades: ["C"],
      kind: "task",
      title: { "zh-CN": "与家长联系", en: "Contact the guardian" },
      cite: { clause: "第十五条（二）", quote: "除责成学校与家长联系外" },
    },
    {
      id: "15-2-b",
      grades: ["C"],
      kind: "task",
      title: { "zh-CN": "选派教师结成帮扶对子，督促改正", en: "Name a teacher as helper and urge a mend" },
      cite: { clause: "第十五条（二）", quote: "由学校选派教师与其组成帮扶对子，督促其停止并改正失信行为" },
    },
    {
      id: "15-2-c",
      grades: ["C"],
      kind: "bar",
      title: { "zh-CN": "不能参加评优活动和奖励", en: "Barred from selections and awards" },
      cite: { clause: "第十五条（二）", quote: "且不能参加各种评优活动奖励等。" },
    },
  ],
  notices: [
    {
      id: "tell-guardian",
      on: "finding",
      grades: [],
      to: "guardian",
      title: { "zh-CN": "审慎告知家长", en: "Tell the guardian prudently" },
      thirdParties: false,
      cite: { clause: "第十条", quote: "学生失信、守信信息要通过采取审慎方式告知家长。" },
    },
  ],
  lists: [],
  registers: [
    {
      id: "file",
      title: { "zh-CN": "学生信用管理电子档案", en: "Electronic credit file" },
      columns: [
        { "zh-CN": "日期", en: "Date" },
        { "zh-CN": "事项", en: "Item" },
        { "zh-CN": "分值", en: "Points" },
        { "zh-CN": "认定与审核", en: "Finding and review" },
      ],
      public: false,
      cite: { clause: "第九条", quote: "各学校要建立学生信用管理电子档案和档案审核管理制度。" },
    },
    {
      id: "yearly-report",
      title: {
        "zh-CN": "学生学业发展报告中的信用等级",
        en: "The grade in the report on the pupil's studies",
      },
      columns: [
        { "zh-CN": "学年", en: "School year" },
        { "zh-CN": "分值", en: "Points" },
        { "zh-CN": "等级", en: "Grade" },
      ],
      public: false,
      cite: { clause: "第十八条", quote: "信用评价等级记入当年学生学业发展报告" },
      reading: "one-report",
    },
    {
      id: "guidance",
      title: { "zh-CN": "教育引导记录", en: "Guidance given" },
      columns: [
        { "zh-CN": "日期", en: "Date" },
        { "zh-CN": "行为", en: "Deed" },
        { "zh-CN": "引导与改正", en: "Guidance and mend" },
      ],
      public: false,
      cite: {
        clause: "第十九条",
        quote:
          "对非主观恶意、影响范围有限，且尚未对社会造成实质危害的学生轻微失信行为，由各学校加强教育引导，促进及时改正",
      },
    },
  ],
  disclosure: [
    {
      id: "confidential",
      title: {
        "zh-CN": "个人隐私保密：最小权限、默认掩码、查阅留痕",
        en: "Confidential: least access, masked by default, every access logged",
      },
      cite: { clause: "第十一条", quote: "建立严格的信息安全保密制度，对涉及个人隐私的信息负有保密义务。" },
    },
    {
      id: "guardian-only",
      title: {
        "zh-CN": "审慎告知家长，不含第三人信息",
        en: "Told to the guardian prudently, without third parties",
      },
      cite: { clause: "第十条", quote: "学生失信、守信信息要通过采取审慎方式告知家长。" },
    },
  ],
  retention: [
    {
      id: "lapsed",
      title: { "zh-CN": "升级后失效，学校存档备查", en: "Lapsed at promotion, archived at school" },
      cite: {
        clause: "第十八条",
        quote: "信用信息有效期为一学年度，学生升级后，原信用记录自动失效，学校统一存档备查",
      },
      reading: "lapse-day",
    },
  ],
  higherLaw: [
    {
      norm: "中华人民共和国个人信息保护法",
      article: "第二十五条",
      asks: { "zh-CN": "公开个人信息须单独同意", en: "No publication without separate consent" },
    },
    {
      norm: "中华人民共和国个人信息保护法",
      article: "第三十一条",
      asks: { "zh-CN": "不满十四周岁的，须监护人同意", en: "Guardian's consent under 14" },
    },
    {
      norm: "未成年人网络保护条例",
      article: "第三十六条",
      asks: {
        "zh-CN": "访问未成年人信息须最小授权、经审批并记录",
        en: "Access to a minor's data is least-privilege, approved and logged",
      },
    },
    {
      norm: "未成年人学校保护规定（教育部令第50号）",
      article: "",
      asks: {
        "zh-CN": "成绩、名次只告知学生及其家长，不得公开",
        en: "Scores and ranks go to pupil and family, never public",
      },
    },
    {
      norm: "山东省社会信用条例",
      article: "第二条",
      asks: {
        "zh-CN": "信用主体须具有完全民事行为能力：学生信息不推送信用平台",
        en: "Subjects are of full capacity: pupils' records never leave for the credit platform",
      },
    },
  ],
  supplement: {
    approvedBy: { "zh-CN": "学校信用建设工作领导小组", en: "The school's leading group" },
    minutes: true,
    may: [
      {
        what: "points",
        of: ["credit", "debit"],
        most: { points: 40 },
        cite: {
          clause: "第二条",
          quote: "对信用加分、减分项目进行量化完善，经学校信用建设工作领导小组审核通过后实施。",
        },
        reading: "points-by-school",
      },
      {
        what: "items",
        of: ["credit", "debit"],
        most: { items: 30, points: 40 },
        cite: {
          clause: "第二条",
          quote: "对信用加分、减分项目进行量化完善，经学校信用建设工作领导小组审核通过后实施。",
        },
        reading: "items-by-school",
      },
    ],
    cite: { clause: "第二条", quote: "经学校信用建设工作领导小组审核通过后实施" },
    reading: "one-leading-group",
  },
  ambiguities: pupilReadings,
  coverage: {
    第一条: { notComputable: "宗旨与依据" },
    第二条: "encoded",
    第三条: { notComputable: "内容概述，由后各条展开" },
    第四条: "encoded",
    第五条: "encoded",
    第六条: { notComputable: "宣传教育的要求" },
    第七条: { outOfScope: "市局的机构设置" },
    第八条: "procedure",
    第九条: "procedure",
    第十条: "encoded",
    第十一条: "encoded",
    第十二条: "encoded",
    第十三条: "encoded",
    第十四条: "encoded",
    第十五条: "encoded",
    第十六条: "procedure",
    第十七条: "procedure",
    第十八条: "encoded",
    第十九条: "encoded",
    第二十条: { notComputable: "解释与试行" },
    "教职工办法 第一条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第二条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第三条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第四条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第五条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第六条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第七条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第八条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第九条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第十条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第十一条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第十二条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第十三条": { outOfScope: "见 rushan-staff（文本缺失：所存文本从第十四条中间开始）" },
    "教职工办法 第十四条": { outOfScope: "见 rushan-staff" },
    "教职工办法 第十五条": { outOfScope: "见 rushan-staff" },
    "教职工办法 第十六条": { outOfScope: "见 rushan-staff" },
    "教职工办法 第十七条": { outOfScope: "见 rushan-staff" },
    "教职工办法 第十八条": { outOfScope: "见 rushan-staff" },
    "教职工办法 第十九条": { outOfScope: "见 rushan-staff" },
    "教职工办法 第二十条": { outOfScope: "见 rushan-staff" },
    "教职工办法 第二十一条": { outOfScope: "见 rushan-staff" },
  },
};

// 蕉城区教育系统信用体系建设工作实施方案，宁区教〔2019〕114号：三部制度共有的出处
import type { Regime } from "../../engine/regime.ts";

export const source: Omit<Regime["source"], "part"> = {
  issuers: ["宁德市蕉城区教育局"],
  document: "宁区教〔2019〕114号",
  name: "蕉城区教育局关于印发《蕉城区教育系统信用体系建设工作实施方案》的通知",
  published: "2019-06-24",
  inForce: "2019-06-24",
  reading: "in-force-from-issue",
  sha256: "7c7f4b1cab4df4c2f28de62252076d9b9d22d98b5d4a2a3fb32a4849ef062669",
  file: "jiaocheng-credit-system/source.txt",
  division: "350902",
};

/** 三（一）: who leads, in the bureau and in every school. */
export const bureauLeads = {
  clause: "三（一）",
  quote: "成立主要领导任组长，班子成员为副组长，各股室负责人和校长为成员的教育系统诚信建设工作领导小组。",
};
export const schoolLeads = {
  clause: "三（一）",
  quote: "各校要成立由校长为组长的诚信建设工作领导小组，制定工作方案，落实工作责任",
};
export const assessed = { clause: "三（二）", quote: "建立和完善学校、教师以及学生诚信评价、考核机制" };
export const exposed = { clause: "三（三）", quote: "加大对诚信事迹的宣传和典型失信案件的曝光力度" };

type Ambiguity = Regime["ambiguities"][number];

export const inForceFromIssue: Ambiguity = {
  id: "in-force-from-issue",
  question: {
    "zh-CN": "方案没有写明施行日期。",
    en: "The plan names no day of entry into force.",
  },
  reading: {
    "zh-CN": "自印发之日2019年6月24日起施行。",
    en: "In force from the day of issue, 24 June 2019.",
  },
  mayChange: "issuer",
  cites: [{ clause: "三（三）", quote: "宁德市蕉城区教育局办公室             2019年6月24日印发" }],
  settles: ["undated@inForce"],
};

const schoolStage: Regime["route"]["stages"][number] = {
  id: "school",
  decisions: [
    {
      id: "head-confirms",
      by: "head",
      title: {
        "zh-CN": "学校诚信建设工作领导小组组长确认",
        en: "The leader of the school's group for integrity confirms",
      },
      cite: schoolLeads,
    },
  ],
};

/** Of results that the plan gives to the bureau too. */
export const schoolThenBureau: Regime["route"] = {
  stages: [
    schoolStage,
    {
      id: "bureau",
      decisions: [
        {
          id: "bureau-accepts",
          by: "education-officer",
          title: {
            "zh-CN": "教育系统诚信建设工作领导小组接收",
            en: "The education system's leading group accepts",
          },
          cite: bureauLeads,
        },
      ],
    },
  ],
  fourEyes: true,
  cite: assessed,
  reading: "school-then-bureau",
};

export const schoolThenBureauReading: Ambiguity = {
  id: "school-then-bureau",
  question: {
    "zh-CN": "方案要求建立评价、考核机制，没有写由谁核定、按什么先后。",
    en: "The plan asks for a mechanism of appraisal and doesn't say who confirms in which order.",
  },
  reading: {
    "zh-CN": "一人填报，校长（另一人）确认，局领导小组接收后生效。",
    en: "One person fills in, the head, another person, confirms; it counts once the bureau's leading group accepts.",
  },
  mayChange: "bureau",
  cites: [assessed, schoolLeads],
};

/** Of pupils' files, which stay at the school. */
export const schoolAlone: Regime["route"] = {
  stages: [schoolStage],
  fourEyes: true,
  cite: assessed,
  reading: "school-alone",
};

export const schoolAloneReading: Ambiguity = {
  id: "school-alone",
  question: {
    "zh-CN": "学生诚信档案由谁核定，方案没有写。",
    en: "The plan doesn't say who confirms the pupils' files.",
  },
  reading: {
    "zh-CN": "一人填报，校长（另一人）确认即可；未成年人的档案不因此报局。",
    en: "One person fills in and the head, another person, confirms; files of minors don't go to the bureau for it.",
  },
  mayChange: "bureau",
  cites: [assessed, schoolLeads],
};

/** Typical cases are told without the person; a unit is named only under a decision document. */
export const typicalCases: Ambiguity = {
  id: "typical-cases-without-persons",
  question: {
    "zh-CN": "“加大……典型失信案件的曝光力度”没有写明曝光到什么程度。",
    en: "The plan wants typical breaches exposed without saying how much of them.",
  },
  reading: {
    "zh-CN":
      "典型案例隐去个人；未成年人的姓名、班级、照片、编号一律不出现；点名单位须有处理决定文书；教师个人不因本方案被公开点名。",
    en: "Typical cases are told without persons: nothing of a minor ever, a unit by name only under a decision document, no teacher by name on the ground of this plan.",
  },
  mayChange: "issuer",
  cites: [exposed],
};

export const disclosure: Regime["disclosure"] = [
  {
    id: "typical-cases",
    title: {
      "zh-CN": "典型失信案例隐去个人后公开，见解读 typical-cases-without-persons",
      en: "Typical breaches are published without persons, see the reading typical-cases-without-persons",
    },
    cite: exposed,
    reading: "typical-cases-without-persons",
  },
];

export const leadingGroup: Regime["registers"][number] = {
  id: "leading-group",
  title: { "zh-CN": "诚信建设工作领导小组名册", en: "Register of the leading group for integrity" },
  columns: [
    { "zh-CN": "姓名", en: "Name" },
    { "zh-CN": "职务", en: "Post" },
    { "zh-CN": "组内职务", en: "Post in the group" },
    { "zh-CN": "起", en: "From" },
    { "zh-CN": "止", en: "Until" },
  ],
  public: false,
  cite: schoolLeads,
};

/** 国办发〔2020〕49号 binds all three: nothing punitive beyond law. */
export const onlyByLaw: Regime["higherLaw"][number] = {
  norm: "国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见（国办发〔2020〕49号）",
  article: "四、五",
  asks: {
    "zh-CN":
      "失信惩戒措施和严重失信主体名单须以法律、法规或党中央、国务院政策文件为依据；本方案只作内部评价。",
    en: "Punitive measures and lists of serious breaches need a ground in law or central policy; this plan gives internal appraisal only.",
  },
};

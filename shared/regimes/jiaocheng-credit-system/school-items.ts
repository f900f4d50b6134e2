// 诚信校园检查表：二（一）1.–3. 与三（一）、三（三）对学校的要求，逐项照录
import type { ChecklistRegime } from "../../engine/regime.ts";

type Group = ChecklistRegime["groups"][number];

// 培训机构只在点名它们的一句里被要求（解读 training-only-named）；民办学校的招生、收费在同一句里问一次。
const schools: ("public" | "private")[] = ["public", "private"];
const named: ("private" | "training")[] = ["private", "training"];

const article1 = "推进依法治教。加强教育系统党风廉政建设，推进教育、制度、监督并重的惩治和预防腐败体系建设。";
const fees = "坚决治理教育乱办班、乱补课、乱订教辅资料等乱收费热点问题";
const teaching = "规范学校课程设置、教学常规、教育科研、学生评价等。";
const enrolment = "坚持义务教育阶段学生实行就近免试入学，新生均衡编班，高中阳光招生。";
const privately = "规范民办学校和培训机构招生、收费、广告发布等行为，加强监管，杜绝违规行为发生。";
const publicity = "积极向师生、家长宣传诚信知识、政策法规等，组织广大师生积极参与诚信教育实践活动";

const lawful: Group = {
  id: "1",
  title: { "zh-CN": "推进依法治教", en: "Lawful teaching" },
  items: [
    {
      id: "1.1",
      title: { "zh-CN": "党风廉政建设", en: "Party conduct and clean government" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）1", quote: article1 },
    },
    {
      id: "1.2",
      title: { "zh-CN": "治理群众反映热点问题", en: "Dealing with what the public complains of" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）1", quote: "加强对人民群众反映热点问题的治理。" },
    },
    {
      id: "1.3",
      title: { "zh-CN": "普法教育与依法治校", en: "Legal education and running the school by law" },
      nature: "duty",
      kinds: schools,
      cite: {
        clause: "二（一）1",
        quote: "加强普法教育，全面推进依法行政、依法治教和依法治校，大力开展教育系统法制宣传教育和培训",
      },
    },
    {
      id: "1.4",
      title: { "zh-CN": "“法治进校园”活动", en: "“Law into the school” activities" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）1", quote: "深入开展“法治进校园”活动。" },
    },
    {
      id: "1.5",
      title: { "zh-CN": "校务公开制度", en: "Openness of school affairs" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）1", quote: "健全校务公开制度" },
    },
    {
      id: "1.6",
      title: { "zh-CN": "落实教育资助惠民政策", en: "Carrying out aid policy" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）1", quote: "落实教育资助惠民政策" },
    },
    {
      id: "1.7",
      title: { "zh-CN": "涉及群众切身利益的决策和信息公开", en: "Openness of decisions that touch people" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）1", quote: "加大涉及群众切身利益的教育决策事项和相关信息公开力度" },
    },
  ],
  cite: { clause: "二（一）1", quote: "推进依法治教。" },
};

const orderly: Group = {
  id: "2",
  title: { "zh-CN": "规范办学行为", en: "Orderly schooling" },
  items: [
    {
      id: "2.1",
      title: { "zh-CN": "规范课程设置", en: "Curriculum as prescribed" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）2", quote: teaching },
    },
    {
      id: "2.2",
      title: { "zh-CN": "规范教学常规", en: "Teaching routine as prescribed" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）2", quote: teaching },
    },
    {
      id: "2.3",
      title: { "zh-CN": "规范教育科研", en: "Educational research as prescribed" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）2", quote: teaching },
    },
    {
      id: "2.4",
      title: { "zh-CN": "规范学生评价", en: "Assessment of pupils as prescribed" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）2", quote: teaching },
    },
    {
      id: "2.5",
      title: { "zh-CN": "规范招生行为", en: "Enrolment as prescribed" },
      nature: "duty",
      kinds: ["public"],
      cite: { clause: "二（一）2", quote: "规范招生行为" },
      reading: "private-asked-once",
    },
    {
      id: "2.6",
      title: { "zh-CN": "就近免试入学", en: "Nearby enrolment without examination" },
      nature: "duty",
      kinds: schools,
      stages: ["compulsory"],
      cite: { clause: "二（一）2", quote: enrolment },
    },
    {
      id: "2.7",
      title: { "zh-CN": "新生均衡编班", en: "Balanced classes for new pupils" },
      nature: "duty",
      kinds: schools,
      stages: ["compulsory"],
      cite: { clause: "二（一）2", quote: enrolment },
      reading: "balanced-classes-compulsory",
    },
    {
      id: "2.8",
      title: { "zh-CN": "高中阳光招生", en: "Open admission to senior high school" },
      nature: "duty",
      kinds: schools,
      stages: ["senior-high"],
      cite: { clause: "二（一）2", quote: enrolment },
    },
    {
      id: "2.9",
      title: { "zh-CN": "没有乱收费", en: "No wrongful fees" },
      nature: "prohibition",
      kinds: ["public"],
      cite: { clause: "二（一）2", quote: "规范收费行为，认真落实治理中小学乱收费有关规定" },
      reading: "private-asked-once",
    },
    {
      id: "2.10",
      title: { "zh-CN": "没有乱办班", en: "No wrongful extra classes" },
      nature: "prohibition",
      kinds: schools,
      cite: { clause: "二（一）2", quote: fees },
    },
    {
      id: "2.11",
      title: { "zh-CN": "没有乱补课", en: "No wrongful extra lessons" },
      nature: "prohibition",
      kinds: schools,
      cite: { clause: "二（一）2", quote: fees },
    },
    {
      id: "2.12",
      title: { "zh-CN": "没有乱订教辅资料", en: "No wrongful ordering of study aids" },
      nature: "prohibition",
      kinds: schools,
      cite: { clause: "二（一）2", quote: fees },
    },
    {
      id: "2.13",
      title: { "zh-CN": "民办学校和培训机构招生没有违规", en: "Private units: no breach in enrolment" },
      nature: "prohibition",
      kinds: named,
      cite: { clause: "二（一）2", quote: privately },
      reading: "training-only-named",
    },
    {
      id: "2.14",
      title: { "zh-CN": "民办学校和培训机构收费没有违规", en: "Private units: no breach in fees" },
      nature: "prohibition",
      kinds: named,
      cite: { clause: "二（一）2", quote: privately },
      reading: "training-only-named",
    },
    {
      id: "2.15",
      title: { "zh-CN": "民办学校和培训机构广告发布没有违规", en: "Private units: no breach in advertising" },
      nature: "prohibition",
      kinds: named,
      cite: { clause: "二（一）2", quote: privately },
      reading: "training-only-named",
    },
    {
      id: "2.16",
      title: {
        "zh-CN": "校风、教风、学风和考风建设",
        en: "School style, teaching style, study style and examination style",
      },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）2", quote: "加强校风、教风、学风和考风建设工作" },
    },
  ],
  cite: { clause: "二（一）2", quote: "规范办学行为。" },
};

const education: Group = {
  id: "3",
  title: { "zh-CN": "开展诚信教育", en: "Education for integrity" },
  items: [
    {
      id: "3.1",
      title: {
        "zh-CN": "诚信教育纳入校园文化、日常管理和德育",
        en: "Integrity part of school culture, daily management and moral education",
      },
      nature: "duty",
      kinds: schools,
      cite: {
        clause: "二（一）3",
        quote: "将诚信教育作为学校校园文化建设、学校日常管理和师生德育教育的重要内容",
      },
    },
    {
      id: "3.2",
      title: { "zh-CN": "以多种形式举办活动", en: "Activities of many forms" },
      nature: "duty",
      kinds: schools,
      cite: {
        clause: "二（一）3",
        quote: "通过举办诚信讲座、座谈会、班队会、知识竞赛、征文比赛和演讲比赛等多种形式",
      },
    },
    {
      id: "3.3",
      title: { "zh-CN": "利用各种宣传阵地", en: "Use of all channels of publicity" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）3", quote: "利用道德讲堂、宣传栏、广播、网络等宣传阵地" },
    },
    {
      id: "3.4",
      title: { "zh-CN": "发掘和宣传诚信人物、诚信集体", en: "Finding and telling of examples of integrity" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "二（一）3", quote: "大力发掘和宣传诚信人物、诚信集体" },
    },
    {
      id: "3.5",
      title: {
        "zh-CN": "社会公德、职业道德、家庭美德和个人品德教育",
        en: "Social, professional, family and personal ethics",
      },
      nature: "duty",
      kinds: schools,
      cite: {
        clause: "二（一）3",
        quote: "积极开展社会公德、职业道德、家庭美德和个人品德等诚信教育活动",
      },
    },
  ],
  cite: { clause: "二（一）3", quote: "开展诚信教育。" },
};

const safeguards: Group = {
  id: "4",
  title: { "zh-CN": "保障措施", en: "Safeguards" },
  items: [
    {
      id: "4.1",
      title: { "zh-CN": "成立由校长为组长的领导小组", en: "A leading group under the head" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "三（一）", quote: "各校要成立由校长为组长的诚信建设工作领导小组" },
    },
    {
      id: "4.2",
      title: { "zh-CN": "制定工作方案", en: "A plan of work" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "三（一）", quote: "领导小组，制定工作方案，落实工作责任" },
    },
    {
      id: "4.3",
      title: { "zh-CN": "落实工作责任", en: "Responsibilities assigned" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "三（一）", quote: "领导小组，制定工作方案，落实工作责任" },
    },
    {
      id: "4.4",
      title: { "zh-CN": "向师生、家长宣传诚信知识和政策法规", en: "Telling staff, pupils and parents" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "三（三）", quote: publicity },
    },
    {
      id: "4.5",
      title: { "zh-CN": "及时发布诚信教育活动信息", en: "Timely news of activities" },
      nature: "duty",
      kinds: schools,
      cite: { clause: "三（三）", quote: "及时发布诚信教育活动信息" },
    },
  ],
  cite: { clause: "三（一）", quote: "强化组织领导。" },
};

export const groups: Group[] = [lawful, orderly, education, safeguards];

// 疑义与解读：原文没有说清的地方，本制度按什么读，谁可以另定
import type { ArchiveRegime } from "../../engine/regime.ts";

export const ambiguities: ArchiveRegime["ambiguities"] = [
  {
    id: "named-breaches",
    question: {
      "zh-CN": "第九条以“不……”写要求，未逐条列出失信行为；也未写怎样才算“恶意”（欠费除外）。",
      en: "Article 9 words duties as “not to …”, lists no breaches one by one, and defines bad faith for fees only.",
    },
    reading: {
      "zh-CN":
        "能单独做出的行为各记一条，六个方面共31条；“端正态度”“维护信誉”等正面要求不单独成条；“等”“其它”不自行扩充；“恶意”须由认定人写明理由。",
      en: "Each deed that can be done by itself is an entry, 31 in six areas; positive duties are none; “etc.” is not widened; whoever finds bad faith states why.",
    },
    mayChange: "unit",
    cites: [
      { clause: "第九条第1项", quote: "不抄袭他人作业" },
      { clause: "第九条第5项", quote: "不编造、传播攻击性信息、虚假信息、非法和淫秽色情信息" },
    ],
  },
  {
    id: "loan-after-graduation",
    question: {
      "zh-CN": "档案到毕业离校时结束（第十条），第九条却列有毕业后才会发生的拖欠助学贷款。",
      en: "The file ends when the student leaves (article 10), yet article 9 names a breach after graduation: withholding repayment of a loan.",
    },
    reading: {
      "zh-CN": "离校之日为最后一日；之后发生的事不再写入本档案。",
      en: "The day of leaving is the last day; what happens later is not entered in this file.",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第十条", quote: "学生诚信档案从入学之日起建立，到学生毕业离校时结束。" },
      { clause: "第九条第4项", quote: "毕业后积极履行贷款合同，按时归还贷款本息" },
    ],
  },
  {
    id: "updates-are-reviewed",
    question: {
      "zh-CN":
        "第十三条准学生更新修改个人填写部分，第七条、第十二条要求管理员审核；改过的内容何时生效未写明。",
      en: "Article 13 lets students change their own part, articles 7 and 12 want it reviewed; when a change counts is not said.",
    },
    reading: {
      "zh-CN":
        "学生可随时更新，更新经管理员审核后生效；审核前仍以先前审核过的内容为准。没有可填的，填“无”；空白是缺项。",
      en: "Students update at any time; an update counts once reviewed, until then the earlier one stands. Nothing to tell is entered as “none”; a blank is missing.",
    },
    mayChange: "unit",
    cites: [
      { clause: "第十三条", quote: "学生可对诚信档案中的“个人填写部分”进行更新和修改" },
      { clause: "第七条第3项", quote: "专职管理员负责及时审核学生提交的个人诚信档案信息部分。" },
    ],
  },
  {
    id: "school-part-departments",
    question: {
      "zh-CN": "学校填写部分除学习成绩外，未写明由哪个部门记录；记录与审核是否须两人未写明。",
      en: "But for marks, the text doesn't say which department writes the school part, nor whether recording and review take two persons.",
    },
    reading: {
      "zh-CN": "由归口的学生处记录；部门内记录人与审核人不得为同一人。",
      en: "Student affairs, the office in charge, writes it; within a department the reviewer is another person.",
    },
    mayChange: "unit",
    cites: [
      { clause: "第十三条", quote: "学生诚信档案校方维护部分由学校相关部门统一记录、审核和维护" },
      { clause: "第五条", quote: "学生处是建立学生诚信档案工作的归口管理部门" },
    ],
  },
  {
    id: "breaches-in-bad-records",
    question: {
      "zh-CN": "第九条的行为记入哪一节未写明。",
      en: "The text doesn't say in which section a breach of article 9 is recorded.",
    },
    reading: {
      "zh-CN": "记入“在校不良记录”，写明属哪一条。",
      en: "In “bad records at college”, naming the breach.",
    },
    mayChange: "unit",
    cites: [{ clause: "第八条第3项", quote: "在校不良记录" }],
  },
  {
    id: "sheets-feed-sections",
    question: {
      "zh-CN": "第六条列各部门提供的信息，未写明汇入哪一节。",
      en: "Article 6 lists what departments hand in without saying which section it enters.",
    },
    reading: {
      "zh-CN":
        "违法名单供“在校不良记录”，任职情况与社会实践记录供“在校优良记录”；由学生处汇总检查后才成为档案内容。",
      en: "Offences feed the bad records, posts and practice the good records, once student affairs has gathered and checked them.",
    },
    mayChange: "unit",
    cites: [
      {
        clause: "第五条第3项",
        quote: "负责收集、汇总并检查学校机关各部门提供的学生诚信档案各类信息。",
      },
    ],
  },
  {
    id: "arrears-are-no-breach",
    question: {
      "zh-CN": "欠缴学费名单上的学生未必是恶意拖欠。",
      en: "A student on the list of arrears need not withhold in bad faith.",
    },
    reading: {
      "zh-CN":
        "名单只是线索；具备能力、已过规定时间、无正当理由三项逐一确认后，才可认定为“恶意拖欠学杂费等费用”。",
      en: "The list is a lead only; ability, the passed term and the lack of a good reason are each confirmed before it is called a breach.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第九条第2项",
        quote: "具备缴纳学杂费等费用的能力，但在学校规定时间内无任何正当理由拒绝缴费",
      },
      { clause: "第六条第3项", quote: "负责提供学生欠缴学费名单" },
    ],
  },
  {
    id: "open-lists",
    question: {
      "zh-CN": "学校填写部分以“等”结尾，可否自行增加栏目未写明。",
      en: "The list of the school part ends with “etc.”.",
    },
    reading: {
      "zh-CN": "只用点名的栏目；增加的写进学校的计划，经领导小组批准。",
      en: "Only the named sections are used; more need the leading group's approved plan.",
    },
    mayChange: "unit",
    cites: [{ clause: "第八条第3项", quote: "助学贷款记录等" }],
  },
  {
    id: "third-party-consent",
    question: {
      "zh-CN": "银行卡、电话费记录由第三方填写，未写明学生是否同意。",
      en: "A third party enters card and telephone records; the student's consent is not mentioned.",
    },
    reading: {
      "zh-CN": "须先有学生签署的服务协议；上位法另需同意的，没有同意不得采集。本制度不要求这两节必填。",
      en: "Only after the student has signed the service agreement, and with the consent that higher law asks for; neither section is compulsory.",
    },
    mayChange: "unit",
    cites: [
      { clause: "第八条第4项", quote: "银行信用卡透支记录、电话费用支付记录等" },
      { clause: "第十条", quote: "组织学生网上签订《诚信档案服务协议》和《诚信承诺书》" },
    ],
  },
  {
    id: "appeal-term-and-reasons",
    question: {
      "zh-CN": "第十四条的答复有三种，未写期限，也未写理由。",
      en: "Article 14 names three answers, but neither a term nor reasons.",
    },
    reading: {
      "zh-CN": "三种答复都写明理由；期限由学校的计划规定，未规定的不判逾期。",
      en: "Each answer states its reasons; the college's plan sets the term, without which none is overdue.",
    },
    mayChange: "unit",
    cites: [{ clause: "第十四条", quote: "做出修改记录、撤销记录或驳回申诉申请的答复" }],
  },
  {
    id: "check-term",
    question: {
      "zh-CN": "“规定的时间内”核实基本信息，时间由谁定、多长未写明。",
      en: "Base data are checked “within the set time”: by whom it is set and how long it is, the text leaves open.",
    },
    reading: {
      "zh-CN": "由学校的计划规定，自导入之日起算；当日不计，末日在期内。",
      en: "The college's plan sets it, counted from the import; that day is not counted, the last one is in time.",
    },
    mayChange: "unit",
    cites: [{ clause: "第十条", quote: "学生本人应在规定的时间内对有本人诚信档案信息进行核实" }],
  },
  {
    id: "repair-effect",
    question: {
      "zh-CN": "第十五条的“修定”是删除、改写还是注明，未写明。",
      en: "Whether the revision of article 15 deletes, rewrites or notes is not said.",
    },
    reading: {
      "zh-CN": "学生处批准后，该条不再作为不良记录使用；原文与决定留在日志里，不对外。",
      en: "Once student affairs approves, the entry is no longer used as a bad record; it and the decision stay in the log only.",
    },
    mayChange: "unit",
    cites: [{ clause: "第十五条", quote: "确定是否修定该生的诚信档案" }],
  },
  {
    id: "administrators-edit",
    question: {
      "zh-CN": "第十九条准管理人员“管理和修改”，第十三条却把两部分分别交给学生与部门，第二十条禁止擅自更改。",
      en: "Article 19 lets administrators manage and modify, while article 13 gives the parts to students and departments and article 20 forbids unauthorised changes.",
    },
    reading: {
      "zh-CN":
        "管理人员不代填：对个人填写部分审核，对各部分按申诉答复修改或撤销；范围限于本层级下辖，事事留日志。学校级辖全校，学院级只辖本学院。",
      en: "Administrators fill in nothing: they review the students' part and, answering an appeal, amend or revoke; only below their own level, every operation logged.",
    },
    mayChange: "unit",
    cites: [
      {
        clause: "第十九条",
        quote: "每一层级的管理人员均可对本层级下辖的学生诚信档案进行管理和修改",
      },
      { clause: "第二十条", quote: "管理人员不得擅自更改学生诚信档案的内容" },
    ],
  },
  {
    id: "college-names",
    question: {
      "zh-CN": "文中“学院”有时指学校（学院董事会），有时指二级学院（各学院）。",
      en: "“学院” is at times the college (its board), at times a school of study.",
    },
    reading: {
      "zh-CN": "“学院级”“各学院”指二级学院；“学院董事会”指学校。",
      en: "“学院级” and “各学院” are the schools of study; “学院董事会” is the college's board.",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第四条", quote: "学院董事会" },
      { clause: "第十七条", quote: "学校级、学院级二个层级" },
    ],
  },
  {
    id: "rights-end-day",
    question: {
      "zh-CN": "管理人员调离当日是否还有权限，未写明（“及时”）。",
      en: "Whether an administrator still has rights on the day of the move is not said (“promptly”).",
    },
    reading: {
      "zh-CN": "调离当日起没有权限；前一日是最后一日。",
      en: "None from the day of the move on; the day before is the last.",
    },
    mayChange: "unit",
    cites: [{ clause: "第十八条", quote: "当管理人员调离变动时，应及时对管理权限进行调整" }],
  },
  {
    id: "no-date",
    question: {
      "zh-CN": "办法自公布之日起实施，存本没有文号和公布日期。",
      en: "In force from its publication; our copy bears no number and no date.",
    },
    reading: { "zh-CN": "任何一日都适用。", en: "It applies to any day." },
    mayChange: "issuer",
    cites: [{ clause: "第二十三条", quote: "本办法自公布之日起实施" }],
    settles: ["undated@inForce"],
  },
  {
    id: "college-then-student-affairs",
    question: {
      "zh-CN": "第十二条的各级管理员审核学生逐条提交的信息；整份档案送出后由谁确认，没有写明。",
      en: "The administrators of article 12 review entry by entry; who confirms the files as handed in is not said.",
    },
    reading: {
      "zh-CN":
        "逐条审核之外，二级学院主管学生工作领导（不是填写的人）确认，学生处按第五条第3项汇总检查后生效。",
      en: "Besides the review of each entry the college's leader, no one who filled in, confirms, and they count once the student affairs office has gathered and checked them (article 5, 3).",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第十二条", quote: "学校建立大学生诚信档案各级管理员" },
      { clause: "第五条", quote: "负责收集、汇总并检查学校机关各部门提供的学生诚信档案各类信息。" },
    ],
  },
];

// 文件没有写明、写得两可之处，及本库的解读（中小学生部分）
import type { PointsRegime } from "../../engine/regime.ts";

export const pupilReadings: PointsRegime["ambiguities"] = [
  {
    id: "half-open-bands",
    question: {
      "zh-CN": "等级按整数分写，99.5、84.5、59.5分落在两级之间。",
      en: "The bands are written in whole points; 99.5, 84.5 and 59.5 fall between two of them.",
    },
    reading: {
      "zh-CN": "各级含下限、不含上一级下限：99.5分为A，84.5分为B，59.5分为C，不四舍五入。",
      en: "Each grade runs from its lower bound up to, not including, the next: 99.5 is A, 84.5 is B, 59.5 is C; nothing is rounded.",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第十二条（一）", quote: "A+级为优秀级别，参照分值在100分及以上；" },
      { clause: "第十二条（二）", quote: "A 级为良好级别，参照分值在85—99分；" },
      { clause: "第十二条（三）", quote: "B 级为一般级别，参照分值在60—84分；" },
      { clause: "第十二条（四）", quote: "C 级为帮扶级别，参照分值在59分以下。" },
    ],
    settles: [
      "uncited-number@A.to=100",
      "uncited-number@B.to=85",
      "uncited-number@C.to=60",
      "stated-gap@A..A+",
      "stated-gap@B..A",
      "stated-gap@C..B",
    ],
  },
  {
    id: "base-already-a-plus",
    question: {
      "zh-CN": "基本分100分本身已达A+级“100分及以上”，没有任何加分的学生也是优秀。",
      en: "The base of 100 is already A+: a pupil without any credit is excellent.",
    },
    reading: {
      "zh-CN": "照第十二条计，等级随分值动态变化；宣传（第十四条（三））等到学年结束、等级不再变动才办。",
      en: "Article 12 is followed and the grade moves with the points; praise (art. 14 (3)) waits for the end of the year.",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第十三条", quote: "基本分默认为100分" },
      { clause: "第十二条（一）", quote: "A+级为优秀级别，参照分值在100分及以上；" },
    ],
    settles: ["best-from-start@A+"],
  },
  {
    id: "c-and-below",
    question: {
      "zh-CN": "第十五条说“C级及以下级别”，但C级已是最低一级。",
      en: "Article 15 says “C and below”, yet C is the lowest grade.",
    },
    reading: { "zh-CN": "即C级。", en: "It means C." },
    mayChange: "issuer",
    cites: [
      { clause: "第十五条（二）", quote: "对信用等级为C级及以下级别的学生" },
      { clause: "第十二条（四）", quote: "C 级为帮扶级别，参照分值在59分以下。" },
    ],
    settles: ["below-lowest-grade@第十五条.C"],
  },
  {
    id: "reference-points",
    question: {
      "zh-CN": "各级只写“参照分值”，未说能否不照分值定级。",
      en: "The grades name “points of reference” without saying whether one may depart from them.",
    },
    reading: {
      "zh-CN": "软件按分值提出等级，由领导小组审核决定；决定与提出的不同，须记明理由。",
      en: "The software proposes the grade by points; the leading group decides and gives its reason where it departs.",
    },
    mayChange: "bureau",
    cites: [
      { clause: "第十二条（一）", quote: "A+级为优秀级别，参照分值在100分及以上；" },
      { clause: "第八条", quote: "负责制定学生信用管理细则和组织实施" },
    ],
    settles: ["hedged-number@A+", "hedged-number@A", "hedged-number@B", "hedged-number@C"],
  },
  {
    id: "base-by-default",
    question: {
      "zh-CN": "“默认为100分”，未说学校能否另定。",
      en: "“100 by default”: whether a school may set another base is not said.",
    },
    reading: {
      "zh-CN": "各校一律100分；第二条只让学校量化加分、减分项目。",
      en: "100 everywhere: article 2 lets schools quantify credits and deductions only.",
    },
    mayChange: "bureau",
    cites: [
      { clause: "第十三条", quote: "基本分默认为100分" },
      {
        clause: "第二条",
        quote: "对信用加分、减分项目进行量化完善，经学校信用建设工作领导小组审核通过后实施。",
      },
    ],
    settles: ["hedged-number@base"],
  },
  {
    id: "points-by-school",
    question: { "zh-CN": "第四条、第五条都没有写每项加减多少分。", en: "Articles 4 and 5 give no points." },
    reading: {
      "zh-CN":
        "由学校实施细则给出，每项0.5至40分，以0.5分为一档；以40分为限，一件事不会使基本分一次跌入C级。",
      en: "The school's supplement gives them: 0.5 to 40 an item in steps of 0.5. At most 40, so that no single deed takes the base down to C.",
    },
    mayChange: "bureau",
    settles: [
      "uncited-number@by-supplement.min=0.5",
      "uncited-number@by-supplement.max=40",
      "uncited-number@by-supplement.step=0.5",
      "uncited-number@supplement.points.points=40",
      "uncited-number@supplement.items.points=40",
    ],
    cites: [
      {
        clause: "第二条",
        quote: "对信用加分、减分项目进行量化完善，经学校信用建设工作领导小组审核通过后实施。",
      },
      { clause: "第四条", quote: "给予相应的信用加分" },
      { clause: "第五条", quote: "扣减相应的信用分值" },
    ],
  },
  {
    id: "items-by-school",
    question: {
      "zh-CN": "“量化完善”是否包括增设项目，文件未说。",
      en: "Whether “quantify and improve” includes new items is not said.",
    },
    reading: {
      "zh-CN": "可在既有项目之下细分，至多30项；细分项目沿用原项目的条件，减分不得轻于、加分不得高于原项目。",
      en: "Items may be divided further, 30 at most; a division keeps the conditions of its item, never deducts less and never credits more than it.",
    },
    mayChange: "bureau",
    settles: ["uncited-number@supplement.items.items=30"],
    cites: [
      {
        clause: "第二条",
        quote: "对信用加分、减分项目进行量化完善，经学校信用建设工作领导小组审核通过后实施。",
      },
      { clause: "第八条", quote: "负责制定学生信用管理细则和组织实施" },
    ],
  },
  {
    id: "supplement-in-force",
    question: {
      "zh-CN": "实施细则对审核前的行为、对学年中途的修改是否适用，文件未说。",
      en: "Whether a supplement applies to earlier deeds, or may change within a year, is not said.",
    },
    reading: {
      "zh-CN": "只适用于实施之日及以后的行为；首版可在学年中实施，改版自新学年第一日起。",
      en: "It applies to deeds from its first day on. A first version may begin within a year, later ones on the first day of a school year.",
    },
    mayChange: "bureau",
    cites: [
      {
        clause: "第二条",
        quote: "对信用加分、减分项目进行量化完善，经学校信用建设工作领导小组审核通过后实施。",
      },
    ],
  },
  {
    id: "admonished-once",
    question: {
      "zh-CN": "“不听劝告”“不听规劝”以几次劝告为准，文件未说。",
      en: "How many admonitions make “not heeding” is not said.",
    },
    reading: { "zh-CN": "至少一次，日期在该行为之前。", en: "At least one, dated before the deed." },
    mayChange: "unit",
    settles: [
      "uncited-number@5-1.admonished.times=1",
      "uncited-number@5-6.admonished.times=1",
      "uncited-number@5-7.admonished.times=1",
      "uncited-number@5-9.admonished.times=1",
      "uncited-number@5-10.admonished.times=1",
    ],
    cites: [
      { clause: "第五条（一）", quote: "且不听劝告不改正的" },
      { clause: "第五条（六）", quote: "或参与赌博，且不听劝告的" },
      { clause: "第五条（九）", quote: "且不听规劝的" },
    ],
  },
  {
    id: "admonished-twice",
    question: {
      "zh-CN": "“多次教育无效”以几次为准，文件未说。",
      en: "How many times “repeated education” is, is not said.",
    },
    reading: {
      "zh-CN": "至少两次，日期各不相同且在该行为之前。",
      en: "At least two, on different days before the deed.",
    },
    mayChange: "unit",
    settles: [
      "uncited-number@5-2.admonished.times=2",
      "uncited-number@5-4-a.admonished.times=2",
      "uncited-number@5-4-b.admonished.times=2",
    ],
    cites: [
      { clause: "第五条（二）", quote: "多次教育无效的" },
      { clause: "第五条（四）", quote: "多次教育无效的" },
    ],
  },
  {
    id: "frequent-once",
    question: { "zh-CN": "“经常”以几次为准，文件未说。", en: "How often “often” is, is not said." },
    reading: { "zh-CN": "此前至少另有一次，有日期。", en: "At least one earlier occurrence with its date." },
    mayChange: "unit",
    settles: [
      "uncited-number@5-1.frequent.times=1",
      "uncited-number@5-3-a.frequent.times=1",
      "uncited-number@5-4-a.frequent.times=1",
    ],
    cites: [
      { clause: "第五条（一）", quote: "经常说谎话欺骗家长、老师或他人" },
      { clause: "第五条（三）", quote: "经常不完成学习任务或课后作业、照抄作业" },
      { clause: "第五条（四）", quote: "经常迟到、早退、旷课" },
    ],
  },
  {
    id: "scope-of-conditions",
    question: {
      "zh-CN": "一项写有几种行为时，句首的“经常”、句末的“不听劝告”管到哪一种，文件未说。",
      en: "Where an item names several deeds, how far “often” and “in spite of admonition” reach is not said.",
    },
    reading: {
      "zh-CN": "按有利于未成年人解释：句末的条件管全项；句首的“经常”管到“或”“或者”为止。",
      en: "In the minor's favour: a condition at the end governs the whole item; “often” at its beginning reaches as far as the first “or”.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第五条（一）",
        quote: "经常说谎话欺骗家长、老师或他人，不尊重父母师长或他人，且不听劝告不改正的；",
      },
      { clause: "第五条（三）", quote: "或者在考试中有作弊行为的" },
      {
        clause: "第五条（四）",
        quote: "经常迟到、早退、旷课，或不服从老师、干事或学生干部管理，扰乱课堂或宿舍秩序，多次教育无效的；",
      },
      { clause: "第五条（九）", quote: "有偷窃、诈骗、勒索等行为，或者结交社会不良人员，且不听规劝的；" },
    ],
  },
  {
    id: "earlier-this-year",
    question: {
      "zh-CN": "“经常”“多次”“不听劝告”从什么时候数起、上一学年的劝告和行为能否作为先例，文件未说。",
      en: "Since when “often”, “repeated” and “not heeding” are counted, and whether the year before counts, is not said.",
    },
    reading: {
      "zh-CN": "从本学年第一日数起；上一学年的不能作先例，因为升级后原记录失效。",
      en: "From the first day of the current school year; earlier years don't count, as records lapse at promotion.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第十八条",
        quote: "信用信息有效期为一学年度，学生升级后，原信用记录自动失效，学校统一存档备查",
      },
      { clause: "第五条（一）", quote: "经常说谎话欺骗家长、老师或他人" },
      { clause: "第五条（二）", quote: "多次教育无效的" },
    ],
    settles: ["unspanned-count@frequent", "unspanned-count@admonished"],
  },
  {
    id: "no-caps",
    question: {
      "zh-CN": "加分、减分有无上限，同一事能否多次计分，文件未说。",
      en: "Whether credits or deductions are capped is not said.",
    },
    reading: {
      "zh-CN": "不封顶、不设底；同一项同一天只计一次，除非记明是另一件事。",
      en: "No cap and no floor; one item counts once a day unless another deed is named.",
    },
    mayChange: "bureau",
    cites: [{ clause: "第十三条", quote: "信用信息分值由基本分和加分、减分构成，" }],
    settles: ["uncapped@credit", "uncapped@debit"],
  },
  {
    id: "school-year",
    question: { "zh-CN": "学年从何日起，文件未说。", en: "The first day of the school year is not said." },
    reading: { "zh-CN": "9月1日至次年8月31日。", en: "1 September to 31 August." },
    mayChange: "bureau",
    settles: ["uncited-number@period.begins=9月1日"],
    cites: [{ clause: "第十三条", quote: "每学年为一个诚信管理评价计分周期" }],
  },
  {
    id: "lapse-day",
    question: {
      "zh-CN": "“学生升级后”失效：留级、毕业的从何日失效，文件未说。",
      en: "Records lapse “at promotion”: the day for those who repeat or leave is not said.",
    },
    reading: {
      "zh-CN": "一律自学年最后一日之后失效。",
      en: "For everyone after the last day of the school year.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第十八条",
        quote: "信用信息有效期为一学年度，学生升级后，原信用记录自动失效，学校统一存档备查",
      },
    ],
  },
  {
    id: "no-date",
    question: { "zh-CN": "存本没有文号和印发日期。", en: "Our copy bears no number and no date." },
    reading: { "zh-CN": "数值不分起始日期，任何一日都适用。", en: "Its values apply to any day." },
    mayChange: "issuer",
    cites: [{ clause: "第二十条", quote: "自印发之日起试行" }],
    settles: ["undated@inForce"],
  },
  {
    id: "summed-when",
    question: {
      "zh-CN": "“定期”汇总，未说多久一次。",
      en: "Records are summed “regularly”; how often is not said.",
    },
    reading: { "zh-CN": "学校自定，至少每学期一次。", en: "The school decides, at least once a term." },
    mayChange: "unit",
    cites: [
      { clause: "第九条", quote: "领导小组要定期逐个年级汇总学生信用信息，统一录入学生信用管理电子档案。" },
    ],
  },
  {
    id: "collected-by",
    question: {
      "zh-CN": "由谁向领导小组提交信用信息，文件未说。",
      en: "Who hands records to the leading group is not said.",
    },
    reading: {
      "zh-CN": "由班主任提交；任何一位老师都不能直接录入档案。",
      en: "The class teacher; no single teacher enters them in the file.",
    },
    mayChange: "unit",
    cites: [
      { clause: "第八条", quote: "相关组室负责人和班主任任成员" },
      { clause: "第九条", quote: "领导小组要定期逐个年级汇总学生信用信息，统一录入学生信用管理电子档案。" },
    ],
  },
  {
    id: "one-leading-group",
    question: {
      "zh-CN":
        "学校的领导小组有两个名称：第二条“学校信用建设工作领导小组”，第八条“学生信用管理工作领导小组”。",
      en: "The school's leading group has two names in articles 2 and 8.",
    },
    reading: { "zh-CN": "同一个小组。", en: "It is one group." },
    mayChange: "issuer",
    cites: [
      { clause: "第二条", quote: "经学校信用建设工作领导小组审核通过后实施" },
      { clause: "第八条", quote: "各学校要成立学生信用管理工作领导小组" },
    ],
  },
  {
    id: "one-report",
    question: {
      "zh-CN": "第十三条记入“学生学业发展档案”，第十八条记入“学生学业发展报告”。",
      en: "Articles 13 and 18 name the place of the grade differently.",
    },
    reading: { "zh-CN": "同一处记载。", en: "It is one place." },
    mayChange: "issuer",
    cites: [
      { clause: "第十三条", quote: "评价结果记入学生学业发展档案。" },
      { clause: "第十八条", quote: "信用评价等级记入当年学生学业发展报告" },
    ],
  },
  {
    id: "publicity-of-minors",
    question: {
      "zh-CN": "公示失信行为，未说公示什么、在何处；上位法不许公开未成年人的信息。",
      en: "What of a breach is publicised, and where, is not said; higher law forbids exposing minors.",
    },
    reading: {
      "zh-CN": "只在校内公示去标识的事项，不出现姓名、班级、学号、照片；全部内容只给本人和监护人。",
      en: "Only a de-identified entry within the school: no name, class, number or photo; the whole goes to pupil and guardian alone.",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第十六条", quote: "对经核实无误的失信行为，公示5个工作日后，录入学生信用管理电子档案。" },
    ],
  },
  {
    id: "publicity-by-school",
    question: {
      "zh-CN": "投诉举报由市局受理、调查和反馈，核实之后由谁公示、由谁录入电子档案，第十六条未说。",
      en: "The bureau accepts, investigates and answers complaints; who publicises and enters what is verified, article 16 doesn't say.",
    },
    reading: {
      "zh-CN": "由学生所在的学校公示、录入：电子档案由学校建立（第九条）。",
      en: "The pupil's school: the electronic file is the school's (article 9).",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第十六条", quote: "对经核实无误的失信行为，公示5个工作日后，录入学生信用管理电子档案。" },
      { clause: "第九条", quote: "各学校要建立学生信用管理电子档案和档案审核管理制度。" },
    ],
    settles: ["unnamed-actor@complaint.publicity=学校", "unnamed-actor@complaint.enter=学校"],
  },
  {
    id: "praise-with-consent",
    question: {
      "zh-CN": "宣传A+级学生，未提监护人同意；上位法要求。",
      en: "Praise of A+ pupils doesn't mention the guardian's consent, which higher law requires.",
    },
    reading: {
      "zh-CN": "须有监护人的书面同意记录，可以随时撤回。",
      en: "Only with the guardian's recorded consent, which can be withdrawn.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第十四条（三）",
        quote: "对于信用等级达到A+学生，学校要通过校园网、宣传栏、校报、校刊等方式进行宣传。",
      },
    ],
  },
  {
    id: "reply-in-days",
    question: {
      "zh-CN": "答复期限写“10日”，公示写“工作日”。",
      en: "The reply is due in “days”, publicity runs in working days.",
    },
    reading: {
      "zh-CN": "10日按自然日计，收到之日不计，末日为休息日的顺延。",
      en: "Calendar days, the day of receipt not counted, rolling to the next working day.",
    },
    mayChange: "issuer",
    cites: [
      {
        clause: "第十七条",
        quote: "学校需自收到异议申请之日起10日内予以回复，并说明理由，书面答复意见抄送基础教育科。",
      },
    ],
  },
  {
    id: "objection-by-whom",
    question: {
      "zh-CN": "“当事学生对失信行为认定有异议”，却由监护人提交；有无期限，文件未说。",
      en: "The pupil disagrees and the guardian files; no time limit is given.",
    },
    reading: {
      "zh-CN": "由监护人提交，记录有效期内都可以提交。",
      en: "The guardian files, at any time while the record is valid.",
    },
    mayChange: "issuer",
    cites: [{ clause: "第十七条", quote: "可以由其监护人向相关学校提交异议申请" }],
  },
  {
    id: "repealed-norms",
    question: {
      "zh-CN": "文件引用的《治安管理处罚条例》、《日常行为规范》（第五条称《中小学生日常行为规范》）已废止。",
      en: "The document refers to the Regulations on Public Security Penalties and the rules of pupils' daily conduct, both repealed.",
    },
    reading: {
      "zh-CN": "分别按《治安管理处罚法》《中小学生守则（2015年修订）》执行。",
      en: "Their successors apply: the Public Security Administration Punishments Law and the Code for pupils as revised in 2015.",
    },
    mayChange: "issuer",
    cites: [
      { clause: "第五条（十）", quote: "《中小学生日常行为规范》《中小学生守则》《治安管理处罚条例》" },
      {
        clause: "第一条",
        quote: "依据《中小学生守则》、《日常行为规范》、《中小学生管理处分暂行规定》等有关规定",
      },
    ],
    settles: [
      "repealed-norm@治安管理处罚条例",
      "repealed-norm@日常行为规范",
      "repealed-norm@中小学生日常行为规范",
    ],
  },
  {
    id: "measure-or-opinion",
    question: {
      "zh-CN": "全文称“本办法”，第二十条称“本意见”。",
      en: "The text calls itself a measure, article 20 an opinion.",
    },
    reading: { "zh-CN": "即本办法。", en: "It is the same text." },
    mayChange: "issuer",
    cites: [
      { clause: "第二十条", quote: "本意见由威海市乳山市教育和体育局信用管理工作领导小组负责解释" },
      { clause: "第二条", quote: "本办法适用于乳山市小学四年级及以上学生" },
    ],
    settles: ["two-names@source"],
  },
  {
    id: "school-confirms",
    question: {
      "zh-CN": "第九条由学校领导小组汇总录入，没有写录入后由谁核定，也没有写报市教育和体育局审核。",
      en: "Article 9 has the school's group sum up and enter; it names nobody who confirms, and no approval by the bureau.",
    },
    reading: {
      "zh-CN":
        "一人录入、组长（另一人）确认即生效；市局按第七条检查监督，不逐人审核，未成年人的信息不因此上报。",
      en: "One person enters, the group's head, another person, confirms; the bureau inspects under article 7 without approving each, and no minor's data go there for that.",
    },
    mayChange: "bureau",
    cites: [
      {
        clause: "第九条",
        quote: "领导小组要定期逐个年级汇总学生信用信息，统一录入学生信用管理电子档案。",
      },
    ],
  },
];

// 虚构的文书事实：人、单位、日期都是编的，号码的校验位是对的
import type { Cells } from "#shared/contract/shapes.ts";
import { checkDigit as residentDigit } from "#shared/identity/resident-id.ts";
import { checkDigit, organisationCheckDigit } from "#shared/identity/uscc.ts";
import type { ArchiveCopyFacts } from "#shared/papers/archive-copy.ts";
import type { CreditReportFacts } from "#shared/papers/credit-report.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { bestRow, worstRow } from "../lambdas/people.ts";

/** Written out as a record file holds it: plain JSON. */
type Written = Readonly<Record<string, unknown>>;

/** The n-th invented resident ID number. */
export const residentId = (n: number): string => {
  const first17 = `2307001985031${String(1000 + n)}`.slice(0, 17);
  return first17 + residentDigit(first17);
};

const school = { code: "2123000001", name: "伊美区第三小学" };
const yichunOffices = { bureau: "伊春市教育局", creditOffice: "伊春市营商环境建设监督局" };
const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const given = ["知夏", "怀远", "明谦", "允诚", "既白", "闻笛", "安然"];

/** The n-th invented member of staff, by turns with fewer points. */
export const staff = (n: number): Cells => {
  const name = `${surnames[n % 20]}${given[n % 7]}`;
  const row = n % 11 === 10 ? worstRow(n, name) : bestRow(n, name);
  // Every fourth yes, from another one for each person: some parts lose more than others.
  const lost: Cells = Object.fromEntries(
    Object.entries(row)
      .filter(([, value], at) => value === "是" && (at + n) % 4 === 0)
      .slice(0, (n * 3) % 7)
      .map(([key]) => [key, "否"]),
  );
  return { ...row, ...lost };
};

export const sumSheet = (count = 34): Written => ({
  unit: school,
  number: "2026-7K3M9P2Q",
  on: "2026-12-08",
  period: "2026",
  ...yichunOffices,
  rows: Array.from({ length: count }, (_, n) => staff(n)),
});

export const gradeNotice = (person: Cells = worstRow(3, "吴明谦")): Written => ({
  unit: school,
  number: "2026-4H8XW2RT",
  on: "2026-12-21",
  period: "2026",
  ...yichunOffices,
  person,
});

const pupilSchool = { code: "2137000001", name: "乳山市示例小学" };
export const guardianNotice = {
  unit: pupilSchool,
  number: "2025-0C6VBN3S",
  on: "2025-10-24",
  pupil: { name: "李晓禾", className: "五年级二班" },
  guardian: { name: "李大川", as: "父亲" },
  record: {
    subject: { stage: 5 },
    period: { from: "2025-09-01", to: "2026-08-31" },
    deeds: [
      { id: "d1", item: "4-1", on: "2025-09-18", level: "年级" },
      {
        id: "d2",
        item: "5-8",
        on: "2025-10-20",
        reason: "与同班王小虎在操场打架，由赵老师制止",
        evidence: ["王小虎家长的陈述"],
      },
      { id: "d3", item: "5-5", on: "2025-10-21" },
      { id: "d4", item: "5-3-b", on: "2025-10-22" },
    ],
    mendings: [],
  },
  supplement: rushanPupilSample,
  deed: "d2",
} as const;

export const pupilReply = {
  unit: pupilSchool,
  number: "2025-M2D7QX4K",
  on: "2025-11-07",
  applicant: { name: "李大川", as: "李晓禾同学的监护人" },
  about: "2025年10月20日的扣分记录（扣10分）",
  received: "2025-10-29",
  claim: "孩子是在制止别人时被推倒的，没有动手。",
  outcome: "upheld",
  corrected: "撤销该项扣分，分值恢复10分",
  reasons: [
    "学校于2025年10月30日至11月4日调看了操场监控，并分别向在场的两位教师了解情况。",
    "监控显示该生没有参与冲突，原记录所依据的陈述与监控不符。",
  ],
  others: ["王小虎"],
} as const;

export const staffReply = {
  unit: { code: "2137000001", name: "乳山市示例中学" },
  number: "2026-5TB0RHZ9",
  on: "2026-06-18",
  applicant: { name: "孙言信", as: "本人" },
  about: "2026年6月2日公示的考勤扣分",
  received: "2026-06-09",
  claim: "当日为病假，已交医院证明。",
  outcome: "rejected",
  reasons: ["医院证明的日期为次日，与考勤记录不能对应。", "年级组与考勤机的记录一致。"],
} as const;

const organisation = "MJ3812C5";
const first17 = `52410481${organisation}${organisationCheckDigit(organisation)}`;
export const uscc = `${first17}${checkDigit(first17)}`;

export const rectificationOrder = {
  unit: { code: "410481", name: "舞钢市教育体育局" },
  number: "舞教改〔2026〕3号 9QJ2E8MF",
  on: "2026-09-21",
  school: { name: "舞钢市示例民办学校", uscc },
  served: "2026-09-22",
  hits: [
    { hit: "law-63-8", on: "2026-09-10", what: "秋季招生简章写“免试进入实验班”，与备案的简章不一致" },
    { hit: "law-62-1", on: "2026-09-11", what: "报名时另收与入学关联的“建校费”每生2000元" },
  ],
  demands: ["停用与备案不一致的招生简章，书面告知已报名的学生家长。", "全部退还“建校费”，并报送退费清单。"],
  due: { within: { count: 15, unit: "workday" } },
} as const;

export const creditReport: Omit<CreditReportFacts, "signed"> & { signed: CreditReportFacts["signed"] } = {
  unit: { code: "2141000001", name: "舞钢市示例中学" },
  number: "2026-B6W1YK5D",
  on: "2026-07-06",
  person: { id: "T-0412", name: "周允诚", residentId: residentId(7) },
  post: "高中语文教师",
  entries: [
    { on: "2024-09-10", what: "舞钢市优秀教师", source: "舞钢市教育体育局", good: true },
    { on: "2025-06-30", what: "年度师德考核优秀", source: "舞钢市示例中学", good: true },
    { on: "2025-12-12", what: "未按时提交监考报告，已谈话提醒并改正", source: "舞钢市示例中学", good: false },
  ],
  signed: null,
};

const years = [2022, 2023, 2024];
const reviewed = (on: string) => ({ by: "政教主任乙", on });
export const archiveCopy: ArchiveCopyFacts = {
  unit: { code: "2135000123", name: "蕉城示例中学" },
  number: "2025-X3F9C7GA",
  on: "2025-06-30",
  record: {
    unit: { code: "2135000123", name: "蕉城示例中学" },
    person: { name: "黄示例", number: "J350902202209010017", born: "2010-03-05" },
    enrolled: "2022-09-01",
    left: "2025-06-30",
    pledgeTexts: [
      { pledge: "integrity", version: 1, text: "我保证诚实守信。" },
      { pledge: "examination", version: 2, text: "我承诺诚信考试，不作弊。" },
    ],
    pledges: [
      { pledge: "integrity", version: 1, signedBy: "黄示例", guardian: "黄父示例", on: "2022-09-05" },
      { pledge: "examination", version: 2, signedBy: "黄示例", guardian: null, on: "2024-03-06" },
    ],
    entries: [
      ...years.flatMap((year) => {
        const on = `${year + 1}-06-20` as const;
        const entry = { on, by: "班主任甲", reviewed: { ...reviewed(on), on } };
        return [
          { ...entry, id: `c${year}`, section: "conduct", what: "品行良好" },
          { ...entry, id: `d${year}`, section: "discipline", what: "无" },
        ];
      }),
      {
        id: "s1",
        section: "selections",
        on: "2024-06-25",
        what: "校级诚信之星",
        by: "班主任甲",
        reviewed: { by: "政教主任乙", on: "2024-06-25" },
        restsOn: ["c2022", "c2023"],
      },
    ],
    sealed: { by: "蕉城示例中学（校长丙签名）", on: "2025-06-30" },
  },
};

const told: Readonly<Record<string, readonly string[]>> = {
  basic: ["统招入学，学籍注册完毕"],
  education: ["2020—2023 遵义市示例高级中学"],
  training: ["2024年暑期轨道交通安全培训，40学时"],
  projects: ["校园一卡通流量统计，小组第二完成人"],
  "posts-held": ["2023级运营管理2班学习委员", "院学生会宣传部干事"],
  internships: ["贵阳地铁示例站跟岗实习三个月，鉴定合格"],
  "work-study": ["图书馆周末值班"],
  employment: ["2026年6月签订就业协议"],
  certificates: ["普通话水平测试二级甲等", "全国计算机等级考试二级"],
  exchanges: [],
  marks: ["三学年平均82.6分，无不及格"],
  "graduation-remarks": ["诚实守信，勤于实践，同意毕业。"],
  "good-records": ["校级三好学生"],
  "bad-records": ["作业抄袭，已谈话教育，本学期改正"],
  "student-loans": ["国家助学贷款16000元，按约履行"],
  "card-overdrafts": [],
  "phone-payments": [],
};

const filed = (section: string, n: number, what: string): ArchiveCopyFacts["record"]["entries"][number] => {
  const on = n === 0 ? "2026-03-12" : "2026-05-15";
  return { id: `${section}-${n}`, section, on, what, by: "辅导员甲", reviewed: { by: "学生工作处乙", on } };
};

/** A student's file of Guizhou City Vocational College, every section of 第八条, with and without entries. */
export const studentFileCopy: ArchiveCopyFacts = {
  unit: { code: "4152014600", name: "贵州城市职业学院" },
  number: "2026-P8D4W2MK",
  on: "2026-06-30",
  record: {
    unit: { code: "4152014600", name: "贵州城市职业学院" },
    person: { name: "韦示例", number: "202330110217", born: "2005-03-05" },
    enrolled: "2023-09-04",
    left: "2026-06-30",
    pledgeTexts: [{ pledge: "pledge", version: 1, text: "我承诺诚实守信，接受各方监督。" }],
    pledges: [{ pledge: "pledge", version: 1, signedBy: "韦示例", guardian: null, on: "2023-09-05" }],
    entries: Object.entries(told).flatMap(([section, texts]) =>
      texts.map((what, n) => filed(section, n, what)),
    ),
    sealed: { by: "贵州城市职业学院（学生工作处丙签名）", on: "2026-06-30" },
  },
};

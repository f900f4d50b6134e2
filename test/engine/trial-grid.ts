// 虚构的办法“试行县教师诚信评分”：把指标表能说的都用上一次；不是真的文件
import { createHash } from "node:crypto";
import type { Facts } from "#shared/engine/grid/assess-grid.ts";
import type { Cell, Cite, DirectRule, GridRegime, Indicator } from "#shared/engine/regime.ts";

/** The invented document; every quote stands in it word for word. */
export const trialText = `试行县教育局文件
试教〔2026〕9号
关于印发《试行县教师诚信评分办法》的通知
2026年1月12日
第一条 教师诚信评分每年一次，由校长确认。评分结果只作参考，不作为奖惩的依据。
第二条 满分100分，其中基础分5分；总分低于40分的，按40分计；总分四舍五入，取整到1分。
第三条 “守信”满分60分，先记60分；扣到25分以下的，按25分计。
（一）守时，本组最多扣20分。
1.迟到：每次扣2分，最多扣10分。
2.旷工：每次扣5分。
（二）师德，按下列各项扣分。
3.家长投诉：0次不扣分，1至2次扣5分，3次以上扣15分。
4.签订承诺：是不扣分，否扣1分。
5.公开承诺：是不扣分，否扣1分。
6.履行承诺：是不扣分，否扣1分。
7.在岗情况：在岗不扣分，长期病假不扣分。
第四条 “业绩”满分35分，各组相加超过35分的，按35分计。
（三）工作，本组最多计12分。
8.材料报送：按时报送得5分，逾期3日以内不扣分，超过3日的每2日扣1分，扣到0分为止。
9.课题经费：0至10万元的部分每1万元得0.5分，最多2分；超过10万元的部分每5万元得1分，最多4分。
10.家校共育：由学校在0至4分之内以0.5分为一档评定，写明理由；当年未任教的填“不适用”，按满分计。
（四）成长，按下列各项得分。
11.县级奖：有得3分，无得0分。
12.省级奖：一等奖得10分，二等奖得6分，无得0分。
县级奖、省级奖就高计一项，不重复计分。
13.培训学时：0至20学时，每1学时得1分，最多得15分；未安排培训的填“不适用”，不计分。
第五条 90至100分为优秀，75至89分为良好，60至74分为一般，0至59分为较差。
第六条 有下列情形的，直接认定：
（一）受到刑事处罚的，自处罚之日起2年内列为较差；
（二）正在整改的，整改期间不评等级；
（三）长期病假的，不予评定；
（四）守信不满30分的，列为较差；
（五）守信不满该部分满分90%的，最高评为良好；
（六）旷工1次以上的，降1级；
（七）签订承诺、公开承诺、履行承诺有2项以上为否的，最高评为一般。
第七条 优秀取总分最高的20%，不足1人的舍去，末位同分的都不取；良好取前3名，末位同分的都取。
第八条 评分结果公示后，有异议的在5个工作日内提出。
第九条 本办法自公布之日起施行。
`;

const at = (clause: string, quote: string): Cite => ({ clause, quote });
const both = (text: string): { "zh-CN": string; en: string } => ({ "zh-CN": text, en: text });

const item = (
  id: string,
  title: string,
  quote: string,
  cell: Cell,
  more: Partial<Indicator> = {},
): Indicator => ({
  id,
  title: both(title),
  note: title,
  cell,
  cite: at(Number(id) <= 7 ? "第三条" : "第四条", quote),
  ...more,
});

const promise = (id: string, title: string): Indicator =>
  item(id, title, `${title}：是不扣分，否扣1分`, {
    kind: "choice",
    answers: [
      { answer: "是", points: 0 },
      { answer: "否", points: -1 },
    ],
  });

const closed = (value: number) => ({ value, closed: true });

const direct = (
  id: string,
  ordinal: string,
  when: DirectRule["when"],
  gives: DirectRule["gives"],
  quote: string,
): DirectRule => ({
  id,
  when,
  gives,
  cite: at(`第六条（${ordinal}）`, quote),
});

const groups: Record<
  "punctual" | "conduct" | "work" | "growth",
  GridRegime["parts"][number]["groups"][number]
> = {
  punctual: {
    id: "一",
    title: both("守时"),
    floor: { points: -20, cite: at("第三条（一）", "本组最多扣20分") },
    indicators: [
      item("1", "迟到", "每次扣2分，最多扣10分", { kind: "each", unit: both("次"), points: -2, cap: 10 }),
      item("2", "旷工", "每次扣5分", { kind: "each", unit: both("次"), points: -5 }),
    ],
  },
  conduct: {
    id: "二",
    title: both("师德"),
    indicators: [
      item("3", "家长投诉", "0次不扣分，1至2次扣5分，3次以上扣15分", {
        kind: "bands",
        unit: "number",
        step: 1,
        bands: [
          { label: "0次", from: closed(0), to: closed(0), points: 0 },
          { label: "1至2次", from: closed(1), to: closed(2), points: -5 },
          { label: "3次以上", from: closed(3), to: null, points: -15 },
        ],
      }),
      promise("4", "签订承诺"),
      promise("5", "公开承诺"),
      promise("6", "履行承诺"),
      item("7", "在岗情况", "在岗不扣分，长期病假不扣分", {
        kind: "choice",
        answers: [
          { answer: "在岗", points: 0 },
          { answer: "长期病假", points: 0 },
        ],
      }),
    ],
  },
  work: {
    id: "三",
    title: both("工作"),
    max: 12,
    cap: { points: 12, cite: at("第四条（三）", "本组最多计12分") },
    indicators: [
      item("8", "材料报送", "按时报送得5分，逾期3日以内不扣分，超过3日的每2日扣1分，扣到0分为止", {
        kind: "decay",
        unit: both("日"),
        full: 5,
        free: 3,
        per: 2,
        points: 1,
        floor: 0,
      }),
      item("9", "课题经费", "0至10万元的部分每1万元得0.5分，最多2分；超过10万元的部分每5万元得1分，最多4分", {
        kind: "tiers",
        unit: both("万元"),
        tiers: [
          { over: 0, per: 1, points: 0.5, cap: 2 },
          { over: 10, per: 5, points: 1, cap: 4 },
        ],
      }),
      item(
        "10",
        "家校共育",
        "由学校在0至4分之内以0.5分为一档评定，写明理由",
        { kind: "range", min: 0, max: 4, step: 0.5 },
        {
          notApplicable: {
            answer: "不适用",
            counts: "full",
            cite: at("第四条", "当年未任教的填“不适用”，按满分计"),
          },
        },
      ),
    ],
  },
  growth: {
    id: "四",
    title: both("成长"),
    max: 25,
    ladders: [
      { id: "awards", counts: "highest", cite: at("第四条", "县级奖、省级奖就高计一项，不重复计分") },
    ],
    indicators: [
      item(
        "11",
        "县级奖",
        "有得3分，无得0分",
        {
          kind: "choice",
          answers: [
            { answer: "有", points: 3 },
            { answer: "无", points: 0 },
          ],
        },
        { ladder: "awards" },
      ),
      item(
        "12",
        "省级奖",
        "一等奖得10分，二等奖得6分，无得0分",
        {
          kind: "choice",
          answers: [
            { answer: "一等奖", points: 10 },
            { answer: "二等奖", points: 6 },
            { answer: "无", points: 0 },
          ],
        },
        { ladder: "awards" },
      ),
      item(
        "13",
        "培训学时",
        "0至20学时，每1学时得1分，最多得15分",
        { kind: "score", min: 0, max: 20, step: 1 },
        {
          cap: { points: 15, cite: at("第四条", "最多得15分") },
          notApplicable: {
            answer: "不适用",
            counts: "zero",
            cite: at("第四条", "未安排培训的填“不适用”，不计分"),
          },
        },
      ),
    ],
  },
};

export const trial: GridRegime = {
  instrument: "grid",
  id: "trial-grid",
  title: both("试行县教师诚信评分办法"),
  source: {
    issuers: ["试行县教育局"],
    document: "试教〔2026〕9号",
    name: "关于印发《试行县教师诚信评分办法》的通知",
    published: "2026-01-12",
    inForce: "2026-01-12",
    inForceCite: at("第九条", "本办法自公布之日起施行。"),
    sha256: createHash("sha256").update(trialText).digest("hex"),
    file: "trial.txt",
    part: "全文",
  },
  limit: {
    words: both("评分结果只作参考，不作为奖惩的依据。"),
    cite: at("第一条", "评分结果只作参考，不作为奖惩的依据。"),
  },
  subject: {
    kind: "staff",
    minor: "never",
    eligible: [],
    fields: [
      { id: "name", title: both("姓名"), required: true, check: "text", cite: at("第一条", "教师诚信评分") },
    ],
  },
  period: { kind: "calendar-year", begins: null, lapses: false, cite: at("第一条", "每年一次") },
  form: { title: both("教师诚信评分表"), annex: "第三条" },
  parts: [
    {
      id: "keeping",
      title: both("守信"),
      max: 60,
      base: { points: 60, cite: at("第三条", "先记60分") },
      floor: { points: 25, cite: at("第三条", "扣到25分以下的，按25分计") },
      cite: at("第三条", "“守信”满分60分"),
      groups: [groups.punctual, groups.conduct],
    },
    {
      id: "merits",
      title: both("业绩"),
      max: 35,
      cap: { points: 35, cite: at("第四条", "各组相加超过35分的，按35分计") },
      cite: at("第四条", "“业绩”满分35分"),
      groups: [groups.work, groups.growth],
    },
  ],
  total: {
    max: 100,
    base: { points: 5, cite: at("第二条", "基础分5分") },
    floor: { points: 40, cite: at("第二条", "总分低于40分的，按40分计") },
    rounding: { step: 1, way: "half-up", cite: at("第二条", "总分四舍五入，取整到1分") },
    cite: at("第二条", "满分100分"),
  },
  grades: (
    [
      ["优秀", 90, 100],
      ["良好", 75, 89],
      ["一般", 60, 74],
      ["较差", 0, 59],
    ] as const
  ).map(([id, low, high]) => ({
    id,
    label: both(id),
    from: closed(low),
    to: closed(high),
    cite: at("第五条", `${low}至${high}分为${id}`),
  })),
  direct: [
    direct(
      "punished",
      "一",
      { veto: "punishment" },
      { set: "较差" },
      "受到刑事处罚的，自处罚之日起2年内列为较差",
    ),
    direct(
      "mending",
      "二",
      { veto: "rectification" },
      { state: "in-rectification" },
      "正在整改的，整改期间不评等级",
    ),
    direct(
      "on-leave",
      "三",
      { indicator: "7", is: "长期病假" },
      { state: "not-rated" },
      "长期病假的，不予评定",
    ),
    direct(
      "keeping-floor",
      "四",
      { part: "keeping", below: 30 },
      { set: "较差" },
      "守信不满30分的，列为较差",
    ),
    direct(
      "keeping-share",
      "五",
      { part: "keeping", belowShare: 0.9 },
      { atMost: "良好" },
      "守信不满该部分满分90%的，最高评为良好",
    ),
    direct("absent", "六", { indicator: "2", atLeast: 1 }, { downBy: 1 }, "旷工1次以上的，降1级"),
    direct(
      "promises",
      "七",
      { indicators: ["4", "5", "6"], are: "否", atLeast: 2 },
      { atMost: "一般" },
      "签订承诺、公开承诺、履行承诺有2项以上为否的，最高评为一般",
    ),
  ],
  vetoes: [
    {
      id: "punishment",
      title: both("刑事处罚"),
      lasts: { count: 2, unit: "year" },
      cite: at("第六条（一）", "受到刑事处罚的，自处罚之日起2年内列为较差"),
    },
    {
      id: "rectification",
      title: both("整改"),
      cite: at("第六条（二）", "正在整改的，整改期间不评等级"),
    },
  ],
  ranks: [
    {
      id: "best-fifth",
      grade: "优秀",
      best: { share: 0.2, rounded: "down" },
      ties: "none",
      cite: at("第七条", "优秀取总分最高的20%，不足1人的舍去，末位同分的都不取"),
    },
    {
      id: "next-three",
      grade: "良好",
      best: { count: 3 },
      ties: "all",
      cite: at("第七条", "良好取前3名，末位同分的都取"),
    },
  ],
  route: {
    stages: [
      {
        id: "head",
        decisions: [
          {
            id: "head-confirms",
            by: "head",
            title: both("校长确认"),
            cite: at("第一条", "由校长确认"),
          },
        ],
      },
    ],
    fourEyes: true,
    cite: at("第一条", "由校长确认"),
  },
  terms: {
    objection: {
      title: both("提出异议"),
      term: { count: 5, unit: "workday" },
      trigger: both("公示"),
      cite: at("第八条", "在5个工作日内提出"),
    },
  },
  procedures: [],
  measures: [],
  notices: [],
  lists: [],
  registers: [],
  disclosure: [],
  retention: [],
  higherLaw: [],
  supplement: null,
  ambiguities: [
    {
      id: "direct-before-bands",
      question: both("直接认定与分数段不一致时，以哪个为准？"),
      reading: both("以第六条的直接认定为准，依次适用。"),
      mayChange: "bureau",
      cites: [at("第六条", "有下列情形的，直接认定")],
      settles: ["punished", "keeping-floor", "keeping-share", "absent", "promises"].map(
        (rule) => `direct-contradicts-band@${rule}`,
      ),
    },
  ],
  coverage: {
    第一条: "encoded",
    第二条: "encoded",
    第三条: "encoded",
    第四条: "encoded",
    第五条: "encoded",
    第六条: "encoded",
    第七条: "encoded",
    第八条: "procedure",
    第九条: "encoded",
  },
};

/** A teacher without a single deduction and with everything that can be earned: 60 + 35 + 5 = 100. */
export const spotless: Facts = {
  1: 0,
  2: 0,
  3: 0,
  4: "是",
  5: "是",
  6: "是",
  7: "在岗",
  8: 0,
  9: 30,
  10: "4 家访、家长学校记录齐全",
  11: "无",
  12: "一等奖",
  13: 20,
};

/** A copy with one thing changed in place. */
export const amendedTrial = (change: (regime: GridRegime) => void): GridRegime => {
  const copy = structuredClone(trial);
  change(copy);
  return copy;
};

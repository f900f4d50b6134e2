// 舞钢民办学校情形：状态、依据、名单、措施与不收的事实；都由人照方案推出
import type { CivilDate } from "#shared/calendar/civil.ts";
import { standing } from "#shared/engine/findings/findings.ts";
import type { Fact } from "#shared/engine/findings/findings-record.ts";
import { servesAs } from "#shared/engine/findings/signed-report.ts";
import type { FindingsRegime } from "#shared/engine/regime.ts";
import {
  completion,
  defaulter,
  document,
  ending,
  hit,
  listing,
  order,
  penalty,
  stated,
} from "#test/engine/findings-facts.ts";
import type { Situation } from "./situation.ts";

// 2026-03-02 is a Monday; ten working days of it end on Monday 2026-03-16.
export const breach = hit("招生", "2026-02-27");
export const ordered = order("文书", "2026-03-02", ["招生"], { within: { count: 10, unit: "workday" } });
export const accepted = { on: "2026-03-20" as CivilDate, accepted: true };

interface Case {
  facts: Fact[];
  on: CivilDate;
  state: string;
  /** Ids of the rules whose grounds stand, heaviest first. */
  rules?: string[];
  proposals?: string[];
}

export const states: Record<string, Case> = {
  什么事也没有: { facts: [], on: "2026-03-01", state: "clear" },
  符合负面清单情形的当日起限期整改: {
    facts: [breach],
    on: "2026-02-27",
    state: "rectification",
    rules: ["negative-list-hit"],
  },
  前一日还没有: { facts: [breach], on: "2026-02-26", state: "clear" },
  期限的末日未完成还不算逾期: {
    facts: [breach, ordered],
    on: "2026-03-16",
    state: "rectification",
    rules: ["negative-list-hit"],
  },
  "过一日即未按期完成整改，提议列入重点监管名单": {
    facts: [breach, ordered],
    on: "2026-03-17",
    state: "watch",
    rules: ["order-overdue", "negative-list-hit"],
    proposals: ["enter watch"],
  },
  末日当天完成并经验收是按期: {
    facts: [breach, ordered, completion("报送", "文书", "2026-03-16", accepted)],
    on: "2026-03-20",
    state: "clear",
  },
  末日之后一日完成是逾期: {
    facts: [breach, ordered, completion("报送", "文书", "2026-03-17", accepted)],
    on: "2026-03-20",
    state: "watch",
    rules: ["order-overdue"],
    proposals: ["enter watch"],
  },
  按期报送等待验收的不判逾期: {
    facts: [breach, ordered, completion("报送", "文书", "2026-03-16", null)],
    on: "2026-04-01",
    state: "rectification",
    rules: ["negative-list-hit"],
  },
  验收前一日还在等: {
    facts: [breach, ordered, completion("报送", "文书", "2026-03-16", accepted)],
    on: "2026-03-19",
    state: "rectification",
    rules: ["negative-list-hit"],
  },
  验收未合格的不算完成: {
    facts: [breach, ordered, completion("报送", "文书", "2026-03-16", { on: "2026-03-20", accepted: false })],
    on: "2026-03-20",
    state: "watch",
    rules: ["order-overdue", "negative-list-hit"],
    proposals: ["enter watch"],
  },
  文书写明日期的以该日为准: {
    facts: [breach, order("文书", "2026-03-02", ["招生"], { by: "2026-03-14" })],
    on: "2026-03-14",
    state: "rectification",
    rules: ["negative-list-hit"],
  },
  文书写明的日期过一日: {
    facts: [breach, order("文书", "2026-03-02", ["招生"], { by: "2026-03-14" })],
    on: "2026-03-15",
    state: "watch",
    rules: ["order-overdue", "negative-list-hit"],
    proposals: ["enter watch"],
  },
  受到教育行政处罚: {
    facts: [penalty("处罚", "2026-04-01", false)],
    on: "2026-04-01",
    state: "watch",
    rules: ["penalty"],
    proposals: ["enter watch"],
  },
  受到教育行政处罚情节严重: {
    facts: [penalty("处罚", "2026-04-01", true)],
    on: "2026-04-01",
    state: "intensive",
    rules: ["serious-penalty"],
    proposals: ["enter intensive"],
  },
  处罚决定的前一日: { facts: [penalty("处罚", "2026-04-01", true)], on: "2026-03-31", state: "clear" },
  被列为失信被执行人: {
    facts: [defaulter("执行", "2026-04-01")],
    on: "2026-04-01",
    state: "intensive",
    rules: ["judgment-defaulter"],
    proposals: ["enter intensive"],
  },
  符合有关规定条件: {
    facts: [stated("规定", "2026-04-01")],
    on: "2026-04-01",
    state: "intensive",
    rules: ["stated-condition"],
    proposals: ["enter intensive"],
  },
  "逾期又受严重处罚，两种名单各有依据，各自提议": {
    facts: [breach, ordered, penalty("处罚", "2026-04-01", true)],
    on: "2026-04-01",
    state: "intensive",
    rules: ["serious-penalty", "order-overdue", "negative-list-hit"],
    proposals: ["enter watch", "enter intensive"],
  },
  已列入的不再提议: {
    facts: [penalty("处罚", "2026-04-01", false), listing("决定", "watch", "enter", "2026-04-03")],
    on: "2026-04-03",
    state: "watch",
    rules: ["penalty"],
  },
  修复之日起提议退出: {
    facts: [
      penalty("处罚", "2026-04-01", false),
      listing("决定", "watch", "enter", "2026-04-03"),
      ending("修复", "处罚", "2026-10-09"),
    ],
    on: "2026-10-09",
    state: "clear",
    proposals: ["leave watch"],
  },
  修复的前一日还在名单: {
    facts: [
      penalty("处罚", "2026-04-01", false),
      listing("决定", "watch", "enter", "2026-04-03"),
      ending("修复", "处罚", "2026-10-09"),
    ],
    on: "2026-10-08",
    state: "watch",
    rules: ["penalty"],
  },
  移出失信被执行人名单后提议退出: {
    facts: [
      defaulter("执行", "2026-04-01"),
      listing("决定", "intensive", "enter", "2026-04-03"),
      ending("移出", "执行", "2026-05-06", "removed"),
    ],
    on: "2026-05-06",
    state: "clear",
    proposals: ["leave intensive"],
  },
  两个依据只修复一个仍在: {
    facts: [
      penalty("处罚", "2026-04-01", false),
      penalty("又罚", "2026-04-02", false),
      ending("修复", "处罚", "2026-10-09"),
    ],
    on: "2026-10-09",
    state: "watch",
    rules: ["penalty"],
    proposals: ["enter watch"],
  },
  文书被撤销如同未送达: {
    facts: [breach, ordered, ending("撤销", "文书", "2026-03-30", "revoked")],
    on: "2026-03-30",
    state: "rectification",
    rules: ["negative-list-hit"],
  },
  补做整改不自动退出名单: {
    facts: [
      breach,
      ordered,
      listing("决定", "watch", "enter", "2026-03-18"),
      completion("报送", "文书", "2026-03-19", accepted),
    ],
    on: "2026-12-31",
    state: "watch",
    rules: ["order-overdue"],
  },
};

export const blank = { ...document, number: " " };
export const rejected: Record<string, [Fact[], [string, string][]]> = {
  清单之外的情形: [[hit("甲", "2026-01-05", "law-63-13")], [["甲", "unknown-hit"]]],
  上位法施行前一日的行为: [[hit("甲", "2021-08-31")], [["甲", "before-law"]]],
  上位法施行当日的行为收: [[hit("甲", "2021-09-01")], []],
  没有文号的处罚: [
    [{ ...penalty("甲", "2026-01-05", false), document: blank }],
    [["甲", "document-incomplete"]],
  ],
  没有文书的失信被执行人: [
    [{ ...defaulter("甲", "2026-01-05"), document: blank }],
    [["甲", "document-incomplete"]],
  ],
  规定条件未写明条文: [[{ ...stated("甲", "2026-01-05"), article: "" }], [["甲", "norm-missing"]]],
  没有文号的整改文书: [[breach, { ...ordered, document: blank }], [["文书", "document-incomplete"]]],
  不指明情形的文书: [[order("甲", "2026-03-02", [], { by: "2026-03-09" })], [["甲", "nothing-to-rectify"]]],
  文书指向不存在的情形: [[order("甲", "2026-03-02", ["无"], { by: "2026-03-09" })], [["甲", "unknown-fact"]]],
  文书先于情形: [[breach, order("甲", "2026-02-26", ["招生"], { by: "2026-03-09" })], [["甲", "not-later"]]],
  期限为零: [
    [breach, order("甲", "2026-03-02", ["招生"], { within: { count: 0, unit: "day" } })],
    [["甲", "term-invalid"]],
  ],
  写明的日期早于送达: [
    [breach, order("甲", "2026-03-02", ["招生"], { by: "2026-03-01" })],
    [["甲", "term-invalid"]],
  ],
  完成了不存在的文书: [[completion("甲", "无", "2026-03-02", null)], [["甲", "unknown-order"]]],
  完成先于送达: [[breach, ordered, completion("甲", "文书", "2026-03-01", null)], [["甲", "not-later"]]],
  验收先于报送: [
    [breach, ordered, completion("甲", "文书", "2026-03-10", { on: "2026-03-09", accepted: true })],
    [["甲", "not-later"]],
  ],
  修复不存在的事实: [[ending("甲", "无", "2026-03-02")], [["甲", "unknown-fact"]]],
  修复先于处罚: [
    [penalty("处罚", "2026-04-01", false), ending("甲", "处罚", "2026-03-31")],
    [["甲", "not-later"]],
  ],
  没有文书的修复: [
    [penalty("处罚", "2026-04-01", false), { ...ending("甲", "处罚", "2026-05-06"), document: blank }],
    [["甲", "document-incomplete"]],
  ],
  没有的名单: [[listing("甲", "white", "enter", "2026-03-02")], [["甲", "unknown-list"]]],
  没有依据的黑榜: [
    [{ ...listing("甲", "black", "enter", "2026-03-02"), document: blank }],
    [["甲", "document-incomplete"]],
  ],
  无人决定的列入: [
    [{ ...listing("甲", "watch", "enter", "2026-03-02"), decidedBy: "" }],
    [["甲", "decider-missing"]],
  ],
  编号重复: [
    [hit("甲", "2026-01-05"), penalty("甲", "2026-01-05", true)],
    [
      ["甲", "same-id-twice"],
      ["甲", "same-id-twice"],
    ],
  ],
  不存在的日期: [[hit("甲", "2026-02-30")], [["甲", "date-invalid"]]],
};

const found = (facts: Fact[], on: CivilDate) => (regime: FindingsRegime) => {
  const { state, grounds, proposals, problems } = standing(regime, facts, on);
  return [
    state,
    grounds.map(({ rule }) => rule),
    proposals.map(({ does, list }) => `${does} ${list}`),
    problems.length,
  ];
};

const numbered = (article: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `law-${article}-${at + 1}`);
/** Named by the implementing regulation: 8 of sponsors, 12 of schools. */
const named = [...numbered(62, 8), ...numbered(63, 12)];

/** law-62-8: 第六十二条（八） */
const itemOfLaw = (id: string): string => {
  const [, article, item] = id.split("-");
  const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
  return `第六十${article === "62" ? "二" : "三"}条（${numerals[Number(item) - 1]}）`;
};

const listed = (list: string): Situation<"findings"> => ({
  name: `${list}：凭决定列入之日起的措施`,
  of: (regime) => {
    const got = standing(
      regime,
      [
        ...(list === "intensive" ? [penalty("处罚", "2026-04-01", true)] : []),
        listing("决定", list, "enter", "2026-04-03"),
      ],
      "2026-04-03",
    );
    return [
      got.listed.map((one) => one.list),
      got.effects.map(({ title, inForce }) => [title["zh-CN"], inForce]),
    ];
  },
  expected: [
    [list],
    (
      {
        red: ["宣传示范"],
        black: ["批评惩处"],
        intensive: [
          "强化监管频次",
          "不给予资金资助",
          "不授予相关荣誉称号",
          "取消或降低评估等级",
          "按照有关规定进行惩戒",
        ],
      } as Record<string, string[]>
    )[list]?.map((title) => [title, true]) ?? [],
  ],
});

const preferred = (name: string, facts: Fact[], expected: string[]): Situation<"findings"> => ({
  name: `良好信用信息：${name}`,
  of: (regime) =>
    standing(regime, [hit("好", "2026-01-05", "commended"), ...facts], "2026-03-01").preferences.map(
      ({ id }) => id,
    ),
  expected,
});
const all = ["special-funds", "support-funds", "honours"];

export const wugangPrivateSchool: readonly Situation<"findings">[] = [
  ...Object.entries(states).map(([name, { facts, on, state, rules = [], proposals = [] }]) => ({
    name,
    of: found(facts, on),
    expected: [state, rules, proposals, 0],
  })),
  ...Object.entries(rejected).map(([name, [facts, expected]]) => ({
    name,
    of: (regime: FindingsRegime) =>
      standing(regime, facts, "2026-12-31").problems.map(({ at, code }) => [at, code]),
    expected,
  })),
  ...named.flatMap((id): Situation<"findings">[] => [
    {
      name: `${id}：上位法施行当日起限期整改，须发整改文书`,
      of: (regime) => {
        const { state, ordersOwed } = standing(regime, [hit("甲", "2021-09-01", id)], "2021-09-01");
        return [state, ordersOwed];
      },
      expected: ["rectification", ["甲"]],
    },
    {
      name: `${id}：施行前一日的行为不算，说出是哪一条哪一项`,
      of: (regime) =>
        standing(regime, [hit("甲", "2021-08-31", id)], "2021-09-01").problems.map(({ code, values }) => [
          code,
          values.article,
        ]),
      expected: [["before-law", itemOfLaw(id)]],
    },
  ]),
  ...["commended", "honoured", "well-evaluated"].map((id) => ({
    name: `${id}：良好信用信息，三方面优先，不减轻状态`,
    of: (regime: FindingsRegime) => {
      const got = standing(regime, [hit("好", "2026-01-05", id)], "2026-01-05");
      return [got.state, got.preferences.map((one) => one.id)];
    },
    expected: ["clear", all],
  })),
  preferred("限期整改的照提", [breach], all),
  preferred("重点监管名单的照提", [penalty("处罚", "2026-03-01", false)], all),
  preferred("重点监控对象不再优先", [penalty("处罚", "2026-03-01", true)], []),
  ...["red", "black", "watch", "intensive"].map(listed),
  {
    name: "教师报告本人签字确认后方可使用",
    of: (regime) => {
      const paper = { of: "T1", version: "v1", signed: null };
      const signed = { by: "T1", version: "v1", on: "2026-03-02" as CivilDate };
      return [paper, { ...paper, signed }].map(
        (one) => servesAs(regime, "teacher-report", one, "2026-03-02").serves,
      );
    },
    expected: [false, true],
  },
];

// 乳山教职工情形：一切由单位实施方案给出；期望的分数由人手算
import { describe, expect, test } from "vitest";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import { rushanStaffSample as plan } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { assessed, problemsOf, type Setting, deed as told } from "./rushan-facts.ts";

const proven = { evidence: ["证明文件"] } as const;
const deed = (item: string, more: Partial<Deed> = {}) => told(item, { ...proven, ...more });
const staff = (more: Setting = {}): Setting => ({
  regime: rushanStaff,
  supplement: plan,
  ...more,
  record: { subject: {}, ...more.record },
});

const graded: Record<string, [Deed[], number, string]> = {
  "没有加分减分，基本分100分": [[], 100, "A"],
  "师德失信扣5分，恰好95分是A级": [[deed("debit-ethics")], 95, "A"],
  "再迟到一次扣1分，94分是B级": [[deed("debit-ethics"), deed("late")], 94, "B"],
  "有偿补课扣20分，恰好80分是B级": [[deed("paid-tutoring")], 80, "B"],
  "79分是C级": [[deed("paid-tutoring"), deed("late")], 79, "C"],
  "两次有偿补课，恰好60分是C级": [
    [deed("paid-tutoring"), deed("paid-tutoring", { deed: "又一处" })],
    60,
    "C",
  ],
  "59分是D级": [
    [deed("paid-tutoring"), deed("paid-tutoring", { deed: "又一处" }), deed("debit-teaching")],
    59,
    "D",
  ],
  "体罚扣30分，诚信典型加5分": [[deed("corporal-punishment"), deed("model")], 75, "C"],
  "日常教学守信加3分，师德守信加5分": [[deed("credit-teaching"), deed("credit-ethics")], 108, "A"],
};

describe("分值与等级", () => {
  test.each(Object.entries(graded))("%s", (_, [deeds, total, grade]) =>
    expect(assessed(deeds, staff())).toMatchObject({ total, grade, problems: [] }),
  );
  test("情形的数目锁定", () => expect(Object.keys(graded)).toHaveLength(9));
});

test("没有证明文件，不能计", () =>
  expect(problemsOf([told("late")], staff())).toEqual([["evidence-missing", "第十四条"]]));

test("没有实施方案就不能评价，并说明条文", () => {
  const { total, grade, problems, lines } = assessed([deed("late")], staff({ supplement: null }));
  expect([total, grade, lines]).toEqual([null, null, []]);
  expect(problems.map(({ code, cite }) => [code, cite?.clause])).toEqual([
    ["supplement-missing", "第十七条"],
  ]);
});

test("方案未通过、未到实施之日，都不能评价", () => {
  expect(problemsOf([], staff({ supplement: { ...plan, approved: null } }))).toEqual([
    ["supplement-not-approved", "第十七条"],
  ]);
  expect(problemsOf([], staff({ on: "2025-08-31" }))).toEqual([["supplement-not-in-force", "第十七条"]]);
});

test("方案没有基本分或等级，不能评价", () => {
  const { base, grades, ...rest } = plan.gives;
  expect([base, grades?.length]).toEqual([100, 4]);
  const bare = { ...plan, gives: rest };
  expect(problemsOf([], staff({ supplement: bare }))).toEqual([
    ["supplement-base-missing", "第十七条"],
    ["supplement-grades-missing", "第十七条"],
  ]);
});

test("基本分这一行引第十七条：由单位方案给出", () =>
  expect(assessed([], staff()).lines).toMatchObject([
    { what: "base", points: 100, cite: { clause: "第十七条" } },
  ]));

test("教职工没有年级的要求", () => expect(problemsOf([], staff())).toEqual([]));

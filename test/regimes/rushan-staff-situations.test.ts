// 乳山教职工情形：一切由单位实施方案给出；期望的分数由人手算
import { describe, expect, test } from "vitest";
import { rushanStaffSample as plan } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { assessed, problemsOf, type Setting, deed as told } from "./rushan-facts.ts";
import { deed, graded, settingOf } from "./situations/rushan-staff.ts";

const staff = (more: Setting = {}): Setting => settingOf(rushanStaff, more);

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

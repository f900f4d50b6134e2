// 修订：新值从施行之日起算，过去照旧可算；一扇门通向各种体例
import { describe, expect, test } from "vitest";
import { isInForceOn, regimeOn } from "#shared/engine/amended.ts";
import { assess, isNotYet } from "#shared/engine/assess.ts";
import { diff } from "#shared/engine/grid/diff.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { but } from "./yichun-facts.ts";

const cite = { clause: "修改决定第二条", quote: "将“95 分（含）以上”修改为“97 分（含）以上”" };
const amended: GridRegime = {
  ...yichunPractitioner,
  amendments: [
    {
      from: "2027-01-01",
      document: "伊教联发〔2026〕9号",
      name: "关于修改《伊春市教育从业人员执业信用管理办法（试行）》的决定（示例）",
      changes: [
        { at: ["grades", "A", "from", "value"], value: 97, cite },
        { at: ["grades", "B", "to", "value"], value: 97, cite },
        {
          at: ["terms", "correction", "term", "count"],
          value: 10,
          cite: { clause: "修改决定第三条", quote: "将“15 个工作日”修改为“10 个工作日”" },
        },
      ],
    },
  ],
};
/** 96 points: A by the first text, B by the amended one. */
const at96 = but({ 1: "否", 2: "否" });

describe("第十三条（一）95分改为97分，自2027-01-01起", () => {
  test("施行之前按原条文，施行当天起按新条文", () => {
    const gradeOn = (on: "2026-12-31" | "2027-01-01") => {
      const assessed = assess(amended, at96, { on });
      return isNotYet(assessed) ? null : [assessed.total, assessed.grade];
    };
    expect(gradeOn("2026-12-31")).toEqual([96, "A"]);
    expect(gradeOn("2027-01-01")).toEqual([96, "B"]);
  });

  test("过去的版本不因后来的修订而变", () => {
    expect(regimeVersion(regimeOn(amended, "2026-12-31"))).toBe(regimeVersion(yichunPractitioner));
    expect(regimeVersion(regimeOn(amended, "2027-01-01"))).not.toBe(regimeVersion(yichunPractitioner));
    expect(regimeOn(amended, "2030-06-01")).toBe(regimeOn(amended, "2027-01-01"));
  });

  test("改过的数字以修改决定为出处，没有改的照旧", () => {
    const { grades, terms } = regimeOn(amended, "2027-01-01");
    expect(grades.map(({ id, cite: { clause } }) => [id, clause])).toEqual([
      ["A", "修改决定第二条"],
      ["B", "修改决定第二条"],
      ["C", "第十三条（三）"],
      ["D", "第十三条（四）"],
      ["E", "第十三条（五）"],
    ]);
    expect(terms.correction).toMatchObject({ term: { count: 10 }, cite: { clause: "修改决定第三条" } });
    expect(terms.report).toEqual(yichunPractitioner.terms.report);
  });

  test("等级的变化归于修订，不归于任何一格", () => {
    const change = diff(
      { regime: regimeOn(amended, "2026-12-31"), facts: at96 },
      { regime: regimeOn(amended, "2027-01-01"), facts: at96 },
    );
    expect(change).toMatchObject({ before: { grade: "A" }, after: { grade: "B" }, cells: [], amended: "B" });
  });

  test("所指之处不存在，不静静放过", () => {
    const [one] = amended.amendments ?? [];
    if (one === undefined) throw new Error("no amendment");
    const nowhere: GridRegime = {
      ...yichunPractitioner,
      amendments: [{ ...one, changes: [{ at: ["grades", "F", "from", "value"], value: 1, cite }] }],
    };
    expect(() => regimeOn(nowhere, "2027-01-01")).toThrow("F.from.value");
    expect(regimeOn(nowhere, "2026-12-31").grades).toEqual(yichunPractitioner.grades);
  });
});

describe("施行之前", () => {
  test("2024-11-14施行：前一天什么也不评，当天起评", () => {
    expect(isInForceOn(yichunPractitioner, "2024-11-13")).toBe(false);
    const before = assess(yichunPractitioner, at96, { on: "2024-11-13" });
    expect(before).toMatchObject({
      notYet: {
        code: "regime-not-in-force",
        values: { from: "2024-11-14", on: "2024-11-13" },
        cite: { clause: "第二十二条" },
      },
    });
    expect(isNotYet(assess(yichunPractitioner, at96, { on: "2024-11-14" }))).toBe(false);
  });
});

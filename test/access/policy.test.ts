// 权限情形：谁、可做什么、在哪个范围内、到哪一天
import { describe, expect, test } from "vitest";
import { holdsRole, permits, policy, scopeOf } from "#shared/access/policy.ts";
import { operations } from "#shared/contract/operations.ts";
import type { Grant, Role, Unit } from "#shared/contract/shapes.ts";

const tree: Unit[] = [
  { code: "230700", name: "伊春市教育局", parent: null, expected: null },
  { code: "230717", name: "伊美区教育局", parent: "230700", expected: null },
  { code: "2123000103", name: "伊美区第三小学", parent: "230717", expected: 8 },
  { code: "3123000104", name: "乌翠区第一中学", parent: "230700", expected: 8 },
];
const units = new Map(tree.map((unit) => [unit.code, unit]));
const grant = (role: Role, unit: string, from = "2026-01-01", until: string | null = null) =>
  ({ role, unit, from, until }) as Grant;
const school = scopeOf("2123000103", units);

describe("范围", () => {
  test("单位之上逐级到局", () => expect(school).toEqual(["2123000103", "230717", "230700"]));
  test("循环的名录不会转个没完", () => {
    const loop = new Map<string, Unit>([
      ["111111", { code: "111111", name: "a", parent: "222222", expected: null }],
      ["222222", { code: "222222", name: "b", parent: "111111", expected: null }],
    ]);
    expect(scopeOf("111111", loop)).toEqual(["111111", "222222"]);
  });
});

describe("允许", () => {
  test("录入人只在本单位录入，别的单位像不存在一样", () => {
    const clerk = [grant("clerk", "2123000103")];
    expect(permits(clerk, "save-rows", school, "2026-11-20")).toBe("permitted");
    expect(permits(clerk, "save-rows", scopeOf("3123000104", units), "2026-11-20")).toBe("not-found");
    expect(permits(clerk, "advance-batch", school, "2026-11-20")).toBe("not-permitted");
  });
  test("区局管本区，市局管全市", () => {
    expect(permits([grant("education-officer", "230717")], "list-rows", school, "2026-11-20")).toBe(
      "permitted",
    );
    expect(
      permits(
        [grant("education-officer", "230717")],
        "list-rows",
        scopeOf("3123000104", units),
        "2026-11-20",
      ),
    ).toBe("not-found");
    expect(permits([grant("education-officer", "230700")], "list-rows", school, "2026-11-20")).toBe(
      "permitted",
    );
  });
  test("权限随岗位起止：首日与末日在内", () => {
    const grants = [grant("clerk", "2123000103", "2026-03-01", "2026-11-20")];
    const on = (day: `${number}-${number}-${number}`) => permits(grants, "save-rows", school, day);
    expect([on("2026-02-28"), on("2026-03-01"), on("2026-11-20"), on("2026-11-21")]).toEqual([
      "not-permitted",
      "permitted",
      "permitted",
      "not-permitted",
    ]);
    expect(holdsRole(grants, "clerk", school, "2026-11-21")).toBe(false);
  });
  test("管理员看不到任何人的记录", () => {
    expect(permits([grant("administrator", "230700")], "list-rows", school, "2026-11-20")).toBe(
      "not-permitted",
    );
  });
  test("没有岗位，什么都不行", () => {
    for (const [key, { who }] of Object.entries(operations))
      if (who === "policy")
        expect(permits([], key as keyof typeof operations, school, "2026-11-20")).toBe("not-permitted");
  });
  test("每个需要权限的操作至少有一个岗位能做；政策里没有不存在的操作", () => {
    const needed = Object.entries(operations).flatMap(([key, { who }]) => (who === "policy" ? [key] : []));
    const given = new Set(Object.values(policy).flatMap(({ may }) => may as readonly string[]));
    expect([...given].sort()).toEqual(needed.sort());
  });
});

// 答案：空白、写错、越界都有问题提示，不给总分和等级，绝不当0分
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { checkRow, isAbsence, verdictOf } from "#shared/engine/grid/row.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { but, full } from "./yichun-facts.ts";

const codes = (changes: Record<number, Answer>) =>
  assessGrid(yichunPractitioner, but(changes)).problems.map(({ code, at }) => [code, at]);

describe("一个答案有问题", () => {
  test.each([
    ["空白是缺项", { 7: "" }, "missing", "7"],
    ["null是缺项", { 7: null }, "missing", "7"],
    ["只有空格是缺项", { 7: "  " }, "missing", "7"],
    ["不在选项内", { 7: "优" }, "unknown-answer", "7"],
    ["是否题填了数字", { 7: 2 }, "unknown-answer", "7"],
    ["是否题填了true", { 7: true }, "unknown-answer", "7"],
    ["出席率填97", { 3: 97 }, "out-of-bounds", "3"],
    ["出席率为负", { 3: -0.01 }, "out-of-bounds", "3"],
    ["出席率超过100%", { 38: 1.0001 }, "out-of-bounds", "38"],
    ["出席率填了文字", { 3: "全勤" }, "not-a-number", "3"],
    ["出席率是NaN", { 3: Number.NaN }, "not-a-number", "3"],
    ["教学成绩6分超过最多5分", { 31: 6 }, "out-of-bounds", "31"],
    ["教学成绩为负", { 31: -1 }, "out-of-bounds", "31"],
    ["教学成绩三位小数", { 31: 4.125 }, "too-fine", "31"],
    ["没有第45项", { 45: "是" }, "unknown-indicator", "45"],
  ] as const)("%s", (_name, changes, code, at) => {
    expect(codes(changes as Record<number, Answer>)).toEqual([[code, at]]);
    const answer = assessGrid(yichunPractitioner, but(changes as Record<number, Answer>));
    expect([answer.total, answer.grade, answer.byBand]).toEqual([null, null, null]);
  });

  test("缺项的部分没有分，其余部分照算；其余各行的理由仍在", () => {
    const answer = assessGrid(yichunPractitioner, but({ 7: null }));
    expect(answer.parts).toEqual({ thought: null, work: 29, results: 39 });
    expect(answer.lines).toHaveLength(43);
  });

  test("缺项时即使别的部分低于底线也不判级：事实不全，不下结论", () => {
    const answer = assessGrid(yichunPractitioner, but({ 1: null, 31: 0, 43: "无", 44: "无" }));
    expect(answer.grade).toBeNull();
    expect(answer.direct).toEqual([]);
  });

  test("全空有44个缺项", () => {
    expect(assessGrid(yichunPractitioner, {}).problems).toHaveLength(44);
  });

  test("原型链上的名字不是答案", () => {
    const facts = JSON.parse('{"__proto__": "是", "constructor": "是"}');
    const { problems } = assessGrid(yichunPractitioner, facts);
    expect(problems.filter(({ code }) => code === "unknown-indicator").map(({ at }) => at)).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

describe("总是成立", () => {
  const answer = fc.oneof(
    fc.constantFrom("是", "否", "无", "一等奖", "优秀", "博士", "", "x"),
    fc.double({ noNaN: true }),
    fc.constant(null),
    fc.integer({ min: 0, max: 5 }),
  );
  const anyFacts = fc.dictionary(fc.integer({ min: 1, max: 46 }).map(String), answer);

  test("有问题就没有总分和等级，没有问题就都有；总分等于各行之和", () => {
    fc.assert(
      fc.property(anyFacts, (changes) => {
        const got = assessGrid(yichunPractitioner, { ...full, ...changes });
        expect(got.problems.length === 0).toBe(got.total !== null && got.grade !== null);
        if (got.total !== null) {
          const sum = got.lines.reduce((total, { points }) => total + Math.round(points * 100), 0);
          expect(Math.round(got.total * 100)).toBe(sum);
        }
      }),
    );
  });

  test("每一行理由都有条款和原文，每个问题也有", () => {
    const cited = new Set(indicatorsOf(yichunPractitioner).map(({ cite }) => cite.quote));
    for (const { cite } of assessGrid(yichunPractitioner, full).lines) expect(cited).toContain(cite.quote);
    for (const { cite } of assessGrid(yichunPractitioner, {}).problems) expect(cited).toContain(cite?.quote);
  });
});

describe("一行：身份信息与答案一起校验", () => {
  const person = { name: "王建国", residentId: "230702198001010014" };
  test("缺姓名与身份证号是缺失，可存草稿；缺失不给等级", () => {
    const checked = checkRow(yichunPractitioner, { ...full } as Record<string, string | number>);
    expect(checked.problems.map(({ code, at }) => [code, at])).toEqual([
      ["field-missing", "name"],
      ["field-missing", "residentId"],
    ]);
    expect(checked.problems.every(isAbsence)).toBe(true);
    expect(verdictOf(checked)).toMatchObject({ total: null, grade: null });
  });
  test("身份证号校验位不符不是缺失", () => {
    const checked = checkRow(yichunPractitioner, {
      ...full,
      ...person,
      residentId: "230702198001010015",
    } as Record<string, string | number>);
    const [problem] = checked.problems;
    expect(problem?.code).toBe("resident-id.check-digit");
    expect(problem && isAbsence(problem)).toBe(false);
    expect(JSON.stringify(problem)).not.toContain("230702198001010015");
  });
});

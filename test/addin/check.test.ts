// 校验的情形：一次说出全部问题，每个问题有格、有种类、有正确写法
import { describe, expect, test } from "vitest";
import { fileHost } from "#addin/hosts/xlsx.ts";
import { checkSheet, type SheetCheck } from "#addin/sheet/check.ts";
import { marksOf } from "#addin/sheet/marks.ts";
import { openForm } from "#addin/sheet/open.ts";
import type { OpenForm } from "#addin/sheet/open-form.ts";
import { suggestionFor } from "#addin/sheet/suggestion.ts";
import { speakIn } from "#addin/words/speak.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { formWith } from "./forms.ts";
import { completeCells } from "./school.ts";

const on = "2026-12-01";

type Cells = Readonly<Record<string, string | number>>;

const checked = async (rows: readonly Cells[]): Promise<{ form: OpenForm; check: SheetCheck }> => {
  const host = fileHost([], { newRowId: () => "row-999999" });
  await host.make(formWith(rows));
  const form = await openForm(host, { on });
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return { form, check: checkSheet(form) };
};

const without = (cells: Cells, key: string): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([each]) => each !== key));

describe("整表校验", () => {
  test("完整的人没有问题，都算完整", async () => {
    const { check } = await checked([completeCells(0), completeCells(1)]);
    expect([check.problems, check.complete]).toEqual([[], 2]);
  });

  test("缺项、格式、逻辑一次说全，按表上的先后", async () => {
    const { check } = await checked([
      without(completeCells(0), "12"),
      { ...completeCells(1), residentId: "230700197101011234", 18: "合格" },
      { ...completeCells(2), 31: 6 },
    ]);
    expect(
      check.problems.map(({ kind, problem, subject }) => [subject, kind, problem.at, problem.code]),
    ).toEqual([
      ["王建国", "missing", "12", "missing"],
      ["李敏", "format", "residentId", "resident-id.check-digit"],
      ["李敏", "format", "18", "unknown-answer"],
      ["赵丽华", "logic", "31", "out-of-bounds"],
    ]);
    expect(check.complete).toBe(0);
  });

  test("问题的地址就是那一格：第二人的第3项", async () => {
    const { form, check } = await checked([completeCells(0), { ...completeCells(1), 3: 97 }]);
    const [found] = check.problems;
    const [grid] = form.tables;
    expect(found?.place).toEqual({
      sheet: grid?.sheet,
      row: (grid?.firstRow ?? 0) + 1,
      column: grid?.columns["3"],
    });
    expect([found?.table, found?.key]).toEqual(["grid", "3"]);
  });

  test("同一人出现两次：两行都标出，互指行号", async () => {
    const { form, check } = await checked([completeCells(0), completeCells(1), completeCells(0)]);
    const first = (form.tables[0]?.firstRow ?? 0) + 1;
    expect(
      check.problems.map(({ place, problem }) => [(place?.row ?? 0) + 1, problem.code, problem.values.row]),
    ).toEqual([
      [first, "person-twice", first + 2],
      [first + 2, "person-twice", first],
    ]);
  });

  test("新表上的掩码号码是填错的，不是服务器给的", async () => {
    const { check } = await checked([{ ...completeCells(0), residentId: "230*************12" }]);
    expect(check.problems.map(({ problem }) => problem.code)).toEqual(["resident-id.characters"]);
  });

  test("有错的行不送，只缺项的行可以送", async () => {
    const { check } = await checked([without(completeCells(0), "12"), { ...completeCells(1), 3: 97 }]);
    expect(check.rows.map(({ changed, wrong }) => [changed, wrong])).toEqual([
      [true, false],
      [true, true],
    ]);
  });
});

describe("正确写法", () => {
  const right = async (cells: Cells): Promise<string> => {
    const { form, check } = await checked([cells]);
    const [found] = check.problems;
    return found ? suggestionFor(form, found, speakIn("zh-CN"), "zh-CN") : "";
  };

  test.each([
    ["出席率填成97", { ...completeCells(0), 3: 97 }, "写成 97% 或 0.97"],
    ["出席率填成120", { ...completeCells(0), 3: 120 }, "填 0 至 100% 的出席率，如 97%"],
    ["学历填了别的", { ...completeCells(0), 17: "大专" }, "填其中之一：博士、硕士、本科及以下"],
    ["第31项超过5分", { ...completeCells(0), 31: 6 }, "填 0 至 5 的数，最小单位 0.01"],
    ["没有姓名", without(completeCells(0), "name"), "填写姓名"],
  ] as const)("%s", async (_, cells, words) => {
    expect(await right(cells)).toBe(words);
  });
});

describe("标记", () => {
  test("问题格着色；锁定的表整行着色，问题仍看得见", async () => {
    const { form, check } = await checked([{ ...completeCells(0), 3: 97 }]);
    const [grid] = form.tables;
    expect(marksOf(form, check, [], false).map(({ sheet, marks }) => [sheet, marks])).toEqual([
      [grid?.sheet, [{ row: grid?.firstRow, column: grid?.columns["3"], state: "problem" }]],
    ]);
    const states = marksOf(form, check, [], true).flatMap(({ marks }) => marks.map(({ state }) => state));
    expect([states.filter((state) => state === "locked").length, states.includes("problem")]).toEqual([
      47,
      true,
    ]);
  });
});

// 边角：删行的出处、没有姓名号码的行、碰巧通过校验的残号、一行里几处冲突
import { describe, expect, it } from "vitest";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { choose, resolve } from "#shared/workbook/travel/choices.ts";
import {
  cellsOf,
  edited,
  file,
  lin,
  merge,
  row,
  withCells,
  without,
  written,
  writtenFrom,
  zhou,
} from "./copies.ts";

const rows = [row("r-0001", lin), row("r-0002", zhou)];
const sent = written("三小.xlsx", rows);

describe("删行的出处", () => {
  it("不知来历的那份没有这一行，不说是它删的", () => {
    const leaver = edited(sent, "甲.xlsx", without(rows, "r-0002"));
    const bare = file("乙.xlsx", withCells(without(rows, "r-0002"), "r-0001", { "5": "是" }));
    const [deleted] = merge([sent, leaver, bare]).deleted;
    expect(deleted?.deletedIn.map(({ file: of }) => of)).toEqual(["甲.xlsx"]);
  });

  it("记下的是删之前最后的样子", () => {
    for (const share of [0.5, 0.6, 0.7, 0.8]) {
      const second = writtenFrom(sent, "二.xlsx", withCells(rows, "r-0002", { "3": share }));
      const leaver = edited(second, "三.xlsx", without(second.rows, "r-0002"));
      expect(merge([sent, second, leaver]).deleted[0]?.cells).toEqual({ ...zhou, "3": share });
    }
  });
});

it("同一编号下没写姓名号码的那行，只有一个人时就是那个人的", () => {
  const merged = merge([
    file("甲.xlsx", [row("r-0001", { "5": "是" })]),
    file("乙.xlsx", [row("r-0001", lin)]),
  ]);
  expect(cellsOf(merged)).toEqual({ "r-0001": { ...lin, "5": "是" } });
});

it("末尾是000、碰巧通过校验的号码也不当作认人的凭据", () => {
  const days = Array.from({ length: 28 }, (_, day) => `230717198507${String(day + 1).padStart(2, "0")}900`);
  const first17 = days.find((each) => checkDigit(each) === "0");
  if (first17 === undefined) throw new Error("no such number");
  const residentId = `${first17}0`;
  const one = file("甲.xlsx", [row(null, { name: "林素云", residentId })]);
  const other = file("乙.xlsx", [row(null, { name: "周砚青", residentId })]);
  expect(merge([one, other]).rows).toHaveLength(2);
});

it("有疑问但读出了值的格，值仍算数", () => {
  const doubtful = { ...row("r-0001", { ...lin, "3": 0.95 }), problems: [{ at: "3" }] };
  const merged = merge([
    edited(sent, "甲.xlsx", [doubtful, row("r-0002", zhou)]),
    edited(sent, "乙.xlsx", withCells(rows, "r-0002", { "3": 0.8 })),
    sent,
  ]);
  expect(cellsOf(merged)["r-0001"]?.["3"]).toBe(0.95);
});

it("选了删行，行里别的冲突也就不用选了", () => {
  const merged = merge([
    sent,
    edited(sent, "甲.xlsx", without(rows, "r-0002")),
    edited(sent, "乙.xlsx", withCells(rows, "r-0002", { "3": 0.8 })),
    edited(sent, "丙.xlsx", withCells(rows, "r-0002", { "3": 0.7 })),
  ]);
  expect(merged.conflicts.map(({ at }) => at)).toEqual([null, "3"]);
  const [about] = merged.conflicts;
  if (about === undefined) throw new Error("a conflict");
  expect(resolve(merged, [choose(about, null, "赵主任", "2026-11-21T02:00:00.000Z")]).conflicts).toEqual([]);
});

// 检查表：一条一行，不适用的关着；填错的每一格都指到那一格
import { describe, expect, it, test } from "vitest";
import { assess } from "#shared/engine/assess.ts";
import type { ChecklistAssessment } from "#shared/engine/checklist/assess-checklist.ts";
import { jiaochengSchoolSample } from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { headRows } from "#shared/workbook/forms/table.ts";
import {
  accepted,
  columnIn,
  type Filling,
  freshForm,
  inTable,
  isRecord,
  opened,
  sheetOfTable,
  throughFile,
  whereAndWhat,
} from "./filling.ts";

describe("蕉城学校：一条一行", () => {
  const on = { on: "2026-06-30", supplement: jiaochengSchoolSample } as const;
  const teaching = { kind: "public", stages: ["compulsory"] } as const;
  const roster = [{ name: "示例小学", uscc: "12350902MB0000001Q" }];
  const items = jiaochengSchool.groups.flatMap((group) => group.items);
  const closed = new Set(["2.8", "2.13", "2.14", "2.15"]);
  const checks = (unmet: readonly string[]): Filling["checks"] =>
    items.map(({ id }) =>
      closed.has(id) ? {} : { answer: unmet.includes(id) ? "未达到" : "达到", evidence: "虚构记录" },
    );

  test("填好的读成一份记录，评出手算的得分、禁止和要求各一条未达到", async () => {
    const { read, problems } = await throughFile(
      jiaochengSchool,
      { roster, checks: checks(["2.9", "1.1"]) },
      on,
      { teaching },
    );
    expect(problems.filter(({ place }) => place?.sheet !== "名册")).toEqual([]);
    const [subject] = read.subjects;
    if (subject === undefined) throw new Error("no subject");
    expect(isRecord(jiaochengSchool, subject.record)).toBe(true);
    const result = assess(jiaochengSchool, subject.record, on) as ChecklistAssessment;
    // 29 条适用：一条 5 分未得、一条 2 分未得。
    const given = jiaochengSchoolSample.gives.items ?? {};
    const most = items
      .filter(({ id }) => !closed.has(id))
      .reduce((sum, { id }) => sum + Number(given[id]), 0);
    expect(result.score).toEqual({ total: most - 7, most });
    expect(result.breaches.map(({ item }) => item)).toEqual(["2.9"]);
    expect(result.shortfalls.map(({ item }) => item)).toEqual(["1.1"]);
  });

  test("不适用于本单位的条目关着，已写不适用；适用的开着", () => {
    const sheet = sheetOfTable(freshForm(jiaochengSchool, { teaching }), "checks");
    const answer = columnIn(sheet, "answer");
    const shut = items.filter((_item, at) => sheet.rows[headRows + at]?.[answer]?.unlocked !== true);
    expect(shut.map(({ id }) => id)).toEqual([...closed]);
    for (const { id } of shut)
      expect(sheet.rows[headRows + items.findIndex((one) => one.id === id)]?.[answer]?.value).toBe("不适用");
    const training = { kind: "training", stages: [] } as const;
    const other = sheetOfTable(freshForm(jiaochengSchool, { teaching: training }), "checks");
    expect(
      items.filter((_item, at) => other.rows[headRows + at]?.[answer]?.unlocked).map(({ id }) => id),
    ).toEqual(["2.13", "2.14", "2.15"]);
  });

  test("单位种类与学段写在表里，读回不变", async () => {
    const both = { kind: "private", stages: ["compulsory", "senior-high"] } as const;
    const read = accepted(
      readForm(await opened(freshForm(jiaochengSchool, { teaching: both })), jiaochengSchool),
    );
    expect(read.subjects[0]?.record.unit).toEqual(both);
  });

  test("空着的条目是缺项，每条指到它的结论格", async () => {
    const filling = { roster, checks: (checks([]) ?? []).with(4, {}) };
    const all = await throughFile(jiaochengSchool, filling, on, { teaching });
    expect(inTable(all, "checks").filter(([, key]) => key !== "?")).toEqual([["missing", "answer", 5]]);
  });

  it.each([
    ["没有的答案", { answer: "大致达到" }, "pick-unknown"],
    ["适用的写成不适用", { answer: "不适用" }, "applies"],
  ])("%s：问题落在结论格", async (_what, row, code) => {
    const filling = { roster, checks: (checks([]) ?? []).with(0, row) };
    const all = await throughFile(jiaochengSchool, filling, on, { teaching });
    expect(inTable(all, "checks").filter(([, key]) => key !== "?")).toEqual([[code, "answer", 1]]);
  });

  test("名册空着：指到单位名称那一格，没有得分", async () => {
    const all = await throughFile(jiaochengSchool, { checks: checks([]) }, on, { teaching });
    expect(whereAndWhat(all.problems)).toEqual(["名册!B7 cell-missing"]);
    expect(all.read.subjects.map(({ sound }) => sound)).toEqual([false]);
  });

  test("名册里写了两个单位：一张表只填一个", async () => {
    const filling = { roster: [roster[0] ?? {}], checks: checks([]) };
    const { sheets } = await throughFile(jiaochengSchool, filling, on, { teaching });
    const more = sheets.map((sheet) =>
      sheet.name === "名册" ? { ...sheet, cells: [...sheet.cells, [2, "又一所学校"]] } : sheet,
    );
    const { problems } = accepted(readForm(more, jiaochengSchool));
    expect(whereAndWhat(problems)).toContain("名册!B8 roster-one");
  });
});

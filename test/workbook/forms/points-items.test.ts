// 条目的点选：编号、简称、标题、原文都认得；有幅度、按天、修复的制度也填得
import { describe, expect, it, test } from "vitest";
import { assess } from "#shared/engine/assess.ts";
import type { PointsAssessment } from "#shared/engine/point-sheet/assess-points.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { itemPicks } from "#shared/workbook/forms/item-list.ts";
import { columnIn, freshForm, sheetOfTable, throughFile } from "./filling.ts";

const of = (assessed: unknown): PointsAssessment => assessed as PointsAssessment;

describe("条目的点选", () => {
  test.each([
    [rushanPupil, rushanPupilSample],
    [rushanStaff, rushanStaffSample],
  ])("每一条凭编号、简称、标题都认得，且只认得这一条", (regime) => {
    const picks = itemPicks(regime.sheet, "zh-CN");
    for (const { id, title } of regime.sheet.groups.flatMap(({ items }) => items)) {
      for (const text of [id, title["zh-CN"], title.en, `${id} ${title["zh-CN"]}`, `　${id}．`])
        expect([text, picks.find(text)]).toEqual([text, expect.objectContaining({ id })]);
    }
  });

  test("凭制度原文：只有一条引这句的，认得这一条；几条同引一句的，问是哪一条", () => {
    const items = rushanPupil.sheet.groups.flatMap((group) => group.items);
    const picks = itemPicks(rushanPupil.sheet, "zh-CN");
    for (const { id, cite } of items) {
      const same = items.filter((other) => other.cite.quote === cite.quote).map((other) => other.id);
      const found = picks.find(cite.quote);
      if (same.length === 1) expect(found).toMatchObject({ id });
      else expect(found).toMatchObject({ likely: { length: same.length } });
    }
  });

  test("原文里的一小段也找得到；短得说明不了的不认", () => {
    const picks = itemPicks(rushanPupil.sheet, "zh-CN");
    expect(picks.find("照抄作业")).toMatchObject({ id: "5-3-a" });
    expect(picks.find("作弊")).toEqual({ likely: [] });
  });

  test("下拉指着条目表的简称，条目表每条一行", () => {
    const workbook = freshForm(rushanPupil, { supplement: rushanPupilSample });
    const deeds = sheetOfTable(workbook, "deeds");
    const list = deeds.validations.find(({ box }) => box.left === columnIn(deeds, "item"))?.rule;
    if (list?.kind !== "list-of") throw new Error("no list");
    const items = workbook.sheets.find(({ name }) => name === list.sheet);
    const labels = items?.rows
      .slice(list.box.top, list.box.bottom + 1)
      .map((row) => row[list.box.left]?.value);
    expect(labels).toHaveLength(20);
    expect(labels).toContain("5-8-a 聚众斗殴");
    expect(labels?.at(-1)).toBe("19 轻微失信行为，只作教育引导");
  });
});

describe("乳山教职工", () => {
  const staffSettings = { on: "2026-06-30", supplement: rushanStaffSample } as const;
  const roster = [{ name: "虚老师", residentId: "11010519491231002X" }];
  test("要证明文件的条目：填了的计分，没有填的指到那一格", async () => {
    const deed = { subject: "虚老师", item: "credit-ethics", on: "2025-10-12" };
    const fine = await throughFile(
      rushanStaff,
      { roster, deeds: [{ ...deed, evidence: "证明文件" }] },
      staffSettings,
    );
    expect(fine.problems).toEqual([]);
    const [subject] = fine.read.subjects;
    const assessed = subject && of(assess(rushanStaff, subject.record, staffSettings));
    const { base = 0, items = {} } = rushanStaffSample.gives;
    expect(assessed?.total).toBe(base + Number(items["credit-ethics"]));
    const bare = await throughFile(rushanStaff, { roster, deeds: [deed] }, staffSettings);
    const sheet = sheetOfTable(bare.workbook, "deeds");
    expect(bare.problems.map(({ code, place }) => [code, place?.column])).toEqual([
      ["evidence-missing", columnIn(sheet, "evidence")],
    ]);
  });
});

describe("别的积分制度", () => {
  const [group] = rushanStaff.sheet.groups;
  const [item] = group?.items ?? [];
  if (group === undefined || item === undefined) throw new Error("no item");
  const cite = item.cite;
  const invented: typeof rushanStaff = {
    ...rushanStaff,
    id: "invented-points",
    supplement: null,
    grades: rushanPupil.grades,
    sheet: {
      ...rushanStaff.sheet,
      base: [{ from: "2000-01-01", value: 100, cite }],
      groups: [
        {
          ...group,
          direction: "debit",
          items: [
            {
              ...item,
              id: "a",
              title: { "zh-CN": "酌情扣", en: "awarded" },
              conditions: [],
              points: { kind: "range", min: 1, max: 5, step: 0.5 },
            },
            {
              ...item,
              id: "b",
              title: { "zh-CN": "按天扣", en: "by days" },
              conditions: [],
              points: { kind: "decay", free: 2, per: 1, points: 1 },
            },
          ],
        },
      ],
      repairs: [
        {
          id: "service",
          title: { "zh-CN": "志愿服务", en: "service" },
          of: ["a"],
          effect: { kind: "offset", points: 1 },
          cite,
        },
      ],
    },
  };
  const roster = [{ name: "虚老师", residentId: "11010519491231002X" }];
  const on = { on: "2026-06-30" } as const;

  test("有幅度的填分值和理由，按天的填数量，修复凭那一笔的条目和日期对上", async () => {
    const { read, problems } = await throughFile(
      invented,
      {
        roster,
        deeds: [
          { subject: "虚老师", item: "a", on: "2025-10-12", awarded: "２．５", reason: "情节较轻" },
          { subject: "虚老师", item: "b", on: "2025-10-12", amount: 5 },
        ],
        mendings: [{ subject: "虚老师", repair: "志愿服务", item: "a", of: "2025-10-12", on: "2025-12-01" }],
      },
      on,
    );
    expect(problems).toEqual([]);
    const [deed] = read.subjects[0]?.record.deeds ?? [];
    expect(deed).toMatchObject({ awarded: 2.5, reason: "情节较轻" });
    expect(read.subjects[0]?.record.mendings).toMatchObject([{ repair: "service", deed: deed?.id }]);
    expect(read.subjects[0] && of(assess(invented, read.subjects[0].record, on)).total).toBe(100 - 1.5 - 3);
  });

  it.each([
    ["没有评分", { item: "a" }, "awarded", "awarded-missing"],
    ["超出幅度", { item: "a", awarded: 6, reason: "重" }, "awarded", "out-of-bounds"],
    ["太细", { item: "a", awarded: 1.2, reason: "重" }, "awarded", "too-fine"],
    ["没有理由", { item: "a", awarded: 2 }, "reason", "reason-missing"],
    ["没有数量", { item: "b" }, "amount", "amount-missing"],
    ["数量不是数", { item: "b", amount: "好几天" }, "amount", "not-a-number"],
  ] as const)("%s：问题落在那一格", async (_what, deed, column, code) => {
    const { workbook, problems } = await throughFile(
      invented,
      { roster, deeds: [{ subject: "虚老师", on: "2025-10-12", ...deed }] },
      on,
    );
    expect(problems.map((one) => [one.code, one.place?.column])).toEqual([
      [code, columnIn(sheetOfTable(workbook, "deeds"), column)],
    ]);
  });
});

// 积分登记表：填好、读回、评出手算的结果；填错的每一格都指到那一格
import { describe, expect, it, test } from "vitest";
import { assess } from "#shared/engine/assess.ts";
import type { PointsAssessment } from "#shared/engine/point-sheet/assess-points.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { formOf, readForm } from "#shared/workbook/forms/forms.ts";
import { pointResults } from "#shared/workbook/forms/results.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { countedIds, hasLibreOffice, resavedByLibreOffice } from "../forms.ts";
import {
  accepted,
  columnIn,
  type Filling,
  filled,
  freshForm,
  opened,
  sheetOfTable,
  throughFile,
  whereAndWhat,
} from "./filling.ts";

const settings = { on: "2026-06-30", supplement: rushanPupilSample } as const;
const pupils = [
  { name: "虚小明", pupilNumber: "L20250001", stage: "5", className: "五1班" },
  { name: "虚小红", pupilNumber: "L20250002", stage: "6" },
  { name: "虚小明", pupilNumber: "L20250003", stage: "5", className: "五2班" },
] as const;

const filling: Filling = {
  roster: pupils,
  deeds: [
    { subject: "虚小明 L20250001", item: "4-3", on: "2025-10-12", level: "省级" },
    { subject: "虚小红", item: "考试作弊", on: "2026年1月9日" },
    {
      subject: "虚小红",
      item: "5-4-a 经常迟到、早退、旷课，多次教育无效",
      on: "2026/3/2",
      earlier: "2026-02-24、2026年2月26日",
      admonished: "２０２６－０２－２４，2026.2.26",
    },
    { subject: "L20250003", item: "5-5", on: "2025-09-30" },
  ],
};

const of = (assessed: unknown): PointsAssessment => assessed as PointsAssessment;

describe("乳山中小学生：一事一行", () => {
  test("填好的表读成每人的记录，评出手算的总分和等级", async () => {
    const { read, problems } = await throughFile(rushanPupil, filling, settings);
    expect(problems).toEqual([]);
    const results = read.subjects.map(({ name, record, sound }) => {
      const { total, grade } = of(assess(rushanPupil, record, settings));
      return [name, sound, total, grade];
    });
    // 100+8（省级 8 分）；100−10（作弊）−2（迟到）；100−0.5（乘车）。
    expect(results).toEqual([
      ["虚小明 L20250001", true, 108, "A+"],
      ["虚小红", true, 88, "A"],
      ["虚小明 L20250003", true, 99.5, "A"],
    ]);
    expect(read.subjects[1]?.record.deeds[1]).toMatchObject({
      item: "5-4-a",
      on: "2026-03-02",
      earlier: ["2026-02-24", "2026-02-26"],
      admonished: ["2026-02-24", "2026-02-26"],
    });
    expect(read.subjects[0]?.record.period).toEqual({ from: "2025-09-01", to: "2026-08-31" });
  });

  test("读作另一种写法的，逐格说明", async () => {
    const { read } = await throughFile(rushanPupil, filling, settings);
    expect(read.readings.map(({ from, to }) => `${from} → ${to}`)).toContain("考试作弊 → 5-3-b 考试作弊");
    expect(read.readings.map(({ to }) => to)).toContain("2026-03-02");
  });

  test("读出的行再制成表，再读，一字不差", async () => {
    const { read } = await throughFile(rushanPupil, filling, settings);
    const again = formOf(rushanPupil, {
      unit: read.unit,
      bureau: { name: "", creditOffice: "" },
      period: read.period,
      capacity: 6,
      locale: "zh-CN",
      newId: countedIds(),
      rows: read.tables,
    });
    const twice = accepted(readForm(await opened(again), rushanPupil, rushanPupilSample));
    expect(twice.tables).toEqual(read.tables);
    expect(twice.subjects).toEqual(read.subjects);
    expect(twice.readings).toEqual([]);
  });

  test("结果表：总分、等级由程序写入；有问题的人空着", async () => {
    const wrong = { subject: "虚小红", item: "5-5", on: "昨天" };
    const { read } = await throughFile(
      rushanPupil,
      { ...filling, deeds: [...(filling.deeds ?? []), wrong] },
      settings,
    );
    const workbook = freshForm(rushanPupil, {
      rows: { ...read.tables, results: pointResults(rushanPupil, read, settings) },
    });
    const sheet = sheetOfTable(workbook, "results");
    expect(sheet.rows.slice(6, 9).map((row) => row.slice(1, 4).map((cell) => cell?.value))).toEqual([
      ["虚小明 L20250001", 108, "A+"],
      ["虚小红", undefined, undefined],
      ["虚小明 L20250003", 99.5, "A"],
    ]);
    expect(
      sheet.rows
        .slice(6)
        .flat()
        .some((cell) => cell?.unlocked),
    ).toBe(false);
  });

  test("英文的表读成同样的记录", async () => {
    const titles = new Map(
      rushanPupil.sheet.groups.flatMap(({ items }) => items).map(({ id, title }) => [id, title.en]),
    );
    const level = rushanPupil.sheet.levels.find(({ id }) => id === "省")?.title.en ?? "";
    const named: Filling = {
      roster: pupils,
      deeds: [
        { subject: "虚小红", item: titles.get("5-3-b") ?? "", on: "2026-01-09" },
        { subject: "虚小红", item: "4-3", on: "2026-01-10", level },
      ],
    };
    const again = await throughFile(rushanPupil, named, settings, { locale: "en" });
    expect(again.problems).toEqual([]);
    expect(again.read.subjects[1]?.record.deeds).toMatchObject([
      { item: "5-3-b" },
      { item: "4-3", level: "省" },
    ]);
    expect(again.workbook.sheets.map(({ name }) => name)).toEqual([
      "Cover",
      "Roster",
      "Events",
      "Items",
      "Results",
      "_chengxin",
    ]);
  });

  test("行的编号、版本与同步摘要跟着行走", async () => {
    const row = { id: "kept-row-1", version: 3, synced: "0123456789abcdef", values: { ...pupils[1] } };
    const workbook = freshForm(rushanPupil, { rows: { roster: [row] } });
    const read = accepted(readForm(await opened(workbook), rushanPupil));
    expect(read.tables.roster).toEqual([row]);
    const sheet = sheetOfTable(workbook, "deeds");
    for (const key of ["row-id", "row-version", "row-synced"])
      expect(sheet.columnWidths[columnIn(sheet, key)]).toBe(0);
  });

  it.each([
    ["没有这个人", { subject: "虚无人", item: "5-5", on: "2025-09-30" }, "subject", "row-unknown"],
    ["同名不带编号", { subject: "虚小明", item: "5-5", on: "2025-09-30" }, "subject", "row-ambiguous"],
    ["没有填人", { item: "5-5", on: "2025-09-30" }, "subject", "cell-missing"],
    ["没有这一条", { subject: "虚小红", item: "扶老奶奶过马路", on: "2025-09-30" }, "item", "pick-unknown"],
    ["两可的说法", { subject: "虚小红", item: "多次教育无效", on: "2025-09-30" }, "item", "pick-ambiguous"],
    ["不是日期", { subject: "虚小红", item: "5-5", on: "9月30日" }, "on", "date-invalid"],
    ["没有的日期", { subject: "虚小红", item: "5-5", on: "2025-09-31" }, "on", "date-invalid"],
    ["不在本学年", { subject: "虚小红", item: "5-5", on: "2026-09-01" }, "on", "outside-period"],
    ["还没有到的日子", { subject: "虚小红", item: "5-5", on: "2026-07-02" }, "on", "not-yet"],
    ["没有级别", { subject: "虚小红", item: "4-3", on: "2025-09-30" }, "level", "level-missing"],
    [
      "不是这一条的级别",
      { subject: "虚小红", item: "4-3", on: "2025-09-30", level: "校级" },
      "level",
      "unknown-level",
    ],
    [
      "没有的级别",
      { subject: "虚小红", item: "4-3", on: "2025-09-30", level: "洲际" },
      "level",
      "pick-unknown",
    ],
    ["没有劝告", { subject: "虚小红", item: "5-6", on: "2025-09-30" }, "admonished", "admonition-missing"],
    [
      "劝告在后",
      { subject: "虚小红", item: "5-6", on: "2025-09-30", admonished: "2025-10-01" },
      "admonished",
      "admonition-not-earlier",
    ],
    [
      "劝告日期读不懂",
      { subject: "虚小红", item: "5-6", on: "2025-09-30", admonished: "上周" },
      "admonished",
      "date-invalid",
    ],
    ["没有先前情形", { subject: "虚小红", item: "5-3-a", on: "2025-09-30" }, "earlier", "occurrence-missing"],
  ] as const)("%s：问题落在那一格", async (_what, deed, column, code) => {
    const { workbook, problems, read } = await throughFile(
      rushanPupil,
      { roster: pupils, deeds: [{ subject: "虚小红", item: "4-5", on: "2025-09-15" }, deed] },
      settings,
    );
    const sheet = sheetOfTable(workbook, "deeds");
    expect(problems.map(({ code: found, place }) => [found, place])).toEqual([
      [code, { sheet: "积分登记", row: 7, column: columnIn(sheet, column) }].map((part) =>
        typeof part === "string" ? part : expect.objectContaining(part),
      ),
    ]);
    expect(JSON.stringify(problems.map(({ values }) => values))).not.toContain("虚小");
    expect(read.tables.deeds).toHaveLength(2);
  });

  test("同一天同一条写了两行：第二行须写明是另一件事", async () => {
    const twice = { subject: "虚小红", item: "5-5", on: "2025-09-30" };
    const { problems } = await throughFile(rushanPupil, { roster: pupils, deeds: [twice, twice] }, settings);
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([["same-deed-twice", 7]]);
    const told = [twice, { ...twice, deed: "傍晚又一次" }];
    const fine = await throughFile(rushanPupil, { roster: pupils, deeds: told }, settings);
    expect(fine.problems).toEqual([]);
  });

  test("名册上的问题：缺号码、号码重复、三年级以下，各在那一格", async () => {
    const { problems } = await throughFile(
      rushanPupil,
      {
        roster: [
          { name: "虚小一", stage: "5" },
          { name: "虚小二", pupilNumber: "L20250002", stage: "3" },
          { name: "虚小三", pupilNumber: "L20250002", stage: "5" },
          { name: "虚小四", pupilNumber: "37108", stage: "5" },
        ],
      },
      settings,
    );
    expect(whereAndWhat(problems)).toEqual([
      "名册!C7 field-missing",
      "名册!D8 stage-too-low",
      "名册!C9 roster-twice",
      "名册!C10 pupil-number.letter",
    ]);
  });

  test("有一行没有写人，谁的结果都不算数", async () => {
    const { read } = await throughFile(
      rushanPupil,
      { roster: pupils, deeds: [{ item: "5-5", on: "2025-09-30" }] },
      settings,
    );
    expect(read.subjects.map(({ sound }) => sound)).toEqual([false, false, false]);
  });

  test("删了表、复制了表、删了列：说明缺什么，不猜", async () => {
    const sheets = await opened(filled(freshForm(rushanPupil), filling));
    const without = readForm(
      sheets.filter(({ name }) => name !== "积分登记"),
      rushanPupil,
    );
    expect(without).toMatchObject({ refusedWorkbook: "form-grid-missing", values: { sheet: "积分登记" } });
    const copied = readForm(
      [
        ...sheets,
        ...sheets.filter(({ name }) => name === "积分登记").map((one) => ({ ...one, name: "副本" })),
      ],
      rushanPupil,
    );
    expect(copied).toMatchObject({ refusedWorkbook: "form-grid-ambiguous" });
    const renamed = sheets.map((one) => (one.name === "积分登记" ? { ...one, name: "改了名" } : one));
    expect(accepted(readForm(renamed, rushanPupil)).tables.deeds).toHaveLength(4);
    const cut = sheets.map((one) =>
      one.name === "积分登记" ? { ...one, cells: one.cells.map((row) => row.toSpliced(3, 1)) } : one,
    );
    expect(readForm(cut, rushanPupil)).toMatchObject({
      refusedWorkbook: "form-column-missing",
      values: { column: "发生日期" },
    });
  });

  test("插了列、挪了行：仍凭列键读", async () => {
    const sheets = (await opened(filled(freshForm(rushanPupil), filling))).map((one) =>
      one.name === "积分登记"
        ? { ...one, cells: [["插在最上面的一行"], ...one.cells.map((row) => ["我的备注", ...row])] }
        : one,
    );
    expect(accepted(readForm(sheets, rushanPupil)).subjects[1]?.record.deeds).toHaveLength(2);
  });
});

const present = await hasLibreOffice();
describe("经 LibreOffice 打开、重算、另存之后", () => {
  it.skipIf(!present)(
    present ? "仍读成同样的记录，选用名照公式算出" : "略过：本机没有 soffice",
    async () => {
      const workbook = filled(freshForm(rushanPupil), filling);
      const before = accepted(readForm(await opened(workbook), rushanPupil, rushanPupilSample));
      const sheets = await readXlsx(await resavedByLibreOffice(await writeXlsx(workbook)));
      if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
      const after = accepted(readForm(sheets, rushanPupil, rushanPupilSample));
      expect(after.subjects).toEqual(before.subjects);
      const roster = sheets.find(({ name }) => name === "名册");
      const called = columnIn(sheetOfTable(workbook, "roster"), "called");
      expect(roster?.cells.slice(6, 9).map((row) => row[called])).toEqual([
        "虚小明 L20250001",
        "虚小红",
        "虚小明 L20250003",
      ]);
    },
    120_000,
  );
});

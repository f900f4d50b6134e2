// 每一部制度的表：写得出、读得回，经 LibreOffice 另存也不变
import { describe, expect, it, test } from "vitest";
import type { Regime } from "#shared/engine/regime.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { kindIn } from "#shared/workbook/forms/meta.ts";
import { checkReadRow, readRows } from "#shared/workbook/grid/exchange.ts";
import { locate } from "#shared/workbook/grid/locate.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { specFaults } from "#shared/workbook/xlsx/check-spec.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { hasLibreOffice, resavedByLibreOffice } from "../forms.ts";
import { accepted, filled, freshForm, opened } from "./filling.ts";

describe("指标表也在同一个约定里", () => {
  test("制表、读回、问题落在那一格，与原来的读法相同", async () => {
    const rows = [
      { id: null, version: null, synced: null, values: { name: "虚素云", "1": "是", "3": "９７％" } },
    ];
    const sheets = await opened(freshForm(yichunPractitioner, { rows: { grid: rows } }));
    const read = accepted(readForm(sheets, yichunPractitioner));
    expect(read.subjects).toMatchObject([{ name: "虚素云", record: { "1": "是", "3": 0.97 } }]);
    expect(read.readings).toMatchObject([{ from: "９７％", to: 0.97, place: { sheet: "评价表" } }]);
    const form = locate(sheets, () => yichunPractitioner);
    if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
    const [row] = readRows(form.grid, form.sheet, yichunPractitioner);
    if (row === undefined) throw new Error("no row");
    expect(read.problems.map(({ code, at }) => [code, at])).toEqual(
      checkReadRow(yichunPractitioner, row).problems.map(({ code, at }) => [code, at]),
    );
    for (const { place } of read.problems) expect(place?.row).toBe(row.row);
  });
});

describe("每一部制度的每一种表", () => {
  test.each(regimes.map((regime) => [regime.id, regime] as const))(
    "%s：两种语言都写得出合格的工作簿；可填的格子都开着，表头、编号都锁着",
    (_id, regime) => {
      for (const locale of ["zh-CN", "en"] as const) {
        const workbook = freshForm(regime, { locale });
        expect(specFaults(workbook)).toEqual([]);
        for (const sheet of workbook.sheets.filter(({ visibility }) => visibility === "visible")) {
          expect(sheet.protected).toBe(true);
          for (const { box } of sheet.validations) {
            const cells = sheet.rows.slice(box.top, box.bottom + 1).map((row) => row[box.left]);
            expect(cells.some((cell) => cell?.unlocked)).toBe(true);
          }
        }
      }
    },
  );

  test("元数据表说明是哪一种；指标表照旧不说，也认得", async () => {
    const found = await Promise.all(
      regimes.map(async (regime) => [regime.instrument, kindIn(await opened(freshForm(regime)))] as const),
    );
    expect(Object.fromEntries(found)).toEqual({
      grid: "grid",
      points: "events",
      checklist: "checklist",
      questionnaire: "answers",
      archive: "archive",
      findings: "facts",
    });
  });

  test("同样的制度、同样的编号，制出同样的工作簿", () => {
    for (const regime of regimes) expect(freshForm(regime)).toEqual(freshForm(regime));
  });
});

const present = await hasLibreOffice();
describe("经 LibreOffice 打开、重算、另存之后", () => {
  it.skipIf(!present).each([
    [jiaochengSchool, { roster: [{ name: "示例小学" }], checks: [{ answer: "达到" }, { answer: "未达到" }] }],
    [
      jiaochengTeacher,
      {
        roster: [{ name: "虚老师", residentId: "11010519491231002X" }],
        answers: [{ subject: "虚老师", source: "教师互评", answer: 88.5 }],
      },
    ],
    [
      guizhouStudent,
      {
        roster: [{ name: "虚同学", studentNumber: "0012", enrolled: "2025-09-01", eligible: "是" }],
        posts: [{ person: "虚处长", post: "学生处", from: "2024-01-01" }],
        "entries-student-affairs": [
          { subject: "虚同学", section: "毕业评语", on: "2026-03-02", what: "虚构评语", by: "虚处长" },
        ],
      },
    ],
    [
      wugangPrivateSchool,
      {
        roster: [{ name: "虚构民办学校" }],
        facts: [{ subject: "虚构民办学校", no: "1", kind: "情形", on: "2026-03-01", hit: "law-63-8" }],
      },
    ],
  ] as const)(
    present ? "%o 仍读成同样的记录" : "略过：本机没有 soffice",
    async (regime, filling) => {
      const workbook = filled(freshForm(regime), filling);
      const before = accepted(readForm<Regime>(await opened(workbook), regime));
      const sheets = await readXlsx(await resavedByLibreOffice(await writeXlsx(workbook)));
      if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
      const after = accepted(readForm<Regime>(sheets, regime));
      expect(after.subjects).toEqual(before.subjects);
      expect(after.tables).toEqual(before.tables);
    },
    120_000,
  );
});

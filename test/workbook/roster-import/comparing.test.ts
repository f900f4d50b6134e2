// 与表上的人比：新来、改动、照旧、离开；再导入一次什么也不变；撤得回来
import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { regimes } from "#shared/regimes/registry.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { nameField } from "#shared/workbook/roster-import/roster-field.ts";
import { lackingRows, mayLeave, rosterPatches, takenBack } from "#shared/workbook/roster-import/write.ts";
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { filled, freshForm as formOfRegime } from "../forms/filling.ts";
import { contentsOf } from "../forms.ts";
import { confirmed, countsOf, freshForm, imported, known, namesOf, patched, targetIn } from "./importing.ts";
import { nameOf, pupilNumber, residentId, sheetOf, staffRoster } from "./rosters.ts";

const heads = ["姓名", "身份证号", "岗位", "备注"];
const rosterWith = (...rows: (readonly CellContent[])[]): SheetContent => sheetOf([heads, ...rows]);
const valuesIn = (sheets: readonly SheetContent[]) =>
  targetIn(sheets).rows.map(({ values }) =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value)])),
  );
const nothingNew = { added: [], changed: [], leavers: [], refused: [] };

describe("指标表自己的行", () => {
  const fresh = freshForm("yichun-practitioner");
  const first = rosterWith(
    ["林云", residentId(1), "语文教师"],
    ["周青", residentId(2), "数学教师"],
    ["陈思远", residentId(3), "体育教师"],
  );
  const form = confirmed(fresh, imported(fresh, first));

  test("填进空行，从第一行起；隐藏的行编号一个也没有动", () => {
    expect(valuesIn(form)).toEqual([
      { name: "林云", residentId: residentId(1), post: "语文教师" },
      { name: "周青", residentId: residentId(2), post: "数学教师" },
      { name: "陈思远", residentId: residentId(3), post: "体育教师" },
    ]);
    const ids = (sheets: readonly SheetContent[]) =>
      sheets.flatMap(({ cells }) => cells.map((row) => row.filter((cell) => /^r-\d{4}$/.test(String(cell)))));
    expect(ids(form)).toEqual(ids(fresh));
  });

  test("同一份再导入一次：三人照旧，什么也不写", () => {
    const again = imported(form, first);
    expect(again.plan).toMatchObject(nothingNew);
    expect(namesOf(again.plan.same)).toEqual(["林云", "周青", "陈思远"]);
    expect(rosterPatches(again.target, again.plan, { changed: new Set(), leaving: new Set() })).toEqual([]);
  });

  test("换岗的给看改前改后；新来的另列；不在名册上的只是列出，说了才清空", () => {
    const next = rosterWith(
      ["周青", residentId(2), "教务主任"],
      ["何禾", residentId(4), "英语教师", "新入职"],
      ["林云", residentId(1)],
    );
    const { plan, target } = imported(form, next);
    expect(plan.changed.map(({ person, changes }) => [person.name, changes])).toEqual([
      ["周青", [{ field: "post", from: "数学教师", to: "教务主任" }]],
    ]);
    expect(plan.added.map(({ name, standing }) => [name, standing])).toEqual([["何禾", "joined"]]);
    // The source says nothing of 林云's post: what stands is left.
    expect(namesOf(plan.same)).toEqual(["林云"]);
    expect(plan.leavers.map(({ name, noted }) => [name, noted])).toEqual([["陈思远", null]]);
    expect(
      valuesIn(confirmed(form, { plan, target, read: imported(form, next).read })).map(({ name }) => name),
    ).toEqual(["林云", "周青", "陈思远", "何禾"]);
    const leaver = plan.leavers[0]?.known.row ?? 0;
    expect(valuesIn(confirmed(form, imported(form, next), [leaver])).map(({ name }) => name)).toEqual([
      "林云",
      "周青",
      "何禾",
    ]);
  });

  test("备注调离的：表上有的列为离开，表上没有的不写", () => {
    const { plan } = imported(
      form,
      rosterWith(
        ["林云", residentId(1), "语文教师", "已调离"],
        ["周青", residentId(2)],
        ["陈思远", residentId(3)],
        ["生人", residentId(9), null, "退休"],
      ),
    );
    expect(plan.leavers.map(({ name, noted }) => [name, noted])).toEqual([["林云", 1]]);
    expect([namesOf(plan.gone), namesOf(plan.added)]).toEqual([["生人"], []]);
  });

  test("同名的新人号码不同：是另一个人", () => {
    const { plan } = imported(
      form,
      rosterWith(
        ["林云", residentId(1)],
        ["林云", residentId(7)],
        ["周青", residentId(2)],
        ["陈思远", residentId(3)],
      ),
    );
    expect([namesOf(plan.same), plan.added.map(({ values }) => values.residentId)]).toEqual([
      ["林云", "周青", "陈思远"],
      [residentId(7)],
    ]);
  });

  test("名册里号码写坏了的人，不当作离开", () => {
    const { plan } = imported(
      form,
      rosterWith(["林云", "23071719"], ["周青", residentId(2)], ["陈思远", residentId(3)]),
    );
    expect([namesOf(plan.refused), plan.leavers]).toEqual([["林云"], []]);
  });

  test("表上的号码填错过、名册里是对的：同一个人，改号码", () => {
    const { sheet, columns } = targetIn(form);
    const slip = patched(form, sheet, [
      { row: targetIn(form).rows[0]?.row ?? 0, column: columns.get("residentId") ?? 0, value: "230717" },
    ]);
    const { plan } = imported(slip, first);
    expect(plan.changed.map(({ person, changes }) => [person.name, changes[0]?.to])).toEqual([
      ["林云", residentId(1)],
    ]);
  });

  test("服务器给的掩码号码：同名同掩码就是同一人，不改", () => {
    const { sheet, columns, rows } = targetIn(form);
    const mask = `${residentId(1).slice(0, 3)}${"*".repeat(13)}${residentId(1).slice(-2)}`;
    const masked = patched(form, sheet, [
      { row: rows[0]?.row ?? 0, column: columns.get("residentId") ?? 0, value: mask },
    ]);
    expect(imported(masked, first).plan).toMatchObject(nothingNew);
  });

  test("人比空行多：说差几行，一格也不写", () => {
    const small = freshForm("yichun-practitioner", 2);
    const { plan, target } = imported(small, first);
    expect(lackingRows(target, plan)).toBe(1);
    expect(() => rosterPatches(target, plan, { changed: new Set(), leaving: new Set() })).toThrow(RangeError);
  });

  test("撤回：回到导入以前；导入后又有人改过的格不动", () => {
    const { plan, target } = imported(fresh, first);
    const patches = rosterPatches(target, plan, { changed: new Set(), leaving: new Set() });
    const before = fresh.find(({ name }) => name === target.sheet);
    const typed = patched(form, target.sheet, [
      { row: target.free[1] ?? 0, column: target.columns.get("post") ?? 0, value: "教务主任" },
    ]);
    const now = typed.find(({ name }) => name === target.sheet);
    if (before === undefined || now === undefined) throw new Error("no form");
    const back = takenBack(patches, [before], [now]);
    expect(back.kept).toBe(1);
    expect(valuesIn(patched(typed, target.sheet, back.patches))).toEqual([{ post: "教务主任" }]);
  });
});

describe("各部制度", () => {
  const samples = {
    name: "示例一人",
    residentId: residentId(5),
    teacherCertificate: "20022310722000117",
    post: "语文教师",
    pupilNumber: pupilNumber(5),
    stage: 4,
    className: "1班",
    studentNumber: "2024010101",
    schoolOfStudy: "信息工程学院",
    uscc: "123717004954213570",
    schoolCode: "2137000001",
    enrolled: "2024-09-01",
    left: null,
  } as const satisfies Record<string, CellContent>;

  test.each(regimes.map(({ id }) => id))("%s：照它的字段写的名册，导入后再读是同样的人", (id) => {
    const form = freshForm(id);
    const { wanted } = targetIn(form);
    const columns = wanted.fields.filter(({ check }) => check !== "uscc");
    const source = sheetOf([
      ["序号", ...columns.map(({ title }) => title["zh-CN"])],
      [1, ...columns.map((field) => samples[field.id as keyof typeof samples])],
    ]);
    const once = imported(form, source);
    expect(once.read.refused).toEqual([]);
    const after = confirmed(form, once);
    expect(valuesIn(after)).toEqual([
      Object.fromEntries(
        columns.flatMap(({ id: field }) => {
          const value = samples[field as keyof typeof samples];
          return value === null ? [] : [[field, String(value)]];
        }),
      ),
    ]);
    expect(imported(after, source).plan).toMatchObject(nothingNew);
    expect(nameField(wanted.fields)).toBe("name");
  });

  test("积分登记里提到的学生，离开也不清空：先要有去处", () => {
    const regime = known("rushan-pupil");
    const pupil = { name: "夏知微", pupilNumber: pupilNumber(1), stage: 4 };
    const sheets = contentsOf(
      filled(formOfRegime(regime), {
        roster: [pupil, { ...pupil, name: "何禾", pupilNumber: pupilNumber(2) }],
        deeds: [{ subject: "夏知微" }],
      }),
    );
    const { plan, target } = imported(
      sheets,
      sheetOf([
        ["姓名", "学籍号", "年级"],
        ["宋宁", pupilNumber(3), 5],
      ]),
    );
    expect(plan.leavers.map(({ name, known: row }) => [name, mayLeave(target, row)])).toEqual([
      ["夏知微", false],
      ["何禾", true],
    ]);
  });

  test("学生档案写着离校日期：离开的人由日期说明，不清空", () => {
    const target = targetIn(freshForm("guizhou-student"));
    expect([target.columns.has("left"), mayLeave(target, { tied: false })]).toEqual([true, false]);
  });

  test("工作簿里没有填报表：说明，不猜", () => {
    expect(() => targetIn([staffRoster()])).toThrow("form-not-found");
  });
});

describe("任何名册", () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }).map(residentId) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }).map(nameOf) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "语文教师",
        "转出",
        "转入",
        "合计",
        "",
        " ",
        "姓名",
        "身份证号",
        "备注：",
        "拟调出",
      ),
    },
    fc.string({ maxLength: 12 }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#REF!" }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 25 });
  const form = freshForm("yichun-practitioner", 40);

  test("收下的、拒收的、没有人的，合起来总是全部的行；再导入一次不添一人", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, headed) => {
        const source = sheetOf(headed ? [heads, ...cells] : cells);
        const once = imported(form, source, {
          columns: { 0: "field:name", 1: "field:residentId", 2: "field:post", 3: "standing" },
        });
        const { persons, refused, nobody, rows: all } = countsOf(once.read);
        expect(persons + refused + nobody).toBe(all);
        const { added, changed, same, gone, leavers } = once.plan;
        const noted = leavers.filter((leaver) => leaver.noted !== null).length;
        const unclear = once.plan.refused.length - refused;
        expect(added.length + changed.length + same.length + gone.length + noted + unclear).toBe(persons);
        const again = imported(confirmed(form, once), source, {
          columns: { 0: "field:name", 1: "field:residentId", 2: "field:post", 3: "standing" },
        });
        expect([again.plan.added, again.plan.changed]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });

  test("列的次序无关紧要：同样的人，同样的值", () => {
    const columns = ["姓名", "身份证号", "教师资格证号", "岗位", "备注", "宗教信仰"];
    const body = Array.from({ length: 12 }, (_, at) => [
      nameOf(at),
      residentId(at),
      "20022310722000117",
      "语文教师",
      at % 5 === 0 ? "转出" : null,
      "无",
    ]);
    const straight = imported(form, sheetOf([columns, ...body])).read;
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const turned = (row: readonly CellContent[]) => order.map((at) => row[at] ?? null);
        const { persons } = imported(form, sheetOf([turned(columns), ...body.map(turned)])).read;
        const said = (all: typeof persons) =>
          all.map(({ name, values, standing }) => ({ name, values, standing }));
        expect(said(persons)).toEqual(said(straight.persons));
      }),
      { numRuns: 60 },
    );
  });

  test("五千人的名册：一个不少，再导入全都照旧", () => {
    const count = 5_000;
    const large = freshForm("rushan-pupil", count);
    const source = sheetOf([
      ["学籍号", "姓名", "年级", "班级"],
      ...Array.from({ length: count }, (_, at): CellContent[] => [
        pupilNumber(at),
        nameOf(at),
        4 + (at % 6),
        `${1 + (at % 9)}班`,
      ]),
    ]);
    const once = imported(large, source);
    expect(countsOf(once.read)).toEqual({ persons: count, refused: 0, nobody: 1, rows: count + 1 });
    const again = imported(confirmed(large, once), source);
    expect([again.plan.same.length, again.plan.added.length, again.plan.leavers.length]).toEqual([
      count,
      0,
      0,
    ]);
  });

  test("LibreOffice 存出来的花名册：隐藏的列、日期、合并的标题、数字存成文字，照样读", async () => {
    const bytes = await readFile(new URL("./saved-by-libreoffice.xlsx", import.meta.url));
    const sheets = await readXlsx(bytes);
    if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
    const [source] = sheets;
    if (source === undefined) throw new Error("no sheet");
    const { read } = imported(freshForm("rushan-pupil"), source, { primaryYears: 5 });
    expect(countsOf(read)).toEqual({ persons: 3, refused: 1, nobody: 4, rows: 8 });
    expect(read.persons.map(({ values }) => values)).toEqual([
      { name: "夏知微", pupilNumber: pupilNumber(1), stage: 4, className: "1班", enrolled: "2022-09-01" },
      { name: "何禾", pupilNumber: pupilNumber(2), stage: 6, className: "2班", enrolled: "2020-09-01" },
      { name: "宋宁", pupilNumber: pupilNumber(3), stage: 5, className: "2班", enrolled: "2021-09-01" },
    ]);
  });
});

// 各种办法的表在面板里：认得出、逐格校验、说得出为什么、按原文点选、填进去就变
import { describe, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { type FileHost, fileHost } from "#addin/hosts/xlsx.ts";
import { checkSheet, type SheetCheck, subjectOf } from "#addin/sheet/check.ts";
import { choicesFor, found, toggled } from "#addin/sheet/choices.ts";
import { summarize } from "#addin/sheet/hand-in.ts";
import { type MakeRequest, workbookFor } from "#addin/sheet/make.ts";
import { marksOf } from "#addin/sheet/marks.ts";
import { openForm, rereadForm } from "#addin/sheet/open.ts";
import { type OpenForm, rowsOf } from "#addin/sheet/open-form.ts";
import { suggestionFor } from "#addin/sheet/suggestion.ts";
import { whyOf } from "#addin/sheet/why.ts";
import { speakIn } from "#addin/words/speak.ts";
import type { StoredRow } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { openInNode } from "../excel-host/node.ts";

const unit = { code: "2137000001", name: "示例小学" };
const on = "2026-11-28";

let serial = 0;
const newRowId = (): string => {
  serial += 1;
  return `row-${String(serial).padStart(6, "0")}`;
};

const requestFor = (regime: Regime, more: Partial<MakeRequest> = {}): MakeRequest => ({
  ...{ kind: "form", regime, unit, bureau: null, period: "2026", capacity: 4 },
  ...{ stored: [], locale: "zh-CN", newRowId },
  ...more,
});

const made = async (regime: Regime, more: Partial<MakeRequest> = {}): Promise<FileHost> => {
  const host = fileHost([], { newRowId });
  const workbook = workbookFor(requestFor(regime, more));
  if (workbook === null) throw new Error("nothing made");
  await host.make(workbook);
  return host;
};

const opened = async (
  host: FileHost,
  rules: { readonly supplement?: Supplement } = {},
): Promise<OpenForm> => {
  const { supplement = null } = rules;
  const form = await openForm(host, { on, supplement });
  if (isWorkbookRefused(form)) throw new Error(`${form.refusedWorkbook} ${JSON.stringify(form.values)}`);
  return form;
};

type Row = Readonly<Record<string, string | number>>;

/** Types rows into a table from its first row on. */
const typed = async (
  host: FileHost,
  filling: Readonly<Record<string, readonly Row[]>>,
): Promise<OpenForm> => {
  const form = await opened(host);
  for (const { id, sheet, firstRow, columns } of form.tables)
    await host.patch(
      sheet,
      (filling[id] ?? []).flatMap((row, at) =>
        Object.entries(row).map(([key, value]) => ({
          ...{ row: firstRow + at, value },
          column: columns[key] ?? -1,
        })),
      ),
    );
  return opened(host);
};

const told = ({ problems }: SheetCheck) =>
  problems.map(({ kind, subject, table, key, problem }) => [kind, subject, table, key, problem.code]);

describe("每一部办法", () => {
  test.each(regimes.map((regime) => [regime.id, regime] as const))(
    "%s：面板制出的表面板都认得，空表没有主体，也没有要送的行",
    async (_id, regime) => {
      const form = await opened(await made(regime));
      expect([form.regime.id, form.meta.unit, form.meta.period]).toEqual([regime.id, unit, "2026"]);
      expect(form.tables.length).toBeGreaterThan(0);
      for (const { columns } of form.tables) expect(Object.values(columns).every((at) => at >= 0)).toBe(true);
      const check = checkSheet(form);
      expect(check.rows.filter(({ changed }) => changed).map(({ read }) => read.values)).toEqual([]);
      expect(summarize(form, check).blocked).not.toBe(null);
    },
  );

  test.each(
    regimes.filter(({ supplement }) => supplement !== null).map((regime) => [regime.id, regime] as const),
  )("%s：细则表也认得：缺什么逐格说出，不同步", async (_id, regime) => {
    const form = await opened(await made(regime, { kind: "supplement" }));
    expect([form.kind, form.tables, form.problems.length > 0]).toEqual(["supplement", [], true]);
  });
});

const deeds = {
  roster: [
    { name: "虚小明", stage: 5, className: "五（1）班" },
    { name: "虚小红", stage: 5, className: "五（1）班" },
  ],
  deeds: [
    { subject: "虚小明", item: "4-1", on: "2026-03-10" },
    { subject: "虚小华", item: "4-1", on: "2026-03-10" },
  ],
};

describe("在打开的工作簿里和在浏览器里", () => {
  test.each(regimes.map((regime) => [regime.id, regime] as const))(
    "%s：制出同样的表，读出同样的内容",
    async (_id, regime) => {
      const excel = await openInNode();
      for (const name of ["Excel", "Office", "OfficeExtension"] as const) vi.stubGlobal(name, excel[name]);
      try {
        const start = serial;
        const file = await made(regime);
        serial = start;
        const workbook = workbookFor(requestFor(regime));
        if (workbook === null) throw new Error("nothing made");
        const live = excelHost();
        await live.make(workbook);
        const [inExcel, inFile] = [await openForm(live, { on }), await opened(file)];
        if (isWorkbookRefused(inExcel)) throw new Error(inExcel.refusedWorkbook);
        const plain = ({ tables, subjects, problems, meta }: OpenForm) => ({
          tables,
          subjects,
          problems,
          meta,
        });
        expect(plain(inExcel)).toEqual(plain(inFile));
      } finally {
        excel.close();
        vi.unstubAllGlobals();
      }
    },
    60_000,
  );
});

test("服务器上的行放回新表：条目和人写成字，读回来与服务器一致，没有要送的", async () => {
  const form = await typed(await made(rushanPupil), { ...deeds, deeds: deeds.deeds.slice(0, 1) });
  const stored = rowsOf(form).map(
    ({ table, id, cells }, at): StoredRow => ({
      ...{ id: id ?? "", table, version: at + 1, cells },
      verdict: { total: null, grade: null, problems: [] },
      by: { id: "clerk", name: "许安然" },
      at: "2026-03-10T00:00:00Z",
    }),
  );
  const again = await opened(await made(rushanPupil, { stored }));
  expect(rowsOf(again).map(({ cells, changed, version }) => [cells, changed, version])).toEqual(
    stored.map(({ cells, version }) => [cells, false, version]),
  );
  expect(again.tables.find(({ id }) => id === "deeds")?.rows[0]?.values).toMatchObject({
    subject: "虚小明",
    item: expect.stringMatching(/^4-1 /),
  });
});

describe("积分登记：一事一行", () => {
  test("名册里没有的人、没有的条目，各在自己的一格；别的行照算", async () => {
    const host = await made(rushanPupil);
    const form = await typed(host, deeds);
    const check = checkSheet(form);
    expect(told(check)).toContainEqual(["format", "", "deeds", "subject", "row-unknown"]);
    const wrong = check.problems.find(({ key }) => key === "subject");
    if (wrong === undefined) throw new Error("no problem");
    expect(suggestionFor(form, wrong, speakIn("zh-CN"), "zh-CN")).toMatch(/^填名册里有的名字/);
    const states = marksOf(form, check, [], false).flatMap(({ sheet, marks }) =>
      marks.map(({ row, column, state }) => [sheet, row, column, state]),
    );
    expect(states).toContainEqual([wrong.place?.sheet, wrong.place?.row, wrong.place?.column, "problem"]);
    // The row that names nobody stays at home; the roster and the good row may be sent.
    expect(check.rows.filter((row) => row.wrong).map(({ read }) => read.table)).toEqual(["deeds"]);
    expect(check.rows.filter(({ changed, wrong: held }) => changed && !held).length).toBe(3);
  });

  test("线上的行只有意思：条目是编号，人是名册那一行的编号，没有名字", async () => {
    const form = await typed(await made(rushanPupil), deeds);
    const [roster, table] = form.tables;
    expect(table?.rows[0]?.cells).toEqual({ subject: roster?.rows[0]?.id, item: "4-1", on: "2026-03-10" });
    const [row] = table?.rows ?? [];
    expect(row && subjectOf(form, row)).toBe("虚小明");
  });

  test("为什么：选中的一件事排在前面，写明条款、原文和分值，不露出行的编号", async () => {
    const host = await made(rushanPupil);
    await typed(host, { ...deeds, deeds: deeds.deeds.slice(0, 1) });
    const form = await opened(host, { supplement: rushanPupilSample });
    const row = form.tables.find(({ id }) => id === "deeds")?.rows[0];
    if (row === undefined) throw new Error("no row");
    const why = whyOf(form, row, "zh-CN", (at) => `第 ${at} 行`);
    const own = why?.lines.filter((line) => line.own) ?? [];
    expect(why?.name).toBe("虚小明");
    expect(own.length).toBeGreaterThan(0);
    expect(own[0]?.clause).toMatch(/^第四条/);
    expect(own[0]?.what).toContain(`第 ${row.row + 1} 行`);
    expect(why?.lines.every(({ what, value }) => !`${what}${value}`.includes(row.key))).toBe(true);
  });

  test("按办法的原文找条目，填进去就是那一条；人也一样", async () => {
    const host = await made(rushanPupil);
    const form = await typed(host, { roster: deeds.roster });
    const items = choicesFor(form, { table: "deeds", key: "item" }, "zh-CN") ?? [];
    const [item] = items;
    if (item?.item === undefined) throw new Error("no item");
    expect(found(items, item.item.wording.slice(0, 8)).map(({ id }) => id)).toContain(item.id);
    expect(found(items, item.item.clause).length).toBeGreaterThan(0);
    expect(found(items, "根本没有这样的话")).toEqual([]);
    const people = choicesFor(form, { table: "deeds", key: "subject" }, "zh-CN") ?? [];
    expect(found(people, "小红").map(({ text }) => text)).toEqual(["虚小红"]);
    const after = await typed(host, { deeds: [{ subject: "虚小红", item: item.text, on: "2026-03-10" }] });
    expect(rowsOf(after).find(({ table }) => table === "deeds")?.cells.item).toBe(item.id);
  });

  test("英文面板看中文表：条目用英文说，中英文都查得到，填进格里的还是表上的写法", async () => {
    const form = await typed(await made(rushanPupil), { roster: deeds.roster });
    const [inEnglish] = choicesFor(form, { table: "deeds", key: "item" }, "en") ?? [];
    const [inChinese] = choicesFor(form, { table: "deeds", key: "item" }, "zh-CN") ?? [];
    expect(inEnglish?.text).toBe(inChinese?.text);
    expect(inChinese?.label).toBe(inChinese?.text);
    expect(inEnglish?.label).toMatch(/^4-1 [\x20-\x7e’]+$/);
    const all = choicesFor(form, { table: "deeds", key: "item" }, "en") ?? [];
    expect(found(all, inEnglish?.label ?? "")[0]?.id).toBe(inEnglish?.id);
  });

  test("几项的格：点一下加上，再点一下去掉", () => {
    expect([toggled("", "甲"), toggled("甲", "乙"), toggled("甲、乙", "甲")]).toEqual(["甲", "甲、乙", "乙"]);
  });

  test("改了登记表只重读那一张；名册没动的内容不变", async () => {
    const host = await made(rushanPupil);
    const before = await typed(host, deeds);
    const table = before.tables.find(({ id }) => id === "deeds");
    if (table === undefined) throw new Error("no table");
    const asked: string[][] = [];
    const read = (names: readonly string[]) => {
      asked.push([...names]);
      return host.read(names);
    };
    const after = await rereadForm({ ...host, read }, before, [table.sheet]);
    expect(asked).toEqual([[table.sheet]]);
    expect(isWorkbookRefused(after) ? null : after.subjects).toEqual(before.subjects);
  });
});

test("没有带入细则：不计分，也不当作填错；带入以后才有分", async () => {
  const host = await made(rushanPupil);
  const without = await typed(host, { ...deeds, deeds: deeds.deeds.slice(0, 1) });
  expect(without.subjects.map(({ total }) => total)).toEqual([null, null]);
  expect(checkSheet(without).problems.map(({ problem }) => problem.code)).not.toContain("supplement-missing");
  const { subjects, problems } = await opened(host, { supplement: rushanPupilSample });
  // 虚小红 has no event: the base of the rules. 虚小明's asks for a level, so nothing is counted yet.
  expect(subjects.map(({ name, total, grade }) => [name, total, grade])).toEqual([
    ["虚小明", null, null],
    ["虚小红", 100, "A+"],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(["field-missing", "field-missing", "level-missing"]);
});

describe("别的体例", () => {
  test("检查表：没答的是缺项，答了别的是格式；单位一行", async () => {
    const form = await typed(await made(jiaochengSchool), {
      roster: [{ name: "示例小学" }],
      checks: [{ answer: "达到" }, { answer: "也许" }],
    });
    const check = checkSheet(form);
    const answers = told(check).filter(([, , table]) => table === "checks");
    expect(answers.some(([kind, , , key]) => kind === "format" && key === "answer")).toBe(true);
    expect(check.subjects).toBe(1);
    // Given rows without an answer wait for nobody; the answered one does.
    expect(check.rows.filter(({ changed, wrong }) => changed && !wrong).length).toBeGreaterThan(1);
  });

  test("答卷：超出量程的一份指到那一格，不说是多少", async () => {
    const form = await typed(await made(jiaochengTeacher), {
      roster: [{ name: "虚老师" }],
      answers: [{ subject: "虚老师", source: "教师互评", answer: 188.5 }],
    });
    const wrong = checkSheet(form).problems.find(({ key }) => key === "answer");
    expect([wrong?.kind, wrong?.subject, wrong?.problem.code]).toEqual(["logic", "虚老师", "out-of-bounds"]);
    expect(JSON.stringify(wrong?.problem.values)).not.toContain("188.5");
  });

  test("档案：一个部门只拿到自己的几张表，一样读得回", async () => {
    const host = await made(guizhouStudent, { only: ["posts", "entries-student-affairs"] });
    const form = await typed(host, {
      roster: [{ name: "虚同学", studentNumber: "0012", enrolled: "2025-09-01", eligible: "是" }],
      posts: [{ person: "虚处长", post: "学生处", from: "2024-01-01" }],
      "entries-student-affairs": [
        { subject: "虚同学", section: "毕业评语", on: "2026-03-02", what: "虚构评语", by: "虚处长" },
      ],
    });
    expect(form.tables.map(({ id }) => id)).toEqual(["roster", "posts", "entries-student-affairs"]);
    const [entry] = form.tables.at(-1)?.rows ?? [];
    expect(entry && subjectOf(form, entry)).toBe("虚同学");
    expect(entry && whyOf(form, entry, "zh-CN", String)?.lines.length).toBeGreaterThan(0);
  });

  test("认定：情形按条文点选，事实落到单位名下", async () => {
    const form = await typed(await made(wugangPrivateSchool), {
      roster: [{ name: "虚构民办学校" }],
      facts: [{ subject: "虚构民办学校", no: "1", kind: "情形", on: "2026-03-01", hit: "law-63-8" }],
    });
    const fact = form.tables.find(({ id }) => id === "facts")?.rows[0];
    expect(fact?.cells.hit).toBe("law-63-8");
    expect(fact && whyOf(form, fact, "zh-CN", String)?.lines.some(({ own }) => own)).toBeDefined();
    expect((choicesFor(form, { table: "facts", key: "hit" }, "zh-CN") ?? []).length).toBeGreaterThan(20);
  });

  test("指标表是其中一种：一张表，列就是字段和指标", async () => {
    const form = await opened(await made(yichunPractitioner));
    expect(form.tables.map(({ id }) => id)).toEqual(["grid"]);
    expect(form.tables[0]?.inputs.slice(0, 2)).toEqual(["name", "residentId"]);
  });
});

// 各种体例上云: every instrument saved, disputed, handed in, returned and effective, over the real engine.
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readManifest, sealOf } from "#lambdas/persistence/batches.ts";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import { verifyRecords } from "#lambdas/persistence/verify-records.ts";
import { addresses } from "#shared/engine/checklist/assess-checklist.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import type { regimes } from "#shared/regimes/registry.ts";
import { usualTeaching } from "#shared/workbook/forms/form.ts";
import {
  approveForm,
  completeForms,
  openPeriod,
  pupilSupplement,
  regimeNamed,
  saveForm,
  saveSupplement,
  sheetNamed,
  submitForm,
} from "./forms.ts";
import { schoolA } from "./people.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startWorld();
  await openPeriod(world, ...Object.keys(completeForms), "rushan-staff", "jiaocheng-school");
});
afterEach(async () => {
  const chains = await verifyJournal(world.stores);
  expect(chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
  expect(await verifyRecords(world.stores)).toEqual([]);
  await world.stop();
});

const pupils = "rushan-pupil";
const complete = completeForms[pupils] ?? [];
const rowNamed = (id: string) => {
  const row = complete.find((one) => one.id === id);
  if (row === undefined) throw new RangeError(id);
  return row;
};

const notices = async (id: string) =>
  (await world.ask("list-notices", { as: "head", input: sheetNamed(id) })).answer.notices;

describe("积分登记：一事一行", () => {
  beforeEach(async () => {
    expect((await saveSupplement(world)).status).toBe(200);
  });

  test("存、上报、领导小组确认即生效；每件事告知家长，等级要办的各有条款", async () => {
    const saved = await saveForm(world, pupils, complete);
    expect(saved.map(({ outcome, table }) => [outcome, table])).toEqual(
      complete.map(({ table }) => ["accepted", table]),
    );
    const batch = (await submitForm(world, pupils)).answer;
    // 100+8（省级）；100−10（作弊）−20（偷窃等，劝告过两次）＝70，60—84分是B级。
    expect(batch).toMatchObject({
      rows: 5,
      subjects: 2,
      comments: [],
      grades: { "A+": 1, A: 0, B: 1, C: 0 },
      awaited: ["group-confirms"],
      limit: null,
    });
    expect(await notices(pupils)).toEqual([]);
    expect(await approveForm(world, batch)).toMatchObject({ state: "effective", stage: null });
    const owed = await notices(pupils);
    expect(owed.map(({ row, rule, subject, grade }) => [row, rule, subject, grade])).toEqual([
      ["deed-cheat", "tell-guardian", "虚小红", null],
      ["deed-late", "tell-guardian", "虚小红", null],
      ["deed-prize", "tell-guardian", "虚小明", null],
      ["pupil-hong", "15", "虚小红", "B"],
      ["pupil-hong", "15-1", "虚小红", "B"],
    ]);
    expect(owed.map(({ clause }) => clause.clause)).toEqual([
      "第十条",
      "第十条",
      "第十条",
      "第十五条",
      "第十五条（一）",
    ]);
    const settle = (rule: string) =>
      world.ask("settle-notice", {
        as: "clerk",
        input: { unit: schoolA, batch: batch.id, row: "pupil-hong", rule, on: "2026-11-20", way: "家访" },
      });
    expect((await settle("15-1")).answer).toMatchObject({ rule: "15-1", told: { way: "家访" } });
    expect((await settle("15-1")).refusal.code).toBe("notice-already-settled");
    expect((await settle("15-2-a")).refusal.code).toBe("not-found");
    expect((await settle("15")).status).toBe(200);
  });

  test("学籍号里有身份证号的加密、脱敏，库里找不到；临时学籍号照录", async () => {
    const [ming, hong] = await saveForm(world, pupils, complete.slice(0, 2));
    expect(ming).toMatchObject({ cells: { pupilNumber: "G11**************2X" } });
    expect(hong).toMatchObject({ cells: { pupilNumber: "L20250002" } });
    const { Items = [] } = await world.stores.client.send(
      new ScanCommand({ TableName: world.stores.records }),
    );
    expect(JSON.stringify(Items)).not.toContain("11010519491231002X");
    const [again] = await saveForm(
      world,
      pupils,
      [
        {
          ...rowNamed("pupil-ming"),
          cells: { ...rowNamed("pupil-ming").cells, pupilNumber: "G11**************2X", className: "五2班" },
        },
      ],
      { base: 1 },
    );
    expect(again).toMatchObject({ outcome: "accepted", version: 2, cells: { className: "五2班" } });
  });

  test("错的不存：没有的条目、不是日子的日子、没有的栏、校验位不符；缺的可存", async () => {
    const deed = rowNamed("deed-cheat");
    const cells = deed.cells;
    for (const [table, wrong, problem] of [
      ["deeds", { ...cells, item: "5-99" }, { code: "pick-unknown", at: "item" }],
      ["deeds", { ...cells, on: "2026-02-30" }, { code: "date-invalid", at: "on" }],
      ["deeds", { ...cells, points: 100 }, { code: "unknown-column", at: "points" }],
      ["deeds", { ...cells, subject: "虚小红" }, { code: "row-unknown", at: "subject" }],
      ["deeds", { ...cells, deed: "事".repeat(2000), level: "洲际" }, { code: "pick-unknown", at: "level" }],
      [
        "roster",
        { name: "虚小刚", pupilNumber: "G110105194912310021" },
        { code: "resident-id.check-digit", at: "pupilNumber" },
      ],
    ] as const) {
      const [saved] = await saveForm(world, pupils, [{ id: "wrong-row", table, cells: wrong }]);
      expect(saved).toMatchObject({ outcome: "refused", table, problems: [problem] });
    }
    const [draft] = await saveForm(world, pupils, [
      { id: "draft-row", table: "deeds", cells: { on: "2026-01-09", deed: "长".repeat(2000) } },
    ]);
    expect(draft).toMatchObject({
      outcome: "accepted",
      verdict: {
        total: null,
        problems: [
          { code: "cell-missing", at: "subject", values: { column: "姓名" } },
          { code: "cell-missing", at: "item" },
        ],
      },
    });
  });

  test("没有这张表，或这一行本在别的表：指出是哪一行", async () => {
    const refused = async (table: string) =>
      (
        await world.ask("save-rows", {
          as: "clerk",
          input: {
            ...sheetNamed(pupils),
            regimeVersion: regimeVersion(regimeNamed(pupils)),
            rows: [{ id: "pupil-ming", table, base: null, cells: { name: "虚小明" } }],
          },
        })
      ).refusal;
    expect(await refused("grid")).toMatchObject({
      code: "request-invalid",
      values: { where: "rows.0.table" },
    });
    await saveForm(world, pupils, complete.slice(0, 1));
    expect(await refused("deeds")).toMatchObject({ values: { where: "rows.0.table" } });
  });

  test("别人名下没有的人、没有级别、没有劝告：上报时逐格指出，一行不封", async () => {
    await saveForm(world, pupils, [
      ...complete
        .slice(0, 3)
        .map((row) =>
          row.id === "deed-prize"
            ? { ...row, cells: { subject: "pupil-ming", item: "4-3", on: "2025-10-12" } }
            : row,
        ),
      { id: "deed-astray", table: "deeds", cells: { subject: "pupil-gone", item: "5-5", on: "2026-01-09" } },
      { id: "deed-smoke", table: "deeds", cells: { subject: "pupil-hong", item: "5-6", on: "2026-01-09" } },
    ]);
    const { refusal } = await submitForm(world, pupils);
    expect(refusal).toMatchObject({ status: 422, code: "rows-incomplete", values: { count: 3 } });
    expect(refusal.problems?.map(({ code, at }) => [at, code]).sort()).toEqual([
      ["deed-astray.subject", "row-unknown"],
      ["deed-prize.level", "level-missing"],
      ["deed-smoke.admonished", "admonition-missing"],
    ]);
  });

  test("同一学籍号两行：一人只登一行，号码不出现在答复里", async () => {
    await saveForm(world, pupils, [
      ...complete,
      { id: "pupil-again", table: "roster", cells: { ...rowNamed("pupil-ming").cells, name: "虚小明二" } },
    ]);
    const { refusal, text } = await submitForm(world, pupils);
    expect(refusal).toMatchObject({
      code: "person-twice",
      problems: [{ code: "roster-twice", at: "pupil-ming.pupilNumber", values: { row: "pupil-again" } }],
    });
    expect(text).not.toContain("11010519491231002X");
  });

  test("退回连同格上的意见；改好再报，意见随前一批留下", async () => {
    await saveForm(world, pupils, complete);
    const batch = (await submitForm(world, pupils)).answer;
    const comments = [{ row: "deed-late", cell: "admonished", text: "劝告记录请补日期" }];
    const decide = (more: object) =>
      world.ask("advance-batch", {
        as: "head",
        input: {
          ...{ unit: schoolA, batch: batch.id, version: 1, decision: "group-confirms" },
          ...{ outcome: "return", comment: "请看各格意见", comments },
          ...more,
        },
      });
    expect((await decide({ outcome: "approve" })).refusal).toMatchObject({ values: { where: "comments" } });
    expect((await decide({ comments: Array(201).fill(comments[0]) })).refusal).toMatchObject({
      values: { where: "comments" },
    });
    expect(
      (await decide({ comments: Array(100).fill({ ...comments[0], text: "字".repeat(500) }) })).status,
    ).toBe(422);
    expect((await decide({})).answer).toMatchObject({ state: "returned", comments });
    const [fixed] = await saveForm(
      world,
      pupils,
      [{ ...rowNamed("deed-late"), cells: { ...rowNamed("deed-late").cells, deed: "补记" } }],
      { base: 1 },
    );
    expect(fixed).toMatchObject({ outcome: "accepted", version: 2 });
    const second = (await submitForm(world, pupils)).answer;
    expect(second).toMatchObject({ state: "awaiting", comments: [] });
    const { regime, period } = sheetNamed(pupils);
    const { answer } = await world.ask("list-batches", { as: "clerk", input: { regime, period } });
    expect(answer.batches.map(({ state, comments: of }) => `${state} ${of.length}`).sort()).toEqual([
      "awaiting 0",
      "returned 1",
    ]);
  });

  test("封签含细则的编号和版次：台账记下，改了其一核对就不符", async () => {
    await saveForm(world, pupils, complete);
    const batch = (await submitForm(world, pupils)).answer;
    const sheet = sheetNamed(pupils);
    const rows = await readManifest(world.stores, sheet.unit, batch.id);
    const { id, version } = pupilSupplement;
    const sealed = (rules: object) => sealOf(sheet, { regimeVersion: batch.regimeVersion, ...rules }, rows);
    expect(sealed({ supplement: { id, version } })).toBe(batch.seal);
    expect(sealed({ supplement: { id, version: version + 1 } })).not.toBe(batch.seal);
    expect(sealed({})).not.toBe(batch.seal);
  });

  test("监护人对结果的异议：学校办理，列表里有名有期限；一件事不是人，不能立案", async () => {
    await saveForm(world, pupils, complete);
    const batch = await approveForm(world, (await submitForm(world, pupils)).answer);
    const open = (row: string) =>
      world.ask("open-case", {
        as: "clerk",
        input: {
          ...{ ...sheetNamed(pupils), batch: batch.id, row, procedure: "objection", received: "2026-11-20" },
          ...{ claim: "偷窃一事查无实据", admissible: true, reporter: null },
        },
      });
    expect((await open("deed-late")).refusal.code).toBe("not-found");
    const opened = (await open("pupil-hong")).answer;
    expect(opened).toMatchObject({
      subject: "虚小红",
      kind: "objection",
      handledBy: ["head"],
      state: "open",
    });
    const { regime, period } = sheetNamed(pupils);
    const { answer } = await world.ask("list-cases", { as: "head", input: { regime, period } });
    expect(answer.cases).toEqual([opened]);
    const answered = await world.ask("advance-case", {
      as: "head",
      input: {
        ...{ ...sheetNamed(pupils), case: opened.id, version: 1 },
        step: { kind: "answer", outcome: "upheld", reasons: "已核实，予以更正" },
      },
    });
    expect(answered.answer).toMatchObject({ state: "answered", subject: "虚小红" });
  });

  test("两人同时改一件事：不同的格都留，同一格是冲突；同一请求再来，答复照旧", async () => {
    await saveForm(world, pupils, complete);
    const deed = rowNamed("deed-cheat");
    await saveForm(world, pupils, [{ ...deed, cells: { ...deed.cells, found: "2026-01-10" } }], {
      as: "secondClerk",
      base: 1,
    });
    const [merged] = await saveForm(world, pupils, [{ ...deed, cells: { ...deed.cells, deed: "期末" } }], {
      base: 1,
    });
    expect(merged).toMatchObject({
      outcome: "accepted",
      merged: true,
      version: 3,
      cells: { found: "2026-01-10", deed: "期末" },
    });
    const [conflict] = await saveForm(
      world,
      pupils,
      [{ ...deed, cells: { ...deed.cells, found: "2026-01-11" } }],
      { base: 1 },
    );
    expect(conflict).toMatchObject({ outcome: "conflict", table: "deeds", cells: ["found"] });
    const { answer } = await world.ask("list-rows", {
      as: "clerk",
      input: { ...sheetNamed(pupils), table: "deeds" },
    });
    expect(answer.rows.map(({ id, table }) => [id, table])).toEqual([
      ["deed-cheat", "deeds"],
      ["deed-late", "deeds"],
      ["deed-prize", "deeds"],
    ]);
  });

  test("公开页一个字也不说：没有学生，也没有学校走到哪一步", async () => {
    await saveForm(world, pupils, complete);
    await approveForm(world, (await submitForm(world, pupils)).answer);
    const { text } = await world.ask("read-register", { as: null });
    for (const word of ["虚小", "乳山", "积分"]) expect(text).not.toContain(word);
    const { Items = [] } = await world.stores.client.send(
      new ScanCommand({ TableName: world.stores.records }),
    );
    expect(Items.filter(({ pk }) => String(pk).startsWith("REGISTER#"))).toEqual([]);
  });
});

describe("细则", () => {
  test("没有细则的积分制不能填，说明凭哪一条", async () => {
    const refused = async (id: string) =>
      (
        await world.ask("save-rows", {
          as: "clerk",
          input: {
            ...sheetNamed(id),
            regimeVersion: regimeVersion(regimeNamed(id)),
            rows: [{ id: "first-row", table: "roster", base: null, cells: { name: "虚某" } }],
          },
        })
      ).refusal;
    expect(await refused("rushan-staff")).toMatchObject({
      status: 409,
      code: "supplement-missing",
      values: { clause: "第十七条" },
    });
    expect(await refused(pupils)).toMatchObject({ code: "supplement-missing", values: { clause: "第二条" } });
  });

  test("登记：合乎制度、已审核、按版；读出现行的一版", async () => {
    const read = async () =>
      (await world.ask("read-supplement", { as: "clerk", input: sheetNamed(pupils) })).answer.supplement;
    expect(await read()).toBeNull();
    const refusal = async (more: object) =>
      (await saveSupplement(world, { ...pupilSupplement, ...more })).refusal;
    expect(await refusal({ approved: null })).toMatchObject({ values: { where: "supplement.approved" } });
    expect(await refusal({ unit: "2123000002" })).toMatchObject({ values: { where: "supplement.unit" } });
    expect(await refusal({ regime: "nobody-knows" })).toMatchObject({ code: "regime-unknown" });
    expect(await refusal({ version: 2 })).toMatchObject({ code: "supplement-version", values: { next: 1 } });
    expect(await refusal({ from: "2025-02-30" })).toMatchObject({ code: "request-invalid" });
    expect(
      await refusal({
        gives: { ...pupilSupplement.gives, items: { ...pupilSupplement.gives.items, "5-3-b": 1000 } },
      }),
    ).toMatchObject({
      code: "supplement-wrong",
      problems: [{ at: "items.5-3-b" }],
    });
    expect((await saveSupplement(world)).answer.supplement).toEqual(pupilSupplement);
    expect(await refusal({})).toMatchObject({ code: "supplement-version", values: { next: 2 } });
    expect(await read()).toEqual(pupilSupplement);
    const other = await world.ask("save-supplement", {
      as: "clerk",
      input: { unit: schoolA, supplement: pupilSupplement },
    });
    expect(other.refusal.code).toBe("not-permitted");
  });
});

describe("其余体例", () => {
  test.each(["jiaocheng-teacher", "guizhou-student", "wugang-private-school"])(
    "%s：存、上报、按本制度的流程生效，记录与台账相符",
    async (id) => {
      const rows = completeForms[id] ?? [];
      const saved = await saveForm(world, id, rows);
      expect(saved.map(({ outcome }) => outcome)).toEqual(rows.map(() => "accepted"));
      const batch = (await submitForm(world, id)).answer;
      expect(batch).toMatchObject({ rows: rows.length, subjects: 1, state: "awaiting" });
      expect(await approveForm(world, batch)).toMatchObject({ state: "effective" });
    },
  );

  test("问卷：不在分值内的不存；检查表：没有答完不能上报，少的逐条指出", async () => {
    const [answer] = await saveForm(world, "jiaocheng-teacher", [
      { id: "answer-1", table: "answers", cells: { subject: "teacher-1", source: "peers", answer: 101 } },
    ]);
    expect(answer).toMatchObject({ outcome: "refused", problems: [{ code: "out-of-bounds", at: "answer" }] });
    await saveForm(world, "jiaocheng-school", [
      { id: "school-01", table: "roster", cells: { name: "伊美区第三小学" } },
      { id: "check-0001", table: "checks", cells: { item: "1.1", answer: "达到" } },
    ]);
    const { refusal } = await submitForm(world, "jiaocheng-school");
    expect(refusal.code).toBe("rows-incomplete");
    expect(refusal.problems?.[0]).toMatchObject({ code: "missing" });
  });

  test("检查表：不适用于本单位的答不适用，其余答完，才上报", async () => {
    const { groups, answers } = regimeNamed("jiaocheng-school") as Extract<
      (typeof regimes)[number],
      { instrument: "checklist" }
    >;
    const items = groups.flatMap((group) => group.items);
    const rows = [
      { id: "school-01", table: "roster", cells: { name: "伊美区第三小学", uscc: "91350211M000100Y46" } },
      ...items.map((item, n) => ({
        id: `check-${String(n).padStart(4, "0")}`,
        table: "checks",
        cells: {
          item: item.id,
          answer: addresses(item, usualTeaching) ? answers.met : answers.notApplicable,
        },
      })),
    ];
    for (let from = 0; from < rows.length; from += 40)
      await saveForm(world, "jiaocheng-school", rows.slice(from, from + 40));
    const { answer } = await submitForm(world, "jiaocheng-school");
    expect(answer).toMatchObject({ subjects: 1, awaited: ["head-confirms"] });
    expect(await approveForm(world, answer)).toMatchObject({ state: "effective" });
  });

  test("长文太多，一次存不下：一行不存，请分次；分开就存得下", async () => {
    // No text of people is as irregular: each character is another one of 20,000.
    let at = 1;
    const long = (): string =>
      Array.from({ length: 2000 }, () => {
        at = (at * 48271) % 2147483647;
        return String.fromCodePoint(0x4e00 + (at % 20000));
      }).join("");
    const register = "wugang-private-school";
    const rows = Array.from({ length: 40 }, (_, n) => ({
      ...{ id: `penalty-${n}`, table: "register-penalties" },
      cells: { "column-1": long(), "column-2": long(), "column-3": long() },
    }));
    const input = { ...sheetNamed(register), regimeVersion: regimeVersion(regimeNamed(register)) };
    const save = (some: typeof rows) =>
      world.ask("save-rows", {
        as: "clerk",
        input: { ...input, rows: some.map((row) => ({ ...row, base: null })) },
      });
    expect((await save(rows)).refusal).toMatchObject({ code: "too-large", status: 413 });
    const { answer } = await world.ask("list-rows", { as: "clerk", input: sheetNamed(register) });
    expect(answer.rows).toEqual([]);
    for (const from of [0, 10, 20, 30])
      expect((await save(rows.slice(from, from + 10))).answer.rows.map(({ outcome }) => outcome)).toEqual(
        Array(10).fill("accepted"),
      );
  });

  test("认定：被认定的情形还没有整改文书，生效后要单位发放", async () => {
    const id = "wugang-private-school";
    await saveForm(world, id, completeForms[id] ?? []);
    await approveForm(world, (await submitForm(world, id)).answer);
    expect(await notices(id)).toMatchObject([
      {
        row: "fact-0001",
        rule: "order",
        subject: "虚构民办学校",
        grade: null,
        clause: { clause: "三第2项" },
      },
    ]);
  });
});

test("读自己：名录开了哪些制度，就给哪些", async () => {
  const { answer } = await world.ask("read-self", { as: "clerk", input: {} });
  expect(answer.periods.map(({ regime }) => regime).sort()).toEqual(
    ["yichun-practitioner", ...Object.keys(completeForms), "rushan-staff", "jiaocheng-school"].sort(),
  );
});

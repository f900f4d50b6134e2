// 案件: objections, corrections and reports from their receipt to the answer, by the regime's own terms.
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NetworkKey } from "#lambdas/serve/door.ts";
import type { FiledCase } from "#shared/contract/cases.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { bestRow, residentId, sheetA, sheetB, type Who, worstRow } from "./people.ts";
import { approve, handIn } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let batch: Batch;
beforeEach(async () => {
  world = await startWorld();
  batch = await approve(world, await handIn(world, [bestRow(1), worstRow(2)]));
});
afterEach(() => world.stop());

const correction = () => ({
  ...sheetA,
  batch: batch.id,
  row: "row-0002",
  procedure: "correction",
  received: "2026-11-20",
  claim: "  学历记载有误，毕业证在手  ",
  admissible: true,
  reporter: null,
});
const report = () => ({
  ...correction(),
  procedure: "report",
  claim: "办补习班收费",
  reporter: { name: "匿名不得", contact: "13900000000" },
});
const open = async (input: object = correction(), as: Who = "clerk"): Promise<FiledCase> =>
  (await world.ask("open-case", { as, input: { ...input } })).answer;
const advance = (of: FiledCase, step: object, as: Who = "education", more: object = {}) =>
  world.ask("advance-case", {
    as,
    input: { ...sheetA, case: of.id, version: of.version, step, ...more },
  });
const answer = { kind: "answer", outcome: "upheld", reasons: "毕业证核对无误，予以更正" };
const extend = { kind: "extend", reasons: "须到外地调取材料" };
const listed = async (as: Who, unit?: string): Promise<FiledCase[]> =>
  (
    await world.ask("list-cases", {
      as,
      input: { regime: sheetA.regime, period: sheetA.period, ...(unit ? { unit } : {}) },
    })
  ).answer.cases;
const refusalOf = async <K extends NetworkKey>(asked: ReturnType<typeof world.ask<K>>): Promise<string> => {
  const { status, text } = await asked;
  return status === 200 ? "200" : JSON.parse(text).code;
};

describe("更正申请（第十七条）", () => {
  test("登记：15个工作日到期，条文、事由、当事人都在，什么也没有停", async () => {
    expect(await open()).toMatchObject({
      subject: "受告知人2",
      kind: "correction",
      title: { "zh-CN": "书面更正申请" },
      claim: "学历记载有误，毕业证在手",
      term: { count: 15, unit: "workday", cite: { clause: "第十七条" } },
      due: "2026-12-11",
      provisional: false,
      overdue: false,
      reporter: false,
      handledBy: ["education-officer", "credit-officer"],
      state: "open",
      version: 1,
    });
    const [same] = (await world.ask("list-batches", { as: "head", input: sheetA })).answer.batches;
    expect(same?.state).toBe("effective");
  });

  test("答复：由教育、营商部门，要理由，只一次；列表里随即办结", async () => {
    const opened = await open();
    const closed: FiledCase = (await advance(opened, answer, "credit")).answer;
    expect(closed).toMatchObject({ state: "answered", version: 2 });
    expect(closed.events[1]).toMatchObject({ kind: "answered", outcome: "upheld", by: { name: "苏允诚" } });
    expect(await refusalOf(advance(closed, answer))).toBe("case-over");
    expect((await listed("head")).map(({ state }) => state)).toEqual(["answered"]);
  });

  test("单位的人不能自己答复自己：须由办法指明的部门", async () => {
    const opened = await open();
    expect(await refusalOf(advance(opened, answer, "head"))).toBe("case-not-yours");
    expect(await refusalOf(advance(opened, answer, "clerk"))).toBe("case-not-yours");
  });

  test("不是办法所列的情形不受理，说是哪一条；办法没有写的程序、将来的日子、上报前的日子不收", async () => {
    const input = correction();
    const outside = await world.ask("open-case", { as: "clerk", input: { ...input, admissible: false } });
    expect(outside.refusal).toMatchObject({ code: "case-outside", values: { clause: "第十七条" } });
    for (const wrong of [
      { procedure: "objection" },
      { procedure: "repair" },
      { received: "2026-11-21" },
      { received: "2026-11-19" },
      { claim: "   " },
    ])
      expect(await refusalOf(world.ask("open-case", { as: "clerk", input: { ...input, ...wrong } }))).toBe(
        "request-invalid",
      );
    for (const wrong of [{ row: "row-0009" }, { batch: "no-such-batch" }, { period: "2025" }])
      expect(await refusalOf(world.ask("open-case", { as: "clerk", input: { ...input, ...wrong } }))).toBe(
        "not-found",
      );
  });

  test("第十七条没有延长：不能延长", async () => {
    expect((await advance(await open(), extend)).refusal).toMatchObject({
      code: "case-not-extendable",
      values: { clause: "第十七条" },
    });
  });

  test("事由里的身份证号先脱敏", async () => {
    const opened = await open({ ...correction(), claim: `证号${residentId(2)}写错` });
    expect(opened.claim).not.toContain(residentId(2));
  });
});

describe("实名举报（第十九条）", () => {
  test("30个工作日跨到没有放假通知的年份：日子是暂定的", async () => {
    expect(await open(report())).toMatchObject({
      kind: "complaint",
      term: { count: 30, unit: "workday", extension: { count: 10, unit: "day" } },
      provisional: true,
      reporter: true,
    });
  });

  test("只有办理的人看得到；单位的人、别校的人都看不到，也探不出有没有", async () => {
    const opened = await open(report(), "education");
    expect((await listed("credit")).map(({ id }) => id)).toEqual([opened.id]);
    expect(await listed("clerk", sheetA.unit)).toEqual([]);
    expect(await listed("head")).toEqual([]);
    const input = { ...sheetA, case: opened.id };
    expect(await refusalOf(world.ask("read-reporter", { as: "head", input }))).toBe("not-found");
    expect(await refusalOf(advance(opened, answer, "head"))).toBe("not-found");
    expect(await refusalOf(world.ask("read-reporter", { as: "otherHead", input }))).toBe("not-found");
  });

  test("举报人只在查看时露面，看过的记在台账上；库里和台账里都读不出", async () => {
    const opened = await open(report());
    expect(JSON.stringify(opened)).not.toContain("匿名不得");
    expect(JSON.stringify(await listed("credit"))).not.toContain("匿名不得");
    const seen = await world.ask("read-reporter", {
      as: "credit",
      input: { ...sheetA, case: opened.id },
    });
    expect(seen.answer).toEqual({ name: "匿名不得", contact: "13900000000" });
    const scan = async (TableName: string) =>
      (await world.stores.client.send(new ScanCommand({ TableName }))).Items ?? [];
    const [records, journal] = await Promise.all([scan(world.stores.records), scan(world.stores.journal)]);
    for (const secret of ["匿名不得", "13900000000"])
      expect(JSON.stringify([records, journal, world.log])).not.toContain(secret);
    expect(journal.filter(({ action }) => action === "read-reporter")).toMatchObject([
      { actor: "credit", values: { case: opened.id } },
    ]);
  });

  test("期内延长一次，写明理由；不能再延，过了期也不能延", async () => {
    const opened = await open(report(), "education");
    const extended: FiledCase = (await advance(opened, extend)).answer;
    expect(extended).toMatchObject({ extended: true, version: 2, state: "open" });
    expect((extended.due ?? "") > (opened.due ?? "")).toBe(true);
    expect(await refusalOf(advance(extended, extend))).toBe("case-not-extendable");
    const other = await open({ ...report(), claim: "另一件" }, "education");
    world.set("2027-03-01T10:00:00+08:00");
    expect(await refusalOf(advance(other, extend))).toBe("case-not-extendable");
  });
});

describe("到期", () => {
  test("到期日当天没有逾期；次日清扫记一条，只一条；迟到的答复照样收下", async () => {
    const opened = await open();
    world.set("2026-12-11T23:00:00+08:00");
    expect((await listed("education"))[0]?.overdue).toBe(false);
    world.set("2026-12-12T00:10:00+08:00");
    // Computed when read, before any sweep.
    expect((await listed("education"))[0]?.overdue).toBe(true);
    await Promise.all([world.sweep(), world.sweep()]);
    await world.sweep();
    const [late] = await listed("education");
    expect(late?.events.map(({ kind }) => kind)).toEqual(["opened", "overdue"]);
    expect(late?.events[1]).toMatchObject({ due: "2026-12-11" });
    const closed: FiledCase = (await advance({ ...opened, version: 2 }, answer)).answer;
    expect(closed).toMatchObject({ state: "answered", overdue: false });
  });

  test("答复了的、延长了的，到了原来的日子不记逾期", async () => {
    await advance(await open(), answer);
    const reported = await open(report(), "education");
    const extended: FiledCase = (await advance(reported, extend)).answer;
    world.set(`${reported.due}T10:00:00+08:00`);
    world.set(new Date(world.now() + 86_400_000).toISOString());
    await world.sweep();
    const kinds = (await listed("education")).map(({ events }) => events.map(({ kind }) => kind));
    expect(kinds).toEqual([
      ["opened", "extended"],
      ["opened", "answered"],
    ]);
    world.set(`${extended.due}T10:00:00+08:00`);
    world.set(new Date(world.now() + 86_400_000).toISOString());
    await world.sweep();
    expect((await listed("education"))[0]?.events.at(-1)).toMatchObject({
      kind: "overdue",
      due: extended.due,
    });
  });
});

describe("重复与同时", () => {
  test("同一编号登记两次只有一件；换了内容被拒", async () => {
    const input = correction();
    const key = "the-same-key";
    const [first, again] = [
      await world.ask("open-case", { as: "clerk", input, key }),
      await world.ask("open-case", { as: "clerk", input, key }),
    ];
    expect(again.answer).toEqual(first.answer);
    expect(
      await refusalOf(world.ask("open-case", { as: "clerk", input: { ...input, claim: "别的" }, key })),
    ).toBe("idempotency-key-reused");
    expect(await listed("head")).toHaveLength(1);
  });

  test("两个部门同时答复：一个成，一个被告知别人办过", async () => {
    const opened = await open();
    const outcomes = await Promise.all([
      refusalOf(advance(opened, answer, "education")),
      refusalOf(advance(opened, { ...answer, outcome: "rejected" }, "credit")),
    ]);
    expect(outcomes.sort()).toEqual(["200", "case-over"]);
    expect((await listed("head"))[0]?.events).toHaveLength(2);
  });

  test("看过旧样子的人被告知先刷新", async () => {
    const opened = await open(report(), "education");
    await advance(opened, extend);
    expect(await refusalOf(advance(opened, answer))).toBe("case-changed");
  });
});

describe("列表", () => {
  test("局里不指明单位时看所辖各校，先到期的在前，办结的在后；各校只看自己", async () => {
    const inB = await approve(world, await handIn(world, [bestRow(5)], { as: "otherClerk", sheet: sheetB }));
    const done = await open();
    await advance(done, answer);
    world.set("2026-11-25T10:00:00+08:00");
    const later = await open({ ...correction(), received: "2026-11-25" });
    const sooner = await open(
      { ...correction(), ...sheetB, batch: inB.id, row: "row-0001", received: "2026-11-23" },
      "otherClerk",
    );
    expect((await listed("education")).map(({ id }) => id)).toEqual([sooner.id, later.id, done.id]);
    expect((await listed("otherHead")).map(({ id }) => id)).toEqual([sooner.id]);
    expect((await listed("clerk")).map(({ id }) => id)).toEqual([later.id, done.id]);
  });
});

// 上报与办理: from the clerk's hand-in to the notice that a person was told.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import { seenOf } from "#shared/contract/seen.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { bestRow, residentId, schoolA, schoolB, sheetA, sheetB, version, worstRow } from "./people.ts";
import { approve, handIn, rowIds, save } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  const chains = await verifyJournal(world.stores);
  expect(chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
  await world.stop();
});

const submit = (rows: readonly { id: string; version: number }[], as: "clerk" | "otherClerk" = "clerk") =>
  world.ask("submit-batch", { as, input: { ...sheetA, regimeVersion: version, seen: seenOf(rows) } });

const decide = (
  as: "head" | "education" | "credit" | "clerk" | "otherHead",
  batch: Batch,
  decision: string,
  more: object = {},
) =>
  world.ask("advance-batch", {
    as,
    input: {
      unit: batch.unit,
      batch: batch.id,
      version: batch.version,
      decision,
      outcome: "approve",
      comment: "",
      ...more,
    },
  });

const head = async () => (await world.ask("list-rows", { as: "head", input: sheetA })).answer.sealedBy;

describe("上报", () => {
  test("封存后不能再改，批次在等单位负责人确认", async () => {
    const batch = await handIn(world);
    expect(batch).toMatchObject({
      version: 1,
      state: "awaiting",
      stage: "head",
      awaited: ["head-confirms"],
      rows: 5,
      unitName: "伊美区第三小学",
      grades: { A: 5, B: 0, C: 0, D: 0, E: 0 },
      submittedBy: { id: "clerk-a", name: "林知夏" },
      enteredBy: [{ id: "clerk-a", name: "林知夏" }],
    });
    expect(batch.seal).toMatch(/^[0-9a-f]{64}$/);
    expect(await head()).toBe(batch.id);
    const input = {
      ...sheetA,
      regimeVersion: version,
      rows: [{ id: "row-0001", table: "grid", base: 1, cells: bestRow(9) }],
    };
    expect((await world.ask("save-rows", { as: "clerk", input })).refusal).toMatchObject({
      code: "sheet-sealed",
      values: { batch: batch.id },
    });
    expect((await submit([{ id: "row-0001", version: 1 }])).refusal.code).toBe("sheet-sealed");
  });

  test("与所见不一致：有改过的、新增的、删去的行，就不封存", async () => {
    await save(
      world,
      rowIds(3).map((id, n) => ({ id, base: null, cells: bestRow(n + 1) })),
    );
    await save(world, [{ id: "row-0001", base: 1, cells: { ...bestRow(1), "1": "否" } }], {
      as: "secondClerk",
    });
    await save(world, [{ id: "row-0002", base: 1, cells: null }], { as: "secondClerk" });
    const seen = rowIds(2).map((id) => ({ id, version: 1 }));
    expect((await submit(seen)).refusal).toMatchObject({
      status: 409,
      code: "rows-changed",
      values: { seen: 2, rows: 2 },
    });
    expect(
      (
        await submit([
          { id: "row-0001", version: 2 },
          { id: "row-0003", version: 1 },
        ])
      ).status,
    ).toBe(200);
  });

  test("有缺项不能上报，缺在哪行哪格全部指出", async () => {
    const { "44": _award, ...cells } = bestRow(2);
    await save(world, [
      { id: "row-0001", base: null, cells: bestRow(1) },
      { id: "row-0002", base: null, cells },
    ]);
    const { refusal } = await submit(rowIds(2).map((id) => ({ id, version: 1 })));
    expect(refusal).toMatchObject({ status: 422, code: "rows-incomplete", values: { count: 1 } });
    expect(refusal.problems).toMatchObject([{ code: "missing", at: "row-0002.44" }]);
    expect(await head()).toBeNull();
  });

  test("同一人两行不能上报，号码不出现在答复里", async () => {
    await save(world, [
      { id: "row-0001", base: null, cells: bestRow(1) },
      { id: "row-0002", base: null, cells: { ...bestRow(1), name: "同一个人" } },
    ]);
    const answered = await submit(rowIds(2).map((id) => ({ id, version: 1 })));
    expect(answered.refusal).toMatchObject({
      code: "person-twice",
      problems: [
        { code: "person-twice", at: "row-0001.residentId", values: { row: "row-0002" } },
        { code: "person-twice", at: "row-0002.residentId", values: { row: "row-0001" } },
      ],
    });
    expect(answered.text).not.toContain(residentId(1));
  });

  test("空表不能上报", async () => {
    expect((await submit([{ id: "row-0001", version: 1 }])).refusal.code).toBe("nothing-to-hand-in");
    await save(world, [{ id: "row-0001", base: null, cells: bestRow(1) }]);
    await save(world, [{ id: "row-0001", base: 1, cells: null }]);
    expect((await submit([{ id: "row-0001", version: 2 }])).refusal.code).toBe("nothing-to-hand-in");
  });

  test("两人同时上报：只有一个批次，另一人得知已封存", async () => {
    await save(
      world,
      rowIds(3).map((id, n) => ({ id, base: null, cells: bestRow(n + 1) })),
    );
    const rows = rowIds(3).map((id) => ({ id, version: 1 }));
    const input = { ...sheetA, regimeVersion: version, seen: seenOf(rows) };
    const both = await Promise.all([
      world.ask("submit-batch", { as: "clerk", input }),
      world.ask("submit-batch", { as: "secondClerk", input }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { regime, period } = sheetA;
    const listed = await world.ask("list-batches", { as: "education", input: { regime, period } });
    expect(listed.answer.batches).toHaveLength(1);
  });

  test("两千行一次上报", async () => {
    await handIn(
      world,
      Array.from({ length: 1999 }, (_, n) => ({ ...bestRow(n % 1000), residentId: manyIds(n) })),
    );
    const { regime, period } = sheetA;
    const { answer } = await world.ask("list-batches", { as: "head", input: { regime, period } });
    expect(answer.batches[0]).toMatchObject({ rows: 1999, grades: { A: 1999 } });
  });
});

describe("办理", () => {
  test("负责人确认后，教育与营商两部门不分先后，齐了才生效", async () => {
    let batch = await handIn(world);
    batch = (await decide("head", batch, "head-confirms")).answer;
    expect(batch).toMatchObject({ stage: "review", awaited: ["education-approves", "credit-approves"] });
    batch = (await decide("credit", batch, "credit-approves")).answer;
    expect(batch).toMatchObject({ state: "awaiting", awaited: ["education-approves"], version: 3 });
    batch = (await decide("education", batch, "education-approves")).answer;
    expect(batch).toMatchObject({ state: "effective", stage: null, awaited: [], version: 4 });
    expect(batch.decisions.map(({ decision, by }) => [decision, by.name])).toEqual([
      ["head-confirms", "周怀远"],
      ["credit-approves", "苏允诚"],
      ["education-approves", "顾明谦"],
    ]);
    expect((await decide("education", batch, "education-approves")).refusal).toMatchObject({
      code: "batch-over",
      values: { state: "effective" },
    });
  });

  test("还没轮到、不是自己的一步、没有这一步", async () => {
    const batch = await handIn(world);
    expect((await decide("education", batch, "education-approves")).refusal.code).toBe("not-your-step");
    expect((await decide("education", batch, "head-confirms")).refusal.code).toBe("not-permitted");
    expect((await decide("head", batch, "no-such-step")).refusal.code).toBe("not-your-step");
    expect((await decide("clerk", batch, "head-confirms")).refusal.code).toBe("not-permitted");
    expect((await decide("otherHead", batch, "head-confirms")).refusal.code).toBe("not-found");
  });

  test("一人兼两职也不能办两步", async () => {
    const twoPosts = {
      id: "clerk-a",
      name: "林知夏",
      grants: ["clerk", "head"].map((role) => ({ role, unit: schoolA, from: "2026-01-01", until: null })),
    };
    const { directory } = await import("./people.ts");
    await world.ask("save-directory", {
      as: "administrator",
      input: { ...directory(), units: [], people: [twoPosts] },
    });
    const batch = await handIn(world);
    expect((await decide("clerk", batch, "head-confirms")).refusal).toMatchObject({
      status: 403,
      code: "four-eyes",
      values: { person: "林知夏" },
    });
  });

  test("看的是旧版本：先刷新", async () => {
    const batch = await handIn(world);
    await decide("head", batch, "head-confirms");
    expect((await decide("education", batch, "education-approves")).refusal).toMatchObject({
      status: 409,
      code: "batch-changed",
    });
  });

  test("两部门同时审核同一版本：一个成，另一个刷新后再成", async () => {
    let batch = await handIn(world);
    batch = (await decide("head", batch, "head-confirms")).answer;
    const both = await Promise.all([
      decide("education", batch, "education-approves"),
      decide("credit", batch, "credit-approves"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("退回要写理由；退回后表重新打开，改好再上报是新批次", async () => {
    const batch = await handIn(world);
    const bare = await decide("head", batch, "head-confirms", { outcome: "return", comment: "  " });
    expect(bare.refusal).toMatchObject({ code: "request-invalid", values: { where: "comment" } });
    const returned = (
      await decide("head", batch, "head-confirms", { outcome: "return", comment: "第二行出勤率不对" })
    ).answer;
    expect(returned).toMatchObject({ state: "returned", awaited: [], version: 2 });
    expect(await head()).toBeNull();
    // 截止之后，退回的表仍可改正
    world.set("2026-12-20T10:00:00+08:00");
    const [fixed] = await save(world, [{ id: "row-0002", base: 1, cells: { ...bestRow(2), "3": 0.9 } }]);
    expect(fixed).toMatchObject({ outcome: "accepted", version: 2 });
    const rows = rowIds(5).map((id) => ({ id, version: id === "row-0002" ? 2 : 1 }));
    const second = (await submit(rows)).answer;
    expect(second.id).not.toBe(batch.id);
    expect(await approve(world, second)).toMatchObject({ state: "effective" });
    const { regime, period } = sheetA;
    const listed = await world.ask("list-batches", { as: "clerk", input: { regime, period } });
    expect(listed.answer.batches.map(({ state }) => state)).toEqual(["returned", "effective"]);
  });
});

describe("一览与告知", () => {
  test("局看得到各单位的批次，单位只看得到自己的", async () => {
    const a = await handIn(world);
    const b = await handIn(world, [bestRow(51)], { as: "otherClerk", sheet: sheetB });
    const { regime, period } = sheetA;
    const seen = async (as: "clerk" | "otherHead" | "education" | "credit", unit?: string) =>
      (
        await world.ask("list-batches", { as, input: { regime, period, ...(unit ? { unit } : {}) } })
      ).answer.batches.map(({ id }) => id);
    expect(await seen("education")).toEqual([a.id, b.id]);
    expect(await seen("credit", schoolB)).toEqual([b.id]);
    expect(await seen("clerk")).toEqual([a.id]);
    expect(await seen("otherHead")).toEqual([b.id]);
  });

  test("D、E 级由单位告知本人：生效后才有，登记一次，不能在将来", async () => {
    const batch = await handIn(world, [bestRow(1), worstRow(2), bestRow(3), bestRow(4), bestRow(5)]);
    const notices = async () =>
      (await world.ask("list-notices", { as: "head", input: sheetA })).answer.notices;
    expect(await notices()).toEqual([]);
    await approve(world, batch);
    expect(await notices()).toMatchObject([
      { row: "row-0002", subject: "受告知人2", grade: "E", clause: { clause: "第十七条" }, told: null },
    ]);
    const settle = (row: string, on: string, as: "head" | "clerk" = "head") =>
      world.ask("settle-notice", {
        as,
        input: { unit: schoolA, batch: batch.id, row, rule: "tell-grade", on, way: "当面告知并签收" },
      });
    expect((await settle("row-0002", "2026-11-21")).refusal).toMatchObject({ values: { where: "on" } });
    expect((await settle("row-0002", "2026-02-30")).refusal).toMatchObject({ values: { where: "on" } });
    expect((await settle("row-0001", "2026-11-20")).refusal.code).toBe("not-found");
    const told = { on: "2026-11-20", way: "当面告知并签收", by: { id: "head-a" } };
    expect((await settle("row-0002", "2026-11-20")).answer).toMatchObject({ told });
    expect((await settle("row-0002", "2026-11-20", "clerk")).refusal.code).toBe("notice-already-settled");
    expect(await notices()).toMatchObject([{ told }]);
  });
});

/** More numbers than one birth date gives: the day of birth varies too. */
const manyIds = (n: number): string => {
  const { checkDigit } = identity;
  const first17 = `230700${1970 + (n % 20)}0101${String(Math.floor(n / 20) + 100).padStart(3, "0")}`;
  return first17 + checkDigit(first17);
};
const identity = await import("#shared/identity/resident-id.ts");

// 重复与冲撞: the same request again, and engines that are busy, torn or forgetful.

import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import { seenOf } from "#shared/contract/seen.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { type Disturbance, disturb } from "./disturb.ts";
import { bestRow, sheetA, version } from "./people.ts";
import { approve, handIn, rowIds, save, tabled } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  expect((await verifyJournal(world.stores)).filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
  await world.stop();
});

const everything = async (): Promise<string> => {
  const { client, records, journal } = world.stores;
  const tables = await Promise.all(
    [records, journal].map((TableName) => client.send(new ScanCommand({ TableName }))),
  );
  return digestOf(JSON.parse(JSON.stringify(tables.map(({ Items }) => Items))));
};

const rows = (n: number) =>
  tabled([{ id: `row-${String(n).padStart(4, "0")}`, base: null, cells: bestRow(n) }]);
const saving = (n: number) => ({ ...sheetA, regimeVersion: version, rows: rows(n) });

describe("同一编号再来一次", () => {
  test("答复一字不差，库里什么也不多", async () => {
    const first = await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0001" });
    const before = await everything();
    const second = await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0001" });
    expect(second.text).toBe(first.text);
    expect(await everything()).toBe(before);
  });

  test("别人改过之后再来，仍是当时的答复", async () => {
    const first = await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0001" });
    await save(world, [{ id: "row-0001", base: 1, cells: { ...bestRow(1), "1": "否" } }], {
      as: "secondClerk",
    });
    const again = await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0001" });
    expect(again.text).toBe(first.text);
  });

  test("全部退回的答复也记得", async () => {
    const input = {
      ...sheetA,
      regimeVersion: version,
      rows: [{ id: "row-0001", table: "grid", base: null, cells: { "3": 97 } }],
    };
    const first = await world.ask("save-rows", { as: "clerk", input, key: "again-0002" });
    expect(first.answer.rows[0]?.outcome).toBe("refused");
    const second = await world.ask("save-rows", { as: "clerk", input, key: "again-0002" });
    expect(second.text).toBe(first.text);
  });

  test("换了内容、换了操作：拒绝；换了人：与他无关", async () => {
    await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0003" });
    const other = await world.ask("save-rows", { as: "clerk", input: saving(2), key: "again-0003" });
    expect(other.refusal).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    const input = { ...sheetA, regimeVersion: version, seen: seenOf([{ id: "row-0001", version: 1 }]) };
    const submitted = await world.ask("submit-batch", { as: "clerk", input, key: "again-0003" });
    expect(submitted.refusal.code).toBe("idempotency-key-reused");
    expect(
      (await world.ask("save-rows", { as: "secondClerk", input: saving(1), key: "again-0003" })).status,
    ).toBe(200);
  });

  test("拒绝不记：同一编号改日再来可以成", async () => {
    world.set("2026-08-01T10:00:00+08:00");
    expect((await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0004" })).status).toBe(
      409,
    );
    world.set("2026-11-20T10:00:00+08:00");
    expect((await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0004" })).status).toBe(
      200,
    );
  });

  test("四十八小时后编号失效，同样的内容不生新版本", async () => {
    await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0005" });
    world.set("2026-11-22T10:00:01+08:00");
    const late = await world.ask("save-rows", { as: "clerk", input: saving(1), key: "again-0005" });
    expect(late.answer.rows[0]).toMatchObject({ outcome: "accepted", version: 1 });
    const other = await world.ask("save-rows", { as: "clerk", input: saving(2), key: "again-0005" });
    expect(other.refusal.code).toBe("idempotency-key-reused");
  });

  test("同一编号同时到了六次：只存一次，六个答复相同", async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, () =>
        world.ask("save-rows", { as: "clerk", input: saving(1), key: "at-once-1" }),
      ),
    );
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(all[0]?.answer.rows[0]).toMatchObject({ version: 1 });
  });

  test("上报与办理重复提交：同一批次、同一版本", async () => {
    await save(
      world,
      rowIds(2).map((id, n) => ({ id, base: null, cells: bestRow(n + 1) })),
    );
    const input = {
      ...sheetA,
      regimeVersion: version,
      seen: seenOf(rowIds(2).map((id) => ({ id, version: 1 }))),
    };
    const ask = () => world.ask("submit-batch", { as: "clerk", input, key: "hand-in-01" });
    const [first, second] = [await ask(), await ask()];
    expect(second.text).toBe(first.text);
    const decision = {
      unit: sheetA.unit,
      batch: first.answer.id,
      version: 1,
      decision: "head-confirms",
      outcome: "approve",
      comment: "",
    };
    const confirm = () => world.ask("advance-batch", { as: "head", input: decision, key: "confirm-01" });
    const [done, again] = [await confirm(), await confirm()];
    expect(again.text).toBe(done.text);
    expect(done.answer.version).toBe(2);
  });
});

describe("引擎忙、冲突、答复丢失", () => {
  const kinds: readonly [string, Disturbance, number][] = [
    ["事务冲突", "conflict", 0.6],
    ["限流", "throttle", 0.15],
    ["做了但答复丢失", "lost", 0.6],
  ];

  test.each(kinds)("%s：整条路走完，结果与没有干扰时一样", async (_name, kind, share) => {
    const commands = kind === "throttle" ? undefined : ["TransactWriteItemsCommand"];
    const trouble = disturb(world.client, kind, { share, seed: 11, ...(commands ? { commands } : {}) });
    const batch = await approve(world, await handIn(world));
    trouble.stop();
    expect(trouble.count()).toBeGreaterThan(2);
    expect(batch).toMatchObject({ state: "effective", version: 4, rows: 5 });
    const { rows } = (await world.ask("list-rows", { as: "clerk", input: sheetA })).answer;
    expect(rows.map(({ version: at }) => at)).toEqual([1, 1, 1, 1, 1]);
    const chain = (await verifyJournal(world.stores)).find(({ chain }) => chain.startsWith("SHEET#"));
    // Saved once, handed in once, three decisions.
    expect(chain?.links).toBe(5);
  });

  test("一直忙：503，请稍后再试，什么也没写", async () => {
    const before = await everything();
    const trouble = disturb(world.client, "conflict", { share: 1, commands: ["TransactWriteItemsCommand"] });
    const { refusal } = await world.ask("save-rows", { as: "clerk", input: saving(1) });
    trouble.stop();
    expect(refusal).toMatchObject({ status: 503, code: "try-again" });
    expect(trouble.count()).toBe(8);
    expect(await everything()).toBe(before);
    expect(world.log.map((line) => JSON.parse(line))).toEqual([
      { level: "busy", operation: "save-rows", at: "2026-11-20T02:00:00.000Z" },
    ]);
  });

  test("不是忙而是坏：500 带编号，日志一行，无个人信息", async () => {
    world.client.middlewareStack.add(
      () => async () => {
        throw new TypeError(`cannot store ${JSON.stringify(bestRow(1))}`);
      },
      { step: "initialize", name: "broken", priority: "low" },
    );
    const { refusal, text } = await world.ask("save-rows", { as: "clerk", input: saving(1) });
    world.client.middlewareStack.remove("broken");
    expect(refusal).toMatchObject({ status: 500, code: "fault" });
    const [line = ""] = world.log;
    expect(JSON.parse(line)).toMatchObject({
      level: "fault",
      operation: "save-rows",
      trace: refusal.values?.trace,
      name: "TypeError",
    });
    for (const secret of ["测试人1", String(bestRow(1).residentId)]) {
      expect(line).not.toContain(secret);
      expect(text).not.toContain(secret);
    }
  });
});

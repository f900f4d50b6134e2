// 到期清扫: late, twice, at the same time: one result.
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keyOf, sheetPartition } from "#lambdas/persistence/keys.ts";
import { readItem } from "#lambdas/persistence/reading.ts";
import type { RegisterNotice } from "#lambdas/persistence/register.ts";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import { disturb } from "./disturb.ts";
import { directory, sheetA, sheetB } from "./people.ts";
import { approve, handIn } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  expect((await verifyJournal(world.stores)).filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
  await world.stop();
});

const journalOf = async (sheet: typeof sheetA): Promise<{ action: string; values: unknown }[]> => {
  const { Items } = await world.stores.client.send(
    new QueryCommand({
      TableName: world.stores.journal,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": sheetPartition(sheet) },
    }),
  );
  return (Items ?? []).map(({ action, values }) => ({ action, values }));
};

describe("公示届满", () => {
  let batch = "";
  const notice = () => readItem<RegisterNotice>(world.stores, keyOf.registerNotice(sheetA, batch));
  beforeEach(async () => {
    batch = (await approve(world, await handIn(world))).id;
  });

  test("五个工作日从生效次日数起：11月20日（周五）至11月27日", async () => {
    expect(await notice()).toMatchObject({ from: "2026-11-20", until: "2026-11-27", state: "running" });
  });

  test("末日当天还不结束，次日扫到即结束，结束日是末日", async () => {
    world.set("2026-11-27T23:59:00+08:00");
    expect(await world.sweep()).toBe(0);
    expect(await notice()).toMatchObject({ state: "running" });
    world.set("2026-11-28T00:01:00+08:00");
    expect(await world.sweep()).toBe(1);
    expect(await notice()).toMatchObject({ state: "ended", endedOn: "2026-11-27" });
  });

  test("晚两天扫、再扫一遍：结果相同，台账只有一条", async () => {
    world.set("2026-11-30T09:00:00+08:00");
    expect(await world.sweep()).toBe(1);
    expect(await world.sweep()).toBe(0);
    expect(await notice()).toMatchObject({ state: "ended", endedOn: "2026-11-27" });
    expect((await journalOf(sheetA)).filter(({ action }) => action === "end-publicity")).toEqual([
      { action: "end-publicity", values: { batch, endedOn: "2026-11-27" } },
    ]);
  });

  test("四个清扫同时进行：一共只移动一次", async () => {
    world.set("2026-11-28T09:00:00+08:00");
    const moved = await Promise.all([world.sweep(), world.sweep(), world.sweep(), world.sweep()]);
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await journalOf(sheetA)).filter(({ action }) => action === "end-publicity")).toHaveLength(1);
  });

  test("做了但答复丢失：不做第二次", async () => {
    world.set("2026-11-28T09:00:00+08:00");
    const trouble = disturb(world.client, "lost", { share: 1, commands: ["TransactWriteItemsCommand"] });
    await world.sweep();
    trouble.stop();
    expect(await notice()).toMatchObject({ state: "ended" });
    expect(await world.sweep()).toBe(0);
    expect((await journalOf(sheetA)).filter(({ action }) => action === "end-publicity")).toHaveLength(1);
  });
});

test("局没有规定公示的，生效后不公示", async () => {
  const silent = await startWorld({ publicity: null });
  try {
    const { id } = await approve(silent, await handIn(silent));
    expect(await readItem(silent.stores, keyOf.registerNotice(sheetA, id))).toBeUndefined();
    silent.set("2026-12-08T09:00:00+08:00");
    expect(await silent.sweep()).toBe(0);
  } finally {
    await silent.stop();
  }
});

describe("填报逾期", () => {
  const overdue = (sheet: typeof sheetA, closes: `${number}-${number}-${number}` = "2026-12-08") =>
    readItem(world.stores, keyOf.overdue(sheet, closes));

  test("截止次日，没有上报的单位各记一条，已上报的不记", async () => {
    await handIn(world);
    world.set("2026-12-08T23:00:00+08:00");
    expect(await world.sweep()).toBe(0);
    world.set("2026-12-09T00:05:00+08:00");
    expect(await world.sweep()).toBe(1);
    expect(await overdue(sheetA)).toBeUndefined();
    expect(await overdue(sheetB)).toMatchObject({ kind: "overdue", unit: sheetB.unit, closes: "2026-12-08" });
    expect(await world.sweep()).toBe(0);
  });

  test("同时清扫、晚五天清扫：同样的两条", async () => {
    world.set("2026-12-13T09:00:00+08:00");
    const moved = await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(2);
    for (const sheet of [sheetA, sheetB])
      expect(await journalOf(sheet)).toEqual([
        { action: "record-overdue", values: { closes: "2026-12-08" } },
      ]);
  });

  test("上报后被退回的不算逾期", async () => {
    const batch = await handIn(world);
    await world.ask("advance-batch", {
      as: "head",
      input: {
        unit: batch.unit,
        batch: batch.id,
        version: 1,
        decision: "head-confirms",
        outcome: "return",
        comment: "请核对",
      },
    });
    world.set("2026-12-09T09:00:00+08:00");
    await world.sweep();
    expect(await overdue(sheetA)).toBeUndefined();
  });

  test("取消的年度：没有单位逾期；重新开放的照样到期", async () => {
    const { bureau, ...rest } = directory();
    const saveWith = (periods: typeof bureau.periods) =>
      world.ask("save-directory", {
        as: "administrator",
        input: { ...rest, bureau: { ...bureau, periods } },
      });
    expect((await saveWith([])).status).toBe(200);
    world.set("2026-12-09T09:00:00+08:00");
    expect(await world.sweep()).toBe(0);
    expect((await saveWith(bureau.periods)).status).toBe(200);
    expect(await world.sweep()).toBe(2);
  });

  test("期限延后：旧期限不再记，新期限到了再记", async () => {
    const later = directory();
    const periods = later.bureau.periods.map((open) => ({ ...open, closes: "2026-12-18" as const }));
    await world.ask("save-directory", {
      as: "administrator",
      input: { ...later, bureau: { ...later.bureau, periods } },
    });
    world.set("2026-12-09T09:00:00+08:00");
    expect(await world.sweep()).toBe(0);
    world.set("2026-12-19T09:00:00+08:00");
    expect(await world.sweep()).toBe(2);
    expect(await overdue(sheetA)).toBeUndefined();
    expect(await overdue(sheetA, "2026-12-18")).toBeDefined();
  });
});

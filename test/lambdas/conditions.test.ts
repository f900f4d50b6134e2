// 事务的条件: each write alone refuses what it was not meant for, even if every other guard failed.
import { afterAll, beforeAll, expect, test } from "vitest";
import { putBatch, putSettled, readBatch, replaceBatch } from "#lambdas/persistence/batches.ts";
import { Contended, commitItems, type TransactItem } from "#lambdas/persistence/commit.ts";
import { appendTo, lastLink } from "#lambdas/persistence/journal.ts";
import { keepAnswer } from "#lambdas/persistence/kept-answer.ts";
import type { KeptRow } from "#lambdas/persistence/kept-row.ts";
import { keyOf, sheetPartition } from "#lambdas/persistence/keys.ts";
import { readItem } from "#lambdas/persistence/reading.ts";
import { openNotice } from "#lambdas/persistence/register.ts";
import { putVersion, readHead, reopenHead, sealHead, touchHead } from "#lambdas/persistence/sheets.ts";
import { bestRow, sheetA, sheetB } from "./people.ts";
import { handIn, save } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
  await handIn(world);
  await save(world, [{ id: "open-row", base: null, cells: bestRow(30) }], {
    as: "otherClerk",
    sheet: sheetB,
  });
});
afterAll(() => world.stop());

const refused = async (...items: TransactItem[]) =>
  expect(commitItems(world.stores, items)).rejects.toBeInstanceOf(Contended);

test("封存的表不再记改动，也不再封存", async () => {
  const head = await readHead(world.stores, sheetA);
  expect(head).toMatchObject({ state: "sealed" });
  await refused(touchHead(world.stores, sheetA));
  if (head) await refused(sealHead(world.stores, sheetA, { head, batch: "other-batch", at: "now" }));
});

test("看过之后有人改过的表不封存；别的批次不能打开它", async () => {
  const head = await readHead(world.stores, sheetB);
  if (head === undefined) throw new Error("no head");
  const stale = { ...head, revision: head.revision - 1 };
  await refused(sealHead(world.stores, sheetB, { head: stale, batch: "some-batch", at: "now" }));
  await refused(reopenHead(world.stores, sheetA, "another-batch"));
  await refused(reopenHead(world.stores, sheetB, "some-batch"));
});

test("行的版本一经写下不能重写；现有版本变了不能覆盖", async () => {
  const row = await readItem<KeptRow>(world.stores, keyOf.row(sheetB, "open-row"));
  if (row === undefined) throw new Error("no row");
  const [again, current] = putVersion(world.stores, sheetB, row, 1);
  if (again) await refused(again);
  if (current) await commitItems(world.stores, [current]);
  const [, stale] = putVersion(world.stores, sheetB, { ...row, version: 9 }, 8);
  if (stale) await refused(stale);
  const [, fresh] = putVersion(world.stores, sheetB, row, null);
  if (fresh) await refused(fresh);
});

test("批次：同号不能再建，旧版本不能覆盖新版本", async () => {
  const id = (await readHead(world.stores, sheetA))?.batch ?? "";
  const batch = await readBatch(world.stores, sheetA.unit, id);
  if (batch === undefined) throw new Error("no batch");
  for (const item of putBatch(world.stores, sheetA, batch, [])) await refused(item);
  await refused(replaceBatch(world.stores, sheetA, { ...batch, version: 3 }));
  await refused(replaceBatch(world.stores, sheetA, { ...batch, version: 1 }));
});

test("台账：接在同一条后面的第二条写不进", async () => {
  const chain = sheetPartition(sheetA);
  const last = await lastLink(world.stores, chain);
  const entry = { chain, at: "2026-11-20T02:00:00.000Z", actor: "test", action: "test", values: {} };
  await commitItems(world.stores, [appendTo(world.stores, last, entry)]);
  await refused(appendTo(world.stores, last, { ...entry, actor: "other" }));
});

test("答复、告知、公示都只写一次", async () => {
  const told = {
    on: "2026-11-20",
    way: "面谈",
    by: { id: "x", name: "x" },
    at: "2026-11-20T02:00:00.000Z",
  } as const;
  const notice = {
    ...sheetA,
    unitName: "x",
    rows: 1,
    batch: "once-only",
    from: "2026-11-20",
    until: "2026-11-27",
    provisional: false,
    basis: "x",
  } as const;
  const items = [
    keepAnswer(world.world, "clerk-a", "once-only", { digest: "x", answer: {} }, world.now()),
    putSettled(world.stores, sheetA.unit, "once-only", { row: "row-0001", rule: "tell-grade", told }),
    openNotice(world.stores, notice),
  ];
  await commitItems(world.stores, items);
  for (const item of items) await refused(item);
});

test("一个写不成，其余都不写", async () => {
  const before = await lastLink(world.stores, sheetPartition(sheetB));
  const entry = { chain: sheetPartition(sheetB), at: "x", actor: "x", action: "x", values: {} };
  await refused(appendTo(world.stores, before, entry), touchHead(world.stores, sheetA));
  expect(await lastLink(world.stores, sheetPartition(sheetB))).toEqual(before);
});

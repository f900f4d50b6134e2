// 个人信息: not in logs, not in the journal, not readable in the tables; a tampered journal is found.

import { DeleteCommand, PutCommand, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keyringFrom, openKeyring } from "#lambdas/persistence/keyring.ts";
import { keyOf } from "#lambdas/persistence/keys.ts";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import { verifyRecords } from "#lambdas/persistence/verify-records.ts";
import { seenOf } from "#shared/contract/seen.ts";
import { maskResidentId } from "#shared/identity/mask.ts";
import { bestRow, people, residentId, sheetA, version, worstRow } from "./people.ts";
import { approve, handIn } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

describe("走完整条路之后", () => {
  let world: TestWorld;
  const written: string[] = [];
  beforeEach(async () => {
    written.length = 0;
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0);
    world = await startWorld();
    const batch = await approve(world, await handIn(world, [bestRow(1), worstRow(2)]));
    const input = {
      unit: batch.unit,
      batch: batch.id,
      row: "row-0002",
      rule: "tell-grade",
      on: "2026-11-20",
      way: "面谈",
    };
    await world.ask("settle-notice", { as: "head", input });
    world.set("2026-12-09T10:00:00+08:00");
    await world.sweep();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await world.stop();
  });

  const secrets = ["测试人1", "受告知人2", residentId(1), residentId(2), people.clerk.name];
  const scan = async (TableName: string) =>
    (await world.stores.client.send(new ScanCommand({ TableName }))).Items ?? [];
  const sheetChain = async () =>
    (await scan(world.stores.journal))
      .filter(({ pk }) => String(pk).startsWith("SHEET#") && String(pk).endsWith(sheetA.unit))
      .sort((a, b) => a.seq - b.seq);
  const broken = async () => (await verifyJournal(world.stores)).filter(({ brokenAt }) => brokenAt !== null);

  test("日志里没有姓名和号码", () => {
    const logged = [...world.log, ...written].join("\n");
    for (const secret of secrets) expect(logged).not.toContain(secret);
  });

  test("台账里没有姓名、号码和答案", async () => {
    const journal = JSON.stringify(await scan(world.stores.journal));
    for (const secret of [...secrets, "优秀", "博士"]) expect(journal).not.toContain(secret);
  });

  test("库里读不出号码，留存的答复也读不出姓名", async () => {
    const items = await scan(world.stores.records);
    const records = JSON.stringify(items);
    for (const secret of [residentId(1), residentId(2)]) expect(records).not.toContain(secret);
    const kept = items.filter(({ pk }) => String(pk).startsWith("IDEMPOTENCY#"));
    expect(kept.length).toBeGreaterThan(5);
    for (const { answer } of kept) expect(String(answer)).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test("每一步都在台账上，次序不乱", async () => {
    expect((await sheetChain()).map(({ action, actor }) => [action, actor])).toEqual([
      ["save-rows", "clerk-a"],
      ["submit-batch", "clerk-a"],
      ["advance-batch", "head-a"],
      ["advance-batch", "education"],
      ["advance-batch", "credit"],
      ["settle-notice", "head-a"],
      ["end-publicity", "chase-deadlines"],
    ]);
    expect(await broken()).toEqual([]);
  });

  test("改一条、删一条、换两条、插一条、搬到别的链：都查得出是哪一条", async () => {
    const { client, journal } = world.stores;
    const chain = await sheetChain();
    const key = ({ pk, sk }: Record<string, unknown>) => ({ pk, sk });
    const [, , third = {}, fourth = {}, fifth = {}] = chain;
    const restore = async () => {
      for (const Item of chain) await client.send(new PutCommand({ TableName: journal, Item }));
      expect(await broken()).toEqual([]);
    };
    const found = async (seq: number) =>
      expect(await broken()).toMatchObject([{ chain: third.pk, brokenAt: seq }]);

    await client.send(
      new UpdateCommand({
        TableName: journal,
        Key: key(third),
        UpdateExpression: "SET actor = :other",
        ExpressionAttributeValues: { ":other": "somebody" },
      }),
    );
    await found(3);
    await restore();
    await client.send(new DeleteCommand({ TableName: journal, Key: key(third) }));
    await found(4);
    await restore();
    for (const [to, from] of [
      [third, fourth],
      [fourth, third],
    ] as const)
      await client.send(new PutCommand({ TableName: journal, Item: { ...from, ...key(to) } }));
    await found(4);
    await restore();
    await client.send(
      new PutCommand({
        TableName: journal,
        Item: { ...fifth, sk: "0000000005x", action: "approved-by-nobody" },
      }),
    );
    await found(5);
    await client.send(new DeleteCommand({ TableName: journal, Key: { pk: fifth.pk, sk: "0000000005x" } }));
    await restore();
    for (const Item of chain)
      await client.send(new PutCommand({ TableName: journal, Item: { ...Item, pk: "SHEET#elsewhere" } }));
    expect(await broken()).toMatchObject([{ chain: "SHEET#elsewhere", brokenAt: 1 }]);
  });
});

test("写进姓名、退回理由、告知方式里的身份证号，入库前已脱敏", async () => {
  const world = await startWorld();
  try {
    const name = `张三\u200b${residentId(9)}`;
    const returned = await handIn(world, [{ ...bestRow(1), name }, worstRow(2)]);
    const decide = (input: Record<string, unknown>) =>
      world.ask("advance-batch", {
        as: "head",
        input: { unit: returned.unit, batch: returned.id, version: 1, decision: "head-confirms", ...input },
      });
    expect((await decide({ outcome: "return", comment: "\u200b" })).refusal).toMatchObject({
      values: { where: "comment" },
    });
    await decide({ outcome: "return", comment: `${residentId(8)} 填错` });
    const rows = ["row-0001", "row-0002"].map((id) => ({ id, version: 1 }));
    const input = { ...sheetA, regimeVersion: version, seen: seenOf(rows) };
    const batch = await approve(world, (await world.ask("submit-batch", { as: "clerk", input })).answer);
    const settle = (way: string) =>
      world.ask("settle-notice", {
        as: "head",
        input: {
          unit: batch.unit,
          batch: batch.id,
          row: "row-0002",
          rule: "tell-grade",
          on: "2026-11-20",
          way,
        },
      });
    expect((await settle("\u200b")).refusal).toMatchObject({ values: { where: "way" } });
    expect((await settle(`按 ${residentId(7)} 邮寄`)).status).toBe(200);
    const { Items = [] } = await world.stores.client.send(
      new ScanCommand({ TableName: world.stores.records }),
    );
    const stored = JSON.stringify(Items);
    for (const n of [7, 8, 9]) {
      expect(stored).not.toContain(residentId(n));
      expect(stored).toContain(maskResidentId(residentId(n)));
    }
  } finally {
    await world.stop();
  }
});

describe("记录与台账对照", () => {
  test("改分数之外的一格、换一个号码、改清单：都查得出是哪一处", async () => {
    const world = await startWorld();
    try {
      const batch = await handIn(world, [bestRow(1), worstRow(2)]);
      expect(await verifyRecords(world.stores)).toEqual([]);
      const { client, records } = world.stores;
      const set = (Key: object, name: string, value: unknown) =>
        client.send(
          new UpdateCommand({
            TableName: records,
            Key: { ...Key },
            UpdateExpression: "SET #what = :value",
            ExpressionAttributeNames: { "#what": name },
            ExpressionAttributeValues: { ":value": value },
          }),
        );
      await set(keyOf.rowVersion(sheetA, "row-0002", 1), "cells", "{}");
      expect(await verifyRecords(world.stores)).toMatchObject([{ seq: 1, record: "row-0002#1" }]);
      await set(keyOf.row(sheetA, "row-0001"), "sealed", {});
      await set(keyOf.manifest(batch.unit, batch.id, 0), "rows", []);
      expect((await verifyRecords(world.stores)).map(({ record }) => record)).toEqual([
        "row-0002#1",
        "row-0001",
        batch.id,
      ]);
    } finally {
      await world.stop();
    }
  });
});

describe("密钥", () => {
  const secret = new Uint8Array(32).map((_, n) => n);
  const keyring = keyringFrom(secret);

  test("加密两次两个样，解出来一个样；换了地方、改了一位、换了钥匙都解不开", () => {
    const [one, two] = [keyring.encrypt(residentId(1), "here"), keyring.encrypt(residentId(1), "here")];
    expect(one).not.toBe(two);
    expect([one, two].map((sealed) => keyring.decrypt(sealed, "here"))).toEqual([
      residentId(1),
      residentId(1),
    ]);
    expect(() => keyring.decrypt(one, "there")).toThrow();
    const bytes = Buffer.from(one, "base64");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => keyring.decrypt(bytes.toString("base64"), "here")).toThrow();
    expect(() => keyringFrom(new Uint8Array(32)).decrypt(one, "here")).toThrow();
  });

  test("查重的摘要：同号同值，换钥匙换值", () => {
    expect(keyring.lookupHash("x")).toMatch(/^[0-9a-f]{64}$/);
    expect(keyring.lookupHash("x")).toBe(keyringFrom(secret).lookupHash("x"));
    expect(keyring.lookupHash("x")).not.toBe(keyringFrom(new Uint8Array(32)).lookupHash("x"));
  });

  test("配置里的钥匙：32 字节的 base64，长短不对就不开", () => {
    const text = Buffer.from(secret).toString("base64");
    expect(openKeyring(`secret:${text}`).lookupHash("x")).toBe(keyring.lookupHash("x"));
    expect(() => openKeyring(`secret:${text.slice(4)}`)).toThrow("32 bytes");
    expect(() => openKeyring("kms:alias/chengxin")).toThrow("neither");
  });
});

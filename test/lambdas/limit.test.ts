// 用途限制: every answer with results says what they may be used for, in the regime's own words.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ZodObject } from "zod";
import type { NetworkKey } from "#lambdas/serve/door.ts";
import { httpOperations, type Operation, operations } from "#shared/contract/operations.ts";
import { seenOf } from "#shared/contract/seen.ts";
import { regime, sheetA, version, type Who, worstRow } from "./people.ts";
import { approve, handIn } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

const { cite, words } = regime.limit;

test("契约里凡带等级、得分的回答都有用途限制一项，别的没有", () => {
  for (const key of httpOperations) {
    const { answer, results }: Operation = operations[key];
    expect("limit" in ((answer as ZodObject).shape ?? {}), key).toBe(results === true);
  }
  expect(httpOperations.filter((key) => (operations[key] as Operation).results)).toEqual([
    "save-rows",
    "list-rows",
    "submit-batch",
    "advance-batch",
    "list-batches",
    "list-notices",
    "settle-notice",
  ]);
});

describe("走完整条路", () => {
  let world: TestWorld;
  const asked: [NetworkKey, Who, Record<string, unknown>][] = [];
  beforeAll(async () => {
    world = await startWorld();
    const batch = await approve(world, await handIn(world, [worstRow(1)]));
    const { unit } = sheetA;
    asked.push(
      ["list-rows", "head", sheetA],
      ["list-batches", "credit", { regime: regime.id, period: batch.period }],
      ["list-notices", "head", sheetA],
      [
        "settle-notice",
        "head",
        { unit, batch: batch.id, row: "row-0001", rule: "tell-grade", on: "2026-11-20", way: "面谈" },
      ],
    );
  });
  afterAll(() => world.stop());

  test("每个回答都带着，按读者的语言；条款永远是原文", async () => {
    for (const [key, as, input] of asked) {
      const zh = await world.ask(key, { as, input, key: `limit-${key}` });
      expect(zh.answer, key).toMatchObject({ limit: { words: words["zh-CN"], cite } });
      const headers = { "accept-language": "en" };
      const en = await world.ask(key, { as, input, key: `limit-${key}`, headers });
      expect(en.answer, `${key} again, in English`).toMatchObject({ limit: { words: words.en, cite } });
    }
  });

  test("保存、上报、办理的回答也带着", async () => {
    const other = await startWorld();
    try {
      const rows = [{ id: "row-0001", table: "grid", base: null, cells: worstRow(1) }];
      const saved = await other.ask("save-rows", {
        as: "clerk",
        input: { ...sheetA, regimeVersion: version, rows },
      });
      const handedIn = await other.ask("submit-batch", {
        as: "clerk",
        input: { ...sheetA, regimeVersion: version, seen: seenOf([{ id: "row-0001", version: 1 }]) },
      });
      const { id: batch, unit } = handedIn.answer;
      const decision = { decision: "head-confirms", outcome: "approve", comment: "" };
      const decided = await other.ask("advance-batch", {
        as: "head",
        input: { unit, batch, version: 1, ...decision },
      });
      for (const { answer } of [saved, handedIn, decided])
        expect(answer.limit).toEqual({ words: words["zh-CN"], cite });
    } finally {
      await other.stop();
    }
  });

  test("没有的制度：说没有，不答空表", async () => {
    const asked = await world.ask("list-batches", {
      as: "credit",
      input: { regime: "no-such", period: "2026" },
    });
    expect(asked.refusal).toMatchObject({ status: 404, code: "regime-unknown" });
  });
});

// 契约：每个操作一个文件夹；一个名字只在路径、查询、正文之一
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { httpOperations, operations } from "#shared/contract/operations.ts";
import { refusalStatus } from "#shared/contract/refusals.ts";
import { en } from "#shared/messages/en.ts";
import { zhCN } from "#shared/messages/zh-CN.ts";

const lambdas = new URL("../../lambdas/", import.meta.url);

test("契约的键就是lambdas/下的文件夹", () => {
  const folders = readdirSync(lambdas, { recursive: true, encoding: "utf8" })
    .filter((path) => /^[^/]+\/handler\.ts$/.test(path))
    .map((path) => path.split("/")[0]);
  expect(folders.sort()).toEqual(Object.keys(operations).sort());
});

test("没有两个操作同方法同路径", () => {
  const doors = httpOperations.map((key) => `${operations[key].method} ${operations[key].path}`);
  expect(new Set(doors).size).toBe(doors.length);
});

test("路径里的每个名字都在请求的形状里", () => {
  for (const key of httpOperations) {
    const names = [...operations[key].path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const parsed = operations[key].request.safeParse({});
    const asked = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
    for (const name of names) expect(asked, key).toContain(name);
  }
});

test("写的操作都要Idempotency-Key", () => {
  for (const key of httpOperations)
    expect("idempotent" in operations[key], key).toBe(operations[key].method !== "GET");
});

test("每种拒绝都有中英文的话，英文不缺不多", () => {
  for (const code of Object.keys(refusalStatus)) expect(Object.keys(zhCN)).toContain(`refusal.${code}`);
  expect(Object.keys(en)).toEqual(Object.keys(zhCN));
});

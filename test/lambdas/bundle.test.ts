// 打包: each function within its weight, and the bundle itself answers.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleAll, bundleOf, largestBundle, operationKeys } from "#infra/bundle-lambdas.ts";
import { readConfiguration, variableNames, variablesOf } from "#lambdas/configuration.ts";
import { operations } from "#shared/contract/operations.ts";

let folder = "";
let sizes: Awaited<ReturnType<typeof bundleAll>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-bundles-"));
  sizes = await bundleAll(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("契约中的每个操作都有一个包", () => {
  expect(operationKeys).toEqual(Object.keys(operations));
});

test.each(operationKeys)("%s 不超过限定的大小", (key) => {
  expect(sizes[key]).toBeGreaterThan(50_000);
  expect(sizes[key]).toBeLessThanOrEqual(largestBundle(key));
});

test("包里的 read-sign-in 能装载、能应答", async () => {
  const given = {
    ISSUER: "https://issuer.example",
    JWKS_URI: "https://issuer.example/jwks",
    AUDIENCE: "urn:chengxin",
    CLIENT_ID: "pane",
    SCOPE: "openid",
  };
  Object.assign(process.env, given);
  const { handler } = (await import(pathToFileURL(bundleOf(folder, "read-sign-in")).href)) as {
    handler: (event: unknown) => Promise<{ statusCode: number; body: string }>;
  };
  const answered = await handler({ headers: {}, rawPath: "/api/sign-in" });
  for (const name of Object.keys(given)) delete process.env[name];
  expect([answered.statusCode, JSON.parse(answered.body)]).toEqual([
    200,
    {
      issuer: "https://issuer.example",
      clientId: "pane",
      scope: "openid",
      resource: "urn:chengxin",
      nested: false,
    },
  ]);
});

describe("配置", () => {
  test("每个函数只拿自己要的变量", () => {
    expect(variablesOf("read-register")).toEqual([
      "RECORDS_TABLE",
      "JOURNAL_TABLE",
      "DYNAMODB_ENDPOINT",
      "CLOCK",
    ]);
    expect(variablesOf("list-rows")).not.toContain("KEYRING");
    expect(variablesOf("save-rows")).toContain("KEYRING");
    for (const key of operationKeys)
      for (const name of variablesOf(key)) expect(variableNames).toContain(name);
  });

  test("缺的、错的变量报名字，不报值", () => {
    const wrong = { RECORDS_TABLE: "r", ISSUER: "http://issuer.example", KEYRING: "plain-secret" };
    expect(() => readConfiguration(wrong)).toThrow(
      "configuration: JOURNAL_TABLE, ISSUER, JWKS_URI, AUDIENCE, CLIENT_ID, SCOPE, KEYRING absent or not usable",
    );
  });
});

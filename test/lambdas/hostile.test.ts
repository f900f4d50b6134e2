// 来路不正的请求: refused at the door with a code, never a fault, never a change.
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "#lambdas/serve/parse.ts";
import { operations } from "#shared/contract/operations.ts";
import { bestRow, schoolA, sheetA, version } from "./people.ts";
import { save } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  expect(world.log).toEqual([]);
  await world.stop();
});

const body = (rows: unknown): Record<string, unknown> => ({ ...sheetA, regimeVersion: version, rows });
const row = (more: object) => [{ id: "hostile-1", table: "grid", base: null, cells: bestRow(1), ...more }];
const raw = async (rawBody: string | Buffer, headers: Record<string, string> = {}) =>
  (await world.ask("save-rows", { as: "clerk", input: { unit: schoolA }, rawBody, headers })).refusal;
const text = (value: unknown): string => {
  const { unit: _inPath, ...rest } = value as Record<string, unknown>;
  return JSON.stringify(rest);
};

test("残缺的 JSON、数组、空正文、不是 UTF-8", async () => {
  for (const sent of ["{", "[]", "", "null", '"text"', Buffer.from([0xff, 0xfe, 0x7b, 0x7d])])
    expect(await raw(sent)).toMatchObject({
      status: 422,
      code: "request-invalid",
      values: { where: "body" },
    });
});

test("内容类型不对", async () => {
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonx",
    "multipart/form-data",
  ])
    expect(await raw(text(body(row({}))), { "content-type": type })).toMatchObject({
      code: "request-invalid",
      values: { where: "content-type" },
    });
});

test("网关以 base64 送来的正文照常读，超过一兆一样拒绝", async () => {
  const read = async (bytes: Buffer) => {
    const exchange = {
      operation: operations["save-rows"],
      event: {
        headers: { "content-type": "application/json; charset=utf-8" },
        pathParameters: { unit: schoolA },
        isBase64Encoded: true,
        body: bytes.toString("base64"),
      },
      input: {},
    };
    const refused = await parse.before?.({ event: exchange } as never);
    return refused ?? exchange.input;
  };
  expect(await read(Buffer.from('{"name":"字"}'))).toEqual({ unit: schoolA, name: "字" });
  const fits = (size: number) => Buffer.from(`{"a":"${"x".repeat(size - 8)}"}`);
  expect(await read(fits(1_000_000))).toHaveProperty("a");
  expect(await read(fits(1_000_001))).toEqual({ refused: "too-large" });
  expect(await read(fits(8_000_000))).toEqual({ refused: "too-large" });
});

test("十兆字节、一兆零一字节", async () => {
  expect(await raw(`{"a":"${"x".repeat(10_000_000)}"}`)).toMatchObject({ status: 413, code: "too-large" });
  expect(await raw(`{"a":"${"字".repeat(333_334)}"}`)).toMatchObject({ status: 413, code: "too-large" });
});

test("层层嵌套十万层", async () => {
  expect(await raw(`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`)).toMatchObject({
    code: "request-invalid",
    values: { where: "depth" },
  });
});

test("原型键：在正文里、在格里", async () => {
  expect(await raw('{"__proto__":{"role":"administrator"}}')).toMatchObject({ values: { where: "key" } });
  const inCells = text(body(row({ cells: { name: "某人" } }))).replace('"name"', '"__proto__"');
  expect(await raw(inCells)).toMatchObject({ values: { where: "key" } });
  expect(({} as Record<string, unknown>).role).toBeUndefined();
  for (const key of ["constructor", "toString", "hasOwnProperty"]) {
    const [outcome] = await save(world, [
      { id: "hostile-1", base: null, cells: { ...bestRow(1), [key]: "是" } },
    ]);
    expect(outcome).toMatchObject({ outcome: "refused", problems: [{ code: "unknown-indicator", at: key }] });
  }
});

test("编号里夹带路径、井号、通配", async () => {
  for (const id of [
    "../../etc/passwd",
    "ROW#abcdef",
    "a%2e%2e%2f",
    "abc def",
    "x".repeat(41),
    "六个字的编号",
  ]) {
    const { status, refusal } = await world.ask("save-rows", { as: "clerk", input: body(row({ id })) });
    expect([id, status, refusal.code]).toEqual([id, 422, "request-invalid"]);
    const listed = await world.ask("list-rows", { as: "clerk", input: { ...sheetA, after: id } });
    expect(listed.refusal.values).toEqual({ where: "after" });
  }
  for (const batch of ["..%2f..", "a/../../b", "b#HEAD", "' OR 1=1 --"]) {
    const input = { unit: schoolA, batch, version: 1, decision: "x", outcome: "approve", comment: "" };
    expect((await world.ask("advance-batch", { as: "head", input })).refusal).toMatchObject({
      status: 422,
      values: { where: "batch" },
    });
  }
});

test("单位代码不像代码：不问名录，直接指出", async () => {
  for (const unit of ["..", "2123000001#", "２１２３０００００１", "1", "%00"]) {
    const { status, refusal } = await world.ask("list-rows", { as: "clerk", input: { ...sheetA, unit } });
    expect([unit, status, refusal.values]).toEqual([unit, 422, { where: "unit" }]);
  }
});

test("路径与正文说的不是同一个单位", async () => {
  expect(await raw(JSON.stringify(body(row({}))))).toMatchObject({
    code: "request-invalid",
    values: { where: "unit" },
  });
});

test("多余的字段、错的类型，全部指出", async () => {
  const input = { ...body(row({ base: -1 })), regimeVersion: "zz", extra: 1 };
  const { refusal } = await world.ask("save-rows", { as: "clerk", input });
  expect(refusal.values?.where).toBe("regimeVersion; rows.0.base; unrecognized_keys");
});

test("表情与生僻字照存，落单的代理项拒绝", async () => {
  const name = "𠮷野🧑‍🏫";
  const [saved] = await save(world, [{ id: "emoji-001", base: null, cells: bestRow(41, name) }]);
  expect(saved).toMatchObject({ outcome: "accepted", cells: { name } });
  const lone = text(body(row({ cells: { name: "某LONE人" } }))).replace("LONE", "\\ud800");
  expect(await raw(lone)).toMatchObject({ code: "request-invalid", values: { where: "text" } });
});

test("极大、极小的数，数字当名字", async () => {
  for (const value of [1e300, -1e300, 5e-324, 1e-200, Number.MAX_SAFE_INTEGER]) {
    const [outcome] = await save(world, [
      {
        id: `number-${value < 0 ? "minus" : Math.abs(Math.round(Math.log10(value)))}`,
        base: null,
        cells: { ...bestRow(42), "3": value, name: value },
      },
    ]);
    expect(["accepted", "refused"]).toContain(outcome?.outcome);
  }
});

test("四十一行", async () => {
  const rows = Array.from({ length: 41 }, (_, n) => ({
    id: `many-${1000 + n}`,
    table: "grid",
    base: null,
    cells: {},
  }));
  const { refusal } = await world.ask("save-rows", { as: "clerk", input: body(rows) });
  expect(refusal.values?.where).toBe("rows");
});

test("按读者的语言拒绝：lang 先于 Accept-Language", async () => {
  const say = async (headers: Record<string, string>) =>
    (await world.ask("list-rows", { as: "clerk", input: { ...sheetA, unit: "9999999999" }, headers })).refusal
      .title;
  expect(await say({})).toBe("没有找到，或不在您的管理范围内");
  expect(await say({ "accept-language": "fr, en;q=0.8, zh;q=0.5" })).toBe("Not found, or outside your units");
  const asked = await world.ask("list-rows", {
    as: "clerk",
    input: { ...sheetA, unit: "9999999999", lang: "zh" },
    headers: { "accept-language": "en" },
  });
  expect(asked.refusal).toMatchObject({
    type: "urn:chengxin:refusal:not-found",
    title: "没有找到，或不在您的管理范围内",
  });
  expect(asked.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(asked.headers["cache-control"]).toBe("no-store");
});

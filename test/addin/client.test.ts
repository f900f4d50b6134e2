// 接口客户端的情形：路径、幂等键、重试、拒绝、断网
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { type Call, createClient } from "#addin/api/client.ts";

interface Heard {
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}
type Answer = { readonly status: number; readonly body: unknown } | "cut";

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A server that gives its answers in order, and a client of it. */
const against = async (answers: readonly Answer[], timeoutMilliseconds = 5_000) => {
  const heard: Heard[] = [];
  const waits: number[] = [];
  const waiting = [...answers];
  server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += String(piece);
    heard.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    const answer = waiting.shift() ?? "cut";
    if (answer === "cut") return void request.socket.destroy();
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  let keys = 0;
  const call: Call = createClient({
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetch,
    token: () => "token-1",
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    locale: () => "en",
    wait: async (milliseconds) => void waits.push(milliseconds),
    timeoutMilliseconds,
  });
  return { call, heard, waits };
};

const sheet = { regime: "yichun-practitioner", unit: "2123000301", period: "2026" };
const limit = { words: "For reference only.", cite: { clause: "第十五条", quote: "不能作为直接依据" } };
const noRows = { status: 200, body: { rows: [], next: null, sealedBy: null, limit } };
const digest = "a".repeat(64);

describe("按契约调用", () => {
  test("路径里的名字填进路径，其余进查询，带令牌和语言", async () => {
    const { call, heard } = await against([noRows]);
    expect(await call("list-rows", { ...sheet, after: "row-000001" })).toEqual({
      kind: "answer",
      answer: { rows: [], next: null, sealedBy: null, limit },
    });
    expect(heard[0]?.line).toBe(
      "GET /api/units/2123000301/rows?regime=yichun-practitioner&period=2026&after=row-000001",
    );
    expect([heard[0]?.headers.authorization, heard[0]?.headers["accept-language"]]).toEqual([
      "Bearer token-1",
      "en",
    ]);
  });

  test("公开的操作不带令牌", async () => {
    const settings = {
      issuer: "https://id.example",
      clientId: "c",
      scope: "openid",
      resource: "r",
      nested: false,
    };
    const { call, heard } = await against([{ status: 200, body: settings }]);
    expect((await call("read-sign-in", {})).kind).toBe("answer");
    expect(heard[0]?.headers.authorization).toBeUndefined();
  });

  test("不合契约的答复当作服务器出错", async () => {
    const { call } = await against([{ status: 200, body: { rows: "many" } }]);
    const outcome = await call("list-rows", sheet);
    expect(outcome.kind === "refused" && outcome.refusal.code).toBe("fault");
  });

  test("拒绝是值：代码、数值原样交回", async () => {
    const refusal = {
      type: "about:blank",
      title: "x",
      status: 409,
      code: "sheet-sealed",
      values: { batch: "b-1" },
    };
    const { call } = await against([{ status: 409, body: refusal }]);
    expect(await call("list-rows", sheet)).toEqual({ kind: "refused", refusal });
  });

  test("不是问题文档的错误答复也不会抛出", async () => {
    const { call } = await against([{ status: 500, body: "<html>oops</html>" }]);
    const outcome = await call("list-rows", sheet);
    expect(outcome.kind === "refused" && [outcome.refusal.status, outcome.refusal.code]).toEqual([
      500,
      "fault",
    ]);
  });
});

describe("断了再来", () => {
  const rows = [{ id: "row-000001", table: "grid", base: null, cells: { name: "王建国" } }];

  test("答复丢失就用同一个幂等键重发", async () => {
    const { call, heard, waits } = await against(["cut", "cut", { status: 200, body: { rows: [], limit } }]);
    expect((await call("save-rows", { ...sheet, regimeVersion: digest, rows })).kind).toBe("answer");
    expect(heard.map(({ headers }) => headers["idempotency-key"])).toEqual(["key-1", "key-1", "key-1"]);
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
    expect(waits).toEqual([400, 1600]);
  });

  test("三次都没有答复：断网，不抛出", async () => {
    const { call, heard } = await against([]);
    expect(await call("list-rows", sheet)).toEqual({ kind: "offline" });
    expect(heard.length).toBe(3);
  });

  test("服务器忙就等一等再试，还忙就如实说", async () => {
    const busy = { status: 503, body: { type: "about:blank", title: "", status: 503, code: "try-again" } };
    const { call, heard } = await against([busy, busy, busy]);
    const outcome = await call("list-rows", sheet);
    expect(outcome.kind === "refused" && outcome.refusal.code).toBe("try-again");
    expect(heard.length).toBe(3);
  });

  test("被停下的调用不再重试", async () => {
    const { call, heard } = await against([noRows]);
    const stop = new AbortController();
    stop.abort();
    expect(await call("list-rows", sheet, { signal: stop.signal })).toEqual({ kind: "offline" });
    expect(heard).toEqual([]);
  });
});

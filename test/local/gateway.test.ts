import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Handler } from "#infra/local/bundles.ts";
import { openClock } from "#infra/local/clock.ts";
import { openGateway, type Served } from "#infra/local/gateway.ts";
import { Trouble } from "#infra/local/trouble.ts";
import { type OperationKey, operations } from "#shared/contract/operations.ts";
import { ownFolder } from "./folders.ts";

const manifest = '<SourceLocation DefaultValue="https://chengxin.example/addin/pane.html"/>';

/** A gateway in front of one handler for every operation; the events that it was given stand in `events`. */
const opened = async (
  handler: Handler = async () => ({ statusCode: 200, body: "ok" }),
  served: Partial<Served> = {},
) => {
  const events: APIGatewayProxyEventV2[] = [];
  const watched: Handler = (event, context) => {
    events.push(event as APIGatewayProxyEventV2);
    return handler(event, context);
  };
  const gateway = await openGateway({ port: 0, next: false, tls: null });
  onTestFinished(gateway.stop);
  const keys = Object.keys(operations) as OperationKey[];
  gateway.serve({
    handlers: Object.fromEntries(keys.map((key) => [key, watched])) as Served["handlers"],
    clock: await openClock(join(ownFolder(), "clock"), undefined),
    pane: null,
    manifest,
    onClock: async () => {},
    ...served,
  });
  return { ...gateway, events };
};

/** Sends a path exactly as written: fetch would tidy it. */
const raw = (origin: string, path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, headers, method }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });

describe("an event as API Gateway would send it", () => {
  test("has route, raw and parsed query, path parameters, lower-case headers and no body", async () => {
    const { origin, events } = await opened();
    await fetch(
      `${origin}/api/units/2123000103/rows?regime=yichun-practitioner&period=2026&x=1&x=2&q=%E8%AF%9A`,
      {
        headers: { Authorization: "Bearer t", "X-Two": "a" },
      },
    );
    const [event] = events;
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "GET /api/units/{unit}/rows",
      rawPath: "/api/units/2123000103/rows",
      rawQueryString: "regime=yichun-practitioner&period=2026&x=1&x=2&q=%E8%AF%9A",
      queryStringParameters: { regime: "yichun-practitioner", period: "2026", x: "1,2", q: "诚" },
      pathParameters: { unit: "2123000103" },
      isBase64Encoded: false,
      requestContext: {
        stage: "$default",
        routeKey: "GET /api/units/{unit}/rows",
        http: { method: "GET", path: "/api/units/2123000103/rows", sourceIp: "127.0.0.1" },
      },
    });
    expect(event?.headers).toMatchObject({ authorization: "Bearer t", "x-two": "a" });
    expect(event?.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
    expect(event).not.toHaveProperty("body");
    expect(event).not.toHaveProperty("cookies");
  });

  test("without query or parameters lacks those members", async () => {
    const { origin, events } = await opened();
    await fetch(`${origin}/api/self`);
    expect(events[0]).toMatchObject({ rawPath: "/api/self", rawQueryString: "" });
    expect(events[0]).not.toHaveProperty("queryStringParameters");
    expect(events[0]).not.toHaveProperty("pathParameters");
  });

  test("carries an encoded path decoded, and a slash inside a parameter stays in it", async () => {
    const { origin, events } = await opened();
    await raw(origin, "/api/units/%E5%8D%95%2F%E4%BD%8D/rows");
    expect(events[0]).toMatchObject({ rawPath: "/api/units/单/位/rows", pathParameters: { unit: "单/位" } });
  });

  test("carries cookies apart from the headers", async () => {
    const { origin, events } = await opened();
    await raw(origin, "/api/self", { cookie: "a=1; b=2" });
    expect(events[0]?.cookies).toEqual(["a=1", "b=2"]);
    expect(events[0]?.headers).not.toHaveProperty("cookie");
  });

  test("carries JSON as text and anything unknown as base64", async () => {
    const { origin, events } = await opened();
    const put = (type: string, body: Uint8Array<ArrayBuffer>) =>
      fetch(`${origin}/api/directory`, { method: "PUT", headers: { "content-type": type }, body });
    const text = new TextEncoder().encode('{"name":"诚"}');
    await put("application/json; charset=utf-8", text);
    await put("application/octet-stream", new Uint8Array([0, 255, 1]));
    expect(events.map(({ body, isBase64Encoded }) => [body, isBase64Encoded])).toEqual([
      ['{"name":"诚"}', false],
      ["AP8B", true],
    ]);
  });
});

describe("an answer on its way out", () => {
  test("goes through JSON first: a header left undefined does no harm", async () => {
    const { origin } = await opened(async () => ({
      statusCode: 201,
      headers: { Server: undefined, "X-Count": 3 },
      cookies: ["a=1; Path=/", "b=2"],
      body: "诚",
    }));
    const answer = await fetch(`${origin}/api/self`);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("x-count")).toBe("3");
    expect(answer.headers.get("server")).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2"]);
    expect(await answer.text()).toBe("诚");
  });

  test("in base64 is sent as bytes", async () => {
    const { origin } = await opened(async () => ({ statusCode: 200, body: "AP8B", isBase64Encoded: true }));
    const bytes = new Uint8Array(await (await fetch(`${origin}/api/self`)).arrayBuffer());
    expect([...bytes]).toEqual([0, 255, 1]);
  });

  test("without a status is taken whole as JSON", async () => {
    const { origin } = await opened(async () => ({ moved: 2 }));
    const answer = await fetch(`${origin}/api/self`);
    expect([answer.status, await answer.json()]).toEqual([200, { moved: 2 }]);
  });

  test("to HEAD has the length and no body", async () => {
    const { origin, events } = await opened();
    const answer = await fetch(`${origin}/api/self`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([
      200,
      "2",
      "",
    ]);
    expect(events[0]?.routeKey).toBe("GET /api/self");
  });

  test("holds no browser to https: other programs use localhost too", async () => {
    const { origin } = await opened(async () => ({
      statusCode: 200,
      headers: { "strict-transport-security": "max-age=1" },
      body: "",
    }));
    expect((await fetch(`${origin}/api/self`)).headers.get("strict-transport-security")).toBeNull();
  });

  test("of a handler that throws is a problem with a number, and tells nothing of what was thrown", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    const { origin } = await opened(async () => {
      throw new Error("secret 230123");
    });
    const answer = await fetch(`${origin}/api/self`);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(JSON.parse(text)).toMatchObject({ code: "fault", status: 500 });
    expect(text).not.toContain("230123");
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls[0]?.[0])).toContain("gateway.test.ts");
    expect(String(log.mock.calls[0]?.[0])).not.toContain("230123");
  });

  test("of the public page ends with the sentence that it is a sample", async () => {
    const page = '<!doctype html><html lang="zh-CN"><body><footer>第 1 版</footer></body></html>';
    const { origin } = await opened(async () => ({
      statusCode: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: page,
    }));
    expect(await (await fetch(origin)).text()).toMatch(
      /第 1 版<p class="sample">样例：.+虚构的.+<\/p><\/footer>/,
    );
  });
});

describe("what goes to no operation", () => {
  test("an unknown address is a 404 problem in the reader's language", async () => {
    const { origin } = await opened();
    const [zh, en] = await Promise.all(
      ["zh-CN", "en-GB"].map((language) =>
        fetch(`${origin}/api/none`, { headers: { "accept-language": language } }),
      ),
    );
    expect(await zh?.json()).toMatchObject({
      status: 404,
      code: "not-found",
      title: "没有找到，或不在您的管理范围内",
    });
    expect(await en?.json()).toMatchObject({
      status: 404,
      code: "not-found",
      title: "Not found, or outside your units",
    });
  });

  test("a known address with another method is a 405 that names the right ones", async () => {
    const { origin } = await opened();
    const answer = await fetch(`${origin}/api/units/2123000103/rows`, { method: "DELETE" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "PUT, GET, HEAD"]);
    expect(await answer.json()).toMatchObject({ status: 405, title: "这个地址只接受 PUT, GET, HEAD" });
  });

  test("the schedule has no door", async () => {
    const { origin, events } = await opened();
    expect((await fetch(`${origin}/api/chase-deadlines`, { method: "POST" })).status).toBe(404);
    expect(events).toEqual([]);
  });

  test("six megabytes are taken, one byte more is a 413", async () => {
    const { origin } = await opened();
    const put = (length: number) =>
      fetch(`${origin}/api/directory`, { method: "PUT", body: new Uint8Array(length) }).then(
        ({ status }) => status,
      );
    expect(await put(6 * 1024 * 1024)).toBe(200);
    expect(await put(6 * 1024 * 1024 + 1)).toBe(413);
  });

  test("files of the pane are served, and nothing beside its folder", async () => {
    const folder = ownFolder();
    const pane = join(folder, "pane");
    mkdirSync(pane);
    writeFileSync(join(pane, "index.html"), "<p>面板");
    writeFileSync(join(folder, "keyring"), "secret");
    const { origin } = await opened(undefined, { pane });
    const page = await fetch(`${origin}/addin/`);
    expect([page.headers.get("content-type"), await page.text()]).toEqual([
      "text/html; charset=utf-8",
      "<p>面板",
    ]);
    for (const path of [
      "/addin/../keyring",
      "/addin/%2e%2e/keyring",
      "/addin/..%2fkeyring",
      "/addin/%00",
      "/addin/none",
    ])
      expect((await raw(origin, path)).status, path).toBe(404);
  });

  test("the manifest over http is an explanation, because Excel would not load it", async () => {
    const { origin } = await opened();
    const answer = await fetch(`${origin}/manifest.xml`);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("CHENGXIN_TLS_CERT");
  });

  test("before everything stands the answer is to try again", async () => {
    const gateway = await openGateway({ port: 0, next: false, tls: null });
    onTestFinished(gateway.stop);
    const answer = await fetch(`${gateway.origin}/api/self`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
  });
});

describe("the door itself", () => {
  test("a page of another site that calls itself this machine gets nothing", async () => {
    const { origin, events } = await opened();
    for (const host of ["evil.example", "localhost.evil.example", `evil.example:${new URL(origin).port}`])
      for (const path of ["/", "/api/self", "/addin/", "/manifest.xml"])
        expect(await raw(origin, path, { host })).toMatchObject({ status: 421 });
    for (const host of ["localhost", "127.0.0.1:8080", "LOCALHOST:1"])
      expect(await raw(origin, "/api/self", { host })).toMatchObject({ status: 200 });
    expect(events).toHaveLength(3);
  });

  test("a taken port is a clear message, or the next one is taken", async () => {
    const { port } = await opened();
    const refused = await openGateway({ port, next: false, tls: null }).catch((fault: unknown) => fault);
    expect(refused).toBeInstanceOf(Trouble);
    expect((refused as Trouble).words["zh-CN"]).toContain(`端口 ${port} 已被别的程序占用`);
    const next = await openGateway({ port, next: true, tls: null });
    onTestFinished(next.stop);
    expect(next.port).toBeGreaterThan(port);
  });

  test("stopping lets a running request end", async () => {
    let finish = (): void => {};
    const running = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const gateway = await opened(async () => {
      await running;
      return { statusCode: 200, body: "whole" };
    });
    const asking = fetch(`${gateway.origin}/api/self`).then((answer) => answer.text());
    while (gateway.events.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const stopping = gateway.stop();
    finish();
    expect(await asking).toBe("whole");
    await stopping;
    await expect(fetch(`${gateway.origin}/api/self`)).rejects.toThrow();
  });
});

describe("the clock's door", () => {
  test("sets the clock, lets the sweep run, and says what it is now", async () => {
    let swept = 0;
    const { origin } = await opened(undefined, {
      onClock: async () => {
        swept += 1;
      },
    });
    const set = (body: string) =>
      fetch(`${origin}/local/clock`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
    const answer = (await (await set('{"now":"2030-01-02T00:00:00+08:00"}')).json()) as { now: string };
    expect(answer.now.slice(0, 16)).toBe("2030-01-01T16:00");
    expect(swept).toBe(1);
    expect(await (await set('{"now":null}')).json()).toMatchObject({ offset: 0 });
  });

  test.each(['{"now":"2030-01-02"}', '{"now":"tomorrow"}', "{}", "now", '{"now":1}'])(
    "takes only an instant with its zone, not %s",
    async (body) => {
      const { origin } = await opened();
      const answer = await fetch(`${origin}/local/clock`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      expect(answer.status).toBe(422);
    },
  );

  test("is closed to other sites and other names of this machine, and to forms", async () => {
    const { origin } = await opened();
    expect((await raw(origin, "/local/clock", { host: "clock.example" })).status).toBe(421);
    expect((await raw(origin, "/local/clock", { origin: "https://elsewhere.example" })).status).toBe(403);
    const form = await fetch(`${origin}/local/clock`, { method: "POST", body: '{"now":null}' });
    expect(form.status).toBe(422);
  });
});

// 登录: only this issuer's unexpired tokens for this audience, and the founder before there is a directory.
import { afterAll, beforeAll, expect, test } from "vitest";
import { directory, people } from "./people.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const self = async (token: string) => {
  const { status, text } = await world.ask("read-self", { as: null, token });
  return status === 200 ? "permitted" : JSON.parse(text).code;
};
const clerk = people.clerk.id;

test("有效的令牌通过，公钥只取一次", async () => {
  expect(await self(await world.issuer.token(clerk, world.now()))).toBe("permitted");
  expect(await self(await world.issuer.token(clerk, world.now()))).toBe("permitted");
  expect(world.issuer.asked()).toBe(1);
});

test.each([
  ["过期", { expires: -31 }],
  ["别的受众", { audience: "urn:other" }],
  ["别的签发方", { issuer: "https://issuer.example" }],
  ["不是签发方的钥匙", { foreignKey: true }],
] as const)("%s的令牌不通过", async (_why, options) => {
  expect(await self(await world.issuer.token(clerk, world.now(), options))).toBe("not-signed-in");
});

test("没有签名的、残缺的、带空白的令牌不通过", async () => {
  const good = await world.issuer.token(clerk, world.now());
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unsigned = `${part({ alg: "none" })}.${good.split(".")[1]}.`;
  const hmac = `${part({ alg: "HS256", kid: "one" })}.${good.split(".")[1]}.${good.split(".")[2]}`;
  for (const token of [unsigned, hmac, good.slice(0, -6), "x", `${good} x`, "", "null"])
    expect([token, await self(token)]).toEqual([token, "not-signed-in"]);
});

test("登录参数公开可读", async () => {
  expect((await world.ask("read-sign-in", { as: null })).answer).toEqual({
    issuer: world.issuer.address,
    clientId: "pane",
    scope: "openid",
    resource: "urn:chengxin:test",
    nested: false,
  });
});

test("还没有名录时，配置的创建人可以保存第一份名录，而且必须留下管理员", async () => {
  const fresh = await startWorld({ empty: true });
  try {
    expect((await fresh.ask("read-self", { as: "administrator" })).answer.grants).toMatchObject([
      { role: "administrator" },
    ]);
    const without = { ...directory(), people: directory().people.filter(({ id }) => id !== "administrator") };
    expect(
      (await fresh.ask("save-directory", { as: "administrator", input: without })).refusal,
    ).toMatchObject({
      values: { where: "people" },
    });
    expect((await fresh.ask("read-self", { as: "clerk" })).refusal.code).toBe("not-permitted");
    const saved = await fresh.ask("save-directory", { as: "administrator", input: directory() });
    expect(saved.answer).toEqual({ units: 2, people: Object.keys(people).length });
    expect((await fresh.ask("read-self", { as: "clerk" })).status).toBe(200);
    // Later saves may leave the administrator out, but not take the own post away without another one.
    const resigned = directory().people.map((one) =>
      one.id === "administrator" ? { ...one, grants: [] } : one,
    );
    expect((await fresh.ask("save-directory", { as: "administrator", input: without })).status).toBe(200);
    expect(
      (
        await fresh.ask("save-directory", {
          as: "administrator",
          input: { ...directory(), people: resigned },
        })
      ).refusal,
    ).toMatchObject({ values: { where: "people" } });
  } finally {
    await fresh.stop();
  }
});

test("签发方不应答时请稍后再试，不当作令牌错误", async () => {
  const lost = await startWorld();
  try {
    const token = await lost.issuer.token(clerk, lost.now());
    await lost.issuer.stop();
    // Another address than the one whose keys are kept.
    Object.assign(lost.world.signIn, { JWKS_URI: "http://127.0.0.1:9/jwks" });
    const { refusal, headers } = await lost.ask("read-self", { as: null, token });
    expect(refusal).toMatchObject({ status: 503, code: "try-again" });
    expect(headers["retry-after"]).toBe("2");
  } finally {
    await lost.stop().catch(() => {});
  }
});

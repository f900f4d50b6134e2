// 登录的情形：校验码、状态、被拒、过期
import { describe, expect, test } from "vitest";
import { authorizationUrl, type SignInSettings } from "#addin/sign-in/issuer.ts";
import { challengeOf, secretFrom } from "#addin/sign-in/pkce.ts";
import { replyFrom, type SignInReply } from "#addin/sign-in/reply.ts";
import { openSession, type SessionParts } from "#addin/sign-in/session.ts";

const settings: SignInSettings = {
  issuer: "https://id.example",
  clientId: "chengxin-pane",
  scope: "openid profile chengxin",
  resource: "urn:chengxin:api",
  nested: false,
};

test("校验码与 RFC 7636 附录 B 的例子一致", () => {
  expect(challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe(
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  );
});

test("32个随机字节写成43个字符", () => {
  const secret = secretFrom((bytes) => bytes.fill(255));
  expect(secret).toBe(`${"_".repeat(42)}8`);
});

test("授权地址带齐参数", () => {
  const url = new URL(
    authorizationUrl(settings, "https://id.example/auth?tenant=1", {
      redirect: "https://pane.example/addin/signed-in.html",
      challenge: "c",
      state: "s",
      locale: "zh-CN",
    }),
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    tenant: "1",
    response_type: "code",
    client_id: "chengxin-pane",
    redirect_uri: "https://pane.example/addin/signed-in.html",
    scope: "openid profile chengxin",
    resource: "urn:chengxin:api",
    state: "s",
    code_challenge: "c",
    code_challenge_method: "S256",
    ui_locales: "zh-CN",
  });
});

test("回来的地址读成回执；出发的地址不是回执", () => {
  expect(replyFrom(new URLSearchParams("code=c1&state=s1&iss=x"))).toEqual({
    kind: "code",
    code: "c1",
    state: "s1",
  });
  expect(replyFrom(new URLSearchParams("error=access_denied&state=s1"))).toEqual({
    kind: "refused",
    error: "access_denied",
    state: "s1",
  });
  expect(replyFrom(new URLSearchParams("challenge=c&state=s1"))).toBeNull();
});

describe("会话", () => {
  const issuer =
    (token: { status: number; body: unknown }, sent: URLSearchParams[] = []): typeof fetch =>
    async (input, init) => {
      if (String(input).endsWith("/.well-known/openid-configuration"))
        return Response.json({
          issuer: settings.issuer,
          authorization_endpoint: "https://id.example/auth",
          token_endpoint: "https://id.example/token",
        });
      sent.push(new URLSearchParams(String(init?.body)));
      return Response.json(token.body, { status: token.status });
    };

  const session = (over: Partial<SessionParts>) => {
    let drawn = 0;
    const kept = new Map<string, string>();
    return openSession({
      fetch: issuer({ status: 200, body: { access_token: "t1", expires_in: 3600 } }),
      now: () => 1_000_000,
      random: (bytes) => {
        drawn += 1;
        bytes.fill(drawn);
      },
      ask: async (_, state) => ({ kind: "code", code: "c1", state }),
      nested: async () => "unavailable",
      wait: async () => undefined,
      origin: "https://pane.example",
      locale: () => "zh-CN",
      kept: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: (key) => void kept.delete(key),
      },
      ...over,
    });
  };

  test("登录窗口只得到校验码的摘要，兑换时才交出原码", async () => {
    const sent: URLSearchParams[] = [];
    const opened: URL[] = [];
    const here = session({
      fetch: issuer({ status: 200, body: { access_token: "t1", expires_in: 3600 } }, sent),
      ask: async (url, state): Promise<SignInReply> => {
        opened.push(new URL(url));
        return { kind: "code", code: "c1", state };
      },
    });
    expect(await here.signIn(settings)).toBe("signed-in");
    const verifier = sent[0]?.get("code_verifier") ?? "";
    expect(opened[0]?.origin).toBe("https://pane.example");
    expect(opened[0]?.searchParams.get("challenge")).toBe(challengeOf(verifier));
    expect(opened[0]?.href).not.toContain(verifier);
    expect(await here.token()).toBe("t1");
  });

  test("窗口关了、签发方拒绝、兑换失败：都没有令牌，也不抛出", async () => {
    const closed = session({ ask: async () => "closed" });
    const refused = session({
      ask: async (_, state) => ({ kind: "refused", error: "access_denied", state }),
    });
    const failed = session({ fetch: issuer({ status: 400, body: { error: "invalid_grant" } }) });
    const cut = session({ fetch: () => Promise.reject(new TypeError("offline")) });
    expect([
      await closed.signIn(settings),
      await refused.signIn(settings),
      await failed.signIn(settings),
      await cut.signIn(settings),
    ]).toEqual(["closed", "refused", "refused", "refused"]);
    expect(await Promise.all([closed, refused, failed, cut].map((each) => each.token()))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("自称是别家的签发方不被接受", async () => {
    const other = session({
      fetch: async () =>
        Response.json({
          issuer: "https://evil.example",
          authorization_endpoint: "https://evil.example/auth",
          token_endpoint: "https://evil.example/token",
        }),
    });
    expect(await other.signIn(settings)).toBe("refused");
  });

  test("到期前半分钟起不再用；退出后立即没有", async () => {
    let now = 1_000_000;
    const here = session({ now: () => now });
    await here.signIn(settings);
    now += 3_569_999;
    expect(await here.token()).toBe("t1");
    now += 1;
    expect(await here.token()).toBeNull();
    now = 1_000_000;
    here.signOut();
    expect(await here.token()).toBeNull();
  });

  test("存储用不了也能登录：令牌留在内存里", async () => {
    const broken = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    const here = session({ kept: { getItem: broken, setItem: broken, removeItem: broken } });
    expect(await here.signIn(settings)).toBe("signed-in");
    expect(await here.token()).toBe("t1");
  });

  test("同一标签页重新载入，令牌还在", async () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    await session({ kept: store }).signIn(settings);
    expect(await session({ kept: store }).token()).toBe("t1");
  });
});

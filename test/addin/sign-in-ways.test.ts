// 登录各条路的情形：先后、配对码的节奏（RFC 8628）、Office 的账号、悄悄续
import { describe, expect, test } from "vitest";
import type { SignInSettings, Token } from "#addin/sign-in/issuer.ts";
import { type AuthBridge, signInNested } from "#addin/sign-in/nested.ts";
import { type PairingParts, pairWith } from "#addin/sign-in/pairing.ts";
import { openSession, type SessionParts } from "#addin/sign-in/session.ts";
import { type Asked, inTurn } from "#addin/sign-in/window.ts";

const settings: SignInSettings = {
  issuer: "https://id.example/t/v2.0",
  clientId: "chengxin-pane",
  scope: "openid records",
  resource: "",
  nested: true,
};
const doors = {
  issuer: settings.issuer,
  authorization_endpoint: "https://id.example/auth",
  token_endpoint: "https://id.example/token",
  device_authorization_endpoint: "https://id.example/device",
};
const begun = {
  device_code: "d1",
  user_code: "BCDF-GHJK",
  verification_uri: "https://id.example/type",
  expires_in: 600,
};

describe("窗口的先后", () => {
  test.each<[string, Asked[], Asked, number]>([
    ["前一种打不开才用后一种", ["blocked", "closed"], "closed", 2],
    ["人关掉了就不再另开", ["closed", "closed"], "closed", 1],
    ["都打不开", ["blocked", "blocked"], "blocked", 2],
  ])("%s", async (_, answers, outcome, opened) => {
    let count = 0;
    const ways = answers.map((answer) => async (): Promise<Asked> => {
      count += 1;
      return answer;
    });
    expect([await inTurn(...ways)("https://pane.example", "s"), count]).toEqual([outcome, opened]);
  });
});

describe("配对码的节奏", () => {
  /** Pairs with an issuer that gives these answers in turn; `null`: the connection is lost. */
  const pairing = async (
    answers: readonly (object | null)[],
    { discovery = doors, start = begun as object, stopAfter = Number.POSITIVE_INFINITY } = {},
  ) => {
    const waits: number[] = [];
    const shown: unknown[] = [];
    const sent: Record<string, string>[] = [];
    const stopping = new AbortController();
    let [now, asked] = [0, 0];
    const parts: PairingParts = {
      fetch: async (input, init) => {
        if (String(input).endsWith("openid-configuration")) return Response.json(discovery);
        sent.push(Object.fromEntries(new URLSearchParams(String(init?.body))));
        if (String(input) === doors.device_authorization_endpoint) return Response.json(start);
        const answer = answers[asked] ?? { error: "authorization_pending" };
        asked += 1;
        if (answers[asked - 1] === null) throw new TypeError("lost");
        return Response.json(answer, { status: "error" in answer ? 400 : 200 });
      },
      now: () => now,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
        if (waits.length === stopAfter) stopping.abort();
      },
      show: (each) => shown.push(each),
      signal: stopping.signal,
    };
    const came = await pairWith(settings, parts);
    return { came: typeof came === "string" ? came : came.accessToken, waits, shown, sent };
  };
  const token = { access_token: "t1", expires_in: 3600 };
  const pending = { error: "authorization_pending" };

  test("没说间隔就每5秒问一次，登录后得到令牌", async () => {
    const { came, waits, shown, sent } = await pairing([pending, pending, token]);
    expect([came, waits]).toEqual(["t1", [5000, 5000, 5000]]);
    expect(shown).toEqual([{ code: "BCDF-GHJK", address: "https://id.example/type", expiresAt: 600_000 }]);
    expect(sent[0]).toEqual({ client_id: "chengxin-pane", scope: "openid records" });
    expect(sent[1]).toEqual({
      client_id: "chengxin-pane",
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      device_code: "d1",
    });
  });

  test("slow_down 此后每次多等5秒；断线则加倍", async () => {
    const { waits } = await pairing([{ error: "slow_down" }, pending, null, token], {
      start: { ...begun, interval: 2 },
    });
    expect(waits).toEqual([2000, 7000, 7000, 14_000]);
  });

  test.each([
    ["access_denied", "refused"],
    ["invalid_grant", "refused"],
    ["expired_token", "expired"],
  ])("签发方说 %s", async (error, outcome) => {
    expect((await pairing([pending, { error }])).came).toBe(outcome);
  });

  test("签发方一直不说，到了时限也算过期，不会没完没了地问", async () => {
    const { came, waits } = await pairing([], { start: { ...begun, expires_in: 20 } });
    expect([came, waits.length]).toEqual(["expired", 4]);
  });

  test("停了就不再问", async () => {
    const { came, sent } = await pairing([pending], { stopAfter: 2 });
    expect([came, sent.length]).toEqual(["stopped", 2]);
  });

  test("签发方没有配对码，或取码时答得不像样", async () => {
    const { device_authorization_endpoint: _, ...without } = doors;
    const none = await pairing([], { discovery: without as typeof doors });
    const odd = await pairing([], { start: { user_code: "X" } });
    expect([none.came, none.shown, odd.came]).toEqual(["unavailable", [], "unavailable"]);
  });
});

describe("Office 的账号", () => {
  type Played = Readonly<Record<string, object | null>>;
  const played = (answers: Played, asked: object[] = []): AuthBridge => {
    const listeners: ((response: string | { readonly data: string }) => void)[] = [];
    return {
      addEventListener: (_, listener) => void listeners.push(listener),
      postMessage: (text) => {
        const request = JSON.parse(text) as { method: string; requestId: string };
        asked.push(request);
        const answer = answers[request.method];
        if (!answer) return;
        const response = JSON.stringify({ requestId: request.requestId, ...answer });
        for (const each of listeners) {
          each("not json");
          each(JSON.stringify({ requestId: "another", success: true }));
          each({ data: response });
        }
      },
    };
  };
  let ids = 0;
  const signIn = (bridge: AuthBridge | null) =>
    signInNested(settings, {
      now: () => 1000,
      bridge: async () => bridge,
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      later: (call) => queueMicrotask(call),
    });
  const ready = { success: true, initContext: {} };
  const token = { success: true, token: { access_token: "t1", expires_in: 60 } };
  const wantsPerson = { success: false, error: { status: "USER_INTERACTION_REQUIRED" } };

  test.each<[string, Played | null, string]>([
    ["没有桥", null, "unavailable"],
    ["桥不出声", { GetInitContext: null }, "unavailable"],
    ["不用问就有令牌", { GetInitContext: ready, GetToken: token }, "t1"],
    ["要问一次", { GetInitContext: ready, GetToken: wantsPerson, GetTokenPopup: token }, "t1"],
    [
      "问时人取消了",
      {
        GetInitContext: ready,
        GetToken: wantsPerson,
        GetTokenPopup: { success: false, error: { status: "USER_CANCEL" } },
      },
      "closed",
    ],
    [
      "被管理员关掉",
      { GetInitContext: ready, GetToken: { success: false, error: { status: "DISABLED" } } },
      "unavailable",
    ],
    ["说成功却没有令牌", { GetInitContext: ready, GetToken: { success: true } }, "unavailable"],
  ])("%s", async (_, answers, outcome) => {
    const came = await signIn(answers && played(answers));
    expect(typeof came === "string" ? came : came.accessToken).toBe(outcome);
  });

  test("请求带上客户端、签发方（不带版本）和范围；续时再向 Office 要", async () => {
    const asked: object[] = [];
    const came = (await signIn(played({ GetInitContext: ready, GetToken: token }, asked))) as Token;
    expect(asked[1]).toMatchObject({
      messageType: "NestedAppAuthRequest",
      method: "GetToken",
      tokenParams: {
        clientId: "chengxin-pane",
        authority: "https://id.example/t",
        scope: "openid records",
      },
    });
    expect((await came.renew?.())?.accessToken).toBe("t1");
    expect(asked).toHaveLength(3);
  });
});

describe("悄悄续", () => {
  const opened = (over: Partial<SessionParts> = {}) => {
    const clock = { now: 0 };
    const sent: Record<string, string>[] = [];
    const kept = new Map<string, string>();
    const session = openSession({
      fetch: async (input, init) => {
        if (String(input).endsWith("openid-configuration")) return Response.json(doors);
        sent.push(Object.fromEntries(new URLSearchParams(String(init?.body))));
        const next = { access_token: `t${sent.length}`, expires_in: 600, refresh_token: `r${sent.length}` };
        return Response.json(next);
      },
      now: () => clock.now,
      random: (bytes) => bytes.fill(1),
      ask: async (_, state) => ({ kind: "code", code: "c1", state }),
      nested: async () => "unavailable",
      origin: "https://pane.example",
      locale: () => "zh-CN",
      wait: async () => undefined,
      kept: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: (key) => void kept.delete(key),
      },
      ...over,
    });
    return { session, clock, sent, kept };
  };

  test("过期后同时要三次令牌，只续一次；每个续用凭据只用一次，且从不存下", async () => {
    const { session, clock, sent, kept } = opened();
    await session.signIn(settings);
    clock.now = 600_000;
    expect(await Promise.all([session.token(), session.token(), session.token()])).toEqual([
      "t2",
      "t2",
      "t2",
    ]);
    clock.now = 1_200_000;
    expect(await session.token()).toBe("t3");
    expect(sent.slice(1).map(({ grant_type, refresh_token }) => [grant_type, refresh_token])).toEqual([
      ["refresh_token", "r1"],
      ["refresh_token", "r2"],
    ]);
    expect([...kept.values()].join()).not.toMatch(/r[123]/);
  });

  test("续到一半退出了：得来的令牌不再属于谁", async () => {
    const { session } = opened();
    await session.signIn(settings);
    const renewing = session.renew();
    session.signOut();
    expect([await renewing, await session.token()]).toEqual([null, null]);
  });

  test("续不了：没有令牌，也不抛出", async () => {
    let reached = true;
    const { session, clock } = opened({
      nested: async () => ({
        accessToken: "n1",
        expiresAt: 60_000,
        renew: async () => {
          if (!reached) throw new TypeError("lost");
          return { accessToken: "n2", expiresAt: 120_000 };
        },
      }),
    });
    await session.signIn(settings);
    reached = false;
    clock.now = 60_000;
    expect(await session.token()).toBeNull();
    expect(await session.renew()).toBeNull();
  });
});

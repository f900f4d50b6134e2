import { request } from "node:http";
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify } from "jose";
import { describe, expect, onTestFinished, test } from "vitest";
import { apiResource, paneClient, startIssuer } from "#infra/local/issuer.ts";
import { samplePeople } from "#infra/local/people.ts";
import { SignInRefused, signIn } from "#infra/local/sign-in.ts";
import { ownFolder } from "./folders.ts";

const people = samplePeople([{ code: "2123000103", name: "伊美区第三小学" }], {
  code: "230717",
  name: "伊美区教育局",
  creditOffice: "伊美区营商环境建设监督局",
});
const pane = "http://localhost:8080/addin/signed-in.html";
const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

const started = async (options: Partial<Parameters<typeof startIssuer>[0]> = {}) => {
  const issuer = await startIssuer({
    dataDir: ownFolder(),
    people,
    redirects: [pane],
    offset: () => 0,
    port: 0,
    ...options,
  });
  onTestFinished(issuer.stop);
  return issuer;
};

const ask = (issuer: string, changed: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(
    `${issuer}/auth?${new URLSearchParams({
      response_type: "code",
      client_id: paneClient,
      redirect_uri: pane,
      scope: "openid profile",
      resource: apiResource,
      state: "s",
      code_challenge: challenge,
      code_challenge_method: "S256",
      ...changed,
    })}`,
    { redirect: "manual" },
  );

describe("signing in", () => {
  test("a sample person gets a token for the API, with subject and name, signed by the issuer's key", async () => {
    const issuer = await started();
    const token = await signIn(issuer.url, "clerk-2123000103");
    const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`));
    const { payload } = await jwtVerify(token, keys, { issuer: issuer.url, audience: apiResource });
    expect(payload).toMatchObject({ sub: "clerk-2123000103", name: "林知夏", client_id: paneClient });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(8 * 3_600);
  });

  test("somebody who is no sample person is refused and shown the choice again", async () => {
    const issuer = await started();
    const refused = await signIn(issuer.url, "nobody").catch((fault: unknown) => fault);
    expect(refused).toBeInstanceOf(SignInRefused);
    expect((refused as SignInRefused).status).toBe(422);
    expect((refused as SignInRefused).answer).toContain("没有这位样例人员");
  });

  test("the page names every sample person as a button, marked as sample, and has no script", async () => {
    const issuer = await started();
    const to = (await ask(issuer.url)).headers;
    const page = await fetch(new URL(to.get("location") ?? "", issuer.url), {
      headers: {
        cookie: to
          .getSetCookie()
          .map((line) => line.split(";")[0])
          .join("; "),
      },
    });
    const html = await page.text();
    for (const { name, id } of people) {
      expect(html).toContain(name);
      expect(html).toContain(`value="${id}"`);
    }
    expect(html).toContain("样例");
    expect(html).toContain("不得用于正式业务");
    expect(html).not.toContain("<script");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("a sign-in page from long ago says so and what to do", async () => {
    const issuer = await started();
    const page = await fetch(`${issuer.url}/sign-in/long-ago`);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain("这次登录已过期或已经完成");
  });

  test("an address that isn't the pane's gets no code", async () => {
    const issuer = await started();
    const answer = await ask(issuer.url, { redirect_uri: "https://elsewhere.example/take" });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
    expect(await answer.text()).toContain("登录没有完成");
  });

  test("without PKCE there is no code", async () => {
    const issuer = await started();
    const answer = await ask(issuer.url, { code_challenge: "", code_challenge_method: "" });
    expect(answer.headers.get("location")).toContain("error=invalid_request");
  });

  test("another API's token is not given out", async () => {
    const issuer = await started();
    const answer = await ask(issuer.url, { resource: "urn:another:api" });
    expect(answer.headers.get("location")).toContain("error=invalid_target");
  });

  test("the pane's page may read the issuer's answers, another page may not", async () => {
    const issuer = await started();
    const redeem = (origin: string) =>
      fetch(`${issuer.url}/token`, {
        method: "POST",
        headers: { origin },
        body: new URLSearchParams({
          grant_type: "authorization_code",
          client_id: paneClient,
          code: "wrong",
          code_verifier: "v".repeat(43),
          redirect_uri: pane,
        }),
      });
    const [own, other] = await Promise.all([
      redeem("http://localhost:8080"),
      redeem("https://elsewhere.example"),
    ]);
    expect(own.headers.get("access-control-allow-origin")).toBe("http://localhost:8080");
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });
});

test("another site's name for this machine finds no issuer: it could read a code off its own page", async () => {
  const { url } = await started();
  const { hostname, port } = new URL(url);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: `evil.example:${port}` };
    request({ hostname, port, path: "/.well-known/openid-configuration", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).toBe(421);
});

describe("after a restart", () => {
  test("tokens of the last run still verify: nobody is signed out", async () => {
    const dataDir = ownFolder();
    const first = await started({ dataDir });
    const port = Number(new URL(first.url).port);
    const token = await signIn(first.url, "administrator");
    await first.stop();
    const second = await started({ dataDir, port });
    expect(second.url).toBe(first.url);
    const jwks = await (await fetch(`${second.url}/jwks`)).json();
    const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), { issuer: second.url });
    expect(payload.sub).toBe("administrator");
  });
});

describe("with the clock set", () => {
  test("a token begins and ends by the clock that the API goes by", async () => {
    const day = 86_400;
    const issuer = await started({ offset: () => 30 * day * 1_000 });
    const token = await signIn(issuer.url, "administrator");
    const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`));
    const currentDate = new Date(Date.now() + 30 * day * 1_000);
    const { payload } = await jwtVerify(token, keys, { currentDate });
    expect((payload.iat ?? 0) - Math.floor(Date.now() / 1_000)).toBeGreaterThan(29 * day);
  });
});

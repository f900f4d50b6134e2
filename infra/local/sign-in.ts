// 脚本登录: signs a sample person in through the real flow, as a browser would, and answers the access token.
import { createHash, randomBytes } from "node:crypto";
import { apiResource, apiScope, paneClient, scriptRedirect } from "./issuer.ts";

/** The issuer refused; `status` and `answer` are its own. */
export class SignInRefused extends Error {
  readonly status: number;
  readonly answer: string;
  constructor(status: number, answer: string) {
    super(`the issuer answered ${status}`);
    this.status = status;
    this.answer = answer;
  }
}

/** Follows redirects as a browser does, with cookies, until an answer that is none or until `last`. */
const browser = (last: string) => {
  const cookies = new Map<string, string>();
  return async (start: string, init: RequestInit = {}): Promise<{ at: string; answer: Response | null }> => {
    let [at, how] = [start, init];
    for (let hops = 0; hops < 12; hops += 1) {
      if (at.startsWith(last)) return { at, answer: null };
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(at, { ...how, redirect: "manual", headers: { ...how.headers, cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [name, value] = (line.split(";")[0] ?? "").split(/=(.*)/s);
        if (name === undefined) continue;
        if (value === undefined || value === "") cookies.delete(name);
        else cookies.set(name, value);
      }
      const to = answer.headers.get("location");
      if (answer.status < 300 || answer.status > 399 || to === null) return { at, answer };
      [at, how] = [new URL(to, at).href, {}];
    }
    throw new Error("the issuer redirects without end");
  };
};

/**
 * Signs in by authorization code and PKCE: opens the sign-in page, presses the person's button, redeems the code.
 *
 * @returns the access token, a JWT for the API
 * @throws SignInRefused with the page or problem that the issuer answered, for example for an unknown person
 */
export async function signIn(issuer: string, personId: string): Promise<string> {
  const found = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<
    string,
    string
  >;
  const [verifier, state] = [randomBytes(32).toString("base64url"), randomBytes(9).toString("base64url")];
  const ask = new URL(found.authorization_endpoint ?? "");
  ask.search = new URLSearchParams({
    response_type: "code",
    client_id: paneClient,
    redirect_uri: scriptRedirect,
    scope: `openid profile ${apiScope}`,
    resource: apiResource,
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  const go = browser(scriptRedirect);
  const desk = await go(ask.href);
  if (desk.answer?.status !== 200)
    throw new SignInRefused(desk.answer?.status ?? 0, (await desk.answer?.text()) ?? "");
  const back = await go(desk.at, { method: "POST", body: new URLSearchParams({ person: personId }) });
  if (back.answer !== null) throw new SignInRefused(back.answer.status, await back.answer.text());
  const reply = new URL(back.at).searchParams;
  if (reply.get("state") !== state) throw new Error("the issuer answered another sign-in's state");
  const redeemed = await fetch(found.token_endpoint ?? "", {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: paneClient,
      code: reply.get("code") ?? "",
      code_verifier: verifier,
      redirect_uri: scriptRedirect,
      resource: apiResource,
    }),
  });
  if (!redeemed.ok) throw new SignInRefused(redeemed.status, await redeemed.text());
  return ((await redeemed.json()) as { access_token: string }).access_token;
}

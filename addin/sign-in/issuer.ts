// 签发方：读取登录设置，拼出授权地址，换得令牌
import * as z from "zod";
import type { AnswerOf } from "#shared/contract/operations.ts";

export type SignInSettings = AnswerOf<"read-sign-in">;

const discovery = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  /** Where a pairing begins (RFC 8628 §4); absent: this issuer has none. */
  device_authorization_endpoint: z.url().optional(),
});
export type Discovery = z.infer<typeof discovery>;

const tokens = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).optional(),
});
const refusal = z.looseObject({ error: z.string() });

export interface Token {
  readonly accessToken: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly expiresAt: number;
  /** Gets the next token without asking the person; never stored, so gone when the pane is closed. */
  readonly renew?: () => Promise<Token>;
}

/** What talks to the issuer. */
export interface IssuerParts {
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

/** The issuer's refusal of a token; `code` is its word for it. Source: RFC 6749 §5.2, RFC 8628 §3.5. */
export class IssuerRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the issuer refused: ${code}`);
    this.code = code;
  }
}

/** Where the issuer's doors are. Throws when it can't be reached or names another issuer. Source: OIDC Discovery §4. */
export const discover = async (settings: SignInSettings, fetcher: typeof fetch): Promise<Discovery> => {
  const response = await fetcher(`${settings.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== settings.issuer) throw new Error("the issuer names itself differently");
  return found;
};

/** The resource that a token is for, where the issuer wants it named. Source: RFC 8707 §2. */
const resourceIn = ({ resource }: SignInSettings): Readonly<Record<string, string>> =>
  resource === "" ? {} : { resource };

/** The address that starts a sign-in. `challenge` and `state` come from the pane that waits for the code. */
export const authorizationUrl = (
  settings: SignInSettings,
  endpoint: string,
  request: {
    readonly redirect: string;
    readonly challenge: string;
    readonly state: string;
    readonly locale: string;
  },
): string => {
  const url = new URL(endpoint);
  const query = {
    response_type: "code",
    client_id: settings.clientId,
    redirect_uri: request.redirect,
    scope: settings.scope,
    ...resourceIn(settings),
    state: request.state,
    code_challenge: request.challenge,
    code_challenge_method: "S256",
    ui_locales: request.locale,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

/** Sends a form to one of the issuer's doors as the pane's public client. Throws IssuerRefused, or what the network throws. */
export const postForm = async (
  settings: SignInSettings,
  endpoint: string,
  fields: Readonly<Record<string, string>>,
  fetcher: typeof fetch,
): Promise<unknown> => {
  const response = await fetcher(endpoint, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ client_id: settings.clientId, ...fields, ...resourceIn(settings) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw new IssuerRefused(refusal.safeParse(answer).data?.error ?? String(response.status));
};

/**
 * Changes a grant (a code, a device code, a refresh token) for an access token. A refresh token that comes with it is
 * used once, for the next.
 *
 * @throws IssuerRefused, or what the network throws
 * Source: RFC 6749 §4.1.3, §6, RFC 7636 §4.5, RFC 8628 §3.4.
 */
export const requestToken = async (
  settings: SignInSettings,
  endpoint: string,
  grant: Readonly<Record<string, string>>,
  parts: IssuerParts,
): Promise<Token> => {
  const answer = tokens.parse(await postForm(settings, endpoint, grant, parts.fetch));
  const { access_token: accessToken, expires_in: seconds, refresh_token: next } = answer;
  const expiresAt = parts.now() + seconds * 1000;
  if (next === undefined) return { accessToken, expiresAt };
  const renewal = { grant_type: "refresh_token", refresh_token: next };
  return { accessToken, expiresAt, renew: () => requestToken(settings, endpoint, renewal, parts) };
};

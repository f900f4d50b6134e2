// 签发方：读取登录设置，拼出授权地址，用授权码换令牌
import * as z from "zod";
import type { AnswerOf } from "#shared/contract/operations.ts";

export type SignInSettings = AnswerOf<"read-sign-in">;

const discovery = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
});
export type Discovery = z.infer<typeof discovery>;

const tokens = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() });

export interface Token {
  readonly accessToken: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly expiresAt: number;
}

/** Where the issuer's doors are. Throws when it can't be reached or names another issuer. Source: OIDC Discovery §4. */
export const discover = async (settings: SignInSettings, fetcher: typeof fetch): Promise<Discovery> => {
  const response = await fetcher(`${settings.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== settings.issuer) throw new Error("the issuer names itself differently");
  return found;
};

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
    ...(settings.resource === "" ? {} : { resource: settings.resource }),
    state: request.state,
    code_challenge: request.challenge,
    code_challenge_method: "S256",
    ui_locales: request.locale,
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

/** Changes a code for an access token. Throws when the issuer refuses. Source: RFC 6749 §4.1.3, RFC 7636 §4.5. */
export const redeem = async (
  settings: SignInSettings,
  endpoint: string,
  code: { readonly code: string; readonly verifier: string; readonly redirect: string },
  parts: { readonly fetch: typeof fetch; readonly now: () => number },
): Promise<Token> => {
  const response = await parts.fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: settings.clientId,
      code: code.code,
      code_verifier: code.verifier,
      redirect_uri: code.redirect,
      ...(settings.resource === "" ? {} : { resource: settings.resource }),
    }),
  });
  if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
  const { access_token, expires_in } = tokens.parse(await response.json());
  return { accessToken: access_token, expiresAt: parts.now() + expires_in * 1000 };
};

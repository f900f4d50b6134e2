// 身份签发（OIDC）: a real, certified issuer on this machine, with sample people instead of passwords.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import Provider, {
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from "oidc-provider";
import type { Locale } from "#shared/messages/format.ts";
import { send } from "./event.ts";
import { issuerKeys } from "./issuer-keys.ts";
import { leavePage, leftPage, signInPage, wrongPage } from "./issuer-page.ts";
import { pairingFeature, pairingLife } from "./issuer-pairing.ts";
import { listenOn } from "./listen.ts";
import { isOwnName, misdirected } from "./own-name.ts";
import type { SamplePerson } from "./people.ts";
import { localeFor } from "./problem-answer.ts";

/** The pane's public client; the same id stands in the lambdas' configuration. */
export const paneClient = "chengxin-pane";
/** The API as a resource (RFC 8707); access tokens carry it as their audience. */
export const apiResource = "urn:chengxin:api";
export const apiScope = "chengxin";
/** Where scripts of this machine have their code sent: nothing listens there, the code is read off the redirect. */
export const scriptRedirect = "http://127.0.0.1/chengxin-script";

/** Seconds that an access token holds unless options say otherwise: one working day. */
const workingDay = 8 * 3_600;

export interface IssuerOptions {
  readonly dataDir: string;
  readonly people: readonly SamplePerson[];
  /** Addresses of the pane that a code may be sent to, and to which a sign-out may return. */
  readonly redirects: readonly string[];
  /** Milliseconds from the system's clock to the one that the API goes by. */
  readonly offset: () => number;
  /** Preferred port; the next free one is taken. 0: any. */
  readonly port: number;
  /** Seconds that an access token holds. */
  readonly tokenLife?: number;
}

export interface Issuer {
  readonly url: string;
  stop(): Promise<void>;
}

const localeOf = (wanted: string | null | undefined): Locale =>
  /^en\b/i.test(wanted ?? "") ? "en" : "zh-CN";

const pageHead = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
};

/** Asks at every sign-in, so that whoever tries things out can become another sample person at any time. */
const everyTime = () => {
  const policy = interactionPolicy.base();
  policy
    .get("login")
    ?.checks.add(
      new interactionPolicy.Check(
        "choose",
        "a sample person is to be chosen",
        (ctx) => !ctx.oidc.result?.login,
      ),
    );
  return policy;
};

const configurationOf = async (options: IssuerOptions): Promise<Configuration> => {
  const keys = await issuerKeys(options.dataDir);
  const { tokenLife = workingDay } = options;
  const pageOf = (ctx: KoaContextWithOIDC, html: (locale: Locale) => string): void => {
    const wanted = ctx.oidc?.params?.ui_locales;
    ctx.set(pageHead);
    ctx.body = html(
      typeof wanted === "string" ? localeOf(wanted) : localeFor(ctx.get("accept-language") || undefined),
    );
  };
  return {
    clients: [
      {
        client_id: paneClient,
        application_type: "web",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "ES256",
        redirect_uris: [...options.redirects, scriptRedirect],
        post_logout_redirect_uris: [...options.redirects],
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    pkce: { required: () => true },
    scopes: ["openid", "profile"],
    claims: { openid: ["sub"], profile: ["name"] },
    ttl: {
      AccessToken: tokenLife,
      IdToken: tokenLife,
      RefreshToken: workingDay,
      Session: workingDay,
      Grant: workingDay,
      Interaction: 3_600,
      DeviceCode: pairingLife,
    },
    // A sign-in lasts a working day however short its tokens are: the pane renews them.
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed("refresh_token"),
    clientBasedCORS: (_ctx, origin) =>
      options.redirects.some((address) => new URL(address).origin === origin),
    findAccount: (_ctx, sub) => {
      const person = options.people.find(({ id }) => id === sub);
      return person && { accountId: sub, claims: async () => ({ sub, name: person.name }) };
    },
    extraTokenClaims: (_ctx, token) => {
      const held = "accountId" in token ? token.accountId : undefined;
      const person = options.people.find(({ id }) => id === held);
      return person && { name: person.name };
    },
    formats: {
      customizers: {
        // The API goes by the clock that can be set, so its tokens do too: the issuer itself knows only the system's.
        jwt: (_ctx, _token, { payload }) => {
          const seconds = Math.round(options.offset() / 1_000);
          for (const claim of ["iat", "exp", "nbf"])
            if (typeof payload[claim] === "number") payload[claim] += seconds;
        },
      },
    },
    // First party: the pane asks for nothing that its user could refuse.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const known = session.grantIdFor(client.clientId);
      const kept = known === undefined ? undefined : await provider.Grant.find(known);
      if (kept !== undefined) return kept;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile");
      grant.addResourceScope(apiResource, apiScope);
      await grant.save();
      return grant;
    },
    interactions: { policy: everyTime(), url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    renderError: (ctx, out) =>
      pageOf(ctx, (locale) =>
        wrongPage(locale, "refused", [out.error, out.error_description].filter(Boolean).join(": ")),
      ),
    features: {
      devInteractions: { enabled: false },
      deviceFlow: pairingFeature(pageOf),
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => pageOf(ctx, (locale) => leavePage(locale, form)),
        postLogoutSuccessSource: (ctx) => pageOf(ctx, leftPage),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== apiResource) throw new errors.InvalidTarget();
          return {
            scope: apiScope,
            audience: apiResource,
            accessTokenTTL: tokenLife,
            accessTokenFormat: "jwt",
            jwt: { sign: { alg: "ES256" } },
          };
        },
      },
    },
  };
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = "";
  for await (const piece of request) {
    text += String(piece);
    if (text.length > 2_000) break;
  }
  return new URLSearchParams(text);
};

const signInDesk = (provider: Provider, people: readonly SamplePerson[]) => {
  const show = (response: ServerResponse, status: number, html: string): void => {
    response.writeHead(status, pageHead).end(html);
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(request.url ?? "/", provider.issuer);
    try {
      const { params } = await provider.interactionDetails(request, response);
      const locale = localeOf(asked.searchParams.get("lang") ?? String(params.ui_locales ?? ""));
      if (request.method !== "POST")
        return show(response, 200, signInPage(locale, asked.pathname, people, false));
      const person = (await formOf(request)).get("person");
      if (!people.some(({ id }) => id === person))
        return show(response, 422, signInPage(locale, asked.pathname, people, true));
      await provider.interactionFinished(request, response, { login: { accountId: person ?? "" } });
    } catch (fault) {
      if (!(fault instanceof errors.SessionNotFound)) throw fault;
      show(response, 400, wrongPage(localeOf(asked.searchParams.get("lang")), "expired", null));
    }
  };
};

// The library says on standard error that its memory store is for development: on this laptop it is meant to be.
const quietly = <Made>(make: () => Made): Made => {
  const warn = console.warn;
  console.warn = () => {};
  try {
    return make();
  } finally {
    console.warn = warn;
  }
};

/**
 * Starts the issuer on localhost: authorization code with PKCE, JWT access tokens, sign-out.
 *
 * Keys stay in the data folder and tokens hold 8 hours, so a restart on the same port signs nobody out;
 * the issuer's own sessions are kept in memory.
 */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const server: Server = createServer();
  const port = await listenOn(server, { host: "127.0.0.1", port: options.port, next: true });
  const url = `http://localhost:${port}`;
  const configuration = await configurationOf(options);
  const provider = quietly(() => new Provider(url, configuration));
  const protocol = provider.callback();
  const desk = signInDesk(provider, options.people);
  server.on("request", (request, response) => {
    if (!isOwnName(request.headers.host))
      return send(
        response,
        request.method ?? "GET",
        misdirected(localeFor(request.headers["accept-language"])),
      );
    if (!request.url?.startsWith("/sign-in/")) return void protocol(request, response);
    desk(request, response).catch((fault: unknown) => {
      console.error(fault);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

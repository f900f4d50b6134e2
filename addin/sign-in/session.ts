// 会话：令牌在内存里，能存则随标签页存；过期先悄悄续，续不了也不影响填报
import * as z from "zod";
import { discover, type IssuerParts, requestToken, type SignInSettings, type Token } from "./issuer.ts";
import { type Pairing, type PairingEnd, type PairingParts, pairWith } from "./pairing.ts";
import { challengeOf, secretFrom } from "./pkce.ts";
import { callbackPath } from "./reply.ts";
import type { AskInWindow } from "./window.ts";

export interface SessionParts extends IssuerParts {
  readonly random: (bytes: Uint8Array) => void;
  readonly ask: AskInWindow;
  /** Office's own account, where the host and the issuer offer it. */
  readonly nested: (settings: SignInSettings) => Promise<Token | "closed" | "unavailable">;
  /** The pane's own origin. */
  readonly origin: string;
  readonly locale: () => string;
  readonly wait: PairingParts["wait"];
  /** Session storage, or null: it throws in some cross-origin frames. */
  readonly kept: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
}

export interface Session {
  /** The access token while it lasts (half a minute is left for the way), quietly renewed where it has run out. */
  readonly token: () => Promise<string | null>;
  /** By Office's account, else in a window. `blocked`: no window can be opened here, a pairing code is what is left. */
  readonly signIn: (settings: SignInSettings) => Promise<"signed-in" | "closed" | "blocked" | "refused">;
  /** By a code that the person types elsewhere. */
  readonly pair: (
    settings: SignInSettings,
    show: (pairing: Pairing) => void,
    signal: AbortSignal,
  ) => Promise<"signed-in" | PairingEnd>;
  readonly signOut: () => void;
}

export interface RenewableSession extends Session {
  /** After the server refused the token: another one, if it can be had without asking. */
  readonly renew: () => Promise<string | null>;
}

const place = "chengxin.token";
const stored = z.strictObject({ accessToken: z.string().min(1), expiresAt: z.number() });
const spareMilliseconds = 30_000;

/** Session storage if the frame may use it. */
export const storageHere = (): Storage | null => {
  try {
    const { sessionStorage } = window;
    sessionStorage.getItem(place);
    return sessionStorage;
  } catch {
    return null;
  }
};

const restore = (kept: SessionParts["kept"]): Token | null => {
  try {
    const parsed = stored.safeParse(JSON.parse(kept?.getItem(place) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Authorization code with PKCE, asked for in a window. Source: OIDC Core §3.1, RFC 7636. */
const byCode = async (settings: SignInSettings, parts: SessionParts) => {
  const [verifier, state] = [secretFrom(parts.random), secretFrom(parts.random)];
  const redirect = `${parts.origin}${callbackPath}`;
  const start = new URL(redirect);
  start.searchParams.set("challenge", challengeOf(verifier));
  start.searchParams.set("state", state);
  start.searchParams.set("locale", parts.locale());
  const reply = await parts.ask(start.href, state);
  if (typeof reply === "string") return reply;
  if (reply.kind === "refused") return "refused";
  try {
    const { token_endpoint } = await discover(settings, parts.fetch);
    const grant = { grant_type: "authorization_code", code: reply.code, code_verifier: verifier };
    return await requestToken(settings, token_endpoint, { ...grant, redirect_uri: redirect }, parts);
  } catch {
    return "refused";
  }
};

/** A session of one person. */
export const openSession = (parts: SessionParts): RenewableSession => {
  let held = restore(parts.kept);
  let renewing: Promise<string | null> | null = null;
  const keep = (token: Token | null): void => {
    held = token;
    try {
      if (token === null) parts.kept?.removeItem(place);
      else {
        const { accessToken, expiresAt } = token;
        parts.kept?.setItem(place, JSON.stringify({ accessToken, expiresAt }));
      }
    } catch {
      // Full or forbidden storage: memory is enough until the pane is closed.
    }
  };
  const settle = <End extends string>(came: Token | End): "signed-in" | End => {
    if (typeof came === "string") return came;
    keep(came);
    return "signed-in";
  };
  const lasting = (): string | null =>
    held !== null && held.expiresAt - spareMilliseconds > parts.now() ? held.accessToken : null;
  // One at a time: a refresh token is good for one use.
  const renew = (): Promise<string | null> => {
    const spent = held;
    renewing ??= (async () => {
      const next = (await spent?.renew?.().catch(() => null)) ?? null;
      // Signed out, or in as somebody else, in the meantime: what was asked for is nobody's.
      if (held === spent) keep(next);
      return lasting();
    })().finally(() => {
      renewing = null;
    });
    return renewing;
  };
  return {
    token: async () => lasting() ?? (held?.renew === undefined ? null : renew()),
    renew,
    signOut: () => keep(null),
    signIn: async (settings) => {
      // A host whose bridge breaks off has other ways.
      const nested = await parts.nested(settings).catch(() => "unavailable" as const);
      return settle(nested === "unavailable" ? await byCode(settings, parts) : nested);
    },
    pair: async (settings, show, signal) => settle(await pairWith(settings, { ...parts, show, signal })),
  };
};

// 会话：令牌在内存里，能存则随标签页存；过期或被拒都不影响填报
import * as z from "zod";
import { discover, redeem, type SignInSettings, type Token } from "./issuer.ts";
import { challengeOf, secretFrom } from "./pkce.ts";
import { callbackPath } from "./reply.ts";
import type { AskInWindow } from "./window.ts";

export interface SessionParts {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: (bytes: Uint8Array) => void;
  readonly ask: AskInWindow;
  /** The pane's own origin. */
  readonly origin: string;
  readonly locale: () => string;
  /** Session storage, or null: it throws in some cross-origin frames. */
  readonly kept: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
}

export interface Session {
  /** The access token while it lasts; half a minute is left for the way. */
  readonly token: () => string | null;
  readonly signIn: (settings: SignInSettings) => Promise<"signed-in" | "closed" | "refused">;
  readonly signOut: () => void;
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

/** A session of one person. Source: OIDC Core §3.1 with RFC 7636 (authorization code and PKCE). */
export const openSession = (parts: SessionParts): Session => {
  let held = restore(parts.kept);
  const keep = (token: Token | null): void => {
    held = token;
    try {
      if (token === null) parts.kept?.removeItem(place);
      else parts.kept?.setItem(place, JSON.stringify(token));
    } catch {
      // Full or forbidden storage: memory is enough until the pane is closed.
    }
  };
  return {
    token: () =>
      held !== null && held.expiresAt - spareMilliseconds > parts.now() ? held.accessToken : null,
    signOut: () => keep(null),
    signIn: async (settings) => {
      const [verifier, state] = [secretFrom(parts.random), secretFrom(parts.random)];
      const redirect = `${parts.origin}${callbackPath}`;
      const start = new URL(redirect);
      start.searchParams.set("challenge", challengeOf(verifier));
      start.searchParams.set("state", state);
      start.searchParams.set("locale", parts.locale());
      const reply = await parts.ask(start.href, state);
      if (reply === null) return "closed";
      if (reply.kind === "refused") return "refused";
      try {
        const { token_endpoint } = await discover(settings, parts.fetch);
        keep(await redeem(settings, token_endpoint, { code: reply.code, verifier, redirect }, parts));
        return "signed-in";
      } catch {
        return "refused";
      }
    },
  };
};

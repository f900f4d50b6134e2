// 嵌套登录：Office 已登录的账号直接给令牌，不再弹窗（嵌套应用认证，NAA）
import * as z from "zod";
import type { IssuerParts, SignInSettings, Token } from "./issuer.ts";

/** What Office puts on the window where it offers nested app authentication 1.1. */
export interface AuthBridge {
  readonly addEventListener: (
    type: "message",
    listener: (response: string | { readonly data: string }) => void,
  ) => void;
  readonly postMessage: (message: string) => void;
}

declare global {
  interface Window {
    readonly nestedAppAuthBridge?: AuthBridge;
    /** Where it stands, it is to be awaited before the bridge is used. */
    readonly __initializeNestedAppAuth?: () => Promise<void>;
  }
}

export interface NestedParts extends Pick<IssuerParts, "now"> {
  /** A bridge that is ready, or null where the host offers none. */
  readonly bridge: () => Promise<AuthBridge | null>;
  readonly newId: () => string;
  /** Calls back after so many milliseconds. */
  readonly later: (call: () => void, milliseconds: number) => void;
}

/** The bridge of this page, made ready as MSAL does. */
export const bridgeHere = async (): Promise<AuthBridge | null> => {
  await window.__initializeNestedAppAuth?.();
  return window.nestedAppAuthBridge ?? null;
};

const answer = z.looseObject({
  requestId: z.string(),
  success: z.boolean(),
  token: z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() }).optional(),
  error: z.looseObject({ status: z.string() }).optional(),
});
type Answer = z.infer<typeof answer>;

type Method = "GetInitContext" | "GetToken" | "GetTokenPopup";

/** A bridge that stays silent this long is taken for none; asking the person may take as long as it takes. */
const patience: Readonly<Record<Method, number | null>> = {
  GetInitContext: 5_000,
  GetToken: 20_000,
  GetTokenPopup: null,
};

const readAnswer = (response: string | { readonly data: string }): Answer | null => {
  try {
    return answer.safeParse(JSON.parse(typeof response === "string" ? response : response.data)).data ?? null;
  } catch {
    return null;
  }
};

const ask = (
  parts: NestedParts,
  bridge: AuthBridge,
  method: Method,
  tokenParams?: object,
): Promise<Answer | null> =>
  new Promise((resolve) => {
    const requestId = parts.newId();
    bridge.addEventListener("message", (response) => {
      const read = readAnswer(response);
      if (read?.requestId === requestId) resolve(read);
    });
    const limit = patience[method];
    if (limit !== null) parts.later(() => resolve(null), limit);
    const envelope = { messageType: "NestedAppAuthRequest", method, requestId, sendTime: parts.now() };
    bridge.postMessage(JSON.stringify(tokenParams ? { ...envelope, tokenParams } : envelope));
  });

/** Entra's authority is its issuer without the version. */
const authorityOf = ({ issuer }: SignInSettings): string => issuer.replace(/\/v2\.0\/?$/, "");

/**
 * A token of the account that Office is signed in with: without a word where that will do, else Office asks.
 * `unavailable`: another way of signing in is to be tried.
 *
 * Source: the bridge as @azure/msal-browser 4 speaks it (naa/BridgeProxy.ts); no document of Microsoft's describes it.
 */
export const signInNested = async (
  settings: SignInSettings,
  parts: NestedParts,
): Promise<Token | "closed" | "unavailable"> => {
  const bridge = await parts.bridge().catch(() => null);
  if (bridge === null) return "unavailable";
  const request = (method: "GetToken" | "GetTokenPopup") =>
    ask(parts, bridge, method, {
      clientId: settings.clientId,
      authority: authorityOf(settings),
      scope: settings.scope,
      correlationId: parts.newId(),
      authenticationScheme: "Bearer",
      extraParameters: {},
    });
  const tokenIn = (given: Answer | null): Token | null =>
    given?.success === true && given.token !== undefined
      ? {
          accessToken: given.token.access_token,
          expiresAt: parts.now() + given.token.expires_in * 1000,
          renew: quietly,
        }
      : null;
  const quietly = async (): Promise<Token> => {
    const token = tokenIn(await request("GetToken"));
    if (token === null) throw new Error("Office gives no token without asking");
    return token;
  };
  if ((await ask(parts, bridge, "GetInitContext"))?.success !== true) return "unavailable";
  const quiet = await request("GetToken");
  const token = tokenIn(quiet);
  if (token !== null) return token;
  if (quiet?.error?.status !== "USER_INTERACTION_REQUIRED") return "unavailable";
  const asked = await request("GetTokenPopup");
  return tokenIn(asked) ?? (asked?.error?.status === "USER_CANCEL" ? "closed" : "unavailable");
};

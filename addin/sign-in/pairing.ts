// 配对码：本机开不了登录窗口时，在别的电脑或手机上输入代码完成登录
import * as z from "zod";
import {
  discover,
  type IssuerParts,
  IssuerRefused,
  postForm,
  requestToken,
  type SignInSettings,
  type Token,
} from "./issuer.ts";

/** What the person needs: a code, and the page on which to type it. */
export interface Pairing {
  readonly code: string;
  readonly address: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly expiresAt: number;
}

export interface PairingParts extends IssuerParts {
  /** Resolves after so many milliseconds, or when it is stopped. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Shows the code while it can be typed. */
  readonly show: (pairing: Pairing) => void;
  readonly signal: AbortSignal;
}

/** Why there is no token: `unavailable`: this issuer has no pairing, or can't be reached. */
export type PairingEnd = "refused" | "expired" | "stopped" | "unavailable";

const begun = z.looseObject({
  device_code: z.string().min(1),
  user_code: z.string().min(1),
  verification_uri: z.url(),
  expires_in: z.number().positive(),
  interval: z.number().positive().default(5),
});
type Begun = z.infer<typeof begun>;

/** Seconds that `slow_down` adds, for good. Source: RFC 8628 §3.5. */
const slower = 5;

const begin = async (settings: SignInSettings, parts: PairingParts) => {
  const doors = await discover(settings, parts.fetch);
  const { device_authorization_endpoint: door, token_endpoint: tokenDoor } = doors;
  if (door === undefined) return null;
  const answer = await postForm(settings, door, { scope: settings.scope }, parts.fetch);
  return { ...begun.parse(answer), tokenDoor };
};

/** Asks whether the code was typed, at the issuer's pace, until the code has expired. */
const poll = async (
  settings: SignInSettings,
  { device_code, tokenDoor, ...started }: Begun & { readonly tokenDoor: string },
  until: number,
  parts: PairingParts,
): Promise<Token | PairingEnd> => {
  const grant = { grant_type: "urn:ietf:params:oauth:grant-type:device_code", device_code };
  for (let interval = started.interval; parts.now() < until; ) {
    await parts.wait(interval * 1000, parts.signal);
    if (parts.signal.aborted) return "stopped";
    try {
      return await requestToken(settings, tokenDoor, grant, parts);
    } catch (fault) {
      // A lost connection is no answer: ask again, less often (RFC 8628 §3.5: exponential backoff).
      if (!(fault instanceof IssuerRefused)) interval *= 2;
      else if (fault.code === "slow_down") interval += slower;
      else if (fault.code === "expired_token") return "expired";
      else if (fault.code !== "authorization_pending") return "refused";
    }
  }
  return "expired";
};

/**
 * Signs in with a code that the person types on another machine. The issuer makes the code, asks who is there, shows what is
 * being paired, and lets the code be used once.
 *
 * Source: RFC 8628 (OAuth 2.0 device authorization grant).
 */
export const pairWith = async (
  settings: SignInSettings,
  parts: PairingParts,
): Promise<Token | PairingEnd> => {
  const started = await begin(settings, parts).catch(() => null);
  if (started === null) return "unavailable";
  const expiresAt = parts.now() + started.expires_in * 1000;
  parts.show({ code: started.user_code, address: started.verification_uri, expiresAt });
  return poll(settings, started, expiresAt, parts);
};

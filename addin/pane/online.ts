// 在线的部分：接口客户端与登录，连同契约的校验
import * as z from "zod";
import { type Call, createClient } from "../api/client.ts";
import { bridgeHere, signInNested } from "../sign-in/nested.ts";
import { openSession, type Session, storageHere } from "../sign-in/session.ts";
import { type AskInWindow, askInDialog, askInPopup, inTurn } from "../sign-in/window.ts";
import type { Store } from "./state.ts";

// The page's policy forbids code made from text, which zod would try first.
z.config({ jitless: true });

export interface LineParts {
  readonly store: Store;
  readonly newKey: () => string;
}

export interface Line {
  readonly call: Call;
  readonly session: Session;
}

const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** The client and the session of this page. */
export const lineOf = ({ store, newKey }: LineParts): Line => {
  const fetcher: typeof fetch = (input, init) => fetch(input, init);
  const now = () => Date.now();
  const inExcel = (set: string): boolean =>
    store.get().place === "excel" && Office.context.requirements.isSetSupported(set, "1.1");
  const ask: AskInWindow = (url, state) =>
    (inExcel("DialogApi") ? inTurn(askInDialog, askInPopup) : askInPopup)(url, state);
  const session = openSession({
    fetch: fetcher,
    now,
    random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
    ask,
    nested: async (settings) =>
      settings.nested && inExcel("NestedAppAuth")
        ? signInNested(settings, {
            now,
            bridge: bridgeHere,
            newId: () => crypto.randomUUID(),
            later: (then, milliseconds) => void setTimeout(then, milliseconds),
          })
        : "unavailable",
    origin: window.location.origin,
    locale: () => store.get().locale,
    wait: pause,
    kept: storageHere(),
  });
  const once = createClient({
    origin: "",
    fetch: fetcher,
    token: session.token,
    newKey,
    locale: () => store.get().locale,
    wait: pause,
  });
  // A clock that is wrong, or a token revoked: the server knows it first. What it refused it has not done.
  const call: Call = async (key, request, options) => {
    const outcome = await once(key, request, options);
    const unknown = outcome.kind === "refused" && outcome.refusal.code === "not-signed-in";
    return unknown && (await session.renew()) !== null ? once(key, request, options) : outcome;
  };
  return { call, session };
};

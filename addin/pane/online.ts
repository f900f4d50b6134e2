// 在线的部分：接口客户端与登录，连同契约的校验
import * as z from "zod";
import { type Call, createClient } from "../api/client.ts";
import { openSession, type Session, storageHere } from "../sign-in/session.ts";
import { askInDialog, askInPopup } from "../sign-in/window.ts";
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

/** The client and the session of this page. */
export const lineOf = ({ store, newKey }: LineParts): Line => {
  const fetcher: typeof fetch = (input, init) => fetch(input, init);
  const session = openSession({
    fetch: fetcher,
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
    ask: (url, state) =>
      store.get().place === "excel" && Office.context.requirements.isSetSupported("DialogApi", "1.1")
        ? askInDialog(url, state)
        : askInPopup(url, state),
    origin: window.location.origin,
    locale: () => store.get().locale,
    kept: storageHere(),
  });
  const call = createClient({
    origin: "",
    fetch: fetcher,
    token: session.token,
    newKey,
    locale: () => store.get().locale,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  return { call, session };
};

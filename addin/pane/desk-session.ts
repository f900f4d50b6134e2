// 工作台·登录：谁在用、连没连上；没登录或断网都照常填报
import type { Pairing } from "../sign-in/pairing.ts";
import type { Session } from "../sign-in/session.ts";
import { answered, bringRules, type DeskParts } from "./desk.ts";
import type { InboxDesk } from "./desk-inbox.ts";
import type { SyncDesk } from "./desk-sync.ts";

type SignInEnd = Awaited<ReturnType<Session["signIn"]>>;

export const sessionDesk = (parts: DeskParts, inbox: InboxDesk, sync: SyncDesk) => {
  const { store, call, session } = parts;

  /** Reads who is signed in and what is open for filling. */
  const connect = async (): Promise<void> => {
    if ((await session.token()) === null) {
      const reached = await call("read-sign-in", {});
      store.set({ connection: reached.kind === "offline" ? "offline" : "signed-out", self: null });
      return;
    }
    const self = answered(store, await call("read-self", {}));
    if (self === null) {
      if (store.get().connection === "connecting") store.set({ connection: "signed-out" });
      return;
    }
    // Without the rules nothing is judged by stale ones either.
    const rules = await bringRules().catch(() => null);
    const newerRegime = self.periods.some((open) => {
      const own = rules?.regimeOf(open.regime);
      return own !== undefined && rules?.regimeVersion(own) !== open.regimeVersion;
    });
    const { form, place } = store.get();
    const reviews = !self.grants.some(({ role }) => role === "clerk");
    store.set({
      self,
      connection: "connected",
      newerRegime,
      ...(reviews && form === null && place === "browser" ? { tab: "inbox" as const } : {}),
    });
    await inbox.load();
    await sync.askSeal();
  };

  /** After a sign-in: what was being done when the last one ended goes on. */
  const goOn = async (): Promise<void> => {
    store.set({ pairing: null });
    await connect();
    if (store.get().interrupted && store.get().connection === "connected") await sync.sync();
  };

  /** Asks beside everything else: a window that stays open keeps nobody from filling. */
  const signIn = async (): Promise<void> => {
    if (store.get().signingIn) return;
    stopPairing();
    store.set({ signingIn: true, saying: null });
    let came: SignInEnd | null = null;
    try {
      const settings = answered(store, await call("read-sign-in", {}));
      if (settings !== null) came = await session.signIn(settings);
    } finally {
      store.set({ signingIn: false });
    }
    if (came === "signed-in") return goOn();
    if (came === "refused") store.set({ saying: { tone: "warning", key: "sign-in.refused" } });
    if (came !== null) store.set({ pairing: "offered" });
  };

  let pairing = new AbortController();
  const stopPairing = (): void => {
    pairing.abort();
    store.set({ pairing: null });
  };

  /** Waits for the code beside everything else: minutes may pass, and filling goes on. */
  const pair = async (): Promise<void> => {
    stopPairing();
    pairing = new AbortController();
    const { signal } = pairing;
    store.set({ pairing: "asked", saying: null });
    const settings = answered(store, await call("read-sign-in", {}));
    const show = (shown: Pairing): void => {
      if (!signal.aborted) store.set({ pairing: shown });
    };
    const came = settings === null ? "unavailable" : await session.pair(settings, show, signal);
    if (signal.aborted) return;
    if (came === "signed-in") return goOn();
    store.set({ pairing: came === "expired" ? "offered" : null });
    store.set({ saying: { tone: "warning", key: `pairing.${came}` } });
  };

  const signOut = (): void => {
    stopPairing();
    session.signOut();
    store.set({
      self: null,
      connection: "signed-out",
      batches: null,
      notices: null,
      cases: null,
      interrupted: false,
    });
  };

  return { connect, signIn, pair, stopPairing, signOut };
};

// 工作台·登录：谁在用、连没连上；没登录或断网都照常填报
import { regimeVersion } from "#shared/engine/version.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { answered, type DeskParts, working } from "./desk.ts";
import type { InboxDesk } from "./desk-inbox.ts";
import type { SyncDesk } from "./desk-sync.ts";

export const sessionDesk = (parts: DeskParts, inbox: InboxDesk, sync: SyncDesk) => {
  const { store, call, session } = parts;

  /** Reads who is signed in and what is open for filling. */
  const connect = async (): Promise<void> => {
    if (session.token() === null) {
      const reached = await call("read-sign-in", {});
      store.set({ connection: reached.kind === "offline" ? "offline" : "signed-out", self: null });
      return;
    }
    const self = answered(store, await call("read-self", {}));
    if (self === null) {
      if (store.get().connection === "connecting") store.set({ connection: "signed-out" });
      return;
    }
    const newerRegime = self.periods.some((open) => {
      const own = gridOf(open.regime);
      return own !== undefined && regimeVersion(own) !== open.regimeVersion;
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

  const signIn = (): Promise<void> =>
    working(store, "sign-in", async () => {
      const settings = answered(store, await call("read-sign-in", {}));
      if (settings === null) return;
      const came = await session.signIn(settings);
      if (came === "refused") store.set({ saying: { tone: "warning", key: "sign-in.refused" } });
      if (came === "signed-in") await connect();
    });

  const signOut = (): void => {
    session.signOut();
    store.set({ self: null, connection: "signed-out", batches: null, notices: null });
  };

  return { connect, signIn, signOut };
};

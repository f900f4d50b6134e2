// 连线：客户端与登录稍后取来；取不到和断网是一回事，填报照常
import type { Call } from "../api/client.ts";
import type { Session } from "../sign-in/session.ts";
import type { Line, LineParts } from "./online.ts";

/** Client and session; until they are here, silence and nobody signed in. */
export interface LineToCome {
  readonly call: Call;
  readonly session: Session;
  /** Settled when the line is here, or can't be fetched; then the next call tries again. */
  readonly bring: () => Promise<void>;
}

/** Fetches client and session (with the contract's parser) after the pane is drawn. */
export const lineToCome = (parts: LineParts): LineToCome => {
  let here: Line | null = null;
  const bring = async (): Promise<Line | null> => {
    try {
      here ??= (await import("./online.ts")).lineOf(parts);
    } catch {
      // Offline.
    }
    return here;
  };
  return {
    call: async (key, request, options) =>
      (await bring())?.call(key, request, options) ?? { kind: "offline" as const },
    session: {
      token: async () => (await bring())?.session.token() ?? null,
      signIn: async (settings) => (await bring())?.session.signIn(settings) ?? "closed",
      pair: async (...asked) => (await bring())?.session.pair(...asked) ?? "unavailable",
      signOut: () => here?.session.signOut(),
    },
    bring: async () => {
      await bring();
    },
  };
};

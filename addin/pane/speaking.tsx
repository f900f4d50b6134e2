// 用语与工作台：每个部件都能说话、能办事
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Refusal } from "#shared/contract/shapes.ts";
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import type { Locale } from "#shared/messages/format.ts";
import { say } from "#shared/messages/say.ts";
import { type Speak, speakIn } from "../words/speak.ts";
import type { Actions } from "./actions.ts";
import type { PaneState } from "./state.ts";

export const DeskContext = createContext<Actions | null>(null);

/** Everything that the pane can do. */
export const useActions = (): Actions => {
  const actions = useContext(DeskContext);
  if (actions === null) throw new Error("the pane has no desk");
  return actions;
};

/** The pane's state, followed. */
export const usePane = (): PaneState => {
  const { store } = useActions();
  return useSyncExternalStore(store.subscribe, store.get);
};

export const useSpeak = (): { speak: Speak; locale: Locale } => {
  const { locale } = usePane();
  return { speak: speakIn(locale), locale };
};

export type SayAny = (locale: Locale, key: string, values: Problem["values"]) => string;

/** A sentence of a catalogue; a code that this version doesn't know stands for itself. */
export const known = (speakAny: SayAny, locale: Locale, key: string, values: Problem["values"]): string => {
  try {
    return speakAny(locale, key, values);
  } catch {
    return key.slice(key.indexOf(".") + 1);
  }
};

export const refusalWords = (locale: Locale, { code, values, detail }: Refusal): string =>
  known(say as SayAny, locale, `refusal.${code}`, { trace: detail ?? "", where: detail ?? "", ...values });

/** A moment as people of the place read it, in Beijing time: 11月20日 19:30. */
export const momentWords = (locale: Locale, instant: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Shanghai",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(new Date(instant));

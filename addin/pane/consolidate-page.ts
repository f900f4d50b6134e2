// 汇总页：说话，和此刻谁在用、应交哪些单位
import { useSyncExternalStore } from "react";
import type { MessageValues } from "#shared/messages/format.ts";
import type { Circumstances, ConsolidateDesk, ConsolidateState } from "../consolidate/desk.ts";
import { sayPage } from "../consolidate/words/say.ts";
import type { PageKey } from "../consolidate/words/zh-CN.ts";
import { usePane } from "./speaking.tsx";
import type { PaneState } from "./state.ts";

export type SpeakPage = (key: PageKey, values?: MessageValues) => string;

/** The page's words in the pane's language. */
export const usePage = (): { readonly speak: SpeakPage } => {
  const { locale } = usePane();
  return { speak: (key, values) => sayPage(locale, key, values) };
};

/** Units below a bureau are to hand in; the bureau itself isn't. Null where nobody is signed in. */
export const circumstancesOf = ({ locale, self }: PaneState): Circumstances => ({
  locale,
  bureau: self?.units.find(({ parent }) => parent === null)?.name ?? null,
  units:
    self?.units
      .filter(({ parent }) => parent !== null)
      .map(({ code, name, expected }) => ({ code, name, ...(expected === null ? {} : { expected }) })) ??
    null,
});

/** A text that ICU's `select` tells from nothing. */
export const orNone = (text: string | null): string => text || "none";

/** The desk's state, followed. */
export const useDesk = (desk: ConsolidateDesk): ConsolidateState =>
  useSyncExternalStore(desk.subscribe, desk.get);

// 名册导入页：说话，和字段的叫法、值的遮掩
import { useSyncExternalStore } from "react";
import { maskResidentId } from "#shared/identity/mask.ts";
import type { MessageValues } from "#shared/messages/format.ts";
import type { RosterFault } from "#shared/workbook/roster-import/source.ts";
import type { RosterTarget } from "#shared/workbook/roster-import/target.ts";
import type { RosterDesk, RosterState } from "../roster/desk.ts";
import { sayRoster } from "../roster/words/say.ts";
import { type RosterKey, zhCN } from "../roster/words/zh-CN.ts";
import { problemWords } from "./problem-words.ts";
import { usePane } from "./speaking.tsx";

export type SpeakRoster = (key: RosterKey, values?: MessageValues) => string;

const isOwn = (key: string): key is RosterKey => Object.hasOwn(zhCN, key);

/** The page's words in the pane's language, and what a fault says. */
export const useRosterWords = () => {
  const { locale } = usePane();
  const speak: SpeakRoster = (key, values) => sayRoster(locale, key, values);
  return {
    speak,
    locale,
    faultWords: ({ code, values }: RosterFault): string => {
      const own = `fault.${code}`;
      return isOwn(own) ? speak(own, { ...values }) : problemWords(locale, { code, values });
    },
    titleOf: (target: RosterTarget, field: string): string =>
      target.wanted.fields.find(({ id }) => id === field)?.title[locale] ?? field,
    /** A value as it may stand on a screen: numbers of persons are masked. */
    shown: (target: RosterTarget, field: string, value: string | number | null): string => {
      const check = target.wanted.fields.find(({ id }) => id === field)?.check ?? "text";
      const tells = check === "text" || check === "stage" || check === "date" || check === "school-code";
      const text = String(value ?? "");
      return tells && field !== target.wanted.number ? text : maskResidentId(text);
    },
  };
};

/** The desk's state, followed. */
export const useRosterDesk = (desk: RosterDesk): RosterState =>
  useSyncExternalStore(desk.subscribe, desk.get);

// 面板说话：面板自己的用语与全系统消息，一种语言一个出口
import { createFormatter, type Locale, type MessageValues } from "#shared/messages/format.ts";
import { en } from "./en.ts";
import { type PaneKey, zhCN } from "./zh-CN.ts";

const formatted = createFormatter<PaneKey>({ "zh-CN": zhCN, en });

/** Says a word of the pane in the language it was made for. */
export type Speak = (key: PaneKey, values?: MessageValues) => string;

export const speakIn =
  (locale: Locale): Speak =>
  (key, values) =>
    formatted(locale, key, values);

/** The language for a display language as Office or a browser names it: zh-anything is Chinese, else English. */
export const localeOf = (displayLanguage: string | undefined): Locale =>
  displayLanguage === undefined || displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en";

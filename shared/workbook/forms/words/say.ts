// 登记表说话：表上的字与读表的问题
import { createFormatter, type Locale } from "../../../messages/format.ts";
import { en } from "./en.ts";
import { type TableKey, zhCN } from "./zh-CN.ts";

/** Says one message of a form in a language; apart from messages/, so that no Lambda carries it. */
export const sayTable = createFormatter<TableKey>({ "zh-CN": zhCN, en });

/** Things one after another: 甲、乙 or a, b. */
export const listed = (locale: Locale, items: readonly string[]): string =>
  items.join(sayTable(locale, "form.and"));

/** Whether there are words under a key. */
export const isTableKey = (key: string): key is TableKey => Object.hasOwn(zhCN, key);

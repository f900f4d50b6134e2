// 细则表说话：表上的字与读表的问题
import type { Words } from "../../../engine/regime.ts";
import { createFormatter } from "../../../messages/format.ts";
import { en } from "./en.ts";
import { type SupplementKey, zhCN } from "./zh-CN.ts";

/** Says one message of the supplement's workbook in a language; apart from messages/, so that no Lambda carries it. */
export const saySupplement = createFormatter<SupplementKey>({ "zh-CN": zhCN, en });

/** Whether there are words under a key. */
export const isSupplementKey = (key: string): key is SupplementKey => Object.hasOwn(zhCN, key);

/** One message in both languages, with a name that has both. */
export const inBothLanguages = (key: SupplementKey, title: Words = { "zh-CN": "", en: "" }): Words => ({
  "zh-CN": saySupplement("zh-CN", key, { title: title["zh-CN"] }),
  en: saySupplement("en", key, { title: title.en }),
});

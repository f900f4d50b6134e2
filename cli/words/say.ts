// 命令行说话：自己的话，加上问题、评价表的话

import { en as shared } from "#shared/engine/words/en.ts";
import { zhCN as sharedZh } from "#shared/engine/words/zh-CN.ts";
import { createFormatter } from "#shared/messages/format.ts";
import { en as form } from "#shared/workbook/words/en.ts";
import { zhCN as formZh } from "#shared/workbook/words/zh-CN.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

const all = { ...sharedZh, ...formZh, ...zhCN };

export type Key = keyof typeof all;

/** Whether there are words under a key. */
export const isKey = (key: string): key is Key => Object.hasOwn(all, key);

/** Says one message in a language. */
export const say = createFormatter<Key>({ "zh-CN": all, en: { ...shared, ...form, ...en } });

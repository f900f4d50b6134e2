// 重建与坏日子：说话的出口
import { createFormatter } from "#shared/messages/format.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** Says one word of a bad day in a language. */
export const sayBadDay = createFormatter({ "zh-CN": zhCN, en });

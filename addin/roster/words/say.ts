// 名册导入说话
import { createFormatter } from "#shared/messages/format.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** Says one word of the roster page in a language. */
export const sayRoster = createFormatter({ "zh-CN": zhCN, en });

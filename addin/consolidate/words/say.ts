// 汇总页说话
import { createFormatter } from "#shared/messages/format.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** Says one word of the consolidation page in a language. */
export const sayPage = createFormatter({ "zh-CN": zhCN, en });

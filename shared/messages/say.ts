// 说话：全部语言的消息合为一个出口
import { en } from "./en.ts";
import { createFormatter } from "./format.ts";
import { zhCN } from "./zh-CN.ts";

/** Says one message in a language. */
export const say = createFormatter({ "zh-CN": zhCN, en });

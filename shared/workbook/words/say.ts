// 评价表说话：表上的字与工作簿的拒绝
import { createFormatter } from "../../messages/format.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** Says one message of the form in a language; apart from messages/, so that no Lambda carries it. */
export const sayForm = createFormatter({ "zh-CN": zhCN, en });

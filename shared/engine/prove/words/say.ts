// 检验说话：同一句话的两种语言
import { createFormatter, type MessageValues } from "../../../messages/format.ts";
import type { Words } from "../../regime.ts";
import { en } from "./en.ts";
import { type ProveKey, zhCN } from "./zh-CN.ts";

const say = createFormatter<ProveKey>({ "zh-CN": zhCN, en });

/** One message in both languages. */
export const inBoth = (key: ProveKey, values: MessageValues): Words => ({
  "zh-CN": say("zh-CN", key, values),
  en: say("en", key, values),
});

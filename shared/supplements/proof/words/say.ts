// 细则的检验说话：同一句话的两种语言
import type { Words } from "../../../engine/regime.ts";
import { createFormatter, type MessageValues } from "../../../messages/format.ts";
import { en } from "./en.ts";
import { type ProofKey, zhCN } from "./zh-CN.ts";

const say = createFormatter<ProofKey>({ "zh-CN": zhCN, en });

type Both = Readonly<Record<string, Words | string | number>>;

const valuesIn = (values: Both, locale: "zh-CN" | "en"): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? value[locale] : value]),
  );

/** One message in both languages; values may have both too. */
export const inBoth = (key: ProofKey, values: Both): Words => ({
  "zh-CN": say("zh-CN", key, valuesIn(values, "zh-CN")),
  en: say("en", key, valuesIn(values, "en")),
});

// 理由说话：同一句话的两种语言
import { createFormatter, type Locale, type MessageValues } from "../../../messages/format.ts";
import type { Words } from "../../regime.ts";
import { en } from "./en.ts";
import { type ExplainKey, zhCN } from "./zh-CN.ts";

/** Says one message of the explanations in a language. */
export const sayExplain = createFormatter<ExplainKey>({ "zh-CN": zhCN, en });

type Values = Readonly<Record<string, string | number | Words>>;

const inOne = (values: Values, locale: Locale): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "object" ? value[locale] : value]),
  );

/** One message in both languages; a value may be words of both itself. */
export const inBoth = (key: ExplainKey, values: Values = {}): Words => ({
  "zh-CN": sayExplain("zh-CN", key, inOne(values, "zh-CN")),
  en: sayExplain("en", key, inOne(values, "en")),
});

/** A text that is the same in every language, such as an id. */
export const asIs = (text: string): Words => ({ "zh-CN": text, en: text });

/** Words one after the other: 一、二 and one, two. */
export const listed = (all: readonly Words[]): Words => ({
  "zh-CN": all.map((one) => one["zh-CN"]).join("、"),
  en: all.map(({ en: one }) => one).join(", "),
});

/** A number of points with its sign, as people write it: +3, −0.5, 0. */
export const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : "0";

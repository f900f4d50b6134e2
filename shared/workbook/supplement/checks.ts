// 录入约束：选中一格即显示可填的范围，超出的当场拒绝
import type { Locale } from "../../messages/format.ts";
import type { Limits } from "../../supplements/given.ts";
import type { Validation } from "../sheet.ts";
import { saySupplement } from "./words/say.ts";

type Check = Omit<Validation, "box">;

/** The longest term that the form takes, of any unit. */
export const longestTerm = 366;
/** Totals stand within this of 0. */
const widestTotal = 10_000;

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

const decimal = (title: string, text: string, min: number, max: number): Check => ({
  rule: { kind: "decimal", min, max },
  prompt: { title: cut(title, 32), text: cut(text, 255) },
  error: { title: cut(title, 32), text: cut(text, 225) },
});

export const pointsCheck = (title: string, { min, max, step }: Limits, locale: Locale): Check =>
  decimal(title, saySupplement(locale, "supplement.bounds", { min, max, step }), min, max);

/** A weight is a share in Excel: 30% is 0.3. */
export const shareCheck = (title: string, locale: Locale): Check =>
  decimal(title, saySupplement(locale, "supplement.bounds-share"), 0.0001, 1);

export const termCheck = (title: string, locale: Locale): Check =>
  decimal(title, saySupplement(locale, "supplement.bounds-term", { max: longestTerm }), 1, longestTerm);

export const boundCheck = (title: string, locale: Locale): Check =>
  decimal(title, saySupplement(locale, "supplement.bounds-grade"), -widestTotal, widestTotal);

/** A list to choose from, or undefined where it doesn't fit Excel's 255 characters. */
export const listCheck = (
  title: string,
  items: readonly string[],
  locale: Locale,
): { readonly check?: Check } => {
  if (items.length === 0 || items.join(",").length > 255 || items.some((item) => item.includes(",")))
    return {};
  const text = saySupplement(locale, "supplement.choose", { allowed: items.join("、") });
  return {
    check: {
      rule: { kind: "list", items },
      prompt: { title: cut(title, 32), text: cut(text, 255) },
      error: { title: cut(title, 32), text: cut(text, 225) },
    },
  };
};

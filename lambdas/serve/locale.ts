// 语言：地址里的 lang 优先，其次 Accept-Language，默认中文
import type { Locale } from "#shared/messages/format.ts";

const localeOfTag = (tag: string): Locale | undefined =>
  /^zh\b/i.test(tag) ? "zh-CN" : /^en\b/i.test(tag) ? "en" : undefined;

/** The reader's language: `lang` of the address, else the best of Accept-Language, else zh-CN. */
export const localeOf = (lang: string | undefined, acceptLanguage: string | undefined): Locale => {
  const chosen = lang === undefined ? undefined : localeOfTag(lang);
  if (chosen !== undefined) return chosen;
  const wanted = (acceptLanguage ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=([0-9.]+)/.exec(text)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const locale = localeOfTag(tag);
    if (locale !== undefined) return locale;
  }
  return "zh-CN";
};

// 并列：中文用顿号，英文用逗号
import type { Locale } from "#shared/messages/format.ts";

/** Several things one after another, as a sentence of a language lists them. */
export const inList = (locale: Locale, things: readonly string[]): string =>
  things.join(locale === "en" ? ", " : "、");

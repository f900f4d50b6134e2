// 工作表名：只留字与数字，最多三十个
import type { Locale } from "../../messages/format.ts";

/** A title as a sheet may be called: letters and digits alone, at most 31; Excel refuses brackets and slashes. */
export const sheetName = (title: string, locale: Locale): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, locale === "en" ? "_" : "")
    .replace(/^_+|_+$/g, "")
    .slice(0, 31);

// 另名保留：重建之前的表改个名字留在原处；名字上看得出来，再读时不当作填报表
import type { Locale } from "../../messages/format.ts";
import { sayForm } from "../words/say.ts";

// Excel's bound for the name of a sheet.
const longest = 31;
const locales: readonly Locale[] = ["zh-CN", "en"];

/** Whether a sheet was set aside by a rebuilding, as its name says. */
export const isAside = (name: string): boolean =>
  locales.some((locale) =>
    new RegExp(`${escaped(sayForm(locale, "workbook.aside"))}(?: ?\\d+)?$`).test(name),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A name that ends in a mark, and in a number where that is taken; names differ by more than capitals. */
export const freeName = (name: string, mark: string, taken: readonly string[]): string => {
  const small = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = `${mark}${number === 1 ? "" : number}`;
    const free = `${name.slice(0, longest - end.length)}${end}`;
    if (!small.has(free.toLowerCase())) return free;
  }
};

/** A name for a sheet that is set aside, free among those taken. */
export const asideName = (name: string, taken: readonly string[], locale: Locale): string =>
  freeName(name, sayForm(locale, "workbook.aside"), taken);

/** New names for sheets that are set aside, by their own; no two alike, none among those taken. */
export const asideNames = (
  names: readonly string[],
  taken: readonly string[],
  locale: Locale,
): ReadonlyMap<string, string> => {
  const all = [...taken];
  return new Map(
    names.map((name) => {
      const free = asideName(name, all, locale);
      all.push(free);
      return [name, free] as const;
    }),
  );
};

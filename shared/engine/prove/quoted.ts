// 引文里的数：阿拉伯数字、全角、百分数、汉字数字
import { quoteForReading } from "../quote.ts";

const digits = "零一二三四五六七八九";
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十五 → 15, 二百零三 → 203, 两 → 2; null for what is no numeral. */
export const chineseNumber = (text: string): number | null => {
  let [sum, digit] = [0, null as number | null];
  for (const sign of text) {
    const place = places[sign];
    const value = sign === "两" ? 2 : sign === "〇" ? 0 : digits.indexOf(sign);
    if (place !== undefined) {
      sum += (digit ?? 1) * place;
      digit = null;
    } else if (value >= 0) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else return null;
  }
  return text === "" ? null : sum + (digit ?? 0);
};

/** A quote with one way of writing: ASCII digits and signs, ≥ ≤ for LaTeX, no blanks but one between table cells. */
export const plain = (quote: string): string =>
  quoteForReading(quote)
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/ +/g, "");

/** A text as a pattern that matches it and nothing else. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** All numbers that stand in a plain quote; 95% is 95 and 0.95. */
export const numbersIn = (text: string): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const [, number, percent] of text.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)(%?)(?![\d.])/g)) {
    found.add(Number(number));
    if (percent) found.add(Number((Number(number) / 100).toPrecision(12)));
  }
  for (const [numeral] of text.matchAll(/[零〇一二两三四五六七八九十百千]+/g)) {
    const number = chineseNumber(numeral);
    if (number !== null) found.add(number);
  }
  return found;
};

/** A number as a pattern: 15 or 十五, 0.95 as 95%. */
export const writtenAs = (value: number, share: boolean): string => {
  const number = share ? Number((value * 100).toPrecision(12)) : value;
  const chinese = Number.isInteger(number) && number > 0 && number < 100 ? `|${inChinese(number)}` : "";
  return `(?<![\\d.])(?:${String(number).replace(".", "\\.")}${chinese})(?![\\d.])${share ? "%" : ""}`;
};

/** 15 → 十五, 103 → 一百零三; up to 999. */
export const inChinese = (number: number): string => {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  if (hundreds > 0) {
    const joint = rest === 0 || rest >= 20 ? "" : rest < 10 ? "零" : "一";
    return `${digits[hundreds]}百${joint}${inChinese(rest)}`;
  }
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens]}十`;
  return `${ten}${ones === 0 ? "" : digits[ones]}`;
};

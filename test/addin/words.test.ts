// 面板用语：两种语言键值齐全、占位相同；引文照录而好读
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { en } from "#addin/words/en.ts";
import { localeOf } from "#addin/words/speak.ts";
import { zhCN } from "#addin/words/zh-CN.ts";
import { quoteForReading } from "#shared/engine/quote.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

const namesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => [
    // 0 is a literal: its value is words.
    ...("value" in element && element.type !== 0 ? [element.value] : []),
    ...("options" in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : []),
  ]);

/** What a message's values must give; throws where the message is no valid ICU text. */
const placeholders = (text: string): string[] =>
  [...new Set(namesIn(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst()))].sort();

test("英文与中文键相同，占位也相同", () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCN).toSorted());
  for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[])
    expect([key, placeholders(en[key])]).toEqual([key, placeholders(zhCN[key])]);
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-Hant-TW", "zh-CN"],
  ["en-GB", "en"],
  ["de", "en"],
  [undefined, "zh-CN"],
] as const)("显示语言 %s 用 %s", (display, locale) => {
  expect(localeOf(display)).toBe(locale);
});

test("公式记号写成通行符号，表格的格与格之间空开", () => {
  expect(quoteForReading("缺席情况\t出席率 \\geq 95%\t2\n\t\t\t\t85% \\leq 出席率 $<$ 95%\t1")).toBe(
    "缺席情况　出席率 ≥ 95%　2　85% ≤ 出席率 < 95%　1",
  );
});

test("没有一条引文还留着公式记号或制表符", () => {
  const quotes = indicatorsOf(yichunPractitioner).map(({ cite }) => quoteForReading(cite.quote));
  expect(quotes.filter((quote) => /[\\$\t\n]/.test(quote))).toEqual([]);
});

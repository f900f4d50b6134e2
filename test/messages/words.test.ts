// 全系统的话：两种语言齐全、用的值相同；每个问题代码都有一句话，真的问题都说得出
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { en as explainEn } from "#shared/engine/explain/words/en.ts";
import { zhCN as explainZh } from "#shared/engine/explain/words/zh-CN.ts";
import { en as problemsEn } from "#shared/engine/words/en.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import { zhCN as problemsZh } from "#shared/engine/words/zh-CN.ts";
import { en } from "#shared/messages/en.ts";
import type { Messages } from "#shared/messages/format.ts";
import { zhCN } from "#shared/messages/zh-CN.ts";
import { raised } from "./raised.ts";

const valuesIn = (text: string, locale: string): string[] => {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      // Types 0 and 7 of the ICU tree are plain text and #; the others name a value.
      if ("type" in value && value.type !== 0 && "value" in value) names.add(String(value.value));
      Object.values(value).forEach(visit);
    }
  };
  visit(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
};

describe.each<[string, Messages, Messages]>([
  ["messages", zhCN, en],
  ["engine/words", problemsZh, problemsEn],
  ["engine/explain/words", explainZh, explainEn],
])("%s", (_room, chinese, english) => {
  test("两种语言的键相同", () => expect(Object.keys(english)).toEqual(Object.keys(chinese)));
  test.each(Object.entries(chinese))("%s：中文和英文用同样的值", (key, text) =>
    expect(valuesIn(english[key] ?? "", "en")).toEqual(valuesIn(text, "zh-CN")),
  );
  test("英文里没有中文", () => {
    for (const [key, text] of Object.entries(english)) expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

test("一个代码只在一处有话", () =>
  expect(Object.keys(problemsZh).filter((key) => Object.hasOwn(zhCN, key))).toEqual([]));

describe("引擎真的答出的问题", () => {
  const sentences = raised.map(({ speaker, problem }) => ({
    code: problem.code,
    speaker,
    said: (["zh-CN", "en"] as const).map((locale) => sayProblem(locale, problem, speaker)),
  }));
  test("每一个都说得出，两种语言都没有缺值", () => {
    for (const { said } of sentences) for (const one of said) expect(one).not.toMatch(/undefined|[{}]/);
  });
  test("没有这个代码，就报错", () => {
    expect(() => sayProblem("zh-CN", { code: "nowhere" })).toThrow("unknown message key: problem.nowhere");
    expect(() => sayProblem("zh-CN", { code: "toString" })).toThrow(RangeError);
  });
  test("每句话说下一步，或写明该是怎样", () => {
    for (const text of Object.values(problemsZh)) expect(text).toMatch(/：.+|请|应|只能|须/);
  });
});

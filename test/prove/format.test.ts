// 公布的词汇与说明：与程序一致，例子真的通过检验
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isOpen, prove } from "#shared/engine/prove/prove.ts";
import { isRegimeRefused, readRegimeFile } from "#shared/engine/prove/regime-file.ts";
import { publishedSchema, schemaFile } from "./publish-schema.ts";

const page = readFileSync(new URL("../../docs/regime-format.md", import.meta.url), "utf8");
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";

test("docs/regime.schema.json与词汇一致；不一致时运行 node test/prove/publish-schema.ts", () => {
  expect(JSON.parse(readFileSync(schemaFile, "utf8"))).toEqual(JSON.parse(publishedSchema()));
});

test("说明里的例子合乎词汇，检验没有发现", () => {
  const regime = readRegimeFile(block("json"), "zh-CN");
  if (isRegimeRefused(regime)) throw new Error(JSON.stringify(regime));
  expect(prove(regime, { source: block("text") })).toEqual([]);
});

test("例子的原文改一个字，就有未决的发现", () => {
  const regime = readRegimeFile(block("json"), "zh-CN");
  if (isRegimeRefused(regime)) throw new Error(JSON.stringify(regime));
  const text = block("text").replace("不满8分", "不满7分");
  expect(
    prove(regime, { source: text })
      .filter(isOpen)
      .map(({ kind }) => kind),
  ).toEqual(["source-differs", "quote-missing"]);
});

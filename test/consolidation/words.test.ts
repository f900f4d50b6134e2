// 汇总的话：两种语言的每一句说的是同样的值，都说得出来
import { describe, expect, it } from "vitest";
import { en } from "#shared/consolidation/words/en.ts";
import { sayConsolidation, sayFound, sayNoted, sayRefused } from "#shared/consolidation/words/say.ts";
import { type ConsolidationKey, zhCN } from "#shared/consolidation/words/zh-CN.ts";
import type { MessageValues } from "#shared/messages/format.ts";

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name))].sort();
const keys = Object.keys(zhCN) as ConsolidationKey[];

describe("汇总的话", () => {
  it("英文用的值中文都有，中文用的值英文都有", () => {
    for (const key of keys) expect([key, placeholders(en[key])]).toEqual([key, placeholders(zhCN[key])]);
  });

  it("每一句两种语言都说得出", () => {
    for (const key of keys) {
      const values: MessageValues = Object.fromEntries(
        [...placeholders(zhCN[key]), ...placeholders(en[key])].map((name) => [name, 3]),
      );
      expect(sayConsolidation("zh-CN", key, values)).not.toBe("");
      expect(sayConsolidation("en", key, values)).not.toBe("");
    }
  });

  it("别人发现的问题用别人的话：评价的、收表的、拒收的、各份的", () => {
    expect(sayFound("zh-CN", { code: "missing", at: "1", values: {} })).toMatch(/^缺项/);
    expect(sayFound("zh-CN", { code: "layout-open", at: "1", values: { written: "表现" } })).toMatch(
      /^“表现”/,
    );
    expect(sayFound("zh-CN", { code: "in-conflict", at: "1", values: { count: 2 } })).toMatch(/^2 份/);
    expect(sayRefused("zh-CN", { refusedWorkbook: "file-empty", values: {} })).toMatch(/^文件是空的/);
    expect(sayNoted("zh-CN", "copy-older", { other: "乙.xlsx", count: 1 })).toMatch(/^比“乙.xlsx”旧/);
  });
});

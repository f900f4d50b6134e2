// 消息格式化
import { describe, expect, test } from "vitest";
import { createFormatter, formatMessage, type Messages } from "#shared/messages/format.ts";

const zhCN = {
  "rows.checked": "已检查 {count, number} 行",
  "rows.problems": "{count, plural, =0 {没有问题} other {# 处问题}}",
  "step.by": "{role, select, head {负责人} office {教育局} other {经办人}}已确认：{name}",
  "score.below": "总分 < 60，判为 {grade}",
  "term.left": "还剩{days}个工作日",
  broken: "{count, plural,",
} as const satisfies Messages;

const en = {
  "rows.checked": "{count, number} rows checked",
  "rows.problems": "{count, plural, =0 {No problems} one {# problem} other {# problems}}",
  "step.by":
    "Confirmed by {role, select, head {the head} office {the education office} other {the clerk}}: {name}",
  "score.below": "Total < 60: grade {grade}",
  "term.left": "{days, plural, one {# working day} other {# working days}} left",
  broken: "{count, plural,",
} satisfies Record<keyof typeof zhCN, string>;

const say = createFormatter({ "zh-CN": zhCN, en });

describe("一条消息", () => {
  test("复数", () => {
    expect(say("zh-CN", "rows.problems", { count: 0 })).toBe("没有问题");
    expect(say("zh-CN", "rows.problems", { count: 1 })).toBe("1 处问题");
    expect(say("en", "rows.problems", { count: 1 })).toBe("1 problem");
    expect(say("en", "rows.problems", { count: 1200 })).toBe("1,200 problems");
  });

  test("选择", () => {
    expect(say("zh-CN", "step.by", { role: "head", name: "王＊＊" })).toBe("负责人已确认：王＊＊");
    expect(say("zh-CN", "step.by", { role: "?", name: "王＊＊" })).toBe("经办人已确认：王＊＊");
    expect(say("en", "step.by", { role: "office", name: "Wang" })).toBe(
      "Confirmed by the education office: Wang",
    );
  });

  test("数字、零和空文本都是值；小于号不是标签，值中的花括号原样写出", () => {
    expect(say("zh-CN", "rows.checked", { count: 20000 })).toBe("已检查 20,000 行");
    expect(say("zh-CN", "term.left", { days: 0 })).toBe("还剩0个工作日");
    expect(say("zh-CN", "score.below", { grade: "" })).toBe("总分 < 60，判为 ");
    expect(say("zh-CN", "score.below", { grade: "<b>{E}</b>" })).toBe("总分 < 60，判为 <b>{E}</b>");
  });

  test("同一条消息可以反复使用，两种语言互不混淆", () => {
    for (const count of [1, 2, 1]) {
      expect(say("zh-CN", "rows.problems", { count })).toBe(`${count} 处问题`);
      expect(say("en", "rows.problems", { count })).toBe(count === 1 ? "1 problem" : `${count} problems`);
    }
    const same = { n: "{n, plural, one {one} other {other}}" };
    expect(formatMessage(same, "n", { n: 1 }, "en")).toBe("one");
    expect(formatMessage(same, "n", { n: 1 }, "zh-CN")).toBe("other");
  });
});

describe("出错时指出是哪一条消息", () => {
  test("缺少值", () => {
    expect(() => say("zh-CN", "score.below")).toThrow(/score\.below \(zh-CN\).*grade/);
    expect(() => say("en", "rows.problems", {})).toThrow(/rows\.problems \(en\).*count/);
  });

  test("没有这条消息，包括对象自带的名称", () => {
    expect(() => formatMessage(zhCN, "rows.unknown", {}, "zh-CN")).toThrow(
      "unknown message key: rows.unknown",
    );
    expect(() => formatMessage(zhCN, "toString", {}, "zh-CN")).toThrow("unknown message key: toString");
  });

  test("消息文本本身写错", () => {
    expect(() => say("zh-CN", "broken", { count: 1 })).toThrow(/broken \(zh-CN\)/);
  });
});

test("键由编译器检查：没有的键、缺译的语言都编译不过", () => {
  // @ts-expect-error a key that the catalogue lacks
  expect(() => say("zh-CN", "rows.unknown")).toThrow(RangeError);
  const { broken: _, ...untranslated } = en;
  // @ts-expect-error a language that lacks a message
  expect(typeof createFormatter({ "zh-CN": zhCN, en: untranslated })).toBe("function");
});

// 摘要与台账链：同一内容一种写法，改动必被发现
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "#shared/seal/canonical.ts";
import { chainStart, firstBrokenLink, linkAfter } from "#shared/seal/chain.ts";
import { digestOf, sha256Hex, shortDigest } from "#shared/seal/digest.ts";

describe("规范化JSON（RFC 8785）", () => {
  test("键按UTF-16码元排序，数字、字符串按JSON写出", () => {
    expect(canonicalJson({ "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    );
    expect(canonicalJson([56, 1e21, 0.002, 1e-27, '\u000f\n"\\'])).toBe(
      '[56,1e+21,0.002,1e-27,"\\u000f\\n\\"\\\\"]',
    );
  });
  test("没有定义的成员不写，NaN与无穷拒绝", () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow(TypeError);
  });
  test("与键的先后无关，读回来不变", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe("摘要", () => {
  test("与Node的SHA-256一致", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });
  test("短码每四位一组", () => {
    expect(shortDigest("1a2b3c4d5e6f7081".padEnd(64, "0"))).toBe("1a2b 3c4d 5e6f 7081");
  });
});

describe("台账链", () => {
  const entries = [{ action: "a" }, { action: "b" }, { action: "c" }];
  const chain = () => {
    let last = chainStart;
    return entries.map((entry) => {
      const link = linkAfter(last, entry);
      last = link;
      return link;
    });
  };
  test("完整的链成立，首条接着零", () => {
    expect(firstBrokenLink(chain())).toBeNull();
    expect(chain()[0]?.prev).toBe("0".repeat(64));
  });
  test("改一条、删一条、换位置、改摘要，都指出第一处", () => {
    const [a, b, c] = chain();
    if (!a || !b || !c) throw new Error("three links");
    expect(firstBrokenLink([a, { ...b, action: "x" }, c])).toBe(2);
    expect(firstBrokenLink([a, c])).toBe(3);
    expect(firstBrokenLink([b, a, c])).toBe(2);
    const forged = { ...b, action: "x" };
    const { hash: _, ...open } = forged;
    expect(firstBrokenLink([a, { ...forged, hash: digestOf(open) }, c])).toBe(3);
  });
});

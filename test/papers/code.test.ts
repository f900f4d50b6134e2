// 编码: short, and typo-proof.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paperCode, paperNumber, readPaperCode } from "#shared/papers/code.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);

test("十二位，四位一组；全零摘要的编码是全零", () => {
  expect(paperCode("0".repeat(64))).toBe("0000-0000-0000");
  fc.assert(
    fc.property(digest, (hex) => /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(paperCode(hex))),
  );
});

test("编码的前十一位就是摘要的前五十五位，第十二位是校验", () => {
  // 16·α¹¹: α⁴·α¹¹ = α¹⁵ = 31 in the field of 32 with α⁵ = α² + 1.
  expect(paperCode(`8${"0".repeat(63)}`)).toBe("G000-0000-000Z");
  expect(paperCode(`${"0".repeat(13)}2${"0".repeat(50)}`)).toBe("0000-0000-0012");
});

test("抄错任何一位都拒绝", () => {
  fc.assert(
    fc.property(digest, (hex) => {
      const code = paperCode(hex).replaceAll("-", "");
      expect(readPaperCode(code).ok).toBe(true);
      for (let at = 0; at < 12; at += 1)
        for (const other of alphabet)
          if (other !== code[at])
            expect(readPaperCode(code.slice(0, at) + other + code.slice(at + 1))).toEqual({
              ok: false,
              code: "code-mistyped",
            });
    }),
    { numRuns: 20 },
  );
});

test("任何两位对调都拒绝", () => {
  fc.assert(
    fc.property(digest, (hex) => {
      const code = [...paperCode(hex).replaceAll("-", "")];
      for (let a = 0; a < 12; a += 1)
        for (let b = a + 1; b < 12; b += 1) {
          if (code[a] === code[b]) continue;
          const swapped = code.map((symbol, at) => (at === a ? code[b] : at === b ? code[a] : symbol));
          expect(readPaperCode(swapped.join("")).ok).toBe(false);
        }
    }),
  );
});

describe("怎样抄都认得", () => {
  const code = paperCode("1f0".padEnd(64, "7"));
  test.each([
    code.toLowerCase(),
    code.replaceAll("-", ""),
    ` ${code.replaceAll("-", " ")} `,
    code.replaceAll("-", "－"),
    code.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    code.replaceAll("0", "o").replaceAll("1", "l"),
  ])("%s", (typed) => expect(readPaperCode(typed)).toEqual({ ok: true, value: code }));

  test("少一位、多一位，有U", () => {
    expect(readPaperCode(code.slice(1))).toEqual({ ok: false, code: "code-length" });
    expect(readPaperCode(`${code}7`)).toEqual({ ok: false, code: "code-length" });
    expect(readPaperCode(`U${code.slice(1)}`)).toEqual({ ok: false, code: "code-character" });
    expect(readPaperCode("")).toEqual({ ok: false, code: "code-length" });
  });
});

test("编号的八位取自随机数的前四十位", () => {
  expect(paperNumber("00000000-00ff-4000-8000-000000000000")).toBe("00000000");
  expect(paperNumber("ffffffff-ffff-4000-8000-000000000000")).toBe("ZZZZZZZZ");
  expect(paperNumber("00000000-2000-4000-8000-000000000000")).toBe("00000010");
});

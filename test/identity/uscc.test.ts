// 统一社会信用代码. The worked examples printed in GB 32100 and GB 11714; the rest is invented.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDigit, checkUscc, organisationCheckDigit } from "#shared/identity/uscc.ts";

/** An invented code: registration 12 (public institution), division, eight characters of an organisation code. */
function invented(division: string, organisation8: string): string {
  const first17 = `12${division}${organisation8}${organisationCheckDigit(organisation8)}`;
  return `${first17}${checkDigit(first17)}`;
}

describe("合格的代码", () => {
  test("国家标准所附示例", () => {
    expect(checkUscc("91350100M000100Y43")).toEqual({ ok: true, value: "91350100M000100Y43" });
    expect(organisationCheckDigit("D2143569")).toBe("X");
  });

  test("小写与全角归为规范写法", () => {
    expect(checkUscc(" ９1350100m000100y43")).toEqual({ ok: true, value: "91350100M000100Y43" });
  });

  test("组织机构代码的校验码为X或0也合格", () => {
    const ends = new Set<string>();
    for (let serial = 0; serial < 60; serial += 1) {
      const code = invented("370683", `4939${String(serial).padStart(4, "0")}`);
      expect(checkUscc(code)).toEqual({ ok: true, value: code });
      ends.add(code.charAt(16));
    }
    expect([...ends].sort().join("")).toBe("0123456789X");
  });
});

describe("不合格的代码，各有各的原因", () => {
  test.each([
    ["", "uscc.empty"],
    ["91350100M000100Y4", "uscc.length"],
    ["91350100MO00100Y43", "uscc.characters"],
    ["91350100I000100Y43", "uscc.characters"],
    ["9135A100M000100Y43", "uscc.division"],
    ["91350100M000100Y44", "uscc.check-digit"],
    ["91350100M000100743", "uscc.check-digit"],
  ])("%j：%s", (text, code) => {
    expect(checkUscc(text)).toEqual({ ok: false, code });
  });

  test("整体校验码对而组织机构代码不对", () => {
    const first17 = "12370683493900010";
    expect(organisationCheckDigit("49390001")).not.toBe("0");
    expect(checkUscc(`${first17}${checkDigit(first17)}`)).toEqual({
      ok: false,
      code: "uscc.organisation-code",
    });
  });
});

test("任何一位写错都查得出", () => {
  const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 17 }),
      fc.constantFrom(...alphabet),
      (serial, at, wrong) => {
        const code = invented("230704", `4141${String(serial).padStart(4, "0")}`);
        fc.pre(code[at] !== wrong);
        expect(checkUscc(code.slice(0, at) + wrong + code.slice(at + 1))).toMatchObject({ ok: false });
      },
    ),
  );
});

test("校验码只为长度和字符都对的前段计算", () => {
  expect(() => checkDigit("91350100M000100Y")).toThrow(RangeError);
  expect(() => checkDigit("91350100I000100Y4")).toThrow(RangeError);
  expect(() => organisationCheckDigit("D214356")).toThrow(RangeError);
});

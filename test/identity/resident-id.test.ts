// 公民身份号码. Invented people, plus the worked examples printed in GB 11643 itself.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { birthDateOf, checkDigit, checkResidentId, sexOf } from "#shared/identity/resident-id.ts";

const valid = (first17: string) => `${first17}${checkDigit(first17)}`;
const residentIds = fc
  .tuple(fc.constantFrom("370683", "230704", "520181", "430581"), fc.integer({ min: 1, max: 999 }))
  .map(([division, serial]) => valid(`${division}19900228${String(serial).padStart(3, "0")}`));

describe("合格的身份号码", () => {
  test.each([
    ["11010519491231002X", "1949-12-31", "female"],
    ["440524188001010014", "1880-01-01", "male"],
  ] as const)("国家标准所附示例 %s", (id, birth, sex) => {
    expect(checkResidentId(id)).toEqual({ ok: true, value: id });
    expect([birthDateOf(id), sexOf(id)]).toEqual([birth, sex]);
  });

  test("小写x、全角数字、首尾空格归为规范写法", () => {
    const normal = { ok: true, value: "11010519491231002X" };
    expect(checkResidentId("11010519491231002x")).toEqual(normal);
    expect(checkResidentId("　１１０１０５１９４９１２３１００２Ｘ \n")).toEqual(normal);
  });

  test("港澳台居民居住证与外国人永久居留身份证", () => {
    for (const first17 of ["81000019900101001", "83000019900101002", "91184019900101003"]) {
      expect(checkResidentId(valid(first17))).toEqual({ ok: true, value: valid(first17) });
    }
  });
});

describe("不合格的身份号码，各有各的原因", () => {
  test.each([
    ["", "resident-id.empty"],
    ["  ", "resident-id.empty"],
    ["110105491231002", "resident-id.fifteen-digits"],
    ["1.10105194912310E+17", "resident-id.digits-lost"],
    ["110105194912310000", "resident-id.digits-lost"],
    ["1101051949123100", "resident-id.length"],
    ["110105194912310021X", "resident-id.length"],
    ["11010519491231OO2X", "resident-id.characters"],
    ["1101051949123100 X", "resident-id.characters"],
    ["X1010519491231002X", "resident-id.characters"],
    ["170105194912310020", "resident-id.region"],
    ["110105194902300021", "resident-id.birth-date"],
    ["110105187912310021", "resident-id.birth-date"],
    ["110105202613010021", "resident-id.birth-date"],
    ["110105194912310021", "resident-id.check-digit"],
  ])("%j：%s", (text, code) => {
    expect(checkResidentId(text)).toEqual({ ok: false, code });
  });
});

test("恰好合格而以000结尾的号码，提示可能被表格截断", () => {
  const id = [..."0123456789"]
    .map((tenth) => valid(`3706831990022${tenth}100`))
    .find((candidate) => candidate.endsWith("000"));
  expect(id).toBeDefined();
  expect(checkResidentId(id ?? "")).toEqual({
    ok: true,
    value: id,
    warnings: ["resident-id.maybe-digits-lost"],
  });
});

test("任何一位写错都查得出", () => {
  fc.assert(
    fc.property(
      residentIds,
      fc.integer({ min: 0, max: 17 }),
      fc.constantFrom(..."0123456789"),
      (id, at, digit) => {
        fc.pre(id[at] !== digit);
        expect(checkResidentId(id)).toMatchObject({ ok: true });
        expect(checkResidentId(id.slice(0, at) + digit + id.slice(at + 1))).toMatchObject({ ok: false });
      },
    ),
  );
});

test("相邻两位写反都查得出", () => {
  fc.assert(
    fc.property(residentIds, fc.integer({ min: 0, max: 16 }), (id, at) => {
      fc.pre(id[at] !== id[at + 1]);
      const swapped = `${id.slice(0, at)}${id[at + 1]}${id[at]}${id.slice(at + 2)}`;
      expect(checkResidentId(swapped)).toMatchObject({ ok: false });
    }),
  );
});

test("校验码只为17位数字计算；没有出生日期、性别的号码不作推断", () => {
  expect(() => checkDigit("1101051949123100")).toThrow(RangeError);
  expect(() => birthDateOf("110105194902300021")).toThrow(RangeError);
  expect(() => sexOf("1101")).toThrow(RangeError);
});

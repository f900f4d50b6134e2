// 示例细则：凡留给单位量化的制度都有一份，写明不是法规，合乎限度，检验得过
import { describe, expect, test } from "vitest";
import { jiaochengPupil } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { isInForce } from "#shared/supplements/in-force.ts";
import { isProved, proveSupplement } from "#shared/supplements/proof/prove.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";
import { samples } from "./samples.ts";

describe.each(samples.map(({ regime, supplement }) => [supplement.id, regime, supplement] as const))(
  "%s",
  (_id, regime, supplement) => {
    test("是示例：标题写明不是法规，审核的人与纪要都写明是示例", () => {
      expect(supplement.example).toBe(true);
      expect(supplement.title["zh-CN"]).toMatch(/^示例（非法规）：/);
      expect(supplement.title.en).toMatch(/^Example \(n(o|ot) law\): /);
      for (const name of supplement.approved?.by ?? []) expect(name).toMatch(/^示例/);
      expect(supplement.approved?.minutes).toMatch(/^示例/);
    });
    test("合乎格式、限度；检验没有错误，提醒也有实例", () => {
      expect(supplementSchema.parse(supplement)).toEqual(supplement);
      expect(checkSupplement(regime, supplement)).toEqual([]);
      const findings = proveSupplement(regime, supplement);
      expect(isProved(findings)).toBe(true);
      for (const { example, message } of findings) {
        expect(Object.keys(example)).not.toEqual([]);
        expect([message["zh-CN"], message.en].every((words) => words.length > 5)).toBe(true);
      }
    });
    test("审核之后、实施之日起生效，之前不生效", () => {
      expect(isInForce(supplement, supplement.from)).toBe(true);
      expect(isInForce(supplement, supplement.approved?.on ?? supplement.from)).toBe(false);
    });
  },
);

test("留给单位量化的制度各有示例；只许补定期限而没有留空期限的伊春没有可定的数", () => {
  const open = regimes.filter(({ supplement }) => supplement !== null).map(({ id }) => id);
  const withSample = new Set(samples.map(({ regime }) => regime.id));
  expect(open.filter((id) => !withSample.has(id))).toEqual(["yichun-practitioner"]);
});

test("蕉城学生档案不打分：什么也不留给单位量化，依据写明条款", () => {
  expect(jiaochengPupil.supplement).toBeNull();
  const reading = jiaochengPupil.ambiguities.find(({ id }) => id === "no-points-for-pupils");
  expect(reading?.reading["zh-CN"]).toContain("学校的细则也不给未成年人打分");
  expect(reading?.cites.map(({ clause }) => clause)).toEqual(["二（三）3", "三（二）"]);
  const [any] = samples;
  expect(any && proveSupplement(jiaochengPupil, { ...any.supplement, regime: jiaochengPupil.id })).toEqual([
    expect.objectContaining({ id: "limit-broken@regime.supplement-not-allowed", severity: "error" }),
  ]);
});

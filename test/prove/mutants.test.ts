// 变异检验的抽样：每隔几个取一个；全程见 node test/prove/mutate.ts
import { describe, expect, test } from "vitest";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { caughtBy } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";
import { yichunSource } from "./yichun.ts";

describe("改动制度里的任何一个数、界、开闭或条款", () => {
  const mutants = mutantsOf(yichunPractitioner);

  test("没有改动的制度，检验与情形都通过", () => {
    expect(caughtBy(yichunPractitioner, yichunSource)).toEqual({ prover: null, situation: null });
  });

  test("每个变异只改一处，且各不相同", () => {
    expect(mutants.length).toBeGreaterThan(400);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  test("抽样的变异都被检验或情形发现", () => {
    const sampled = mutants.filter((_mutant, index) => index % 7 === 0);
    const survivors = sampled.filter(({ regime }) => {
      const { prover, situation } = caughtBy(regime, yichunSource);
      return prover === null && situation === null;
    });
    expect(survivors.map(({ name }) => name)).toEqual([]);
  });
});

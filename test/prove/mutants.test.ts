// 变异检验的抽样：每部制度按固定的种子取若干；全程见 npm run prove:mutate
import { describe, expect, test } from "vitest";
import { regimes } from "#shared/regimes/registry.ts";
import { isCaught, isReasoned, judgeOf } from "./judge.ts";
import { mutantOf, placesOf, substance } from "./mutants.ts";

/** The same numbers every time (Lehmer, 48271). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const sampleSize = 40;

describe.each(regimes)("$id：改动任何一个数、界、条款、种类、指名，或少一项", (regime) => {
  const judge = judgeOf(regime);
  const places = placesOf(regime);

  test("没有改动的制度，检验、情形与逐条锁定的数据都通过", () =>
    expect(judge(regime)).toEqual({ prover: null, situation: null, line: null }));

  test("抽样的变异只改一处，都被发现", () => {
    const next = seeded(20_261_121);
    const sampled = Array.from(
      { length: sampleSize },
      () => places[Math.floor(next() * places.length)] ?? [],
    ).flatMap((changes) => mutantOf(regime, changes));
    expect(sampled.length).toBeGreaterThan(sampleSize / 4);
    for (const { regime: mutant } of sampled) expect(mutant).not.toEqual(regime);
    const survivors = sampled.filter((mutant) => !isCaught(judge(mutant.regime)));
    expect(survivors.map(({ name }) => name)).toEqual([]);
    const unreasoned = sampled.filter(
      ({ kind, regime: mutant }) => substance.includes(kind) && !isReasoned(judge(mutant)),
    );
    expect(unreasoned.map(({ name }) => name)).toEqual([]);
  });
});

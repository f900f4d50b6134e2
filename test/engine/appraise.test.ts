// 多方评价的性质：答卷少的一方无从倒算；总分精确，与次序无关
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswersBySource, type Appraisal, appraise } from "#shared/engine/questionnaire/appraise.ts";
import { add, fraction, rounded } from "#shared/engine/questionnaire/fraction.ts";
import { type Answered, hiddenSources } from "#shared/engine/questionnaire/hidden-sources.ts";
import { jiaochengTeacher as regime } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";

const ids = regime.sources.map(({ id }) => id);
const others = ids.filter((id) => id !== "self");
const fewest = regime.fewestAnswers.value;

/** Five positive weights in hundredths of a per cent that make 100 %. */
const weights = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 4, maxLength: 4 })
  .map((cuts) => {
    const at = [0, ...cuts.toSorted((a, b) => a - b), 10000];
    return Object.fromEntries(ids.map((id, index) => [id, ((at[index + 1] ?? 0) - (at[index] ?? 0)) / 100]));
  });

const hundredthsBetween = (min: number, max: number, most: number) =>
  fc
    .record(
      Object.fromEntries(
        ids.map((id) => [
          id,
          fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: id === "self" ? 1 : most }),
        ]),
      ),
    )
    .map((answers) => answers as Record<string, number[]>);

const inPoints = (answers: Readonly<Record<string, readonly number[]>>): AnswersBySource =>
  Object.fromEntries(Object.entries(answers).map(([id, list]) => [id, list.map((answer) => answer / 100)]));
const of = (answers: Readonly<Record<string, readonly number[]>>, given: Record<string, number>): Appraisal =>
  appraise(regime, inPoints(answers), {
    on: "2026-12-20",
    supplement: { regime: regime.id, gives: { weights: given } },
  });
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

/** The answers with the sum raised (or lowered) by so many hundredths, each within 0 and 100 points. */
const shifted = (answers: readonly number[], by: number): number[] => {
  let left = Math.abs(by);
  return answers.map((answer) => {
    const step = Math.min(left, by > 0 ? 10000 - answer : answer);
    left -= step;
    return by > 0 ? answer + step : answer - step;
  });
};
const room = (answers: readonly number[], up: boolean): number =>
  sum(answers.map((answer) => (up ? 10000 - answer : answer)));

/**
 * Other answers with the same report, in which the source's mean is another one, as far off as half the room allows;
 * the self-appraisal stays as it is, for the teacher knows it. Null where nothing can be moved.
 */
const disguise = (
  answers: Record<string, number[]>,
  given: Record<string, number>,
  source: string,
  partners: readonly string[],
  up: boolean,
): { moved: number; candidates: Record<string, number[]>[] } => {
  const mine = answers[source] ?? [];
  const perUnit = (id: string) => (given[id] ?? 0) / (answers[id]?.length ?? 1);
  const theirs = sum(partners.map((id) => room(answers[id] ?? [], !up) * perUnit(id)));
  const by = Math.floor(Math.min(room(mine, up), theirs / perUnit(source)) / 2);
  const sign = up ? 1 : -1;
  const changed: Record<string, number[]> = { ...answers, [source]: shifted(mine, sign * by) };
  let owed = by * perUnit(source);
  // The coarsest partner first, so that the finest takes the rest.
  for (const id of partners.toSorted((a, b) => perUnit(b) - perUnit(a))) {
    const list = answers[id] ?? [];
    const units = Math.min(Math.floor(owed / perUnit(id) + 1e-9), room(list, !up));
    changed[id] = shifted(list, -sign * units);
    owed -= units * perUnit(id);
  }
  // What is left is less than one unit of a partner, and less than half a hundredth of the total either way.
  const oneMore = partners.map((id) => ({ ...changed, [id]: shifted(changed[id] ?? [], -sign) }));
  return { moved: by / mine.length, candidates: [changed, ...oneMore] };
};

describe("不足5份的一方，从结果里倒算不出来", () => {
  const smallIn = (answers: Record<string, number[]>) =>
    others.filter((id) => (answers[id]?.length ?? 0) < fewest);

  test("总有另一套答卷给出一字不差的结果，这一方的平均却差10分左右（自评不变；答卷在20至80分之间时）", () => {
    let hidden = 0;
    fc.assert(
      fc.property(hundredthsBetween(2000, 8000, 8), weights, (answers, given) => {
        const told = of(answers, given);
        if (told.total === null) return;
        const block = told.lines.at(-1)?.sources ?? [];
        for (const source of smallIn(answers)) {
          const partners = block.filter((id) => id !== source && id !== "self");
          for (const up of [true, false]) {
            const { moved, candidates } = disguise(answers, given, source, partners, up);
            expect(moved).toBeGreaterThanOrEqual(999);
            const same = candidates.find(
              (other) => JSON.stringify(of(other, given)) === JSON.stringify(told),
            );
            expect(same).toBeDefined();
            hidden += 1;
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(hidden).toBeGreaterThan(500);
  });

  test("自评也倒算不出来：合并的别方一动，同样的结果可以来自差10分的自评", () => {
    fc.assert(
      fc.property(hundredthsBetween(2000, 8000, 12), weights, (answers, given) => {
        const told = of(answers, given);
        if (told.total === null) return;
        const block = told.lines.at(-1)?.sources ?? [];
        expect(block).toContain("self");
        const partners = block.filter((id) => id !== "self");
        const { moved, candidates } = disguise(answers, given, "self", partners, true);
        expect(moved).toBeGreaterThanOrEqual(999);
        expect(candidates.some((other) => JSON.stringify(of(other, given)) === JSON.stringify(told))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  test("答卷在0至100分之间任意时：除非合并的一块全在同一端，平均总可以不同", () => {
    fc.assert(
      fc.property(hundredthsBetween(0, 10000, 8), weights, (answers, given) => {
        const told = of(answers, given);
        if (told.total === null) return;
        const block = told.lines.at(-1)?.sources ?? [];
        for (const source of smallIn(answers)) {
          const partners = block.filter((id) => id !== source && id !== "self");
          const ways = [true, false].map((up) => disguise(answers, given, source, partners, up));
          for (const { moved, candidates } of ways)
            if (moved > 0)
              expect(
                candidates.some((other) => JSON.stringify(of(other, given)) === JSON.stringify(told)),
              ).toBe(true);
          // Nothing can be moved only where this source and its partners all lie at one end of the scale.
          if (ways.every(({ moved }) => moved === 0)) {
            const means = [source, ...partners].map(
              (id) => sum(answers[id] ?? []) / (answers[id]?.length ?? 1),
            );
            const spread = partners.map((_, index) => Math.abs((means[index + 1] ?? 0) - (means[0] ?? 0)));
            expect(Math.min(...means) > 9000 || Math.max(...means) < 1000 || Math.max(...spread) < 1).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("单独列出的都有5份以上；并不并入，只看份数和权重，不看答了什么", () => {
    fc.assert(
      fc.property(
        hundredthsBetween(0, 10000, 9),
        weights,
        fc.integer({ min: 0, max: 10000 }),
        (answers, given, flat) => {
          const told = of(answers, given);
          for (const { sources, answers: count, mean } of told.lines)
            if (sources.length === 1) expect(count).toBeGreaterThanOrEqual(fewest);
            else expect(mean).toBeNull();
          const level = Object.fromEntries(
            Object.entries(answers).map(([id, list]) => [id, list.map(() => flat)]),
          );
          const shape = ({ lines, unscored }: Appraisal) => [unscored, lines.map(({ sources }) => sources)];
          expect(shape(of(level, given))).toEqual(shape(told));
        },
      ),
    );
  });

  test("合并的规则：除这一方和自评外，仍有5份、不轻于它的答卷", () => {
    const source = (id: string): fc.Arbitrary<Answered> =>
      fc.record({
        id: fc.constant(id),
        self: fc.constant(id === "self"),
        answers: id === "self" ? fc.constant(1) : fc.integer({ min: 1, max: 12 }),
        weight: fc.integer({ min: 1, max: 60 }),
      });
    fc.assert(
      fc.property(fc.tuple(...ids.map(source)), (sources) => {
        const hidden = hiddenSources(sources, fewest);
        const block = sources.filter(({ id }) => hidden === null || hidden.includes(id));
        const covered = sources
          .filter(({ answers }) => answers < fewest)
          .every((one) => {
            const rest = block.filter((other) => other !== one && !other.self);
            return (
              sum(rest.map(({ answers }) => answers)) >= fewest &&
              sum(rest.map(({ weight }) => weight)) >= one.weight
            );
          });
        // Withheld only where not even all of them together would do.
        expect(covered).toBe(hidden !== null);
      }),
    );
  });

  test("都有5份以上，就没有合并", () =>
    expect(
      hiddenSources(
        ["a", "b"].map((id) => ({ id, self: false, answers: 5, weight: 50 })),
        5,
      ),
    ).toEqual([]));
});

describe("总分", () => {
  test("与各方平均按权重相加的精确值相差不到半个0.01，在最低与最高之间，各行相加等于它", () => {
    fc.assert(
      fc.property(hundredthsBetween(0, 10000, 20), weights, (answers, given) => {
        const { total, lines } = of(answers, given);
        if (total === null) return;
        const exact = sum(
          ids.map((id) => ((given[id] ?? 0) / 100) * (sum(answers[id] ?? []) / (answers[id]?.length ?? 1))),
        );
        expect(Math.abs(total * 100 - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        const all = Object.values(answers).flat();
        expect(total).toBeGreaterThanOrEqual(Math.min(...all) / 100);
        expect(total).toBeLessThanOrEqual(Math.max(...all) / 100);
        expect(sum(lines.map(({ points }) => Math.round(points * 100)))).toBe(Math.round(total * 100));
        expect(sum(lines.map(({ weight }) => Math.round(weight * 100)))).toBe(10000);
      }),
    );
  });

  test("答卷的先后不影响结果", () => {
    fc.assert(
      fc.property(hundredthsBetween(0, 10000, 9), weights, (answers, given) => {
        const turned = Object.fromEntries(
          Object.entries(answers)
            .reverse()
            .map(([id, list]) => [id, list.toReversed()]),
        );
        expect(of(turned, given)).toEqual(of(answers, given));
      }),
    );
  });

  test("多一项失信行为，总分从不变高", () => {
    fc.assert(
      fc.property(
        hundredthsBetween(0, 10000, 9),
        weights,
        fc.constantFrom(...regime.breaches),
        (answers, given, { id }) => {
          const decision = { name: "决定", number: "1", authority: "局", on: "2026-06-01" as const };
          const after = appraise(regime, inPoints(answers), {
            on: "2026-12-20",
            supplement: { regime: regime.id, gives: { weights: given } },
            breaches: [{ id: "a", breach: id, on: "2026-05-01", decision }],
          });
          expect(after.breaches).toHaveLength(1);
          expect(after.total ?? 0).toBeLessThanOrEqual(of(answers, given).total ?? 0);
        },
      ),
    );
  });
});

describe("分数", () => {
  test.each([
    [1n, 2n, 1],
    [-1n, 2n, 0],
    [3n, 2n, 2],
    [-3n, 2n, -1],
    [49n, 100n, 0],
    [-51n, 100n, -1],
    [0n, 7n, 0],
    [-4n, 2n, -2],
  ])("%i/%i舍入为%i", (over, under, expected) => expect(rounded(fraction(over, under))).toBe(expected));
  test("三个三分之一是一", () => {
    const third = fraction(1n, 3n);
    expect(rounded(add(add(third, third), third))).toBe(1);
  });
  test("分母须为正", () => expect(() => fraction(1n, 0n)).toThrow(RangeError));
});

// 公开口径: small groups are not shown, and nobody can compute them back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reduceGrades } from "#shared/disclosure/register.ts";

const names = ["A", "B", "C", "D", "E"];
const of = (...counts: number[]) =>
  names.slice(0, counts.length).map((grade, n) => ({ grade, count: counts[n] ?? 0 }));
const shown = (...counts: number[]) => reduceGrades(of(...counts))?.map(({ count }) => count) ?? null;

describe("缩减", () => {
  test.each([
    ["各组都满五人：照原样，空组为0", [20, 10, 5, 0, 0], [20, 10, 5, 0, 0]],
    ["一组三人：连同最小的另一组和空组一起隐去", [20, 10, 0, 3, 0], [20, null, null, null, null]],
    [
      "两组共五人：仍隐去最小的另一组，否则知道规则的人能推算",
      [20, 10, 0, 3, 2],
      [20, null, null, null, null],
    ],
    ["最小的另一组有两个：一起隐去", [20, 6, 6, 2, 2], [20, null, null, null, null]],
    ["八人与两人：什么也不能显示，与全部同一等级分不出来", [8, 0, 0, 0, 2], null],
    ["不足五人：没有分布", [3, 1, 0, 0, 0], null],
    ["没有人", [0, 0, 0, 0, 0], null],
    ["全部同一等级：等于公布每个人的等级，没有分布", [12, 0, 0, 0, 0], null],
  ] as const)("%s", (_name, counts, expected) => {
    expect(shown(...counts)).toEqual(expected);
  });
});

const counts = fc.array(fc.nat(40), { minLength: 2, maxLength: 5 });

test("凡显示的组都是空的或满五人；凡隐去的合起来满五人，而且不止一组", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const reduced = shown(...given);
      if (reduced === null) return;
      for (const count of reduced) expect(count === null || count === 0 || count >= 5).toBe(true);
      const kept = given.filter((_, n) => reduced[n] === null);
      if (kept.length === 0) return;
      expect(kept.filter((count) => count > 0).length).toBeGreaterThanOrEqual(2);
      expect(kept.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
    }),
  );
});

test("知道算法与合计的人，也算不出任何一个隐去的组：穷举四组、合计至多三十人", () => {
  // Everything that an onlooker could see, with all that may lie behind it.
  const behind = new Map<string, number[][]>();
  const most = 30;
  for (let a = 0; a <= most; a += 1)
    for (let b = 0; a + b <= most; b += 1)
      for (let c = 0; a + b + c <= most; c += 1)
        for (let d = 0; a + b + c + d <= most; d += 1) {
          const reduced = shown(a, b, c, d);
          if (reduced === null) continue;
          const key = JSON.stringify([a + b + c + d, reduced]);
          behind.set(key, [...(behind.get(key) ?? []), [a, b, c, d]]);
        }
  const given: string[] = [];
  for (const [key, all] of behind) {
    const [, reduced] = JSON.parse(key) as [number, (number | null)[]];
    reduced.forEach((count, n) => {
      if (count === null && new Set(all.map((one) => one[n])).size < 2) given.push(`${key} group ${n}`);
    });
  }
  expect(given).toEqual([]);
});

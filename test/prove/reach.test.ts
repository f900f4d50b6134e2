// 可达分：与逐一列举的一致，举出的答案确实得到那个分
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { from, plus, type Reach, reaches, reachOf, totalsOf, under } from "#shared/engine/prove/reach.ts";
import type { Indicator } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

const asked = (id: number, cell: Indicator["cell"]): Indicator => ({
  id: String(id),
  title: { "zh-CN": "项", en: "item" },
  note: "项",
  cell,
  cite: { clause: "附件", quote: "项" },
});

const choice = fc
  .array(fc.integer({ min: -300, max: 500 }), { minLength: 2, maxLength: 4 })
  .map((points) => ({
    kind: "choice" as const,
    answers: points.map((point, at) => ({ answer: String(at), points: point / 100 })),
  }));
const score = fc
  .record({
    min: fc.integer({ min: -2, max: 2 }),
    span: fc.integer({ min: 0, max: 3 }),
    step: fc.constantFrom(1, 0.5, 0.25, 0.125, 0.1, 0.3),
  })
  .map(({ min, span, step }) => ({ kind: "score" as const, min, max: min + span, step }));
const grid = fc
  .array(fc.oneof(choice, score), { minLength: 1, maxLength: 4 })
  .map((cells) => cells.map((cell, at) => asked(at, cell)));

const worths = ({ cell }: Indicator): number[] => {
  if (cell.kind === "choice") return cell.answers.map(({ points }) => Math.round(points * 100));
  if (cell.kind !== "score") return [];
  const found: number[] = [];
  for (let units = -100; units <= 100; units += 1) {
    const earned = Number((units * cell.step).toPrecision(12));
    if (earned >= cell.min && earned <= cell.max) found.push(Math.round(earned * 100));
  }
  return found;
};
const byHand = (indicators: readonly Indicator[]): number[] => {
  let totals = [0];
  for (const indicator of indicators)
    totals = [...new Set(totals.flatMap((total) => worths(indicator).map((more) => total + more)))];
  return totals.toSorted((a, b) => a - b);
};

const known = (reach: Reach | null): Reach => {
  if (reach === null) throw new Error("too wide");
  return reach;
};

describe("可达分", () => {
  test("与逐一列举的一致，负分也算", () => {
    fc.assert(
      fc.property(grid, (indicators) => {
        expect(totalsOf(known(reachOf(indicators)))).toEqual(byHand(indicators));
      }),
    );
  });

  test("两组相加、截上、截下", () => {
    fc.assert(
      fc.property(grid, grid, fc.integer({ min: -500, max: 900 }), (left, right, limit) => {
        const others = right.map((indicator) => ({ ...indicator, id: `r${indicator.id}` }));
        const sum = plus(known(reachOf(left)), known(reachOf(others)));
        const all = byHand([...left, ...others]);
        expect(totalsOf(sum)).toEqual(all);
        expect(totalsOf(under(sum, limit))).toEqual(all.filter((total) => total < limit));
        expect(totalsOf(from(sum, limit))).toEqual(all.filter((total) => total >= limit));
      }),
    );
  });

  test("伊春：每个可达的总分都举得出答案，assess算得同样的分", () => {
    const reach = yichunPractitioner.parts
      .map((part) => known(reachOf(part.groups.flatMap(({ indicators }) => indicators))))
      .reduce(plus);
    const totals = totalsOf(reach);
    expect([totals[0], totals.at(-1)]).toEqual([100, 10_000]);
    expect(reaches(reach, 99)).toBe(false);
    for (const total of totals.filter((_total, at) => at % 97 === 0))
      expect(assessGrid(yichunPractitioner, reach.facts(total)).total).toBe(total / 100);
  });

  test("跨度太大的不逐一列举", () => {
    expect(reachOf([asked(1, { kind: "score", min: 0, max: 1e12, step: 1e-6 })])).toBeNull();
    expect(reachOf([asked(1, { kind: "score", min: 0, max: 1e12, step: 0.125 })])).toBeNull();
  });
});

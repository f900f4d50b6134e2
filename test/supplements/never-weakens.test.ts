// 细则绝不削弱制度：凡校验通过的细则，都成立
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/calendar/civil.ts";
import { assessPoints } from "#shared/engine/point-sheet/assess-points.ts";
import { type Deed, itemOf } from "#shared/engine/point-sheet/point-sheet.ts";
import { rushanPupil as regime } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { sheetOf } from "#shared/supplements/quantities.ts";
import type { Added, Quantity, Supplement } from "#shared/supplements/supplement.ts";

const open = regime.sheet.groups.flatMap(({ items, direction }) =>
  items.flatMap((item) =>
    item.points.kind === "by-supplement" ? [{ id: item.id, direction, levels: item.points.levels }] : [],
  ),
);

/** Mostly lawful values, with some that are not: so both answers of the check are met. */
const value = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 1, max: 80 }).map((n) => n / 2) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 0.25, 40.5, 1000, Number.NaN) },
);
const quantity = (levels: readonly string[] | undefined): fc.Arbitrary<Quantity> =>
  levels === undefined
    ? value
    : fc
        .tuple(...levels.map(() => value))
        .map((values) => Object.fromEntries(levels.map((level, at) => [level, values[at] ?? 0])));

const quantities = fc
  .tuple(...open.map(({ levels }) => quantity(levels)))
  .map((values) => Object.fromEntries(open.map(({ id }, at) => [id, values[at] ?? 0])));

const fourValues = fc.tuple(value, value, value, value);
const closer = fc.array(fc.tuple(fc.constantFrom(...open), fourValues), { maxLength: 3 }).map((all) =>
  all.map(
    ([{ id, levels }, values], at): Added => ({
      id: `n${at}`,
      under: id,
      title: { "zh-CN": "细分", en: "closer" },
      points:
        levels === undefined
          ? values[0]
          : Object.fromEntries(levels.map((level, nth) => [level, values[nth] ?? 0])),
    }),
  ),
);

const supplement = fc
  .tuple(quantities, closer)
  .map(([items, added]): Supplement => ({ ...rushanPupilSample, gives: { items, added } }));
const passing = supplement.filter((one) => checkSupplement(regime, one).length === 0);

const satisfied = { admonished: ["2025-09-02", "2025-09-03"], earlier: ["2025-09-04"] } as const;
const conforming = (one: Supplement, index: number, nth: number): Deed => {
  const all = [...open, ...(one.gives.added ?? []).map(({ id, under }) => ({ id, ...levelsUnder(under) }))];
  const { id, levels } = all[index % all.length] ?? { id: "", levels: undefined };
  const level = levels?.[nth % levels.length];
  return {
    id: `d${nth}`,
    item: id,
    on: addDays("2025-09-10", nth),
    ...satisfied,
    ...(level === undefined ? {} : { level }),
  };
};
const levelsUnder = (under: string) => ({ levels: open.find(({ id }) => id === under)?.levels });

const totalUnder = (one: Supplement, deeds: readonly Deed[]): number | null =>
  assessPoints(
    regime,
    { subject: { stage: 6 }, period: { from: "2025-09-01", to: "2026-08-31" }, deeds, mendings: [] },
    { on: "2026-08-31", supplement: one },
  ).total;

const picks = fc.array(fc.nat({ max: 40 }), { maxLength: 8 });

describe("凡校验通过的细则", () => {
  test("校验两种答案都遇到过", () => {
    const seen = fc
      .sample(supplement, { numRuns: 300, seed: 7 })
      .map((one) => checkSupplement(regime, one).length === 0);
    expect(new Set(seen)).toEqual(new Set([true, false]));
  });

  test("每一项减分都真的减分，每一项加分都真的加分，都在限度内", () => {
    fc.assert(
      fc.property(passing, picks, fc.nat({ max: 40 }), (one, indexes, extra) => {
        const deeds = indexes.map((index, nth) => conforming(one, index, nth));
        const more = conforming(one, extra, 20);
        const [before, after] = [totalUnder(one, deeds), totalUnder(one, [...deeds, more])];
        expect(before).not.toBeNull();
        const change = (after ?? Number.NaN) - (before ?? Number.NaN);
        const place = itemOf(sheetOf(regime, one), more.item);
        expect(Math.sign(change)).toBe(place?.group.direction === "credit" ? 1 : -1);
        expect(Math.abs(change)).toBeGreaterThanOrEqual(0.5);
        expect(Math.abs(change)).toBeLessThanOrEqual(40);
      }),
    );
  });

  test("没有劝告或先例的，细则再怎么写也不能扣；基本分与等级照制度", () => {
    fc.assert(
      fc.property(passing, fc.nat({ max: 40 }), (one, index) => {
        const { admonished: _a, earlier: _e, ...bare } = conforming(one, index, 0);
        const place = itemOf(sheetOf(regime, one), bare.item);
        const parent = one.gives.added?.find(({ id }) => id === bare.item)?.under ?? bare.item;
        expect(place?.item.conditions).toEqual(itemOf(regime.sheet, parent)?.item.conditions);
        expect(totalUnder(one, [bare]) === null).toBe((place?.item.conditions.length ?? 0) > 0);
        expect(totalUnder(one, [])).toBe(100);
      }),
    );
  });

  test("把细分项目换回原项目，总分不会更低", () => {
    fc.assert(
      fc.property(passing, picks, (one, indexes) => {
        const deeds = indexes.map((index, nth) => conforming(one, index, nth));
        const plain = deeds.map((deed) => ({
          ...deed,
          item: one.gives.added?.find(({ id }) => id === deed.item)?.under ?? deed.item,
        }));
        expect(totalUnder(one, plain)).toBeGreaterThanOrEqual(totalUnder(one, deeds) ?? Number.NaN);
      }),
    );
  });
});

test("通不过校验的细则，一个分也算不出", () => {
  fc.assert(
    fc.property(supplement, picks, (one, indexes) => {
      fc.pre(checkSupplement(regime, one).length > 0);
      expect(
        totalUnder(
          one,
          indexes.map((index, nth) => conforming(one, index, nth)),
        ),
      ).toBeNull();
    }),
  );
});

// 每一部制度的细则：凡校验通过的，界限、方向、条件、封顶都还是制度的
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemOf } from "#shared/engine/point-sheet/point-sheet.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { isProved, proveSupplement } from "#shared/supplements/proof/prove.ts";
import { quantitiesOf, sheetOf } from "#shared/supplements/quantities.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";
import type { Quantity, Supplement } from "#shared/supplements/supplement.ts";
import { samples } from "./samples.ts";

type Gives = Supplement["gives"];
type Change = (gives: Gives) => Gives;

const title = { "zh-CN": "细分", en: "closer" };
const term = fc.record({
  count: fc.integer({ min: 1, max: 400 }),
  unit: fc.constantFrom("workday" as const, "day" as const, "month" as const),
});
/** Lawful values and unlawful ones: both answers of the check are met. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 80 }).map((n) => n / 2) },
  { weight: 2, arbitrary: fc.constantFrom(0, -1, -40, 0.25, 40.5, 1000.5, 33.333, 0.001) },
);

/** Names that stand somewhere in the regime, and some that don't. */
const namesIn = (regime: Regime): readonly string[] => {
  const all: string[] = ["constructor", "__proto__", "9-9"];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (typeof node === "object" && node !== null) {
      if ("id" in node && typeof node.id === "string") all.push(node.id);
      for (const one of Object.values(node)) walk(one);
    }
  };
  walk(regime);
  return [...new Set([...all, ...Object.keys(regime.terms)])];
};

const levelled = (quantity: Quantity | undefined, worth: number): Quantity =>
  typeof quantity === "object" ? { ...quantity, [Object.keys(quantity)[0] ?? "校"]: worth } : worth;

/** One thing given otherwise than in the sample, of any kind, allowed or not. */
const changeIn = (regime: Regime): fc.Arbitrary<Change> => {
  const id = fc.constantFrom(...namesIn(regime));
  return fc.oneof(
    fc.tuple(id, value).map(
      ([item, worth]): Change =>
        (gives) => {
          const items = gives.items ?? {};
          const known = Object.keys(items);
          const key =
            known.length > 0 && worth > 0 ? (known[Math.round(worth * 2) % known.length] ?? item) : item;
          return { ...gives, items: { ...items, [key]: levelled(items[key], worth) } };
        },
    ),
    fc.tuple(id, id, value).map(
      ([own, under, points]): Change =>
        (gives) => ({
          ...gives,
          added: [
            ...(gives.added ?? []),
            { id: `n-${own}`.replace(/[^A-Za-z0-9.-]/g, ""), under, title, points },
          ],
        }),
    ),
    value.map(
      (base): Change =>
        (gives) => ({ ...gives, base }),
    ),
    fc.tuple(id, value).map(
      ([source, weight]): Change =>
        (gives) => ({ ...gives, weights: { ...gives.weights, [source]: weight } }),
    ),
    value.map(
      (shift): Change =>
        (gives) => {
          const [first, second, ...rest] = Object.entries(gives.weights ?? {});
          return first === undefined || second === undefined
            ? gives
            : {
                ...gives,
                weights: Object.fromEntries([
                  [first[0], first[1] + shift],
                  [second[0], second[1] - shift],
                  ...rest,
                ]),
              };
        },
    ),
    fc.tuple(id, term).map(
      ([name, given]): Change =>
        (gives) => ({ ...gives, terms: { ...gives.terms, [name]: given } }),
    ),
    fc.tuple(id, id).map(
      ([own, under]): Change =>
        (gives) => ({
          ...gives,
          hits: [...(gives.hits ?? []), { id: `n-${own}`.replace(/[^A-Za-z0-9.-]/g, ""), under, title }],
        }),
    ),
    fc.tuple(value, fc.boolean()).map(
      ([at, closed]): Change =>
        (gives) => ({
          ...gives,
          grades: [
            { id: "好", label: title, from: { value: at, closed: true }, to: null },
            { id: "差", label: title, from: null, to: { value: at, closed } },
          ],
        }),
    ),
  );
};

const numbersOf = (quantity: Quantity): readonly number[] =>
  typeof quantity === "number" ? [quantity] : Object.values(quantity);

const isFine = (worth: number, step: number): boolean =>
  Math.abs(worth / step - Math.round(worth / step)) < 1e-6;

/** What holds of whatever passes the check, instrument by instrument. */
const keeps: {
  [I in Regime["instrument"]]: (regime: Extract<Regime, { instrument: I }>, gives: Supplement) => void;
} = {
  points: (regime, supplement) => {
    const { gives } = supplement;
    const sheet = sheetOf(regime, supplement);
    const { groups: _own, ...frame } = regime.sheet;
    expect(sheet).toMatchObject(frame);
    for (const [at, group] of sheet.groups.entries()) {
      const { items, ...rest } = regime.sheet.groups[at] as (typeof regime.sheet.groups)[number];
      expect({ ...group, items: undefined }).toEqual({ ...rest, items: undefined });
      // The regime's items stand unchanged; each closer one has its parent's conditions, caps and ladder.
      expect(group.items.slice(0, items.length)).toEqual(items);
      for (const { id, title: own, ...item } of group.items.slice(items.length)) {
        const under = gives.added?.find((one) => one.id === id)?.under ?? "";
        expect({ id: under, title: own, ...item }).toEqual({
          ...itemOf(regime.sheet, under)?.item,
          title: own,
        });
      }
    }
    for (const [id, quantity] of Object.entries(quantitiesOf(supplement).items)) {
      const rule = itemOf(sheet, id)?.item.points;
      expect(rule?.kind).toBe("by-supplement");
      if (rule?.kind !== "by-supplement") continue;
      for (const worth of numbersOf(quantity)) {
        expect(worth).toBeGreaterThanOrEqual(Math.max(rule.min, Number.MIN_VALUE));
        expect(worth).toBeLessThanOrEqual(rule.max);
        expect(isFine(worth, rule.step ?? 0.01)).toBe(true);
      }
    }
    if (regime.sheet.base !== "by-supplement") expect(gives.base).toBeUndefined();
    if (regime.grades !== null) expect(gives.grades).toBeUndefined();
    else
      expect(isProved(proveSupplement(regime, supplement).filter(({ kind }) => kind !== "dead-grade"))).toBe(
        true,
      );
    expect([gives.weights, gives.hits]).toEqual([undefined, undefined]);
  },
  checklist: (regime, { gives: { items = {}, ...rest } }) => {
    const known = regime.groups.flatMap((group) => group.items);
    expect(Object.keys(items).every((id) => known.some((item) => item.id === id))).toBe(true);
    for (const { id, kinds, stages } of known)
      if (kinds === undefined && stages === undefined) expect(items[id]).toBeGreaterThan(0);
    for (const quantity of Object.values(items)) {
      expect(quantity).toBeGreaterThan(0);
      expect(isFine(Number(quantity), 0.01)).toBe(true);
    }
    expect([rest.base, rest.grades, rest.added, rest.weights, rest.hits]).toEqual(Array(5).fill(undefined));
  },
  questionnaire: (regime, { gives: { weights = {}, ...rest } }) => {
    const known = regime.sources.map(({ id }) => id);
    expect(Object.keys(weights).every((id) => known.includes(id))).toBe(true);
    for (const { id, stages } of regime.sources)
      if (stages === undefined) expect(weights[id]).toBeGreaterThan(0);
    const all = Object.values(weights);
    expect(all.every((weight) => weight > 0 && isFine(weight, 0.01))).toBe(true);
    expect(all.reduce((sum, weight) => sum + Math.round(weight * 100), 0)).toBe(10_000);
    expect([rest.base, rest.grades, rest.items, rest.added, rest.hits]).toEqual(Array(5).fill(undefined));
  },
  findings: (regime, { gives: { hits = [], ...rest } }) => {
    const open = regime.supplement?.may.find(({ what }) => what === "items")?.of ?? [];
    for (const { id, under } of hits) {
      expect(open).toContain(under);
      // None takes the place of a hit of the regime, and none lies under good information.
      expect(regime.hits.map((hit) => hit.id)).not.toContain(id);
      expect(regime.hits.find((hit) => hit.id === under)?.direction).toBe("bad");
    }
    expect([rest.base, rest.grades, rest.items, rest.added, rest.weights]).toEqual(Array(5).fill(undefined));
  },
  archive: (regime, { gives: { terms = {}, ...rest } }) => {
    const open = (regime.openTerms ?? []).filter(({ setBy }) => setBy === "unit").map(({ id }) => id);
    for (const id of Object.keys(terms)) expect(open).toContain(id);
    expect(Object.values(rest).every((given) => given === undefined)).toBe(true);
  },
  grid: (regime, { gives: { terms = {} } }) => {
    for (const id of Object.keys(terms)) expect(Object.hasOwn(regime.terms, id)).toBe(false);
  },
};

describe.each(samples.map((sample) => [sample.supplement.id, sample] as const))(
  "%s",
  (_id, { regime, supplement }) => {
    const arbitrary = fc
      .array(changeIn(regime), { maxLength: 2 })
      .map(
        (changes): Supplement => ({
          ...supplement,
          gives: changes.reduce((gives, change) => change(gives), supplement.gives),
        }),
      )
      .filter((one) => supplementSchema.safeParse(one).success);
    const before = JSON.stringify(regime);

    test("凡校验通过的都不削弱制度，制度本身一字未动；两种答案都遇到过", () => {
      const answers = new Set<boolean>();
      fc.assert(
        fc.property(arbitrary, (one) => {
          const passes = checkSupplement(regime, one).length === 0;
          answers.add(passes);
          if (passes) (keeps[regime.instrument] as (regime: Regime, one: Supplement) => void)(regime, one);
        }),
        { numRuns: 250 },
      );
      expect(JSON.stringify(regime)).toBe(before);
      expect(answers).toEqual(new Set([true, false]));
    });

    test("制度写明的期限，细则改不了", () => {
      for (const id of Object.keys(regime.terms)) {
        const longer = {
          ...supplement,
          gives: { ...supplement.gives, terms: { [id]: { count: 400, unit: "day" as const } } },
        };
        expect(checkSupplement(regime, longer).map(({ code, at }) => [code, at])).toEqual([
          ["supplement-not-allowed", `terms.${id}`],
        ]);
      }
    });
  },
);

test("伊春第二十一条：县里可以补定办法没有的期限，办法写明的一个也不能改", () => {
  const terms = (id: string): Supplement => ({
    id: "county",
    regime: yichunPractitioner.id,
    unit: "230717",
    title,
    example: true,
    version: 1,
    from: "2026-01-01",
    approved: null,
    gives: { terms: { [id]: { count: 5, unit: "workday" } } },
  });
  expect(checkSupplement(yichunPractitioner, terms("publicity"))).toEqual([]);
  const stated = Object.keys(yichunPractitioner.terms);
  expect(stated.length).toBeGreaterThan(0);
  for (const id of stated)
    expect(checkSupplement(yichunPractitioner, terms(id))).toEqual([
      expect.objectContaining({
        code: "supplement-not-allowed",
        at: `terms.${id}`,
        cite: expect.objectContaining({ clause: "第二十一条" }),
      }),
    ]);
});

// 认定：事实的次序无关，再犯从不减轻，名单从不自动列入
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "#shared/calendar/civil.ts";
import { standing } from "#shared/engine/findings/findings.ts";
import type { Fact } from "#shared/engine/findings/findings-record.ts";
import { wugangPrivateSchool as school } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangTraining as training } from "#shared/regimes/wugang-credit-supervision/training.ts";
import { completion, defaulter, ending, hit, listing, order, penalty, stated } from "./findings-facts.ts";

const days = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((day) => addDays("2025-01-01", day));

const breaches = (id: string) =>
  days(0, 300).chain((on) =>
    fc.constantFrom<Fact>(
      hit(id, on),
      hit(id, on, "law-62-3"),
      penalty(id, on, false),
      penalty(id, on, true),
      defaulter(id, on),
      stated(id, on),
    ),
  );

/** A hit with its order, its completion and its ending, each or none. */
const cases = (at: number) =>
  fc
    .record({
      on: days(0, 200),
      term: fc.integer({ min: 1, max: 40 }),
      done: fc.option(fc.integer({ min: 0, max: 90 })),
      verdict: fc.option(fc.boolean()),
      ended: fc.option(fc.integer({ min: 0, max: 120 })),
      of: fc.constantFrom("hit", "order"),
    })
    .map(({ on, term, done, verdict, ended, of }): Fact[] => [
      hit(`hit${at}`, on),
      order(`order${at}`, addDays(on, 1), [`hit${at}`], { within: { count: term, unit: "workday" } }),
      ...(done === null
        ? []
        : [
            completion(
              `done${at}`,
              `order${at}`,
              addDays(on, 1 + done),
              verdict === null ? null : { on: addDays(on, 3 + done), accepted: verdict },
            ),
          ]),
      ...(ended === null ? [] : [ending(`end${at}`, `${of}${at}`, addDays(on, 1 + ended))]),
    ]);

const records = fc
  .tuple(
    fc
      .integer({ min: 0, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => cases(at)))),
    fc
      .integer({ min: 0, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => breaches(`breach${at}`)))),
    fc.array(
      fc.tuple(fc.constantFrom("watch", "intensive", "red"), fc.constantFrom("enter", "leave"), days(0, 300)),
      { maxLength: 3 },
    ),
  )
  .map(([chains, single, lists]) => [
    ...chains.flat(),
    ...single,
    ...lists.map(([list, does, on], at) => listing(`list${at}`, list, does as "enter" | "leave", on)),
  ]);

const weight = (state: string | null) => school.states.findIndex(({ id }) => id === state);

describe("性质", () => {
  test("事实的次序无关", () =>
    fc.assert(
      fc.property(
        records.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
          ),
        ),
        days(0, 365),
        ([facts, shuffled], on) => {
          expect(standing(school, shuffled, on)).toEqual(standing(school, facts, on));
        },
      ),
    ));

  test("再有一件失信从不减轻状态，也不减少依据", () =>
    fc.assert(
      fc.property(records, breaches("再犯"), days(0, 365), (facts, further, on) => {
        const before = standing(school, facts, on);
        const after = standing(school, [...facts, further], on);
        expect(before.problems).toEqual([]);
        expect(weight(after.state)).toBeGreaterThanOrEqual(weight(before.state));
        expect(after.grounds).toEqual(expect.arrayContaining([...before.grounds]));
      }),
    ));

  test("没有修复、撤销，日子过去不会自己减轻名单状态", () =>
    fc.assert(
      fc.property(records, days(0, 200), fc.integer({ min: 0, max: 200 }), (facts, on, later) => {
        // What waits for a verdict is told apart elsewhere.
        const standingFacts = facts.filter(({ kind }) => kind !== "ending" && kind !== "completion");
        const [before, after] = [on, addDays(on, later)].map((day) =>
          weight(standing(school, standingFacts, day).state),
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    ));

  test("没有列入的决定就没有名单，没有生效的措施；有依据而未列入必有提议", () =>
    fc.assert(
      fc.property(records, days(0, 365), (facts, on) => {
        const bare = standing(
          school,
          facts.filter(({ kind }) => kind !== "listing"),
          on,
        );
        expect(bare.listed).toEqual([]);
        expect(bare.effects.every(({ inForce }) => !inForce)).toBe(true);
        const { list } = school.states[weight(bare.state)] ?? { list: null };
        expect(bare.proposals.some((one) => one.list === list && one.does === "enter")).toBe(list !== null);
      }),
    ));

  test("每个依据都有条款，每种状态都由依据得来", () =>
    fc.assert(
      fc.property(records, days(0, 365), (facts, on) => {
        const found = standing(school, facts, on);
        expect(found.state).toBe(found.grounds[0]?.state ?? "clear");
        for (const ground of found.grounds) {
          expect(ground.cite.quote).not.toBe("");
          expect(ground.since <= on).toBe(true);
        }
      }),
    ));

  test("之后才发生的事不改变过去", () =>
    fc.assert(
      fc.property(records, days(0, 365), (facts, on) => {
        const known = facts.filter((fact) => fact.on <= on);
        expect(standing(school, known, on)).toEqual(standing(school, facts, on));
      }),
    ));
});

test("同一日又入又出，按在名单论", () => {
  const on: CivilDate = "2026-04-03";
  const facts = [listing("出", "red", "leave", on), listing("入", "red", "enter", on)];
  expect(standing(school, facts, on).listed).toEqual([{ list: "red", since: on }]);
});

test("事实、制度都不被改动", () => {
  const facts = Object.freeze([Object.freeze(penalty("处罚", "2026-04-01", true))]);
  expect(standing(training, facts, "2026-04-01").state).toBe("penalty-published");
});

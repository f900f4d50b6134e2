// 检验指标表的全部说法：虚构的试行县办法没有未决的发现，每植入一处错都找得到
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { claimsOfGrid } from "#shared/engine/prove/claims.ts";
import type { Example, Finding } from "#shared/engine/prove/finding.ts";
import { reachableOf } from "#shared/engine/prove/grid-reach.ts";
import { outcomeOf } from "#shared/engine/prove/ground.ts";
import { isOpen, prove } from "#shared/engine/prove/prove.ts";
import { totalsOf } from "#shared/engine/prove/reach.ts";
import type { GridRegime, Indicator } from "#shared/engine/regime.ts";
import { amendedTrial, trial, trialText } from "#test/engine/trial-grid.ts";
import { at, cellOf, indicator } from "./yichun.ts";

const findings = (regime: GridRegime): readonly Finding[] => prove(regime, { source: trialText });
const group = (regime: GridRegime, part: number, index: number) => at(at(regime.parts, part).groups, index);
const rule = (regime: GridRegime, id: string) => {
  const found = regime.direct.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

describe("试行县办法", () => {
  test("没有未决的发现；直接认定与分数段的抵触由一条解读了结", () => {
    expect(findings(trial).filter(isOpen)).toEqual([]);
    expect(findings(trial).map(({ id }) => id)).toEqual(
      ["punished", "keeping-floor", "keeping-share", "absent", "promises"].map(
        (id) => `direct-contradicts-band@${id}`,
      ),
    );
  });

  test("抵触之处举出最低与最高的一例，由人手算", () => {
    const told = Object.fromEntries(
      findings(trial).map(({ example: { total, byBand, grade, highest }, where }) => [
        where.path,
        [total, byBand, grade, highest?.total, highest?.byBand, highest?.grade],
      ]),
    );
    expect(told).toEqual({
      "$.direct[0]": [60, "一般", "较差", 100, "优秀", "较差"],
      // 29 + 35 + 5 at most.
      "$.direct[3]": [60, "一般", "较差", 69, "一般", "较差"],
      // 53 + 35 + 5 at most; only 优秀, from 90 on, is lowered.
      "$.direct[4]": [90, "优秀", "良好", 93, "优秀", "良好"],
      // One absence leaves 55 + 35 + 5.
      "$.direct[5]": [60, "一般", "较差", 95, "优秀", "良好"],
      // Two promises leave 58 + 35 + 5; only from 75 on is anything lowered.
      "$.direct[6]": [75, "良好", "一般", 98, "优秀", "一般"],
    });
  });

  test("每个实例的答案交给assess，得出发现所说的总分与等级", () => {
    const examples = (example: Example): Example[] => [
      example,
      ...(example.highest ? examples(example.highest) : []),
    ];
    const all = findings(trial).flatMap(({ example }) => examples(example));
    expect(all).toHaveLength(10);
    for (const { facts = {}, total, byBand, grade } of all) {
      const got = assessGrid(trial, facts);
      expect([got.problems, got.total, got.byBand, got.grade]).toEqual([[], total, byBand, grade]);
    }
  });
});

/** Faults put in, each with what must be found, and with which example. */
const faults: Record<string, [(regime: GridRegime) => void, string, Example?]> = {
  "不取整，89.5分没有等级": [
    (regime) => delete regime.total.rounding,
    "grade-gap@良好..优秀",
    { total: 89.5 },
  ],
  "良好到90分为止，与优秀重叠": [
    (regime) => Object.assign(at(regime.grades, 1).to, { value: 90 }),
    "grade-overlap@优秀&良好",
    { total: 90 },
  ],
  "良好从76分起，75分没有等级": [
    (regime) => Object.assign(at(regime.grades, 1).from, { value: 76 }),
    "grade-gap@一般..良好",
    { total: 75 },
  ],
  "没有一处保底，扣分没有尽头：0分之下没有等级": [
    (regime) => {
      delete regime.total.floor;
      delete at(regime.parts, 0).floor;
      delete group(regime, 0, 0).floor;
    },
    "grade-gap@..较差",
  ],
  "总分保底60分，较差只剩直接列为的；去掉这些，没有人得到": [
    (regime) => {
      Object.assign(regime.total.floor ?? {}, { points: 60 });
      regime.direct = regime.direct.filter(({ gives }) => "state" in gives);
    },
    "dead-grade@较差",
  ],
  最高优秀等于没有限制: [
    (regime) => Object.assign(rule(regime, "promises"), { gives: { atMost: "优秀" } }),
    "redundant-rule@promises",
  ],
  守信不会不满25分: [
    (regime) => Object.assign(rule(regime, "keeping-floor").when, { below: 25 }),
    "redundant-rule@keeping-floor",
    { wanted: 25 },
  ],
  "旷工次数无人达到：答案里没有这一档": [
    (regime) => Object.assign(rule(regime, "on-leave").when, { is: "借调" }),
    "dangling-reference@answer.借调",
  ],
  列为优秀的规则抬高了较差的总分: [
    (regime) => Object.assign(rule(regime, "punished"), { gives: { set: "优秀" } }),
    "direct-contradicts-band@punished",
    { total: 40, byBand: "较差", grade: "优秀" },
  ],
  "降2级也与分数段抵触，60分到底只能降到较差": [
    (regime) => Object.assign(rule(regime, "absent").gives, { downBy: 2 }),
    "direct-contradicts-band@absent",
    { total: 60, byBand: "一般", grade: "较差" },
  ],
  "九条互不相干的降级规则，情形太多": [
    (regime) => {
      regime.direct = Array.from({ length: 9 }, (_, index) => ({
        ...rule(regime, "absent"),
        id: `absent-${index}`,
      }));
    },
    "beyond-proof@parts",
  ],
  "每次百万分之一分，种数太多": [
    (regime) => Object.assign(cellOf(regime, "2", "each"), { points: -1e-6 }),
    "beyond-proof@parts",
  ],
  "没有上限的加分按满分计，说不出是几分": [
    (regime) =>
      Object.assign(indicator(regime, "10"), { cell: { ...cellOf(regime, "2", "each"), points: 1 } }),
    "beyond-proof@parts",
  ],
  "省级奖最少也有6分，县级奖3分从不计入": [
    (regime) => cellOf(regime, "12", "choice").answers.pop(),
    "dead-rung@11",
    { names: ["11", "12"], found: 3 },
  ],
  就高的只有一项: [(regime) => delete indicator(regime, "11").ladder, "dead-rung@12"],
  没有这一组就高: [
    (regime) => Object.assign(indicator(regime, "11"), { ladder: "prizes" }),
    "dangling-reference@ladder.prizes",
  ],
  没有这一种否决: [
    (regime) => Object.assign(rule(regime, "mending").when, { veto: "mending" }),
    "dangling-reference@veto.mending",
  ],
  "培训最多20学时，封顶20分不起作用": [
    (regime) => Object.assign(indicator(regime, "13").cap ?? {}, { points: 20 }),
    "idle-limit@13.cap",
    { found: 20, wanted: 20 },
  ],
  "工作组相加最多15分，封顶15分不起作用": [
    (regime) => Object.assign(group(regime, 1, 0).cap ?? {}, { points: 15 }),
    "idle-limit@group.三.cap",
    { found: 15, wanted: 15 },
  ],
  "工作组封顶0分，各项都白做": [
    (regime) => Object.assign(group(regime, 1, 0).cap ?? {}, { points: 0 }),
    "idle-limit@group.三.cap",
    { found: 0, wanted: 0 },
  ],
  "守信最少22分，保底22分不起作用": [
    (regime) => Object.assign(at(regime.parts, 0).floor ?? {}, { points: 22 }),
    "idle-limit@keeping.floor",
    { found: 22, wanted: 22 },
  ],
  "业绩最多37分，封顶37分不起作用": [
    (regime) => Object.assign(at(regime.parts, 1).cap ?? {}, { points: 37 }),
    "idle-limit@merits.cap",
    { found: 37, wanted: 37 },
  ],
  "总分最少30分，保底30分不起作用": [
    (regime) => Object.assign(regime.total.floor ?? {}, { points: 30 }),
    "idle-limit@total.floor",
    { found: 30, wanted: 30 },
  ],
  "第一段10万元至多5分，封顶5分不起作用": [
    (regime) => Object.assign(at(cellOf(regime, "9", "tiers").tiers, 0), { cap: 5 }),
    "idle-limit@9.1.cap",
    { found: 5, wanted: 5 },
  ],
  "投诉2次没有着落；整数之间不算缺口": [
    (regime) => Object.assign(at(cellOf(regime, "3", "bands").bands, 1).to ?? {}, { value: 1 }),
    "answer-gap@3.2",
    { answer: 2 },
  ],
  投诉0次两档都算: [
    (regime) => Object.assign(at(cellOf(regime, "3", "bands").bands, 1).from ?? {}, { value: 0 }),
    "answer-overlap@3.0",
    { answer: 0 },
  ],
  "不限整数，0次与1次之间就有缺口": [
    (regime) => delete cellOf(regime, "3", "bands").step,
    "answer-gap@3.1e-9",
    { answer: 1e-9 },
  ],
  "工作组满分写成15分，封顶12分": [
    (regime) => Object.assign(group(regime, 1, 0), { max: 15 }),
    "sums-differ@group.三",
    { found: 12, wanted: 15 },
  ],
  "基础分10分，60＋35＋10不是100": [
    (regime) => Object.assign(regime.total.base ?? {}, { points: 10 }),
    "sums-differ@total",
    { found: 105, wanted: 100 },
  ],
};

describe("植入一处错，就找到这一处", () => {
  test.each(Object.entries(faults))("%s", (_name, [change, id, example = {}]) => {
    const open = findings(amendedTrial(change)).filter((finding) => isOpen(finding) || finding.id === id);
    const finding = open.find((one) => one.id === id);
    expect(open.map((one) => one.id)).toContain(id);
    expect(finding?.example).toMatchObject(example);
    for (const words of Object.values(finding?.message ?? {}))
      expect(words).not.toMatch(/[{}]|undefined|NaN/);
  });

  test("改动办法里的任何一个数，检验都有未决的发现", () => {
    const survivors = claimsOfGrid(trial).filter(({ path, value }) => {
      const mutant = amendedTrial((regime) => {
        const holder = path
          .slice(0, -1)
          .reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], regime);
        const share = path.includes("belowShare") || path.includes("share");
        Object.assign(holder as object, { [at(path, -1)]: value + (share ? 0.03 : 31) });
      });
      return findings(mutant).every((finding) => !isOpen(finding));
    });
    expect(survivors.map(({ subject }) => subject)).toEqual([]);
  });
});

describe("可达分与逐一评价的一致", () => {
  /** The trial with so few answers that all of them can be tried. */
  const small = (change: (regime: GridRegime) => void): GridRegime =>
    amendedTrial((regime) => {
      const keep = new Set(["1", "3", "4", "5", "7", "10", "11", "12"]);
      for (const part of regime.parts)
        for (const one of part.groups) one.indicators = one.indicators.filter(({ id }) => keep.has(id));
      regime.direct = regime.direct.filter(({ id }) => id !== "absent");
      Object.assign(rule(regime, "promises").when, { indicators: ["4", "5"] });
      change(regime);
    });
  const answersOf = ({ id }: Indicator): readonly Answer[] =>
    ({
      1: [0, 1, 2, 3, 4, 5, 6],
      3: [0, 2, 3],
      4: ["是", "否"],
      5: ["是", "否"],
      7: ["在岗", "长期病假"],
      10: ["不适用", ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((halves) => `${halves / 2} 有记录`)],
      11: ["有", "无"],
      12: ["一等奖", "二等奖", "无"],
    })[id] ?? [];
  const everything = (regime: GridRegime): Record<string, Answer>[] =>
    regime.parts
      .flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators))
      .reduce<Record<string, Answer>[]>(
        (all, one) =>
          all.flatMap((facts) => answersOf(one).map((answer) => ({ ...facts, [one.id]: answer }))),
        [{}],
      );

  test("任意的封顶、保底、就高、取整与底线", () => {
    const limit = (points: number) => ({ points, cite: trial.total.cite });
    const shape = fc.record({
      groupFloor: fc.integer({ min: -12, max: 0 }),
      groupCap: fc.integer({ min: 0, max: 12 }),
      partFloor: fc.integer({ min: 30, max: 55 }),
      itemCap: fc.integer({ min: -8, max: 4 }),
      counts: fc.constantFrom("highest" as const, "lowest" as const),
      step: fc.constantFrom(0.5, 1, 2, 3),
      way: fc.constantFrom("half-up" as const, "down" as const),
      below: fc.integer({ min: 30, max: 60 }),
    });
    fc.assert(
      fc.property(shape, ({ groupFloor, groupCap, partFloor, itemCap, counts, step, way, below }) => {
        const regime = small((draft) => {
          group(draft, 0, 0).floor = limit(groupFloor);
          group(draft, 1, 1).cap = limit(groupCap);
          at(draft.parts, 0).floor = limit(partFloor);
          indicator(draft, "10").cap = limit(itemCap);
          at(group(draft, 1, 1).ladders ?? [], 0).counts = counts;
          Object.assign(draft.total.rounding ?? {}, { step, way });
          Object.assign(rule(draft, "keeping-floor").when, { below });
        });
        const reachable = reachableOf(regime);
        if (reachable === null) throw new Error("too wide");
        const all = everything(regime).map((facts) => assessGrid(regime, facts));
        const totals = [...new Set(all.map(({ total }) => Math.round((total ?? 0) * 100)))];
        expect(totalsOf(reachable.all)).toEqual(totals.toSorted((a, b) => a - b));
        // Vetoes stand outside the answers: the regions without them are those that all answers give.
        const unvetoed = reachable.regions.filter(({ held }) => held.every(({ when }) => !("veto" in when)));
        const told = unvetoed.flatMap(({ held, reach }) =>
          totalsOf(reach).map((total) => `${total} ${outcomeOf(regime, held, total)}`),
        );
        expect([...new Set(told)].toSorted()).toEqual(
          [
            ...new Set(all.map(({ total, grade }) => `${Math.round((total ?? 0) * 100)} ${grade}`)),
          ].toSorted(),
        );
      }),
      { numRuns: 8 },
    );
  });
});

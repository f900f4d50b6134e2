// 诚信校园情形：哪些学校答哪些项，违规与完成情况，分值只来自细则；期望值由人手算
import { describe, expect, test } from "vitest";
import { assessChecklist, type TeachingUnit } from "#shared/engine/checklist/assess-checklist.ts";
import type { Facts } from "#shared/engine/grid/assess-grid.ts";
import { jiaochengSchoolSample as sample } from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengSchool as regime } from "#shared/regimes/jiaocheng-credit-system/school.ts";

const primary: TeachingUnit = { kind: "public", stages: ["compulsory"] };
const kindergarten: TeachingUnit = { kind: "public", stages: ["preschool"] };
const seniorHigh: TeachingUnit = { kind: "public", stages: ["senior-high"] };
const bothStages: TeachingUnit = { kind: "public", stages: ["compulsory", "senior-high"] };
const vocational: TeachingUnit = { kind: "public", stages: ["vocational"] };
const privatePrimary: TeachingUnit = { kind: "private", stages: ["compulsory"] };
const privateKindergarten: TeachingUnit = { kind: "private", stages: ["preschool"] };
const training: TeachingUnit = { kind: "training", stages: [] };

const items = regime.groups.flatMap((group) => group.items.map(({ id }) => id));
const asks = (unit: TeachingUnit): string[] =>
  assessChecklist(regime, {}, { unit })
    .problems.filter(({ code }) => code === "missing")
    .map(({ at }) => at);
const met = (unit: TeachingUnit, but: Facts = {}): Facts => ({
  ...Object.fromEntries(asks(unit).map((id) => [id, "达到"])),
  ...but,
});
const codes = (facts: Facts, unit = primary, supplement = sample as typeof sample | undefined) =>
  assessChecklist(regime, facts, { unit, supplement }).problems.map(({ code, at }) => `${code} ${at}`);

describe("哪些单位答哪些项，由条文的对象决定", () => {
  test.each([
    ["公办小学", primary, 29, ["2.8", "2.13", "2.14", "2.15"]],
    ["公办幼儿园", kindergarten, 27, ["2.6", "2.7", "2.8", "2.13", "2.14", "2.15"]],
    ["公办高中", seniorHigh, 28, ["2.6", "2.7", "2.13", "2.14", "2.15"]],
    ["公办完全中学", bothStages, 30, ["2.13", "2.14", "2.15"]],
    ["公办中等职业学校", vocational, 27, ["2.6", "2.7", "2.8", "2.13", "2.14", "2.15"]],
    ["民办小学", privatePrimary, 30, ["2.5", "2.8", "2.9"]],
    ["民办幼儿园", privateKindergarten, 28, ["2.5", "2.6", "2.7", "2.8", "2.9"]],
  ] as const)("%s答%i中的项", (_name, unit, count, spared) => {
    const asked = asks(unit);
    expect(asked).toHaveLength(count);
    expect(items.filter((id) => !asked.includes(id))).toEqual(spared);
  });
  test("文化教育培训机构只答招生、收费、广告发布三项", () =>
    expect(asks(training)).toEqual(["2.13", "2.14", "2.15"]));
});

describe("没有细则：只看完成情况和违规情况", () => {
  test("全部达到：没有分，也没有违规", () => {
    const answer = assessChecklist(regime, met(primary), { unit: primary });
    expect(answer).toMatchObject({
      score: null,
      unscored: "no-supplement",
      complete: true,
      all: { asked: 29, answered: 29, met: 29 },
      breaches: [],
      shortfalls: [],
      problems: [],
    });
    expect(answer.groups).toEqual({
      1: { asked: 7, answered: 7, met: 7 },
      2: { asked: 12, answered: 12, met: 12 },
      3: { asked: 5, answered: 5, met: 5 },
      4: { asked: 5, answered: 5, met: 5 },
    });
    expect(answer.lines.every(({ points }) => points === null)).toBe(true);
  });
  test("有乱补课：是违规，引二（一）2", () => {
    const answer = assessChecklist(regime, met(primary, { "2.11": "未达到" }), { unit: primary });
    expect(answer.breaches).toEqual([
      {
        item: "2.11",
        title: { "zh-CN": "没有乱补课", en: "No wrongful extra lessons" },
        cite: { clause: "二（一）2", quote: "坚决治理教育乱办班、乱补课、乱订教辅资料等乱收费热点问题" },
      },
    ]);
    expect(answer.shortfalls).toEqual([]);
    expect(answer.all).toEqual({ asked: 29, answered: 29, met: 28 });
  });
  test("没有健全校务公开制度：是不足，不是违规", () => {
    const answer = assessChecklist(regime, met(primary, { "1.5": "未达到" }), { unit: primary });
    expect(answer.shortfalls.map(({ item }) => item)).toEqual(["1.5"]);
    expect(answer.breaches).toEqual([]);
  });
  test.each(["2.9", "2.10", "2.11", "2.12"])("公办学校违反%s：违规", (id) =>
    expect(
      assessChecklist(regime, met(primary, { [id]: "未达到" }), { unit: primary }).breaches.map(
        ({ item }) => item,
      ),
    ).toEqual([id]),
  );
  test.each(["2.13", "2.14", "2.15"])("培训机构违反%s：违规", (id) =>
    expect(
      assessChecklist(regime, met(training, { [id]: "未达到" }), { unit: training }).breaches.map(
        ({ item }) => item,
      ),
    ).toEqual([id]),
  );
});

describe("结果往哪里去", () => {
  const to = (unit: TeachingUnit) =>
    assessChecklist(regime, met(unit), { unit }).goesTo.map((use) => use.to["zh-CN"]);
  test("公办中小学、幼儿园：学校目标考核", () => {
    expect(to(primary)).toEqual(["学校目标考核"]);
    expect(to(kindergarten)).toEqual(["学校目标考核"]);
    expect(to(vocational)).toEqual(["学校目标考核"]);
  });
  test("民办学校和培训机构：评估、评优、年检", () => {
    expect(to(privatePrimary)).toEqual(["办学机构的评估", "评优", "年检"]);
    expect(to(privateKindergarten)).toEqual(["办学机构的评估", "评优", "年检"]);
    expect(to(training)).toEqual(["办学机构的评估", "评优", "年检"]);
  });
  test("没填完，哪里也不去", () => {
    const answer = assessChecklist(regime, met(primary, { "4.5": "" }), { unit: primary });
    expect(answer.complete).toBe(false);
    expect(answer.goesTo).toEqual([]);
  });
});

describe("依示例细则计分", () => {
  const score = (unit: TeachingUnit, but: Facts = {}) =>
    assessChecklist(regime, met(unit, but), { unit, supplement: sample }).score;
  // 1组 4×2+3×2.5=15.5；3组、4组各5×2=10；2组见各行
  test.each([
    ["公办小学：2组 5×2+2×2.5+4×5+2=37", primary, 72.5],
    ["公办幼儿园：2组 10+20+2=32", kindergarten, 67.5],
    ["公办高中：2组 10+2.5+20+2=34.5", seniorHigh, 70],
    ["公办完全中学：2组 10+7.5+20+2=39.5", bothStages, 75],
    ["民办小学：2组 4×2+5+3×5+3×5+2=45", privatePrimary, 80.5],
    ["民办幼儿园：2组 8+15+15+2=40", privateKindergarten, 75.5],
    ["培训机构：3×5=15", training, 15],
  ] as const)("%s，全部达到", (_name, unit, most) => expect(score(unit)).toEqual({ total: most, most }));
  test("未达到得0分，不倒扣：小学乱收费少5分，资助未落实少2.5分", () =>
    expect(score(primary, { "2.9": "未达到", "1.6": "未达到" })).toEqual({ total: 65, most: 72.5 }));
  test("全部未达到是0分", () =>
    expect(score(training, { "2.13": "未达到", "2.14": "未达到", "2.15": "未达到" })).toEqual({
      total: 0,
      most: 15,
    }));
  test("各行相加等于总分", () => {
    const { lines } = assessChecklist(regime, met(primary, { "3.1": "未达到" }), {
      unit: primary,
      supplement: sample,
    });
    expect(lines.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(70.5);
    expect(lines.filter(({ state }) => state === "not-applicable").map(({ points }) => points)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
  test("分值再高，违规照列", () =>
    expect(
      assessChecklist(regime, met(primary, { "2.10": "未达到" }), { unit: primary, supplement: sample })
        .breaches,
    ).toHaveLength(1));
  test("多一项未达到，分数从不变高", () => {
    for (const id of asks(primary)) expect(score(primary, { [id]: "未达到" })?.total).toBeLessThan(72.5);
  });
});

describe("填错了", () => {
  test("空白是缺项，不是0分", () => {
    const answer = assessChecklist(regime, met(primary, { "1.1": " " }), {
      unit: primary,
      supplement: sample,
    });
    expect(answer.problems.map(({ code, at, cite }) => [code, at, cite?.clause])).toEqual([
      ["missing", "1.1", "二（一）1"],
    ]);
    expect([answer.score, answer.unscored]).toEqual([null, "problems"]);
  });
  test("小学不能说就近免试入学“不适用”", () =>
    expect(codes(met(primary, { "2.6": "不适用" }))).toEqual(["applies 2.6"]));
  test("幼儿园写“不适用”可以，写“达到”不可以", () => {
    expect(codes(met(kindergarten, { "2.6": "不适用" }), kindergarten)).toEqual([]);
    expect(codes(met(kindergarten, { "2.6": "达到" }), kindergarten)).toEqual(["does-not-apply 2.6"]);
  });
  test.each(["是", "基本达到", true, 1, "__proto__"])("%s不是答案", (answer) =>
    expect(codes(met(primary, { "1.2": answer }))).toEqual(["unknown-answer 1.2"]),
  );
  test("前后空格不计", () => expect(codes(met(primary, { "1.2": " 达到 " }))).toEqual([]));
  test("没有这一项", () => {
    expect(codes(met(primary, { "9.9": "达到" }))).toEqual(["unknown-indicator 9.9"]);
    expect(codes(met(primary, { constructor: "达到" }))).toEqual(["unknown-indicator constructor"]);
  });
  test("细则是别的制度的", () =>
    expect(codes(met(primary), primary, { ...sample, regime: "jiaocheng-teacher" })).toEqual([
      "supplement-of-another-regime supplement",
    ]));
  test.each([
    [0, "not-positive"],
    [-1, "not-positive"],
    [Number.NaN, "not-a-number"],
    [0.005, "too-fine"],
  ])("细则给1.1定%d分：%s", (points, code) =>
    expect(
      codes(met(primary), primary, { ...sample, gives: { items: { ...sample.gives.items, "1.1": points } } }),
    ).toEqual([`${code} 1.1`]),
  );
  test("细则漏了本单位要答的一项，没有分；漏了不适用的一项，不碍事", () => {
    const without = (id: string) => ({
      ...sample,
      gives: {
        items: Object.fromEntries(Object.entries(sample.gives.items ?? {}).filter(([k]) => k !== id)),
      },
    });
    expect(codes(met(primary), primary, without("2.6"))).toEqual(["not-quantified 2.6"]);
    expect(codes(met(primary), primary, without("2.8"))).toEqual([]);
  });
});

// 诚信教师情形：五方权重、答卷太少、失信行为、学历核查；期望值由人手算
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { type AnswersBySource, appraise } from "#shared/engine/questionnaire/appraise.ts";
import type { BreachRecord } from "#shared/engine/questionnaire/breaches.ts";
import { type DegreeCheck, degreeStanding } from "#shared/engine/questionnaire/degree-check.ts";
import {
  jiaochengKindergartenSample as kindergarten,
  jiaochengTeacherSample as sample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengTeacher as regime } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";

const on: CivilDate = "2026-12-20";
const times = (count: number, answer: number): number[] => Array.from({ length: count }, () => answer);
const usual: AnswersBySource = {
  self: [95],
  peers: times(10, 90),
  pupils: times(40, 88),
  parents: times(30, 85),
  community: times(20, 80),
};
const of = (answers: AnswersBySource, weights = sample.gives.weights) =>
  appraise(regime, answers, { on, supplement: { regime: regime.id, gives: { weights } } });
const told = (answers: AnswersBySource, weights = sample.gives.weights) =>
  of(answers, weights).lines.map(({ sources, mean, points }) => [sources.join("+"), mean, points]);
const codes = (answers: AnswersBySource, weights = sample.gives.weights) =>
  of(answers, weights).problems.map(({ code, at }) => `${code} ${at}`);

describe("教师自评、互评，学生、家长参评，向社会各界问卷测评", () => {
  test("按10、20、30、25、15%：9.5+18+26.4+21.25+12=87.15", () => {
    expect(of(usual)).toMatchObject({ total: 87.15, unscored: null, problems: [] });
    expect(told(usual)).toEqual([
      ["pupils", 88, 26.4],
      ["parents", 85, 21.25],
      ["community", 80, 12],
      ["self+peers", null, 27.5],
    ]);
  });
  test("只舍入一次，四舍五入：家长6份共511分，均85.1666…，×25%=21.291666…，总分87.19", () =>
    expect(of({ ...usual, parents: [85, 85, 85, 85, 85, 86] }).total).toBe(87.19));
  test("恰在一半向上：自评95.05，×10%=9.505，总分87.155作87.16", () => {
    expect(of({ ...usual, self: [95.05] }).total).toBe(87.16);
    expect(of({ ...usual, self: [95.04] }).total).toBe(87.15);
  });
  test("0.1+0.2不失真：自评0.1、互评0.2", () =>
    expect(
      of({
        self: [0.1],
        peers: times(5, 0.2),
        pupils: times(5, 0),
        parents: times(5, 0),
        community: times(5, 0),
      }).total,
    ).toBe(0.05));
  test("各行相加等于总分", () => {
    const { lines, total } = of({
      ...usual,
      pupils: [88, 91.37, 70.01, 99, 64.5, 77.77, 80],
      parents: [61, 62.33, 99.99, 70, 80, 81],
    });
    expect(Math.round(lines.reduce((sum, { points }) => sum + points, 0) * 100)).toBe(
      Math.round((total ?? 0) * 100),
    );
  });
  test("结果存入师德诚信档案，纳入年度考核，与职称评聘等挂钩；不与招生录取挂钩", () =>
    expect(of(usual).goesTo.map(({ to }) => to["zh-CN"])).toEqual([
      "师德诚信档案",
      "年度考核",
      "职称评聘",
      "职务晋升",
      "项目申报",
      "评选表彰",
      "评优选先",
      "师德考核",
    ]));
  test("幼儿园没有学生参评，其余四方合计100%：9.5+27+34+16=86.5", () => {
    const { pupils: _none, ...answers } = usual;
    const answer = appraise(regime, answers, { on, supplement: kindergarten, stages: ["preschool"] });
    expect([answer.total, answer.problems]).toEqual([86.5, []]);
    expect(
      appraise(regime, usual, { on, supplement: kindergarten, stages: ["preschool"] }).problems.map(
        ({ code, at }) => `${code} ${at}`,
      ),
    ).toEqual(["does-not-apply pupils"]);
  });
  test("没有细则，没有总分，也没有各方的平均", () => {
    const answer = appraise(regime, usual, { on });
    expect(answer).toMatchObject({ total: null, unscored: "no-supplement", lines: [], goesTo: [] });
  });
});

describe("不足5份的一方不单独列出", () => {
  const shown = (answers: AnswersBySource, weights = sample.gives.weights) =>
    told(answers, weights).map(([sources]) => sources);

  test("自评总是并入答卷最少的一方：家长5份最少，与自评合并", () =>
    expect(shown({ ...usual, parents: times(5, 85) })).toEqual([
      "peers",
      "pupils",
      "community",
      "self+parents",
    ]));
  test("社会5份最少，与自评合并；社会4份，还要有不少于5份的别方：互评也并入", () => {
    expect(shown({ ...usual, community: times(5, 80) })).toEqual([
      "peers",
      "pupils",
      "parents",
      "self+community",
    ]);
    expect(shown({ ...usual, community: times(4, 80) })).toEqual([
      "pupils",
      "parents",
      "self+peers+community",
    ]);
  });
  test("家长4份、权重25%：互评20%不够重，社会15%也并入，共35%", () =>
    expect(shown({ ...usual, parents: times(4, 85) })).toEqual(["pupils", "self+peers+parents+community"]));
  test("别方的权重恰好相等就够：家长20%、互评20%", () => {
    const even = { self: 10, peers: 20, pupils: 30, parents: 20, community: 20 };
    expect(shown({ ...usual, parents: times(4, 85) }, even)).toEqual([
      "pupils",
      "community",
      "self+peers+parents",
    ]);
    const light = { self: 10, peers: 19.99, pupils: 30, parents: 20, community: 20.01 };
    expect(shown({ ...usual, parents: times(4, 85) }, light)).toEqual([
      "pupils",
      "self+peers+parents+community",
    ]);
  });
  test("答卷一样少的，先并入列在前面的", () =>
    expect(shown({ ...usual, pupils: times(10, 88), parents: times(10, 85) })).toEqual([
      "pupils",
      "parents",
      "community",
      "self+peers",
    ]));
  test("各方都不足5份，每一方之外仍有5份：只给总分", () => {
    const few = {
      self: [90],
      peers: times(2, 90),
      pupils: times(2, 90),
      parents: times(2, 90),
      community: times(1, 90),
    };
    expect(told(few)).toEqual([["self+peers+pupils+parents+community", null, 90]]);
    expect(of({ ...few, parents: times(1, 90) })).toMatchObject({
      total: null,
      unscored: "too-few-answers",
      lines: [],
      goesTo: [],
      problems: [],
    });
  });
  test("答卷少的一方重过其余各方：总分也不给出", () => {
    const heavy = { self: 10, peers: 10, pupils: 46, parents: 24, community: 10 };
    expect(of({ ...usual, pupils: times(4, 88) }, heavy).unscored).toBe("too-few-answers");
    expect(of({ ...usual, pupils: times(5, 88) }, heavy).unscored).toBeNull();
    const lighter = { self: 10, peers: 11, pupils: 45, parents: 24, community: 10 };
    expect(of({ ...usual, pupils: times(4, 88) }, lighter).unscored).toBeNull();
  });
});

describe("填错了", () => {
  test("一份答卷都没有是缺项，不是0分", () =>
    expect([codes({ ...usual, parents: [] }), of({ ...usual, parents: [] }).total]).toEqual([
      ["source-missing parents"],
      null,
    ]));
  test("自评只有一份", () => expect(codes({ ...usual, self: [90, 91] })).toEqual(["answered-twice self"]));
  test.each([
    [0, []],
    [100, []],
    [0.01, []],
    [-0.01, ["out-of-bounds parents"]],
    [100.01, ["out-of-bounds parents"]],
    [80.001, ["too-fine parents"]],
    [Number.NaN, ["not-a-number parents"]],
    [Number.POSITIVE_INFINITY, ["not-a-number parents"]],
  ])("一份答卷%d分", (answer, expected) =>
    expect(codes({ ...usual, parents: [...times(9, 85), answer] })).toEqual(expected),
  );
  test("答卷的错只说种类和份数，不说填了什么", () =>
    expect(of({ ...usual, community: [101, 80, 80] }).problems).toEqual([
      {
        code: "out-of-bounds",
        at: "community",
        values: { count: 1, min: 0, max: 100 },
        cite: regime.sources[4]?.cite,
      },
    ]));
  test("没有这一方", () => expect(codes({ ...usual, friends: [90] })).toEqual(["unknown-source friends"]));
  test.each([
    [
      "合计99.99%",
      { self: 10, peers: 20, pupils: 30, parents: 25, community: 14.99 },
      "weights-not-100 supplement",
    ],
    [
      "合计100.01%",
      { self: 10, peers: 20, pupils: 30, parents: 25, community: 15.01 },
      "weights-not-100 supplement",
    ],
    ["自评0%", { self: 0, peers: 30, pupils: 30, parents: 25, community: 15 }, "not-positive self"],
    ["社会为负", { self: 50, peers: 30, pupils: 30, parents: 25, community: -35 }, "not-positive community"],
    ["少了社会", { self: 10, peers: 35, pupils: 30, parents: 25 }, "weight-missing community"],
    [
      "多了领导",
      { self: 10, peers: 20, pupils: 30, parents: 25, community: 10, head: 5 },
      "unknown-source head",
    ],
    ["细于0.01%", { self: 10.005, peers: 19.995, pupils: 30, parents: 25, community: 15 }, "too-fine self"],
    ["不是数", { self: Number.NaN, peers: 20, pupils: 30, parents: 25, community: 15 }, "not-a-number self"],
  ] as const)("权重%s", (_name, weights, expected) => expect(codes(usual, weights)).toContain(expected));
  test("细则是别的制度的", () =>
    expect(
      appraise(regime, usual, { on, supplement: { ...sample, regime: "jiaocheng-school" } }).problems.map(
        ({ code }) => code,
      ),
    ).toEqual(["supplement-of-another-regime"]));
});

const decision = {
  name: "处理决定",
  number: "宁区教处〔2026〕3号",
  authority: "宁德市蕉城区教育局",
  on,
} as const;
const breach = (id: string, kind: string, more: Partial<BreachRecord> = {}): BreachRecord => ({
  id,
  breach: kind,
  on: "2026-05-10",
  decision: { ...decision, number: id },
  ...more,
});
const withBreaches = (...breaches: BreachRecord[]) =>
  appraise(regime, usual, { on, supplement: sample, breaches });

describe("失信行为，各引条款", () => {
  test.each([
    ["paid-tutoring", "有偿补课", "二（二）1"],
    ["corporal-punishment", "体罚学生", "二（二）1"],
    ["improper-teaching", "施教行为不端", "二（二）1"],
    ["corrupt-teaching", "从教行为不廉", "二（二）1"],
    ["paper-fraud", "论文作假", "二（二）3"],
    ["exam-fraud", "考试作弊", "二（二）3"],
    ["forged-degree", "学历造假", "二（二）3"],
  ])("%s：%s，%s", (kind, title, clause) => {
    const { breaches, problems } = withBreaches(breach("a", kind));
    expect(problems).toEqual([]);
    expect(breaches.map((one) => [one.title["zh-CN"], one.cite.clause])).toEqual([[title, clause]]);
  });
  test("列出，不减分：方案没有给分", () =>
    expect(withBreaches(breach("a", "paid-tutoring"), breach("b", "paper-fraud")).total).toBe(87.15));
  test("没有处理决定，不得列出", () => {
    const none = withBreaches(breach("a", "paid-tutoring", { decision: null }));
    expect([none.breaches, none.problems.map(({ code }) => code)]).toEqual([[], ["decision-missing"]]);
    const unnumbered = { ...decision, number: " " };
    expect(
      withBreaches(breach("a", "paid-tutoring", { decision: unnumbered })).problems.map(({ code }) => code),
    ).toEqual(["decision-missing"]);
  });
  test("一份决定只列一次，点名的优先，先后不论", () => {
    const general = breach("a", "corrupt-teaching", { decision });
    const named = breach("b", "paid-tutoring", { decision });
    for (const rows of [
      [general, named],
      [named, general],
    ]) {
      const answer = withBreaches(...rows);
      expect(answer.breaches.map((one) => one.breach)).toEqual(["paid-tutoring"]);
      expect(answer.problems.map(({ code, at }) => [code, at])).toEqual([["same-deed-twice", "a"]]);
    }
  });
  test.each([
    ["没有这种行为", { breach: "late" }, "unknown-breach"],
    ["不是日期", { on: "2026-02-30" as CivilDate }, "date-invalid"],
    ["还没到", { on: "2026-12-21" as CivilDate }, "not-yet"],
    ["决定在行为之前", { decision: { ...decision, on: "2026-05-09" as CivilDate } }, "date-invalid"],
  ])("%s", (_name, more, code) =>
    expect(withBreaches(breach("a", "paper-fraud", more)).problems.map((one) => one.code)).toEqual([code]),
  );
  test("决定与行为同日可以", () =>
    expect(
      withBreaches(breach("a", "exam-fraud", { decision: { ...decision, on: "2026-05-10" } })).problems,
    ).toEqual([]));
  test("评价有错，失信行为照列", () =>
    expect(
      appraise(regime, {}, { on, breaches: [breach("a", "paper-fraud")] }).breaches.map((one) => one.breach),
    ).toEqual(["paper-fraud"]));
});

describe("学历甄别核查", () => {
  const register = regime.registers.find(({ id }) => id === "degree-verification");
  if (register === undefined) throw new Error("no register");
  const row: DegreeCheck = {
    person: "林示例",
    degree: "本科",
    certificate: "103941201505000001",
    verifiedBy: "陈示例",
    on: "2026-03-02",
    outcome: "genuine",
  };
  const standing = (...rows: DegreeCheck[]) => degreeStanding(register, rows, on);

  test("核过为真才算核过；没有登记不算", () => {
    expect(standing(row)).toEqual({ verified: true, forged: false, problems: [] });
    expect(standing().verified).toBe(false);
    expect(standing(row, { ...row, degree: "硕士", outcome: "open" }).verified).toBe(false);
  });
  test("核出造假", () =>
    expect(standing(row, { ...row, outcome: "forged" })).toMatchObject({ verified: false, forged: true }));
  test.each([
    ["没有证书编号", { certificate: " " }, "field-missing"],
    ["没有核查人", { verifiedBy: "" }, "field-missing"],
    ["没有日期", { on: null }, "field-missing"],
    ["不是日期", { on: "2026-13-01" as CivilDate }, "date-invalid"],
    ["还没到", { on: "2026-12-21" as CivilDate }, "not-yet"],
    ["本人核本人", { verifiedBy: "林示例" }, "verified-by-oneself"],
  ])("%s，不算核过", (_name, more, code) => {
    const answer = standing({ ...row, ...more });
    expect(answer.verified).toBe(false);
    expect(answer.problems.map((one) => [one.code, one.cite?.clause])).toEqual([[code, "二（二）3"]]);
  });
});

// 细则的校验：限度的两侧，每种不符有自己的代码
import { describe, expect, test } from "vitest";
import type { PointsRegime, Regime } from "#shared/engine/regime.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import { guizhouSampleSupplement } from "#shared/regimes/guizhou-city-college-archive/sample-supplement.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import {
  jiaochengKindergartenSample,
  jiaochengSchoolSample,
  jiaochengTeacherSample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangSampleSupplement } from "#shared/regimes/wugang-credit-supervision/sample-supplement.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { inForce, isInForce } from "#shared/supplements/in-force.ts";
import { quantitiesOf } from "#shared/supplements/quantities.ts";
import { scaleProblems, stepOf } from "#shared/supplements/scale.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";
import type { Quantity, Supplement, SupplementGrade } from "#shared/supplements/supplement.ts";

type Gives = Supplement["gives"];
const pupil = (more: Partial<Gives>): Supplement => ({
  ...rushanPupilSample,
  gives: { ...rushanPupilSample.gives, ...more },
});
const items = (more: Record<string, Quantity>) =>
  pupil({ items: { ...rushanPupilSample.gives.items, ...more } });
const staff = (more: Partial<Gives>): Supplement => ({
  ...rushanStaffSample,
  gives: { ...rushanStaffSample.gives, ...more },
});
const added = (under: string, points: Quantity, id = "new") =>
  pupil({ added: [{ id, under, title: { "zh-CN": "细分", en: "closer" }, points }] });
const found = (regime: Regime, supplement: Supplement) =>
  checkSupplement(regime, supplement).map(({ code, at }) => `${code} ${at}`);
const { "5-8": _, ...withoutFights } = rushanPupilSample.gives.items ?? {};

const high = { 县: 3, 地: 5, 省: 8 };
const cases: Record<string, [Supplement, string[]]> = {
  "0.5分是下限": [items({ "5-8": 0.5 }), []],
  "0分就是不扣，不许": [items({ "5-3-b": 0 }), ["out-of-bounds items.5-3-b"]],
  "40分是上限": [items({ "5-9": 40 }), []],
  "40.5分超过上限": [items({ "5-9": 40.5 }), ["out-of-bounds items.5-9"]],
  "0.25分太细": [items({ "5-9": 10.25 }), ["too-fine items.5-9"]],
  "减分写成负数，方向由制度定": [items({ "5-9": -10 }), ["supplement-turned items.5-9"]],
  "加分写成负数，不能把奖变成罚": [
    pupil({ items: { ...rushanPupilSample.gives.items, "4-5": -1 }, added: [] }),
    ["supplement-turned items.4-5"],
  ],
  不是数: [items({ "5-9": Number.NaN }), ["not-a-number items.5-9"]],
  "漏了一项，等于不扣": [pupil({ items: withoutFights, added: [] }), ["supplement-item-missing items.5-8"]],
  没有这一项: [items({ "5-11": 1 }), ["unknown-item items.5-11"]],
  教育引导不能改成扣分: [items({ "19": 1 }), ["supplement-item-fixed items.19"]],
  漏了国家级: [items({ "4-3": high }), ["level-missing items.4-3"]],
  多了校级: [items({ "4-3": { ...high, 国家: 12, 校: 1 } }), ["unknown-level items.4-3"]],
  某一级0分: [items({ "4-3": { ...high, 国家: 0 } }), ["out-of-bounds items.4-3.国家"]],
  分级的项目只给一个数: [items({ "4-3": 5 }), ["level-missing items.4-3"]],
  不分级的项目给了级别: [items({ "4-5": { 校: 1 } }), ["unknown-level items.4-5"]],
  学校不能另定基本分: [pupil({ base: 90 }), ["supplement-not-allowed base"]],
  学校不能另定等级: [pupil({ grades: rushanStaffSample.gives.grades }), ["supplement-not-allowed grades"]],
  积分制没有权重: [pupil({ weights: { a: 100 } }), ["supplement-not-allowed weights"]],
  积分制没有负面情形: [pupil({ hits: [] }), ["supplement-not-allowed hits"]],
  办法定了的期限不能改: [
    pupil({ terms: { objection: { count: 30, unit: "day" } } }),
    ["supplement-not-allowed terms.objection"],
  ],
  细分的减分与原项目一样重: [added("5-8", 10), []],
  细分的减分轻于原项目: [added("5-8", 9.5), ["supplement-milder added.new"]],
  细分的加分与原项目一样高: [added("4-5", 3), []],
  细分的加分高于原项目: [added("4-5", 3.5), ["supplement-milder added.new"]],
  细分的加分某一级高于原项目: [added("4-1", { 年级: 1, 校: 2.5 }), ["supplement-milder added.new"]],
  细分的加分漏了级别: [added("4-1", { 年级: 1 }), ["level-missing added.new"]],
  细分在不存在的项目下: [added("5-11", 5), ["unknown-item added.new"]],
  细分在教育引导下: [added("19", 5), ["supplement-item-fixed added.new"]],
  细分的编号与原项目相同: [added("5-8", 10, "5-9"), ["supplement-twice added.5-9"]],
  细分30项: [pupil({ added: many(30) }), []],
  细分31项: [pupil({ added: many(31) }), ["supplement-too-many added"]],
  审核只有一人: [
    { ...rushanPupilSample, approved: { by: ["甲", " 甲 "], on: "2025-08-28", minutes: "1" } },
    ["supplement-unapprovable approved"],
  ],
  没有纪要编号: [
    { ...rushanPupilSample, approved: { by: ["甲", "乙"], on: "2025-08-28", minutes: " " } },
    ["supplement-unapprovable approved"],
  ],
  审核当日实施: [{ ...rushanPupilSample, from: "2025-08-28" }, []],
  审核之前就实施: [{ ...rushanPupilSample, from: "2025-08-27" }, ["supplement-before-approval from"]],
  没有这一天: [{ ...rushanPupilSample, from: "2025-09-31" }, ["date-invalid from"]],
  首版可在学年中实施: [{ ...rushanPupilSample, from: "2026-03-01" }, []],
  改版不能在学年中实施: [
    { ...rushanPupilSample, version: 2, from: "2026-03-01" },
    ["supplement-mid-period from"],
  ],
  改版自新学年起: [{ ...rushanPupilSample, version: 2, from: "2026-09-01" }, []],
  未审核的草案也可以校验: [{ ...rushanPupilSample, approved: null }, []],
  别的制度的细则: [rushanStaffSample, ["supplement-other-regime regime"]],
};

function many(count: number): NonNullable<Gives["added"]> {
  return Array.from({ length: count }, (_none, at) => ({
    id: `n${at}`,
    under: "5-8",
    title: { "zh-CN": "细分", en: "closer" },
    points: 10,
  }));
}

describe("学生细则的限度", () => {
  test.each(Object.entries(cases))("%s", (_name, [supplement, problems]) =>
    expect(found(rushanPupil, supplement)).toEqual(problems),
  );
  test("情形的数目锁定", () => expect(Object.keys(cases)).toHaveLength(42));
});

/** Every open item, or level of one, with a value of its own. */
const placesOf = ({ sheet }: PointsRegime) =>
  sheet.groups
    .flatMap((group) => group.items)
    .flatMap(({ id, points }) =>
      points.kind === "by-supplement" ? (points.levels ?? [null]).map((level) => ({ id, level })) : [],
    );

test.each([
  [rushanPupil, rushanPupilSample, 25],
  [rushanStaff, rushanStaffSample, 4],
])("$id 的每一项、每一级：0.5分与40分可以，0分、40.5分、10.25分不可以", (regime, sample, count) => {
  const places = placesOf(regime);
  expect(places).toHaveLength(count);
  for (const { id, level } of places) {
    const codes = (value: number) => {
      const own = sample.gives.items?.[id];
      const given = level === null ? value : { ...(typeof own === "object" ? own : {}), [level]: value };
      const { added: _added, ...gives } = sample.gives;
      return checkSupplement(regime, {
        ...sample,
        gives: { ...gives, items: { ...gives.items, [id]: given } },
      }).flatMap(({ code }) => (code.startsWith("supplement-grades") ? [] : [code]));
    };
    expect([id, level, ...[0.5, 40, 0, 40.5, 10.25].map(codes)]).toEqual([
      id,
      level,
      [],
      [],
      ["out-of-bounds"],
      ["out-of-bounds"],
      ["too-fine"],
    ]);
  }
});

test("教职工方案的细分项目至多60项", () => {
  const sixty = many(60).map((one) => ({ ...one, under: "debit-ethics" }));
  expect(found(rushanStaff, staff({ added: sixty }))).toEqual([]);
  const more = [...sixty, ...sixty.slice(0, 1).map((one) => ({ ...one, id: "last" }))];
  expect(found(rushanStaff, staff({ added: more }))).toEqual(["supplement-too-many added"]);
});

describe("教职工方案的限度", () => {
  const [a, b, c, d] = rushanStaffSample.gives.grades ?? [];
  if (!a || !b || !c || !d) throw new Error("four grades");
  const from = (grade: SupplementGrade, value: number, closed = true) => ({
    ...grade,
    from: { value, closed },
  });
  const to = (grade: SupplementGrade, value: number, closed = false) => ({ ...grade, to: { value, closed } });
  test.each<[string, Partial<Gives>, string[]]>([
    ["基本分100分", { base: 100 }, []],
    ["基本分超过100分", { base: 100.5 }, ["out-of-bounds base"]],
    ["基本分0分", { base: 0 }, ["out-of-bounds base"]],
    ["整数分的方案，94与95之间没有总分：不算留空", { grades: [a, to(b, 94, true), c, d] }, []],
    ["94分不属于任何等级", { grades: [a, to(b, 94), c, d] }, ["supplement-grades-gap grades"]],
    ["95分同属两级", { grades: [a, to(b, 95, true), c, d] }, ["supplement-grades-overlap grades"]],
    ["最高一级有上限，加分会越过", { grades: [to(a, 100, true), b, c, d] }, ["supplement-grades-gap grades"]],
    ["最低一级有下限，减分会越过", { grades: [a, b, c, from(d, 0)] }, ["supplement-grades-gap grades"]],
    ["等级由低到高", { grades: [d, c, b, a] }, ["supplement-grades-order grades.D"]],
    ["等级编号重复", { grades: [a, b, c, { ...d, id: "A" }] }, ["supplement-twice grades.A"]],
    ["界不是数", { grades: [from(a, Number.NaN), b, c, d] }, ["not-a-number grades.A"]],
  ])("%s", (_name, more, problems) => expect(found(rushanStaff, staff(more))).toEqual(problems));

  test("有了0.5分的项目，94.5分就落空：举出这个总分", () => {
    const halves = staff({
      items: { ...rushanStaffSample.gives.items, "debit-teaching": 0.5 },
      grades: [a, to(b, 94, true), c, d],
    });
    expect(checkSupplement(rushanStaff, halves).map(({ code, values }) => [code, values])).toEqual([
      ["supplement-grades-gap", { total: 94.5 }],
    ]);
  });

  test("能达到的总分相隔多远", () => {
    expect(stepOf(rushanStaff.sheet, quantitiesOf(rushanStaffSample))).toBe(100);
    expect(stepOf(rushanPupil.sheet, quantitiesOf(rushanPupilSample))).toBe(50);
    expect(stepOf({ ...rushanPupil.sheet, over: "week" }, quantitiesOf(rushanPupilSample))).toBe(1);
  });

  test("没有界的单一等级也不留空", () =>
    expect(scaleProblems([{ ...a, from: null }], 10000, 50)).toEqual([]));
});

test("制度不设细则的，什么也不能给", () =>
  expect(found({ ...rushanPupil, supplement: null }, rushanPupilSample)).toEqual([
    "supplement-not-allowed regime",
  ]));

test("办法留空的期限，细则可以定；没留空的不可以", () => {
  const terms = (ids: string[]): Supplement => ({
    ...rushanPupilSample,
    regime: guizhouStudent.id,
    gives: { terms: Object.fromEntries(ids.map((id) => [id, { count: 10, unit: "workday" as const }])) },
  });
  expect(found(guizhouStudent, terms(["check-base-data", "answer-appeal"]))).toEqual([]);
  expect(found(guizhouStudent, terms(["constructor"]))).toEqual(["supplement-not-allowed terms.constructor"]);
});

test.each([
  [jiaochengSchool, jiaochengSchoolSample],
  [jiaochengTeacher, jiaochengTeacherSample],
  [jiaochengTeacher, jiaochengKindergartenSample],
  [guizhouStudent, guizhouSampleSupplement],
  [wugangPrivateSchool, wugangSampleSupplement],
])("$id 的示例细则合乎格式与限度", (regime, sample) => {
  expect(supplementSchema.parse(sample)).toEqual(sample);
  expect(checkSupplement(regime, sample)).toEqual([]);
});

describe("检查表、问卷、负面清单的限度", () => {
  const school = (more: Record<string, Quantity>): Supplement => ({
    ...jiaochengSchoolSample,
    gives: { items: { ...jiaochengSchoolSample.gives.items, ...more } },
  });
  const teacher = (weights: Record<string, number>): Supplement => ({
    ...jiaochengTeacherSample,
    gives: { weights },
  });
  const hit = (id: string, under: string): Supplement => ({
    ...wugangSampleSupplement,
    gives: { hits: [{ id, under, title: { "zh-CN": "细目", en: "closer" } }] },
  });
  test.each<[string, Regime, Supplement, string[]]>([
    ["检查项0分", jiaochengSchool, school({ "1.1": 0 }), ["out-of-bounds items.1.1"]],
    ["没有这一检查项", jiaochengSchool, school({ "9.9": 1 }), ["unknown-item items.9.9"]],
    ["检查项不分级", jiaochengSchool, school({ "1.1": { 校: 1 } }), ["unknown-level items.1.1"]],
    [
      "权重合计99%",
      jiaochengTeacher,
      teacher({ self: 10, peers: 20, pupils: 30, parents: 25, community: 14 }),
      ["supplement-weights-sum weights"],
    ],
    [
      "权重为0就是撇开一方",
      jiaochengTeacher,
      teacher({ self: 0, peers: 30, pupils: 30, parents: 25, community: 15 }),
      ["out-of-bounds weights.self"],
    ],
    [
      "漏了一方",
      jiaochengTeacher,
      teacher({ peers: 30, pupils: 30, parents: 25, community: 15 }),
      ["supplement-weight-missing weights.self"],
    ],
    [
      "没有这一方",
      jiaochengTeacher,
      teacher({ self: 10, peers: 20, pupils: 30, parents: 25, community: 10, friends: 5 }),
      ["unknown-source weights.friends"],
    ],
    ["细目在已有的情形之下", wugangPrivateSchool, hit("new", "law-63-8"), []],
    ["细目在没有的情形之下", wugangPrivateSchool, hit("new", "law-99"), ["unknown-item hits.new"]],
    [
      "细目与已有的同名",
      wugangPrivateSchool,
      hit("law-63-1", "law-63-8"),
      ["supplement-twice hits.law-63-1"],
    ],
  ])("%s", (_name, regime, supplement, problems) => expect(found(regime, supplement)).toEqual(problems));
});

describe("现行细则", () => {
  const one = (version: number, more: Partial<Supplement> = {}): Supplement => ({
    ...rushanPupilSample,
    id: `s${version}`,
    version,
    ...more,
  });
  const two = one(2, { from: "2026-09-01" });
  const at = (on: "2025-08-31" | "2025-09-01" | "2026-08-31" | "2026-09-01", all: Supplement[]) =>
    inForce(all, rushanPupilSample.unit, "rushan-pupil", on)?.version ?? null;

  test("实施之日起生效，改版之日起换新", () => {
    expect(at("2025-08-31", [one(1), two])).toBeNull();
    expect(at("2025-09-01", [one(1), two])).toBe(1);
    expect(at("2026-08-31", [two, one(1)])).toBe(1);
    expect(at("2026-09-01", [two, one(1)])).toBe(2);
  });
  test("没有审核通过的不生效，仍用旧版", () =>
    expect(at("2026-09-01", [one(1), { ...two, approved: null }])).toBe(1));
  test("审核日之前不生效", () =>
    expect(
      isInForce(one(1, { approved: { by: ["甲", "乙"], on: "2025-09-02", minutes: "1" } }), "2025-09-01"),
    ).toBe(false));
  test("别的学校、别的办法的不算", () => {
    expect(inForce([one(1)], "另一所", "rushan-pupil", "2025-09-01")).toBeNull();
    expect(inForce([one(1)], rushanPupilSample.unit, "rushan-staff", "2025-09-01")).toBeNull();
  });
});

describe("格式", () => {
  test("没有取消条件的写法，多余的键一律拒绝", () => {
    const dropped = { ...rushanPupilSample, gives: { ...rushanPupilSample.gives, conditions: [] } };
    expect(supplementSchema.safeParse(dropped).success).toBe(false);
    const own = { id: "n", under: "5-6", title: { "zh-CN": "a", en: "a" }, points: 8, conditions: [] };
    expect(supplementSchema.safeParse(pupil({ added: [own] })).success).toBe(false);
  });
  test("无穷与非数不是分值", () => {
    for (const points of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(supplementSchema.safeParse(items({ "5-8": points })).success).toBe(false);
  });
});

test("每种问题都有中英文的话", () => {
  const problems = [
    ...Object.values(cases).flatMap(([supplement]) => checkSupplement(rushanPupil, supplement)),
    ...checkSupplement(rushanStaff, { ...rushanStaffSample, gives: { ...rushanPupilSample.gives } }),
  ];
  expect([...new Set(problems.map(({ code }) => code))].sort().join(" ")).toBe(
    "date-invalid level-missing not-a-number out-of-bounds supplement-base-missing supplement-before-approval supplement-grades-missing supplement-item-fixed supplement-item-missing supplement-mid-period supplement-milder supplement-not-allowed supplement-other-regime supplement-too-many supplement-turned supplement-twice supplement-unapprovable too-fine unknown-item unknown-level",
  );
  for (const { code, values } of problems) {
    expect(sayProblem("zh-CN", { code, values })).toMatch(/[\u4e00-\u9fff]/);
    expect(sayProblem("en", { code, values })).toMatch(/[a-z]/);
  }
});

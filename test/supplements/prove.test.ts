// 检验细则：在能达到的总分上说得通，说不通的举出怎样的加分、减分会碰到
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/calendar/civil.ts";
import { assessPoints } from "#shared/engine/point-sheet/assess-points.ts";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import type { ProofExample } from "#shared/supplements/proof/finding.ts";
import { isProved, proveSupplement } from "#shared/supplements/proof/prove.ts";
import type { Supplement, SupplementGrade } from "#shared/supplements/supplement.ts";
import { sampleOf } from "./samples.ts";

type Gives = Supplement["gives"];
const changed = (id: string, more: Partial<Gives>): Supplement => {
  const { supplement } = sampleOf(id);
  return { ...supplement, gives: { ...supplement.gives, ...more } };
};
const staff = (more: Partial<Gives>): Supplement => changed("rushan-staff", more);
const found = (id: string, supplement: Supplement) => proveSupplement(sampleOf(id).regime, supplement);
const ids = (id: string, supplement: Supplement): string[] => found(id, supplement).map((one) => one.id);

const grade = (id: string, from: number | null, to: number | null, closed = false): SupplementGrade => ({
  id,
  label: { "zh-CN": id, en: id },
  from: from === null ? null : { value: from, closed: true },
  to: to === null ? null : { value: to, closed },
});
const scale = [grade("A", 95, null), grade("B", 80, 95), grade("C", 60, 80), grade("D", null, 60)];
const [a, b, c, d] = scale as [SupplementGrade, SupplementGrade, SupplementGrade, SupplementGrade];

/** The total that the example's deeds give when they are assessed. */
const totalOf = (supplement: Supplement, { deeds = [] }: ProofExample): number | null => {
  const record: Deed[] = deeds.flatMap(({ item, level, times }, kind) =>
    Array.from({ length: times }, (_none, nth) => ({
      id: `${kind}-${nth}`,
      item,
      on: addDays("2025-10-01", nth),
      deed: `${kind}-${nth}`,
      evidence: ["证明文件"],
      ...(level === undefined ? {} : { level }),
    })),
  );
  return assessPoints(
    rushanStaff,
    { subject: {}, period: { from: "2025-09-01", to: "2026-08-31" }, deeds: record, mendings: [] },
    { on: "2026-08-31", supplement },
  ).total;
};

describe("等级", () => {
  test("94至95分之间落空：举出最低、最高的总分和怎样扣到", () => {
    const gap = staff({ grades: [a, grade("B", 80, 93), c, d] });
    const [first] = found("rushan-staff", gap);
    expect(first).toMatchObject({
      id: "grade-gap@B..A",
      severity: "error",
      at: "grades",
      message: { "zh-CN": "B级之上、A级之下有缺口：93 分可以得到，却不属于任何等级" },
      example: { total: 93, highest: 94 },
    });
    expect(first?.example.deeds?.reduce((sum, { times, points }) => sum + times * points, 100)).toBe(93);
    expect(isProved(found("rushan-staff", gap))).toBe(false);
  });

  test("整数的方案，94分之上、95分之下没有能达到的总分：不算缺口", () => {
    expect(ids("rushan-staff", staff({ grades: [a, grade("B", 80, 94, true), c, d] }))).toEqual([
      "best-from-start@A",
    ]);
  });

  test("95分同属两级", () => {
    const [first] = found("rushan-staff", staff({ grades: [a, grade("B", 80, 95, true), c, d] }));
    expect(first).toMatchObject({
      id: "grade-overlap@A&B",
      severity: "error",
      example: { total: 95, highest: 95, grades: ["A", "B"] },
    });
  });

  test("两头有界：加分、减分会越过", () => {
    expect(ids("rushan-staff", staff({ grades: [grade("A", 95, 100, true), b, c, d] }))).toContain(
      "grade-gap@A..",
    );
    expect(ids("rushan-staff", staff({ grades: [a, b, c, grade("D", 0, 60)] }))).toContain("grade-gap@..D");
  });

  test("得不到的等级：每一件都加减10分，80与85之间的一级谁也得不到", () => {
    const tens = { "credit-teaching": 10, "credit-ethics": 10, "debit-teaching": 10, "debit-ethics": 10 };
    const narrow = [grade("A", 90, null), grade("B", 85, 90), grade("C", 60, 85), grade("D", null, 60)];
    const findings = found("rushan-staff", staff({ items: tens, added: [], grades: narrow }));
    expect(findings.map(({ id }) => id)).toEqual(["dead-grade@B", "best-from-start@A"]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      at: "grades.B",
      message: { "zh-CN": "按这份细则，没有任何加分、减分能得到 B 级" },
    });
  });

  test("基本分已在最高一级是提醒，不是错误；低于最高一级就没有", () => {
    const sample = found("rushan-staff", sampleOf("rushan-staff").supplement);
    expect(sample.map(({ id, severity }) => [id, severity])).toEqual([["best-from-start@A", "warning"]]);
    expect(isProved(sample)).toBe(true);
    expect(ids("rushan-staff", staff({ base: 90 }))).toEqual([]);
  });

  test("小学生的等级由办法给定：基本分100分已是A+，由制度的检验说，不算细则的发现", () => {
    expect(ids("rushan-pupil", sampleOf("rushan-pupil").supplement)).toEqual([]);
  });

  test("一次减分就从基本分跌到最低一级：提醒", () => {
    const { supplement } = sampleOf("rushan-staff");
    const heavy = staff({ base: 90, items: { ...supplement.gives.items, "debit-ethics": 30.5 }, added: [] });
    expect(found("rushan-staff", heavy)).toEqual([
      expect.objectContaining({
        id: "one-deed-to-worst@debit-ethics",
        severity: "warning",
        at: "items.debit-ethics",
        example: {
          total: 59.5,
          deeds: [{ item: "debit-ethics", times: 1, points: -30.5 }],
          grades: ["D"],
        },
      }),
    ]);
    const lighter = { ...supplement.gives.items, "debit-ethics": 30 };
    expect(ids("rushan-staff", staff({ base: 90, items: lighter, added: [] }))).toEqual([]);
  });

  test("任意的方案：每一例举出的加分、减分，照评就得这个总分", () => {
    const points = fc.integer({ min: 1, max: 60 }).map((n) => n / 2);
    const bound = fc.integer({ min: 40, max: 110 });
    fc.assert(
      fc.property(points, points, points, points, bound, bound, (ct, ce, dt, de, high, low) => {
        const supplement = staff({
          items: { "credit-teaching": ct, "credit-ethics": ce, "debit-teaching": dt, "debit-ethics": de },
          added: [],
          grades: [grade("A", high, null), grade("B", null, low)],
        });
        for (const { kind, example } of found("rushan-staff", supplement)) {
          if (kind !== "grade-gap" && kind !== "grade-overlap") continue;
          const sum = example.deeds?.reduce((all, { times, points: each }) => all + times * each, 100);
          expect(sum).toBe(example.total);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("举出的一例照评：按合格的细则记下这些事，得到的正是这个总分", () => {
    const supplement = staff({ grades: [a, grade("B", 80, 93), c, d] });
    const example = found("rushan-staff", supplement)[0]?.example ?? {};
    expect(totalOf(sampleOf("rushan-staff").supplement, example)).toBe(93);
  });
});

describe("限度与用处", () => {
  test("不合限度的，先只说限度，举出所填的值", () => {
    const broken = changed("rushan-pupil", {
      items: { ...sampleOf("rushan-pupil").supplement.gives.items, "5-9": 41 },
    });
    expect(found("rushan-pupil", broken)).toEqual([
      expect.objectContaining({
        id: "limit-broken@items.5-9.out-of-bounds",
        severity: "error",
        at: "items.5-9",
        example: { code: "out-of-bounds", values: { answer: 41, min: 0.5, max: 40, unit: "points" } },
      }),
    ]);
  });

  test("别的制度的细则、不设细则的制度", () => {
    const { supplement } = sampleOf("rushan-staff");
    expect(proveSupplement(rushanPupil, supplement).map(({ id }) => id)).toEqual([
      "limit-broken@regime.supplement-other-regime",
    ]);
    const closed = { ...rushanStaff, supplement: null };
    expect(proveSupplement(closed, supplement).map(({ id }) => id)).toEqual([
      "limit-broken@regime.supplement-not-allowed",
    ]);
  });

  test("权重：有学生一方的方案幼儿园用不了，没有的其余学段用不了", () => {
    const { regime, supplement } = sampleOf("jiaocheng-teacher");
    expect(proveSupplement(regime, supplement)).toEqual([
      expect.objectContaining({
        id: "unusable-for@preschool",
        severity: "warning",
        message: expect.objectContaining({
          "zh-CN": "幼儿园用不了：没有“学生参评”一方，其余各方合计 70%",
        }),
      }),
    ]);
    const without = {
      ...supplement,
      gives: { weights: { self: 10, peers: 30, parents: 40, community: 20 } },
    };
    expect(proveSupplement(regime, without).map(({ id }) => id)).toEqual([
      "unusable-for@compulsory",
      "unusable-for@senior-high",
      "unusable-for@vocational",
    ]);
  });

  test("检查表：没有给民办学校才有的条目定分，民办学校用不了", () => {
    const { regime, supplement } = sampleOf("jiaocheng-school");
    expect(proveSupplement(regime, supplement)).toEqual([]);
    if (regime.instrument !== "checklist") throw new Error("no checklist");
    const special = regime.groups
      .flatMap(({ items }) => items)
      .find(({ kinds }) => kinds?.length === 2 && !kinds.includes("public"));
    if (special === undefined) throw new Error("no item for private schools alone");
    const items = Object.fromEntries(
      Object.entries(supplement.gives.items ?? {}).filter(([id]) => id !== special.id),
    );
    const findings = proveSupplement(regime, { ...supplement, gives: { items } });
    expect(findings.map(({ id, example }) => [id, example.without])).toEqual([
      ["unusable-for@private", [special.id]],
      ["unusable-for@training", [special.id]],
    ]);
  });

  test("留给单位的期限没有定：提醒", () => {
    const { regime, supplement } = sampleOf("guizhou-student");
    const half = {
      ...supplement,
      gives: { terms: { "check-base-data": { count: 10, unit: "workday" } } },
    } as const;
    expect(proveSupplement(regime, half).map(({ id, severity }) => [id, severity])).toEqual([
      ["term-open@answer-appeal", "warning"],
    ]);
  });

  test("细分项目与别的同名：一件事记在哪一项说不清", () => {
    const twin = { id: "twin", under: "5-9", title: { "zh-CN": "考试作弊", en: "Cheating" }, points: 20 };
    expect(ids("rushan-pupil", changed("rushan-pupil", { added: [twin] }))).toEqual(["same-name@twin"]);
    const hit = {
      id: "twin",
      under: "inspection-finding",
      title: { "zh-CN": "检查抽查发现的问题", en: "x" },
    };
    expect(ids("wugang-training", changed("wugang-training", { hits: [hit] }))).toEqual(["same-name@twin"]);
  });
});

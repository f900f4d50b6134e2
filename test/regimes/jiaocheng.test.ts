// 蕉城方案的数据：三部制度、原文逐字可查、编号与数目锁定
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { articleOf, articlesOf, standsIn } from "#shared/engine/prove/articles.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { stampOf } from "#shared/engine/version.ts";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";
import { jiaochengPupil } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import {
  jiaochengKindergartenSample,
  jiaochengSchoolSample,
  jiaochengTeacherSample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { inForce } from "#shared/supplements/in-force.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";

const text = readFileSync(
  new URL("../../shared/regimes/jiaocheng-credit-system/source.txt", import.meta.url),
  "utf8",
);
const regimes: readonly Regime[] = [jiaochengSchool, jiaochengTeacher, jiaochengPupil];
const clauses = [
  "一",
  "二（一）1",
  "二（一）2",
  "二（一）3",
  "二（二）1",
  "二（二）2",
  "二（二）3",
  "二（三）1",
  "二（三）2",
  "二（三）3",
  "三（一）",
  "三（二）",
  "三（三）",
];

type Found = { path: string; value: unknown };
const members = (value: unknown, path = ""): Found[] =>
  typeof value !== "object" || value === null
    ? [{ path, value }]
    : [
        { path, value },
        ...Object.entries(value).flatMap(([key, member]) => members(member, `${path}.${key}`)),
      ];
const citesIn = (value: unknown): { clause: string; quote: string }[] =>
  members(value).flatMap(({ value: one }) =>
    typeof one === "object" && one !== null && "clause" in one && "quote" in one
      ? [one as { clause: string; quote: string }]
      : [],
  );

describe.each(regimes.map((regime) => [regime.id, regime] as const))("%s", (_id, regime) => {
  test("合乎词汇，只有数据", () => {
    expect(regimeSchema.parse(regime)).toEqual(regime);
    expect(JSON.parse(JSON.stringify(regime))).toEqual(regime);
  });

  test("原文的摘要与记载的一致", () => {
    expect(createHash("sha256").update(text).digest("hex")).toBe(regime.source.sha256);
  });

  test("印发之日2019年6月24日见于原文，也是施行之日；周期从原文或解读所说的一天起", () => {
    expect(text).toContain("2019年6月24日");
    expect([regime.source.published, regime.source.inForce]).toEqual(["2019-06-24", "2019-06-24"]);
    expect([regime.period.kind, regime.period.begins]).toEqual(
      regime === jiaochengPupil ? ["enrolment", "09-01"] : ["calendar-year", "01-01"],
    );
  });

  test("每一处引文都逐字见于它所说的那一条", () => {
    const cites = citesIn(regime);
    expect(cites.length).toBeGreaterThan(20);
    expect(cites.filter(({ quote }) => !text.includes(quote))).toEqual([]);
    const articles = articlesOf(text);
    const astray = cites.filter(({ clause, quote }) => {
      const article = articleOf(articles, clause);
      return !clauses.includes(clause) || article === undefined || !standsIn(article, clause, quote);
    });
    expect(astray).toEqual([]);
  });

  test("每个解读都有其文，每处中文都有英文", () => {
    const readings = regime.ambiguities.map(({ id }) => id);
    expect(new Set(readings).size).toBe(readings.length);
    for (const { path, value } of members(regime)) {
      if (path.endsWith(".reading") && typeof value === "string") expect(readings).toContain(value);
      if (typeof value === "object" && value !== null && "zh-CN" in value)
        expect((value as { en?: string }).en ?? "").toMatch(/[A-Za-z]/);
    }
  });

  test("方案的13个部分都有交代，别的两部制度的归别的两部", () => {
    expect(Object.keys(regime.coverage)).toEqual(clauses);
    const sisters = regimes.filter((one) => one !== regime).map(({ id }) => `见 ${id}`);
    for (const one of Object.values(regime.coverage))
      if (typeof one === "object" && "outOfScope" in one) expect(sisters).toContain(one.outOfScope);
  });

  test("说是已编码的条款，确有引文出自它；别处的条款没有被当作出处", () => {
    const cited = new Set(citesIn({ ...regime, ambiguities: [] }).map(({ clause }) => clause));
    for (const [clause, how] of Object.entries(regime.coverage)) {
      if (how === "encoded") expect(cited).toContain(clause);
      if (typeof how === "object") expect(cited).not.toContain(clause);
    }
  });

  test("改一处就是另一个版本", () => {
    const amended = structuredClone(regime);
    amended.title = { ...amended.title, en: "another" };
    expect(stampOf(amended).version).not.toBe(stampOf(regime).version);
    expect(stampOf(structuredClone(regime))).toEqual(stampOf(regime));
  });
});

describe("蕉城方案的编号与数目", () => {
  test("检查表33项：7、16、5、5", () => {
    expect(jiaochengSchool.groups.map(({ items }) => items.length)).toEqual([7, 16, 5, 5]);
    for (const { id, items } of jiaochengSchool.groups)
      expect(items.map((item) => item.id)).toEqual(items.map((_, index) => `${id}.${index + 1}`));
  });

  test("禁止类7项，其余是应做的事", () => {
    const items = jiaochengSchool.groups.flatMap((group) => group.items);
    expect(items.filter(({ nature }) => nature === "prohibition").map(({ id }) => id)).toEqual([
      "2.9",
      "2.10",
      "2.11",
      "2.12",
      "2.13",
      "2.14",
      "2.15",
    ]);
  });

  test("教师：五方、七种失信行为、学历甄别核查登记", () => {
    expect(jiaochengTeacher.sources.map(({ id }) => id)).toEqual([
      "self",
      "peers",
      "pupils",
      "parents",
      "community",
    ]);
    expect(jiaochengTeacher.breaches.map(({ title }) => title["zh-CN"])).toEqual([
      "有偿补课",
      "体罚学生",
      "施教行为不端",
      "从教行为不廉",
      "论文作假",
      "考试作弊",
      "学历造假",
    ]);
    const register = jiaochengTeacher.registers.find(({ id }) => id === "degree-verification");
    expect(register?.columns.map((column) => column["zh-CN"])).toEqual([
      "姓名",
      "学历",
      "证书编号",
      "核查人",
      "核查日期",
      "核查结果",
    ]);
    expect(register?.public).toBe(false);
  });

  test("学生：两份承诺书、四栏，不打分", () => {
    expect(jiaochengPupil.pledges.map(({ title }) => title["zh-CN"])).toEqual([
      "诚信保证书",
      "诚信考试承诺书",
    ]);
    expect(jiaochengPupil.sections.map(({ id }) => id)).toEqual([
      "conduct",
      "discipline",
      "integrity",
      "selections",
    ]);
    expect(jiaochengPupil.supplement).toBeNull();
    expect(jiaochengPupil.subject.minor).toBe("always");
  });
});

describe("示例细则", () => {
  const samples = [
    [jiaochengSchool, jiaochengSchoolSample],
    [jiaochengTeacher, jiaochengTeacherSample],
    [jiaochengTeacher, jiaochengKindergartenSample],
  ] as const;

  test.each(samples)("%#：写明是示例，合乎格式，不超出许可", (regime, sample) => {
    expect(supplementSchema.parse(sample)).toEqual(sample);
    expect(sample.example).toBe(true);
    expect(sample.title["zh-CN"]).toContain("示例（非法规）");
    expect(checkSupplement(regime, sample)).toEqual([]);
  });

  test("实施之日起有效，前一日无效", () => {
    const on = (day: "2025-12-31" | "2026-01-01") =>
      inForce([jiaochengSchoolSample], jiaochengSchoolSample.unit, jiaochengSchool.id, day);
    expect(on("2025-12-31")).toBeNull();
    expect(on("2026-01-01")).toBe(jiaochengSchoolSample);
  });

  test("学生档案不许有细则", () => {
    const sample = { ...jiaochengTeacherSample, regime: "jiaocheng-pupil" };
    expect(checkSupplement(jiaochengPupil, sample).map(({ code }) => code)).toEqual([
      "supplement-not-allowed",
    ]);
  });
});

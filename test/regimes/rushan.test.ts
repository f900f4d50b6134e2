// 乳山两部办法的数据：逐字可查，逐条有交代
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { scaleProblems } from "#shared/supplements/scale.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";
import { citesIn, englishMissingIn, readingsIn } from "./data.ts";

const text = readFileSync(
  new URL("../../shared/regimes/rushan-credit-points/source.txt", import.meta.url),
  "utf8",
);

const partOf = ({ source: { span } }: typeof rushanPupil): string => {
  if (span === undefined) throw new Error("two documents share the file");
  const from = text.indexOf(span.opens);
  const to = text.indexOf(span.closes, from);
  if (from < 0 || to < 0) throw new Error("the span is not in the text");
  return text.slice(from, to + span.closes.length);
};

/** Article by article; what stands before the first number is the rest of the article before it. */
const articlesOf = (part: string, first: string): Map<string, string> => {
  const heads = [...part.matchAll(/^[^\S\n]*(第[一二三四五六七八九十]+条)/gm)];
  const cut = heads.map(({ 1: name = "", index }, at): [string, string] => [
    name,
    part.slice(index, heads[at + 1]?.index),
  ]);
  return new Map(first === "" ? cut : [[first, part.slice(0, heads[0]?.index)], ...cut]);
};

const regimes = [
  { regime: rushanPupil, first: "", articles: 20, cites: 100, readings: 29 },
  { regime: rushanStaff, first: "第十四条", articles: 8, cites: 60, readings: 13 },
] as const;

describe.each(regimes)("$regime.id", ({ regime, first, articles, cites, readings }) => {
  test("合乎词汇，只有数据", () => {
    expect(regimeSchema.parse(regime)).toEqual(regime);
    expect(JSON.parse(JSON.stringify(regime))).toEqual(regime);
  });

  test("原文的摘要与记载的一致", () =>
    expect(createHash("sha256").update(text).digest("hex")).toBe(regime.source.sha256));

  test("每一处引文都逐字见于所称的那一条", () => {
    const found = articlesOf(partOf(regime), first);
    expect(found.size).toBe(articles);
    const all = citesIn(regime);
    expect(all.length).toBeGreaterThan(cites);
    const astray = all.filter(({ clause, quote }) => {
      const article = /^第[一二三四五六七八九十]+条/.exec(clause)?.[0] ?? "";
      const item = /（([一二三四五六七八九十]+)）$/.exec(clause)?.[1];
      const whole = found.get(article) ?? "";
      const at = item === undefined ? 0 : whole.indexOf(`（${item}）`);
      const end = item === undefined ? -1 : whole.indexOf("\n（", at);
      return at < 0 || !whole.slice(at, end < 0 ? undefined : end).includes(quote);
    });
    expect(astray).toEqual([]);
  });

  test("每一条都有交代：本办法与姊妹办法", () => {
    const own = [...articlesOf(partOf(regime), first).keys()];
    const covered = Object.keys(regime.coverage);
    expect(covered.filter((key) => own.includes(key))).toEqual(own);
    const sister = regime === rushanPupil ? rushanStaff : rushanPupil;
    const sisters = Object.entries(regime.coverage).filter(([key]) => key.includes(" "));
    expect(sisters.length).toBe(regime === rushanPupil ? 21 : 20);
    for (const [, how] of sisters)
      expect(typeof how === "object" && "outOfScope" in how ? how.outOfScope : "").toContain(
        `见 ${sister.id}`,
      );
  });

  test("解读的编号不重复，用到的都在，都有中英文", () => {
    const ids = regime.ambiguities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(readings);
    expect(readingsIn({ ...regime, ambiguities: [] }).filter((id) => !ids.includes(id))).toEqual([]);
    expect(englishMissingIn(regime)).toEqual([]);
  });

  test("步骤所指的期限都在", () => {
    const within = regime.procedures.flatMap(({ steps }) => steps.flatMap((step) => step.within ?? []));
    expect(within.filter((id) => !Object.hasOwn(regime.terms, id))).toEqual([]);
    expect(within.toSorted()).toEqual(["objection", "publicity"]);
  });
});

test("学生等级首尾相接：能达到的总分都恰有一级", () =>
  expect(scaleProblems(rushanPupil.grades ?? [], 10_000, 50)).toEqual([]));

test("限度写在两处，两处一致：每项至多40分", () => {
  for (const { sheet, supplement } of [rushanPupil, rushanStaff]) {
    const most = supplement?.may.flatMap(({ what, most: { points } }) =>
      what === "base" ? [] : (points ?? []),
    );
    const open = sheet.groups.flatMap(({ items }) =>
      items.flatMap(({ points }) => (points.kind === "by-supplement" ? [points.max] : [])),
    );
    expect(new Set([...(most ?? []), ...open])).toEqual(new Set([40]));
    expect(most).toHaveLength(2);
  }
});

/** Steps with something written are marked so. */
const routesOf = ({ procedures }: typeof rushanPupil) =>
  procedures.map(
    ({ id, suspends, steps }) =>
      `${id}${suspends ? " 停止" : ""}: ${steps.map((step) => step.id + (step.written ? "（书面）" : "")).join(" ")}`,
  );

test("程序逐步锁定：哪些要书面，哪些停止公示与处理（没有）", () => {
  expect(routesOf(rushanPupil)).toEqual([
    "entry: collect sum review enter",
    "supplement: draw-up（书面） approve（书面）",
    "complaint: accept investigate feed-back publicity enter",
    "objection: apply（书面） reply（书面） copy（书面）",
  ]);
  expect(routesOf(rushanStaff)).toEqual([
    "annual: file-proofs（书面） sum（书面） review（书面） publicity seal（书面） sign（书面） deliver（书面） bureau-review（书面） push（书面）",
    "objection: apply（书面） reply（书面） final（书面）",
    "delivery: integrate report（书面）",
    "plan: draw-up（书面）",
  ]);
});

test("学生记录升级后失效；教职工的存本没有这一条", () =>
  expect([rushanPupil.period.lapses, rushanStaff.period.lapses]).toEqual([true, false]));

test("姊妹办法的缺失条文说清楚了", () => {
  expect(rushanStaff.coverage.第一条).toEqual({
    notComputable: "文本缺失：所存文本从第十四条中间开始",
  });
  expect(Object.keys(rushanStaff.coverage)).toHaveLength(41);
  expect(rushanStaff.ambiguities[0]?.id).toBe("articles-lost");
});

test("第四条五类、第五条十类，编号与条件锁定", () => {
  const conditions = rushanPupil.sheet.groups.flatMap(({ id: group, items }) =>
    items.map(({ id, conditions: of }) =>
      [group, id, ...of.map((one) => ("times" in one ? `${one.kind} ${one.times}` : one.kind))].join(" "),
    ),
  );
  expect(conditions).toEqual([
    "credit 4-1",
    "credit 4-2",
    "credit 4-3",
    "credit 4-4",
    "credit 4-5",
    "debit 5-1 frequent 1 admonished 1",
    "debit 5-2 admonished 2",
    "debit 5-3-a frequent 1",
    "debit 5-3-b",
    "debit 5-4-a frequent 1 admonished 2",
    "debit 5-4-b admonished 2",
    "debit 5-5",
    "debit 5-6 admonished 1",
    "debit 5-7 admonished 1",
    "debit 5-8",
    "debit 5-9 admonished 1",
    "debit 5-10 admonished 1",
    "guidance 19",
  ]);
});

test("奖励的级别：年级、校；县、地、省、国家", () => {
  const levels = rushanPupil.sheet.groups[0]?.items.map(({ points }) =>
    points.kind === "by-supplement" ? (points.levels ?? []).join("") : "",
  );
  expect(levels).toEqual(["年级校", "年级校", "县地省国家", "县地省国家", ""]);
  expect(rushanPupil.sheet.levels.map(({ id }) => id)).toEqual(["年级", "校", "县", "地", "省", "国家"]);
});

test("第十六条公示5个工作日，第十七条10日内答复、不停止公示与处理", () => {
  expect(Object.entries(rushanPupil.terms).map(([id, { term }]) => [id, term])).toEqual([
    ["publicity", { count: 5, unit: "workday" }],
    ["objection", { count: 10, unit: "day" }],
  ]);
  const objection = rushanPupil.procedures.find(({ id }) => id === "objection");
  expect(objection?.suspends).toBe(false);
  expect(objection?.steps.map(({ id, written }) => [id, written])).toEqual([
    ["apply", true],
    ["reply", true],
    ["copy", true],
  ]);
});

test("第八、九条：班主任提交，逐个年级汇总，领导小组审核，统一录入", () =>
  expect(rushanPupil.procedures[0]?.steps.map(({ id, by }) => `${id} ${by["zh-CN"]}`)).toEqual([
    "collect 班主任",
    "sum 学校学生信用管理工作领导小组",
    "review 学校学生信用管理工作领导小组",
    "enter 学校学生信用管理工作领导小组",
  ]));

test("学生不入任何名单；宣传A+级学生须有监护人同意", () => {
  expect(rushanPupil.lists).toEqual([]);
  const praise = rushanPupil.measures.filter(({ kind }) => kind === "publicity");
  expect(praise.map(({ id, needs, grades }) => [id, needs, grades])).toEqual([
    ["14-3-a", "guardian-consent", ["A+"]],
    ["14-3-b", "guardian-consent", ["A+"]],
  ]);
});

test("第十三条的“学业发展档案”与第十八条的“学业发展报告”：一处记载，逐学年记等级，不公开", () => {
  const report = rushanPupil.registers.find(({ id }) => id === "yearly-report");
  expect(report?.columns.map((column) => column["zh-CN"])).toEqual(["学年", "分值", "等级"]);
  expect([report?.public, report?.cite.clause, report?.reading]).toEqual([false, "第十八条", "one-report"]);
});

test("教职工第十四条：九步，一步不能少", () => {
  const annual = rushanStaff.procedures.find(({ id }) => id === "annual");
  expect(annual?.steps.filter(({ written }) => !written).map(({ id }) => id)).toEqual(["publicity"]);
  expect(annual?.steps.map(({ id, within }) => [id, within].filter(Boolean).join(" "))).toEqual([
    "file-proofs",
    "sum",
    "review",
    "publicity publicity",
    "seal",
    "sign",
    "deliver",
    "bureau-review",
    "push",
  ]);
  expect(Object.values(rushanStaff.terms).map(({ term }) => term)).toEqual([
    { count: 5, unit: "workday" },
    { count: 10, unit: "day" },
  ]);
});

test("教职工第十五条：公示期内、附证明材料；逾期不予受理；议事会最终评议；不停止公示与处理", () => {
  const objection = rushanStaff.procedures.find(({ id }) => id === "objection");
  expect(objection?.only.map(({ cite }) => cite.quote)).toEqual([
    "当事教职工对失信行为认定有异议的，公示期内可以向信用管理工作领导小组提出复核申请，并提交相关证明材料；逾期将不予受理。",
    "并提交相关证明材料",
  ]);
  expect(objection?.steps.at(-1)?.by["zh-CN"]).toBe("教职工信用议事会");
  expect(objection?.suspends).toBe(false);
});

test.each([
  [rushanPupil, rushanPupilSample],
  [rushanStaff, rushanStaffSample],
])("$id 的示例细则合乎格式与限度，标明不是法规", (regime, sample) => {
  expect(supplementSchema.parse(sample)).toEqual(sample);
  expect(checkSupplement(regime, sample)).toEqual([]);
  expect([sample.example, sample.title["zh-CN"].startsWith("示例（非法规）")]).toEqual([true, true]);
});

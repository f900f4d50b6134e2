// 贵州城市职业学院办法的数据：节数、部门、六个方面与条数锁定；原文逐字可查
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { articleOf, articlesOf, standsIn } from "#shared/engine/prove/articles.ts";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";
import { guizhouSampleSupplement } from "#shared/regimes/guizhou-city-college-archive/sample-supplement.ts";
import { guizhouStudent as regime } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";
import { citesIn, englishMissingIn, readingsIn } from "./data.ts";

const text = readFileSync(
  new URL("../../shared/regimes/guizhou-city-college-archive/source.txt", import.meta.url),
  "utf8",
);
const articles = articlesOf(text);
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe("办法的数据", () => {
  test("合乎词汇，只有数据", () => {
    expect(regimeSchema.parse(regime)).toEqual(regime);
    expect(JSON.parse(JSON.stringify(regime))).toEqual(regime);
  });
  test("原文的摘要与记载的一致", () =>
    expect(createHash("sha256").update(text).digest("hex")).toBe(regime.source.sha256));
  test("每一处引文都逐字见于所称的条款", () => {
    const cites = citesIn(regime);
    expect(cites.length).toBeGreaterThan(120);
    const elsewhere = cites.filter(({ clause, quote }) => {
      const article = articleOf(articles, clause);
      return article === undefined || !text.includes(quote) || !standsIn(article, clause, quote);
    });
    expect(elsewhere).toEqual([]);
  });
  test("第一至二十三条都有交代", () => {
    expect(articles).toHaveLength(23);
    expect(Object.keys(regime.coverage)).toEqual(articles.map(({ clause }) => clause));
  });
  test("每个解读都有用处，每次引用都有解读", () => {
    expect([...new Set(readingsIn(regime))].sort()).toEqual(ids(regime.ambiguities).sort());
    expect(regime.ambiguities).toHaveLength(17);
  });
  test("中文之旁英文齐全", () => expect(englishMissingIn(regime)).toEqual([]));
});

describe("第八条：三个部分", () => {
  const by = (kind: string) =>
    regime.sections.filter((one) => one.by === kind).map(({ title }) => title["zh-CN"]);
  test("个人填写十节", () =>
    expect(by("self")).toEqual([
      "基本信息",
      "教育经历",
      "培训经历",
      "项目经验",
      "任职记录",
      "实践实习",
      "勤工俭学",
      "工作履历",
      "证件证书",
      "境内外交流记录",
    ]));
  test("学校填写五节", () =>
    expect(by("school")).toEqual(["学习成绩", "毕业评语", "在校优良记录", "在校不良记录", "助学贷款记录"]));
  test("第三方填写两节", () => expect(by("third-party")).toEqual(["银行信用卡透支记录", "电话费用支付记录"]));
  test("各节的名称都在原文里", () => {
    for (const { title, cite } of regime.sections) expect(cite.quote).toContain(title["zh-CN"]);
  });
});

describe("第六条：部门各报各的", () => {
  test("五个部门五张表，网络中心只服务", () =>
    expect((regime.departments ?? []).map(({ id, writes }) => [id, writes])).toEqual([
      ["student-affairs", ["graduation-remarks", "good-records", "bad-records", "student-loans"]],
      ["security", ["offences"]],
      ["academic-affairs", ["mark-sheet", "marks"]],
      ["finance", ["arrears"]],
      ["youth-league", ["cadre-posts", "social-practice"]],
      ["network-centre", []],
    ]));
  test("学校部分和报表各有且只有一个部门", () => {
    const written = (regime.departments ?? []).flatMap(({ writes }) => writes);
    const places = [
      ...ids(regime.sections.filter((section) => section.by === "school")),
      ...ids(regime.sheets ?? []),
    ];
    expect(written.sort()).toEqual(places.sort());
  });
  test("报表汇入学校部分的一节", () =>
    expect((regime.sheets ?? []).map(({ id, into, material }) => [id, into, material])).toEqual([
      ["offences", "bad-records", true],
      ["mark-sheet", "marks", false],
      ["arrears", "bad-records", false],
      ["cadre-posts", "good-records", false],
      ["social-practice", "good-records", false],
    ]));
});

describe("第九条：六个方面", () => {
  test("每个点名的行为一条：5、5、8、4、6、3，共31条", () => {
    expect(regime.areas.map(({ title, breaches }) => [title["zh-CN"], breaches.length])).toEqual([
      ["学习诚信", 5],
      ["经济诚信", 5],
      ["生活诚信", 8],
      ["诚信贷款与受助", 4],
      ["诚信上网", 6],
      ["诚信就业", 3],
    ]);
    expect(new Set(regime.areas.flatMap(({ breaches }) => ids(breaches))).size).toBe(31);
  });
  test("编号锁定", () =>
    expect(regime.areas.flatMap(({ breaches }) => ids(breaches))).toEqual([
      "homework-copied",
      "thesis-plagiarised",
      "data-fabricated",
      "exam-discipline",
      "false-papers",
      "fees-withheld",
      "credit-overdrawn",
      "theft",
      "fraud",
      "lost-property-used",
      "facilities-damaged",
      "property-withheld",
      "fighting",
      "gambling",
      "other-discipline",
      "unsafe-electricity",
      "guests-overnight",
      "rest-disturbed",
      "aid-by-false-claims",
      "aid-misspent",
      "loan-by-false-proof",
      "loan-withheld",
      "information-invented",
      "information-spread",
      "defamation",
      "account-stolen",
      "privacy-stolen",
      "privacy-disclosed",
      "false-proofs-to-employer",
      "experience-invented",
      "contract-broken",
    ]));
  test("原文写明三个要件的只有恶意拖欠学杂费", () =>
    expect(
      regime.areas
        .flatMap(({ breaches }) => breaches)
        .filter(({ requires }) => requires !== undefined)
        .map(({ id, requires }) => [id, requires?.length]),
    ).toEqual([["fees-withheld", 3]]));
});

test("第十七条：两个层级，学校级在上", () =>
  expect(regime.levels.map(({ title }) => title["zh-CN"])).toEqual(["学校级", "学院级"]));
test("第十条：服务协议与承诺书", () => expect(ids(regime.pledges)).toEqual(["service-agreement", "pledge"]));
test("第二十一条：四种用途", () =>
  expect((regime.uses ?? []).map(({ to }) => to["zh-CN"])).toEqual(["评优", "入党", "资助", "就业推荐"]));
test("第十五条：学生处批准", () => expect(regime.repairedBy?.department).toBe("student-affairs"));
test("档案不打分、不评级、不自动列名单", () => {
  expect(regime.lists).toEqual([]);
  expect(regime.measures).toEqual([]);
});
test("没有数字的期限由学校的计划给出", () => {
  expect(regime.terms).toEqual({});
  expect(ids(regime.openTerms ?? [])).toEqual(["check-base-data", "answer-appeal"]);
});
test("十步各由谁办、是否要书面", () =>
  expect(
    regime.procedures.flatMap(({ steps }) => steps.map((step) => [step.id, step.by["zh-CN"], step.written])),
  ).toEqual([
    ["sign", "学生本人", true],
    ["activate", "学生本人", false],
    ["import", "学校", false],
    ["check", "学生本人", false],
    ["hand-in", "学生本人", false],
    ["review", "专职管理员", false],
    ["appeal", "学生本人", true],
    ["answer", "专职管理员", true],
    ["apply", "学生本人", true],
    ["decide", "学生处", true],
  ]));
test("申诉、修定都不停止办理；档案到期不失效，只是结束", () => {
  expect(regime.procedures.map(({ kind, suspends }) => [kind, suspends])).toEqual([
    ["establishment", false],
    ["review", false],
    ["correction", false],
    ["repair", false],
  ]);
  expect([regime.period.kind, regime.period.lapses]).toEqual(["enrolment", false]);
});
test("八种台账，没有一种公开；姓名、学号、二级学院都必填", () => {
  expect(regime.registers.map(({ id, public: open }) => [id, open])).toEqual(
    ["signatures", "accounts", "offences", "arrears", "appeals", "repairs", "rights", "log"].map((id) => [
      id,
      false,
    ]),
  );
  expect(regime.subject.fields.map(({ id, required }) => [id, required])).toEqual([
    ["name", true],
    ["studentNumber", true],
    ["schoolOfStudy", true],
  ]);
});
test("示例计划合乎格式，标明不是法规，只给办法留空的期限", () => {
  expect(supplementSchema.parse(guizhouSampleSupplement)).toEqual(guizhouSampleSupplement);
  expect(guizhouSampleSupplement.title["zh-CN"]).toContain("示例（非法规）");
  expect(guizhouSampleSupplement.example).toBe(true);
  expect(checkSupplement(regime, guizhouSampleSupplement)).toEqual([]);
  expect(Object.keys(guizhouSampleSupplement.gives.terms ?? {})).toEqual(ids(regime.openTerms ?? []));
});

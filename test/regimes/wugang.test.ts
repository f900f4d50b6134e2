// 舞钢方案的数据：民办学校与培训机构两个制度；负面清单、状态、名单、台账与目录的条数锁定
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { violations } from "#shared/engine/norms-private-education.ts";
import { articleOf, articlesOf, standsIn } from "#shared/engine/prove/articles.ts";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";
import { wugangPrivateSchool as school } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangSampleSupplement } from "#shared/regimes/wugang-credit-supervision/sample-supplement.ts";
import { wugangTraining as training } from "#shared/regimes/wugang-credit-supervision/training.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";
import { citesIn, englishMissingIn, readingsIn } from "./data.ts";

const text = readFileSync(
  new URL("../../shared/regimes/wugang-credit-supervision/source.txt", import.meta.url),
  "utf8",
);
const articles = articlesOf(text);
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe.each([school, training])("$id 的数据", (regime) => {
  test("合乎词汇，只有数据", () => {
    expect(regimeSchema.parse(regime)).toEqual(regime);
    expect(JSON.parse(JSON.stringify(regime))).toEqual(regime);
  });
  test("原文的摘要与记载的一致", () =>
    expect(createHash("sha256").update(text).digest("hex")).toBe(regime.source.sha256));
  test("每一处引文都逐字见于所称的条款", () => {
    const cites = citesIn(regime);
    expect(cites.length).toBeGreaterThan(50);
    const elsewhere = cites.filter(({ clause, quote }) => {
      const article = articleOf(articles, clause);
      return article === undefined || !text.includes(quote) || !standsIn(article, clause, quote);
    });
    expect(elsewhere).toEqual([]);
  });
  test("一、二与三的六项都有交代", () =>
    expect(Object.keys(regime.coverage)).toEqual([
      "一",
      "二",
      ...[1, 2, 3, 4, 5, 6].map((item) => `三第${item}项`),
    ]));
  test("每个解读都有用处，每次引用都有解读", () =>
    // A reading is of use where data name it, or where it settles what the prover finds.
    expect(
      [
        ...new Set([
          ...readingsIn(regime),
          ...ids(regime.ambiguities.filter(({ settles }) => settles !== undefined)),
        ]),
      ].sort(),
    ).toEqual(ids(regime.ambiguities).sort()));
  test("中文之旁英文齐全", () => expect(englishMissingIn(regime)).toEqual([]));
  test("规则所到的状态、状态所系的名单、规则所列的情形都存在", () => {
    for (const rule of regime.rules) {
      expect(ids(regime.states)).toContain(rule.to);
      if (rule.when.kind === "hit") for (const hit of rule.when.hits) expect(ids(regime.hits)).toContain(hit);
    }
    for (const { list } of regime.states) if (list !== null) expect(ids(regime.lists)).toContain(list);
  });
  test("程序都不因异议中止；名称与统一社会信用代码必填；没有到期失效", () => {
    for (const { suspends } of regime.procedures) expect(suspends).toBe(false);
    expect(regime.subject.fields.map(({ id, required, check }) => [id, required, check])).toEqual([
      ["name", true, "text"],
      ["uscc", true, "uscc"],
    ]);
    expect([regime.period.kind, regime.period.lapses]).toEqual(["standing", false]);
  });
  test("没有一种名单可以没有依据", () => {
    for (const list of regime.lists) expect(list.legalBasis).toBe(true);
  });
  test("二：信用承诺、信用报告、信用审查三种台账", () =>
    expect(ids(regime.registers)).toEqual(
      expect.arrayContaining(["credit-pledges", "credit-reports", "credit-reviews"]),
    ));
  test("三第5项：每种台账都是目录的一条，保存期限方案未写", () => {
    for (const { catalogue } of regime.registers) {
      expect(catalogue?.retention).toBeNull();
      expect(["government-affairs", "administrative-enforcement", "education"]).toContain(catalogue?.class);
    }
    expect(new Set(regime.registers.map(({ catalogue }) => catalogue?.class)).size).toBe(3);
  });
});

describe("民办学校", () => {
  test("三种良好信息，负面清单8+12项", () => {
    const good = school.hits.filter(({ direction }) => direction === "good");
    const bad = school.hits.filter(({ direction }) => direction === "bad");
    expect(ids(good)).toEqual(["commended", "honoured", "well-evaluated"]);
    expect(ids(bad)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `law-62-${index + 1}`),
      ...Array.from({ length: 12 }, (_, index) => `law-63-${index + 1}`),
    ]);
    for (const { law } of bad) expect(law?.from).toBe("2021-09-01");
    expect(violations.at(-2)?.article).toBe("第六十三条（十一）");
    expect(violations[0]?.article).toBe("第六十二条（一）");
  });
  test("四个状态，由轻到重", () =>
    expect(school.states.map(({ id, list }) => [id, list])).toEqual([
      ["clear", null],
      ["rectification", null],
      ["watch", "watch"],
      ["intensive", "intensive"],
    ]));
  test("六条规则", () =>
    expect(school.rules.map(({ id, to }) => [id, to])).toEqual([
      ["negative-list-hit", "rectification"],
      ["order-overdue", "watch"],
      ["penalty", "watch"],
      ["serious-penalty", "intensive"],
      ["judgment-defaulter", "intensive"],
      ["stated-condition", "intensive"],
    ]));
  test("限制措施五种，只属重点监控对象", () =>
    expect(school.lists.map(({ id, effects }) => [id, effects.map(({ title }) => title["zh-CN"])])).toEqual([
      ["red", ["宣传示范"]],
      ["black", ["批评惩处"]],
      ["watch", []],
      [
        "intensive",
        [
          "强化监管频次",
          "不给予资金资助",
          "不授予相关荣誉称号",
          "取消或降低评估等级",
          "按照有关规定进行惩戒",
        ],
      ],
    ]));
  test("三种优先，重点监控对象没有", () => {
    expect(school.preferences.map(({ title }) => title["zh-CN"])).toEqual([
      "专项资金申报优先考虑",
      "扶持资金奖补优先考虑",
      "评先评优优先考虑",
    ]);
    for (const { states } of school.preferences) expect(states).toEqual(["clear", "rectification", "watch"]);
  });
  test("方案没有数字，期限由整改文书给出", () => {
    expect(school.terms).toEqual({});
    expect(school.openTerms.map(({ id, setBy }) => [id, setBy])).toEqual([["rectification", "order"]]);
  });
  test("11种台账、17处疑义", () => {
    expect(school.registers).toHaveLength(11);
    expect(school.ambiguities).toHaveLength(17);
  });
  test("公开的只有年度专栏", () =>
    expect(ids(school.registers.filter((register) => register.public))).toEqual(["red-black-board"]));
  test("三个程序的步骤，谁办，是否要书面", () =>
    expect(
      school.procedures.flatMap(({ kind, steps }) =>
        steps.map(({ id, by, written }) => [kind, id, by["zh-CN"], written]),
      ),
    ).toEqual([
      ["rectification", "order", "市教育体育局", true],
      ["rectification", "complete", "民办学校", true],
      ["publicity", "publish", "市教育体育局", true],
      ["delivery", "deliver", "市教育体育局", false],
    ]));
  test("示例细目合乎格式，标明不是法规，每条都在负面清单之下", () => {
    expect(supplementSchema.parse(wugangSampleSupplement)).toEqual(wugangSampleSupplement);
    expect(wugangSampleSupplement.title["zh-CN"]).toContain("示例（非法规）");
    expect(checkSupplement(school, wugangSampleSupplement)).toEqual([]);
    for (const { under } of wugangSampleSupplement.gives.hits ?? [])
      expect(ids(school.hits)).toContain(under);
  });
});

describe("培训机构", () => {
  test("四个状态、四条规则", () => {
    expect(ids(training.states)).toEqual(["clear", "recorded", "penalty-published", "black"]);
    expect(training.rules.map(({ id, to }) => [id, to])).toEqual([
      ["inspection-finding", "recorded"],
      ["penalty", "penalty-published"],
      ["serious-penalty", "penalty-published"],
      ["stated-condition", "black"],
    ]);
  });
  test("15种台账；公开的是榜、名录、年报、许可、处罚、黑白名单", () => {
    expect(training.registers).toHaveLength(15);
    expect(ids(training.registers.filter((register) => register.public))).toEqual([
      "red-black-board",
      "directory",
      "annual-reports",
      "licences",
      "penalties",
      "white-and-black",
    ]);
  });
  test("拨付周期三个月，是方案自己的数字", () => {
    expect(training.terms.payout?.term).toEqual({ count: 3, unit: "month" });
    expect(training.terms.payout?.cite.quote).toContain("三个月");
  });
  test("预收费上限是上位法的，不是方案的", () => {
    expect(text).not.toMatch(/5000|60课时/);
    expect(training.higherLaw.some(({ asks }) => asks["zh-CN"].includes("60课时"))).toBe(true);
  });
  test("四个程序的步骤，期限与是否要书面", () =>
    expect(
      training.procedures.flatMap(({ kind, steps }) =>
        steps.map(({ id, within, written }) => [kind, id, within, written]),
      ),
    ).toEqual([
      ["publicity", "publish", undefined, true],
      ["inspection", "draw", undefined, true],
      ["inspection", "inspect", undefined, true],
      ["payout", "pay", "payout", true],
      ["delivery", "deliver", undefined, false],
    ]));
  test("11处疑义", () => expect(training.ambiguities).toHaveLength(11));
});

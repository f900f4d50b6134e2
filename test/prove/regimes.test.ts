// 九部制度：登记、原文、条文切分与检验
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentArticles } from "#shared/engine/prove/document-articles.ts";
import { isOpen, prove } from "#shared/engine/prove/prove.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeSchema as schema } from "#shared/engine/vocabulary/regime.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";
import { sha256Hex } from "#shared/seal/digest.ts";

const sourceOf = ({ source }: Regime): string =>
  readFileSync(new URL(`../../shared/regimes/${source.file}`, import.meta.url), "utf8");

const of = (id: string): Regime => {
  const found = regimeOf(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return structuredClone(found);
};

const idsOf = (regime: Regime, source: string | null = sourceOf(regime)): string[] =>
  prove(regime, { source }).map(({ id }) => id);

const clausesOf = (id: string): string[] =>
  documentArticles(sourceOf(of(id)), of(id)).map(({ clause }) => clause);

describe("登记", () => {
  test("九部制度，编号一个不差", () => {
    expect(regimes.map(({ id }) => id)).toEqual([
      "yichun-practitioner",
      "rushan-pupil",
      "rushan-staff",
      "jiaocheng-school",
      "jiaocheng-teacher",
      "jiaocheng-pupil",
      "guizhou-student",
      "wugang-private-school",
      "wugang-training",
    ]);
    expect(regimeOf("nowhere")).toBeUndefined();
  });

  test.each(regimes)("$id：合词汇，经JSON不变，原文摘要相符", (regime) => {
    expect(schema.safeParse(regime).error?.issues ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(regime))).toEqual(regime);
    expect(sha256Hex(sourceOf(regime))).toBe(regime.source.sha256);
  });
});

describe("条文切分", () => {
  test("乳山一个文件两部办法：编号从头再来，教职工办法从第十四条中间开始", () => {
    const staff = clausesOf("rushan-staff");
    expect(staff.slice(0, 9)).toEqual(
      ["十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一"]
        .map((number) => `第${number}条`)
        .concat("中小学生办法 第一条"),
    );
    expect(staff).toHaveLength(28);
    const pupil = clausesOf("rushan-pupil");
    expect(pupil.slice(19, 22)).toEqual(["第二十条", "教职工办法 第十四条", "教职工办法 第十五条"]);
    expect(pupil).toHaveLength(28);
  });

  test("蕉城、贵州、舞钢", () => {
    const two = ["二（一）", "二（二）", "二（三）"].flatMap((part) => [`${part}1`, `${part}2`, `${part}3`]);
    expect(clausesOf("jiaocheng-pupil")).toEqual(["一", ...two, "三（一）", "三（二）", "三（三）"]);
    expect(clausesOf("guizhou-student")).toHaveLength(23);
    expect(clausesOf("wugang-training")).toEqual([
      "一",
      "二",
      ...[1, 2, 3, 4, 5, 6].map((item) => `三第${item}项`),
    ]);
  });
});

/** What each regime's own text leaves open or contradicts, and the reading that settles it. */
const settled: Record<string, Record<string, string>> = {
  "rushan-pupil": {
    "undated@inForce": "no-date",
    "uncited-number@by-supplement.min=0.5": "points-by-school",
    "uncited-number@by-supplement.max=40": "points-by-school",
    "uncited-number@by-supplement.step=0.5": "points-by-school",
    "uncited-number@5-1.frequent.times=1": "frequent-once",
    "uncited-number@5-1.admonished.times=1": "admonished-once",
    "uncited-number@5-2.admonished.times=2": "admonished-twice",
    "uncited-number@5-3-a.frequent.times=1": "frequent-once",
    "uncited-number@5-4-a.frequent.times=1": "frequent-once",
    "uncited-number@5-4-a.admonished.times=2": "admonished-twice",
    "uncited-number@5-4-b.admonished.times=2": "admonished-twice",
    "uncited-number@5-6.admonished.times=1": "admonished-once",
    "uncited-number@5-7.admonished.times=1": "admonished-once",
    "uncited-number@5-9.admonished.times=1": "admonished-once",
    "uncited-number@5-10.admonished.times=1": "admonished-once",
    "uncited-number@A.to=100": "half-open-bands",
    "uncited-number@B.to=85": "half-open-bands",
    "uncited-number@C.to=60": "half-open-bands",
    "uncited-number@period.begins=9月1日": "school-year",
    "uncited-number@supplement.points.points=40": "points-by-school",
    "uncited-number@supplement.items.items=30": "items-by-school",
    "uncited-number@supplement.items.points=40": "points-by-school",
    "stated-gap@C..B": "half-open-bands",
    "stated-gap@B..A": "half-open-bands",
    "stated-gap@A..A+": "half-open-bands",
    "best-from-start@A+": "base-already-a-plus",
    "below-lowest-grade@第十五条.C": "c-and-below",
    "hedged-number@base": "base-by-default",
    "hedged-number@A+": "reference-points",
    "hedged-number@A": "reference-points",
    "hedged-number@B": "reference-points",
    "hedged-number@C": "reference-points",
    "uncapped@credit": "no-caps",
    "uncapped@debit": "no-caps",
    "unspanned-count@frequent": "earlier-this-year",
    "unspanned-count@admonished": "earlier-this-year",
    "two-names@source": "measure-or-opinion",
    "unnamed-actor@complaint.publicity=学校": "publicity-by-school",
    "unnamed-actor@complaint.enter=学校": "publicity-by-school",
    "repealed-norm@治安管理处罚条例": "repealed-norms",
    "repealed-norm@日常行为规范": "repealed-norms",
    "repealed-norm@中小学生日常行为规范": "repealed-norms",
  },
  "rushan-staff": {
    "undated@inForce": "no-date",
    "lost-articles@第一条至第十三条": "articles-lost",
    "lost-articles@第十四条": "articles-lost",
    "uncited-number@by-supplement.min=0.5": "plan-by-unit",
    "uncited-number@by-supplement.max=40": "plan-by-unit",
    "uncited-number@by-supplement.step=0.5": "plan-by-unit",
    "uncited-number@period.begins=9月1日": "school-year",
    "uncited-number@supplement.base.points=100": "plan-by-unit",
    "uncited-number@supplement.points.points=40": "plan-by-unit",
    "uncited-number@supplement.items.items=60": "plan-by-unit",
    "uncited-number@supplement.items.points=40": "plan-by-unit",
    "uncapped@credit": "no-caps",
    "uncapped@debit": "no-caps",
    "longer-than-higher-law@objection>shandong-objection": "reply-in-days",
  },
  "jiaocheng-school": {
    "undated@inForce": "in-force-from-issue",
    "uncited-number@period.begins=1月1日": "school-period",
    "no-publicity@route": "result-to-the-school",
  },
  "jiaocheng-teacher": {
    "undated@inForce": "in-force-from-issue",
    "uncited-number@scale.min=0": "scale-of-an-answer",
    "uncited-number@scale.max=100": "scale-of-an-answer",
    "uncited-number@scale.step=0.01": "scale-of-an-answer",
    "uncited-number@fewestAnswers.value=5": "few-answers-hidden",
    "uncited-number@period.begins=1月1日": "teacher-period",
    "unnamed-actor@annual.collect=学校": "appraised-by-school",
    "unnamed-actor@annual.file=学校": "appraised-by-school",
    "unnamed-actor@annual.annual-assessment=学校": "appraised-by-school",
    "no-publicity@route": "result-to-the-teacher",
  },
  "jiaocheng-pupil": {
    "undated@inForce": "in-force-from-issue",
    "uncited-number@integrity.age=14": "guardian-signs-below-14",
    "uncited-number@examination.age=14": "guardian-signs-below-14",
    "uncited-number@period.begins=9月1日": "every-school-year",
    "unnamed-actor@graduation-copy.check=学校": "file-kept-by-school",
    "unnamed-actor@graduation-copy.seal=学校": "file-kept-by-school",
    "unnamed-actor@graduation-copy.hand-over=学校": "file-kept-by-school",
  },
  "guizhou-student": {
    "undated@inForce": "no-date",
  },
  "wugang-private-school": {
    "undated@inForce": "in-force-from-issue",
    "unnamed-actor@head-confirms=head": "office-then-bureau",
    "unnamed-actor@rectification.order=市教育体育局": "bureau-acts",
    "unnamed-actor@board.publish=市教育体育局": "bureau-acts",
    "unnamed-actor@exchange.deliver=市教育体育局": "bureau-acts",
    "list-without-basis@red.exemplary": "lists-by-decision",
    "list-without-basis@black.breach": "lists-by-decision",
    "list-without-basis@watch.order-overdue": "lists-by-decision",
    "list-without-basis@watch.penalty": "lists-by-decision",
    "list-without-basis@intensive.serious-penalty": "lists-by-decision",
    "list-without-basis@intensive.judgment-defaulter": "lists-by-decision",
    "list-without-basis@intensive.stated-condition": "stated-conditions",
  },
  "wugang-training": {
    "undated@inForce": "in-force-from-issue",
    "unnamed-actor@head-confirms=head": "office-then-bureau",
    "unnamed-actor@publication.publish=市教育体育局": "bureau-acts",
    "unnamed-actor@inspection.draw=市教育体育局": "bureau-acts",
    "unnamed-actor@inspection.inspect=市教育体育局": "bureau-acts",
    "unnamed-actor@payout.pay=市教育体育局": "bureau-acts",
    "unnamed-actor@exchange.deliver=市教育体育局": "bureau-acts",
    "list-without-basis@red.exemplary": "lists-by-decision",
    "list-without-basis@black.breach": "lists-by-decision",
    "list-without-basis@training-black.stated-condition": "training-list-grounds",
  },
};

describe("现行制度没有未决的发现", () => {
  const shipped = regimes.filter(({ instrument }) => instrument !== "grid");

  test("八部制度，一部不漏", () => expect(shipped.map(({ id }) => id)).toEqual(Object.keys(settled)));

  test.each(shipped)("$id：每处发现都有解读，一处不多，一处不少", (regime) => {
    const findings = prove(regime, { source: sourceOf(regime) });
    expect(findings.filter(isOpen).map(({ id }) => id)).toEqual([]);
    expect(Object.fromEntries(findings.map(({ id, settledBy }) => [id, settledBy]))).toEqual(
      settled[regime.id],
    );
  });

  test("乳山教职工复核：先到的期限为准，山东条例7个工作日先到就到那一天", () => {
    const staff = of("rushan-staff");
    const longer = prove(staff, { source: sourceOf(staff) }).find(
      ({ kind }) => kind === "longer-than-higher-law",
    );
    expect(longer?.example).toEqual({
      date: "2026-01-05",
      dueLocally: "2026-01-15",
      dueByNorm: "2026-01-14",
    });
    const reading = staff.ambiguities.find(({ id }) => id === longer?.settledBy)?.reading["zh-CN"];
    expect(reading).toContain("不得晚于收到之日起7个工作日");
    expect(reading).toContain("上位法的先到就以上位法的为准");
  });
});

describe("检验", () => {
  test("乳山中小学生办法：按原文的整数，59.5、84.5、99.5分没有等级", () => {
    const findings = prove(of("rushan-pupil"), { source: sourceOf(of("rushan-pupil")) });
    const gaps = findings.filter(({ kind }) => kind === "stated-gap");
    expect(gaps.map(({ id, example }) => [id, example.total])).toEqual([
      ["stated-gap@C..B", 59.5],
      ["stated-gap@B..A", 84.5],
      ["stated-gap@A..A+", 99.5],
    ]);
    const ids = findings.map(({ id }) => id);
    expect(ids).toContain("best-from-start@A+");
    expect(ids).toContain("below-lowest-grade@第十五条.C");
    expect(ids).toContain("repealed-norm@治安管理处罚条例");
    expect(ids.filter((id) => /^(grade-gap|grade-overlap|stated-overlap|dead-grade)/.test(id))).toEqual([]);
  });

  test("乳山：两级都写着85分便是重叠；只给整数分就没有缺口", () => {
    const overlapping = of("rushan-pupil");
    if (overlapping.instrument !== "points") throw new Error("not points");
    const good = overlapping.grades?.[2];
    if (good) good.cite.quote = "B 级为一般级别，参照分值在60—85分；";
    expect(idsOf(overlapping)).toContain("stated-overlap@A&B");
    const whole = of("rushan-pupil");
    if (whole.instrument !== "points") throw new Error("not points");
    for (const { items } of whole.sheet.groups)
      for (const { points } of items)
        if (points.kind === "by-supplement") Object.assign(points, { min: 1, step: 1 });
    expect(idsOf(whole).filter((id) => id.startsWith("stated-gap"))).toEqual([]);
  });

  test("教职工复核10日长于山东条例；被废止的规范只记在引用它的办法上", () => {
    const ids = idsOf(of("rushan-staff"));
    expect(ids).toContain("longer-than-higher-law@objection>shandong-objection");
    expect(ids.filter((id) => id.startsWith("repealed-norm"))).toEqual([]);
  });

  test.each(regimes)("$id：改一处，检验就说出来", ({ id }) => {
    const source = sourceOf(of(id));
    const broken = of(id);
    broken.period.cite.quote += "无";
    broken.period.reading = "no-such-reading";
    const [first] = Object.keys(broken.coverage);
    delete broken.coverage[first ?? ""];
    broken.coverage.第九十九条 = "encoded";
    broken.ambiguities.push({
      ...(broken.ambiguities[0] as (typeof broken.ambiguities)[number]),
      id: "idle",
    });
    broken.ambiguities.push({ ...(broken.ambiguities.at(-1) as (typeof broken.ambiguities)[number]) });
    const lost = first === "第一条" && id === "rushan-staff";
    for (const finding of [
      "quote-missing@period.cite",
      "dangling-reference@reading.no-such-reading",
      ...(lost ? [] : [`uncovered-article@${first}`]),
      "uncovered-article@第九十九条",
      "uncited-article@第九十九条",
      "duplicate-id@ambiguities.idle",
    ])
      expect(idsOf(broken, source)).toContain(finding);
    expect(idsOf(of(id), `${source} `)).toContain("source-differs@source");
    const moved = of(id);
    moved.period.cite.clause = Object.keys(moved.coverage).findLast((clause) => !clause.includes(" ")) ?? "";
    expect(idsOf(moved, source)).toContain("quote-elsewhere@period.cite");
  });
});

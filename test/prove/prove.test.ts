// 检验：伊春办法的每一处发现都有解读；每条规则都有一例能触发它
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import type { Example, Finding } from "#shared/engine/prove/finding.ts";
import { isOpen, prove } from "#shared/engine/prove/prove.ts";
import { rules } from "#shared/engine/prove/rules.ts";
import type { RuleKind } from "#shared/engine/prove/words/zh-CN.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { grids } from "#shared/regimes/grids.ts";
import { yichunPractitioner as yichun } from "#shared/regimes/yichun-practitioner/regime.ts";
import { at, cellOf, changed, findingsOf, indicator, yichunSource } from "./yichun.ts";

const open = (regime: GridRegime, source: string | null = yichunSource): Finding[] =>
  findingsOf(regime, source).filter(isOpen);
const found = (regime: GridRegime, id: string, source = yichunSource): Finding => {
  const finding = findingsOf(regime, source).find((candidate) => candidate.id === id);
  if (finding === undefined)
    throw new Error(
      `${id} not among ${findingsOf(regime, source)
        .map((finding) => finding.id)
        .join(", ")}`,
    );
  return finding;
};

describe("现行制度没有未决的发现", () => {
  test.each(grids)("$id", (regime) => {
    const source = readFileSync(
      new URL(`../../shared/regimes/${regime.id}/source.txt`, import.meta.url),
      "utf8",
    );
    expect(prove(regime, { source }).filter(isOpen)).toEqual([]);
  });
});

describe("伊春办法自己说不通的地方，检验全部找到", () => {
  test("发现与解读一一对应", () => {
    expect(Object.fromEntries(findingsOf(yichun).map(({ id, settledBy }) => [id, settledBy]))).toEqual({
      "uncited-number@period.begins=1月1日": "calendar-year",
      "uncited-number@31.min=0": "31-awarded",
      "uncited-number@31.step=0.01": "31-awarded",
      "boundary-word@E.to": "60-below",
      "unstated-maximum@group.4=14": "4-no-maximum",
      "direct-contradicts-band@thought-floor": "high-total-direct-e",
      "direct-contradicts-band@work-floor": "high-total-direct-e",
      "direct-contradicts-band@results-floor": "high-total-direct-e",
      "redundant-rule@E": "e-band-redundant",
      "no-absent-answer@43": "43-44-none",
      "no-absent-answer@44": "43-44-none",
      "negative-wording@6": "6-10-negative-wording",
      "negative-wording@10": "6-10-negative-wording",
      "negative-wording@28": "6-10-negative-wording",
      "two-names@thought=思想道德素质": "thought-two-names",
      "two-names@grades": "12-13-two-scales",
      "unnamed-actor@head-confirms=head": "head-confirms",
      "mixed-units@report=30个工作日+10日": "30-workdays-plus-10-days",
      "no-publicity@route": "no-publicity-term",
    });
  });

  test("底线之下总分最高87分：按分数B级，直接判为E级；最低60分按分数D级", () => {
    const { example, message } = found(yichun, "direct-contradicts-band@thought-floor");
    expect([example.total, example.byBand, example.grade]).toEqual([60, "D", "E"]);
    expect([example.highest?.total, example.highest?.byBand, example.highest?.grade]).toEqual([87, "B", "E"]);
    expect(message["zh-CN"]).toContain("总分87分（按分数B级）");
  });

  test("另两条底线的最高总分是85分和85.99分", () => {
    expect(found(yichun, "direct-contradicts-band@work-floor").example.highest?.total).toBe(85);
    expect(found(yichun, "direct-contradicts-band@results-floor").example.highest?.total).toBe(85.99);
  });

  test("E级的分数段多余：不触发底线的最低总分是20+15+25=60", () => {
    const { message, example } = found(yichun, "redundant-rule@E");
    expect(message["zh-CN"]).toContain("至少60分（20 + 15 + 25）");
    expect([example.total, example.highest?.total]).toEqual([59.99, 60]);
  });

  test("30个工作日延长10日：举出两种算法不在同一天届满的一天", () => {
    const { example } = found(yichun, "mixed-units@report=30个工作日+10日");
    expect(example).toEqual({ date: "2026-01-05", dueLocally: "2026-02-24", wanted: "2026-03-06" });
  });

  test("每个实例的答案交给assess，得出发现所说的总分与等级", () => {
    const examples = (example: Example): Example[] => [
      example,
      ...(example.highest ? examples(example.highest) : []),
    ];
    const checked = findingsOf(yichun)
      .flatMap(({ example }) => examples(example))
      .filter(({ facts }) => facts !== undefined);
    expect(checked).toHaveLength(8);
    for (const { facts = {}, total, grade, byBand } of checked) {
      const got = assessGrid(yichun, facts);
      expect(got.problems).toEqual([]);
      expect(got.total).toBe(total);
      if (grade !== undefined) expect(got.grade).toBe(grade);
      if (byBand !== undefined) expect(got.byBand).toBe(byBand);
    }
  });

  test("没有原文时，凭引文就能查的照查，解读不因此失效", () => {
    const findings = findingsOf(yichun, null);
    expect(findings.filter(isOpen)).toEqual([]);
    expect(findings.map(({ kind }) => kind)).not.toContain("no-publicity");
  });
});

describe("乳山的分数段写成A+≥100、A85—99、B60—84、C59以下", () => {
  const closed = (value: number) => ({ value, closed: true });
  const rushan = changed((regime) => {
    Object.assign(cellOf(regime, "31", "score"), { step: 0.5 });
    regime.direct = [];
    const cite = { clause: "第十三条", quote: "满分是 100 分" };
    regime.grades = (
      [
        ["A+", 100, 100],
        ["A", 85, 99],
        ["B", 60, 84],
        ["C", 0, 59],
      ] as const
    ).map(([id, from, to]) => ({
      id,
      label: { "zh-CN": id, en: id },
      from: closed(from),
      to: closed(to),
      cite,
    }));
  });
  test("59.5、84.5、99.5分没有等级", () => {
    const gaps = findingsOf(rushan).filter(({ kind }) => kind === "grade-gap");
    expect(gaps.map(({ id, example }) => [id, example.total])).toEqual([
      ["grade-gap@C..B", 59.5],
      ["grade-gap@B..A", 84.5],
      ["grade-gap@A..A+", 99.5],
    ]);
    expect(assessGrid(rushan, gaps[0]?.example.facts ?? {})).toMatchObject({ total: 59.5, byBand: null });
    expect(gaps[0]?.message["zh-CN"]).toBe("C级之上、B级之下有缺口：59.5分可以得到，却不属于任何等级");
  });
  test("“C级及以下”而C级最低", () => {
    const text = yichunSource.replace("第十五条 ", "第十五条 对信用等级为C级及以下级别的学生，");
    expect(found(rushan, "below-lowest-grade@第十五条.C", text).example.found).toBe("C级及以下");
  });
  test("引用了已废止的《治安管理处罚条例》和《日常行为规范》", () => {
    const text = yichunSource.replace(
      "《黑龙江省社会信用条例》",
      "《治安管理处罚条例》《中小学生守则》《日常行为规范》",
    );
    const repealed = findingsOf(yichun, text).filter(({ kind }) => kind === "repealed-norm");
    expect(repealed.map(({ example, where }) => [example.names?.[0], where.clause])).toEqual([
      ["治安管理处罚条例", "第一条"],
      ["日常行为规范", "第一条"],
    ]);
  });
});

const amended = (path: string[], value: string | number): NonNullable<GridRegime["amendments"]>[number] => ({
  from: "2027-01-01",
  document: null,
  name: "关于修改评价办法的通知",
  changes: [{ at: path, value, cite: yichun.total.cite }],
});

/** For each rule the smallest change of the Yichun regime that it must find. */
const triggers: Record<
  // What only point sheets have: see regimes.test.ts and instruments.test.ts.
  Exclude<RuleKind, "best-from-start" | "uncapped" | "unspanned-count" | "stated-gap" | "stated-overlap">,
  { change?: (regime: GridRegime) => void; source?: string; id: string }
> = {
  "duplicate-id": {
    change: (regime) => Object.assign(indicator(regime, "44"), { id: "43" }),
    id: "duplicate-id@parts.43",
  },
  "dangling-reference": {
    change: (regime) => at(regime.notices, 0).grades.push("F"),
    id: "dangling-reference@grade.F",
  },
  "source-differs": { source: `${yichunSource} `, id: "source-differs@source" },
  unsourced: {
    change: (regime) => Object.assign(regime.source, { published: "2024-11-15" }),
    id: "unsourced@published=2024年11月15日",
  },
  "quote-missing": {
    change: (regime) => Object.assign(regime.total.cite, { quote: "满分是100分" }),
    id: "quote-missing@total.cite",
  },
  "quote-elsewhere": {
    change: (regime) =>
      Object.assign(indicator(regime, "5"), { cite: { ...indicator(regime, "5").cite, clause: "第五条" } }),
    id: "quote-elsewhere@parts.0.groups.0.indicators.4.cite",
  },
  "uncited-number": {
    change: (regime) => Object.assign(at(regime.direct, 0).when, { below: 21 }),
    id: "uncited-number@thought-floor.below=21",
  },
  "uncited-name": {
    change: (regime) => Object.assign(at(regime.grades, 0).label, { "zh-CN": "优秀" }),
    id: "uncited-name@A",
  },
  "boundary-word": {
    change: (regime) => Object.assign(at(regime.grades, 1).from, { closed: false }),
    id: "boundary-word@B.from",
  },
  "open-scale-end": {
    change: (regime) => Object.assign(at(regime.grades, 4).from, { closed: false }),
    id: "open-scale-end@E.from",
  },
  "beyond-proof": {
    change: (regime) => Object.assign(cellOf(regime, "31", "score"), { max: 1e9 }),
    id: "beyond-proof@parts",
  },
  "sums-differ": {
    change: (regime) => Object.assign(at(at(regime.parts, 0).groups, 0), { max: 21 }),
    id: "sums-differ@group.1",
  },
  "unstated-maximum": {
    change: (regime) => delete at(at(regime.parts, 0).groups, 0).max,
    id: "unstated-maximum@group.1=20",
  },
  "grade-gap": {
    change: (regime) => Object.assign(at(regime.grades, 0), { from: { value: 95, closed: false } }),
    id: "grade-gap@B..A",
  },
  "grade-overlap": {
    change: (regime) => Object.assign(at(regime.grades, 1).to, { closed: true }),
    id: "grade-overlap@A&B",
  },
  "dead-grade": {
    change: (regime) =>
      Object.assign(at(regime.grades, 2), {
        from: { value: 75, closed: false },
        to: { value: 75, closed: false },
      }),
    id: "dead-grade@C",
  },
  "below-lowest-grade": {
    source: yichunSource.replace("E 级是最低级", "E 级及以下是最低级"),
    id: "below-lowest-grade@第十三条.E",
  },
  "answer-gap": {
    change: (regime) =>
      Object.assign(at(cellOf(regime, "3", "bands").bands, 0).from ?? {}, { closed: false }),
    id: "answer-gap@3.0.95",
  },
  "answer-overlap": {
    change: (regime) => Object.assign(at(cellOf(regime, "3", "bands").bands, 1).to ?? {}, { closed: true }),
    id: "answer-overlap@3.0.95",
  },
  "direct-contradicts-band": { id: "direct-contradicts-band@thought-floor" },
  "redundant-rule": {
    change: (regime) => Object.assign(at(regime.direct, 1).when, { below: 1 }),
    id: "redundant-rule@work-floor",
  },
  "no-absent-answer": {
    change: (regime) => {
      const cell = cellOf(regime, "35", "choice");
      cell.answers = cell.answers.map((_answer, index) => ({ answer: `获奖${index}`, points: index + 1 }));
    },
    id: "no-absent-answer@35",
  },
  "negative-wording": {
    change: (regime) => Object.assign(indicator(regime, "14").title, { "zh-CN": "私自离岗、旷工" }),
    id: "negative-wording@14",
  },
  "two-names": {
    change: (regime) => Object.assign(at(regime.parts, 1).title, { "zh-CN": "业务" }),
    id: "two-names@work=业务工作",
  },
  "unnamed-grade": {
    change: (regime) => Object.assign(at(regime.notices, 0), { grades: ["C", "E"] }),
    id: "unnamed-grade@tell-grade.D",
  },
  "unnamed-actor": {
    change: (regime) => Object.assign(at(at(regime.route.stages, 1).decisions, 0), { by: "head" }),
    id: "unnamed-actor@education-approves=head",
  },
  "mixed-units": {
    change: (regime) =>
      Object.assign(regime.terms.repairWait?.term ?? {}, { extension: { count: 3, unit: "day" } }),
    id: "mixed-units@repairWait=3个月+3日",
  },
  "longer-than-higher-law": {
    change: (regime) => Object.assign(regime.source, { division: "371083" }),
    id: "longer-than-higher-law@correction>shandong-objection",
  },
  "repealed-norm": {
    source: yichunSource.replace("《黑龙江省社会信用条例》", "《民法通则》"),
    id: "repealed-norm@民法通则",
  },
  "idle-limit": {
    change: (regime) => Object.assign(regime.total, { cap: { points: 100, cite: regime.total.cite } }),
    id: "idle-limit@total.cap",
  },
  "dead-rung": {
    change: (regime) => {
      const group = at(at(regime.parts, 2).groups, 4);
      group.ladders = [{ id: "prize", counts: "highest", cite: regime.total.cite }];
      Object.assign(at(group.indicators, 0), { ladder: "prize" });
    },
    id: "dead-rung@43",
  },
  "list-without-basis": {
    change: (regime) => {
      const { cite } = regime.total;
      regime.lists.push({
        id: "shame",
        list: "black",
        title: { "zh-CN": "黑榜", en: "Black list" },
        grounds: [{ id: "e", title: { "zh-CN": "E级", en: "Grade E" }, cite }],
        legalBasis: true,
        effects: [],
        cite,
      });
    },
    id: "list-without-basis@shame.e",
  },
  "amendment-nowhere": {
    change: (regime) => {
      regime.amendments = [amended(["grades", "F", "from", "value"], 60)];
    },
    id: "amendment-nowhere@2027-01-01.grades.F.from.value",
  },
  "amendment-outside": {
    change: (regime) => {
      regime.amendments = [amended(["grades", "C", "from", "value"], "七十五")];
    },
    id: "amendment-outside@2027-01-01.grades.2.from.value",
  },
  "no-publicity": { id: "no-publicity@route" },
  "uncovered-article": {
    change: (regime) => delete regime.coverage.第七条,
    id: "uncovered-article@第七条",
  },
  "uncited-article": {
    change: (regime) => Object.assign(regime.coverage, { 第七条: "encoded" }),
    id: "uncited-article@第七条",
  },
  undated: {
    change: (regime) => delete regime.source.inForceCite,
    id: "undated@inForce",
  },
  "lost-articles": {
    source: yichunSource.slice(yichunSource.indexOf("第三条 ") + 4),
    id: "lost-articles@第一条至第二条",
  },
  "hedged-number": {
    change: (regime) => Object.assign(at(regime.grades, 0).cite, { quote: "A 级，参照分值在95分以上" }),
    id: "hedged-number@A",
  },
  "stale-ambiguity": {
    change: (regime) => delete at(regime.ambiguities, -1).settles,
    id: "stale-ambiguity@4-no-maximum",
  },
  "stale-settlement": {
    change: (regime) => Object.assign(at(at(regime.parts, 1).groups, 1), { max: 14 }),
    id: "stale-settlement@4-no-maximum:unstated-maximum@group.4=14",
  },
};

describe("规则表", () => {
  test("每条规则一次，每条都有一例", () => {
    expect(
      rules
        .filter(({ judges }) => judges === "all" || judges === "grid")
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(Object.keys(triggers).toSorted());
    expect(new Set(rules.map(({ kind }) => kind)).size).toBe(rules.length);
  });

  test.each(Object.entries(triggers))("%s", (kind, { change, source, id }) => {
    const finding = found(change ? changed(change) : yichun, id, source);
    expect(finding.kind).toBe(kind);
    expect(finding.where.path).toMatch(/^\$\./);
    expect(Object.keys(finding.example)).not.toEqual([]);
    for (const words of Object.values(finding.message)) expect(words).not.toMatch(/[{}]|undefined|NaN/);
    if (change) expect(finding.settledBy).toBeNull();
  });

  test("数据自己的错不能靠解读了结", () => {
    const regime = changed((draft) => {
      Object.assign(draft.total.cite, { quote: "满分是100分" });
      at(draft.ambiguities, 0).settles?.push("quote-missing@total.cite");
    });
    expect(open(regime).map(({ id }) => id)).toContain("quote-missing@total.cite");
  });

  test("一档之间的缺口从第一个没有着落的百分数说起，只说一次", () => {
    const regime = changed((draft) =>
      Object.assign(at(cellOf(draft, "38", "bands").bands, 2).to ?? {}, { value: 0.8 }),
    );
    const gaps = findingsOf(regime).filter(({ kind }) => kind === "answer-gap");
    expect(gaps.map(({ example, message }) => [example.answer, message["zh-CN"]])).toEqual([
      [0.8, "第38项：80%不属于任何一档"],
    ]);
  });

  test("不怀好意的编号、期限与分值：检验照样说完，不抛错", () => {
    const regime = changed((draft) => {
      for (const grade of draft.grades) grade.id = `(${grade.id}[*+?`;
      Object.assign(draft.terms.report?.term ?? {}, { count: 1e15 });
      Object.assign(cellOf(draft, "31", "score"), { step: 1e-9 });
      Object.assign(at(cellOf(draft, "1", "choice").answers, 0), { points: 1e300 });
    });
    expect(open(regime).map(({ kind }) => kind)).toContain("beyond-proof");
  });

  test("修订之后的规则也要检验：C级改从76分起，自那一天起75分没有等级；此前没有", () => {
    const regime = changed((draft) => {
      draft.amendments = [amended(["grades", "C", "from", "value"], 76)];
    });
    const gap = found(regime, "grade-gap@D..C");
    expect([gap.since, gap.example.total, gap.settledBy]).toEqual(["2027-01-01", 75, null]);
    expect(
      open(regime)
        .filter(({ since }) => since === null)
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test("修订统一了单位：此后不再混用，解读不因此成了没有用处的", () => {
    const regime = changed((draft) => {
      draft.amendments = [amended(["terms", "report", "term", "extension", "unit"], "workday")];
    });
    expect(findingsOf(regime).map(({ id }) => id)).toContain("mixed-units@report=30个工作日+10日");
    expect(open(regime).map(({ kind }) => kind)).not.toContain("stale-settlement");
  });

  test("上位法只约束本地、本类主体", () => {
    const elsewhere = changed((regime) => Object.assign(regime.source, { division: "520100" }));
    expect(findingsOf(elsewhere).map(({ kind }) => kind)).not.toContain("longer-than-higher-law");
    const { example } = found(
      changed((regime) => Object.assign(regime.source, { division: "371083" })),
      "longer-than-higher-law@correction>shandong-objection",
    );
    expect(example).toEqual({ date: "2026-01-05", dueLocally: "2026-01-26", dueByNorm: "2026-01-14" });
  });
});

// 各种体例的规则：各有触发与不触发的一例；两部办法同一个文件，各按自己的一半检验
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Finding } from "#shared/engine/prove/finding.ts";
import { prove } from "#shared/engine/prove/prove.ts";
import { inChinese } from "#shared/engine/prove/quoted.ts";
import type { PointsRegime, Regime } from "#shared/engine/regime.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { jiaochengPupil } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangTraining } from "#shared/regimes/wugang-credit-supervision/training.ts";

const textOf = ({ source }: Regime): string =>
  readFileSync(new URL(`../../shared/regimes/${source.file}`, import.meta.url), "utf8");

/** Findings after one change; a change of the text keeps the rest of it. */
const findingsOf = <R extends Regime>(
  regime: R,
  change: (draft: R) => void = () => {},
  amend: (text: string) => string = (text) => text,
): readonly Finding[] => {
  const draft = structuredClone(regime);
  change(draft);
  return prove(draft, { source: amend(textOf(regime)) });
};
const ids = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);
const about = (findings: readonly Finding[], id: string): Finding => {
  const found = findings.find((finding) => finding.id === id);
  if (found === undefined) throw new Error(`${id} not among ${ids(findings).join(", ")}`);
  return found;
};
const group = (regime: PointsRegime, at: number) => {
  const found = regime.sheet.groups[at];
  if (found === undefined) throw new Error(`no group ${at}`);
  return found;
};

describe("施行日期", () => {
  test("写了“自印发之日起”而存本没有日期；完全没有写", () => {
    expect(about(findingsOf(rushanPupil), "undated@inForce").message["zh-CN"]).toBe(
      "原文写“自印发之日起试行”，存本却没有这一天的日期",
    );
    expect(about(findingsOf(jiaochengPupil), "undated@inForce").message["zh-CN"]).toBe(
      "原文没有写从哪天起施行",
    );
  });
  test("有日期、有条款，就没有这一处", () =>
    expect(
      ids(findingsOf(guizhouStudent, ({ source }) => Object.assign(source, { inForce: "2017-09-01" }))),
    ).not.toContain("undated@inForce"));
});

describe("存本不全", () => {
  const lost = (findings: readonly Finding[]): string[] =>
    ids(findings).filter((id) => id.startsWith("lost-articles"));

  test("教职工办法缺前十三条，第十四条缺前半；同一文件里的学生办法是全的", () => {
    expect(lost(findingsOf(rushanStaff))).toEqual([
      "lost-articles@第一条至第十三条",
      "lost-articles@第十四条",
    ]);
    expect(lost(findingsOf(rushanPupil))).toEqual([]);
  });
  test("中间缺一条、缺几条，都说出来", () => {
    const without = (from: string, to: string) => (text: string) =>
      text.slice(0, text.indexOf(`\n${from}`)) + text.slice(text.indexOf(`\n${to}`));
    expect(lost(findingsOf(guizhouStudent, undefined, without("第四条", "第五条")))).toEqual([
      "lost-articles@第四条",
    ]);
    expect(lost(findingsOf(guizhouStudent, undefined, without("第四条", "第七条")))).toEqual([
      "lost-articles@第四条至第六条",
    ]);
    expect(lost(findingsOf(guizhouStudent))).toEqual([]);
  });
  test.each([
    [9, "九"],
    [10, "十"],
    [21, "二十一"],
    [100, "一百"],
    [103, "一百零三"],
    [115, "一百一十五"],
    [120, "一百二十"],
  ])("%d写作%s", (number, numeral) => expect(inChinese(number)).toBe(numeral));
});

describe("说法不定的数", () => {
  test("“原则上10日内”是不定的，“10日内”不是", () => {
    const hedged = (quote: string) =>
      ids(
        findingsOf(rushanStaff, ({ terms }) => {
          if (terms.objection) terms.objection.cite.quote = quote;
        }),
      );
    expect(hedged("原则上自收到申请之日起10日内")).toContain("hedged-number@objection");
    expect(hedged("自收到申请之日起10日内")).not.toContain("hedged-number@objection");
  });
  test("等级不写“参照”、基本分不写“默认”，就没有这几处", () => {
    const plain = findingsOf(rushanPupil, ({ grades, sheet: { base } }) => {
      for (const { cite } of [...(grades ?? []), ...(base === "by-supplement" ? [] : base)])
        cite.quote = cite.quote.replace("参照", "").replace("默认", "");
    });
    expect(ids(plain).filter((id) => id.startsWith("hedged-number"))).toEqual([]);
  });
  test("例中说出是哪个词", () =>
    expect(about(findingsOf(rushanPupil), "hedged-number@base").example).toEqual({ found: "默认" }));
});

describe("封顶与先例", () => {
  const cite = { clause: "第十三条", quote: "信用信息分值由基本分和加分、减分构成，" };
  const open = (change?: (draft: PointsRegime) => void): string[] =>
    ids(findingsOf(rushanPupil, change)).filter((id) => id.startsWith("uncapped"));

  test("加分、减分都没有封顶；教育引导不计分，不在此列", () => {
    expect(open()).toEqual(["uncapped@credit", "uncapped@debit"]);
    expect(about(findingsOf(rushanPupil), "uncapped@credit").example.names).toEqual([
      "4-1",
      "4-2",
      "4-3",
      "4-4",
      "4-5",
    ]);
  });
  test("一组封顶、总分有顶有底、每项封顶，都不再是没有上限", () => {
    expect(open((draft) => Object.assign(group(draft, 0), { cap: { points: 20, cite } }))).toEqual([
      "uncapped@debit",
    ]);
    expect(open(({ sheet }) => Object.assign(sheet, { ceiling: { value: 120, cite } }))).toEqual([
      "uncapped@debit",
    ]);
    expect(open(({ sheet }) => Object.assign(sheet, { floor: { value: 0, cite } }))).toEqual([
      "uncapped@credit",
    ]);
    expect(
      open((draft) => {
        for (const item of group(draft, 1).items) item.cap = { points: 10, cite };
      }),
    ).toEqual(["uncapped@credit"]);
  });
  test("“经常”没有写从何时数起；写了“一学期内”就有了", () => {
    const findings = findingsOf(rushanPupil);
    expect(about(findings, "unspanned-count@frequent").example.names).toEqual(["5-1", "5-3-a", "5-4-a"]);
    const spanned = findingsOf(rushanPupil, (draft) => {
      for (const { conditions } of group(draft, 1).items)
        for (const condition of conditions)
          if (condition.kind === "frequent") condition.within = { count: 6, unit: "month" };
          else condition.cite.quote = `一学期内${condition.cite.quote}`;
    });
    expect(ids(spanned).filter((id) => id.startsWith("unspanned-count"))).toEqual([]);
  });
});

test("第二十条称“本意见”，全文称“本办法”；改成一样就没有这一处", () => {
  expect(about(findingsOf(rushanPupil), "two-names@source").where.clause).toBe("第二十条");
  const one = findingsOf(rushanPupil, undefined, (text) => text.replace("本意见", "本办法"));
  expect(ids(one)).not.toContain("two-names@source");
  // The pupils' 本意见 is no name of the staff's measure, which shares the file.
  expect(ids(findingsOf(rushanStaff))).not.toContain("two-names@source");
});

describe("解读的引用", () => {
  test("“自愿”“每学年”也指名解读：指错了就说", () => {
    const findings = findingsOf(jiaochengPupil, ({ pledges, sections }) => {
      for (const pledge of pledges) pledge.voluntary = "nobody-says-so";
      for (const section of sections) section.yearly = "nor-this";
    });
    expect(ids(findings)).toContain("dangling-reference@reading.nobody-says-so");
    expect(ids(findings)).toContain("dangling-reference@reading.nor-this");
    expect(ids(findings)).toContain("stale-ambiguity@pledge-is-voluntary");
  });
});

describe("同一文件的两部办法，各按自己的一半检验", () => {
  const staffWords = "如仍有异议，将召开教职工信用议事会进行最终评议。";

  test.each(["第十五条", "教职工办法 第十五条"])("学生办法引教职工的话，说是%s也不行", (clause) => {
    const findings = findingsOf(rushanPupil, ({ period }) =>
      Object.assign(period.cite, { clause, quote: staffWords }),
    );
    expect(ids(findings)).toContain("quote-missing@period.cite");
  });
  test("自己的话，说在别的条里，是引文不在所称的条款", () => {
    const findings = findingsOf(rushanPupil, ({ period }) => {
      period.cite.clause = "第十四条";
    });
    expect(ids(findings)).toContain("quote-elsewhere@period.cite");
    expect(ids(findings)).not.toContain("quote-missing@period.cite");
  });
  test("起止的话不见于原文：没有一处引文算数", () => {
    for (const span of [
      { opens: "没有这句话", closes: "明文件进行存档。" },
      { opens: "明文件进行存档。", closes: "没有这句话" },
    ]) {
      const findings = findingsOf(rushanStaff, ({ source }) => Object.assign(source, { span }));
      expect(ids(findings)).toContain("quote-missing@period.cite");
      expect(ids(findings)).toContain("quote-missing@sheet.groups.0.cite");
    }
  });
  test("学生办法的“C级及以下”不算教职工办法的", () => {
    const scale = rushanPupil.grades;
    expect(
      ids(
        findingsOf(rushanStaff, (draft) => Object.assign(draft, { grades: structuredClone(scale) })),
      ).filter((id) => id.startsWith("below-lowest-grade")),
    ).toEqual([]);
  });
  test("废止的规范写进教职工的一半，就只算教职工办法的", () => {
    const amend = (text: string) => text.replace("第十六条 各单位要", "第十六条 各单位按照《婚姻法》要");
    const [staff, pupil] = [rushanStaff, rushanPupil].map((regime) =>
      ids(findingsOf(regime, undefined, amend)),
    );
    expect(staff).toContain("repealed-norm@婚姻法");
    expect(pupil).not.toContain("repealed-norm@婚姻法");
    expect(staff).not.toContain("repealed-norm@治安管理处罚条例");
  });
  test("两部办法的条文都要有交代；缺失的条文可以写明缺失，不能说已编码", () => {
    const drop = findingsOf(rushanPupil, ({ coverage }) => {
      delete coverage["教职工办法 第十六条"];
      coverage["教职工办法 第三条"] = "encoded";
      coverage["教职工办法 第二十二条"] = { outOfScope: "见 rushan-staff" };
    });
    expect(ids(drop)).toContain("uncovered-article@教职工办法 第十六条");
    expect(ids(drop)).toContain("uncovered-article@教职工办法 第三条");
    expect(ids(drop)).toContain("uncovered-article@教职工办法 第二十二条");
  });
});

describe("数字的出处，各种体例都查", () => {
  const openIds = <R extends Regime>(regime: R, change: (draft: R) => void): string[] =>
    findingsOf(regime, change).flatMap(({ id, settledBy }) => (settledBy === null ? [id] : []));

  test.each<[string, () => string[]]>([
    [
      "uncited-number@base=99",
      () => openIds(rushanPupil, ({ sheet }) => Object.assign(sheet.base[0] ?? {}, { value: 99 })),
    ],
    [
      "uncited-number@A.to=101",
      () => openIds(rushanPupil, ({ grades }) => Object.assign(grades?.[1]?.to ?? {}, { value: 101 })),
    ],
    [
      "uncited-number@eligible.stage=5",
      () => openIds(rushanPupil, ({ subject }) => Object.assign(subject.eligible[0] ?? {}, { stage: 5 })),
    ],
    [
      "uncited-number@fewestAnswers.value=4",
      () => openIds(jiaochengTeacher, ({ fewestAnswers }) => Object.assign(fewestAnswers, { value: 4 })),
    ],
    [
      "uncited-number@integrity.age=16",
      () =>
        openIds(jiaochengPupil, ({ pledges }) => Object.assign(pledges[0]?.guardianBelow ?? {}, { age: 16 })),
    ],
    [
      "uncited-number@payout.count=4个月",
      () => openIds(wugangTraining, ({ terms }) => Object.assign(terms.payout?.term ?? {}, { count: 4 })),
    ],
    [
      "uncited-number@period.begins=9月2日",
      () => openIds(rushanStaff, ({ period }) => Object.assign(period, { begins: "09-02" })),
    ],
    [
      "uncited-number@supplement.base.points=120",
      () =>
        openIds(rushanStaff, ({ supplement }) =>
          Object.assign(supplement?.may[1]?.most ?? {}, { points: 120 }),
        ),
    ],
    [
      "boundary-word@A+.from",
      () => openIds(rushanPupil, ({ grades }) => Object.assign(grades?.[0]?.from ?? {}, { closed: false })),
    ],
    ["unnamed-grade@14-1.B", () => openIds(rushanPupil, ({ measures }) => measures[0]?.grades.push("B"))],
    [
      "unsourced@issuers=乳山市教育局",
      () => openIds(rushanPupil, ({ source }) => Object.assign(source, { issuers: ["乳山市教育局"] })),
    ],
    [
      "uncited-name@B",
      () =>
        openIds(rushanPupil, ({ grades }) => Object.assign(grades?.[2]?.label ?? {}, { "zh-CN": "合格" })),
    ],
    [
      "unnamed-actor@annual.seal=校医",
      () =>
        openIds(rushanStaff, ({ procedures }) =>
          Object.assign(procedures[0]?.steps[4]?.by ?? {}, { "zh-CN": "校医" }),
        ),
    ],
    [
      "negative-wording@2.11",
      () =>
        openIds(jiaochengSchool, ({ groups }) =>
          Object.assign(groups[1]?.items[10]?.title ?? {}, { "zh-CN": "乱补课" }),
        ),
    ],
    [
      "dangling-reference@section.nowhere",
      () => openIds(jiaochengPupil, ({ breachesIn }) => breachesIn?.push("nowhere")),
    ],
    [
      "dangling-reference@state.nowhere",
      () => openIds(wugangTraining, ({ rules }) => Object.assign(rules[0] ?? {}, { to: "nowhere" })),
    ],
    [
      "dangling-reference@level.乡",
      () =>
        openIds(rushanPupil, ({ sheet }) =>
          Object.assign(sheet.groups[0]?.items[0]?.points ?? {}, { levels: ["乡"] }),
        ),
    ],
    [
      "redundant-rule@serious-penalty",
      () => openIds(wugangTraining, ({ rules }) => Object.assign(rules[2]?.when ?? {}, { serious: false })),
    ],
  ])("%s", (id, found) => expect(found()).toContain(id));

  test("四年级写作四、三个月写作三，都算有出处", () => {
    expect(ids(findingsOf(rushanPupil)).filter((id) => id.includes("eligible"))).toEqual([]);
    expect(ids(findingsOf(wugangTraining)).filter((id) => id.includes("payout.count"))).toEqual([]);
  });
});

describe("名单的依据（国办发〔2020〕49号）", () => {
  const of = (change?: (draft: typeof wugangPrivateSchool) => void): string[] =>
    ids(findingsOf(wugangPrivateSchool, change)).filter((id) => id.startsWith("list-without-basis"));

  test("每份名单、每种列入情形都没有写明依据", () => expect(of()).toHaveLength(7));
  test("引文写明法律的、上位法点名这份名单的，不在此列", () => {
    const { cite } = wugangPrivateSchool.period;
    expect(
      of(({ lists }) =>
        Object.assign(lists[2] ?? {}, { cite: { ...cite, quote: "依照《民办教育促进法》列入" } }),
      ),
    ).toHaveLength(5);
    expect(
      of(({ higherLaw }) => {
        higherLaw.push({
          norm: "中华人民共和国民办教育促进法",
          article: "第一条",
          asks: { "zh-CN": "列为重点监控对象", en: "Intensive monitoring" },
        });
      }),
    ).toHaveLength(4);
  });
  test("白名单没有不利后果，不问依据", () =>
    expect(ids(findingsOf(wugangTraining)).filter((id) => id.startsWith("list-without-basis@white"))).toEqual(
      [],
    ));
});

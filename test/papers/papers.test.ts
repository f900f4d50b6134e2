// 文书情形: who is named, what is not on it, when terms end, what is refused.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assessPoints } from "#shared/engine/point-sheet/assess-points.ts";
import { quoteForReading } from "#shared/engine/quote.ts";
import { fileVersion } from "#shared/papers/credit-report.ts";
import { maybeAboutMinor } from "#shared/papers/kinds.ts";
import { type Paper, saysOf } from "#shared/papers/paper.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { bestRow, worstRow } from "../lambdas/people.ts";
import * as facts from "./sample-facts.ts";
import { allPapers, outcomeOf, written } from "./write-all.ts";

const text = (paper: Paper): string => saysOf(paper).join("\n");
/** What follows a label. */
const said = (paper: Paper, label: string): string | undefined => {
  const says = saysOf(paper);
  return says[says.indexOf(label) + 1];
};

describe("监护人告知书（乳山 第十条）", () => {
  const paper = written("guardian-notice", "rushan-pupil", facts.guardianNotice);

  test("写给监护人，说的是本人的这一项：事项、日期、扣10分，各有条款", () => {
    expect(text(paper)).toContain("李大川（李晓禾同学的父亲）：");
    expect(text(paper)).toContain("事项\n以大欺小、辱骂欺凌、挑起事端、打架斗殴\n第五条（八）");
    expect(text(paper)).toContain("扣分\n−10 分\n第二条");
    expect(text(paper)).toContain("目前分值\n80.5 分");
    expect(text(paper)).toContain("目前等级\nB 一般级别（学年内随加分、减分变化）\n第十二条（三）");
  });

  test("没有第三人：记录里写的缘由、证据、别的学生和老师都不上纸", () => {
    for (const other of ["王小虎", "赵老师", "操场", "陈述"]) expect(text(paper)).not.toContain(other);
  });

  test("其他事项不在这一份上", () => {
    for (const other of ["作弊", "排队", "年级、校级"]) expect(text(paper)).not.toContain(other);
  });

  test("怎样提出异议：监护人，10日，书面，说明理由，第十七条", () => {
    expect(text(paper)).toContain("学校自收到之日起10日内书面答复，并说明理由（第十七条）");
  });

  test("达到C级的，写明帮扶教师与限制；A+的宣传须监护人同意，不写在告知书上", () => {
    const grave = [
      { id: "x1", item: "5-9", on: "2025-10-01", admonished: ["2025-09-20"] },
      { id: "x2", item: "5-7", on: "2025-10-02", admonished: ["2025-09-20"] },
    ] as const;
    const record = {
      ...facts.guardianNotice.record,
      deeds: [...facts.guardianNotice.record.deeds, ...grave],
    };
    const c = written("guardian-notice", "rushan-pupil", {
      ...facts.guardianNotice,
      record,
      helper: "何允诚",
    });
    // 100 + 1 − 10 − 0.5 − 10 − 20 − 15
    expect(text(c)).toContain("目前分值\n45.5 分");
    expect(text(c)).toContain("选派教师结成帮扶对子，督促改正：何允诚老师\n第十五条（二）");
    expect(text(c)).toContain("限制\n不能参加评优活动和奖励\n第十五条（二）");
    const [award] = facts.guardianNotice.record.deeds;
    const only = { ...facts.guardianNotice.record, deeds: [award] };
    const praise = { ...facts.guardianNotice, record: only, deed: "d1", on: "2025-09-20" };
    const a = written("guardian-notice", "rushan-pupil", praise);
    expect(text(a)).toContain("加分\n+1 分");
    expect(text(a)).not.toContain("宣传");
  });

  test("分值与引擎算的一致", () => {
    const { record, supplement, on } = facts.guardianNotice;
    const { total } = assessPoints(rushanPupil, structuredClone(record) as never, { on, supplement });
    expect(said(paper, "目前分值")).toBe(`${total} 分`);
  });

  test("没有认定的事项不告知；细则没有的，记录不成立", () => {
    expect(outcomeOf("guardian-notice", "rushan-pupil", { ...facts.guardianNotice, deed: "d9" })).toBe(
      "paper-no-finding",
    );
    expect(outcomeOf("guardian-notice", "rushan-pupil", { ...facts.guardianNotice, supplement: null })).toBe(
      "paper-incomplete",
    );
  });

  test("教职工办法、伊春办法没有这种文书", () => {
    for (const regime of ["rushan-staff", "yichun-practitioner", "wugang-training"])
      expect(outcomeOf("guardian-notice", regime, facts.guardianNotice)).toBe("paper-not-in-regime");
  });
});

describe("评价结果告知书（伊春 第十七条）", () => {
  const e = written("grade-notice", "yichun-practitioner", facts.gradeNotice());

  test("告知本人；身份证号只有首尾；直接判级写明是哪一条", () => {
    const number = String(worstRow(3).residentId);
    expect(text(e)).toContain(`吴明谦（身份证号 230*************${number.slice(-2)}）：`);
    expect(text(e)).not.toContain(number);
    expect(text(e)).toContain("直接判级\n思想道德素质不满 20 分的\n第十三条 直接判级（一）");
    expect(text(e)).toContain("信用级别\nE 不诚信级别\n第十三条（五）");
  });

  test("更正：两部门，15个工作日，书面；E级没有修复一项，D级有，满3个月", () => {
    expect(text(e)).toContain("15个工作日内处理，并书面告知您（第十七条）");
    expect(text(e)).not.toContain("修复");
    // 思想 32−10=22，业务 29−14=15，业绩 39−4=35，都在直接判级的线上；合计 72
    const no = [1, 2, 4, 5, 6, 20, 21, 22, 23, 24, 25, 26, 30, 32];
    const lost = { ...bestRow(4), ...Object.fromEntries(no.map((id) => [id, "否"])) };
    const d = written("grade-notice", "yichun-practitioner", facts.gradeNotice(lost));
    expect(said(d, "综合得分")).toBe("72 分（满分 100 分）");
    expect(said(d, "信用级别")).toBe("D 诚信警示级别");
    expect(text(d)).toContain("未满3个月的不予修复（第十八条）");
  });

  test("A级不在须告知之列；有缺项的不出", () => {
    expect(outcomeOf("grade-notice", "yichun-practitioner", facts.gradeNotice(bestRow(5)))).toBe(
      "paper-grade-untold",
    );
    const { 1: _, ...missing } = worstRow(6);
    expect(outcomeOf("grade-notice", "yichun-practitioner", facts.gradeNotice(missing))).toBe(
      "paper-incomplete",
    );
  });

  test("限制句在纸上", () => {
    expect(text(e)).toContain("执业信用信息仅作参考，不能作为教育从业人员奖惩的直接依据。（第十五条）");
  });
});

describe("年度汇总表（伊春）", () => {
  const paper = written("sum-sheet", "yichun-practitioner", facts.sumSheet(12));

  test("一人一行，各部分、总分、级别与条款；证件号掩码", () => {
    const [table] = paper.blocks;
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.rows).toHaveLength(12);
    expect(table.rows[0]).toEqual([
      1,
      "王知夏",
      "230*************06",
      32,
      29,
      39,
      100,
      "A",
      "第十三条（一）",
    ]);
    expect(table.rows[10]?.slice(6)).toEqual([64, "E", "第十三条 直接判级（一）（按总分为D）"]);
    expect(text(paper)).not.toMatch(/\d{17}[\dX]/);
  });

  test("级别人数相加等于总人数", () => {
    expect(text(paper)).toContain(
      "级别汇总：A 级 4 人，B 级 7 人，C 级 0 人，D 级 0 人，E 级 1 人；合计 12 人。",
    );
  });

  test("填报人、负责人、两个审核部门各签各的字，三枚公章", () => {
    const boxes = paper.blocks.flatMap((block) => (block.kind === "boxes" ? block.boxes : []));
    expect(boxes.map(({ kind, label }) => `${kind} ${label.split("\n")[0]}`)).toEqual([
      "signature 填报人",
      "signature 单位负责人确认",
      "seal 伊美区第三小学",
      "signature 主管教育部门审核",
      "seal 伊春市教育局",
      "signature 营商部门审核",
      "seal 伊春市营商环境建设监督局",
    ]);
  });

  test("横排，A4或A3；空表、有缺项的不出", () => {
    const a3 = written("sum-sheet", "yichun-practitioner", { ...facts.sumSheet(3), size: "A3" });
    expect(a3.page).toEqual({ size: "A3", orientation: "landscape" });
    expect(outcomeOf("sum-sheet", "yichun-practitioner", facts.sumSheet(0))).toBe("paper-nobody");
    const rows = [bestRow(1), { ...bestRow(2), 7: null }];
    expect(outcomeOf("sum-sheet", "yichun-practitioner", { ...facts.sumSheet(), rows })).toBe(
      "paper-incomplete",
    );
  });
});

describe("异议答复书", () => {
  test("乳山学生 第十七条：10日，10月29日收到，11月8日是周六，顺延到11月10日周一", () => {
    const paper = written("objection-reply", "rushan-pupil", facts.pupilReply);
    expect(said(paper, "届满日")).toBe("2025年11月10日（周一）");
    expect(said(paper, "答复日")).toBe("2025年11月7日（周五）（期限内）");
    expect(text(paper)).toContain("答复抄送基础教育科（学校；第十七条）。");
  });

  test("迟了照样答复，但写明迟于届满日", () => {
    const late = written("objection-reply", "rushan-pupil", { ...facts.pupilReply, on: "2025-11-11" });
    expect(said(late, "答复日")).toBe("2025年11月11日（周二）（迟于届满日）");
  });

  test("乳山教职工 第十五条：仍有异议的，议事会最终评议；6月19日放假，顺延到22日", () => {
    const paper = written("objection-reply", "rushan-staff", facts.staffReply);
    expect(said(paper, "届满日")).toBe("2026年6月22日（周一）");
    expect(text(paper)).toContain("仍有异议的，议事会最终评议（教职工信用议事会；第十五条）。");
    expect(text(paper)).not.toContain("没有另作规定");
  });

  test("伊春更正申请：15个工作日，2024年9月30日收到，10月25日届满", () => {
    const paper = written("objection-reply", "yichun-practitioner", {
      ...facts.staffReply,
      received: "2024-09-30",
      on: "2024-10-18",
    });
    expect(paper.title["zh-CN"]).toBe("更正申请答复书");
    expect(said(paper, "届满日")).toBe("2024年10月25日（周五）");
  });

  test("贵州城市职院 第十四条：没有规定期限的，照实写", () => {
    const paper = written("objection-reply", "guizhou-student", facts.staffReply);
    expect(text(paper)).toContain("没有规定答复的期限（第十四条）");
  });

  test("不说明理由、早于收到之日、写了案中别人的姓名，都不出", () => {
    const refuse = (more: object) =>
      outcomeOf("objection-reply", "rushan-pupil", { ...facts.pupilReply, ...more });
    expect(refuse({ reasons: [] })).toBe("paper-reasons-missing");
    expect(refuse({ reasons: ["　 "] })).toBe("paper-reasons-missing");
    expect(refuse({ on: "2025-10-28" })).toBe("paper-before-receipt");
    expect(refuse({ reasons: ["王小虎承认先动手。"] })).toBe("paper-names-others");
  });

  test("理由里误写的身份证号印出来是掩码", () => {
    const number = facts.residentId(9);
    const paper = written("objection-reply", "rushan-staff", {
      ...facts.staffReply,
      reasons: [`证号${number}核对无误。`],
    });
    expect(text(paper)).not.toContain(number);
    expect(text(paper)).toContain(`证号230*************${number.slice(-2)}核对无误。`);
  });
});

describe("限期整改通知书（舞钢 三第2项）", () => {
  const of = (more: object) =>
    outcomeOf("rectification-order", "wugang-private-school", { ...facts.rectificationOrder, ...more });
  const paper = written("rectification-order", "wugang-private-school", facts.rectificationOrder);

  test("15个工作日自9月22日送达起：中秋国庆放假、9月20日上班不在期内，10月20日届满", () => {
    expect(said(paper, "届满日")).toBe("2026年10月20日（周二）");
  });

  test("定到某一天的，就是那一天；到明年没有放假通知的，写暂定", () => {
    const by = written("rectification-order", "wugang-private-school", {
      ...facts.rectificationOrder,
      due: { by: "2026-11-30" },
    });
    expect(said(by, "届满日")).toBe("2026年11月30日（周一）");
    const far = { within: { count: 6, unit: "month" } };
    const next = written("rectification-order", "wugang-private-school", {
      ...facts.rectificationOrder,
      due: far,
    });
    expect(said(next, "届满日")).toBe("2027年3月22日（周一）（当年放假通知未公布，暂定）");
  });

  test("每种情形写明上位法的条款；未按期完成的后果引方案原文", () => {
    expect(text(paper)).toContain(
      "《中华人民共和国民办教育促进法实施条例（国务院令第741号修订）》第六十三条（八）",
    );
    expect(text(paper)).toContain("未按期完成整改的，或者受到教育行政处罚的");
    expect(text(paper)).toContain("列入“重点监管名单”，由经办机关另行书面决定");
  });

  test("没有情形、不是负面情形、条例施行以前的、期限已过、代码不对，都不出", () => {
    expect(of({ hits: [] })).toBe("paper-no-ground");
    expect(of({ hits: [{ hit: "commended", on: "2026-09-10", what: "受表彰" }] })).toBe("paper-unknown-hit");
    expect(of({ hits: [{ hit: "law-63-8", on: "2021-08-31", what: "旧事" }] })).toBe("paper-unknown-hit");
    expect(of({ due: { by: "2026-09-22" } })).toBe("paper-date-past");
    expect(of({ school: { name: "某校", uscc: "52410481MJ3812C500" } })).toBe("unfit school.uscc");
    expect(of({ served: "2026-09-31" })).toBe("unfit served");
  });
});

describe("个人信用报告（舞钢 三第6项）", () => {
  const report = (signed: unknown, more: object = {}) =>
    written("credit-report", "wugang-private-school", { ...facts.creditReport, signed, ...more });
  const version = fileVersion(facts.creditReport);
  const signed = { by: "T-0412", version, on: "2026-07-06" };

  test("本人签字确认这一版后，才叫信用报告", () => {
    const paper = report(signed);
    expect(paper.title["zh-CN"]).toBe("教师个人职业信用报告");
    expect(paper.mark).toBe("已由本人于2026年7月6日（周一）签字确认，可作为教师个人职业信用报告使用");
  });

  test("没签、别人签、签后改过、签字在后，都不得作为信用报告使用", () => {
    const title = "教师职业信用档案（待本人签字确认）";
    expect(report(null)).toMatchObject({
      title: { "zh-CN": title },
      mark: "未经本人签字确认，不得作为信用报告使用",
    });
    expect(report({ ...signed, by: "T-0001" }).mark).toBe("签字的不是本人，不得作为信用报告使用");
    expect(report({ ...signed, on: "2026-07-07" }).mark).toContain("未经本人签字确认");
    const [, ...entries] = facts.creditReport.entries;
    expect(report(signed, { entries }).mark).toContain("须本人重新签字确认");
  });

  test("培训机构的方案部分没有这种报告", () => {
    expect(outcomeOf("credit-report", "wugang-training", facts.creditReport)).toBe("paper-not-in-regime");
  });
});

describe("诚信档案副本（蕉城 二（三）3）", () => {
  test("印出电子副本的摘要；已更正的只留其位", () => {
    const paper = written("archive-copy", "jiaocheng-pupil", facts.archiveCopy);
    expect(paper.mark).toContain("完整");
    expect(said(paper, "电子副本摘要")).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    const { record } = facts.archiveCopy;
    const wrong = { ...record.entries[0], id: "c2022x", what: "记错的一句" };
    const right = { ...record.entries[0], id: "c2022y", what: "品行良好（更正）", corrects: "c2022x" };
    const mended = {
      ...facts.archiveCopy,
      record: { ...record, entries: [...record.entries, wrong, right] },
    };
    const corrected = written("archive-copy", "jiaocheng-pupil", mended);
    expect(text(corrected)).toContain("（已更正，见更正后的记录）");
    expect(text(corrected)).not.toContain("记错的一句");
  });
});

describe("每一份文书", () => {
  const all = [...allPapers()];

  test.each(all)("%s：引文照录所存原文", (_, paper) => {
    const regime = regimeOf(paper.regime.id);
    const file = new URL(`../../shared/regimes/${regime?.source.file}`, import.meta.url);
    const source = quoteForReading(readFileSync(file, "utf8"));
    expect(paper.cites.length).toBeGreaterThan(0);
    for (const { quote } of paper.cites) expect(source).toContain(quote);
  });

  test.each(all)("%s：事实表里带数字的，不是号码、名称就有条款", (_, paper) => {
    const own = ["身份证号", "岗位", "异议事项", "您的意见"];
    for (const block of paper.blocks)
      if (block.kind === "facts")
        for (const { label, value, clause } of block.facts)
          if (/\d/.test(String(value)) && !own.includes(label)) expect(clause, label).not.toBeNull();
  });

  test.each(all)("%s：印出的条款都有照录", (_, paper) => {
    const clauses = new Set(paper.cites.map(({ clause }) => clause));
    for (const block of paper.blocks)
      if (block.kind === "facts")
        for (const { clause } of block.facts) if (clause !== null) expect(clauses).toContain(clause);
  });

  test.each(all)("%s：没有完整的身份证号", (_, paper) => expect(text(paper)).not.toMatch(/\d{17}[\dX]/));
});

test("哪些制度不涉及未成年人，与制度本身说的一致", () => {
  for (const { id, subject } of regimes)
    expect([id, maybeAboutMinor(id, "objection-reply")]).toEqual([id, subject.minor !== "never"]);
  expect(maybeAboutMinor("a-bureaus-own", "sum-sheet")).toBe(true);
  // 登记时写错了制度，也不说出是给监护人的。
  expect(maybeAboutMinor("yichun-practitioner", "guardian-notice")).toBe(true);
});

// 说明理由：九部制度各有真实的记录，每一行的原文逐字可查，加得出总分
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import { type AssessSettings, assess, type Records } from "#shared/engine/assess.ts";
import { explain } from "#shared/engine/explain/explain.ts";
import { type ExplainLine, type LineKind, supplementName } from "#shared/engine/explain/line.ts";
import { explainTerm } from "#shared/engine/explain/term.ts";
import { explainText } from "#shared/engine/explain/text.ts";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import { sumPoints } from "#shared/engine/points.ts";
import type { GridRegime, PointsRegime, Regime } from "#shared/engine/regime.ts";
import { guizhouSampleSupplement } from "#shared/regimes/guizhou-city-college-archive/sample-supplement.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { jiaochengPupil } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import {
  jiaochengSchoolSample,
  jiaochengTeacherSample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangTraining } from "#shared/regimes/wugang-credit-supervision/training.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { sheet as trialSheet } from "#test/point-sheet/trial-sheet.ts";
import { englishMissingIn } from "#test/regimes/data.ts";
import { deed, warnedOnce } from "#test/regimes/rushan-facts.ts";
import { hit, listing, order, penalty } from "./findings-facts.ts";
import { appeal, breach, file, own, repair } from "./student-files.ts";
import { but, full } from "./yichun-facts.ts";

const why = <R extends Regime>(
  regime: R,
  record: Records[R["instrument"]],
  settings: AssessSettings,
): readonly ExplainLine[] => explain(regime, assess(regime, record, settings), settings);

const year = { from: "2025-09-01", to: "2026-08-31" } as const;
const account = (deeds: Deed[], more: Partial<Records["points"]> = {}): Records["points"] => ({
  subject: { stage: 5 },
  period: year,
  deeds,
  mendings: [],
  ...more,
});
const summer: CivilDate = "2026-08-31";
const winter: CivilDate = "2026-12-20";

const times = (count: number, answer: number): number[] => Array.from({ length: count }, () => answer);
const answers = {
  self: [95],
  peers: times(10, 90),
  pupils: times(40, 88),
  parents: times(30, 85),
  community: times(20, 80),
};
const forged = {
  id: "行为一",
  breach: jiaochengTeacher.breaches[0]?.id ?? "",
  on: "2026-03-02" as CivilDate,
  decision: { name: "决定书", number: "1号", authority: "教育局", on: "2026-04-02" as CivilDate },
};
const items = jiaochengSchool.groups.flatMap((group) => group.items);
const primary = { kind: "public", stages: ["compulsory"] } as const;
const asked = assess(jiaochengSchool, { unit: primary, answers: {} }, { on: winter });
const due = "problems" in asked ? asked.problems.map(({ at }) => at) : [];
const met = Object.fromEntries(due.map((id) => [id, jiaochengSchool.answers.met]));
const { unmet } = jiaochengSchool.answers;
const prohibited = items.find(({ id, nature }) => nature === "prohibition" && due.includes(id))?.id ?? "";

const proven = { evidence: ["证明文件"] } as const;
const student = {
  ...file,
  imported: "2026-09-01" as CivilDate,
  entries: [own("基本", "basic"), breach("一", "gambling"), breach("二", "theft")],
  appeals: [appeal("一", { outcome: "revoke", reasons: "查无此事" }), appeal("二", null)],
  repairs: [repair("二", {})],
};
const ordered = order("文书", "2026-03-02", ["招生"], { within: { count: 10, unit: "workday" } });
const watched = [
  hit("招生", "2026-02-27"),
  ordered,
  hit("收费", "2026-03-01"),
  penalty("处罚", "2026-03-03", true),
  listing("列入", "watch", "enter", "2026-04-01"),
];

const at = (on: CivilDate, supplement: AssessSettings["supplement"] = null): AssessSettings => ({
  on,
  supplement,
});

type Case = readonly [Regime, AssessSettings, readonly ExplainLine[]];
const told = <R extends Regime>(
  regime: R,
  record: Records[R["instrument"]],
  settings: AssessSettings,
): Case => [regime, settings, why(regime, record, settings)];

const cases: Record<string, Case> = {
  "伊春：各项都做到": told(yichunPractitioner, full, at(winter)),
  "伊春：思想素质不满20分": told(
    yichunPractitioner,
    but({ 1: "否", 2: "否", 3: 0, 4: "否", 5: "否", 6: "否", 7: "否" }),
    at(winter),
  ),
  "伊春：有缺有错": told(yichunPractitioner, { ...full, 1: null, 3: 2, 99: "是" }, at(winter)),
  "乳山学生：加分、减分、教育引导": told(
    rushanPupil,
    account([deed("4-3", { level: "省" }), deed("5-7", warnedOnce), deed("5-8-a"), deed("19")]),
    at(summer, rushanPupilSample),
  ),
  "乳山学生：没有劝告记录": told(rushanPupil, account([deed("5-7")]), at(summer, rushanPupilSample)),
  "乳山教职工：一切由方案给出": told(
    rushanStaff,
    account([deed("late", proven), deed("credit-ethics", proven)], { subject: {} }),
    at(summer, rushanStaffSample),
  ),
  "乳山教职工：没有方案": told(rushanStaff, account([], { subject: {} }), at(summer)),
  "蕉城学校：有违规有不足": told(
    jiaochengSchool,
    { unit: primary, answers: { ...met, [prohibited]: unmet, "1.1": unmet } },
    at(winter, jiaochengSchoolSample),
  ),
  "蕉城学校：没有细则": told(jiaochengSchool, { unit: primary, answers: met }, at(winter)),
  "蕉城学校：答非所问": told(
    jiaochengSchool,
    { unit: primary, answers: { ...met, "1.1": "基本达到", "2.13": "达到", "9.9": "达到" } },
    at(winter),
  ),
  "蕉城教师：五方评价，一项失信": told(
    jiaochengTeacher,
    { answers, breaches: [forged] },
    at(winter, jiaochengTeacherSample),
  ),
  "蕉城教师：互评超出100分": told(
    jiaochengTeacher,
    { answers: { ...answers, peers: [101], parents: [] } },
    at(winter, jiaochengTeacherSample),
  ),
  蕉城学生: told(
    jiaochengPupil,
    { ...file, signed: { integrity: "2025-09-02" }, entries: [] },
    at("2026-01-10"),
  ),
  "贵州：申诉、修定、核实期限": told(guizhouStudent, student, at("2026-09-20", guizhouSampleSupplement)),
  "贵州：不该写的节": told(
    guizhouStudent,
    { ...file, entries: [own("成绩", "marks"), own("无此节", "nowhere")] },
    at("2026-01-10"),
  ),
  "舞钢民办学校：整改逾期、处罚": told(wugangPrivateSchool, watched, at("2026-04-02")),
  "舞钢民办学校：文书不全": told(
    wugangPrivateSchool,
    [
      penalty("处罚", "2026-03-03", true),
      { ...ordered, hits: ["无"], document: { ...ordered.document, number: "" } },
    ],
    at("2026-04-02"),
  ),
  "舞钢培训机构：情节严重的处罚": told(
    wugangTraining,
    [penalty("处罚", "2026-03-03", true)],
    at("2026-04-02"),
  ),
  "伊春：施行之前": told(yichunPractitioner, full, at("2024-11-13")),
  "蕉城：施行之前": told(jiaochengTeacher, { answers }, at("2019-06-23")),
};

const of = (name: keyof typeof cases, kind: LineKind): ExplainLine[] =>
  (cases[name]?.[2] ?? []).filter((line) => line.kind === kind);
const inChinese = ({ what, value }: ExplainLine): string => `${what["zh-CN"]}：${value["zh-CN"]}`;
const numberIn = ({ value }: ExplainLine): number =>
  Number(/[+−]?\d+(\.\d+)?(?= 分)/.exec(value["zh-CN"])?.[0].replace("−", "-"));
const sumOf = (lines: readonly ExplainLine[]): number => sumPoints(lines.map(numberIn));

describe.each(Object.entries(cases))("%s", (_name, [regime, { supplement }, lines]) => {
  const text = readFileSync(new URL(`../../shared/regimes/${regime.source.file}`, import.meta.url), "utf8");

  test("每一行的原文逐字在制度原文里；只出自细则的，写明细则的单位、版本、纪要号", () => {
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const bySupplement = supplement != null && line.clause === supplementName(supplement);
      const source = bySupplement ? JSON.stringify(supplement) : text;
      expect(source, inChinese(line)).toContain(line.quote);
      expect(line.quote.trim()).not.toBe("");
      if (supplement != null && bySupplement) {
        expect(line.clause).toContain(supplement.unit);
        expect(line.clause).toContain(`第${supplement.version}版`);
        expect(line.clause).toContain(supplement.approved?.minutes);
      }
    }
  });
  test("用到的解读都在制度里", () => {
    const known = regime.ambiguities.map(({ id }) => id);
    for (const { reading } of lines) if (reading !== undefined) expect(known).toContain(reading);
  });
  test("两种语言都齐全；回答照录原文", () => {
    const unquoted = JSON.parse(JSON.stringify(lines).replace(/“[^”]*”/g, "“”")) as unknown;
    expect(englishMissingIn(unquoted)).toEqual([]);
  });
  test("写成文字：每行有结果，有出处", () => {
    for (const locale of ["zh-CN", "en"] as const)
      expect(explainText(lines, locale).split("\n")).toHaveLength(lines.length * 2);
  });
});

test("九部制度都在内", () =>
  expect(new Set(Object.values(cases).map(([{ id }]) => id))).toEqual(new Set(regimes.map(({ id }) => id))));

describe("指标表", () => {
  test("44项相加是总分，三部分小计相加也是总分", () => {
    const points = of("伊春：各项都做到", "points");
    expect(points).toHaveLength(44);
    expect(sumOf(points)).toBe(100);
    expect(sumOf(of("伊春：各项都做到", "part"))).toBe(100);
    expect(of("伊春：各项都做到", "total").map(inChinese)).toEqual(["总分：100 分，满分 100 分"]);
  });
  test("等级写明条款，并说由人决定", () => {
    const [grade] = of("伊春：各项都做到", "grade");
    expect(grade && inChinese(grade)).toBe("等级：A 诚信模范级别；由规则算出，供人决定");
    expect(grade?.clause).toBe("第十三条（一）");
  });
  test("直接判级说明是哪一条，不看总分", () => {
    const rules = of("伊春：思想素质不满20分", "rule");
    const [grade] = of("伊春：思想素质不满20分", "grade");
    expect(rules).toHaveLength(2);
    expect(rules[1] && inChinese(rules[1])).toContain("不看总分");
    expect([grade?.clause, grade?.quote]).toEqual([rules[1]?.clause, rules[1]?.quote]);
  });
  test("至多、降级的直接判级各有说法", () => {
    const { cite } = yichunPractitioner.total;
    const lines = why(
      {
        ...yichunPractitioner,
        direct: [
          { id: "most", when: { indicator: "1", is: "是" }, gives: { atMost: "B" }, cite },
          { id: "down", when: { indicator: "2", is: "是" }, gives: { downBy: 1 }, cite },
        ],
      },
      full,
      at(winter),
    );
    const said = lines.filter(({ kind }) => kind === "rule" || kind === "grade").map(inChinese);
    expect(said.slice(1)).toEqual([
      "直接判级：至多为 B 诚信级别",
      "直接判级：降为 B 诚信级别",
      "等级：C 较诚信级别；由规则算出，供人决定",
    ]);
  });
  test("问题说出哪一项、哪里不对；没有总分", () => {
    expect(of("伊春：有缺有错", "problem").map(inChinese)).toEqual([
      expect.stringContaining("缺项"),
      expect.stringContaining("出席率请写成 0 至 100%"),
      "问题：99：没有第 99 项指标，本表共 44 项：请核对编号",
    ]);
    expect(of("伊春：有缺有错", "total")).toEqual([]);
  });
  test("结果的用途每次都写", () => expect(of("伊春：各项都做到", "limit")).toHaveLength(1));

  test("封顶、基础分、取整、整改中：各有一行，加得出总分", () => {
    const [first, ...rest] = yichunPractitioner.parts;
    if (first === undefined) throw new Error("no part");
    const { cite } = yichunPractitioner.total;
    const regime: GridRegime = {
      ...yichunPractitioner,
      parts: [{ ...first, cap: { points: 20, cite } }, ...rest],
      total: {
        ...yichunPractitioner.total,
        base: { points: 0.4, cite },
        rounding: { step: 1, way: "down", cite },
      },
      direct: [
        {
          id: "rectifying",
          when: { indicator: "1", is: "是" },
          gives: { state: "in-rectification" },
          cite,
        },
      ],
    };
    const lines = why(regime, full, at(winter));
    const points = lines.filter(({ kind }) => kind === "points");
    expect(points.slice(44).map(inChinese)).toEqual([
      "封顶：思想素质：−12 分",
      "基础分：总分：+0.4 分",
      "取整：总分：−0.4 分",
    ]);
    expect(sumOf(points)).toBe(88);
    expect(lines.filter(({ kind }) => kind === "grade").map(inChinese)).toEqual([
      "等级：整改中，暂不评级；由规则算出，供人决定",
    ]);
  });
});

describe("积分制", () => {
  test("基本分与各事项相加是总分：100+8−15−25", () => {
    const name = "乳山学生：加分、减分、教育引导";
    expect(sumOf(of(name, "points").filter(({ what }) => !what["zh-CN"].startsWith("教育引导")))).toBe(68);
    expect(of(name, "total").map(numberIn)).toEqual([68]);
    expect(of(name, "grade").map(({ clause }) => clause)).toEqual(["第十二条（三）"]);
    expect(of(name, "measure").length).toBeGreaterThan(0);
    expect(of(name, "notice").length).toBeGreaterThan(0);
  });
  test("条文定事项、细则定分值的，两样都写明", () => {
    const line = of("乳山学生：加分、减分、教育引导", "points").find(({ what }) =>
      what["zh-CN"].includes("聚众斗殴"),
    );
    expect(line?.clause).toMatch(/^第五条/);
    expect(line?.supplement).toBe(supplementName(rushanPupilSample));
  });
  test("基本分、等级全由方案给的，出处就是方案", () => {
    const name = "乳山教职工：一切由方案给出";
    expect([...of(name, "points").slice(0, 1), ...of(name, "grade")].map(({ clause }) => clause)).toEqual(
      Array.from(
        { length: 2 },
        () => "示例（非法规）：教职工信用管理实施方案（2137000001，第1版，示例2025-01）",
      ),
    );
  });
  test("缺劝告记录：说出缺什么、哪一条", () => {
    const [problem] = of("乳山学生：没有劝告记录", "problem");
    expect(problem && inChinese(problem)).toContain("此前须有 1 次劝告记录，现有 0 次");
    expect(problem?.clause).toMatch(/^第五条/);
  });
  test("没有方案：说出没有方案，引第十七条", () =>
    expect(of("乳山教职工：没有方案", "problem").map((line) => [inChinese(line), line.clause])).toEqual([
      ["问题：细则：单位没有实施细则，不能评价：请先制定细则并经审核通过", "第十七条"],
    ]));

  // The trial sheet is no regulation; its quotes are its own.
  const trial = (
    deeds: Deed[],
    sheet: Partial<PointsRegime["sheet"]> = {},
    more: Partial<Records["points"]> = {},
  ) => {
    const groups = trialSheet.groups.map((group) => ({
      ...group,
      items: group.items.filter(({ points }) => points.kind !== "by-supplement"),
    }));
    const regime: PointsRegime = { ...rushanPupil, sheet: { ...trialSheet, groups, ...sheet } };
    return why(regime, account(deeds, more), at(summer));
  };
  const row = (id: string, item: string, on: CivilDate, more: Partial<Deed> = {}): Deed => ({
    id,
    item,
    on,
    ...more,
  });
  const pointsOf = (lines: readonly ExplainLine[]) => lines.filter(({ kind }) => kind === "points");

  test("取最高、封顶：先写应得，再写为何少计，加得出总分", () => {
    const lines = trial([
      row("1", "比赛获奖", "2025-10-01", { level: "县" }),
      row("2", "比赛获奖", "2025-10-02", { level: "省" }),
      row("3", "每月之星", "2025-10-03"),
      row("4", "每月之星", "2025-10-04"),
    ]);
    expect(pointsOf(lines).map(inChinese)).toEqual([
      "基本分：100 分",
      "加分：比赛获奖（1）：+3 分",
      "同类只取最高：比赛获奖（1）：−3 分",
      "加分：比赛获奖（2）：+8 分",
      "加分：每月之星（3）：+1 分",
      "加分：每月之星（4）：+1 分",
      "本项封顶：每月之星（4）：−1 分",
    ]);
    expect(sumOf(pointsOf(lines))).toBe(109);
    expect(lines.filter(({ kind }) => kind === "total").map(numberIn)).toEqual([109]);
  });
  test("失效、同一事只计一次、加分暂停，各引自己的条款", () => {
    const lines = trial([
      row("1", "违纪", "2025-10-01"),
      row("2", "好事", "2025-10-02"),
      row("3", "严重", "2026-08-01"),
      row("4", "作弊", "2026-07-01", { evidence: ["照片"], deed: "考试" }),
      row("5", "违纪", "2026-07-01", { deed: "考试" }),
    ]);
    const reduced = pointsOf(lines).filter(({ what }) => /^(已失效|同一件事|加分暂停)/.test(what["zh-CN"]));
    expect(reduced.map((line) => [inChinese(line), line.clause])).toEqual([
      ["已失效：违纪（1）：+10 分", "违纪"],
      ["加分暂停：好事（2）：−2 分", "暂停加分"],
      ["同一件事只计一次：违纪（5）：+10 分", "违纪"],
    ]);
    expect(sumOf(pointsOf(lines))).toBe(65);
  });
  test("还分不改等级：总分与定级用的总分分开写", () => {
    const lines = trial(
      [row("1", "作弊", "2025-10-01", { evidence: ["照片"] })],
      {},
      {
        mendings: [{ id: "m", repair: "还分", deed: "1", on: "2025-11-01" }],
      },
    );
    expect(pointsOf(lines).map(inChinese)).toContain("修复：还分（m）：+8 分，等级不变");
    expect(lines.filter(({ kind }) => kind === "total").map((line) => [numberIn(line), line.clause])).toEqual(
      [
        [88, "基本分"],
        [80, "还分"],
      ],
    );
  });
  test("最低分、最高分：差多少，依哪一条", () => {
    const floor = { value: 90, cite: { clause: "下限", quote: "下限" } };
    const ceiling = { value: 101, cite: { clause: "上限", quote: "上限" } };
    const low = trial([row("1", "严重", "2025-10-01")], { floor, ceiling });
    expect(inChinese(pointsOf(low).at(-1) as ExplainLine)).toBe("最低分：+5 分");
    const high = trial([row("1", "好事", "2025-10-01")], { floor, ceiling });
    expect(pointsOf(high).at(-1)).toMatchObject({ clause: "上限" });
    expect(inChinese(pointsOf(high).at(-1) as ExplainLine)).toBe("最高分：−1 分");
  });
  test("按周平均：写明是平均", () => {
    const lines = trial([row("1", "严重", "2025-10-01")], { over: "month" });
    expect(inChinese(pointsOf(lines).at(-1) as ExplainLine)).toBe("各月得分的平均：98.75 分");
  });
});

describe("检查表、问卷制", () => {
  test("逐项得分相加是总分，满分只算适用的项", () => {
    const points = of("蕉城学校：有违规有不足", "points").filter(
      ({ supplement }) => supplement !== undefined,
    );
    const [total] = of("蕉城学校：有违规有不足", "total");
    expect(total && numberIn(total)).toBe(sumOf(points));
    expect(total?.clause).toBe(supplementName(jiaochengSchoolSample));
  });
  test("违反与不足分开写，各引条款", () =>
    expect(of("蕉城学校：有违规有不足", "state").map(({ what }) => what["zh-CN"].slice(0, 2))).toEqual([
      "违反",
      "不足",
    ]));
  test("没有细则，就说为什么没有分", () =>
    expect(of("蕉城学校：没有细则", "total").map(inChinese)).toEqual([
      "总分：单位没有现行的细则，办法本身不定分，所以没有分",
    ]));
  test("问题各有一句话", () =>
    expect(of("蕉城学校：答非所问", "problem").map(({ value }) => value["zh-CN"])).toEqual([
      "填的是“基本达到”，请填其中之一：达到、未达到",
      "这一项不是对本单位提的要求，不用回答：请清空这一格",
      "没有第 9.9 项指标，本表共 33 项：请核对编号",
    ]));
  test("各方折算相加是总分；合并的一方不露平均", () => {
    const points = of("蕉城教师：五方评价，一项失信", "points");
    const counted = points.map(({ value }) => Number(/计 ([\d.]+) 分/.exec(value["zh-CN"])?.[1]));
    expect(counted).toEqual([26.4, 21.25, 12, 27.5]);
    expect(of("蕉城教师：五方评价，一项失信", "total").map(numberIn)).toEqual([87.15]);
    expect(points.at(-1)?.reading).toBe(jiaochengTeacher.fewestAnswers.reading);
  });
  test("失信行为写明决定书", () =>
    expect(of("蕉城教师：五方评价，一项失信", "state").map(inChinese)[0]).toContain(
      "2026年3月2日（周一）发生；教育局《决定书》1号（2026年4月2日（周四））",
    ));
});

describe("档案制、认定制", () => {
  test("期限：届满日、怎样数、出自学校的计划", () => {
    const [check] = of("贵州：申诉、修定、核实期限", "date");
    expect(check && inChinese(check)).toBe(
      "核实导入的基本信息：2026年9月15日（周二）届满，已逾期；自2026年9月1日（周二）次日起，计 10 日，其间 4 日不计或顺延",
    );
    expect([check?.clause, check?.supplement]).toEqual(["第十条", supplementName(guizhouSampleSupplement)]);
  });
  test("申诉与修定的结果", () => {
    const states = of("贵州：申诉、修定、核实期限", "state").map(inChinese);
    expect(states).toContain("申诉 申诉一：撤销条目 一");
    expect(states).toContain("申诉 申诉二：还没有答复");
    expect(states).toContain("修定 修定二：条目 二 已修定");
  });
  test("状态写明依据；列入名单只是建议，由人决定", () => {
    const name = "舞钢民办学校：整改逾期、处罚";
    const states = of(name, "state").map(inChinese);
    expect(states[0]).toBe("状态：重点监控对象；由规则算出，供人决定");
    expect(states.filter((line) => line.startsWith("依据"))).toHaveLength(4);
    const proposals = of(name, "proposal").map(inChinese);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatch(/^建议列入：.*只是建议，由人决定/);
    expect(of(name, "notice").map(inChinese)).toEqual(["发放整改文书：事项 收费 还没有发整改文书"]);
    expect(of(name, "date").map(inChinese)).toEqual([
      "整改文书 文书：2026年3月16日（周一）届满，逾期未整改；自2026年3月2日（周一）次日起，计 10 日，其间 4 日不计或顺延",
    ]);
  });
  test("按月数的期限写明是几个月、还剩几日", () => {
    const monthly = order("文书", "2026-03-02", ["招生"], { within: { count: 3, unit: "month" } });
    const lines = why(wugangPrivateSchool, [hit("招生", "2026-02-27"), monthly], at("2026-06-01"));
    expect(lines.filter(({ kind }) => kind === "date").map(inChinese)).toEqual([
      "整改文书 文书：2026年6月2日（周二）届满，在期限内，还剩 1 个工作日；自2026年3月2日（周一）次日起，计 3 个月",
    ]);
  });
});

describe("办法写明的期限", () => {
  // 2026-03-02 is a Monday; fifteen working days of it end on Monday 2026-03-23.
  const due = dueDate("2026-03-02", { count: 15, unit: "workday" });
  const said = (on: CivilDate) => explainTerm(yichunPractitioner, "correction", due, on);
  test("届满日、怎样数、条款；末日当天还在期限内，次日逾期", () => {
    const line = said("2026-03-20");
    expect(inChinese(line)).toContain(
      "2026年3月23日（周一）届满，在期限内，还剩 1 个工作日；自2026年3月2日（周一）次日起，计 15 日，其间 6 日不计或顺延",
    );
    expect(line.clause).toBe(yichunPractitioner.terms.correction?.cite.clause);
    expect(inChinese(said("2026-03-23"))).toContain("在期限内，还剩 0 个工作日");
    expect(inChinese(said("2026-03-24"))).toContain("已逾期");
  });
  test("没有这个期限，就报错", () =>
    expect(() => explainTerm(yichunPractitioner, "nowhere", due, "2026-03-20")).toThrow(RangeError));
});

describe("施行之前", () => {
  test("说出自哪天施行，引第二十二条", () =>
    expect(cases["伊春：施行之前"]?.[2].map((line) => [inChinese(line), line.clause])).toEqual([
      [
        "施行日期：这部制度自2024年11月14日（周四）起施行，2024年11月13日（周三）还不能据此评价：请核对日期",
        "第二十二条",
      ],
    ]));
  test("文件没有写施行日的，引解读", () =>
    expect(cases["蕉城：施行之前"]?.[2].map(({ reading }) => reading)).toEqual(["in-force-from-issue"]));
});

test("文字短：出处与上一行相同的不重复", () => {
  const text = explainText(why(yichunPractitioner, full, at(winter)), "zh-CN");
  expect(text).toContain("总分：100 分，满分 100 分\n    第十三条：“满分是 100 分”");
  expect(text).not.toMatch(/[\t$\\]/);
});

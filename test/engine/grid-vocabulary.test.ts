// 指标表的全部说法：虚构的试行县办法，每一条界线的两边都由人手算
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { type Answer, type Assessment, assessGrid, type Facts } from "#shared/engine/grid/assess-grid.ts";
import { diff } from "#shared/engine/grid/diff.ts";
import { decide } from "#shared/engine/grid/direct.ts";
import { ranked } from "#shared/engine/grid/rank.ts";
import { whatIf } from "#shared/engine/grid/what-if.ts";
import type { DirectRule } from "#shared/engine/regime.ts";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";
import { amendedTrial, spotless, trial, trialText } from "./trial-grid.ts";

type Changes = Readonly<Record<string, Answer>>;
const assessed = (changes: Changes, on: CivilDate | null = null): Assessment =>
  assessGrid(trial, { ...spotless, ...changes }, on);

/** Nothing earned but training and the prize of the province: 0 + 25, so that a work item shows as it is. */
const bare = { 8: 13, 9: 0, 10: "0 没有家访" };
/** Nothing earned at all: what is on the ladder shows as it is. */
const empty = { ...bare, 12: "无", 13: 0 };

/** By hand: [changes, 守信, 业绩, total, grade, rules that hold]. */
const situations: Record<string, [Changes, number, number, number, string, ...string[]]> = {
  "无一扣分、各项得满：60＋35＋5": [{}, 60, 35, 100, "优秀"],
  "迟到3次扣6分，守信恰为54分（满分的90%）": [{ 1: 3 }, 54, 35, 94, "优秀"],
  "迟到4次，守信52分不满90%，最高良好": [{ 1: 4 }, 52, 35, 92, "良好", "keeping-share"],
  迟到5次恰扣满10分: [{ 1: 5 }, 50, 35, 90, "良好", "keeping-share"],
  迟到6次仍只扣10分: [{ 1: 6 }, 50, 35, 90, "良好", "keeping-share"],
  "旷工1次扣5分，降1级": [{ 2: 1 }, 55, 35, 95, "良好", "absent"],
  "旷工2次：先限为良好，再降1级": [{ 2: 2 }, 50, 35, 90, "一般", "keeping-share", "absent"],
  旷工4次恰扣满本组20分: [{ 2: 4 }, 40, 35, 80, "一般", "keeping-share", "absent"],
  旷工5次仍只扣20分: [{ 2: 5 }, 40, 35, 80, "一般", "keeping-share", "absent"],
  "迟到5次、旷工3次相加25分，本组只扣20分": [{ 1: 5, 2: 3 }, 40, 35, 80, "一般", "keeping-share", "absent"],
  投诉1次扣5分: [{ 3: 1 }, 55, 35, 95, "优秀"],
  投诉2次仍扣5分: [{ 3: 2 }, 55, 35, 95, "优秀"],
  投诉3次扣15分: [{ 3: 3 }, 45, 35, 85, "良好", "keeping-share"],
  投诉90次也是3次以上: [{ 3: 90 }, 45, 35, 85, "良好", "keeping-share"],
  "一项承诺为否，只扣1分": [{ 4: "否" }, 59, 35, 99, "优秀"],
  "两项承诺为否，最高一般": [{ 4: "否", 6: "否" }, 58, 35, 98, "一般", "promises"],
  "守信恰为30分，不列为较差，但旷工降1级": [
    { 1: 5, 2: 1, 3: 3 },
    30,
    35,
    70,
    "较差",
    "keeping-share",
    "absent",
  ],
  "守信29分，列为较差": [
    { 1: 5, 2: 1, 3: 3, 4: "否" },
    29,
    35,
    69,
    "较差",
    "keeping-floor",
    "keeping-share",
    "absent",
  ],
  "扣到25分以下按25分计：60－20－15－3＝22": [
    { 2: 4, 3: 3, 4: "否", 5: "否", 6: "否" },
    25,
    35,
    65,
    "较差",
    "keeping-floor",
    "keeping-share",
    "absent",
    "promises",
  ],
  总分30分按40分计: [
    { ...empty, 2: 4, 3: 3, 4: "否", 5: "否", 6: "否" },
    25,
    0,
    40,
    "较差",
    "keeping-floor",
    "keeping-share",
    "absent",
    "promises",
  ],
  材料逾期3日以内不扣: [{ ...bare, 8: 3 }, 60, 30, 95, "优秀"],
  "材料逾期4日，已入第一个2日，扣1分": [{ ...bare, 8: 4 }, 60, 29, 94, "优秀"],
  材料逾期5日仍扣1分: [{ ...bare, 8: 5 }, 60, 29, 94, "优秀"],
  材料逾期6日扣2分: [{ ...bare, 8: 6 }, 60, 28, 93, "优秀"],
  材料逾期12日扣满5分: [{ ...bare, 8: 12 }, 60, 25, 90, "优秀"],
  材料逾期200日也只到0分: [{ ...bare, 8: 200 }, 60, 25, 90, "优秀"],
  课题经费不足1万元不得分: [{ ...bare, 9: 0.99 }, 60, 25, 90, "优秀"],
  "课题经费1万元得0.5分，总分90.5四舍五入91": [{ ...bare, 9: 1 }, 60, 25.5, 91, "优秀"],
  课题经费4万元得满第一段2分: [{ ...bare, 9: 4 }, 60, 27, 92, "优秀"],
  "课题经费14.99万元仍是2分": [{ ...bare, 9: 14.99 }, 60, 27, 92, "优秀"],
  课题经费15万元得3分: [{ ...bare, 9: 15 }, 60, 28, 93, "优秀"],
  课题经费30万元得满6分: [{ ...bare, 9: 30 }, 60, 31, 96, "优秀"],
  课题经费100万元也是6分: [{ ...bare, 9: 100 }, 60, 31, 96, "优秀"],
  "家校共育评3.5分，写明理由": [{ ...bare, 10: "3.5分，家访20户" }, 60, 28.5, 94, "优秀"],
  "家校共育不适用，按满分4分计": [{ ...bare, 10: "不适用" }, 60, 29, 94, "优秀"],
  "工作组相加恰12分，不减": [{ 8: 3, 9: 15 }, 60, 35, 100, "优秀"],
  "各组相加恰35分，不减：12＋10＋13": [{ 13: 13 }, 60, 35, 100, "优秀"],
  "各组相加34分：12＋10＋12": [{ 13: 12 }, 60, 34, 99, "优秀"],
  培训14学时得14分: [{ ...empty, 13: 14 }, 60, 14, 79, "良好"],
  培训15学时恰得15分: [{ ...empty, 13: 15 }, 60, 15, 80, "良好"],
  培训16学时只计15分: [{ ...empty, 13: 16 }, 60, 15, 80, "良好"],
  "培训不适用，不计分": [{ ...empty, 13: "不适用" }, 60, 0, 65, "一般"],
  只有县级奖得3分: [{ ...empty, 11: "有" }, 60, 3, 68, "一般"],
  "县级奖与省级二等奖，就高计6分": [{ ...empty, 11: "有", 12: "二等奖" }, 60, 6, 71, "一般"],
  "省级一等奖10分，恰为75分": [{ ...empty, 11: "有", 12: "一等奖" }, 60, 10, 75, "良好"],
  "74分（含）以下是一般：59＋10＋5": [{ ...empty, 4: "否", 12: "一等奖" }, 59, 10, 74, "一般"],
  "89.5分四舍五入为90分，优秀：59＋25.5＋5": [{ ...bare, 4: "否", 9: 1 }, 59, 25.5, 90, "优秀"],
  "89分是良好：59＋25＋5": [{ ...bare, 4: "否" }, 59, 25, 89, "良好"],
  "60分是一般：55＋0＋5": [{ ...empty, 3: 1 }, 55, 0, 60, "一般"],
  "59分是较差：54＋0＋5": [{ ...empty, 3: 1, 4: "否" }, 54, 0, 59, "较差"],
};

test("虚构的办法合乎词汇，引文都是原话", () => {
  expect(regimeSchema.parse(trial)).toEqual(trial);
  for (const { quote } of [...assessed({}).lines, ...assessed({}).adjustments].map(({ cite }) => cite))
    expect(trialText).toContain(quote);
});

describe("手算与assess一致", () => {
  test.each(Object.entries(situations))("%s", (_name, [changes, keeping, merits, total, grade, ...rules]) => {
    const got = assessed(changes);
    expect(got.problems).toEqual([]);
    expect([got.parts.keeping, got.parts.merits, got.total, got.grade]).toEqual([
      keeping,
      merits,
      total,
      grade,
    ]);
    expect(got.direct.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe("增减各有一行理由，引条款与原文", () => {
  const moves = (changes: Changes) =>
    assessed(changes).adjustments.map(({ what, level, at, points }) => [what, level, at, points]);
  test("就高：不计的一项写明减去几分", () => {
    expect(moves({ ...empty, 11: "有", 12: "二等奖" })).toEqual([
      ["base", "part", "keeping", 60],
      ["ladder", "indicator", "11", -3],
      ["base", "total", "total", 5],
    ]);
  });
  test("封顶逐级写明：一项、一组、一部分", () => {
    expect(moves({})).toEqual([
      ["base", "part", "keeping", 60],
      ["cap", "group", "三", -3],
      ["cap", "indicator", "13", -5],
      ["cap", "part", "merits", -2],
      ["base", "total", "total", 5],
    ]);
  });
  test("保底与取整", () => {
    expect(moves({ ...empty, 2: 5, 3: 3, 4: "否", 5: "否", 6: "否" })).toEqual([
      ["floor", "group", "一", 5],
      ["base", "part", "keeping", 60],
      ["floor", "part", "keeping", 3],
      ["base", "total", "total", 5],
      ["floor", "total", "total", 10],
    ]);
    expect(moves({ ...bare, 9: 1 })).toContainEqual(["rounding", "total", "total", 0.5]);
  });
  test("舍去的取整：90.5分计90分", () => {
    const down = amendedTrial((regime) => {
      if (regime.total.rounding) regime.total.rounding.way = "down";
    });
    expect(assessGrid(down, { ...spotless, ...bare, 9: 1 }).total).toBe(90);
  });
  test("一部分缺项，它的增减一概不提，另一部分照算", () => {
    const got = assessed({ 1: null });
    expect([got.parts, got.total, got.grade]).toEqual([{ keeping: null, merits: 35 }, null, null]);
    expect(got.adjustments.every(({ at }) => ["三", "13", "merits"].includes(at))).toBe(true);
  });
});

describe("一个答案有问题", () => {
  test.each([
    ["迟到1.5次", { 1: 1.5 }, "too-fine", "1"],
    ["迟到－1次", { 1: -1 }, "out-of-bounds", "1"],
    ["迟到写成文字", { 1: "三次" }, "not-a-number", "1"],
    ["迟到次数无穷", { 1: Number.POSITIVE_INFINITY }, "not-a-number", "1"],
    ["投诉2.5次", { 3: 2.5 }, "too-fine", "3"],
    ["投诉－1次", { 3: -1 }, "out-of-bounds", "3"],
    ["逾期－1日", { 8: -1 }, "out-of-bounds", "8"],
    ["经费NaN", { 9: Number.NaN }, "not-a-number", "9"],
    ["家校共育只有分值没有理由", { 10: "4" }, "reason-missing", "10"],
    ["家校共育只有数字", { 10: 4 }, "reason-missing", "10"],
    ["家校共育没有分值", { 10: "家访20户" }, "not-a-number", "10"],
    ["家校共育超过4分", { 10: "4.5 家访40户" }, "out-of-bounds", "10"],
    ["家校共育不是0.5分一档", { 10: "3.2 家访20户" }, "too-fine", "10"],
    ["培训20.5学时", { 13: 20.5 }, "out-of-bounds", "13"],
    ["不许填不适用的填了不适用", { 1: "不适用" }, "not-a-number", "1"],
    ["没有第14项", { 14: "是" }, "unknown-indicator", "14"],
    ["刑事处罚没有日期", { punishment: "有" }, "date-invalid", "punishment"],
    ["2月30日不是日期", { punishment: "2026-02-30" }, "date-invalid", "punishment"],
  ] as const)("%s", (_name, changes, code, at) => {
    const got = assessed(changes as Changes);
    expect(got.problems.map((problem) => [problem.code, problem.at])).toEqual([[code, at]]);
    expect([got.total, got.grade, got.state]).toEqual([null, null, null]);
  });

  test("处罚日期晚于评价之日", () => {
    const { problems } = assessed({ punishment: "2026-06-02" }, "2026-06-01");
    expect(problems.map(({ code, values }) => [code, values])).toEqual([
      ["not-yet", { date: "2026-06-02", today: "2026-06-01" }],
    ]);
  });

  test("继承来的答案与多出来的答案个数相抵，多出来的照样指出", () => {
    const { 13: training, ...rest } = spotless;
    const facts: Facts = Object.assign(Object.create({ 13: training }), rest, { 99: "是" });
    expect(assessGrid(trial, facts).problems.map(({ code, at }) => [code, at])).toEqual([
      ["unknown-indicator", "99"],
    ]);
  });
});

describe("否决、状态与次序", () => {
  const outcome = (changes: Changes, on: CivilDate | null = null) => {
    const { grade, state, byBand } = assessed(changes, on);
    return [byBand, grade, state];
  };
  test("受到刑事处罚：2年内列为较差，满2年的当天不再", () => {
    const punished = { punishment: "2026-03-01" };
    expect(outcome(punished, "2026-03-01")).toEqual(["优秀", "较差", null]);
    expect(outcome(punished, "2028-02-29")).toEqual(["优秀", "较差", null]);
    expect(outcome(punished, "2028-03-01")).toEqual(["优秀", "优秀", null]);
  });
  test("没有问哪一天，记录在案的都算", () => {
    expect(outcome({ punishment: "2016-03-01" })).toEqual(["优秀", "较差", null]);
  });
  test("空白不是否决", () => expect(outcome({ punishment: " " })).toEqual(["优秀", "优秀", null]));
  test("正在整改：不评等级，总分照算", () => {
    expect(outcome({ rectification: "2026-03-01" })).toEqual(["优秀", null, "in-rectification"]);
    expect(assessed({ rectification: "2026-03-01" }).direct).toEqual([
      {
        rule: "mending",
        grade: null,
        state: "in-rectification",
        cite: { clause: "第六条（二）", quote: "正在整改的，整改期间不评等级" },
      },
    ]);
  });
  test("长期病假：不予评定", () => expect(outcome({ 7: "长期病假" })).toEqual(["优秀", null, "not-rated"]));
  test("在前的优先：处罚先于整改，整改先于病假", () => {
    expect(outcome({ punishment: "2026-03-01", rectification: "2026-03-01" })[1]).toBe("较差");
    expect(outcome({ rectification: "2026-03-01", 7: "长期病假" })[2]).toBe("in-rectification");
  });
  test("每条规则单独会给什么等级", () => {
    expect(assessed({ 2: 2 }).direct.map(({ rule, grade }) => [rule, grade])).toEqual([
      ["keeping-share", "良好"],
      ["absent", "良好"],
    ]);
  });

  const rules = (...gives: DirectRule["gives"][]) => gives.map((one) => ({ gives: one }));
  test.each([
    ["最高一般，再列为优秀：仍是一般", "优秀", rules({ atMost: "一般" }, { set: "优秀" }), "一般"],
    ["先列为良好，后面的不再起作用", "优秀", rules({ set: "良好" }, { atMost: "一般" }), "良好"],
    ["最高优秀，不改变良好", "良好", rules({ atMost: "优秀" }), "良好"],
    ["降9级也不低于最低", "优秀", rules({ downBy: 9 }), "较差"],
    ["降1级、再降1级", "优秀", rules({ downBy: 1 }, { downBy: 1 }), "一般"],
    ["不在任何等级，降级也没有等级", null, rules({ downBy: 1 }), null],
    ["不在任何等级，列为较差", null, rules({ set: "较差" }), "较差"],
  ] as const)("%s", (_name, byBand, held, grade) => {
    expect(decide(trial, byBand, held)).toEqual({ grade, state: null });
  });
  test("不评等级的状态先于其后的列为，后于其前的", () => {
    expect(decide(trial, "优秀", rules({ state: "not-rated" }, { set: "较差" })).state).toBe("not-rated");
    expect(decide(trial, "优秀", rules({ set: "较差" }, { state: "not-rated" })).grade).toBe("较差");
  });
});

describe("排名：优秀取前20%，良好取前3名", () => {
  const lates = (...changes: Changes[]) => changes.map((one) => assessed(one));
  const grades = (rows: readonly Assessment[], regime = trial) =>
    ranked(regime, rows).map(({ grade }) => grade);
  // 100, 99, 98, 97 by training and one promise; 85 by three complaints.
  const row = { 100: {}, 99: { 4: "否" }, 98: { 13: 11 }, 97: { 13: 10 }, 85: { 3: 3 } };
  test("五人取一名优秀，其余的与良好一起争前3名", () => {
    const rows = lates(row[97], row[100], row[85], row[99], row[98]);
    expect(rows.map(({ total }) => total)).toEqual([97, 100, 85, 99, 98]);
    expect(grades(rows)).toEqual(["良好", "优秀", "一般", "良好", "良好"]);
    expect(ranked(trial, rows)[2]?.lost).toEqual([
      { rule: "next-three", place: 4, cite: { clause: "第七条", quote: "良好取前3名，末位同分的都取" } },
    ]);
  });
  test("四人的20%是0.8人，不足1人的舍去；进一的取一名", () => {
    const rows = lates(row[100], row[99], row[98], row[85]);
    expect(grades(rows)).toEqual(["良好", "良好", "良好", "一般"]);
    const up = amendedTrial((regime) => {
      const best = regime.ranks?.[0]?.best;
      if (best && "share" in best) best.rounded = "up";
    });
    expect(grades(rows, up)).toEqual(["优秀", "良好", "良好", "良好"]);
  });
  test("末位同分：优秀都不取，良好都取", () => {
    expect(grades(lates(row[100], row[100], row[99], row[98], row[85]))).toEqual([
      "良好",
      "良好",
      "良好",
      "一般",
      "一般",
    ]);
    expect(grades(lates(row[100], row[99], row[98], row[97], row[97]))).toEqual([
      "优秀",
      "良好",
      "良好",
      "良好",
      "良好",
    ]);
  });
  test("没有等级的不算人数，也不占名次", () => {
    const rows = lates(row[100], row[99], row[98], row[85], { 7: "长期病假" });
    expect(grades(rows)).toEqual(["良好", "良好", "良好", "一般", null]);
  });
  test("分数不够的，名次再前也没有", () => {
    expect(grades(lates(row[85], row[85], row[85], row[85], row[85]))).toEqual(Array(5).fill("良好"));
    expect(grades(lates({ ...empty }, { ...empty }, { ...empty }, { ...empty }, { ...empty }))).toEqual(
      Array(5).fill("一般"),
    );
  });
});

describe("假如", () => {
  const to = (changes: Changes, grade: string) =>
    whatIf(trial, { ...spotless, ...changes }, grade)?.changes.map(({ indicator, to: answer }) => [
      indicator,
      answer,
    ]) ?? null;
  test("长期病假改为在岗：不得分，但等级由它定", () =>
    expect(to({ 7: "长期病假" }, "优秀")).toEqual([["7", "在岗"]]));
  test("县级奖改了不计，不劝人改它", () => {
    // 59 + 10 + 5 = 74; one point of training suffices, the prize of the county changes nothing.
    expect(to({ ...empty, 4: "否", 12: "一等奖" }, "良好")).toEqual([["4", "是"]]);
  });
  test("旷工、承诺、学时各有一道坎：三项都要改", () => {
    expect(to({ 2: 2, 4: "否", 5: "否", 12: "无", 13: 3 }, "优秀")?.map(([indicator]) => indicator)).toEqual([
      "2",
      "4",
      "13",
    ]);
  });
  test("否决在案，改什么答案都没有用", () => expect(to({ punishment: "2026-03-01" }, "良好")).toBeNull());
  test("说出的改动交给assess，真的得到那一级", () => {
    const facts = { ...spotless, ...empty, 1: 4, 2: 1, 3: 2 };
    const answer = whatIf(trial, facts, "良好");
    const then = assessGrid(trial, {
      ...facts,
      ...Object.fromEntries(answer?.changes.map(({ indicator, to: better }) => [indicator, better]) ?? []),
    });
    expect([then.total, then.grade]).toEqual([answer?.total, "良好"]);
  });
});

describe("差异", () => {
  const between = (a: Changes, b: Changes) =>
    diff({ regime: trial, facts: { ...spotless, ...a } }, { regime: trial, facts: { ...spotless, ...b } });
  test("学时多了5个，都被封顶收回：格与增减相抵", () => {
    const { cells, adjustments, before, after } = between({ ...empty, 13: 15 }, { ...empty, 13: 20 });
    expect(cells.map(({ indicator, points }) => [indicator, points])).toEqual([["13", 5]]);
    expect(adjustments?.map(({ what, at, points }) => [what, at, points])).toEqual([["cap", "13", -5]]);
    expect([before.total, after.total]).toEqual([80, 80]);
  });
  test("新的否决：一格没有分，引它的条款", () => {
    const { cells, direct } = between({}, { punishment: "2026-03-01" });
    expect(cells).toMatchObject([
      { indicator: "punishment", points: null, cite: { clause: "第六条（一）" } },
    ]);
    expect(direct.begun).toEqual(["punished"]);
  });
});

describe("总是成立", () => {
  const facts: fc.Arbitrary<Record<string, Answer>> = fc.record({
    1: fc.nat(8),
    2: fc.nat(6),
    3: fc.nat(5),
    4: fc.constantFrom("是", "否"),
    5: fc.constantFrom("是", "否"),
    6: fc.constantFrom("是", "否"),
    7: fc.constant("在岗"),
    8: fc.nat(20),
    9: fc.nat(4000).map((hundredths) => hundredths / 100),
    10: fc.oneof(
      fc.constant("不适用"),
      fc.nat(8).map((halves) => `${halves / 2} 有记录`),
    ),
    11: fc.constantFrom("有", "无"),
    12: fc.constantFrom("一等奖", "二等奖", "无"),
    13: fc.oneof(fc.constant("不适用"), fc.nat(20)),
  });
  const inHundredths = (points: number): number => Math.round(points * 100);

  test("各行与各增减相加就是总分", () => {
    fc.assert(
      fc.property(facts, (answers) => {
        const { total, lines, adjustments } = assessGrid(trial, answers);
        const sum = [...lines, ...adjustments].reduce((all, { points }) => all + inHundredths(points), 0);
        expect(sum).toBe(inHundredths(total ?? Number.NaN));
      }),
    );
  });

  test("再有一次违反，总分不增，等级不升", () => {
    const rank = ({ grade }: Assessment) => trial.grades.findIndex(({ id }) => id === grade);
    const breach = fc.oneof(
      fc
        .constantFrom("1", "2", "3", "8")
        .map((id) => (answers: Changes) => ({ [id]: Number(answers[id]) + 1 })),
      fc.constantFrom("4", "5", "6").map((id) => () => ({ [id]: "否" })),
    );
    fc.assert(
      fc.property(facts, breach, (answers, further) => {
        const [before, after] = [answers, { ...answers, ...further(answers) }].map((one) =>
          assessGrid(trial, one),
        );
        if (before === undefined || after === undefined) throw new Error("two were assessed");
        expect(after.total).toBeLessThanOrEqual(before.total ?? Number.NaN);
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
      { numRuns: 500 },
    );
  });
});

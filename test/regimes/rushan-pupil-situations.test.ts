// 乳山学生情形：分值按示例细则，期望的总分与等级都由人手算
import { describe, expect, test } from "vitest";
import { periodOf } from "#shared/engine/period.ts";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import { say } from "#shared/messages/say.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample as sample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import {
  assessed,
  deed,
  oftenBefore,
  problemsOf,
  type Setting,
  warnedOnce,
  warnedTwice,
} from "./rushan-facts.ts";

const knife = deed("5-7", warnedOnce); // 15
const noise = deed("5-5"); // 0.5
const theft = deed("5-9", warnedOnce); // 20
const fight = deed("5-8"); // 10
const cheating = deed("5-3-b"); // 10

const graded: Record<string, [Deed[], number, string]> = {
  "没有加分减分，基本分100分就是A+级": [[], 100, "A+"],
  "车内大声喧哗扣0.5分，99.5分是A级": [[noise], 99.5, "A"],
  "扣0.5分又获年级奖加1分，100.5分是A+级": [[noise, deed("4-1", { level: "年级" })], 100.5, "A+"],
  "携带管制刀具不听劝告扣15分，恰好85分是A级": [[knife], 85, "A"],
  "84.5分不到85分，是B级": [[knife, noise], 84.5, "B"],
  "恰好60分是B级：偷窃20、打架10、作弊10": [[theft, fight, cheating], 60, "B"],
  "59.5分不到60分，是C级": [[theft, fight, cheating, noise], 59.5, "C"],
  "分值不设底：-5分仍是C级": [
    [theft, fight, cheating, knife, deed("5-8-a"), deed("5-8-a", { deed: "第二次" })],
    -5,
    "C",
  ],
  "加分不封顶：国家级获奖与荣誉，124分": [
    [deed("4-3", { level: "国家" }), deed("4-4", { level: "国家" })],
    124,
    "A+",
  ],
};

const worth: [string, Partial<Deed>, number][] = [
  ["4-1", { level: "年级" }, 101],
  ["4-1", { level: "校" }, 102],
  ["4-2", { level: "年级" }, 101],
  ["4-2", { level: "校" }, 102],
  ["4-3", { level: "县" }, 103],
  ["4-3", { level: "地" }, 105],
  ["4-3", { level: "省" }, 108],
  ["4-3", { level: "国家" }, 112],
  ["4-4", { level: "县" }, 103],
  ["4-4", { level: "地" }, 105],
  ["4-4", { level: "省" }, 108],
  ["4-4", { level: "国家" }, 112],
  ["4-5", {}, 103],
  ["4-5-a", {}, 102],
  ["5-1", { ...oftenBefore, ...warnedOnce }, 97],
  ["5-2", warnedTwice, 98],
  ["5-3-a", oftenBefore, 98],
  ["5-3-b", {}, 90],
  ["5-4-a", { ...oftenBefore, ...warnedTwice }, 98],
  ["5-4-b", warnedTwice, 95],
  ["5-5", {}, 99.5],
  ["5-6", warnedOnce, 92],
  ["5-7", warnedOnce, 85],
  ["5-8", {}, 90],
  ["5-8-a", {}, 75],
  ["5-9", warnedOnce, 80],
  ["5-10", warnedOnce, 98],
  ["19", {}, 100],
];

const refused: Record<string, [Deed, string, string]> = {
  "说谎没有劝告记录，不能扣": [deed("5-1", oftenBefore), "admonition-missing", "第五条（一）"],
  "说谎只有一次，不是经常": [deed("5-1", warnedOnce), "occurrence-missing", "第五条（一）"],
  "劝告在当天，不算在前": [
    deed("5-1", { ...oftenBefore, admonished: ["2025-10-20"] }),
    "admonition-not-earlier",
    "第五条（一）",
  ],
  "值日只教育过一次，不是多次": [deed("5-2", warnedOnce), "admonition-missing", "第五条（二）"],
  "同一天教育两次，只算一次": [
    deed("5-2", { admonished: ["2025-10-13", "2025-10-13"] }),
    "admonition-missing",
    "第五条（二）",
  ],
  "头一次不完成作业，不是经常": [deed("5-3-a"), "occurrence-missing", "第五条（三）"],
  "先前一次写在同一天，不算在前": [
    deed("5-3-a", { earlier: ["2025-10-20"] }),
    "occurrence-not-earlier",
    "第五条（三）",
  ],
  "经常迟到，只教育过一次": [
    deed("5-4-a", { ...oftenBefore, ...warnedOnce }),
    "admonition-missing",
    "第五条（四）",
  ],
  "迟到教育过两次，但此前没有迟到记录": [deed("5-4-a", warnedTwice), "occurrence-missing", "第五条（四）"],
  "不服从管理，只教育过一次": [deed("5-4-b", warnedOnce), "admonition-missing", "第五条（四）"],
  吸烟没有劝告记录: [deed("5-6"), "admonition-missing", "第五条（六）"],
  带刀具没有劝告记录: [deed("5-7"), "admonition-missing", "第五条（七）"],
  偷窃没有规劝记录: [deed("5-9"), "admonition-missing", "第五条（九）"],
  违反校规没有劝告记录: [deed("5-10"), "admonition-missing", "第五条（十）"],
  校级奖没写级别: [deed("4-1"), "level-missing", "第四条（一）"],
  国家级奖不能记作校内活动: [deed("4-1", { level: "国家" }), "unknown-level", "第四条（一）"],
  校级荣誉不能记作县级以上: [deed("4-4", { level: "校" }), "unknown-level", "第四条（四）"],
  开学之前的事: [deed("5-8", { on: "2025-08-31" }), "outside-period", "第五条（八）"],
  升级之后的事: [deed("5-8", { on: "2026-09-01" }), "outside-period", "第五条（八）"],
  没有这一天: [deed("5-8", { on: "2026-02-29" }), "date-invalid", "第五条（八）"],
};

describe("等级", () => {
  test.each(Object.entries(graded))("%s", (_, [deeds, total, grade]) =>
    expect(assessed(deeds)).toMatchObject({ total, forGrade: total, grade, problems: [] }),
  );
});

describe("每一项单独发生", () => {
  test.each(worth)("%s %j → %d", (item, more, total) =>
    expect(assessed([deed(item, more)])).toMatchObject({ total, problems: [] }),
  );
});

describe("条件不备，不能计分，并引条文", () => {
  test.each(Object.entries(refused))("%s", (_, [one, code, clause]) => {
    const { total, grade, problems, measures, notices } = assessed([one]);
    expect(problems.map(({ code: found, at, cite }) => [found, at, cite?.clause])).toContainEqual([
      code,
      one.id,
      clause,
    ]);
    expect([total, grade, measures, notices]).toEqual([null, null, [], []]);
  });
});

test("情形的数目锁定", () =>
  expect([graded, worth, refused].map((table) => Object.keys(table).length)).toEqual([9, 28, 20]));

describe("对象、周期与细则", () => {
  const cases: Record<string, [Setting, [string, string | undefined][]]> = {
    三年级学生不适用: [{ record: { subject: { stage: 3 } } }, [["stage-too-low", "第二条"]]],
    四年级学生适用: [{ record: { subject: { stage: 4 } } }, []],
    没写年级: [{ record: { subject: {} } }, [["stage-missing", "第二条"]]],
    年级不是整数: [{ record: { subject: { stage: 4.5 } } }, [["stage-missing", "第二条"]]],
    学校没有细则: [{ supplement: null }, [["supplement-missing", "第二条"]]],
    细则还没有审核通过: [
      { supplement: { ...sample, approved: null } },
      [["supplement-not-approved", "第二条"]],
    ],
    审核前一天不生效: [
      { supplement: { ...sample, from: "2026-03-02" }, on: "2026-03-01" },
      [["supplement-not-in-force", "第二条"]],
    ],
    实施当日生效: [{ supplement: { ...sample, from: "2026-03-02" }, on: "2026-03-02" }, []],
    下一学年的细则不管本学年: [
      { supplement: { ...sample, version: 2, from: "2026-09-01" }, on: "2026-10-01" },
      [["supplement-not-in-force", "第二条"]],
    ],
    别的办法的细则: [
      { supplement: { ...sample, regime: "rushan-staff" } },
      [["supplement-other-regime", undefined]],
    ],
    半个学年不是一个计分周期: [
      { record: { period: { from: "2025-09-01", to: "2026-01-31" } } },
      [["period-unlike", "第十三条"]],
    ],
    公历年不是一个计分周期: [
      { record: { period: { from: "2026-01-01", to: "2026-12-31" } } },
      [["period-unlike", "第十三条"]],
    ],
  };
  test.each(Object.entries(cases))("%s", (_, [setting, problems]) => {
    expect(problemsOf([], setting)).toEqual(problems);
    expect(assessed([], setting).total).toBe(problems.length === 0 ? 100 : null);
  });

  test("细则之前的行为不能按细则扣分", () => {
    const late = { ...sample, from: "2025-10-20" as const };
    expect(problemsOf([fight], { supplement: late })).toEqual([]);
    expect(problemsOf([fight], { supplement: { ...late, from: "2025-10-21" } })).toEqual([
      ["before-supplement", "第二条"],
    ]);
  });

  test("上一学年的劝告与记录已失效，不能作先例", () => {
    const old = deed("5-6", { admonished: ["2025-08-31"] });
    expect(problemsOf([old])).toEqual([["earlier-lapsed", "第十八条"]]);
    expect(problemsOf([deed("5-6", { admonished: ["2025-09-01"] })])).toEqual([]);
    expect(problemsOf([deed("5-3-a", { earlier: ["2025-06-30"] })])).toEqual([
      ["earlier-lapsed", "第十八条"],
    ]);
  });

  test("入校之前的事不算", () =>
    expect(problemsOf([fight], { record: { subject: { stage: 5, enrolled: "2025-11-01" } } })).toEqual([
      ["before-enrolment", "第五条（八）"],
    ]));

  test("没有细则时只说一次，不逐项重复；其他问题一并说出", () =>
    expect(problemsOf([fight, deed("5-6")], { supplement: null })).toEqual([
      ["supplement-missing", "第二条"],
      ["admonition-missing", "第五条（六）"],
    ]));

  test("同一件事录两次是问题，写明另一件就不是", () => {
    expect(
      problemsOf([
        { ...fight, id: "1" },
        { ...fight, id: "2" },
      ]),
    ).toEqual([["same-deed-twice", "第五条（八）"]]);
    expect(assessed([fight, deed("5-8", { deed: "下午" })]).total).toBe(80);
  });

  test("没有这一项，包括对象自带的名字", () => {
    for (const item of ["5-11", "constructor", "__proto__"])
      expect(problemsOf([deed(item)])).toEqual([["unknown-item", undefined]]);
  });
});

describe("措施", () => {
  const measures = (deeds: Deed[]) => assessed(deeds).measures.map(({ id, kind }) => `${id} ${kind}`);
  test("A+级：优先，并可宣传", () =>
    expect(measures([])).toEqual([
      "14-1 preference",
      "14-2 preference",
      "14-3-a publicity",
      "14-3-b publicity",
    ]));
  test("A级：优先", () => expect(measures([noise])).toEqual(["14-1 preference", "14-2 preference"]));
  test("B级：警示提醒，与家长联系", () => expect(measures([knife, noise])).toEqual(["15 task", "15-1 task"]));
  test("C级：警示提醒，与家长联系，帮扶对子，不能评优", () =>
    expect(measures([theft, fight, cheating, noise])).toEqual([
      "15 task",
      "15-2-a task",
      "15-2-b task",
      "15-2-c bar",
    ]));
});

describe("告知家长", () => {
  test("守信、失信每一件都告知，各有条文，不含第三人", () => {
    const honour = deed("4-2", { level: "校" });
    const { notices } = assessed([fight, honour]);
    expect(
      notices.map(({ notice, deed: about }) => [notice.to, notice.thirdParties, notice.cite.clause, about]),
    ).toEqual([
      ["guardian", false, "第十条", honour.id],
      ["guardian", false, "第十条", fight.id],
    ]);
  });
  test("轻微失信行为只作教育引导：有一行，0分，不是认定", () => {
    const { total, lines, notices, grade } = assessed([deed("19")]);
    expect([total, grade, notices]).toEqual([100, "A+", []]);
    expect(lines.at(-1)).toMatchObject({ item: "19", points: 0, worth: 0, cite: { clause: "第十九条" } });
  });
});

test("每一行都有条文，各行之和就是总分", () => {
  const { lines, total, regime, supplement } = assessed([knife, fight, deed("4-3", { level: "省" })]);
  expect(lines.map(({ item, points, cite }) => [item, points, cite?.clause])).toEqual([
    [null, 100, "第十三条"],
    ["4-3", 8, "第四条（三）"],
    ["5-7", -15, "第五条（七）"],
    ["5-8", -10, "第五条（八）"],
  ]);
  expect(total).toBe(83);
  expect([regime.id, regime.version.length, supplement]).toEqual([
    "rushan-pupil",
    64,
    { id: "rushan-pupil-sample", version: 1 },
  ]);
});

test("学年以结束的那一年为名：2026是2025年9月1日至2026年8月31日", () => {
  expect(periodOf(rushanPupil, "2026")).toEqual({ from: "2025-09-01", to: "2026-08-31" });
  expect(periodOf({ period: { ...rushanPupil.period, kind: "calendar-year" } }, "2026")).toEqual({
    from: "2026-01-01",
    to: "2026-12-31",
  });
  for (const label of ["", "26", "2025-2026", "二〇二六", "0001"])
    expect(periodOf(rushanPupil, label)).toBeNull();
  expect(periodOf({ period: { ...rushanPupil.period, kind: "standing" } }, "2026")).toBeNull();
});

test("每种问题都有中英文的话", () => {
  const settings: Setting[] = [
    {},
    { supplement: null },
    { supplement: { ...sample, approved: null } },
    { supplement: { ...sample, from: "2027-09-01" } },
    { record: { subject: {}, period: { from: "2025-09-01", to: "2026-01-31" } } },
    { record: { subject: { stage: 1, enrolled: "2026-09-01" } } },
    { record: { mendings: [{ id: "m", repair: "x", deed: "y", on: "2025-10-10" }] } },
  ];
  const deeds = [
    ...Object.values(refused).map(([one]) => one),
    deed("x"),
    deed("5-6", { admonished: ["2025-01-01"] }),
  ];
  const found = settings.flatMap((setting) => assessed(deeds, setting).problems);
  expect([...new Set(found.map(({ code }) => code))].sort().join(" ")).toBe(
    "admonition-missing admonition-not-earlier before-enrolment before-supplement date-invalid earlier-lapsed level-missing occurrence-missing occurrence-not-earlier outside-period period-unlike stage-missing stage-too-low supplement-missing supplement-not-approved supplement-not-in-force unknown-item unknown-level unknown-repair",
  );
  for (const { code, values } of found) {
    expect(say("zh-CN", `problem.${code}`, values)).toMatch(/[\u4e00-\u9fff]/);
    expect(say("en", `problem.${code}`, values)).toMatch(/[a-z]/);
  }
});

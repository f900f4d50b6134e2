// 乳山学生情形：分值按示例细则，期望的总分与等级都由人手算
import { describe, expect, test } from "vitest";
import { periodOf } from "#shared/engine/period.ts";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample as sample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { assessed, deed, problemsOf, type Setting } from "./rushan-facts.ts";
import {
  cheating,
  fight,
  graded,
  knife,
  noise,
  refused,
  settings,
  theft,
  worth,
} from "./situations/rushan-pupil.ts";

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
  test.each(Object.entries(settings))("%s", (_, [setting, problems]) => {
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
  test("A+级：优先；宣传等到学年结束", () => {
    const preferred = ["14-1 preference", "14-2 preference"];
    expect(measures([])).toEqual(preferred);
    expect(assessed([], { on: "2026-09-01" }).measures.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...preferred,
      "14-3-a publicity",
      "14-3-b publicity",
    ]);
  });
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
  const wrong: Setting[] = [
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
  const found = wrong.flatMap((setting) => assessed(deeds, setting).problems);
  expect([...new Set(found.map(({ code }) => code))].sort().join(" ")).toBe(
    "admonition-missing admonition-not-earlier before-enrolment before-supplement date-invalid earlier-lapsed level-missing occurrence-missing occurrence-not-earlier outside-period period-unlike stage-missing stage-too-low supplement-missing supplement-not-approved supplement-not-in-force unknown-item unknown-level unknown-repair",
  );
  for (const { code, values } of found) {
    expect(sayProblem("zh-CN", { code, values })).toMatch(/[\u4e00-\u9fff]/);
    expect(sayProblem("en", { code, values })).toMatch(/[a-z]/);
  }
});

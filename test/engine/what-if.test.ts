// 假如与差异：最少改几项能到某级；等级为何变了
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessGrid, type Facts } from "#shared/engine/grid/assess-grid.ts";
import { diff } from "#shared/engine/grid/diff.ts";
import { whatIf } from "#shared/engine/grid/what-if.ts";
import type { GridRegime, Indicator, Part } from "#shared/engine/regime.ts";
import { yichunPractitioner as yichun } from "#shared/regimes/yichun-practitioner/regime.ts";
import { but, each, full } from "./yichun-facts.ts";

const changed = (facts: Facts, grade: string) =>
  whatIf(yichun, facts, grade)?.changes.map(({ indicator, to }) => [indicator, to]) ?? null;

describe("假如", () => {
  test("已在这一级或更好，不需要改", () => expect(changed(full, "B")).toEqual([]));
  test("94.5分到A级：改一项，而且只改到够为止", () => {
    const facts = but({ 43: "参与奖", 17: "硕士" });
    expect(assessGrid(yichun, facts).total).toBe(94.5);
    expect(whatIf(yichun, facts, "A")).toMatchObject({
      total: 95,
      grade: "A",
      changes: [{ indicator: "43", to: "三等奖" }],
    });
  });
  test("总分85.5分而工作业绩24.5分：先把这一部分抬到底线，就是B级", () => {
    const facts = but({ 43: "参与奖", 44: "无", 31: 0 });
    expect(whatIf(yichun, facts, "B")).toMatchObject({ grade: "B", changes: [{ indicator: "31" }] });
  });
  test("三部分都在底线之下：每部分都要动", () => {
    const facts = but({
      ...each([1, 2, 4, 5, 6, 7, 8], "否"),
      ...each([20, 21, 22, 23, 24, 25, 26, 27], "否"),
      ...each([30, 32, 33, 34], "否"),
      43: "无",
      44: "无",
    });
    const answer = whatIf(yichun, facts, "D");
    expect(answer?.grade).toBe("D");
    expect(answer?.changes).toHaveLength(3);
  });
  test("有缺项时不作假设；没有这一级也不", () => {
    expect(whatIf(yichun, but({ 1: null }), "A")).toBeNull();
    expect(whatIf(yichun, full, "S")).toBeNull();
  });
  test("不动原来的事实", () => {
    const facts = Object.freeze(but({ 43: "无", 44: "无" }));
    whatIf(yichun, facts, "A");
    expect(facts).toEqual(but({ 43: "无", 44: "无" }));
  });

  // A small regime in which every set of changes can be tried.
  const cite = { clause: "虚构", quote: "虚构" };
  const title = { "zh-CN": "虚构", en: "invented" };
  const indicator = (id: string, points: readonly number[]): Indicator => ({
    id,
    title,
    note: "虚构",
    cell: { kind: "choice", answers: points.map((earned) => ({ answer: String(earned), points: earned })) },
    cite,
  });
  const part = (id: string, indicators: Indicator[]): Part => ({
    id,
    title,
    max: 10,
    cite,
    groups: [{ id: `${id}1`, title, indicators }],
  });
  const small: GridRegime = {
    ...yichun,
    parts: [
      part("x", [indicator("1", [0, 1, 4]), indicator("2", [0, 2])]),
      part("y", [indicator("3", [0, 3]), indicator("4", [0, 0.5, 5])]),
    ],
    grades: [
      { id: "A", label: title, from: { value: 10, closed: true }, to: { value: 100, closed: true }, cite },
      { id: "B", label: title, from: { value: 5, closed: true }, to: { value: 10, closed: false }, cite },
      { id: "E", label: title, from: { value: 0, closed: true }, to: { value: 5, closed: false }, cite },
    ],
    direct: [{ id: "x-floor", when: { part: "x", below: 2 }, gives: { set: "E" }, cite }],
  };
  const options: Record<string, string[]> = {
    1: ["0", "1", "4"],
    2: ["0", "2"],
    3: ["0", "3"],
    4: ["0", "0.5", "5"],
  };
  const every: Facts[] = Object.entries(options).reduce<Facts[]>(
    (all, [id, answers]) => all.flatMap((facts) => answers.map((answer) => ({ ...facts, [id]: answer }))),
    [{}],
  );
  const rank = (grade: string | null) => small.grades.findIndex(({ id }) => id === grade);
  const distance = (a: Facts, b: Facts) => Object.keys(options).filter((id) => a[id] !== b[id]).length;

  test("逐一试遍所有改法，没有更少的", () => {
    for (const facts of every)
      for (const grade of ["A", "B"]) {
        const reaching = every.filter((other) => rank(assessGrid(small, other).grade) <= rank(grade));
        const fewest = Math.min(...reaching.map((other) => distance(facts, other)));
        expect(whatIf(small, facts, grade)?.changes.length, JSON.stringify([facts, grade])).toBe(fewest);
      }
  });
});

describe("差异", () => {
  const amended = structuredClone(yichun);
  const floor = amended.direct[0];
  if (floor && "below" in floor.when) floor.when.below = 10;

  test("事实变了，按格归因，各格之和就是总分之差", () => {
    const {
      cells,
      before,
      after,
      amended: none,
    } = diff({ regime: yichun, facts: full }, { regime: yichun, facts: but({ 17: "硕士", 43: "无" }) });
    expect(cells.map(({ indicator, points, by }) => [indicator, points, by])).toEqual([
      ["17", -1, "answer"],
      ["43", -5, "answer"],
    ]);
    expect([before, after, none]).toEqual([{ total: 100, grade: "A" }, { total: 94, grade: "B" }, "A"]);
  });
  test("只改了规则：事实不变，底线放宽，直接判级不再适用", () => {
    const facts = but({ ...each([1, 2, 4, 5, 6, 7], "否"), 3: 0.9 });
    expect(diff({ regime: yichun, facts }, { regime: amended, facts })).toEqual({
      before: { total: 87, grade: "E" },
      after: { total: 87, grade: "B" },
      cells: [],
      amended: "B",
      direct: { begun: [], ceased: ["thought-floor"] },
    });
  });
  test("同一答案在新规则下得分不同，归因于规则", () => {
    const dearer = structuredClone(yichun);
    const degree = dearer.parts[1]?.groups[0]?.indicators[0];
    if (degree?.cell.kind === "choice" && degree.cell.answers[0]) degree.cell.answers[0].points = 2;
    const { cells } = diff({ regime: yichun, facts: full }, { regime: dearer, facts: full });
    expect(cells.map(({ indicator, points, by }) => [indicator, points, by])).toEqual([["17", -1, "rule"]]);
  });
  test("补上缺项：从无到有没有差分", () => {
    const { cells } = diff({ regime: yichun, facts: but({ 5: null }) }, { regime: yichun, facts: full });
    expect(cells).toMatchObject([{ indicator: "5", from: null, to: "是", points: null, by: "answer" }]);
  });
  test("各格之和总是总分之差", () => {
    const some = fc.dictionary(fc.constantFrom("1", "2", "20", "30", "40"), fc.constantFrom("是", "否"));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const got = diff(
          { regime: yichun, facts: { ...full, ...a } },
          { regime: yichun, facts: { ...full, ...b } },
        );
        const sum = got.cells.reduce((all, { points }) => all + (points ?? Number.NaN), 0);
        expect(sum).toBe((got.after.total ?? Number.NaN) - (got.before.total ?? Number.NaN));
      }),
    );
  });
});

// 积分表的可达分：步长、封顶、底与顶、只取最高、修复、逐月平均；等级的缺口、重叠与得不到的等级

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prove } from "#shared/engine/prove/prove.ts";
import { sheetTotals } from "#shared/engine/prove/sheet-totals.ts";
import type { PointsRegime } from "#shared/engine/regime.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";

type Sheet = PointsRegime["sheet"];
type Group = Sheet["groups"][number];
type Item = Group["items"][number];

const cite = { clause: "第一条", quote: "示例" };
const title = { "zh-CN": "示例", en: "Example" };
const item = (id: string, points: Item["points"], more: Partial<Item> = {}): Item => ({
  id,
  title,
  points,
  conditions: [],
  cite,
  ...more,
});
const each = (value: number): Item["points"] => ({
  kind: "each",
  points: [{ from: "1900-01-01", value, cite }],
});
const group = (direction: Group["direction"], items: Item[], more: Partial<Group> = {}): Group => ({
  id: direction,
  title,
  direction,
  items,
  cite,
  ...more,
});
const sheet = (groups: Group[], more: Partial<Sheet> = {}): Sheet => ({
  levels: [],
  evidence: [],
  base: [{ from: "1900-01-01", value: 100, cite }],
  over: "period",
  groups,
  repairs: [],
  suspends: [],
  ...more,
});
/** In points, as far as 10 points from the base. */
const within10 = (of: Sheet): number[] => (sheetTotals(of, () => 1000) ?? []).map((total) => total / 100);

describe("能得到的总分", () => {
  test("没有项目，只有基本分；基本分由单位给的，说不出", () => {
    expect(within10(sheet([group("credit", [item("a", { kind: "guidance" })])]))).toEqual([100]);
    expect(sheetTotals(sheet([], { base: "by-supplement" }), () => 1000)).toBeNull();
  });
  test("一次扣3分，可以一再扣", () =>
    expect(within10(sheet([group("debit", [item("a", each(3))])]))).toEqual([91, 94, 97, 100]));
  test("一次加4分扣3分，相抵之后每一分都能得到", () =>
    expect(
      within10(sheet([group("credit", [item("a", each(4))]), group("debit", [item("b", each(3))])])),
    ).toEqual(Array.from({ length: 21 }, (_, at) => 90 + at)));
  test("至多两次；至多5分，超过的按5分", () => {
    const capped = (cap: NonNullable<Item["cap"]>) =>
      within10(sheet([group("debit", [item("a", each(3), { cap })])]));
    expect(capped({ count: 2, cite })).toEqual([94, 97, 100]);
    expect(capped({ points: 5, cite })).toEqual([95, 97, 100]);
  });
  test("一组至多4分", () =>
    expect(
      within10(
        sheet([group("credit", [item("a", each(3)), item("b", each(2))], { cap: { points: 4, cite } })]),
      ),
    ).toEqual([100, 102, 103, 104]));
  test("总分有底有顶", () =>
    expect(
      within10(
        sheet([group("credit", [item("a", each(4))]), group("debit", [item("b", each(4))])], {
          floor: { value: 94, cite },
          ceiling: { value: 105, cite },
        }),
      ),
    ).toEqual([94, 96, 100, 104, 105]));
  test("酌情1至2分，以0.5分为一档，一次为限", () =>
    expect(
      within10(
        sheet([
          group("debit", [
            item("a", { kind: "range", min: 1, max: 2, step: 0.5 }, { cap: { count: 1, cite } }),
          ]),
        ]),
      ),
    ).toEqual([98, 98.5, 99, 100]));
  test("扣3分的可以修复为1分", () =>
    expect(
      within10(
        sheet([group("debit", [item("a", each(3), { cap: { count: 1, cite } })])], {
          repairs: [{ id: "r", title, of: ["a"], effect: { kind: "replace", points: 1 }, cite }],
        }),
      ),
    ).toEqual([97, 99, 100]));
  test("逐月取平均，两端之间都能得到", () => {
    const totals = within10(
      sheet([group("debit", [item("a", each(3), { cap: { count: 1, cite } })])], { over: "month" }),
    );
    expect([totals[0], totals.length, totals.at(-1)]).toEqual([97, 301, 100]);
  });
  test("分值极细、界极远，也很快说完", () => {
    const of = sheet([
      group("credit", [
        item("a", { kind: "range", min: 0.02, max: 90, step: 0.01 }, { cap: { count: 900, cite } }),
      ]),
      group("debit", [item("b", each(0.03)), item("c", each(0.02), { cap: { count: 50_000, cite } })]),
    ]);
    expect(sheetTotals(of, () => 1e9)).toHaveLength(100_001);
  });
  test("与逐次相加所得一样", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ worth: fc.integer({ min: 1, max: 6 }), count: fc.integer({ min: 1, max: 3 }) }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (items) => {
          let sums = [0];
          for (const { worth, count } of items)
            sums = sums.flatMap((sum) =>
              Array.from({ length: count + 1 }, (_, times) => sum + times * worth),
            );
          const reached = sheetTotals(
            sheet([
              group(
                "credit",
                items.map(({ worth, count }, at) => item(`${at}`, each(worth), { cap: { count, cite } })),
              ),
            ]),
            () => 10_000,
          );
          expect(reached).toEqual(
            [...new Set(sums)].map((sum) => (100 + sum) * 100).toSorted((a, b) => a - b),
          );
        },
      ),
    ));
});

describe("乳山的等级，按数据里的界", () => {
  const source = readFileSync(
    new URL(`../../shared/regimes/${rushanPupil.source.file}`, import.meta.url),
    "utf8",
  );
  const found = (change: (draft: PointsRegime) => void) => {
    const draft = structuredClone(rushanPupil);
    change(draft);
    return Object.fromEntries(
      prove(draft, { source })
        .filter(({ kind }) => ["grade-gap", "grade-overlap", "dead-grade"].includes(kind))
        .map(({ id, example }) => [id, example.total]),
    );
  };
  const gradeOf = (draft: PointsRegime, id: string) => {
    const grade = draft.grades?.find((one) => one.id === id);
    if (grade === undefined) throw new Error(`no ${id}`);
    return grade;
  };

  test("照现在的界，没有缺口、没有重叠，每一级都得到", () => expect(found(() => {})).toEqual({}));
  test("B级到84分为止：84.5分没有等级", () =>
    expect(found((draft) => Object.assign(gradeOf(draft, "B"), { to: { value: 84, closed: true } }))).toEqual(
      {
        "grade-gap@B..A": 84.5,
      },
    ));
  test("B级含85分：85分属于两级", () =>
    expect(found((draft) => Object.assign(gradeOf(draft, "B"), { to: { value: 85, closed: true } }))).toEqual(
      {
        "grade-overlap@A&B": 85,
      },
    ));
  test("扣分一年至多40分：谁也到不了C级", () =>
    expect(
      found((draft) => {
        for (const one of draft.sheet.groups)
          if (one.direction === "debit") one.cap = { points: 40, cite: one.cite };
      }),
    ).toEqual({ "dead-grade@C": 60 }));
  test("加分封在基本分：100分以上没有，A+级仍得到", () =>
    expect(found(({ sheet: of }) => Object.assign(of, { ceiling: { value: 100, cite } }))).toEqual({}));
  test("总分封顶99分：没有人得A+级", () =>
    expect(found(({ sheet: of }) => Object.assign(of, { ceiling: { value: 99, cite } }))).toEqual({
      "dead-grade@A+": 100,
    }));
});

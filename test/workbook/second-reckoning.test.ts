// 另算一遍：照办法原文（第十三条与附件）手写的算法，不用制度数据，与 assess、与表内公式逐行相比
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Cells, CellValue } from "#shared/contract/shapes.ts";
import { assessed, calculated, type Result, rowOf } from "./forms.ts";

// Whole numbers only: points in hundredths, so that this reckoning has no rounding of its own.
type Points = number | null;
const among =
  (points: Readonly<Record<string, number>>) =>
  (answer: CellValue): Points =>
    (typeof answer === "string" ? points[answer] : undefined) ?? null;
const yes = among({ 是: 200, 否: 0 });
const prize = among({ 一等奖: 500, 二等奖: 300, 三等奖: 100, 参与奖: 50, 无: 0 });
const attendance =
  (half: number) =>
  (answer: CellValue): Points => {
    if (typeof answer !== "number" || answer < 0 || answer > 1) return null;
    return answer >= 0.95 ? 200 : answer >= half ? 100 : 0;
  };
const special: Readonly<Record<number, (answer: CellValue) => Points>> = {
  3: attendance(0.85),
  17: among({ 博士: 300, 硕士: 200, 本科及以下: 100 }),
  18: among({ 优秀: 300, 良好: 200, 中等: 100, 差: 0 }),
  19: among({ 有任意一项或多项称号: 300, 无: 0 }),
  31: (answer) =>
    typeof answer === "number" &&
    answer >= 0 &&
    answer <= 5 &&
    Number.isInteger(Math.round(answer * 1e6) / 1e4)
      ? Math.round(answer * 100)
      : null,
  35: among({ 一项或多项: 200, 未获奖: 0 }),
  38: attendance(0.9),
  43: prize,
  44: prize,
};

const sumOf = (cells: Cells, from: number, to: number): Points => {
  let sum = 0;
  for (let number = from; number <= to; number += 1) {
    const points = (special[number] ?? yes)(cells[number] ?? null);
    if (points === null) return null;
    sum += points;
  }
  return sum;
};

const reckoned = (cells: Cells): Result => {
  const [thought, work, results] = [sumOf(cells, 1, 16), sumOf(cells, 17, 29), sumOf(cells, 30, 44)];
  const parts = [thought, work, results].map((points) => (points === null ? null : points / 100));
  if (thought === null || work === null || results === null) return { parts, total: null, grade: null };
  const total = thought + work + results;
  const below = thought < 2000 || work < 1500 || results < 2500;
  const band = total >= 9500 ? "A" : total >= 8500 ? "B" : total >= 7500 ? "C" : total >= 6000 ? "D" : "E";
  return { parts, total: total / 100, grade: below ? "E" : band };
};

const answersTo = (number: number): fc.Arbitrary<CellValue> => {
  const mostly = <Value extends CellValue>(best: Value, ...others: readonly CellValue[]) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<CellValue>(best) },
      { weight: 1, arbitrary: fc.constantFrom<CellValue>(best, ...others) },
    );
  if (number === 3 || number === 38)
    return fc.oneof(
      fc.constantFrom<CellValue>(0.95, 0.9, 0.85, 0, 1, 0.9499, 0.8999, 0.8499),
      fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000),
    );
  if (number === 17) return mostly("硕士", "博士", "本科及以下");
  if (number === 18) return mostly("良好", "优秀", "中等", "差");
  if (number === 19) return mostly("有任意一项或多项称号", "无");
  if (number === 31) return fc.integer({ min: 0, max: 500 }).map((points) => points / 100);
  if (number === 35) return mostly("一项或多项", "未获奖");
  if (number >= 43) return fc.constantFrom<CellValue>("一等奖", "二等奖", "三等奖", "参与奖", "无");
  return mostly("是", "否");
};

const rows = (numRuns: number, seed: number): Cells[] => {
  const numbers = Array.from({ length: 44 }, (_, index) => index + 1);
  const whole = fc.record(
    Object.fromEntries(numbers.map((number) => [String(number), answersTo(number)])),
  ) as fc.Arbitrary<Cells>;
  const spoilt = fc.tuple(
    whole,
    fc.integer({ min: 1, max: 44 }),
    fc.constantFrom<CellValue>(null, "", "是的", 97, -1, 1.5, 4.005),
  );
  return fc.sample(
    fc.oneof(
      { weight: 9, arbitrary: whole },
      {
        weight: 1,
        arbitrary: spoilt.map(([cells, number, answer]): Cells => ({ ...cells, [number]: answer })),
      },
    ),
    { numRuns, seed },
  );
};

it("两千行任意答案：另算的与 assess 一致，五个等级和缺项都遇到", () => {
  const met = new Set<string | null>();
  for (const cells of rows(2000, 20241114)) {
    const expected = reckoned(cells);
    met.add(expected.grade);
    expect(assessed(cells)).toEqual(expected);
  }
  expect([...met].sort()).toEqual(["A", "B", "C", "D", "E", null].sort());
});

it("一百行任意答案：另算的与表内公式一致", () => {
  const some = rows(100, 20261120);
  expect(calculated(some.map((cells) => rowOf(cells)))).toEqual(some.map(reckoned));
});

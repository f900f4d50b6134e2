// 按次、按量、递减、分档的公式与 assess 一致；公式说不了的办法，得分栏留空
import fc from "fast-check";
import { HyperFormula } from "hyperformula";
import { describe, expect, test } from "vitest";
import { assessGrid, type Facts } from "#shared/engine/grid/assess-grid.ts";
import { type GridRegime, indicatorsOf } from "#shared/engine/regime.ts";
import { columnsOf } from "#shared/workbook/grid/column-key.ts";
import { gridValidations } from "#shared/workbook/grid/grid-validations.ts";
import { methodLines } from "#shared/workbook/grid/head-words.ts";
import { rowFormulas } from "#shared/workbook/grid/scoring-formulas.ts";
import { amendedTrial, trial } from "#test/engine/trial-grid.ts";

/** The trial as far as formulas can say it: no limits, no ladder, no award with a reason, floors of parts only. */
const writable = amendedTrial((regime) => {
  delete regime.total.base;
  delete regime.total.floor;
  delete regime.total.rounding;
  for (const part of regime.parts) {
    delete part.base;
    delete part.cap;
    delete part.floor;
    for (const group of part.groups) {
      delete group.cap;
      delete group.floor;
      delete group.ladders;
      group.indicators = group.indicators.filter(({ cell }) => cell.kind !== "range");
      for (const one of group.indicators) {
        delete one.cap;
        delete one.notApplicable;
        delete one.ladder;
      }
    }
  }
  regime.direct = regime.direct.filter(({ when, gives }) => "below" in when && "set" in gives);
});

const calculated = (regime: GridRegime, facts: Facts) => {
  const columns = columnsOf(regime);
  const { parts, total, grade } = rowFormulas(regime, columns, 0);
  const engine = HyperFormula.buildFromArray(
    [
      columns.map((column) => {
        if (column.kind === "indicator") return facts[column.key] ?? null;
        if (column.kind === "part") return `=${parts[column.key]}`;
        return column.kind === "total" ? `=${total}` : column.kind === "grade" ? `=${grade}` : null;
      }),
    ],
    { licenseKey: "gpl-v3" },
  );
  const value = (kind: "part" | "total" | "grade", key?: string) => {
    const col = columns.findIndex((one) => one.kind === kind && (!("key" in one) || one.key === key));
    const content = engine.getCellValue({ sheet: 0, row: 0, col });
    return content === "" ? null : content;
  };
  const got = {
    parts: Object.fromEntries(regime.parts.map(({ id }) => [id, value("part", id)])),
    total: value("total"),
    grade: value("grade"),
  };
  engine.destroy();
  return got;
};

const judged = (regime: GridRegime, facts: Facts) => {
  const { parts, total, grade } = assessGrid(regime, facts);
  return { parts, total, grade };
};

describe("公式与 assess 一致", () => {
  const number = fc.oneof(
    fc.nat(20),
    fc.nat(4000).map((hundredths) => hundredths / 100),
    fc.constantFrom(-1, 1e10, "三", 2.5, 13, 14.99, 15),
  );
  const yes = fc.constantFrom("是", "否");
  const facts = fc.record({
    1: number,
    2: number,
    3: number,
    4: yes,
    5: yes,
    6: yes,
    7: fc.constantFrom("在岗", "长期病假"),
    8: number,
    9: number,
    11: fc.constantFrom("有", "无"),
    12: fc.constantFrom("一等奖", "二等奖", "无", "三等奖"),
    13: fc.nat(21),
  });
  test("任意答案，对的错的都一样", () => {
    fc.assert(
      fc.property(facts, (answers) => {
        expect(calculated(writable, answers)).toEqual(judged(writable, answers));
      }),
    );
  });

  test("有封顶、就高、直接降级的办法，公式不说，三栏都留空", () => {
    expect(calculated(trial, {})).toEqual({
      parts: { keeping: null, merits: null },
      total: null,
      grade: null,
    });
  });
});

test("录入约束：次数、金额、天数不小于0；可填不适用的与写理由的不限数字", () => {
  const grid = { sheet: "评价表", columns: columnsOf(trial), firstRow: 8, capacity: 10 };
  const columnOf = (id: string) =>
    grid.columns.findIndex((column) => column.kind === "indicator" && column.key === id);
  const rules = new Map(gridValidations(trial, grid, "zh-CN").map(({ box, rule }) => [box.left, rule]));
  const told = Object.fromEntries(indicatorsOf(trial).map(({ id }) => [id, rules.get(columnOf(id))]));
  expect(told).toMatchObject({
    1: { kind: "decimal", min: 0 },
    3: { kind: "decimal", min: 0 },
    4: { kind: "list", items: ["是", "否"] },
    8: { kind: "decimal", min: 0 },
    9: { kind: "decimal", min: 0 },
  });
  expect([told[10], told[13]]).toEqual([undefined, undefined]);
});

test("评分办法写明每次几分、封顶、分段、递减与不适用", () => {
  const lines = Object.fromEntries(indicatorsOf(trial).map((one) => [one.id, methodLines(one, "zh-CN")]));
  expect([lines[1], lines[2], lines[8], lines[9], lines[10], lines[13]]).toEqual([
    ["填写次数，每次 -2 分，至多 10 分"],
    ["填写次数，每次 -5 分"],
    ["5 分，超过 3日的，每 2日扣 1 分，扣到 0 分为止"],
    ["超过 0万元的部分，每 1万元 0.5 分，至多 2 分", "超过 10万元的部分，每 5万元 1 分，至多 4 分"],
    ["填写得分（0 至 4 分）和理由，如“3 理由”", "填“不适用”的按满分计"],
    ["填写得分，0 至 20 分", "填“不适用”的计 0 分"],
  ]);
});

// 表内公式与 assess 一致
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAnswers, no } from "#test/samples/people.ts";
import {
  anyAnswers,
  assessed,
  calculated,
  calculatedByLibreOffice,
  formWith,
  hasLibreOffice,
  rowOf,
  sheetNamed,
} from "./forms.ts";

const situations = {
  全部最优: bestAnswers,
  "出席率恰为95%": { ...bestAnswers, "3": 0.95, "38": 0.95 },
  "出席率恰为90%": { ...bestAnswers, "3": 0.9, "38": 0.9 },
  "出席率恰为85%": { ...bestAnswers, "3": 0.85, "38": 0.85 },
  "出席率差一丝不到95%": { ...bestAnswers, "3": 0.9499, "38": 0.949999999 },
  "1减0.05也是95%": { ...bestAnswers, "3": 1 - 0.05, "38": 0.1 + 0.85 },
  "出席率算得0.9499999996，按九位小数是95%": { ...bestAnswers, "3": 0.9499999996, "38": 1.0000000004 },
  总分恰为95: { ...bestAnswers, "17": "硕士", "43": "三等奖" },
  "总分94.5": { ...bestAnswers, "17": "硕士", "31": 4.5, "43": "三等奖" },
  总分87而思想素质低于底线: { ...bestAnswers, ...no(11, 16), "3": 0.9 },
  思想素质恰为20: { ...bestAnswers, ...no(11, 16) },
  业务工作恰为15: { ...bestAnswers, ...no(20, 26) },
  业务工作14: { ...bestAnswers, ...no(20, 25), "18": "良好", "19": "无", "17": "本科及以下" },
  工作业绩恰为25: { ...bestAnswers, "43": "无", "44": "无", ...no(36, 37) },
  "工作业绩24.99": { ...bestAnswers, "43": "无", "44": "无", ...no(36, 37), "31": 4.99 },
  小数相加: { ...bestAnswers, "31": 0.1, "43": "参与奖", "44": "参与奖" },
  空白一项: { ...bestAnswers, "7": null },
  出席率写成97: { ...bestAnswers, "3": 97 },
  出席率写成文字: { ...bestAnswers, "3": "97%" },
  得分超出5: { ...bestAnswers, "31": 5.01 },
  得分细于百分之一: { ...bestAnswers, "31": 4.001 },
  未知答案: { ...bestAnswers, "18": "优" },
  整行空白: {},
};

describe("公式与 assess 一致", () => {
  it.each(Object.entries(situations))("HyperFormula：%s", (_, cells) => {
    expect(calculated([rowOf(cells)])).toEqual([assessed(cells)]);
  });

  it("情形自身没有写错：三条底线各有一行在线上、一行在线下", () => {
    const grades = Object.fromEntries(
      Object.entries(situations).map(([name, cells]) => [name, assessed(cells)]),
    );
    expect(grades.总分恰为95).toMatchObject({ total: 95, grade: "A" });
    expect(grades["总分94.5"]).toMatchObject({ total: 94.5, grade: "B" });
    expect(grades.总分87而思想素质低于底线).toMatchObject({ total: 87, grade: "E" });
    expect(grades.思想素质恰为20).toMatchObject({ parts: [20, 29, 39], grade: "B" });
    expect(grades.业务工作恰为15).toMatchObject({ parts: [32, 15, 39], grade: "B" });
    expect(grades.业务工作14).toMatchObject({ grade: "E" });
    expect(grades.工作业绩恰为25).toMatchObject({ parts: [32, 29, 25], grade: "B" });
    expect(grades["工作业绩24.99"]).toMatchObject({ parts: [32, 29, 24.99], grade: "E" });
    expect(grades.空白一项).toMatchObject({ total: null, grade: null });
  });

  it("HyperFormula：任意答案，每一行都一样", () => {
    fc.assert(
      fc.property(fc.array(anyAnswers(), { minLength: 8, maxLength: 8 }), (rows) => {
        expect(calculated(rows.map((cells) => rowOf(cells)))).toEqual(rows.map(assessed));
      }),
      { numRuns: 12 },
    );
  });

  it("公式只用 Excel 2007 起各家都有的函数，且不超过 8192 个字符", () => {
    const formulas = sheetNamed(formWith([rowOf({})]).workbook.sheets, "评价表").rows.flatMap((row) =>
      row.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])),
    );
    const functions = new Set(formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []));
    expect([...functions].sort()).toEqual(
      ["ABS", "AND", "COUNT", "EXACT", "IF", "IFERROR", "ISNUMBER", "NA", "ROUND", "ROW", "SUM"].sort(),
    );
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
  });
});

const present = await hasLibreOffice();
describe(present ? "LibreOffice 的结果与 assess 一致" : "LibreOffice 不在本机，略过", () => {
  it.skipIf(!present)(
    present ? "全部情形与一百行任意答案，写入的旧结果全部重算" : "略过：本机没有 soffice",
    async () => {
      const rows = [...Object.values(situations), ...fc.sample(anyAnswers(), { numRuns: 100, seed: 2026 })];
      const filled = rows.map((cells, index) => ({ name: `第${index}人`, ...cells }));
      expect(await calculatedByLibreOffice(filled.map((cells) => rowOf(cells)))).toEqual(
        filled.map(assessed),
      );
    },
    120_000,
  );
});

// 样本学校：签入的文件与脚本所写一致，成绩如所设计
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reduceGrades } from "#shared/disclosure/register.ts";
import { checkSchoolCode, schoolKindOf } from "#shared/identity/school-code.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { checkReadRow, readRows } from "#shared/workbook/grid/exchange.ts";
import { locate } from "#shared/workbook/grid/locate.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { samples, sampleWorkbook } from "#test/samples/make.ts";
import { contentsOf } from "./forms.ts";

const folder = fileURLToPath(new URL("../../infra/local/samples/", import.meta.url));

const rowsIn = async (file: string) => {
  const sheets = await readXlsx(new Uint8Array(await readFile(`${folder}${file}`)));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  const form = locate(sheets, gridOf);
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return { sheets, rows: readRows(form.grid, form.sheet, form.regime), form };
};

describe("样本学校", () => {
  it.each(samples.map((sample) => [sample.file, sample] as const))(
    "%s 与脚本所写一致",
    async (file, sample) => {
      const { sheets, form } = await rowsIn(file);
      const filled = (cells: readonly (readonly unknown[])[]) =>
        cells.map((row) => row.map((cell) => (cell === "" ? null : cell)).slice(0, 40));
      for (const made of contentsOf(sampleWorkbook(sample))) {
        const found = sheets.find(({ name }) => name === made.name);
        expect(
          filled(found?.cells ?? [])
            .flat()
            .filter((cell) => cell !== null),
        ).toEqual(
          filled(made.cells)
            .flat()
            .filter((cell) => cell !== null),
        );
      }
      expect(form.current).toBe(true);
    },
  );

  it("名录里的学校代码合格，文件都在", async () => {
    const schools = JSON.parse(await readFile(`${folder}schools.json`, "utf8")) as {
      code: string;
      name: string;
      file: string;
      corrected?: string;
    }[];
    expect(schools.map(({ code }) => [checkSchoolCode(code).ok, schoolKindOf(code)])).toEqual([
      [true, "primary"],
      [true, "kindergarten"],
      [true, "junior"],
    ]);
    const files = schools.flatMap(({ file, corrected }) => [file, ...(corrected ? [corrected] : [])]);
    const read = await Promise.all(files.map(rowsIn));
    expect(read.map(({ rows }) => rows.length)).toEqual([24, 6, 6, 12]);
  });

  it("等级从A到E都有，95、94.5、85、84.99分和三条底线各有一人，公示的分布没有一组被遮", async () => {
    const { rows, form } = await rowsIn("yimei-primary-3.xlsx");
    const results = rows.map((row) => {
      const { assessment } = checkReadRow(form.regime, row);
      return [row.cells.name, assessment.total, assessment.grade];
    });
    expect(results.slice(0, 8)).toEqual([
      ["林素云", 98.8, "A"],
      ["周砚青", 88.2, "B"],
      ["贺明川", 95, "A"],
      ["乔若兰", 94.5, "B"],
      ["石立秋", 87.2, "B"],
      ["方以宁", 87, "E"],
      ["孟庆禾", 72.2, "E"],
      ["段知微", 70.2, "E"],
    ]);
    expect(results).toEqual(
      expect.arrayContaining([
        ["邵立行", 85, "B"],
        ["尤知秋", 84.99, "C"],
        ["褚映红", 83, "C"],
      ]),
    );
    const grades = form.regime.grades.map(({ id }) => ({
      grade: id,
      count: results.filter(([, , grade]) => grade === id).length,
    }));
    expect(grades.map(({ count }) => count)).toEqual([6, 8, 5, 0, 5]);
    expect(reduceGrades(grades)).toEqual(grades);
    const junior = await rowsIn("yimei-junior-2.xlsx");
    expect(new Set(junior.rows.map((row) => checkReadRow(form.regime, row).assessment.grade))).toEqual(
      new Set(["A", "B", "C", "D", "E"]),
    );
  });

  it("幼儿园的第一份有五处错，改正后一处没有，行编号相同", async () => {
    const wrong = await rowsIn("yimei-kindergarten-with-mistakes.xlsx");
    const right = await rowsIn("yimei-kindergarten.xlsx");
    const problems = ({ rows, form }: typeof wrong) =>
      rows.flatMap((row) => checkReadRow(form.regime, row).problems.map(({ code, at }) => `${code}@${at}`));
    expect(problems(wrong)).toEqual([
      "missing@7",
      "out-of-bounds@3",
      "resident-id.check-digit@residentId",
      "unknown-answer@18",
      "out-of-bounds@31",
    ]);
    expect(problems(right)).toEqual([]);
    expect(wrong.rows.map(({ id }) => id)).toEqual(right.rows.map(({ id }) => id));
  });
});

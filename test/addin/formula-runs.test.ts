// 公式列：只写第一格、其余照抄的，与逐格写出的一字不差
import { afterEach, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { formulaRuns } from "#addin/hosts/formula-runs.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import type { SheetSpec } from "#shared/workbook/sheet.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import { formWith } from "./forms.ts";
import { completeCells } from "./school.ts";

let excel: NodeSession | undefined;
afterEach(() => {
  excel?.close();
  excel = undefined;
  vi.unstubAllGlobals();
});

const sheetOf = (formulas: readonly (readonly (string | null)[])[]): SheetSpec => ({
  name: "表",
  visibility: "visible",
  rows: formulas.map((row) => row.map((formula) => (formula === null ? null : { formula }))),
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  freeze: null,
  print: null,
  protected: false,
});

const boxes = (spec: SheetSpec) =>
  formulaRuns(spec).map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));

test("行号跟着行走的是一列；引号里的、固定行的、差了别的，都不当作一样", () => {
  expect(boxes(sheetOf([["B1+C1"], ["B2+C2"], ["B3+C3"]]))).toEqual([
    { top: 0, left: 0, bottom: 2, right: 0 },
  ]);
  expect(boxes(sheetOf([['IF(B1="A1","",1)'], ['IF(B2="A1","",1)']]))).toHaveLength(1);
  expect(boxes(sheetOf([['IF(B1="A1","",1)'], ['IF(B2="A2","",1)']]))).toEqual([]);
  expect(boxes(sheetOf([["COUNTIF(B$1:B$9,B1)"], ["COUNTIF(B$1:B$9,B2)"]]))).toHaveLength(1);
  expect(boxes(sheetOf([["COUNTIF(B$1:B$9,B1)"], ["COUNTIF(B$2:B$9,B2)"]]))).toEqual([]);
  expect(boxes(sheetOf([["B1*2"], ["B2*3"]]))).toEqual([]);
});

test("左右两列同一个公式各是一列：照抄不许把列也挪了", () => {
  expect(
    boxes(
      sheetOf([
        ["A1", "A1"],
        ["A2", "A2"],
      ]),
    ),
  ).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 1, right: 1 },
  ]);
});

test("评价表建在 Excel 里，每一格的公式都是制度排出来的那一条", async () => {
  excel = await openInNode();
  for (const name of ["Excel", "Office", "OfficeExtension"] as const) vi.stubGlobal(name, excel[name]);
  const spec = formWith([completeCells(0), completeCells(1)], 8);
  await excelHost().make(spec);
  const told = spec.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.formula === undefined ? [] : [[name, cellAddress(r, c), `=${cell.formula}`]],
      ),
    ),
  );
  const stands = excel.host
    .save()
    .flatMap(({ name, formulas }) =>
      formulas.flatMap((row, r) =>
        row.flatMap((formula, c) =>
          typeof formula === "string" && formula.startsWith("=") ? [[name, cellAddress(r, c), formula]] : [],
        ),
      ),
    );
  const plain = (formulas: readonly (readonly (string | undefined)[])[]) =>
    formulas.map((each) => each.join(" ").replaceAll(/\s/g, "")).sort();
  expect(told.length).toBeGreaterThan(40);
  expect(plain(stands)).toEqual(plain(told));
});

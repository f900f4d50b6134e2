// 评价表样本：测试里用的表、任意答案、两个公式引擎
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { HyperFormula } from "hyperformula";
import type { Cells, CellValue } from "#shared/contract/shapes.ts";
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { factsOf } from "#shared/engine/grid/row.ts";
import { type Cell, type GridRegime, indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { annexWorkbook } from "#shared/workbook/annex/annex-workbook.ts";
import { columnAt } from "#shared/workbook/grid/exchange.ts";
import type { Grid, LayoutRow } from "#shared/workbook/grid/grid.ts";
import { type LayoutOptions, layout } from "#shared/workbook/grid/layout.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent, SheetSpec, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";

const run = promisify(execFile);
export const regime = yichunPractitioner;

/** Ids r-0001, r-0002 … */
export const countedIds = (): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return `r-${String(made).padStart(4, "0")}`;
  };
};

export const rowOf = (cells: Cells, id: string | null = null): LayoutRow => ({
  id,
  version: null,
  synced: null,
  cells,
});

const schoolWith = (rows: readonly LayoutRow[]): LayoutOptions => ({
  unit: { code: "2123000103", name: "伊美区第三小学" },
  bureau: { name: "伊美区教育局", creditOffice: "伊美区营商环境建设监督局" },
  period: "2026",
  capacity: rows.length + 1,
  rows,
  locale: "zh-CN",
  newId: countedIds(),
});

/** A form of a school with rows. */
export const formWith = (
  rows: readonly LayoutRow[],
  more: Partial<LayoutOptions> = {},
  of: GridRegime = regime,
): { workbook: WorkbookSpec; grid: Grid } => layout(of, { ...schoolWith(rows), ...more });

/** The same rows as annexes, one sheet a person and none to spare. */
export const annexWith = (
  rows: readonly LayoutRow[],
  more: Partial<LayoutOptions> = {},
  of: GridRegime = regime,
): WorkbookSpec => annexWorkbook(of, { ...schoolWith(rows), capacity: rows.length, ...more });

/** A sheet as a host would read it back, with the values as made. */
export const contentOf = (sheet: SheetSpec): SheetContent => ({
  name: sheet.name,
  visibility: sheet.visibility,
  protected: sheet.protected,
  cells: sheet.rows.map((row) => row.map((cell): CellContent => cell?.value ?? null)),
});
export const contentsOf = ({ sheets }: WorkbookSpec): SheetContent[] => sheets.map(contentOf);

export const sheetNamed = <Sheet extends { readonly name: string }>(
  sheets: readonly Sheet[],
  name: string,
): Sheet => {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

const rightAnswer = (cell: Cell): fc.Arbitrary<CellValue> => {
  if (cell.kind === "choice") return fc.constantFrom(...cell.answers.map(({ answer }) => answer));
  if (cell.kind === "bands") {
    const edges = cell.bands.flatMap(({ from, to }) => [from?.value ?? 0, to?.value ?? 1]);
    return fc.oneof(
      fc.constantFrom(
        ...edges,
        ...edges.map((edge) => Math.max(0, edge - 1e-9)),
        ...edges.map((edge) => Math.max(0, edge - 4e-10)),
        ...edges.map((edge) => edge + 4e-10),
        1 - 0.05,
        0.1 + 0.75,
      ),
      fc.integer({ min: 0, max: 10_000 }).map((share) => share / 10_000),
      fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.round(share * 1e12) / 1e12),
    );
  }
  if (cell.kind !== "score") throw new Error(`no form here asks for ${cell.kind}`);
  const hundredths = Math.round((cell.max - cell.min) / 0.01);
  return fc.integer({ min: 0, max: hundredths }).map((steps) => cell.min + steps / 100);
};

const wrongAnswer: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(
  null,
  "",
  "不知道",
  "97%",
  97,
  -1,
  1.01,
  4.001,
  6,
  5.005,
  0,
);

/** Answers to every indicator; now and then one that is blank or wrong. */
export const anyAnswers = (of: GridRegime = regime, wrongOnes = true): fc.Arbitrary<Cells> => {
  const right = fc.record(
    Object.fromEntries(indicatorsOf(of).map(({ id, cell }) => [id, rightAnswer(cell)])),
  ) as fc.Arbitrary<Cells>;
  const ids = indicatorsOf(of).map(({ id }) => id);
  if (!wrongOnes) return right;
  return fc
    .tuple(right, fc.option(fc.tuple(fc.constantFrom(...ids), wrongAnswer), { freq: 2 }))
    .map(([answers, wrong]) => (wrong === null ? answers : { ...answers, [wrong[0]]: wrong[1] }));
};

export interface Result {
  readonly parts: readonly (number | null)[];
  readonly total: number | null;
  readonly grade: string | null;
}

/** What `assess` says of a row. */
export const assessed = (cells: Cells): Result => {
  const { parts, total, grade } = assessGrid(regime, factsOf(regime, cells));
  return { parts: regime.parts.map(({ id }) => parts[id] ?? null), total, grade };
};

const resultsIn = (grid: Grid, cells: readonly (readonly unknown[])[], count: number): readonly Result[] =>
  cells.slice(grid.firstRow, grid.firstRow + count).map((row) => {
    const number = (column: number): number | null =>
      typeof row[column] === "number"
        ? row[column]
        : row[column] === "" || row[column] === null
          ? null
          : Number.NaN;
    const grade = row[columnAt(grid, "grade")];
    return {
      parts: regime.parts.map(({ id }) => number(columnAt(grid, "part", id))),
      total: number(columnAt(grid, "total")),
      grade: grade === "" || grade === null || grade === undefined ? null : String(grade),
    };
  });

/** What HyperFormula calculates in the rows of a form. */
export const calculated = (rows: readonly LayoutRow[]): readonly Result[] => {
  const { workbook, grid } = formWith(rows);
  const sheet = sheetNamed(workbook.sheets, grid.sheet);
  const engine = HyperFormula.buildFromArray(
    sheet.rows.map((row) =>
      row.map((cell) => {
        if (cell?.formula !== undefined) return `=${cell.formula}`;
        // An apostrophe keeps "97%" a text, as it is in a text cell of a file.
        return typeof cell?.value === "string" ? `'${cell.value}` : (cell?.value ?? null);
      }),
    ),
    { licenseKey: "gpl-v3" },
  );
  try {
    return resultsIn(grid, engine.getSheetValues(0), rows.length);
  } finally {
    engine.destroy();
  }
};

/** Whether LibreOffice answers here. */
export const hasLibreOffice = async (): Promise<boolean> => {
  try {
    await run("soffice", ["--version"]);
    return true;
  } catch {
    return false;
  }
};

const recalculateAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** A workbook opened, recalculated and saved again by LibreOffice. */
export const resavedByLibreOffice = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-office-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), recalculateAlways);
    await writeFile(join(folder, "form.xlsx"), bytes);
    await run(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "form.xlsx"),
      ],
      { timeout: 120_000 },
    );
    return new Uint8Array(await readFile(join(folder, "out", "form.xlsx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** What LibreOffice calculates; the results written into the file before are wrong on purpose. */
export const calculatedByLibreOffice = async (rows: readonly LayoutRow[]): Promise<readonly Result[]> => {
  const { workbook, grid } = formWith(rows);
  const stale: WorkbookSpec = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: 12_345 })),
      ),
    })),
  };
  const sheets = await readXlsx(await resavedByLibreOffice(await writeXlsx(stale)));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return resultsIn(grid, sheetNamed(sheets, grid.sheet).cells, rows.length);
};

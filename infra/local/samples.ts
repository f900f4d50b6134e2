// 样例学校: the checked-in workbooks of three invented schools, read as a clerk's workbook is.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { Cells } from "#shared/contract/shapes.ts";
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { sha256Hex } from "#shared/seal/digest.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { checkReadRow, columnAt, readRows } from "#shared/workbook/grid/exchange.ts";
import { locate } from "#shared/workbook/grid/locate.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";

/** A sample school; `corrected` is the second workbook of the one whose first has mistakes. */
export interface SampleSchool {
  readonly code: string;
  readonly name: string;
  readonly file: string;
  readonly corrected?: string | undefined;
}

/** The invented bureau over the sample schools. */
export const sampleBureau = {
  code: "230717",
  name: "伊美区教育局",
  creditOffice: "伊美区营商环境建设监督局",
} as const;

const listed = z.array(
  z.strictObject({
    code: z.string(),
    name: z.string(),
    file: z.string(),
    corrected: z.string().optional(),
  }),
);

const place = (file: string): string => fileURLToPath(new URL(`./samples/${file}`, import.meta.url));

/** The sample schools, in the order of the story. */
export const sampleSchools = async (): Promise<readonly SampleSchool[]> =>
  listed.parse(JSON.parse(await readFile(place("schools.json"), "utf8")));

/** One row of a sample workbook; `problems` with the address of the cell that each is about. */
export interface SampleRow {
  readonly id: string;
  readonly cells: Cells;
  readonly problems: readonly (Problem<string> & { readonly cell: string })[];
}

/** A sample workbook as read and checked. */
export interface SampleWorkbook {
  readonly file: string;
  /** First hex digits of the digest over the file. */
  readonly digest: string;
  readonly regime: GridRegime;
  readonly regimeVersion: string;
  readonly unit: string;
  readonly period: string;
  readonly rows: readonly SampleRow[];
}

/** Reads a sample workbook. Throws when it is no form of this system: then the samples themselves are broken. */
export async function readSample(file: string): Promise<SampleWorkbook> {
  const bytes = await readFile(place(file));
  const sheets = await readXlsx(bytes);
  const form = isWorkbookRefused(sheets) ? sheets : locate(sheets, gridOf);
  if (isWorkbookRefused(form)) throw new Error(`sample ${file}: ${form.refusedWorkbook}`);
  const { grid, meta, regime, sheet } = form;
  const digest = sha256Hex(bytes.toString("base64")).slice(0, 12);
  const rows = readRows(grid, sheet, regime).map((read): SampleRow => {
    const address = (at: string): string => {
      const column = Math.max(columnAt(grid, "field", at), columnAt(grid, "indicator", at));
      return column < 0 ? "" : cellAddress(read.row, column);
    };
    return {
      // A row that somebody copied has no id of its own: one that stays the same at every start.
      id: read.id ?? `row-${sha256Hex(`${digest} ${read.row}`).slice(0, 16)}`,
      cells: read.cells,
      problems: checkReadRow(regime, read).problems.map((problem) => ({
        ...problem,
        cell: address(problem.at),
      })),
    };
  });
  return {
    file,
    digest,
    regime,
    regimeVersion: regimeVersion(regime),
    unit: meta.unit.code,
    period: meta.period,
    rows,
  };
}

// 汇总工作簿：汇总、全部数据、问题、冲突、差异、文件、换算七张表，另有一张隐藏的说明
import { regimeVersion } from "../../engine/version.ts";
import type { SheetSpec, WorkbookSpec } from "../../workbook/sheet.ts";
import { type BigTable, mostRows, tableTop } from "../big-table.ts";
import { sheetOfTable } from "../big-table-sheet.ts";
import type { Consolidation } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";
import { conflictSheet } from "./conflict-sheet.ts";
import { dataTables } from "./data-table.ts";
import { differenceTable } from "./difference-table.ts";
import { fileTable } from "./file-table.ts";
import { frontSheets } from "./front-sheet.ts";
import { problemTable } from "./problem-table.ts";
import { readingTable } from "./reading-table.ts";
import type { SummaryOptions } from "./showing.ts";

/** A summary: sheets in their order, of which tables are written fast and all others as they are laid out. */
export interface Summary {
  readonly sheets: readonly (SheetSpec | BigTable)[];
  /** The sheet that is in front when opened. */
  readonly active: string;
}

export const isBigTable = (sheet: SheetSpec | BigTable): sheet is BigTable => "columns" in sheet;

/** The first table that has more rows than a sheet holds; null where all fit. */
export const overfull = ({ sheets }: Summary): BigTable | null =>
  sheets.filter(isBigTable).find(({ rows }) => tableTop + rows.length > mostRows) ?? null;

/** The hidden sheet's name, never translated: by it a summary is told from a form. */
export const summarySheetName = "_chengxin_summary";
/** The summary's own format; a reader refuses a later one. */
export const summaryFormat = 1;

const metaSheet = ({ on, period, regimes }: Consolidation): SheetSpec => {
  const entries: readonly (readonly (string | number)[])[] = [
    ["format", summaryFormat],
    ["on", on],
    ["period", period],
    ...regimes.map((regime) => ["regime", regime.id, regimeVersion(regime)]),
  ];
  return {
    name: summarySheetName,
    visibility: "veryHidden",
    rows: entries.map((entry) => entry.map((value) => ({ value, style: "meta" }))),
    merges: [],
    columnWidths: [16, 30, 70],
    rowHeights: [],
    validations: [],
    freeze: null,
    print: null,
    protected: true,
  };
};

/** Lays out the summary of a consolidation; `summaryWorkbook` makes plain sheets of its tables. */
export const summarySheets = (consolidation: Consolidation, options: SummaryOptions): Summary => {
  const data = dataTables(consolidation, options);
  const problems = problemTable(consolidation, options, data);
  const conflicts = conflictSheet(consolidation, options);
  const readings = readingTable(consolidation, options);
  const unlinked = [...data.tables, problems, conflicts.unlinked, readings].map((table) => ({
    name: table.name,
    unlinked: table.unlinked ?? 0,
  }));
  const name = sayConsolidation(options.locale, "consolidation.sheet.summary");
  const fronts = consolidation.regimes
    .filter(({ id }, index) => index === 0 || consolidation.units.some(({ regime }) => regime === id))
    .flatMap((regime, index) =>
      frontSheets(consolidation, regime, { suffix: index === 0 ? "" : `_${index + 1}`, unlinked }, options),
    );
  const differences = differenceTable(consolidation, options);
  return {
    active: name,
    sheets: [
      ...fronts,
      ...data.tables,
      problems,
      conflicts.sheet,
      ...(differences === null ? [] : [differences]),
      fileTable(consolidation, options),
      readings,
      metaSheet(consolidation),
    ],
  };
};

/** A summary as a workbook of plain sheets, for whoever has no faster way to write tables. */
export const summaryWorkbook = ({ sheets, active }: Summary): WorkbookSpec => ({
  sheets: sheets.map((sheet) => (isBigTable(sheet) ? sheetOfTable(sheet) : sheet)),
  active,
});

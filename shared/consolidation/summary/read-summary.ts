// 读回汇总：上一次的数据供比较，冲突表里选定的供采用
import type { Cells } from "../../contract/shapes.ts";
import { refuseWorkbook, type WorkbookRefused } from "../../workbook/refusals.ts";
import type { CellContent, SheetContent } from "../../workbook/sheet.ts";
import { tableTop } from "../big-table.ts";
import type { Consolidated, ConsolidatedRow, GivenChoice } from "../consolidation.ts";
import { chosenMark, conflictKeys } from "./conflict-sheet.ts";
import { cellKey, dataKeys } from "./data-table.ts";
import { summaryFormat, summarySheetName } from "./summary.ts";

/** What a summary workbook brings to the next consolidation. */
export interface LastSummary {
  readonly previous: Consolidated;
  /** Chosen in the sheet of conflicts. */
  readonly choices: readonly GivenChoice[];
}

export interface ReadingBack {
  /** Who is taken to have chosen what has no name yet. */
  readonly by: string;
  /** When, ISO 8601 in UTC: the summary's last modification, or now. */
  readonly on: string;
}

/** Whether a workbook is a summary that this program wrote: it is no form, and nothing to be consolidated. */
export const isSummary = (sheets: readonly { readonly name: string }[]): boolean =>
  sheets.some(({ name }) => name === summarySheetName);

type Line = ReadonlyMap<string, CellContent>;

/** The lines of every table that has certain keys in its hidden row. */
const linesWith = (sheets: readonly SheetContent[], key: string): readonly Line[] =>
  sheets.flatMap(({ cells }) => {
    const keys = cells[tableTop - 2] ?? [];
    if (!keys.includes(key)) return [];
    return cells
      .slice(tableTop)
      .map((row) => new Map(keys.map((each, at) => [String(each ?? ""), row[at] ?? null] as const)));
  });

const text = (line: Line, key: string): string => {
  const value = line.get(key) ?? null;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

const numberIn = (line: Line, key: string): number | null => {
  const value = line.get(key);
  return typeof value === "number" ? value : null;
};

const rowIn = (line: Line): ConsolidatedRow => {
  const prefix = cellKey("");
  const cells: Cells = {};
  for (const [key, value] of line)
    if (key.startsWith(prefix) && (typeof value === "string" || typeof value === "number"))
      cells[key.slice(prefix.length)] = value;
  return {
    regime: text(line, dataKeys.regime),
    unit: text(line, dataKeys.unit),
    period: text(line, dataKeys.period),
    key: text(line, dataKeys.row),
    id: text(line, dataKeys.id) || null,
    cells,
    total: numberIn(line, dataKeys.total),
    grade: text(line, dataKeys.grade) || null,
  };
};

const isMarked = (line: Line): boolean => text(line, conflictKeys.choose).trim() === chosenMark;

/** The choice among the lines of one conflict; none where nothing is marked, or more than one version. */
const choiceIn = (lines: readonly Line[], { by, on }: ReadingBack): readonly GivenChoice[] => {
  const [chosen, ...others] = lines.filter(isMarked);
  if (chosen === undefined || others.length > 0) return [];
  const known = text(chosen, conflictKeys.by) !== "";
  return [
    {
      regime: text(chosen, conflictKeys.regime),
      unit: text(chosen, conflictKeys.unit),
      period: text(chosen, conflictKeys.period),
      row: text(chosen, conflictKeys.row),
      at: text(chosen, conflictKeys.at) || null,
      among: lines.map((line) => text(line, conflictKeys.value)),
      value: text(chosen, conflictKeys.value),
      by: known ? text(chosen, conflictKeys.by) : by,
      on: known ? text(chosen, conflictKeys.on) : on,
    },
  ];
};

const choicesIn = (sheets: readonly SheetContent[], back: ReadingBack): readonly GivenChoice[] => {
  const conflicts = new Map<string, Line[]>();
  for (const line of linesWith(sheets, conflictKeys.choose)) {
    const { regime, unit, period, row, at } = conflictKeys;
    const name = JSON.stringify([regime, unit, period, row, at].map((key) => text(line, key)));
    conflicts.set(name, [...(conflicts.get(name) ?? []), line]);
  }
  return [...conflicts.values()].flatMap((lines) => choiceIn(lines, back));
};

/** Reads a summary workbook back; `form-not-found` if it is none, `form-newer` if a later program wrote it. */
export const readSummary = (
  sheets: readonly SheetContent[],
  back: ReadingBack,
): LastSummary | WorkbookRefused => {
  const meta = sheets.find(({ name }) => name === summarySheetName);
  if (meta === undefined) return refuseWorkbook("form-not-found");
  const entry = (name: string): CellContent => meta.cells.find(([first]) => first === name)?.[1] ?? null;
  const format = Number(entry("format"));
  if (!(format <= summaryFormat))
    return refuseWorkbook("form-newer", { format: String(entry("format")), known: summaryFormat });
  return {
    previous: {
      on: String(entry("on")),
      versions: Object.fromEntries(
        meta.cells
          .filter(([name]) => name === "regime")
          .map(([, id, version]) => [String(id), String(version)]),
      ),
      rows: linesWith(sheets, dataKeys.regime)
        .filter((line) => text(line, dataKeys.row) !== "")
        .map(rowIn),
    },
    choices: choicesIn(sheets, back),
  };
};

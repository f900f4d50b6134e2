// 读回汇总：上一次的数据供比较，冲突表里选定的供采用
import type { Cells } from "../../contract/shapes.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../../workbook/refusals.ts";
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
    version: numberIn(line, dataKeys.version),
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

const choicesIn = (lines: readonly Line[], back: ReadingBack): readonly GivenChoice[] => {
  const conflicts = new Map<string, Line[]>();
  for (const line of lines) {
    const { regime, unit, period, row, at } = conflictKeys;
    const name = JSON.stringify([regime, unit, period, row, at].map((key) => text(line, key)));
    const before = conflicts.get(name);
    if (before === undefined) conflicts.set(name, [line]);
    else before.push(line);
  }
  return [...conflicts.values()].flatMap((of) => choiceIn(of, back));
};

/** Takes one row of a sheet after another, by number from zero; false: the rest of the sheet tells nothing. */
export type TakeRow = (at: number, cells: readonly CellContent[]) => boolean;

/** Reads a summary sheet by sheet and row by row, so that nobody needs all of it at hand; `take` gets the persons' rows. */
export class SummaryReader {
  readonly #take: (row: ConsolidatedRow) => void;
  readonly #meta: (readonly CellContent[])[] = [];
  readonly #conflicts: Line[] = [];
  #found = false;
  constructor(take: (row: ConsolidatedRow) => void) {
    this.#take = take;
  }
  /** Begins with another sheet. */
  sheet(name: string): TakeRow {
    if (name === summarySheetName) {
      this.#found = true;
      return (_, cells) => this.#meta.push(cells) < 1000;
    }
    let keys: readonly string[] = [];
    return (at, cells) => {
      if (at < tableTop - 2) return true;
      if (at === tableTop - 2) {
        keys = cells.map((each) => String(each ?? ""));
        return keys.includes(dataKeys.regime) || keys.includes(conflictKeys.choose);
      }
      if (keys.length === 0) return false;
      if (at < tableTop) return true;
      const line = new Map(keys.map((key, column) => [key, cells[column] ?? null] as const));
      if (keys.includes(conflictKeys.choose)) this.#conflicts.push(line);
      else if (text(line, dataKeys.row) !== "") this.#take(rowIn(line));
      return true;
    };
  }
  /** What the workbook says beside its rows; `form-not-found` if it is no summary, `form-newer` if a later program wrote it. */
  end(back: ReadingBack): (Omit<Consolidated, "rows"> & Pick<LastSummary, "choices">) | WorkbookRefused {
    if (!this.#found) return refuseWorkbook("form-not-found");
    const entry = (name: string): CellContent => this.#meta.find(([first]) => first === name)?.[1] ?? null;
    const format = Number(entry("format"));
    if (!(format <= summaryFormat))
      return refuseWorkbook("form-newer", { format: String(entry("format")), known: summaryFormat });
    return {
      on: String(entry("on")),
      versions: Object.fromEntries(
        this.#meta
          .filter(([name]) => name === "regime")
          .map(([, id, version]) => [String(id), String(version)]),
      ),
      choices: choicesIn(this.#conflicts, back),
    };
  }
}

/** Reads a summary workbook back; refusals as `SummaryReader.end`. */
export const readSummary = (
  sheets: readonly SheetContent[],
  back: ReadingBack,
): LastSummary | WorkbookRefused => {
  const rows: ConsolidatedRow[] = [];
  const reader = new SummaryReader((row) => rows.push(row));
  for (const { name, cells } of sheets) {
    const take = reader.sheet(name);
    for (const [at, row] of cells.entries()) if (!take(at, row)) break;
  }
  const end = reader.end(back);
  if (isWorkbookRefused(end)) return end;
  const { choices, ...about } = end;
  return { previous: { ...about, rows }, choices };
};

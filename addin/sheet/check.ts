// 校验：整张表的每一行，一次说出全部问题，每个问题有单元格、种类和条文
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import { type CheckedRow, isAbsence } from "#shared/engine/grid/row.ts";
import { type GridRegime, indicatorsOf } from "#shared/engine/regime.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { checkReadRow, columnAt, type ReadRow, rowDigest } from "#shared/workbook/grid/exchange.ts";
import { isMasked } from "./numbers.ts";
import type { OpenForm } from "./open.ts";

/** 缺项, 格式, 逻辑: what a clerk has to do about a problem. */
export type ProblemKind = "missing" | "format" | "logic";

export interface SheetProblem {
  readonly kind: ProblemKind;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** As people name the cell: D12. */
  readonly address: string;
  /** The person's name as filled in; empty when there is none. */
  readonly subject: string;
  readonly problem: Problem<string>;
}

export interface SheetRow {
  readonly read: ReadRow;
  readonly checked: CheckedRow;
  readonly problems: readonly SheetProblem[];
  /** Whether its cells differ from what was last synced. */
  readonly changed: boolean;
  /** Whether something is wrong rather than only absent: such a row can't be saved. */
  readonly wrong: boolean;
}

export interface SheetCheck {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly SheetProblem[];
  /** Persons without any problem. */
  readonly complete: number;
}

const logicCodes = new Set(["out-of-bounds", "person-twice", "unknown-indicator"]);

const kindOf = (problem: Problem<string>): ProblemKind => {
  if (isAbsence(problem)) return "missing";
  return logicCodes.has(problem.code) ? "logic" : "format";
};

/** A masked number in a row that the server knows is no mistake of the clerk's. */
const isKnownMasked = (row: ReadRow, { at }: Problem<string>): boolean =>
  row.version !== null && isMasked(row.cells[at]);

/** Rows in which the same identity number stands again, with the other row's number as people count. */
const twice = (regime: GridRegime, rows: readonly ReadRow[]): ReadonlyMap<ReadRow, Problem<string>> => {
  const field = regime.subject.fields.find(({ check }) => check === "resident-id");
  const first = new Map<string, ReadRow>();
  const found = new Map<ReadRow, Problem<string>>();
  if (field === undefined) return found;
  const problem = (other: ReadRow): Problem<string> => ({
    code: "person-twice",
    at: field.id,
    values: { row: other.row + 1 },
    cite: field.cite,
  });
  for (const row of rows) {
    const number = String(row.cells[field.id] ?? "");
    // Two people may share a masked number; the server compares the real ones.
    if (number === "" || isMasked(number)) continue;
    const before = first.get(number);
    if (before === undefined) first.set(number, row);
    else {
      found.set(row, problem(before));
      if (!found.has(before)) found.set(before, problem(row));
    }
  }
  return found;
};

/** The name that people call a row by: the first subject field. */
export const subjectOf = (regime: GridRegime, cells: ReadRow["cells"]): string =>
  String(cells[regime.subject.fields[0]?.id ?? ""] ?? "");

/** The column in which a field or an indicator stands. */
export const columnOf = ({ grid, regime }: Pick<OpenForm, "grid" | "regime">, at: string): number =>
  columnAt(grid, regime.subject.fields.some(({ id }) => id === at) ? "field" : "indicator", at);

/** The words over a column: an indicator's number and title, or a field's title. */
export const titleOf = (regime: GridRegime, at: string, locale: "zh-CN" | "en"): string => {
  const indicator = indicatorsOf(regime).find(({ id }) => id === at);
  if (indicator) return `${indicator.id}. ${(indicator.question ?? indicator.title)[locale]}`;
  return regime.subject.fields.find(({ id }) => id === at)?.title[locale] ?? at;
};

/** Checks every row of a form: all problems at once, in the order of the sheet. */
export const checkSheet = (form: OpenForm): SheetCheck => {
  const { regime, rows } = form;
  const doubles = twice(regime, rows);
  const checkedRows = rows.map((read): SheetRow => {
    const own = checkReadRow(regime, read);
    const double = doubles.get(read);
    const found = [
      ...own.problems.filter((problem) => !isKnownMasked(read, problem)),
      ...(double ? [double] : []),
    ];
    const problems = found
      .map((problem): SheetProblem => {
        const column = Math.max(0, columnOf(form, problem.at));
        return {
          kind: kindOf(problem),
          row: read.row,
          column,
          address: cellAddress(read.row, column),
          subject: subjectOf(regime, read.cells),
          problem,
        };
      })
      .sort((a, b) => a.column - b.column);
    return {
      read,
      checked: { assessment: own.assessment, problems: found },
      problems,
      changed: read.id === null || read.synced !== rowDigest(read.cells),
      wrong: problems.some(({ kind }) => kind !== "missing"),
    };
  });
  return {
    rows: checkedRows,
    problems: checkedRows.flatMap(({ problems }) => problems),
    complete: checkedRows.filter(({ problems }) => problems.length === 0).length,
  };
};

/** Rows that sync would send: changed, and nothing wrong in them (a missing answer may be saved as a draft). */
export const rowsToSend = (check: SheetCheck): SheetCheck["rows"] =>
  check.rows.filter(({ changed, wrong }) => changed && !wrong);

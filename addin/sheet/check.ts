// 校验：整张表的每一行，一次说出全部问题，每个问题有单元格、种类和条文
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import { isAbsence } from "#shared/engine/grid/row.ts";
import { isMasked } from "#shared/identity/mask.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { rowIn, sheetsOf } from "#shared/workbook/forms/place.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import type { OpenForm, OpenProblem, OpenRow } from "./open-form.ts";

/** 缺项, 格式, 逻辑: what a clerk has to do about a problem. */
export type ProblemKind = "missing" | "format" | "logic";

export interface SheetProblem {
  readonly kind: ProblemKind;
  /** Null: no single cell is meant. */
  readonly place: Place | null;
  /** As people name the cell: D12; "" without one. */
  readonly address: string;
  /** The table and the column's key; "" where the cell belongs to none. */
  readonly table: string;
  readonly key: string;
  /** The subject's name as filled in; empty when there is none. */
  readonly subject: string;
  readonly problem: Problem<string>;
}

export interface SheetRow {
  readonly read: OpenRow;
  readonly problems: readonly SheetProblem[];
  /** Whether its cells differ from what was last synced. */
  readonly changed: boolean;
  /** Whether something stands in it that can't be saved; what is only absent, or follows from other cells, can. */
  readonly wrong: boolean;
}

export interface SheetCheck {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly SheetProblem[];
  /** Subjects, and those without any problem. */
  readonly subjects: number;
  readonly complete: number;
}

const logicCodes = new Set([
  "out-of-bounds",
  "person-twice",
  "annex-twice",
  "unknown-indicator",
  "roster-twice",
  "roster-one",
  "row-twice",
]);
const isMissing = (problem: OpenProblem): boolean =>
  isAbsence(problem) ||
  problem.code === "cell-missing" ||
  (!problem.ofCell && /(?:^|-)missing$/.test(problem.code));

const kindOf = (problem: OpenProblem): ProblemKind => {
  if (isMissing(problem)) return "missing";
  return !problem.ofCell || logicCodes.has(problem.code) ? "logic" : "format";
};

/** The name that people call a row's subject by. */
export const subjectOf = (
  { subjects, called }: Pick<OpenForm, "subjects" | "called">,
  { subject, key }: Pick<OpenRow, "subject" | "key">,
): string =>
  (subject === null ? undefined : (called[subject] ?? subjects.find((one) => one.key === subject)?.name)) ??
  called[key] ??
  "";

// A form is a value that never changes: what it was found to be stays true, wherever it was found.
const known = new WeakMap<OpenForm, SheetCheck>();

/** Remembers the check of a form that was checked elsewhere. */
export const knowCheck = (form: OpenForm, check: SheetCheck): void => {
  known.set(form, check);
};

/** Checks every row of a form, once: all problems at once, in the order of the sheets. */
export const checkSheet = (form: OpenForm): SheetCheck => {
  const before = known.get(form);
  if (before !== undefined) return before;
  const check = checked(form);
  knowCheck(form, check);
  return check;
};

const checked = (form: OpenForm): SheetCheck => {
  const bySheet = new Map(
    form.tables.flatMap((table) => sheetsOf(table).map((sheet) => [sheet, table] as const)),
  );
  const names = new Map(form.subjects.map(({ key, name }) => [key, form.called[key] ?? name]));
  const rowsAt = new Map(
    form.tables.flatMap(({ id, rows }) => rows.map((row) => [`${row.row} ${id}`, row] as const)),
  );
  const byRow = new Map<OpenRow, SheetProblem[]>();
  const held = new Set<OpenRow>();
  const troubled = new Set<string>();
  const problems = form.problems.flatMap((problem): SheetProblem[] => {
    const { place, code, at, values, cite } = problem;
    const table = place === null ? undefined : bySheet.get(place.sheet);
    const stands = table === undefined || place === null ? null : rowIn(table, place);
    const row = stands === null ? undefined : rowsAt.get(`${stands.row} ${table?.id}`);
    const key = stands?.key ?? "";
    // A masked number in a row that the server knows is no mistake of the clerk's.
    if (row !== undefined && row.version !== null && isMasked(row.values[key])) return [];
    const found: SheetProblem = {
      kind: kindOf(problem),
      place,
      address: place === null ? "" : cellAddress(place.row, place.column),
      table: table?.id ?? "",
      key,
      subject:
        row === undefined
          ? ""
          : ((row.subject === null ? form.called[row.key] : names.get(row.subject)) ?? ""),
      problem: { code, at, values, ...(cite === undefined ? {} : { cite }) },
    };
    if (row !== undefined) {
      const own = byRow.get(row);
      if (own) own.push(found);
      else byRow.set(row, [found]);
      if (problem.ofCell && found.kind !== "missing") held.add(row);
      if (row.subject !== null) troubled.add(row.subject);
    }
    return [found];
  });
  return {
    rows: form.tables.flatMap(({ rows }) =>
      rows.map((read) => ({
        read,
        problems: byRow.get(read) ?? [],
        changed: read.changed,
        wrong: held.has(read),
      })),
    ),
    problems,
    subjects: form.subjects.length,
    complete: form.subjects.filter(({ key }) => !troubled.has(key)).length,
  };
};

/** Rows that sync would send: changed, and nothing unreadable in them (what is absent may be saved as a draft). */
export const rowsToSend = (check: SheetCheck): SheetCheck["rows"] =>
  check.rows.filter(({ changed, wrong }) => changed && !wrong);

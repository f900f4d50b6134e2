// 分份：读好校好的一张表拆成一份一份过线程，到页面再拼回原样；哪一份都小到页面不觉得
import type { SheetCheck, SheetProblem, SheetRow } from "./check.ts";
import type { OpenForm, OpenProblem, OpenRow, OpenSubject, OpenTable } from "./open-form.ts";

/** A row with its problems by their places in the list of all. */
export interface RowPart extends Omit<SheetRow, "problems"> {
  readonly problems: readonly number[];
}

/** What of a form grows with its rows, each as a list. */
export interface FormLists {
  readonly rows: readonly RowPart[];
  readonly subjects: readonly OpenSubject[];
  readonly problems: readonly OpenProblem[];
  readonly found: readonly SheetProblem[];
  readonly called: readonly (readonly [key: string, name: string])[];
}

/** Entries of one portion: so few that none takes the page 50 ms. A subject brings its whole record. */
export const perPortion: Readonly<Record<keyof FormLists, number>> = {
  rows: 250,
  subjects: 25,
  problems: 250,
  found: 250,
  called: 2_000,
};

/** What doesn't grow; the regulation and the sheets the page has itself. */
export interface FormOutline
  extends Omit<OpenForm, "regime" | "tables" | "subjects" | "problems" | "called" | "sheets"> {
  readonly tables: readonly (Omit<OpenTable, "rows"> & { readonly rows: number })[];
  /** Names of the sheets that were read. */
  readonly sheets: readonly string[];
  readonly check: Pick<SheetCheck, "subjects" | "complete">;
  readonly lengths: Readonly<Record<keyof FormLists, number>>;
}

/** A checked form in parts. */
export const inParts = (
  form: OpenForm,
  check: SheetCheck,
): { readonly outline: FormOutline; readonly lists: FormLists } => {
  const { regime: _, tables, subjects, problems, called, sheets, ...rest } = form;
  const numbers = new Map(check.problems.map((problem, at) => [problem, at]));
  const lists: FormLists = {
    rows: check.rows.map((row) => ({
      ...row,
      problems: row.problems.map((problem) => numbers.get(problem) ?? -1),
    })),
    subjects,
    problems,
    found: check.problems,
    called: Object.entries(called),
  };
  return {
    outline: {
      ...rest,
      tables: tables.map((table) => ({ ...table, rows: table.rows.length })),
      sheets: sheets.map(({ name }) => name),
      check: { subjects: check.subjects, complete: check.complete },
      lengths: {
        rows: lists.rows.length,
        subjects: subjects.length,
        problems: problems.length,
        found: lists.found.length,
        called: lists.called.length,
      },
    },
    lists,
  };
};

/** Rows as they were, their problems among all that were found. */
export const rowsFrom = (parts: readonly RowPart[], found: readonly SheetProblem[]): readonly SheetRow[] =>
  parts.map((row) => ({ ...row, problems: row.problems.flatMap((at) => found[at] ?? []) }));

/** The form and its check as `inParts` was given them. */
export const fromParts = (
  { check, lengths: _, ...outline }: FormOutline,
  { subjects, problems, found, called }: Omit<FormLists, "rows">,
  rows: readonly SheetRow[],
  { regime, supplement, sheets }: Pick<OpenForm, "regime" | "supplement" | "sheets">,
): { readonly form: OpenForm; readonly check: SheetCheck } => {
  const of = new Set(outline.sheets);
  let from = 0;
  const rowsOfTable = (count: number): readonly OpenRow[] => {
    const own = rows.slice(from, from + count).map(({ read }) => read);
    from += count;
    return own;
  };
  return {
    form: {
      ...outline,
      regime,
      supplement,
      tables: outline.tables.map((table) => ({ ...table, rows: rowsOfTable(table.rows) })),
      subjects,
      problems,
      called: Object.fromEntries(called),
      sheets: sheets.filter(({ name }) => of.has(name)),
    },
    check: {
      rows,
      problems: found,
      ...check,
    },
  };
};

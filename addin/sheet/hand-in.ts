// 上报：先看清楚再封存；封的正是填报人看到的这些行
import type { RequestOf } from "#shared/contract/operations.ts";
import { seenOf } from "#shared/contract/seen.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import type { SheetCheck } from "./check.ts";
import { type OpenForm, rowsOf } from "./open-form.ts";

export interface HandInSummary {
  /** Persons or units, and how many of them have a problem. */
  readonly subjects: number;
  readonly incomplete: number;
  /** Filled rows by table, in the order of the form. */
  readonly tables: readonly { readonly table: string; readonly title: string; readonly rows: number }[];
  /** Rows changed since the last sync. */
  readonly changed: number;
  readonly problems: number;
  /** What is absent, by the problem's code, most frequent first. */
  readonly missing: readonly { readonly code: string; readonly count: number }[];
  /** Subjects by grade, in the regime's order; grades that a supplement gives after them. */
  readonly grades: readonly { readonly grade: string; readonly count: number }[];
  readonly blocked: "problems" | "changed" | "empty" | null;
}

const counted = (of: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const each of of) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

const gradeIds = ({ regime }: Pick<OpenForm, "regime">): readonly string[] =>
  "grades" in regime ? (regime.grades ?? []).map(({ id }) => id) : [];

/** What a clerk looks at before handing in. */
export const summarize = (form: OpenForm, check: SheetCheck): HandInSummary => {
  const changed = check.rows.filter((row) => row.changed).length;
  const blocked = (): HandInSummary["blocked"] => {
    if (check.subjects === 0) return "empty";
    if (check.problems.length > 0) return "problems";
    return changed > 0 ? "changed" : null;
  };
  const missing = counted(
    check.problems.flatMap(({ kind, problem }) => (kind === "missing" ? [problem.code] : [])),
  );
  const grades = counted(form.subjects.flatMap(({ grade }) => (grade === null ? [] : [grade])));
  return {
    subjects: check.subjects,
    incomplete: check.subjects - check.complete,
    tables: form.tables.map(({ id, title, rows }) => ({ table: id, title, rows: rows.length })),
    changed,
    problems: check.problems.length,
    missing: [...missing].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count),
    grades: [...new Set([...gradeIds(form), ...grades.keys()])].map((grade) => ({
      grade,
      count: grades.get(grade) ?? 0,
    })),
    blocked: blocked(),
  };
};

/** The request that hands in exactly the rows of the sheet at the versions that were seen. */
export const handInRequest = (form: OpenForm): RequestOf<"submit-batch"> => ({
  regime: form.regime.id,
  unit: form.meta.unit.code,
  period: form.meta.period,
  regimeVersion: regimeVersion(form.regime),
  seen: seenOf(
    rowsOf(form).flatMap(({ id, version }) => (id === null || version === null ? [] : [{ id, version }])),
  ),
});

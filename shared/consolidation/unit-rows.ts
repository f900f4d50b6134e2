// 单位的行：留得下的留着，留不下的每看一次现合一次；数出完整的、有级别的
import { type GridRegime, indicatorsOf } from "../engine/regime.ts";
import { valueAt } from "../workbook/travel/lineage.ts";
import type { PlacedProblem, ResultRow, UnitReport } from "./consolidation.ts";
import { withRows } from "./looked-up.ts";

/** The middle of some numbers, or null. */
export const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** Everything of a unit that is counted in its rows. */
export const countsOf = (regime: GridRegime, rows: readonly ResultRow[]) => {
  const asked = [
    ...regime.subject.fields.filter(({ required }) => required).map(({ id }) => id),
    ...indicatorsOf(regime).map(({ id }) => id),
  ];
  let filled = 0;
  for (const { cells } of rows) for (const key of asked) if (valueAt(cells, key) !== null) filled += 1;
  const grades = Object.fromEntries(regime.grades.map(({ id }) => [id, 0]));
  for (const { grade } of rows) if (grade !== null) grades[grade] = (grades[grade] ?? 0) + 1;
  const sum = (of: (row: ResultRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    rowCount: rows.length,
    problemCount: sum(({ problems }) => problems.length),
    readingCount: sum(({ readings }) => readings.length),
    noteCount: sum(({ notes }) => notes.length),
    complete: rows.filter(({ problems }) => problems.length === 0).length,
    filled,
    asked: asked.length * rows.length,
    grades,
    ungraded: rows.filter(({ grade }) => grade === null).length,
    median: medianOf(rows.flatMap(({ total }) => total ?? [])),
  };
};

/** Rows that may still be kept at hand. */
export interface Keeping {
  left: number;
}

/** A look at the rows: those that were made, while there is room for them; made anew every time otherwise. */
export const rowsKept = (
  made: readonly ResultRow[],
  remake: () => readonly ResultRow[],
  keeping: Keeping,
): (() => readonly ResultRow[]) => {
  if (made.length > keeping.left) return remake;
  keeping.left -= made.length;
  return () => made;
};

/** The report with further problems on some of its rows, by their keys. */
export const withProblems = (
  regime: GridRegime,
  unit: UnitReport,
  further: ReadonlyMap<string, readonly PlacedProblem[]>,
): UnitReport => {
  const rows = (): readonly ResultRow[] =>
    unit.rows.map((row) => {
      const more = further.get(row.key);
      return more === undefined ? row : { ...row, problems: [...row.problems, ...more] };
    });
  return withRows<UnitReport>({ ...unit, ...countsOf(regime, rows()) }, rows);
};

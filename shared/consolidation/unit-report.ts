// 单位：一个单位一个年度的各份合成一张表，数出完整的、有级别的
import { ranked } from "../engine/grid/rank.ts";
import { checkRow } from "../engine/grid/row.ts";
import { type GridRegime, indicatorsOf } from "../engine/regime.ts";
import { type Choice, resolve } from "../workbook/travel/choices.ts";
import type { KnownRows, TravelledCopy } from "../workbook/travel/copies.ts";
import { valueAt } from "../workbook/travel/lineage.ts";
import { mergeCopies } from "../workbook/travel/merge-copies.ts";
import type { Conflict, RowNote } from "../workbook/travel/merged-form.ts";
import { isMask, nameIn, personKeysOf } from "../workbook/travel/persons.ts";
import type { CopyNote } from "../workbook/travel/standings.ts";
import type { Belonging, Read } from "./belonging.ts";
import { appliedChoices } from "./choices.ts";
import type { ConsolidatedRow, GivenChoice, PlacedConflict, ResultRow, UnitReport } from "./consolidation.ts";
import { mergeOne } from "./merge-one.ts";
import { resultRow, rowFinder } from "./result-row.ts";

/** A unit's report before the units are compared with each other. */
export interface MergedUnit {
  readonly report: UnitReport;
  readonly copyNotes: readonly CopyNote[];
  readonly lapsed: readonly GivenChoice[];
}

const copyOf = ({ arrival, form }: Read, { group }: Belonging): TravelledCopy => ({
  file: arrival.file,
  modified: arrival.modified,
  unit: group.unit,
  period: group.period,
  version: form.claims.version,
  parents: form.claims.parents,
  rows: form.rows,
});

/** The last consolidation's rows as an ancestor; with masked numbers they are nobody's. */
const knownRows = (rows: readonly ConsolidatedRow[]): readonly KnownRows[] =>
  rows.length === 0 || rows.some(({ cells }) => Object.values(cells).some(isMask))
    ? []
    : [{ version: null, parents: [], rows: rows.map(({ id, cells }, row) => ({ id, cells, row })) }];

const grouped = <Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): ReadonlyMap<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const before = groups.get(nameOf(item));
    if (before === undefined) groups.set(nameOf(item), [item]);
    else before.push(item);
  }
  return groups;
};

/** Grades after the unit's rank rules; a row with problems has none. */
const afterRanks = (regime: GridRegime, rows: readonly ResultRow[]): readonly ResultRow[] => {
  if (regime.ranks === undefined) return rows;
  const grades = ranked(
    regime,
    rows.map(({ cells, total, grade }) => ({ ...checkRow(regime, cells).assessment, total, grade })),
  );
  return rows.map((row, index) => ({ ...row, grade: grades[index]?.grade ?? null }));
};

/** The middle of some numbers, or null. */
export const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

const counts = (regime: GridRegime, rows: readonly ResultRow[]) => {
  const asked = [
    ...regime.subject.fields.filter(({ required }) => required).map(({ id }) => id),
    ...indicatorsOf(regime).map(({ id }) => id),
  ];
  let filled = 0;
  for (const { cells } of rows) for (const key of asked) if (valueAt(cells, key) !== null) filled += 1;
  const grades = Object.fromEntries(regime.grades.map(({ id }) => [id, 0]));
  for (const { grade } of rows) if (grade !== null) grades[grade] = (grades[grade] ?? 0) + 1;
  return {
    complete: rows.filter(({ problems }) => problems.length === 0).length,
    filled,
    asked: asked.length * rows.length,
    grades,
    ungraded: rows.filter(({ grade }) => grade === null).length,
    median: medianOf(rows.flatMap(({ total }) => total ?? [])),
  };
};

/** Counts of a unit once more, after its rows got further problems. */
export const recounted = (
  regime: GridRegime,
  report: UnitReport,
  rows: readonly ResultRow[],
): UnitReport => ({
  ...report,
  ...counts(regime, rows),
  rows,
});

/** Merges the copies of one form and assesses every row again; `reads` sorted by file name. */
export const mergeUnit = (
  regime: GridRegime,
  reads: readonly (readonly [Read, Belonging])[],
  {
    choices,
    previous,
  }: { readonly choices: readonly GivenChoice[]; readonly previous: readonly ConsolidatedRow[] },
): MergedUnit | null => {
  const [first] = reads;
  if (first === undefined) return null;
  const [, { group, name, roster, counted }] = first;
  const person = personKeysOf(regime);
  const known = knownRows(previous);
  const copies = reads.map(([read, belonging]) => copyOf(read, belonging));
  const [only] = copies;
  const merged =
    only !== undefined && copies.length === 1 && known.length === 0
      ? mergeOne(only, first[0].form.content, person)
      : mergeCopies(copies, { person, known });
  const applied = appliedChoices(group, merged.conflicts, choices);
  const resolved = resolve(merged, [...applied.keys()]);
  const used = new Set(resolved.decided.map(({ choice }) => applied.get(choice)));
  const find = rowFinder(reads.map(([read]) => read));
  const conflicts = grouped(resolved.conflicts, ({ row }) => row);
  const notes = grouped<RowNote>(resolved.rowNotes, ({ row }) => row);
  const assessed = resolved.rows.map((row) =>
    resultRow(regime, group, row, {
      find,
      conflicts: conflicts.get(row.key) ?? [],
      notes: (notes.get(row.key) ?? []).map(({ code }) => code),
    }),
  );
  const rows = afterRanks(regime, assessed);
  const placed = ({ row, at, versions }: Conflict, chosen: Choice | null): PlacedConflict => ({
    ...group,
    row,
    at,
    versions,
    chosen,
  });
  return {
    report: {
      ...group,
      name,
      clerk: roster?.clerk ?? null,
      expected: roster?.expected ?? null,
      counted,
      files: reads.map(([{ arrival }]) => arrival.file),
      rows,
      deleted: resolved.deleted.map((row) => ({ ...row, name: nameIn(person, row.cells) ?? "" })),
      conflicts: [
        ...resolved.conflicts.map((conflict) => placed(conflict, null)),
        ...resolved.decided.map(({ conflict, choice }) => placed(conflict, choice)),
      ],
      ...counts(regime, rows),
      outliers: [],
      parents: resolved.parents,
    },
    copyNotes: resolved.copyNotes,
    lapsed: choices.filter((choice) => !used.has(choice)),
  };
};

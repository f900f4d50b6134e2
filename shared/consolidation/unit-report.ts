// 单位：一个单位一个年度的各份合成一张表
import { ranked } from "../engine/grid/rank.ts";
import { checkRow } from "../engine/grid/row.ts";
import type { GridRegime } from "../engine/regime.ts";
import { type Choice, resolve } from "../workbook/travel/choices.ts";
import type { KnownRows, TravelledCopy } from "../workbook/travel/copies.ts";
import { mergeCopies } from "../workbook/travel/merge-copies.ts";
import type { Conflict, RowNote } from "../workbook/travel/merged-form.ts";
import { isMask, nameIn, personKeysOf } from "../workbook/travel/persons.ts";
import type { CopyNote } from "../workbook/travel/standings.ts";
import type { Belonging, Read } from "./belonging.ts";
import { appliedChoices } from "./choices.ts";
import type {
  ConsolidatedRow,
  GivenChoice,
  LastForm,
  PlacedConflict,
  ResultRow,
  UnitReport,
} from "./consolidation.ts";
import { withRows } from "./looked-up.ts";
import { mergeOne } from "./merge-one.ts";
import { sightOf, type UnitSight } from "./outliers.ts";
import { numbersIn } from "./persons-across.ts";
import { resultRow, rowFinder } from "./result-row.ts";
import { countsOf, type Keeping, rowsKept } from "./unit-rows.ts";

/** A unit's report before the units are compared with each other. */
export interface MergedUnit {
  readonly report: UnitReport;
  readonly copyNotes: readonly CopyNote[];
  readonly lapsed: readonly GivenChoice[];
  /** Looked up in the rows once, for the comparison with other units. */
  readonly numbers: readonly string[];
  readonly sight: UnitSight;
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

/** What the files of a form come to. */
interface Merged {
  readonly rows: readonly ResultRow[];
  readonly resolved: ReturnType<typeof resolve>;
  readonly lapsed: readonly GivenChoice[];
}

/** What is known of a form beside its files. */
interface Given {
  readonly choices: readonly GivenChoice[];
  readonly previous: LastForm | undefined;
}

type ReadHere = readonly [Read, Belonging];

const merged = (
  regime: GridRegime,
  given: readonly [ReadHere, ...ReadHere[]],
  { choices, previous }: Given,
): Merged => {
  // Fetched once a merge: what was read stays the same object all through it.
  const reads = given.map(
    ([{ arrival, form }, belonging]): ReadHere => [
      { arrival, form: { ...form, rows: form.rows } },
      belonging,
    ],
  );
  const [[first, { group }]] = given;
  const person = personKeysOf(regime);
  const known = knownRows(previous?.rows ?? []);
  const copies = reads.map(([read, belonging]) => copyOf(read, belonging));
  const [only] = copies;
  const together =
    only !== undefined && copies.length === 1 && known.length === 0
      ? mergeOne(only, first.form.content, person)
      : mergeCopies(copies, { person, known });
  const applied = appliedChoices(group, together.conflicts, choices);
  const resolved = resolve(together, [...applied.keys()]);
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
  return {
    rows: afterRanks(regime, assessed),
    resolved,
    lapsed: choices.filter((choice) => !used.has(choice)),
  };
};

/** Merges the copies of one form and assesses every row again; `reads` sorted by file name. */
export const mergeUnit = (
  regime: GridRegime,
  reads: readonly ReadHere[],
  given: Given,
  keeping: Keeping,
): MergedUnit | null => {
  const [first, ...others] = reads;
  if (first === undefined) return null;
  const [, { group, name, roster, counted }] = first;
  const person = personKeysOf(regime);
  const { rows, resolved, lapsed } = merged(regime, [first, ...others], given);
  const look = rowsKept(rows, () => merged(regime, [first, ...others], given).rows, keeping);
  const placed = ({ row, at, versions }: Conflict, chosen: Choice | null): PlacedConflict => ({
    ...group,
    row,
    at,
    versions,
    chosen,
  });
  return {
    report: withRows<UnitReport>(
      {
        ...group,
        name,
        clerk: roster?.clerk ?? null,
        expected: roster?.expected ?? null,
        counted,
        files: reads.map(([{ arrival }]) => arrival.file),
        deleted: resolved.deleted.map((row) => ({ ...row, name: nameIn(person, row.cells) ?? "" })),
        conflicts: [
          ...resolved.conflicts.map((conflict) => placed(conflict, null)),
          ...resolved.decided.map(({ conflict, choice }) => placed(conflict, choice)),
        ],
        ...countsOf(regime, rows),
        outliers: [],
        parents: resolved.parents,
      },
      look,
    ),
    copyNotes: resolved.copyNotes,
    lapsed,
    numbers: numbersIn(regime, rows),
    sight: sightOf(regime, rows),
  };
};

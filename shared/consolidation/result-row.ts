// 结果行：合并后的一行，再查一遍、再评一遍；每格记得在哪个文件的哪一格
import type { Problem } from "../engine/grid/assess-grid.ts";
import { isAbsence } from "../engine/grid/row.ts";
import { type GridRegime, indicatorsOf } from "../engine/regime.ts";
import { cellAddress } from "../workbook/address.ts";
import { checkReadRow } from "../workbook/grid/exchange.ts";
import { placeOf, type TravelledRow } from "../workbook/reading/travelled-rows.ts";
import type { Source } from "../workbook/travel/copies.ts";
import type { Conflict, MergedRow, RowNote } from "../workbook/travel/merged-form.ts";
import { type ArrivedRow, type RowVerdict, verdictIn } from "./arrival.ts";
import type { Read } from "./belonging.ts";
import type { GroupId, Place, PlacedProblem, ResultRow } from "./consolidation.ts";

/** Finds the row of a file that a source names. */
export type RowFinder = (source: Source) => ArrivedRow | undefined;

/** The rows of some files by file, sheet and row. */
export const rowFinder = (reads: readonly Read[]): RowFinder => {
  const rows = new Map<string, Map<string, Map<number, ArrivedRow>>>();
  for (const { arrival, form } of reads) {
    const sheets = new Map<string, Map<number, ArrivedRow>>();
    rows.set(arrival.file, sheets);
    for (const row of form.rows) {
      const ofSheet = sheets.get(row.sheet);
      if (ofSheet === undefined) sheets.set(row.sheet, new Map([[row.row, row]]));
      else ofSheet.set(row.row, row);
    }
  }
  return ({ file, sheet, row }) =>
    sheet === null || row === null ? undefined : rows.get(file)?.get(sheet)?.get(row);
};

const placedIn = ({ file, sheet, row }: Source, found: TravelledRow | undefined, at: string): Place => ({
  file,
  sheet: sheet ?? "",
  cell:
    (found === undefined ? null : (placeOf(found, at) ?? placeOf(found, "name"))) ?? cellAddress(row ?? 0, 0),
});

/** Made here, so that a row keeps nothing else of its making: there may be a hundred thousand. */
const placesOf =
  (find: RowFinder, first: Source | undefined, from: MergedRow["from"]): ResultRow["placeOf"] =>
  (at, asked) => {
    const source = asked ?? from[at] ?? first ?? { file: "", modified: null, sheet: null, row: null };
    return placedIn(source, find(source), at);
  };

/** Most rows have no problems, readings, notes or disputes: they share one empty list. */
const none: readonly never[] = [];
const orNone = <Of>(list: readonly Of[]): readonly Of[] => (list.length === 0 ? none : list);

/** What could not be read, as far as no other copy says it. */
const unreadIn = (
  row: MergedRow,
  found: readonly (readonly [Source, ArrivedRow])[],
): readonly { readonly problem: Problem<string>; readonly source: Source }[] => {
  const told = new Set<string>();
  return found.flatMap(([source, { problems }]) =>
    problems.flatMap((problem) => {
      const name = `${problem.at} ${problem.code}`;
      if (row.cells[problem.at] !== undefined || told.has(name)) return [];
      told.add(name);
      return [{ problem, source }];
    }),
  );
};

const inConflict = (regime: GridRegime, { at, versions }: Conflict): Problem<string> => {
  const asked = [...regime.subject.fields, ...indicatorsOf(regime)].find(({ id }) => id === at);
  return {
    code: at === null ? "row-in-conflict" : "in-conflict",
    at: at ?? "",
    values: { count: versions.length },
    ...(asked ? { cite: asked.cite } : {}),
  };
};

/** A row that one copy alone gives has its verdict as read; any other is checked and assessed again. */
const verdictOn = (
  regime: GridRegime,
  row: MergedRow,
  found: readonly (readonly [Source, ArrivedRow])[],
  unread: readonly Problem<string>[],
): RowVerdict => {
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0 && row.sources.length === 1 && row.cells === first[1].cells)
    return first[1].verdict;
  const { id, cells } = row;
  const read = { row: 0, id, version: null, synced: null, cells, readings: [], problems: unread };
  return verdictIn(checkReadRow(regime, read));
};

/** Checks and assesses a merged row; `conflicts` are those about it that nobody has decided. */
export const resultRow = (
  regime: GridRegime,
  group: GroupId,
  row: MergedRow,
  context: {
    readonly find: RowFinder;
    readonly conflicts: readonly Conflict[];
    readonly notes: readonly RowNote["code"][];
  },
): ResultRow => {
  const { key, id, cells, sources, from } = row;
  const found = sources.flatMap((source) => {
    const travelled = context.find(source);
    return travelled === undefined ? [] : [[source, travelled] as const];
  });
  const [first] = sources;
  const place = placesOf(context.find, first, from);
  const unread = unreadIn(row, found);
  const unreadAt = new Map(unread.map(({ problem, source }) => [problem, source]));
  const verdict = verdictOn(
    regime,
    row,
    found,
    unread.map(({ problem }) => problem),
  );
  const disputed = context.conflicts.map(({ at }) => at ?? "");
  const problems = [
    ...context.conflicts.map((conflict) => inConflict(regime, conflict)),
    ...verdict.problems.filter((problem) => !(isAbsence(problem) && disputed.includes(problem.at))),
  ].map((problem): PlacedProblem => {
    const source = unreadAt.get(problem);
    return {
      problem,
      place: source === undefined ? place(problem.at) : placedIn(source, context.find(source), problem.at),
    };
  });
  const whole = problems.length === 0;
  const [latest] = found
    .map(([, travelled]) => travelled)
    .filter(({ version }) => version !== null)
    .sort((one, other) => (other.version ?? 0) - (one.version ?? 0));
  const { regime: of, unit, period } = group;
  return {
    regime: of,
    unit,
    period,
    key,
    id,
    cells,
    total: whole ? verdict.total : null,
    grade: whole ? verdict.grade : null,
    version: latest?.version ?? null,
    synced: latest?.synced ?? null,
    sources,
    placeOf: place,
    state: whole ? verdict.state : null,
    parts: verdict.parts,
    problems: orNone(problems),
    readings: orNone(
      found.flatMap(([source, travelled]) =>
        travelled.readings.map((reading) => ({ ...reading, place: placedIn(source, travelled, reading.at) })),
      ),
    ),
    notes: orNone(context.notes),
    disputed: orNone(disputed),
  };
};

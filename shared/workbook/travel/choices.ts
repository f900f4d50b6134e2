// 选定：谁对哪处冲突选了哪个值，记作数据；来了新的份，选定过的仍然算数，除非又有了没见过的值
import type { CellValue } from "../../contract/shapes.ts";
import type { Conflict, MergedForm, MergedRow } from "./merged-form.ts";

/** One conflict decided by somebody. */
export interface Choice {
  /** `Conflict.row` and `Conflict.at`. */
  readonly row: string;
  readonly at: string | null;
  /** The values among which was chosen. */
  readonly among: readonly CellValue[];
  /** One of them; where `at` is null: null deletes the row, any other keeps it as merged. */
  readonly value: CellValue;
  readonly by: string;
  /** Instant, ISO 8601 in UTC: of two choices about one conflict the later one counts. */
  readonly on: string;
}

/** A merged form after choices. */
export interface ResolvedForm extends MergedForm {
  /** Conflicts that are decided, with the choice that does. */
  readonly decided: readonly { readonly conflict: Conflict; readonly choice: Choice }[];
  /** Choices that decide nothing now: the conflict is gone, or values came up that nobody saw when choosing. */
  readonly lapsed: readonly Choice[];
}

/** The choice of a value in a conflict. RangeError if it isn't one of the conflict's. */
export const choose = (conflict: Conflict, value: CellValue, by: string, on: string): Choice => {
  const among = conflict.versions.map((version) => version.value);
  if (!among.includes(value)) throw new RangeError("the value is none of the conflict's");
  return { row: conflict.row, at: conflict.at, among, value, by, on };
};

const applies = ({ row, at, versions }: Conflict, choice: Choice): boolean =>
  choice.row === row &&
  choice.at === at &&
  versions.every(({ value }) => choice.among.includes(value)) &&
  versions.some(({ value }) => value === choice.value);

const order = ({ on, by, value }: Choice): string => JSON.stringify([on, by, value]);

const latest = (choices: readonly Choice[]): Choice | undefined =>
  choices.toSorted((one, other) => (order(one) < order(other) ? 1 : -1))[0];

const withValue = (
  row: MergedRow,
  at: string,
  { value, sources }: Conflict["versions"][number],
): MergedRow => {
  const [source] = sources;
  return {
    ...row,
    cells: value === null ? row.cells : { ...row.cells, [at]: value },
    from: source === undefined ? row.from : { ...row.from, [at]: source },
  };
};

/** Applies choices, in whatever order they are given; what none of them decides stays a conflict. */
export const resolve = (merged: MergedForm, choices: readonly Choice[]): ResolvedForm => {
  const byRow = new Map<string, Choice[]>();
  for (const choice of choices) byRow.set(choice.row, [...(byRow.get(choice.row) ?? []), choice]);
  const decided = merged.conflicts.flatMap((conflict) => {
    const choice = latest((byRow.get(conflict.row) ?? []).filter((each) => applies(conflict, each)));
    return choice === undefined ? [] : [{ conflict, choice }];
  });
  const settled = new Set(decided.map(({ conflict }) => conflict));
  const dropped = new Map(
    decided.flatMap(({ conflict, choice }) =>
      conflict.at === null && choice.value === null ? [[conflict.row, conflict] as const] : [],
    ),
  );
  const rows = new Map(merged.rows.map((row) => [row.key, row]));
  for (const { conflict, choice } of decided) {
    const row = rows.get(conflict.row);
    const version = conflict.versions.find(({ value }) => value === choice.value);
    if (row !== undefined && version !== undefined && conflict.at !== null)
      rows.set(row.key, withValue(row, conflict.at, version));
  }
  const used = new Set(decided.map(({ choice }) => choice));
  return {
    ...merged,
    rows: [...rows.values()].filter(({ key }) => !dropped.has(key)),
    deleted: [
      ...merged.deleted,
      ...[...dropped].map(([key, { versions }]) => {
        const row = rows.get(key);
        const deletedIn = versions.filter(({ value }) => value === null).flatMap(({ sources }) => sources);
        return { key, id: row?.id ?? null, cells: row?.cells ?? {}, deletedIn };
      }),
    ],
    conflicts: merged.conflicts.filter((conflict) => !settled.has(conflict) && !dropped.has(conflict.row)),
    decided,
    lapsed: choices.filter((choice) => !used.has(choice)),
  };
};

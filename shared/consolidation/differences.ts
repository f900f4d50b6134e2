// 差异：与上一次汇总比，谁新增、谁没有了、哪些格改了、等级因此怎样变
import type { CellValue } from "../contract/shapes.ts";
import { diff } from "../engine/grid/diff.ts";
import { factsOf } from "../engine/grid/row.ts";
import type { GridRegime } from "../engine/regime.ts";
import { regimeVersion } from "../engine/version.ts";
import { maskResidentId } from "../identity/mask.ts";
import { valueAt } from "../workbook/travel/lineage.ts";
import { isMask, isMaskOf, nameIn, personKeysOf } from "../workbook/travel/persons.ts";
import { groupKey } from "./belonging.ts";
import type {
  CellChanged,
  Consolidated,
  ConsolidatedRow,
  Differences,
  LastForm,
  ResultRow,
  RowDifference,
  UnitReport,
} from "./consolidation.ts";

const sameValue = (one: CellValue, other: CellValue): boolean =>
  one === other || isMaskOf(one, other) || isMaskOf(other, one);

const whole = ({ total, grade }: Pick<ConsolidatedRow, "total" | "grade">) => ({ total, grade });

const changedCells = (
  regime: GridRegime,
  before: ConsolidatedRow,
  after: ResultRow,
): readonly CellChanged[] => {
  const fields = regime.subject.fields.flatMap(({ id }): readonly CellChanged[] => {
    const [from, to] = [valueAt(before.cells, id), valueAt(after.cells, id)];
    return sameValue(from, to) ? [] : [{ at: id, from, to, points: null, by: "field" }];
  });
  const [was, is] = [factsOf(regime, before.cells), factsOf(regime, after.cells)];
  const same = [...new Set([...Object.keys(was), ...Object.keys(is)])].every(
    (key) => (was[key] ?? null) === (is[key] ?? null),
  );
  if (same) return fields;
  const { cells } = diff({ regime, facts: was }, { regime, facts: is });
  return [
    ...fields,
    ...cells.map(({ indicator, points, by }) => ({
      at: indicator,
      from: valueAt(before.cells, indicator),
      to: valueAt(after.cells, indicator),
      points,
      by,
    })),
  ];
};

const group = ({ regime, unit, period }: ConsolidatedRow) => ({ regime, unit, period });

const compared = (
  regime: GridRegime,
  before: ConsolidatedRow,
  after: ResultRow,
): readonly RowDifference[] => {
  const cells = changedCells(regime, before, after);
  const moved = before.grade !== after.grade;
  if (cells.length === 0 && !moved && before.total === after.total) return [];
  const keys = personKeysOf(regime);
  const name = nameIn(keys, after.cells) ?? nameIn(keys, before.cells) ?? "";
  return [
    {
      ...group(after),
      kind: "changed",
      key: after.key,
      before: whole(before),
      after: whole(after),
      moved,
      cells,
      name,
    },
  ];
};

/** Number as far as both sides show it, with the name: enough to find a person again within one unit. */
const personIn = (regime: GridRegime, { cells }: ConsolidatedRow): string | null => {
  const keys = personKeysOf(regime);
  const number = keys.number === null ? null : valueAt(cells, keys.number);
  const name = nameIn(keys, cells);
  if (number === null || name === null) return null;
  const text = String(number);
  return JSON.stringify([name, isMask(text) ? text : maskResidentId(text)]);
};

const once = <Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | null,
): ReadonlyMap<string, Item> => {
  const found = new Map<string, Item | null>();
  for (const item of items) {
    const name = nameOf(item);
    if (name !== null) found.set(name, found.has(name) ? null : item);
  }
  return new Map([...found].flatMap(([name, item]) => (item === null ? [] : [[name, item] as const])));
};

/** Rows of one unit then and now: by key, then by person. */
const matched = (regime: GridRegime, was: readonly ConsolidatedRow[], rows: readonly ResultRow[]) => {
  const byKey = once(was, ({ key }) => key);
  const pairs = new Map<ResultRow, ConsolidatedRow>();
  for (const row of rows) {
    const before = byKey.get(row.key);
    if (before !== undefined) pairs.set(row, before);
  }
  const taken = new Set(pairs.values());
  const nameOf = (row: ConsolidatedRow) => personIn(regime, row);
  const left = once(
    was.filter((row) => !taken.has(row)),
    nameOf,
  );
  const free = once(
    rows.filter((row) => !pairs.has(row)),
    nameOf,
  );
  for (const [name, row] of free) {
    const before = left.get(name);
    if (before !== undefined) pairs.set(row, before);
  }
  return pairs;
};

const unitDifferences = (
  regime: GridRegime,
  was: readonly ConsolidatedRow[],
  { rows }: UnitReport,
): readonly RowDifference[] => {
  const pairs = matched(regime, was, rows);
  const found = new Set(pairs.values());
  const keys = personKeysOf(regime);
  const lone = (row: ConsolidatedRow, kind: "added" | "removed"): RowDifference => ({
    ...group(row),
    kind,
    key: row.key,
    before: kind === "removed" ? whole(row) : null,
    after: kind === "added" ? whole(row) : null,
    moved: false,
    cells: [],
    name: nameIn(keys, row.cells) ?? "",
  });
  return [
    ...rows.flatMap((row) => {
      const before = pairs.get(row);
      return before === undefined ? [lone(row, "added")] : compared(regime, before, row);
    }),
    ...was.filter((row) => !found.has(row)).map((row) => lone(row, "removed")),
  ];
};

/** Rows by `groupKey`. */
export const byGroup = (
  rows: readonly ConsolidatedRow[],
): ReadonlyMap<string, readonly ConsolidatedRow[]> => {
  const groups = new Map<string, ConsolidatedRow[]>();
  for (const row of rows) {
    const before = groups.get(groupKey(row));
    if (before === undefined) groups.set(groupKey(row), [row]);
    else before.push(row);
  }
  return groups;
};

/** The rows of a last consolidation as they are compared with: form by form. */
export const lastForms = ({ rows }: Pick<Consolidated, "rows">): readonly LastForm[] =>
  [...byGroup(rows).values()].flatMap((here) => {
    const [first] = here;
    return first === undefined ? [] : [{ group: group(first), rowCount: here.length, rows: here }];
  });

/** What changed since the last consolidation, unit by unit; units of which nothing came are only named. */
export const differencesOf = (
  regimes: readonly GridRegime[],
  previous: Pick<Consolidated, "on" | "versions"> & { readonly forms: ReadonlyMap<string, LastForm> },
  units: readonly UnitReport[],
): Differences => {
  const was = previous.forms;
  const here = new Set(units.map(groupKey));
  return {
    since: previous.on,
    rows: units.flatMap((unit) => {
      const regime = regimes.find(({ id }) => id === unit.regime);
      const before = was.get(groupKey(unit));
      return regime === undefined || before === undefined ? [] : unitDifferences(regime, before.rows, unit);
    }),
    fresh: units
      .filter((unit) => unit.counted && unit.rowCount > 0 && !was.has(groupKey(unit)))
      .map(({ regime, unit, period, rowCount }) => ({ group: { regime, unit, period }, rows: rowCount })),
    absent: [...was].flatMap(([name, { group: of, rowCount }]) =>
      here.has(name) ? [] : [{ group: of, rows: rowCount }],
    ),
    amended: regimes
      .filter((regime) => {
        const version = previous.versions[regime.id];
        return version !== undefined && version !== regimeVersion(regime);
      })
      .map(({ id }) => id),
  };
};

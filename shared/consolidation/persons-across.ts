// 同一人：在一个单位里写了两行，或在两个单位里都有
import type { Problem } from "../engine/grid/assess-grid.ts";
import type { GridRegime } from "../engine/regime.ts";
import { numberIn, personKeysOf } from "../workbook/travel/persons.ts";
import type { Place, PlacedProblem, ResultRow, UnitReport } from "./consolidation.ts";

interface Standing {
  readonly unit: UnitReport;
  readonly key: string;
  /** Of the number. */
  readonly place: Place;
}

/** The numbers of the persons in some rows: what tells that somebody stands elsewhere too. */
export const numbersIn = (regime: GridRegime, rows: readonly ResultRow[]): readonly string[] => {
  const keys = personKeysOf(regime);
  return rows.flatMap(({ cells }) => numberIn(keys, cells) ?? []);
};

const moreThanOnce = (all: Iterable<readonly string[]>): ReadonlySet<string> => {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const numbers of all)
    for (const number of numbers) {
      if (seen.has(number)) twice.add(number);
      seen.add(number);
    }
  return twice;
};

/** Where each of some persons stands. */
const standings = (
  regime: GridRegime,
  units: ReadonlyMap<UnitReport, readonly string[]>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Standing[]> => {
  const keys = personKeysOf(regime);
  const byPerson = new Map<string, Standing[]>();
  for (const [unit, numbers] of units) {
    if (!numbers.some((number) => wanted.has(number))) continue;
    for (const { key, cells, placeOf } of unit.rows) {
      const number = numberIn(keys, cells);
      if (number === null || !wanted.has(number)) continue;
      const standing = { unit, key, place: placeOf(keys.number ?? "") };
      const before = byPerson.get(number);
      if (before === undefined) byPerson.set(number, [standing]);
      else before.push(standing);
    }
  }
  return byPerson;
};

const told = (regime: GridRegime, one: Standing, others: readonly Standing[]): PlacedProblem[] => {
  const field = regime.subject.fields.find(({ check }) => check === "resident-id");
  if (field === undefined) return [];
  const about = (code: string, { unit: elsewhere, place }: Standing): PlacedProblem => {
    const { file, sheet, cell } = place;
    const problem: Problem<string> = {
      code,
      at: field.id,
      values: { unit: elsewhere.name, file, sheet, cell },
      cite: field.cite,
    };
    return { problem, place: one.place };
  };
  const here = others.filter((other) => other.unit === one.unit);
  const elsewhere = others.filter((other) => other.unit !== one.unit);
  return [
    ...here.slice(0, 1).map((other) => about("person-twice-here", other)),
    ...elsewhere.map((other) => about("person-elsewhere", other)),
  ];
};

/**
 * The problems of persons who stand more than once among units of one regime and period, by unit and key of the row:
 * every one of the rows has them, since nobody can tell from the forms which one is right. `units` with `numbersIn`
 * their rows.
 */
export const personsAcross = (
  regime: GridRegime,
  units: ReadonlyMap<UnitReport, readonly string[]>,
): ReadonlyMap<UnitReport, ReadonlyMap<string, readonly PlacedProblem[]>> => {
  const found = new Map<UnitReport, Map<string, readonly PlacedProblem[]>>();
  const twice = moreThanOnce(units.values());
  if (twice.size === 0) return found;
  for (const same of standings(regime, units, twice).values())
    for (const one of same) {
      const ofUnit = found.get(one.unit) ?? new Map<string, readonly PlacedProblem[]>();
      const others = same.filter((other) => other !== one);
      found.set(one.unit, ofUnit.set(one.key, told(regime, one, others)));
    }
  return found;
};

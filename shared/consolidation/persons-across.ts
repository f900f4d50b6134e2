// 同一人：在一个单位里写了两行，或在两个单位里都有
import type { Problem } from "../engine/grid/assess-grid.ts";
import type { GridRegime } from "../engine/regime.ts";
import { numberIn, personKeysOf } from "../workbook/travel/persons.ts";
import type { PlacedProblem, ResultRow, UnitReport } from "./consolidation.ts";

interface Standing {
  readonly unit: UnitReport;
  readonly row: ResultRow;
}

const standings = (regime: GridRegime, units: readonly UnitReport[]): ReadonlyMap<string, Standing[]> => {
  const keys = personKeysOf(regime);
  const byPerson = new Map<string, Standing[]>();
  for (const unit of units)
    for (const row of unit.rows) {
      const number = numberIn(keys, row.cells);
      if (number === null) continue;
      const before = byPerson.get(number);
      if (before === undefined) byPerson.set(number, [{ unit, row }]);
      else before.push({ unit, row });
    }
  return byPerson;
};

const told = (regime: GridRegime, { unit, row }: Standing, others: readonly Standing[]): PlacedProblem[] => {
  const field = regime.subject.fields.find(({ check }) => check === "resident-id");
  if (field === undefined) return [];
  const about = (code: string, { unit: elsewhere, row: other }: Standing): PlacedProblem => {
    const { file, sheet, cell } = other.placeOf(field.id);
    const problem: Problem<string> = {
      code,
      at: field.id,
      values: { unit: elsewhere.name, file, sheet, cell },
      cite: field.cite,
    };
    return { problem, place: row.placeOf(field.id) };
  };
  const here = others.filter((other) => other.unit === unit);
  const elsewhere = others.filter((other) => other.unit !== unit);
  return [
    ...here.slice(0, 1).map((other) => about("person-twice-here", other)),
    ...elsewhere.map((other) => about("person-elsewhere", other)),
  ];
};

/**
 * The problems of persons who stand more than once among units of one regime and period, by row: every one of the rows
 * has them, since nobody can tell from the forms which one is right.
 */
export const personsAcross = (
  regime: GridRegime,
  units: readonly UnitReport[],
): ReadonlyMap<ResultRow, readonly PlacedProblem[]> =>
  new Map(
    [...standings(regime, units).values()]
      .filter(({ length }) => length > 1)
      .flatMap((same) =>
        same.map(
          (one) =>
            [
              one.row,
              told(
                regime,
                one,
                same.filter((other) => other !== one),
              ),
            ] as const,
        ),
      ),
  );

// 离群：与别的单位明显不同之处；每条规则一句话，只提示核对，不作结论

import type { CellValue } from "../contract/shapes.ts";
import { type GridRegime, indicatorsOf } from "../engine/regime.ts";
import type { Outlier, ResultRow, UnitReport } from "./consolidation.ts";
import { medianOf } from "./unit-rows.ts";

/** The bounds of the rules; the summary says them with every outlier. */
export const bounds = {
  /** Fewer graded rows than this say nothing about a unit. */
  least: 8,
  /** Share of the persons who would need another grade for the unit to be like all others together. */
  apart: 0.4,
  /** Points from the unit's median, and how many times the usual distance from it. */
  far: 10,
  times: 4,
  /** Everybody in the unit has an answer that fewer than this share have elsewhere. */
  rare: 0.5,
} as const;

const graded = ({ rowCount, ungraded }: UnitReport): number => rowCount - ungraded;

/** 级别分布: the share of persons who would need another grade for two distributions to be alike. */
const gradesApart = (
  regime: GridRegime,
  unit: UnitReport,
  all: readonly UnitReport[],
): readonly Outlier[] => {
  const here = graded(unit);
  const elsewhere = all.reduce((sum, other) => sum + graded(other), 0) - here;
  if (here < bounds.least || elsewhere < bounds.least) return [];
  const shifted = regime.grades.map(({ id }) => {
    const own = unit.grades[id] ?? 0;
    const total = all.reduce((sum, other) => sum + (other.grades[id] ?? 0), 0);
    return own / here - (total - own) / elsewhere;
  });
  const apart = shifted.reduce((sum, shift) => sum + Math.max(0, shift), 0);
  if (apart < bounds.apart) return [];
  const most = shifted.indexOf(Math.max(...shifted));
  const grade = regime.grades[most]?.id ?? "";
  return [
    {
      code: "grades-apart",
      row: null,
      at: null,
      values: {
        share: Math.round(apart * 100),
        grade,
        here: Math.round(((unit.grades[grade] ?? 0) / here) * 100),
        elsewhere: Math.round(((unit.grades[grade] ?? 0) / here - (shifted[most] ?? 0)) * 100),
      },
    },
  ];
};

/** 总分离本单位中位数太远. */
const totalsFar = (rows: readonly ResultRow[]): readonly Outlier[] => {
  const totals = rows.flatMap(({ total }) => total ?? []);
  const median = medianOf(totals);
  if (median === null || totals.length < bounds.least) return [];
  const usual = medianOf(totals.map((total) => Math.abs(total - median))) ?? 0;
  const most = Math.max(bounds.far, bounds.times * usual);
  return rows.flatMap(({ key, total }): readonly Outlier[] =>
    total === null || Math.abs(total - median) <= most
      ? []
      : [
          {
            code: "total-far",
            row: key,
            at: null,
            values: { total, median, most: Math.round(most * 100) / 100 },
          },
        ],
  );
};

/** What the rules have to know of the rows of one unit: little, so that the rows themselves need not be at hand. */
export interface UnitSight {
  /** Answers that everybody in the unit has, by indicator; only where there are enough rows to tell. */
  readonly shared: ReadonlyMap<string, NonNullable<CellValue>>;
  /** Whether everybody has the same answers throughout. */
  readonly alike: boolean;
  readonly far: readonly Outlier[];
}

/** Looks at a unit's rows once. */
export const sightOf = (regime: GridRegime, rows: readonly ResultRow[]): UnitSight => {
  const [first, ...others] = rows;
  const shared = new Map<string, NonNullable<CellValue>>();
  if (first === undefined || rows.length < bounds.least)
    return { shared, alike: false, far: totalsFar(rows) };
  let alike = true;
  for (const { id } of indicatorsOf(regime)) {
    const answer = first.cells[id];
    if (!others.every(({ cells }) => cells[id] === answer)) alike = false;
    else if (answer !== null && answer !== undefined) shared.set(id, answer);
  }
  return { shared, alike, far: totalsFar(rows) };
};

type Looked = readonly [unit: UnitReport, sight: UnitSight];

/** How many rows of all units have an answer that is everybody's in one of them, by indicator. */
const timesEverywhere = (all: readonly Looked[]): ReadonlyMap<string, ReadonlyMap<CellValue, number>> => {
  const times = new Map<string, Map<CellValue, number>>();
  for (const [, { shared }] of all)
    for (const [id, answer] of shared) {
      const known = times.get(id) ?? new Map<CellValue, number>();
      times.set(id, known.set(answer, 0));
    }
  if (times.size === 0) return times;
  for (const [unit] of all)
    for (const { cells } of unit.rows)
      for (const [id, known] of times) {
        const answer = cells[id] ?? null;
        const before = known.get(answer);
        if (before !== undefined) known.set(answer, before + 1);
      }
  return times;
};

/** 人人同一答案，别处少见. */
const oneAnswers = (
  [unit, { shared }]: Looked,
  rows: number,
  times: ReturnType<typeof timesEverywhere>,
): readonly Outlier[] => {
  const [here, elsewhere] = [unit.rowCount, rows - unit.rowCount];
  if (elsewhere < bounds.least) return [];
  return [...shared].flatMap(([id, answer]): readonly Outlier[] => {
    const share = ((times.get(id)?.get(answer) ?? here) - here) / elsewhere;
    if (share >= bounds.rare) return [];
    return [
      {
        code: "one-answer",
        row: null,
        at: id,
        values: { answer, count: here, share: Math.round(share * 100) },
      },
    ];
  });
};

/** What stands out in each of the units, which are of one regime and period. */
export const outliersOf = (
  regime: GridRegime,
  all: readonly Looked[],
): ReadonlyMap<UnitReport, readonly Outlier[]> => {
  const units = all.map(([unit]) => unit);
  const rows = units.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const times = timesEverywhere(all);
  return new Map(
    all.map((looked): [UnitReport, readonly Outlier[]] => {
      const [unit, { alike, far }] = looked;
      return [
        unit,
        alike
          ? [
              ...gradesApart(regime, unit, units),
              { code: "all-alike", row: null, at: null, values: { count: unit.rowCount } },
            ]
          : [...gradesApart(regime, unit, units), ...oneAnswers(looked, rows, times), ...far],
      ];
    }),
  );
};

// 离群：与别的单位明显不同之处；每条规则一句话，只提示核对，不作结论
import { type GridRegime, indicatorsOf } from "../engine/regime.ts";
import type { Outlier, ResultRow, UnitReport } from "./consolidation.ts";
import { medianOf } from "./unit-report.ts";

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

const graded = ({ rows, ungraded }: UnitReport): number => rows.length - ungraded;

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
const totalsFar = ({ rows, median }: UnitReport): readonly Outlier[] => {
  const totals = rows.flatMap(({ total }) => total ?? []);
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

const allAlike = (regime: GridRegime, { rows }: UnitReport): boolean => {
  const [first, ...others] = rows;
  if (first === undefined || rows.length < bounds.least) return false;
  return indicatorsOf(regime).every(({ id }) => others.every(({ cells }) => cells[id] === first.cells[id]));
};

/** How often a unit gives the answer that its first row has. */
interface FirstAnswer {
  readonly unit: UnitReport;
  readonly answer: string | number | null;
  readonly times: number;
}

const timesIn = (rows: readonly ResultRow[], id: string, answer: FirstAnswer["answer"]): number => {
  let times = 0;
  for (const { cells } of rows) if (cells[id] === answer) times += 1;
  return times;
};

const firstAnswers = (units: readonly UnitReport[], id: string): readonly FirstAnswer[] =>
  units.flatMap((unit) => {
    const answer = unit.rows[0]?.cells[id] ?? null;
    return answer === null ? [] : [{ unit, answer, times: timesIn(unit.rows, id, answer) }];
  });

/** 人人同一答案，别处少见. */
const oneAnswers = (
  regime: GridRegime,
  units: readonly UnitReport[],
): ReadonlyMap<UnitReport, readonly Outlier[]> => {
  const found = new Map<UnitReport, Outlier[]>();
  const rows = units.reduce((sum, unit) => sum + unit.rows.length, 0);
  for (const { id } of indicatorsOf(regime)) {
    const first = firstAnswers(units, id);
    const counted = new Map<FirstAnswer["answer"], number>();
    // Counted once an answer; a unit that begins with it was counted already.
    const everywhere = (answer: FirstAnswer["answer"]): number => {
      const before = counted.get(answer);
      if (before !== undefined) return before;
      const times = first.reduce(
        (sum, one) => sum + (one.answer === answer ? one.times : timesIn(one.unit.rows, id, answer)),
        0,
      );
      counted.set(answer, times);
      return times;
    };
    for (const { unit, answer, times } of first) {
      const [here, elsewhere] = [unit.rows.length, rows - unit.rows.length];
      if (times < here || here < bounds.least || elsewhere < bounds.least) continue;
      const share = (everywhere(answer) - times) / elsewhere;
      if (share >= bounds.rare) continue;
      const outlier: Outlier = {
        code: "one-answer",
        row: null,
        at: id,
        values: { answer: answer ?? "", count: here, share: Math.round(share * 100) },
      };
      found.set(unit, [...(found.get(unit) ?? []), outlier]);
    }
  }
  return found;
};

/** What stands out in each of the units, which are of one regime and period. */
export const outliersOf = (
  regime: GridRegime,
  units: readonly UnitReport[],
): ReadonlyMap<UnitReport, readonly Outlier[]> => {
  const answers = oneAnswers(regime, units);
  return new Map(
    units.map((unit): [UnitReport, readonly Outlier[]] => [
      unit,
      allAlike(regime, unit)
        ? [
            ...gradesApart(regime, unit, units),
            { code: "all-alike", row: null, at: null, values: { count: unit.rows.length } },
          ]
        : [...gradesApart(regime, unit, units), ...(answers.get(unit) ?? []), ...totalsFar(unit)],
    ]),
  );
};

// 算法表：把一部制度的指标编成查找表，每部制度只编一次

import { hundredths, shareUnits } from "../points.ts";
import type { Bound, Cell, Cite, GridRegime, Indicator } from "../regime.ts";
import type { AssessProblemCode, Line, Problem } from "./assess-grid.ts";

/** What an answer that is present earns: its line, or what is wrong with it. */
export type Scored = Line | { readonly code: AssessProblemCode; readonly values: Problem["values"] };

/** An answer that is neither null, undefined nor blank. */
export type Present = string | number | boolean;

export interface PlannedIndicator {
  readonly id: string;
  readonly part: number;
  readonly cite: Cite;
  readonly score: (answer: Present) => Scored;
}

export interface Plan {
  readonly indicators: readonly PlannedIndicator[];
  readonly known: ReadonlySet<string>;
  /** The id of the grade for a total in hundredths, or null outside every band. */
  readonly gradeOf: (total: number) => string | null;
  readonly direct: readonly {
    readonly part: number;
    /** In hundredths. */
    readonly below: number;
    readonly applied: { readonly rule: string; readonly grade: string; readonly cite: Cite };
  }[];
}

interface Interval<Value> {
  readonly low: number;
  readonly lowClosed: boolean;
  readonly high: number;
  readonly highClosed: boolean;
  readonly value: Value;
}

/** Bounds in whole units, so that comparing is exact. */
const interval = <Value>(
  { from, to }: { readonly from: Bound; readonly to: Bound },
  units: (value: number) => number,
  value: Value,
): Interval<Value> => ({
  low: units(from.value),
  lowClosed: from.closed,
  high: units(to.value),
  highClosed: to.closed,
  value,
});

const inside = <Value>(at: number, one: Interval<Value>): boolean =>
  (at > one.low || (one.lowClosed && at === one.low)) &&
  (at < one.high || (one.highClosed && at === one.high));

const isNumber = (answer: Present): answer is number => typeof answer === "number" && Number.isFinite(answer);

const notANumber = (answer: Present): Scored => ({
  code: "not-a-number",
  values: { answer: String(answer) },
});

const scorers: {
  [K in Cell["kind"]]: (cell: Extract<Cell, { kind: K }>, indicator: Indicator) => PlannedIndicator["score"];
} = {
  choice: ({ answers }, { id, cite }) => {
    // The line of an answer is always the same: made once, shared by every assessment.
    const lines = new Map<Present, Line>(
      answers.map(({ answer, points }) => [answer, { indicator: id, answer, points, cite }]),
    );
    const allowed = answers.map(({ answer }) => answer).join("、");
    return (answer) =>
      lines.get(answer) ?? { code: "unknown-answer", values: { answer: String(answer), allowed } };
  },
  bands: ({ bands, unit }, { id, cite }) => {
    const intervals = bands.map((band) => interval(band, shareUnits, band.points));
    return (answer) => {
      if (!isNumber(answer)) return notANumber(answer);
      const at = shareUnits(answer);
      for (const band of intervals)
        if (inside(at, band)) return { indicator: id, answer, points: band.value, cite };
      return { code: "out-of-bounds", values: { answer, min: 0, max: 1, unit } };
    };
  },
  score:
    ({ min, max, step }, { id, cite }) =>
    (answer) => {
      if (!isNumber(answer)) return notANumber(answer);
      if (answer < min || answer > max)
        return { code: "out-of-bounds", values: { answer, min, max, unit: "points" } };
      const steps = answer / step;
      return Math.abs(steps - Math.round(steps)) > 1e-6
        ? { code: "too-fine", values: { answer, step } }
        : { indicator: id, answer, points: hundredths(answer) / 100, cite };
    },
};

const scorerOf = (indicator: Indicator): PlannedIndicator["score"] => {
  const make = scorers[indicator.cell.kind] as (
    cell: Cell,
    indicator: Indicator,
  ) => PlannedIndicator["score"];
  return make(indicator.cell, indicator);
};

const makePlan = (regime: GridRegime): Plan => {
  const indicators = regime.parts.flatMap(({ groups }, part) =>
    groups.flatMap((group) =>
      group.indicators.map((indicator) => ({
        id: indicator.id,
        part,
        cite: indicator.cite,
        score: scorerOf(indicator),
      })),
    ),
  );
  // Facts are read by id without asking whose property it is; so no id may be one that every object has.
  const inherited = indicators.find(({ id }) => id in Object.prototype);
  if (inherited !== undefined) throw new RangeError(`no indicator can be called ${inherited.id}`);
  const grades = regime.grades.map((grade) => interval(grade, hundredths, grade.id));
  return {
    indicators,
    known: new Set(indicators.map(({ id }) => id)),
    gradeOf: (total) => {
      for (const grade of grades) if (inside(total, grade)) return grade.value;
      return null;
    },
    direct: regime.direct.map(({ id, when, gives, cite }) => ({
      part: regime.parts.findIndex((part) => part.id === when.part),
      below: hundredths(when.below),
      applied: { rule: id, grade: gives.set, cite },
    })),
  };
};

const plans = new WeakMap<GridRegime, Plan>();

/** A regime's plan, made when first asked for and kept with the regime; a regime is never changed in place. */
export const planOf = (regime: GridRegime): Plan => {
  let plan = plans.get(regime);
  if (plan === undefined) {
    plan = makePlan(regime);
    plans.set(regime, plan);
  }
  return plan;
};

// 算法表：把一部制度的指标编成查找表，每部制度只编一次

import { hundredths } from "../points.ts";
import type { Cite, GridRegime } from "../regime.ts";
import type { DirectGrade } from "./assess-grid.ts";
import { type Condition, conditionOf, decide } from "./direct.ts";
import { inside, interval } from "./interval.ts";
import { type Scorer, scorerOf } from "./scorers.ts";
import { isPlainSum } from "./tally.ts";

export interface PlannedIndicator {
  readonly id: string;
  readonly cite: Cite;
  readonly score: Scorer;
}

export interface PlannedPart {
  readonly id: string;
  readonly indicators: readonly PlannedIndicator[];
}

export interface PlannedRule {
  readonly rule: GridRegime["direct"][number];
  readonly holds: Condition;
  /** What the rule alone makes of a band's grade. */
  readonly applied: (byBand: string | null) => DirectGrade;
}

export interface Plan {
  readonly parts: readonly PlannedPart[];
  /** Every indicator's number. */
  readonly known: ReadonlySet<string>;
  readonly vetoes: NonNullable<GridRegime["vetoes"]>;
  /** Whether the total is nothing but the sum of the lines. */
  readonly plain: boolean;
  /** The id of the grade for a total in hundredths, or null outside every band. */
  readonly gradeOf: (total: number) => string | null;
  readonly direct: readonly PlannedRule[];
}

const plannedRule = (regime: GridRegime, rule: GridRegime["direct"][number]): PlannedRule => {
  const { id, gives, cite } = rule;
  if ("set" in gives) {
    const applied = { rule: id, grade: gives.set, cite };
    return { rule, holds: conditionOf(regime, rule), applied: () => applied };
  }
  return {
    rule,
    holds: conditionOf(regime, rule),
    applied: (byBand) => {
      const { grade, state } = decide(regime, byBand, [rule]);
      return state === null ? { rule: id, grade, cite } : { rule: id, grade, state, cite };
    },
  };
};

const makePlan = (regime: GridRegime): Plan => {
  const parts = regime.parts.map(({ id, groups }) => ({
    id,
    indicators: groups.flatMap(({ indicators }) =>
      indicators.map((indicator) => ({
        id: indicator.id,
        cite: indicator.cite,
        score: scorerOf(indicator),
      })),
    ),
  }));
  const vetoes = regime.vetoes ?? [];
  const keys = [...parts.flatMap(({ indicators }) => indicators), ...vetoes].map(({ id }) => id);
  // Facts are read by id without asking whose property it is; so no id may be one that every object has.
  const inherited = keys.find((id) => id in Object.prototype);
  if (inherited !== undefined) throw new RangeError(`no indicator can be called ${inherited}`);
  const grades = regime.grades.map((grade) => interval(grade, hundredths, grade.id));
  return {
    parts,
    known: new Set(parts.flatMap(({ indicators }) => indicators.map(({ id }) => id))),
    vetoes,
    plain: isPlainSum(regime),
    gradeOf: (total) => {
      for (const grade of grades) if (inside(total, grade)) return grade.value;
      return null;
    },
    direct: regime.direct.map((rule) => plannedRule(regime, rule)),
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

// 总分与等级：各种体例的评价里都说得出的两样；没有的就没有
import type { Supplement } from "../supplements/supplement.ts";
import type { Assessments, NotYet } from "./assess.ts";
import type { Instrument, Regime } from "./regime.ts";

export interface Result {
  readonly total: number | null;
  readonly grade: string | null;
}

/** An assessment's total and grade, as far as its instrument has them. */
export const resultOf = (assessed: Assessments[Instrument] | NotYet): Result => {
  const total = "total" in assessed ? assessed.total : "score" in assessed ? assessed.score?.total : null;
  return { total: total ?? null, grade: "grade" in assessed ? assessed.grade : null };
};

/** The ids of the grades that a regime gives, best first; the supplement's own stand in their place. */
export const gradesOf = (regime: Regime, supplement: Supplement | null): readonly string[] => {
  const own = "grades" in regime ? regime.grades : null;
  return (supplement?.gives.grades ?? own ?? []).map(({ id }) => id);
};

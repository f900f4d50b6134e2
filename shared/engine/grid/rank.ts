// 排名：一个单位里只有最好的几名或百分之几保有这一等级，其余的为下一级
import type { Cite, GridRegime } from "../regime.ts";
import type { Assessment } from "./assess-grid.ts";

type RankRule = NonNullable<GridRegime["ranks"]>[number];

/** One subject's grade within the unit. */
export interface Ranked {
  readonly grade: string | null;
  /** The rank rules by which the grade was lost, with the place it had among those who had the grade; 1 is the best. */
  readonly lost: readonly { readonly rule: string; readonly place: number; readonly cite: Cite }[];
}

const placesFor = ({ best }: RankRule, rated: number): number => {
  if ("count" in best) return best.count;
  const exact = Number((best.share * rated).toPrecision(12));
  return best.rounded === "up" ? Math.ceil(exact) : Math.floor(exact);
};

/**
 * The grades of a unit's subjects after its rank rules, in the order of the assessments. Only those whose total and direct
 * rules gave the grade compete for its places, by their totals; the grades are taken from the best down, so that whoever
 * loses one competes for the next. Subjects without a grade neither compete nor count as rated.
 */
export const ranked = (regime: GridRegime, assessments: readonly Assessment[]): readonly Ranked[] => {
  const rows = assessments.map(({ total, grade }) => ({
    total: total ?? Number.NEGATIVE_INFINITY,
    grade,
    lost: [] as { rule: string; place: number; cite: Cite }[],
  }));
  const rated = rows.filter(({ grade }) => grade !== null).length;
  for (const [at, { id: grade }] of regime.grades.entries())
    for (const rule of regime.ranks ?? []) {
      if (rule.grade !== grade) continue;
      const rivals = rows.filter((row) => row.grade === grade);
      const places = placesFor(rule, rated);
      const placeOf = (total: number): number => 1 + rivals.filter((row) => row.total > total).length;
      const sharing = (total: number): number => rivals.filter((row) => row.total === total).length;
      for (const { row, place, last } of rivals.map((row) => ({
        row,
        place: placeOf(row.total),
        last: placeOf(row.total) + sharing(row.total) - 1,
      }))) {
        if ((rule.ties === "all" ? place : last) <= places) continue;
        row.grade = regime.grades[at + 1]?.id ?? grade;
        row.lost.push({ rule: rule.id, place, cite: rule.cite });
      }
    }
  return rows.map(({ grade, lost }) => ({ grade, lost }));
};

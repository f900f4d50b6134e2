// 直接判级：哪些条件成立、依次得出什么等级或状态
import { addDays, addMonths, type CivilDate } from "../../calendar/civil.ts";
import { hundredths, shareUnits } from "../points.ts";
import type { DirectRule, GridRegime } from "../regime.ts";
import type { Facts, Line } from "./assess-grid.ts";

type State = Extract<DirectRule["gives"], { state: string }>["state"];

/** What bands and direct rules come to: a grade, or a state that stands in its place. */
export interface Decided {
  readonly grade: string | null;
  readonly state: State | null;
}

/** What the conditions are asked of; sums in hundredths. */
export interface Situation {
  readonly facts: Facts;
  readonly lines: readonly Line[];
  readonly sums: readonly (number | null)[];
  /** Null where no day is asked for: every finding on record counts. */
  readonly on: CivilDate | null;
}

export type Condition = (situation: Situation) => boolean;

/** Points, in hundredths, below which a part's rule holds: of a share the least whole hundredth not below it. */
export const floorOf = (regime: GridRegime, when: Extract<DirectRule["when"], { part: string }>): number => {
  if ("below" in when) return hundredths(when.below);
  const max = regime.parts.find(({ id }) => id === when.part)?.max ?? 0;
  return Math.ceil((shareUnits(when.belowShare) * hundredths(max)) / 1e9);
};

/** The first day on which a veto no longer counts; null where it counts as long as it is on record. */
export const vetoEnds = (
  date: CivilDate,
  lasts: NonNullable<GridRegime["vetoes"]>[number]["lasts"],
): CivilDate | null => {
  if (lasts === undefined) return null;
  const { count, unit } = lasts;
  return unit === "day" ? addDays(date, count) : addMonths(date, unit === "year" ? count * 12 : count);
};

/** Whether an answer, or the points with which it begins, comes to so much. */
export const comesTo = (answer: Line["answer"], least: number): boolean =>
  (typeof answer === "number" ? answer : Number.parseFloat(answer)) >= least;

export const conditionOf = (regime: GridRegime, { when }: DirectRule): Condition => {
  if ("part" in when) {
    const part = regime.parts.findIndex(({ id }) => id === when.part);
    const floor = floorOf(regime, when);
    return ({ sums }) => (sums[part] ?? floor) < floor;
  }
  if ("is" in when)
    return ({ lines }) => lines.some((line) => line.indicator === when.indicator && line.answer === when.is);
  if ("are" in when) {
    const of = new Set(when.indicators);
    return ({ lines }) =>
      lines.filter(({ indicator, answer }) => of.has(indicator) && answer === when.are).length >=
      when.atLeast;
  }
  if ("veto" in when) {
    const lasts = regime.vetoes?.find(({ id }) => id === when.veto)?.lasts;
    return ({ facts, on }) => {
      const date = facts[when.veto];
      if (typeof date !== "string" || date.trim() === "") return false;
      const ends = vetoEnds(date as CivilDate, lasts);
      return on === null || ends === null || on < ends;
    };
  }
  return ({ lines }) =>
    lines.some((line) => line.indicator === when.indicator && comesTo(line.answer, when.atLeast));
};

/**
 * The grade of a total's band after the direct rules that hold, in their order. The first that sets a grade or a state
 * decides; of what follows it nothing acts, and of what precedes it at-most and down-by still do. No grade is lower than
 * the lowest, and where the bands give none the rules that only lower it give none either.
 */
export const decide = (
  regime: Pick<GridRegime, "grades">,
  byBand: string | null,
  held: readonly Pick<DirectRule, "gives">[],
): Decided => {
  const deciding = held.findIndex(({ gives }) => "set" in gives || "state" in gives);
  const first = held[deciding]?.gives;
  if (first !== undefined && "state" in first) return { grade: null, state: first.state };
  const start = first !== undefined && "set" in first ? first.set : byBand;
  const rankOf = (grade: string): number => regime.grades.findIndex(({ id }) => id === grade);
  const lowest = regime.grades.length - 1;
  let rank = start === null ? -1 : rankOf(start);
  if (rank < 0) return { grade: start, state: null };
  for (const { gives } of deciding < 0 ? held : held.slice(0, deciding)) {
    if ("atMost" in gives) rank = Math.max(rank, rankOf(gives.atMost));
    if ("downBy" in gives) rank = Math.min(lowest, rank + gives.downBy);
  }
  return { grade: regime.grades[rank]?.id ?? null, state: null };
};

// 假如：离某个等级最近的改动；只供参看，从不写入记录

import type { CivilDate } from "../../calendar/civil.ts";
import { hundredths, points } from "../points.ts";
import { type Cell, type Cite, type GridRegime, type Indicator, indicatorsOf, type Part } from "../regime.ts";
import { type Answer, type Assessment, assessGrid, type Facts } from "./assess-grid.ts";
import { earningsOf, isListed, type ListedCell } from "./earnings.ts";
import { fewestChanges, type Move } from "./fewest-changes.ts";
import { isPlainSum } from "./tally.ts";

/** One answer changed for another. */
export interface Change {
  readonly indicator: string;
  readonly from: Answer;
  readonly to: string | number;
  /** Points gained. */
  readonly points: number;
  readonly cite: Cite;
}

/** A better answer and what it gains, in hundredths. */
export interface Offer {
  readonly to: string | number;
  readonly gain: number;
}

export interface WhatIf {
  readonly changes: readonly Change[];
  readonly total: number;
  readonly grade: string;
}

/** What the points may come to that a person awards: the most, with a reason to be given. */
const bestAward = (cell: Exclude<Cell, ListedCell>): string | number =>
  cell.kind === "score" ? cell.max : `${cell.max} …`;

/** Whether a direct rule asks for this very answer. */
const isAsked = (regime: GridRegime, id: string, answer: string | number): boolean =>
  regime.direct.some(
    ({ when }) =>
      ("is" in when && when.indicator === id && when.is === answer) ||
      ("are" in when && when.indicators.includes(id) && when.are === answer),
  );

/** The answers better than the present one, least gain first; in hundredths. */
const betterAnswers = (cell: Cell, present: number, most: number): Offer[] =>
  answersOf(cell, present, most).filter(({ gain }) => gain > 0);

/** All answers that earn no less than the present one, least gain first. */
const answersOf = (cell: Cell, present: number, most: number): Offer[] => {
  const earnings = isListed(cell)
    ? (earningsOf(cell, most) ?? [])
    : [{ answer: bestAward(cell), points: hundredths(cell.max) }];
  return earnings
    .map(({ answer, points: at }) => ({ to: answer, gain: at - present }))
    .filter(({ gain }) => gain >= 0)
    .sort((a, b) => a.gain - b.gain);
};

interface Chance {
  readonly part: string;
  readonly indicator: Indicator;
  readonly offers: readonly Offer[];
  readonly most: number;
}

type Taken = Offer & { readonly chance: Chance };

const chancesIn = (part: Part, gained: ReadonlyMap<string, number>, widest: number): Chance[] =>
  part.groups
    .flatMap(({ indicators }) => indicators)
    .map((indicator) => {
      const offers = betterAnswers(indicator.cell, hundredths(gained.get(indicator.id) ?? 0), widest);
      return { part: part.id, indicator, offers, most: offers.at(-1)?.gain ?? 0 };
    })
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most);

/** Takes the biggest chances until the want is met, the last one no bigger than needed; null when they don't suffice. */
const take = (chances: readonly Chance[], want: number): Taken[] | null => {
  const taken: Taken[] = [];
  let left = want;
  for (const chance of chances) {
    if (left <= 0) break;
    const enough = chance.offers.find(({ gain }) => gain >= left) ?? chance.offers.at(-1);
    if (enough === undefined) continue;
    taken.push({ chance, ...enough });
    left -= enough.gain;
  }
  return left > 0 ? null : taken;
};

/** A floor of a part that sets a grade: what the first article of direct rules says. */
const floorIn = ({
  when,
  gives,
}: GridRegime["direct"][number]): { part: string; below: number; set: string } | null =>
  "below" in when && "set" in gives ? { part: when.part, below: when.below, set: gives.set } : null;

type Rank = (grade: string) => number;

/**
 * Where the total is the sum of the items and parts have floors: every part is first lifted over its floor, then the total
 * over the grade's bound, always by the biggest gain; since gains of different indicators add up, no smaller set of
 * answers reaches it.
 */
const byGains = (regime: GridRegime, now: Assessment, grade: string, rank: Rank): Move[] | null => {
  const aim = regime.grades.find(({ id }) => id === grade);
  if (now.total === null || aim === undefined) return null;
  const gained = new Map(now.lines.map(({ indicator, points: earned }) => [indicator, earned]));
  const taken: Taken[] = [];
  const spare: Chance[] = [];
  for (const part of regime.parts) {
    const floors = regime.direct
      .flatMap((rule) => floorIn(rule) ?? [])
      .filter((floor) => floor.part === part.id && rank(floor.set) > rank(grade));
    const floor = Math.max(0, ...floors.map(({ below }) => hundredths(below)));
    const chances = chancesIn(part, gained, hundredths(regime.total.max));
    const lift = take(chances, floor - hundredths(now.parts[part.id] ?? 0));
    if (lift === null) return null;
    taken.push(...lift);
    spare.push(...chances.filter((chance) => lift.every((one) => one.chance !== chance)));
  }
  const lifted = taken.reduce((sum, { gain }) => sum + gain, 0);
  const want = hundredths(aim.from.value) + (aim.from.closed ? 0 : 1) - hundredths(now.total) - lifted;
  // A part lifted no higher than its floor may have more to give by the same answer.
  const widened = widen(taken, want);
  const rest = take(
    spare.sort((a, b) => b.most - a.most),
    want - widened.gain,
  );
  return rest === null
    ? null
    : [...widened.taken, ...rest].map(({ chance: { indicator }, to }) => ({ indicator: indicator.id, to }));
};

/**
 * The fewest answers whose change reaches a grade or a better one; null when it can't be reached or the facts are incomplete.
 *
 * It says what would have to be true, not what may be entered: the answers stay facts, and vetoes stay on record. Where
 * caps, ladders or other rules stand between the items and the grade, no fewer answers reach it up to three; beyond three
 * none of them can be left out.
 */
export const whatIf = (
  regime: GridRegime,
  facts: Facts,
  grade: string,
  on: CivilDate | null = null,
): WhatIf | null => {
  const now = assessGrid(regime, facts, on);
  const rank = (id: string): number => regime.grades.findIndex((one) => one.id === id);
  if (now.total === null || rank(grade) < 0 || (now.grade === null && now.state === null)) return null;
  if (now.grade !== null && rank(now.grade) <= rank(grade))
    return { changes: [], total: now.total, grade: now.grade };
  const reaches = ({ grade: got }: Assessment): boolean => got !== null && rank(got) <= rank(grade);
  const assessed = (moves: readonly Move[]): Assessment =>
    assessGrid(
      regime,
      { ...facts, ...Object.fromEntries(moves.map(({ indicator, to }) => [indicator, to])) },
      on,
    );
  const simple = isPlainSum(regime) && regime.direct.every((rule) => floorIn(rule) !== null);
  const earned = new Map(now.lines.map((line) => [line.indicator, line]));
  const moves = simple
    ? byGains(regime, now, grade, rank)
    : fewestChanges(
        indicatorsOf(regime).flatMap(({ id, cell }) => {
          const present = hundredths(earned.get(id)?.points ?? 0);
          const answer = earned.get(id)?.answer ?? "";
          // An answer that a rule asks for may be changed for one as good.
          const least = isAsked(regime, id, answer) ? 0 : 1;
          const offers = answersOf(cell, present, hundredths(regime.total.max)).filter(
            ({ to, gain }) => gain >= least && !isAsked(regime, id, to),
          );
          return offers.length === 0 ? [] : [{ indicator: id, offers: offers.map(({ to }) => to) }];
        }),
        (tried) => reaches(assessed(tried)),
      );
  const then = moves === null ? null : assessed(moves);
  if (moves === null || then === null || then.total === null || then.grade === null || !reaches(then))
    return null;
  const lines = new Map(then.lines.map((line) => [line.indicator, line]));
  const changes = moves.flatMap(({ indicator, to }): Change[] => {
    const [line, before] = [lines.get(indicator), earned.get(indicator)];
    if (line === undefined || before === undefined) return [];
    return [
      {
        indicator,
        from: facts[indicator],
        to,
        points: points(hundredths(line.points) - hundredths(before.points)),
        cite: line.cite,
      },
    ];
  });
  return { changes, total: then.total, grade: then.grade };
};

/** Lets answers already changed give all they can before another answer is touched. */
const widen = (taken: readonly Taken[], want: number): { taken: Taken[]; gain: number } => {
  let gain = 0;
  const wider = taken.map((one) => {
    const more =
      one.chance.offers.find((offer) => offer.gain - one.gain >= want - gain) ?? one.chance.offers.at(-1);
    if (more === undefined || want - gain <= 0) return one;
    gain += more.gain - one.gain;
    return { ...one, ...more };
  });
  return { taken: wider, gain };
};

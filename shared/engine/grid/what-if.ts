// 假如：离某个等级最近的改动；只供参看，从不写入记录

import { hundredths, points } from "../points.ts";
import type { Cell, Cite, GridRegime, Indicator, Part } from "../regime.ts";
import { type Answer, assessGrid, type Facts } from "./assess-grid.ts";

/** One answer changed for another. */
export interface Change {
  readonly indicator: string;
  readonly from: Answer;
  readonly to: string | number;
  /** Points gained. */
  readonly points: number;
  readonly cite: Cite;
}

export interface WhatIf {
  readonly changes: readonly Change[];
  readonly total: number;
  readonly grade: string;
}

/** The answers better than the present one, least gain first; in hundredths. */
const betterAnswers = (cell: Cell, present: number): { to: string | number; gain: number }[] => {
  const offers: { to: string | number; at: number }[] =
    cell.kind === "choice"
      ? cell.answers.map(({ answer, points: at }) => ({ to: answer, at: hundredths(at) }))
      : cell.kind === "bands"
        ? cell.bands.map(({ from, points: at }) => ({ to: from.value, at: hundredths(at) }))
        : [{ to: cell.max, at: hundredths(cell.max) }];
  return offers
    .map(({ to, at }) => ({ to, gain: at - present }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => a.gain - b.gain);
};

interface Chance {
  readonly part: string;
  readonly indicator: Indicator;
  readonly offers: readonly { to: string | number; gain: number }[];
  readonly most: number;
}

const chancesIn = (part: Part, gained: ReadonlyMap<string, number>): Chance[] =>
  part.groups
    .flatMap(({ indicators }) => indicators)
    .map((indicator) => {
      const offers = betterAnswers(indicator.cell, hundredths(gained.get(indicator.id) ?? 0));
      return { part: part.id, indicator, offers, most: offers.at(-1)?.gain ?? 0 };
    })
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most);

/** Takes the biggest chances until the want is met, the last one no bigger than needed; null when they don't suffice. */
const take = (
  chances: readonly Chance[],
  want: number,
): { chance: Chance; to: string | number; gain: number }[] | null => {
  const taken: { chance: Chance; to: string | number; gain: number }[] = [];
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

/**
 * The fewest answers whose change reaches a grade or a better one; null when it can't be reached or the facts are incomplete.
 *
 * Every part is first lifted over its floor, then the total over the grade's bound, always by the biggest gain;
 * since gains of different indicators add up, no smaller set of answers reaches it. It says what would have to be
 * true, not what may be entered: the answers stay facts.
 */
export const whatIf = (regime: GridRegime, facts: Facts, grade: string): WhatIf | null => {
  const now = assessGrid(regime, facts);
  const aim = regime.grades.find(({ id }) => id === grade);
  if (now.total === null || now.grade === null || aim === undefined) return null;
  const rank = (id: string): number => regime.grades.findIndex((one) => one.id === id);
  if (rank(now.grade) <= rank(grade)) return { changes: [], total: now.total, grade: now.grade };
  const gained = new Map(now.lines.map(({ indicator, points: earned }) => [indicator, earned]));
  const taken: { chance: Chance; to: string | number; gain: number }[] = [];
  const spare: Chance[] = [];
  for (const part of regime.parts) {
    const rules = regime.direct.filter(
      ({ when, gives }) => when.part === part.id && rank(gives.set) > rank(grade),
    );
    const floor = Math.max(0, ...rules.map(({ when }) => hundredths(when.below)));
    const chances = chancesIn(part, gained);
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
  if (rest === null) return null;
  const changes = [...widened.taken, ...rest].map(({ chance: { indicator }, to, gain }) => ({
    indicator: indicator.id,
    from: facts[indicator.id],
    to,
    points: points(gain),
    cite: indicator.cite,
  }));
  const then = assessGrid(regime, {
    ...facts,
    ...Object.fromEntries(changes.map(({ indicator, to }) => [indicator, to])),
  });
  return then.total === null || then.grade === null || rank(then.grade) > rank(grade)
    ? null
    : { changes, total: then.total, grade: then.grade };
};

/** Lets answers already changed give all they can before another answer is touched. */
const widen = (
  taken: readonly { chance: Chance; to: string | number; gain: number }[],
  want: number,
): { taken: { chance: Chance; to: string | number; gain: number }[]; gain: number } => {
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

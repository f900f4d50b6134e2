// 积分制的等级：按原文的整数读，哪些能得到的总分没有等级、有两个等级；基本分落在哪一级

import type { Regime } from "../../regime.ts";
import { plain } from "../quoted.ts";
import type { SharedRule, Sighting } from "../rule.ts";

interface Stated {
  readonly id: string;
  readonly clause: string;
  readonly low: number;
  readonly high: number;
}

/** The ends as the quote writes them, both included (民法典第一千二百五十九条); null where it writes none. */
const endsIn = (quote: string): readonly [number, number] | null => {
  const text = plain(quote);
  const span = /(\d+(?:\.\d+)?)分?[—–~～至-]+(\d+(?:\.\d+)?)分/.exec(text);
  if (span) return [Number(span[1]), Number(span[2])];
  const up = /(\d+(?:\.\d+)?)分(?:及)?以上/.exec(text);
  if (up) return [Number(up[1]), Number.POSITIVE_INFINITY];
  const down = /(\d+(?:\.\d+)?)分(?:及)?以下/.exec(text);
  return down ? [Number.NEGATIVE_INFINITY, Number(down[1])] : null;
};

/** Best first, as the regime has them; empty where a band isn't stated in numbers. */
const statedBands = (regime: Regime): readonly Stated[] => {
  if (regime.instrument !== "points") return [];
  const bands = (regime.grades ?? []).flatMap(({ id, cite: { clause, quote } }) => {
    const ends = endsIn(quote);
    return ends === null ? [] : [{ id, clause, low: ends[0], high: ends[1] }];
  });
  return bands.length === regime.grades?.length ? bands : [];
};

interface Sheet {
  readonly base: number;
  /** The least total, one step of the sheet's points at a time, within these ends and by deeds that exist. */
  readonly leastWithin: (above: number, below: number) => number | null;
}

/** Null where the totals can't be told: no base in the text, or a floor, ceiling or mean that alters them. */
const sheetOf = (regime: Regime): Sheet | null => {
  if (regime.instrument !== "points") return null;
  const { base: dated, over, floor, ceiling, groups } = regime.sheet;
  const base = dated === "by-supplement" ? undefined : dated.at(-1)?.value;
  if (base === undefined || over !== "period" || floor || ceiling) return null;
  // A deed worth one step, done again and again, reaches every multiple of the step.
  const stepsOf = (direction: "credit" | "debit"): number[] =>
    groups
      .filter((group) => group.direction === direction && group.cap === undefined)
      .flatMap(({ items }) => items)
      .flatMap(({ points, cap }) =>
        cap === undefined && (points.kind === "by-supplement" || points.kind === "range")
          ? points.step !== undefined && points.min === points.step
            ? [points.step]
            : []
          : [],
      );
  const [up, down] = [Math.min(...stepsOf("credit")), Math.min(...stepsOf("debit"))];
  return {
    base,
    leastWithin: (above, below) => {
      const step = above < base ? down : up;
      if (!Number.isFinite(step)) return null;
      const least = base + (Math.floor((above - base) / step) + 1) * step;
      return least < below ? least : null;
    },
  };
};

export const statedGap: SharedRule = {
  kind: "grade-gap",
  severity: "error",
  of: "document",
  find: ({ regime }) => {
    const sheet = sheetOf(regime);
    const bands = statedBands(regime);
    return bands.flatMap((above, at): Sighting[] => {
      const below = bands[at + 1];
      const total = below && sheet?.leastWithin(below.high, above.low);
      return below === undefined || total === undefined || total === null
        ? []
        : [
            {
              subject: `${below.id}..${above.id}`,
              path: ["grades"],
              clause: above.clause,
              values: { lowest: below.id, highest: above.id, total },
              example: { total, byBand: null },
            },
          ];
    });
  },
};

export const statedOverlap: SharedRule = {
  kind: "grade-overlap",
  severity: "error",
  of: "document",
  find: ({ regime }) => {
    const bands = statedBands(regime);
    return bands.flatMap((above, at): Sighting[] => {
      const below = bands[at + 1];
      if (below === undefined || below.high < above.low) return [];
      const names = [above.id, below.id];
      return [
        {
          subject: names.join("&"),
          path: ["grades"],
          clause: above.clause,
          values: { total: above.low, grades: names.join("、") },
          example: { total: above.low, names },
        },
      ];
    });
  },
};

export const bestFromStart: SharedRule = {
  kind: "best-from-start",
  severity: "warning",
  of: "document",
  find: ({ regime }) => {
    const base = sheetOf(regime)?.base;
    const best = statedBands(regime)[0];
    return base === undefined || best === undefined || base < best.low || base > best.high
      ? []
      : [
          {
            subject: best.id,
            path: ["grades", 0],
            clause: best.clause,
            values: { base, grade: best.id },
            example: { total: base, grade: best.id },
          },
        ];
  },
};

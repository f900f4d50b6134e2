// 差异：等级为何变了，逐格归因；规则改了的也逐条指出

import type { CivilDate } from "../../calendar/civil.ts";
import { sumPoints } from "../points.ts";
import type { Cite, GridRegime } from "../regime.ts";
import { type Answer, type Assessment, assessGrid, type Facts } from "./assess-grid.ts";
import type { Adjustment } from "./tally.ts";

/** One side of a comparison: the facts, and the rules under which they are read. */
export interface Reading {
  readonly regime: GridRegime;
  readonly facts: Facts;
  /** The day as of which vetoes count; absent: all that are on record. */
  readonly on?: CivilDate;
}

export interface CellChange {
  /** Indicator number, or the id of a veto. */
  readonly indicator: string;
  readonly from: Answer;
  readonly to: Answer;
  /** Points gained (negative: lost); null where one side has no points for it. */
  readonly points: number | null;
  /** Whether the answer changed, or the same answer earns otherwise under amended rules. */
  readonly by: "answer" | "rule";
  readonly cite: Cite | null;
}

export interface Difference {
  readonly before: Pick<Assessment, "total" | "grade">;
  readonly after: Pick<Assessment, "total" | "grade">;
  readonly cells: readonly CellChange[];
  /** Caps, floors, ladders, bases and roundings that took or gave otherwise, points gained; absent where none did. */
  readonly adjustments?: readonly Adjustment[];
  /** The grade that the old facts have under the new rules: it differs from `before` only by amendment. */
  readonly amended: string | null;
  /** Direct rules that began or ceased to apply. */
  readonly direct: { readonly begun: readonly string[]; readonly ceased: readonly string[] };
}

/** What adjustments came to otherwise, both complete. */
const adjusted = (before: Assessment, after: Assessment): Adjustment[] => {
  if (before.total === null || after.total === null) return [];
  const keyOf = ({ what, level, at }: Adjustment): string => `${what} ${level} ${at}`;
  const [was, is] = [before, after].map(
    ({ adjustments }) => new Map(adjustments.map((one) => [keyOf(one), one])),
  );
  return [...new Map([...(was ?? []), ...(is ?? [])]).entries()].flatMap(([key, one]) => {
    const points = sumPoints([is?.get(key)?.points ?? 0, -(was?.get(key)?.points ?? 0)]);
    return points === 0 ? [] : [{ ...one, points }];
  });
};

/**
 * Attributes the change between two readings of one subject to its cells and to amended rules.
 * Where both are complete, the points of `cells` and `adjustments` add up to the change of the total.
 */
export const diff = (a: Reading, b: Reading): Difference => {
  const before = assessGrid(a.regime, a.facts, a.on);
  const after = assessGrid(b.regime, b.facts, b.on);
  const was = new Map(before.lines.map((line) => [line.indicator, line]));
  const is = new Map(after.lines.map((line) => [line.indicator, line]));
  const adjustments = adjusted(before, after);
  const vetoes = [...(b.regime.vetoes ?? []), ...(a.regime.vetoes ?? [])];
  const cells = [
    ...new Set([...Object.keys(a.facts), ...Object.keys(b.facts), ...was.keys(), ...is.keys()]),
  ].flatMap((indicator): CellChange[] => {
    const [from, to] = [a.facts[indicator], b.facts[indicator]];
    const [old, now] = [was.get(indicator), is.get(indicator)];
    const points = old && now ? sumPoints([now.points, -old.points]) : null;
    const same = (from ?? null) === (to ?? null);
    if (same && (points === 0 || (old === undefined && now === undefined))) return [];
    return [
      {
        indicator,
        from,
        to,
        points,
        by: same ? "rule" : "answer",
        cite: (now ?? old ?? vetoes.find(({ id }) => id === indicator))?.cite ?? null,
      },
    ];
  });
  const [rules, wereRules] = [after.direct, before.direct].map((direct) => direct.map(({ rule }) => rule));
  return {
    before: { total: before.total, grade: before.grade },
    after: { total: after.total, grade: after.grade },
    cells,
    ...(adjustments.length === 0 ? {} : { adjustments }),
    amended: assessGrid(b.regime, a.facts, a.on).grade,
    direct: {
      begun: (rules ?? []).filter((rule) => !wereRules?.includes(rule)),
      ceased: (wereRules ?? []).filter((rule) => !rules?.includes(rule)),
    },
  };
};

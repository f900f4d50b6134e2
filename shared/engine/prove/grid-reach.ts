// 指标表的可达分：逐项、逐组、逐部分、总分，连同每一种直接判级的情形
import { comesTo, floorOf } from "../grid/direct.ts";
import { extentOfCell, extentOfIndicator, rungsOf } from "../grid/extent.ts";
import { rounded } from "../grid/tally.ts";
import { hundredths } from "../points.ts";
import {
  type DirectRule,
  type GridRegime,
  type Group,
  type Indicator,
  indicatorsOf,
  type Part,
} from "../regime.ts";
import {
  andRuns,
  from,
  nothing,
  plus,
  type Reach,
  type Run,
  runOf,
  runsOf,
  spanOf,
  under,
  WIDEST_SPAN,
} from "./reach.ts";
import { either, limited, mapped, moved, oneOf, unreachable, withFacts } from "./reach-change.ts";

/** What direct rules make of some totals: these rules hold, up to the one that decides, and none else before it. */
export interface Region {
  readonly held: readonly DirectRule[];
  readonly reach: Reach;
}

/** Reachable totals of a grid regime. */
export interface Reachable {
  readonly parts: ReadonlyMap<string, Reach>;
  readonly all: Reach;
  readonly regions: readonly Region[];
  /** No direct rule holds. */
  readonly undirected: Reach;
}

/** More regions than this are too many to be told. */
const mostRegions = 256;

interface Held {
  readonly rule: DirectRule;
  readonly holds: boolean;
}

/** Totals by how often each counted answer occurs: `0,2`. */
type Layers = ReadonlyMap<string, Reach>;

type Counting = Extract<DirectRule["when"], { are: string }>;
const countingIn = (conditions: readonly Held[]): readonly (Counting & { holds: boolean })[] =>
  conditions.flatMap(({ rule: { when }, holds }) => ("are" in when ? [{ ...when, holds }] : []));

const layersFrom = (entries: readonly (readonly [string, Reach])[]): Layers => {
  const layers = new Map<string, Reach>();
  for (const [key, reach] of entries) {
    const known = layers.get(key);
    if (reach.bits !== 0n) layers.set(key, known === undefined ? reach : either(known, reach));
  }
  return layers;
};

const each = (layers: Layers, change: (reach: Reach) => Reach): Layers =>
  layersFrom([...layers].map(([key, reach]) => [key, change(reach)]));

/** Beyond the count that a rule asks for it makes no difference. */
const countsTogether = (a: string, b: string, counting: readonly Counting[]): string => {
  const [left, right] = [a.split(","), b.split(",")];
  return counting.map(({ atLeast }, at) => Math.min(atLeast, Number(left[at]) + Number(right[at]))).join(",");
};

const together = (
  a: Layers,
  b: Layers,
  counting: readonly Counting[],
  join: (a: Reach, b: Reach) => Reach,
): Layers =>
  layersFrom(
    [...a].flatMap(([left, one]) =>
      [...b].map(([right, other]) => [countsTogether(left, right, counting), join(one, other)] as const),
    ),
  );

/** Whether an answer agrees with what is supposed of the rules that ask for it. */
const agrees = (conditions: readonly Held[], id: string, answer: string | number): boolean =>
  conditions.every(({ rule: { when }, holds }) => {
    if (!("indicator" in when) || when.indicator !== id) return true;
    return ("is" in when ? answer === when.is : comesTo(answer, when.atLeast)) === holds;
  });

const singles = ({ first, step, count, answer }: Run): Run[] =>
  Array.from({ length: count }, (_, at) => runOf(first + at * step, answer(first + at * step)));

const limitsIn = ({ cap, floor }: Pick<Group, "cap" | "floor">): [number | null, number | null] => [
  cap === undefined ? null : hundredths(cap.points),
  floor === undefined ? null : hundredths(floor.points),
];

/** All ways to answer an indicator, those that its own limits alter already altered. */
const runsOfIndicator = (indicator: Indicator, horizon: number): readonly Run[] | null => {
  const { cell, cap, floor, notApplicable } = indicator;
  const ownRuns = runsOf(cell, horizon);
  if (ownRuns === null || spanOf(ownRuns) > WIDEST_SPAN) return null;
  const [high, low] = limitsIn({ cap, floor });
  const within = (points: number): number =>
    Math.max(low ?? Number.NEGATIVE_INFINITY, Math.min(high ?? Number.POSITIVE_INFINITY, points));
  const runs =
    high === null && low === null
      ? ownRuns
      : ownRuns.flatMap(singles).map((run) => runOf(within(run.first), run.answer(run.first)));
  if (notApplicable === undefined) return runs;
  const full = notApplicable.counts === "full" ? extentOfIndicator(indicator).high : 0;
  return Number.isFinite(full) ? [...runs, runOf(full, notApplicable.answer)] : null;
};

/** How far the points of what nothing bounds are followed: past every bound that could make a difference. */
const horizonOf = (regime: GridRegime): number => {
  const { parts, grades, total } = regime;
  const groups = parts.flatMap((part) => part.groups);
  const limits = [total, ...parts, ...groups, ...indicatorsOf(regime)].flatMap(({ cap, floor }) => [
    cap,
    floor,
  ]);
  const bases = [total.base, ...parts.map(({ base }) => base)];
  const stated = [...limits, ...bases].map((limit) => Math.abs(limit?.points ?? 0));
  const bounds = grades.flatMap(({ from: low, to: high }) => [Math.abs(low.value), Math.abs(high.value)]);
  const spans = indicatorsOf(regime)
    .map(({ cell }) => extentOfCell(cell))
    .flatMap(({ low, high }) => [low, high])
    .filter((end) => Number.isFinite(end));
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + Math.abs(one), 0);
  return Math.ceil((sum(stated) + Math.max(...bounds, total.max) + 1) * 100 + sum(spans));
};

type RunsById = ReadonlyMap<string, readonly Run[]>;

const layersOfIndicator = (
  before: Layers,
  { id }: Indicator,
  runs: readonly Run[],
  conditions: readonly Held[],
): Layers => {
  const counting = countingIn(conditions);
  const asked = conditions.some(({ rule: { when } }) => "indicator" in when && when.indicator === id);
  const open = asked
    ? runs.flatMap(singles).filter((run) => agrees(conditions, id, run.answer(run.first)))
    : runs;
  const keyOf = (run: Run): string =>
    counting
      .map(({ indicators, are }) => (indicators.includes(id) && run.answer(run.first) === are ? 1 : 0))
      .join(",");
  const byKey = new Map<string, Run[]>();
  for (const run of open) byKey.set(keyOf(run), [...(byKey.get(keyOf(run)) ?? []), run]);
  return layersFrom(
    [...before].flatMap(([key, reach]) =>
      [...byKey].map(
        ([more, some]) => [countsTogether(key, more, counting), andRuns(reach, id, some)] as const,
      ),
    ),
  );
};

const layersOfPart = (part: Part, runs: RunsById, conditions: readonly Held[]): Layers => {
  const counting = countingIn(conditions);
  const start: Layers = new Map([[counting.map(() => 0).join(","), nothing]]);
  const add = (before: Layers, indicator: Indicator): Layers =>
    layersOfIndicator(before, indicator, runs.get(indicator.id) ?? [], conditions);
  const ofGroup = (group: Group): Layers => {
    const { ladders, free } = rungsOf(group);
    const sum = ladders.reduce(
      (before, { ladder, rungs }) => {
        const climbed = rungs
          .map((rung) => add(start, rung))
          .reduce((a, b) => together(a, b, counting, (one, other) => oneOf(one, other, ladder.counts)));
        return together(before, climbed, counting, plus);
      },
      free.reduce(add, start),
    );
    return each(sum, (reach) => limited(reach, ...limitsIn(group)));
  };
  const plain = part.groups.every(
    ({ cap, floor, ladders }) => cap === undefined && floor === undefined && ladders === undefined,
  );
  const sum = plain
    ? part.groups.flatMap(({ indicators }) => indicators).reduce(add, start)
    : part.groups.map(ofGroup).reduce((a, b) => together(a, b, counting, plus));
  const base = hundredths(part.base?.points ?? 0);
  return each(sum, (reach) => limited(moved(reach, base), ...limitsIn(part)));
};

/** Every way in which direct rules can hold, up to the one that decides; null where they are too many. */
const suppositions = (rules: readonly DirectRule[]): readonly (readonly Held[])[] | null => {
  let open: (readonly Held[])[] = [[]];
  const closed: (readonly Held[])[] = [];
  for (const rule of rules) {
    const decides = "set" in rule.gives || "state" in rule.gives;
    const holding = open.map((before) => [...before, { rule, holds: true }]);
    const sparing = open.map((before) => [...before, { rule, holds: false }]);
    if (decides) closed.push(...holding);
    open = decides ? sparing : [...holding, ...sparing];
    if (open.length + closed.length > mostRegions) return null;
  }
  return [...closed, ...open];
};

/** All reachable totals of a grid; null where they are too many to be told one by one. */
export const reachableOf = (regime: GridRegime): Reachable | null => {
  const horizon = horizonOf(regime);
  const runs = new Map<string, readonly Run[]>();
  for (const part of regime.parts) {
    let span = 0;
    for (const indicator of part.groups.flatMap(({ indicators }) => indicators)) {
      const all = runsOfIndicator(indicator, horizon);
      span += all === null ? Number.POSITIVE_INFINITY : spanOf(all);
      if (all === null || span > WIDEST_SPAN) return null;
      runs.set(indicator.id, all);
    }
  }
  const supposed = suppositions(regime.direct);
  if (supposed === null) return null;
  const known = new Map<string, Layers>();
  const layersUnder = (part: Part, conditions: readonly Held[]): Layers => {
    const own = new Set(part.groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
    // Counted answers are counted in every part; the others matter where they are given.
    const relevant = conditions.filter(
      ({ rule: { when } }) => "are" in when || ("indicator" in when && own.has(when.indicator)),
    );
    const key = `${part.id} ${relevant.map(({ rule, holds }) => `${rule.id}:${"are" in rule.when || holds}`).join(" ")}`;
    const layers = known.get(key) ?? layersOfPart(part, runs, relevant);
    known.set(key, layers);
    return each(layers, (reach) =>
      conditions.reduce((left, { rule: { when }, holds }) => {
        if (!("part" in when) || when.part !== part.id) return left;
        return holds ? under(left, floorOf(regime, when)) : from(left, floorOf(regime, when));
      }, reach),
    );
  };
  const { base, rounding, ...limits } = regime.total;
  const finished = (reach: Reach): Reach => {
    const total = limited(moved(reach, hundredths(base?.points ?? 0)), ...limitsIn(limits));
    return rounding === undefined ? total : mapped(total, (one) => rounded(one, rounding));
  };
  const answered = (layers: Layers, counting: ReturnType<typeof countingIn>): Reach =>
    [...layers]
      .filter(([key]) => {
        const counts = key.split(",").map(Number);
        return counting.every(({ atLeast, holds }, at) => (counts[at] ?? 0) >= atLeast === holds);
      })
      .map(([, reach]) => reach)
      .reduce(either, unreachable);
  const reachUnder = (conditions: readonly Held[]): Reach => {
    const counting = countingIn(conditions);
    const dangling = conditions.some(
      ({ rule: { when }, holds }) =>
        holds && "part" in when && regime.parts.every(({ id }) => id !== when.part),
    );
    if (dangling) return unreachable;
    const layers = regime.parts
      .map((part) => layersUnder(part, conditions))
      .reduce((a, b) => together(a, b, counting, plus));
    const vetoes = conditions.flatMap(({ rule: { when }, holds }) =>
      holds && "veto" in when ? [[when.veto, regime.source.inForce ?? "2026-01-01"] as const] : [],
    );
    const reach = finished(answered(layers, counting));
    return vetoes.length === 0 ? reach : withFacts(reach, Object.fromEntries(vetoes));
  };
  const regions = supposed
    .map((conditions) => ({
      held: conditions.flatMap(({ rule, holds }) => (holds ? [rule] : [])),
      reach: reachUnder(conditions),
    }))
    .filter(({ reach }) => reach.bits !== 0n);
  const parts = new Map(regime.parts.map((part) => [part.id, answered(layersUnder(part, []), [])]));
  return {
    parts,
    all: finished([...parts.values()].reduce(plus)),
    regions,
    undirected: regions.find(({ held }) => held.length === 0)?.reach ?? unreachable,
  };
};

// 流程：单位录入、负责人确认、教育与营商两部门审核（不分先后）、生效

import { type Refused, refuse } from "../contract/refusals.ts";
import type { Batch, MadeDecision, Person } from "../contract/shapes.ts";
import type { Decision, Regime } from "../engine/regime.ts";

/** Where a batch stands on its way. */
export type RouteState = Pick<Batch, "state" | "stage" | "awaited" | "decisions">;

const stageAt = (regime: Regime, index: number): Pick<RouteState, "state" | "stage" | "awaited"> => {
  const stage = regime.route.stages[index];
  return stage
    ? { state: "awaiting", stage: stage.id, awaited: stage.decisions.map(({ id }) => id) }
    : { state: "effective", stage: null, awaited: [] };
};

/** The state of a batch just handed in. */
export const startRoute = (regime: Regime): RouteState => ({ ...stageAt(regime, 0), decisions: [] });

/** The decision of a regime's route under an id, or undefined. */
export const decisionOf = (regime: Regime, id: string): Decision | undefined =>
  regime.route.stages.flatMap(({ decisions }) => decisions).find((decision) => decision.id === id);

/**
 * Takes one decision: the next state, or a refusal (`batch-over`, `not-your-step`, `four-eyes`).
 * The decisions of one stage come in any order; one return ends the way. Nobody decides twice, nor on what one entered or handed in.
 * The caller has checked that the person holds the role. Source: Yichun 第十一条.
 */
export const decide = (
  regime: Regime,
  at: RouteState,
  handedIn: readonly Person[],
  made: MadeDecision,
): RouteState | Refused => {
  if (at.state !== "awaiting") return refuse("batch-over", { values: { state: at.state } });
  if (!at.awaited.includes(made.decision))
    return refuse("not-your-step", { values: { decision: made.decision } });
  const before = [...handedIn, ...at.decisions.map(({ by }) => by)];
  if (regime.route.fourEyes && before.some(({ id }) => id === made.by.id))
    return refuse("four-eyes", { values: { person: made.by.name } });
  const decisions = [...at.decisions, made];
  if (made.outcome === "return") return { state: "returned", stage: null, awaited: [], decisions };
  const awaited = at.awaited.filter((id) => id !== made.decision);
  if (awaited.length > 0) return { ...at, awaited, decisions };
  const index = regime.route.stages.findIndex(({ id }) => id === at.stage);
  return { ...stageAt(regime, index + 1), decisions };
};

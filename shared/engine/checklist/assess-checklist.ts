// 检查表：逐项达到或未达到；分值只来自经批准的实施细则
import type { Quantity } from "../../supplements/supplement.ts";
import type { Facts, Problem } from "../grid/assess-grid.ts";
import { hundredths, points } from "../points.ts";
import type { ChecklistRegime, Cite, Words } from "../regime.ts";
import { stampOf } from "../version.ts";

export type ChecklistProblemCode =
  | "missing"
  | "unknown-answer"
  | "unknown-indicator"
  /** The text doesn't address this unit with the item. */
  | "does-not-apply"
  /** The text addresses this unit with the item; 不适用 is no choice. */
  | "applies"
  | "supplement-of-another-regime"
  | "not-quantified"
  | "not-a-number"
  | "not-positive"
  | "too-fine";

export type ChecklistProblem = Problem<ChecklistProblemCode>;
type Item = ChecklistRegime["groups"][number]["items"][number];
export type UnitKind = NonNullable<Item["kinds"]>[number];
export type Stage = NonNullable<Item["stages"]>[number];

/** Whom the text may address: a public or private school with its stages, or a training institution. */
export interface TeachingUnit {
  readonly kind: UnitKind;
  readonly stages: readonly Stage[];
}

/** What is used of a supplement that is approved and in force (shared/supplements decides that). */
export interface PointsGiven {
  readonly regime: string;
  readonly gives: { readonly items?: Readonly<Record<string, Quantity>> | undefined };
}

export interface ChecklistLine {
  readonly item: string;
  readonly group: string;
  readonly state: "met" | "unmet" | "not-applicable";
  /** Null without a supplement, and for what isn't applicable. */
  readonly points: number | null;
  readonly cite: Cite;
}

export interface Completeness {
  readonly asked: number;
  readonly answered: number;
  readonly met: number;
}

export interface ChecklistAssessment {
  /** Null without a supplement, and while anything is missing or wrong. */
  readonly score: { readonly total: number; readonly most: number } | null;
  readonly unscored: "no-supplement" | "problems" | null;
  readonly complete: boolean;
  readonly all: Completeness;
  readonly groups: Readonly<Record<string, Completeness>>;
  readonly lines: readonly ChecklistLine[];
  /** Prohibitions that are not met. */
  readonly breaches: readonly { readonly item: string; readonly title: Words; readonly cite: Cite }[];
  /** Duties that are not met. */
  readonly shortfalls: readonly { readonly item: string; readonly title: Words; readonly cite: Cite }[];
  /** Where the result goes for this kind of unit; nowhere before it is complete. */
  readonly goesTo: readonly { readonly to: Words; readonly cite: Cite }[];
  readonly problems: readonly ChecklistProblem[];
  readonly regime: { readonly id: string; readonly version: string };
}

/** Whether the text addresses this unit with the item. */
export const addresses = (
  { kinds, stages }: Pick<Item, "kinds" | "stages">,
  { kind, stages: taught }: TeachingUnit,
): boolean =>
  (kinds === undefined || kinds.includes(kind)) &&
  (stages === undefined || stages.some((stage) => taught.includes(stage)));

type Found = Pick<ChecklistProblem, "code" | "values">;

const stateOf = (
  regime: ChecklistRegime,
  item: Item,
  facts: Facts,
  unit: TeachingUnit,
): ChecklistLine["state"] | Found => {
  const { met, unmet, notApplicable } = regime.answers;
  const given = Object.hasOwn(facts, item.id) ? facts[item.id] : undefined;
  const answer = typeof given === "string" ? given.trim() : (given ?? "");
  if (!addresses(item, unit))
    return answer === "" || answer === notApplicable
      ? "not-applicable"
      : { code: "does-not-apply", values: { answer: String(answer), kind: unit.kind } };
  if (answer === "") return { code: "missing", values: {} };
  if (answer === met) return "met";
  if (answer === unmet) return "unmet";
  return answer === notApplicable
    ? { code: "applies", values: { kind: unit.kind } }
    : { code: "unknown-answer", values: { answer: String(answer), answers: `${met}、${unmet}` } };
};

/** Hundredths of the item's points under the supplement, or what is wrong with them. */
const worthOf = (item: Item, given: PointsGiven): number | Found => {
  const items = given.gives.items ?? {};
  const quantity = Object.hasOwn(items, item.id) ? items[item.id] : undefined;
  if (quantity === undefined) return { code: "not-quantified", values: { item: item.id } };
  if (typeof quantity !== "number" || !Number.isFinite(quantity))
    return { code: "not-a-number", values: { answer: String(quantity) } };
  // An item worth nothing, or less, would make keeping the rule pointless.
  if (quantity <= 0) return { code: "not-positive", values: { points: quantity } };
  return Math.abs(quantity * 100 - hundredths(quantity)) > 1e-6
    ? { code: "too-fine", values: { answer: quantity, step: 0.01 } }
    : hundredths(quantity);
};

const completeness = (lines: readonly ChecklistLine[], asked: number): Completeness => ({
  asked,
  answered: lines.filter(({ state }) => state !== "not-applicable").length,
  met: lines.filter(({ state }) => state === "met").length,
});

/**
 * Assesses a unit's answers to a checklist: 达到, 未达到; 不适用 follows from whom the text addresses.
 * Points are exact to 0.01 and come from the supplement alone; without one there is completeness and breaches, and
 * no score. An item met earns its points, one not met 0; items that don't apply count on neither side.
 * Source: the regime's own items and uses (Jiaocheng: 二（一）1–3, 三（二）).
 */
export const assessChecklist = (
  regime: ChecklistRegime,
  answers: Facts,
  { unit, supplement }: { readonly unit: TeachingUnit; readonly supplement?: PointsGiven | undefined },
): ChecklistAssessment => {
  const lines: ChecklistLine[] = [];
  const problems: ChecklistProblem[] = [];
  const items = regime.groups.flatMap((group) => group.items.map((item) => ({ group: group.id, item })));
  const ours = supplement?.regime === regime.id ? supplement : undefined;
  if (supplement !== undefined && ours === undefined)
    problems.push({
      code: "supplement-of-another-regime",
      at: "supplement",
      values: { regime: supplement.regime },
    });
  let [total, most] = [0, 0];
  for (const { group, item } of items) {
    const { id, cite } = item;
    const state = stateOf(regime, item, answers, unit);
    if (typeof state !== "string") problems.push({ ...state, at: id, cite });
    const worth = ours && addresses(item, unit) ? worthOf(item, ours) : null;
    if (worth !== null && typeof worth !== "number") problems.push({ ...worth, at: id, cite });
    if (typeof state !== "string") continue;
    const earned = typeof worth === "number" ? (state === "met" ? worth : 0) : null;
    lines.push({ item: id, group, state, points: earned === null ? null : points(earned), cite });
    if (typeof worth === "number") [total, most] = [total + (earned ?? 0), most + worth];
  }
  const known = new Set(items.map(({ item }) => item.id));
  for (const [key, answer] of Object.entries(answers))
    if (!known.has(key) && answer !== null && answer !== undefined && String(answer).trim() !== "")
      problems.push({
        code: "unknown-indicator",
        at: key,
        values: { indicator: key, count: known.size },
      });
  const askedIn = (group?: string) =>
    items.filter((one) => addresses(one.item, unit) && (group === undefined || one.group === group)).length;
  const unmet = (nature: Item["nature"]) =>
    items
      .filter(({ item }) => item.nature === nature)
      .filter(({ item }) => lines.some((line) => line.item === item.id && line.state === "unmet"))
      .map(({ item: { id, title, cite } }) => ({ item: id, title, cite }));
  const all = completeness(lines, askedIn());
  const complete = all.answered === all.asked;
  const scored = ours !== undefined && problems.length === 0;
  return {
    score: scored ? { total: points(total), most: points(most) } : null,
    unscored: scored ? null : supplement === undefined ? "no-supplement" : "problems",
    complete,
    all,
    groups: Object.fromEntries(
      regime.groups.map(({ id }) => [
        id,
        completeness(
          lines.filter((line) => line.group === id),
          askedIn(id),
        ),
      ]),
    ),
    lines,
    breaches: unmet("prohibition"),
    shortfalls: unmet("duty"),
    goesTo: complete
      ? regime.uses
          .filter(({ kinds }) => kinds === undefined || kinds.includes(unit.kind))
          .map(({ to, cite }) => ({ to, cite }))
      : [],
    problems,
    regime: stampOf(regime),
  };
};

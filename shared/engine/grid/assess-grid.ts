// 评价：从事实到得分、等级和理由，唯一的入口

import { type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import { hundredths } from "../points.ts";
import type { Cite, GridRegime } from "../regime.ts";
import { regimeVersion } from "../version.ts";
import { type Decided, decide, type Situation } from "./direct.ts";
import { type Plan, type PlannedRule, planOf } from "./plan.ts";
import { type Adjustment, type Tally, tally } from "./tally.ts";

export type Answer = string | number | boolean | null | undefined;
/** One subject's answers, keyed by the document's own indicator numbers; vetoes' dates under their ids. */
export type Facts = Readonly<Record<string, Answer>>;

export type AssessProblemCode =
  | "missing"
  | "unknown-answer"
  | "not-a-number"
  | "out-of-bounds"
  | "too-fine"
  | "reason-missing"
  | "date-invalid"
  | "not-yet"
  | "unknown-indicator";

/** A thing that is wrong with one answer; words for `code` live in messages/. */
export interface Problem<Code extends string = AssessProblemCode> {
  readonly code: Code;
  /** Indicator number, or the id of a subject field. */
  readonly at: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly cite?: Cite;
}

export interface Line {
  readonly indicator: string;
  readonly answer: string | number;
  readonly points: number;
  readonly cite: Cite;
}

export interface DirectGrade {
  readonly rule: string;
  /** What the rule alone makes of the band's grade; null where it gives a state instead. */
  readonly grade: string | null;
  readonly state?: NonNullable<Decided["state"]>;
  readonly cite: Cite;
}

export interface Assessment {
  /** Points; null while an answer is missing or wrong. */
  readonly total: number | null;
  readonly grade: string | null;
  /** Stands in the grade's place where a direct rule gives no grade: 不予评定, 整改中. */
  readonly state: Decided["state"];
  /** The grade that the total alone would give. */
  readonly byBand: string | null;
  /** Points per part; null while the part is incomplete. */
  readonly parts: Readonly<Record<string, number | null>>;
  readonly direct: readonly DirectGrade[];
  /** One an indicator; with the adjustments they add up to the total. */
  readonly lines: readonly Line[];
  readonly adjustments: readonly Adjustment[];
  readonly problems: readonly Problem[];
  readonly regime: { readonly id: string; readonly version: string };
}

const missing = { code: "missing", values: {} } as const;
const none: readonly never[] = [];

const isAbsent = (answer: Answer): answer is null | undefined | "" =>
  answer === null || answer === undefined || (typeof answer === "string" && answer.trim() === "");

/** Answers to what the regime doesn't ask. */
const unknownAnswers = (plan: Plan, facts: Facts): Problem[] => {
  const { known, vetoes } = plan;
  return Object.keys(facts)
    .filter((key) => !known.has(key) && !isAbsent(facts[key]) && vetoes.every(({ id }) => id !== key))
    .map((key) => ({
      code: "unknown-indicator",
      at: key,
      values: { indicator: key, count: known.size },
    }));
};

/** Vetoes on record whose date is none, or lies after the day asked for. */
const vetoProblems = ({ vetoes }: Plan, facts: Facts, on: CivilDate | null): Problem[] =>
  vetoes.flatMap(({ id, cite }): Problem[] => {
    const date = facts[id];
    if (isAbsent(date)) return [];
    if (typeof date !== "string" || parseCivilDate(date) === null)
      return [{ code: "date-invalid", at: id, values: { date: String(date) }, cite }];
    return on !== null && date > on ? [{ code: "not-yet", at: id, values: { date, today: on }, cite }] : [];
  });

const plainTotal = (sums: readonly (number | null)[]): number | null => {
  let total = 0;
  for (const sum of sums) {
    if (sum === null) return null;
    total += sum;
  }
  return total;
};

/** The direct rules that hold, in their order. */
const holding = ({ direct }: Plan, situation: Situation): readonly PlannedRule[] => {
  let held: PlannedRule[] | null = null;
  for (const rule of direct)
    if (rule.holds(situation)) {
      held ??= [];
      held.push(rule);
    }
  return held ?? none;
};

/** Whether an object can have no answer but its own: what it would inherit is in no regime. */
const ownsAll = (facts: Facts): boolean => {
  const parent = Object.getPrototypeOf(facts);
  return parent === Object.prototype || parent === null;
};

/**
 * Assesses one subject's facts under a regime; vetoes as of a day, without one all that are on record count.
 * Pure: the same facts and regime give the same answer in pane, command line and Lambda.
 * Points are exact to 0.01. A blank or wrong answer gives problems and no total and no grade.
 * Source: the regime's own grades and direct rules (Yichun: 第十三条, 附件).
 */
export const assessGrid = (regime: GridRegime, facts: Facts, on: CivilDate | null = null): Assessment => {
  const plan = planOf(regime);
  const lines: Line[] = [];
  const problems: Problem[] = [];
  const partSums: (number | null)[] = [];
  for (const { indicators } of plan.parts) {
    let sum = 0;
    let whole = true;
    for (const { id, cite, score } of indicators) {
      const answer = facts[id];
      const scored = answer === undefined || answer === null ? missing : score(answer);
      if ("points" in scored) {
        lines.push(scored);
        sum += scored.points;
      } else {
        // Blanks are told apart only here: most answers are right, and right ones aren't blank.
        const { code, values } = isAbsent(answer) ? missing : scored;
        problems.push({ code, values, at: id, cite });
        whole = false;
      }
    }
    partSums.push(whole ? hundredths(sum) : null);
  }
  // As many own values as good answers: then there is nothing else, and no key need be looked at.
  if (Object.values(facts).length !== lines.length || !ownsAll(facts))
    problems.push(...unknownAnswers(plan, facts));
  if (plan.vetoes.length > 0) problems.push(...vetoProblems(plan, facts, on));
  const {
    sums,
    total: sum,
    adjustments,
  }: Tally = plan.plain
    ? { sums: partSums, total: plainTotal(partSums), adjustments: none }
    : tally(regime, lines);
  const total = problems.length === 0 ? sum : null;
  const byBand = total === null ? null : plan.gradeOf(total);
  const held = total === null ? none : holding(plan, { facts, lines, sums, on });
  const { grade, state } =
    held.length === 0
      ? { grade: byBand, state: null }
      : decide(
          regime,
          byBand,
          held.map(({ rule }) => rule),
        );
  const parts: Record<string, number | null> = {};
  for (const [index, { id }] of plan.parts.entries()) {
    const points = sums[index] ?? null;
    parts[id] = points === null ? null : points / 100;
  }
  return {
    total: total === null ? null : total / 100,
    grade,
    state,
    byBand,
    parts,
    direct: held.length === 0 ? none : held.map(({ applied }) => applied(byBand)),
    lines,
    adjustments,
    problems,
    regime: { id: regime.id, version: regimeVersion(regime) },
  };
};

// 评价：从事实到得分、等级和理由，唯一的入口

import { hundredths } from "../points.ts";
import type { Cite, GridRegime } from "../regime.ts";
import { regimeVersion } from "../version.ts";
import { planOf } from "./plan.ts";

export type Answer = string | number | boolean | null | undefined;
/** One subject's answers, keyed by the document's own indicator numbers. */
export type Facts = Readonly<Record<string, Answer>>;

export type AssessProblemCode =
  | "missing"
  | "unknown-answer"
  | "not-a-number"
  | "out-of-bounds"
  | "too-fine"
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
  readonly grade: string;
  readonly cite: Cite;
}

export interface Assessment {
  /** Points; null while an answer is missing or wrong. */
  readonly total: number | null;
  readonly grade: string | null;
  /** The grade that the total alone would give. */
  readonly byBand: string | null;
  /** Points per part; null while the part is incomplete. */
  readonly parts: Readonly<Record<string, number | null>>;
  readonly direct: readonly DirectGrade[];
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
  readonly regime: { readonly id: string; readonly version: string };
}

const missing = { code: "missing", values: {} } as const;

const isAbsent = (answer: Answer): answer is null | undefined | "" =>
  answer === null || answer === undefined || (typeof answer === "string" && answer.trim() === "");

/**
 * Assesses one subject's facts under a regime.
 * Pure: the same facts and regime give the same answer in pane, command line and Lambda.
 * Points are exact to 0.01. A blank or wrong answer gives problems and no total and no grade.
 * Source: the regime's own grades and direct rules (Yichun: 第十三条, 附件).
 */
export const assessGrid = (regime: GridRegime, facts: Facts): Assessment => {
  const plan = planOf(regime);
  const lines: Line[] = [];
  const problems: Problem[] = [];
  const sums: (number | null)[] = regime.parts.map(() => 0);
  for (const { id, part, cite, score } of plan.indicators) {
    const answer = facts[id];
    const scored = answer === undefined || answer === null ? missing : score(answer);
    if ("points" in scored) {
      lines.push(scored);
      const sum = sums[part];
      if (typeof sum === "number") sums[part] = sum + hundredths(scored.points);
    } else {
      // Blanks are told apart only here: most answers are right, and right ones aren't blank.
      const { code, values } = isAbsent(answer) ? missing : scored;
      problems.push({ code, values, at: id, cite });
      sums[part] = null;
    }
  }
  for (const key of Object.keys(facts))
    if (!plan.known.has(key) && !isAbsent(facts[key]))
      problems.push({
        code: "unknown-indicator",
        at: key,
        values: { indicator: key, count: plan.known.size },
      });
  const complete = problems.length === 0;
  const total = complete ? sums.reduce<number>((all, sum) => all + (sum ?? 0), 0) : null;
  const byBand = total === null ? null : plan.gradeOf(total);
  const direct =
    total === null
      ? []
      : plan.direct.flatMap(({ part, below, applied }) => ((sums[part] ?? below) < below ? [applied] : []));
  const parts: Record<string, number | null> = {};
  for (const [index, { id }] of regime.parts.entries()) {
    const sum = sums[index] ?? null;
    parts[id] = sum === null ? null : sum / 100;
  }
  return {
    total: total === null ? null : total / 100,
    grade: direct[0]?.grade ?? byBand,
    byBand,
    parts,
    direct,
    lines,
    problems,
    regime: { id: regime.id, version: regimeVersion(regime) },
  };
};

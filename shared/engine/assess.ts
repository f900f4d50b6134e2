// 评价：从事实到得分、等级和理由，唯一的入口

import { hundredths, shareUnits, sumPoints } from "./points.ts";
import type { Bound, Cell, Cite, Indicator, Part, Regime } from "./regime.ts";
import { regimeVersion } from "./version.ts";

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

type Scored =
  | { points: number; answer: string | number }
  | { code: AssessProblemCode; values: Problem["values"] };

const within = (value: number, from: Bound, to: Bound, scale: (n: number) => number): boolean => {
  const [at, low, high] = [scale(value), scale(from.value), scale(to.value)];
  return (at > low || (from.closed && at === low)) && (at < high || (to.closed && at === high));
};

const isNumber = (answer: Answer): answer is number => typeof answer === "number" && Number.isFinite(answer);

const scorers: {
  [K in Cell["kind"]]: (
    cell: Extract<Cell, { kind: K }>,
    answer: Exclude<Answer, null | undefined>,
  ) => Scored;
} = {
  choice: (cell, answer) => {
    const hit = cell.answers.find((choice) => choice.answer === answer);
    return hit
      ? { points: hit.points, answer: hit.answer }
      : {
          code: "unknown-answer",
          values: { answer: String(answer), allowed: cell.answers.map((choice) => choice.answer).join("、") },
        };
  },
  bands: (cell, answer) => {
    if (!isNumber(answer)) return { code: "not-a-number", values: { answer: String(answer) } };
    const band = cell.bands.find(({ from, to }) => within(answer, from, to, shareUnits));
    return band
      ? { points: band.points, answer }
      : { code: "out-of-bounds", values: { answer, min: 0, max: 1, unit: cell.unit } };
  },
  score: (cell, answer) => {
    if (!isNumber(answer)) return { code: "not-a-number", values: { answer: String(answer) } };
    if (answer < cell.min || answer > cell.max)
      return {
        code: "out-of-bounds",
        values: { answer, min: cell.min, max: cell.max, unit: "points" },
      };
    const steps = answer / cell.step;
    return Math.abs(steps - Math.round(steps)) > 1e-6
      ? { code: "too-fine", values: { answer, step: cell.step } }
      : { points: sumPoints([answer]), answer };
  },
};

const isAbsent = (answer: Answer): answer is null | undefined | "" =>
  answer === null || answer === undefined || (typeof answer === "string" && answer.trim() === "");

const score = (indicator: Indicator, answer: Answer): Scored => {
  if (isAbsent(answer)) return { code: "missing", values: {} };
  const scorer = scorers[indicator.cell.kind] as (cell: Cell, answer: string | number | boolean) => Scored;
  return scorer(indicator.cell, answer);
};

const scorePart = (part: Part, facts: Facts) => {
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const { indicators } of part.groups)
    for (const indicator of indicators) {
      const scored = score(indicator, Object.hasOwn(facts, indicator.id) ? facts[indicator.id] : undefined);
      if ("code" in scored) problems.push({ ...scored, at: indicator.id, cite: indicator.cite });
      else lines.push({ indicator: indicator.id, ...scored, cite: indicator.cite });
    }
  const points = problems.length === 0 ? sumPoints(lines.map((line) => line.points)) : null;
  return { id: part.id, points, lines, problems };
};

const unknownIndicators = (regime: Regime, facts: Facts): Problem[] => {
  const known = new Set(
    regime.parts.flatMap((part) => part.groups.flatMap((g) => g.indicators.map((i) => i.id))),
  );
  return Object.keys(facts)
    .filter((key) => !known.has(key) && !isAbsent(facts[key]))
    .map((key) => ({ code: "unknown-indicator", at: key, values: { indicator: key, count: known.size } }));
};

/**
 * Assesses one subject's facts under a regime.
 * Pure: the same facts and regime give the same answer in pane, command line and Lambda.
 * Points are exact to 0.01. A blank or wrong answer gives problems and no total and no grade.
 * Source: the regime's own grades and direct rules (Yichun: 第十三条, 附件).
 */
export const assess = (regime: Regime, facts: Facts): Assessment => {
  const parts = regime.parts.map((part) => scorePart(part, facts));
  const problems = [...parts.flatMap((part) => part.problems), ...unknownIndicators(regime, facts)];
  const partPoints = Object.fromEntries(parts.map((part) => [part.id, part.points]));
  const total = problems.length === 0 ? sumPoints(parts.map((part) => part.points ?? 0)) : null;
  const byBand =
    total === null
      ? null
      : (regime.grades.find(({ from, to }) => within(total, from, to, hundredths))?.id ?? null);
  const direct = regime.direct
    .filter(({ when }) => {
      const reached = partPoints[when.part] ?? null;
      return total !== null && reached !== null && hundredths(reached) < hundredths(when.below);
    })
    .map(({ id, gives, cite }) => ({ rule: id, grade: gives.set, cite }));
  return {
    total,
    grade: direct[0]?.grade ?? byBand,
    byBand,
    parts: partPoints,
    direct,
    lines: parts.flatMap((part) => part.lines),
    problems,
    regime: { id: regime.id, version: regimeVersion(regime) },
  };
};

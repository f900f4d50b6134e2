// 多方评价：自评、互评、学生、家长、社会问卷按权重相加；答卷太少的一方不单独列出
import type { CivilDate } from "../../calendar/civil.ts";
import type { Stage } from "../checklist/assess-checklist.ts";
import type { Problem } from "../grid/assess-grid.ts";
import { hundredths, points } from "../points.ts";
import type { Cite, QuestionnaireRegime, Words } from "../regime.ts";
import { stampOf } from "../version.ts";
import { type BreachRecord, type ListedBreach, listBreaches } from "./breaches.ts";
import { add, type Fraction, fraction, rounded } from "./fraction.ts";
import { hiddenSources } from "./hidden-sources.ts";

export type AppraiseProblemCode =
  | "unknown-source"
  | "source-missing"
  | "does-not-apply"
  | "answered-twice"
  | "not-a-number"
  | "out-of-bounds"
  | "too-fine"
  | "supplement-of-another-regime"
  | "weight-missing"
  | "not-positive"
  | "weights-not-100"
  | "unknown-breach"
  | "decision-missing"
  | "date-invalid"
  | "not-yet"
  | "same-deed-twice";

export type AppraiseProblem = Problem<AppraiseProblemCode>;
type Source = QuestionnaireRegime["sources"][number];

/** What is used of a supplement that is approved and in force: per cent by source. */
export interface WeightsGiven {
  readonly regime: string;
  readonly gives: { readonly weights?: Readonly<Record<string, number>> | undefined };
}

export interface AppraisalLine {
  /** One source, or those that are merged. */
  readonly sources: readonly string[];
  readonly answers: number;
  /** Per cent. */
  readonly weight: number;
  /** Points of the scale; null for the merged ones: only what they add together is told. */
  readonly mean: number | null;
  /** What it adds to the total. */
  readonly points: number;
  readonly cite: Cite;
}

export interface Appraisal {
  /** Points of the scale, rounded half up to 0.01. */
  readonly total: number | null;
  readonly unscored: "no-supplement" | "problems" | "too-few-answers" | null;
  /** Empty while there is no total; their points add up to it. */
  readonly lines: readonly AppraisalLine[];
  readonly breaches: readonly ListedBreach[];
  readonly goesTo: readonly { readonly to: Words; readonly cite: Cite }[];
  readonly problems: readonly AppraiseProblem[];
  readonly regime: { readonly id: string; readonly version: string };
}

export type AnswersBySource = Readonly<Record<string, readonly number[]>>;

export interface AppraiseOptions {
  readonly supplement?: WeightsGiven | undefined;
  /** The school's stages; absent: a source bound to stages is asked. */
  readonly stages?: readonly Stage[] | undefined;
  readonly breaches?: readonly BreachRecord[] | undefined;
  /** The day on which it is read: no breach is dated later. */
  readonly on: CivilDate;
}

type Found = Pick<AppraiseProblem, "code" | "values">;
const isFine = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < 1e-6;

// A wrong answer is told by its kind and how many, never by its value or place: the source may be small.
const answerProblems = (
  { self }: Source,
  answers: readonly number[],
  { min, max, step }: QuestionnaireRegime["scale"],
): Found[] => {
  if (answers.length === 0) return [{ code: "source-missing", values: {} }];
  if (self && answers.length > 1) return [{ code: "answered-twice", values: { count: answers.length } }];
  const numbers = answers.filter((answer) => typeof answer === "number" && Number.isFinite(answer));
  const outside = numbers.filter((answer) => answer < min || answer > max).length;
  const fine = numbers.filter((answer) => !isFine(answer - min, step)).length;
  const notNumbers = answers.length - numbers.length;
  return [
    ...(notNumbers > 0 ? [{ code: "not-a-number" as const, values: { count: notNumbers } }] : []),
    ...(outside > 0 ? [{ code: "out-of-bounds" as const, values: { count: outside, min, max } }] : []),
    ...(fine > 0 ? [{ code: "too-fine" as const, values: { count: fine, step } }] : []),
  ];
};

const weightProblems = (
  regime: QuestionnaireRegime,
  asked: readonly Source[],
  { regime: of, gives: { weights = {} } }: WeightsGiven,
): AppraiseProblem[] => {
  if (of !== regime.id)
    return [{ code: "supplement-of-another-regime", at: "supplement", values: { regime: of } }];
  const problems: AppraiseProblem[] = [];
  for (const { id, cite } of asked) {
    const weight = Object.hasOwn(weights, id) ? weights[id] : undefined;
    if (weight === undefined) problems.push({ code: "weight-missing", at: id, values: {}, cite });
    else if (!Number.isFinite(weight)) problems.push({ code: "not-a-number", at: id, values: {}, cite });
    else if (weight <= 0) problems.push({ code: "not-positive", at: id, values: { points: weight }, cite });
    else if (!isFine(weight, 0.01))
      problems.push({ code: "too-fine", at: id, values: { answer: weight, step: 0.01 }, cite });
  }
  for (const id of Object.keys(weights))
    if (!asked.some((source) => source.id === id))
      problems.push({ code: "unknown-source", at: id, values: { source: id } });
  const sum = Object.values(weights).reduce((all, weight) => all + hundredths(weight), 0);
  // One fault, one problem: a sum over wrong weights says nothing.
  if (problems.length === 0 && sum !== 100_00)
    problems.push({ code: "weights-not-100", at: "supplement", values: { sum: points(sum) } });
  return problems;
};

interface Weighed {
  readonly source: Source;
  readonly answers: readonly number[];
  readonly weight: number;
  /** Hundredths of a point, not yet multiplied by the weight. */
  readonly mean: Fraction;
  readonly adds: Fraction;
}

const linesOf = (weighed: readonly Weighed[], hidden: readonly string[]): AppraisalLine[] => {
  const shown = weighed.filter(({ source }) => !hidden.includes(source.id));
  const merged = weighed.filter(({ source }) => hidden.includes(source.id));
  const groups = [...shown.map((one) => [one]), ...(merged.length > 0 ? [merged] : [])];
  // Each line takes the rounded sum so far less what the lines before took: they add up, and the merged line, the
  // last, tells nothing that the total and the shown lines don't tell already.
  let [soFar, taken] = [fraction(0n, 1n), 0];
  return groups.flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    for (const { adds } of group) soFar = add(soFar, adds);
    const mine = rounded(soFar) - taken;
    taken += mine;
    return [
      {
        sources: group.map(({ source }) => source.id),
        answers: group.reduce((sum, { answers }) => sum + answers.length, 0),
        weight: points(group.reduce((sum, { weight }) => sum + hundredths(weight), 0)),
        mean: group === merged ? null : points(rounded(first.mean)),
        points: points(mine),
        cite: first.source.cite,
      },
    ];
  });
};

const weigh = (source: Source, answers: readonly number[], weight: number): Weighed => {
  const sum = BigInt(answers.reduce((all, answer) => all + hundredths(answer), 0));
  const count = BigInt(answers.length);
  return {
    source,
    answers,
    weight,
    mean: fraction(sum, count),
    adds: fraction(sum * BigInt(hundredths(weight)), count * 100_00n),
  };
};

/**
 * Appraises a person by the answers of several sources: the mean of each source's mean by the supplement's weights.
 *
 * Exact (rational arithmetic), rounded once, half up, to 0.01. A source with fewer answers than the regime's least is
 * merged as hidden-sources.ts says; where even that would let it be told, nothing is shown. To be read once, when the
 * collection is closed: two readings before and after one more answer would tell that answer.
 * Without weights neither total nor means are given, but breaches are. Breaches change no points: the text gives none.
 * Source: the regime's own sources (Jiaocheng: 二（二）3).
 */
export const appraise = (
  regime: QuestionnaireRegime,
  answersBySource: AnswersBySource,
  { supplement, stages, breaches = [], on }: AppraiseOptions,
): Appraisal => {
  const answersOf = (id: string): readonly number[] =>
    Object.hasOwn(answersBySource, id) ? (answersBySource[id] ?? []) : [];
  const isAsked = ({ stages: bound }: Source): boolean =>
    bound === undefined || stages === undefined || bound.some((stage) => stages.includes(stage));
  const asked = regime.sources.filter(isAsked);
  const listed = listBreaches(regime.breaches, breaches, on);
  const problems: AppraiseProblem[] = asked.flatMap((source) =>
    answerProblems(source, answersOf(source.id), regime.scale).map((found) => ({
      ...found,
      at: source.id,
      cite: source.cite,
    })),
  );
  for (const id of Object.keys(answersBySource)) {
    const source = regime.sources.find((one) => one.id === id);
    if (source === undefined) problems.push({ code: "unknown-source", at: id, values: { source: id } });
    else if (!isAsked(source) && answersOf(id).length > 0)
      problems.push({ code: "does-not-apply", at: id, values: {}, cite: source.cite });
  }
  if (supplement !== undefined) problems.push(...weightProblems(regime, asked, supplement));
  const weights = supplement?.gives.weights ?? {};
  const ready = supplement !== undefined && problems.length === 0;
  const hidden = ready
    ? hiddenSources(
        asked.map(({ id, self = false }) => ({
          id,
          self,
          answers: answersOf(id).length,
          weight: weights[id] ?? 0,
        })),
        regime.fewestAnswers.value,
      )
    : null;
  const lines =
    hidden === null
      ? []
      : linesOf(
          asked.map((source) => weigh(source, answersOf(source.id), weights[source.id] ?? 0)),
          hidden,
        );
  return {
    total: hidden === null ? null : points(lines.reduce((sum, line) => sum + hundredths(line.points), 0)),
    unscored:
      hidden !== null
        ? null
        : supplement === undefined
          ? "no-supplement"
          : problems.length > 0
            ? "problems"
            : "too-few-answers",
    lines,
    breaches: listed.breaches,
    goesTo: hidden === null ? [] : regime.uses.map(({ to, cite }) => ({ to, cite })),
    problems: [...problems, ...listed.problems],
    regime: stampOf(regime),
  };
};

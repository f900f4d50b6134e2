// 得分办法的算法：一个答案得几分，或错在哪里
import { hundredths, shareUnits } from "../points.ts";
import type { Cell, Indicator } from "../regime.ts";
import type { AssessProblemCode, Line, Problem } from "./assess-grid.ts";
import { extentOfIndicator } from "./extent.ts";
import { inside, interval } from "./interval.ts";
import { readAward } from "./range-answer.ts";

/** What is wrong with an answer. */
export interface Fault {
  readonly code: AssessProblemCode;
  readonly values: Problem["values"];
}

/** What an answer that is present earns: its line, or what is wrong with it. */
export type Scored = Line | Fault;

/** An answer that is neither null, undefined nor blank. */
export type Present = string | number | boolean;

export type Scorer = (answer: Present) => Scored;

const isNumber = (answer: Present): answer is number => typeof answer === "number" && Number.isFinite(answer);

const notANumber = (answer: Present): Fault => ({
  code: "not-a-number",
  values: { answer: String(answer) },
});

const outOfBounds = (answer: number, min: number, max: number, unit: string): Fault => ({
  code: "out-of-bounds",
  values: { answer, min, max, unit },
});

const isMultiple = (value: number, step: number): boolean => {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-6;
};

const tooFine = (answer: number, step: number): Fault => ({ code: "too-fine", values: { answer, step } });

/** Amounts and occurrences beyond this are mistakes of writing. */
export const mostAmount = 1e9;

/** What a number may lie between so that some band can hold it. */
export const boundsOfBands = ({
  bands,
  unit,
}: Pick<Extract<Cell, { kind: "bands" }>, "bands" | "unit">): { min: number; max: number } =>
  unit === "share"
    ? { min: 0, max: 1 }
    : {
        min: Math.min(...bands.map(({ from }) => from?.value ?? -mostAmount)),
        max: Math.max(...bands.map(({ to }) => to?.value ?? mostAmount)),
      };

const amountFault = (answer: number): Fault | null =>
  answer < 0 || answer > mostAmount ? outOfBounds(answer, 0, mostAmount, "amount") : null;

/** Of this sign and no larger than the cap. */
const capped = (points: number, cap = Number.POSITIVE_INFINITY): number =>
  Math.sign(points) * Math.min(Math.abs(points), cap);

type Tier = Extract<Cell, { kind: "tiers" }>["tiers"][number];

/** Each tier pays for the amount above its own threshold up to the next one's. */
const pointsOfAmount = (tiers: readonly Tier[], amount: number): number =>
  tiers.reduce((sum, { over, per, points, cap }, at) => {
    const upTo = Math.min(amount, tiers[at + 1]?.over ?? amount);
    const units = Math.floor(Math.max(0, upTo - over) / per + 1e-9);
    return sum + capped(units * points, cap);
  }, 0);

const scorers: {
  [K in Cell["kind"]]: (cell: Extract<Cell, { kind: K }>, indicator: Indicator) => Scorer;
} = {
  choice: ({ answers }, { id, cite }) => {
    // The line of an answer is always the same: made once, shared by every assessment.
    const lines = new Map<Present, Line>(
      answers.map(({ answer, points }) => [answer, { indicator: id, answer, points, cite }]),
    );
    const allowed = answers.map(({ answer }) => answer).join("、");
    return (answer) =>
      lines.get(answer) ?? { code: "unknown-answer", values: { answer: String(answer), allowed } };
  },
  bands: ({ bands, unit, step }, { id, cite }) => {
    const intervals = bands.map((band) => interval(band, shareUnits, band.points));
    const { min, max } = boundsOfBands({ bands, unit });
    const [lowest, highest] = [shareUnits(min), shareUnits(max)];
    return (answer) => {
      if (!isNumber(answer)) return notANumber(answer);
      const at = shareUnits(answer);
      if (at < lowest || at > highest) return outOfBounds(answer, min, max, unit);
      if (step !== undefined && !isMultiple(answer, step)) return tooFine(answer, step);
      for (const band of intervals)
        if (inside(at, band)) return { indicator: id, answer, points: band.value, cite };
      return outOfBounds(answer, min, max, unit);
    };
  },
  score:
    ({ min, max, step }, { id, cite }) =>
    (answer) => {
      if (!isNumber(answer)) return notANumber(answer);
      if (answer < min || answer > max) return outOfBounds(answer, min, max, "points");
      return isMultiple(answer, step)
        ? { indicator: id, answer, points: hundredths(answer) / 100, cite }
        : tooFine(answer, step);
    },
  range:
    ({ min, max, step }, { id, cite }) =>
    (answer) => {
      const { points, reason } = readAward(answer);
      if (points === null) return notANumber(answer);
      if (points < min || points > max) return outOfBounds(points, min, max, "points");
      if (!isMultiple(points, step)) return tooFine(points, step);
      if (reason === "") return { code: "reason-missing", values: { answer: points } };
      return { indicator: id, answer: String(answer), points: hundredths(points) / 100, cite };
    },
  each:
    ({ points, cap }, { id, cite }) =>
    (answer) => {
      if (!isNumber(answer)) return notANumber(answer);
      const fault = amountFault(answer);
      if (fault !== null) return fault;
      if (!Number.isInteger(answer)) return tooFine(answer, 1);
      return { indicator: id, answer, points: hundredths(capped(answer * points, cap)) / 100, cite };
    },
  tiers:
    ({ tiers }, { id, cite }) =>
    (answer) => {
      if (!isNumber(answer)) return notANumber(answer);
      return (
        amountFault(answer) ?? {
          indicator: id,
          answer,
          points: hundredths(pointsOfAmount(tiers, answer)) / 100,
          cite,
        }
      );
    },
  decay:
    ({ full, free, per, points, floor }, { id, cite }) =>
    (answer) => {
      if (!isNumber(answer)) return notANumber(answer);
      const begun = Math.ceil(Math.max(0, answer - free) / per - 1e-9);
      return (
        amountFault(answer) ?? {
          indicator: id,
          answer,
          points: hundredths(Math.max(floor, full - begun * points)) / 100,
          cite,
        }
      );
    },
};

const scorerOfCell = (indicator: Indicator): Scorer => {
  const make = scorers[indicator.cell.kind] as (cell: Cell, indicator: Indicator) => Scorer;
  return make(indicator.cell, indicator);
};

/** Scores the answers of one indicator; 不适用 comes before its cell. Throws a RangeError where its full points have no end. */
export const scorerOf = (indicator: Indicator): Scorer => {
  const score = scorerOfCell(indicator);
  const { id, notApplicable } = indicator;
  if (notApplicable === undefined) return score;
  const full = notApplicable.counts === "full" ? extentOfIndicator(indicator).high : 0;
  if (!Number.isFinite(full)) throw new RangeError(`indicator ${id} has no full points`);
  const { answer: wanted, cite } = notApplicable;
  const line: Line = { indicator: id, answer: wanted, points: full / 100, cite };
  return (answer) => (answer === wanted ? line : score(answer));
};

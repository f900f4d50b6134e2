// 积分制的评价：一个主体一个计分周期的事项，得出分值、等级、措施与告知
import type { CivilDate } from "../../calendar/civil.ts";
import { parseCivilDate } from "../../calendar/civil.ts";
import { checkSupplement } from "../../supplements/check.ts";
import { isInForce } from "../../supplements/in-force.ts";
import type { SupplementProblemCode } from "../../supplements/problem.ts";
import { quantitiesOf, sheetOf } from "../../supplements/quantities.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { Problem } from "../grid/assess-grid.ts";
import { type PeriodDays, periodOf } from "../period.ts";
import { hundredths } from "../points.ts";
import type { Bound, Cite, PointsRegime } from "../regime.ts";
import { stampOf } from "../version.ts";
import { type Deed, itemOf, type Mending, type PointSheet } from "./point-sheet.ts";
import { type EventLine, type Score, scoreAccount } from "./score.ts";

export interface PointsRecord {
  readonly subject: {
    /** Year of schooling, from 1. */
    readonly stage?: number;
    /** The day from which the subject belongs to the unit. */
    readonly enrolled?: CivilDate;
  };
  readonly period: PeriodDays;
  readonly deeds: readonly Deed[];
  readonly mendings: readonly Mending[];
}

export type PointsProblemCode =
  | Score["problems"][number]["code"]
  | SupplementProblemCode
  | "stage-missing"
  | "stage-too-low"
  | "not-enrolled"
  | "period-unlike"
  | "supplement-missing"
  | "supplement-not-approved"
  | "supplement-not-in-force"
  | "before-supplement"
  | "earlier-lapsed";

/** `at` is a deed's or mending's id, `stage`, `enrolled`, `period`, or `supplement…`. */
export type PointsProblem = Problem<PointsProblemCode>;

export interface PointsNotice {
  readonly notice: PointsRegime["notices"][number];
  /** The deed to tell; null: the grade. */
  readonly deed: string | null;
}

export interface PointsAssessment {
  /** Null while anything is wrong. */
  readonly total: number | null;
  /** The total that the grade is taken from: without points given back that leave the grade. */
  readonly forGrade: number | null;
  /** Proposed by the rules; a person decides. */
  readonly grade: string | null;
  readonly lines: readonly EventLine[];
  readonly problems: readonly PointsProblem[];
  /** Those due for the grade, each with its clause. */
  readonly measures: PointsRegime["measures"];
  readonly notices: readonly PointsNotice[];
  readonly regime: { readonly id: string; readonly version: string };
  readonly supplement: { readonly id: string; readonly version: number } | null;
}

interface Settings {
  readonly on: CivilDate;
  readonly supplement: Supplement | null;
}

const problem = (
  code: PointsProblemCode,
  at: string,
  values: PointsProblem["values"],
  cite: Cite | undefined,
): PointsProblem => ({ code, at, values, ...(cite === undefined ? {} : { cite }) });

type Eligible = PointsRegime["subject"]["eligible"][number];
const eligibility: {
  [K in Eligible["kind"]]: (
    condition: Extract<Eligible, { kind: K }>,
    subject: PointsRecord["subject"],
  ) => PointsProblem[];
} = {
  "stage-at-least": ({ stage: least, cite }, { stage }) => {
    if (stage === undefined || !Number.isInteger(stage) || stage < 1)
      return [problem("stage-missing", "stage", {}, cite)];
    return stage < least ? [problem("stage-too-low", "stage", { stage, least }, cite)] : [];
  },
  enrolled: ({ cite }, { enrolled }) =>
    enrolled === undefined ? [problem("not-enrolled", "enrolled", {}, cite)] : [],
};

const subjectProblems = (regime: PointsRegime, { subject }: PointsRecord): PointsProblem[] =>
  regime.subject.eligible.flatMap((condition) => {
    const check = eligibility[condition.kind] as (
      condition: Eligible,
      subject: PointsRecord["subject"],
    ) => PointsProblem[];
    return check(condition, subject);
  });

const periodProblems = (regime: PointsRegime, { period: { from, to } }: PointsRecord): PointsProblem[] => {
  if (regime.period.kind !== "school-year" && regime.period.kind !== "calendar-year") return [];
  const like = periodOf(regime, to.slice(0, 4));
  return like?.from === from && like.to === to
    ? []
    : [problem("period-unlike", "period", { from, to }, regime.period.cite)];
};

/** Whether the document leaves something to the unit without which nothing can be assessed. */
export const needsSupplement = ({ sheet, grades }: PointsRegime): boolean =>
  grades === null ||
  sheet.base === "by-supplement" ||
  sheet.groups.some(({ items }) => items.some(({ points }) => points.kind === "by-supplement"));

const checked = new WeakMap<PointsRegime, WeakMap<Supplement, readonly PointsProblem[]>>();

// A supplement serves thousands of records: it is checked once for each regime.
const contentProblems = (regime: PointsRegime, supplement: Supplement): readonly PointsProblem[] => {
  let bySupplement = checked.get(regime);
  if (bySupplement === undefined) {
    bySupplement = new WeakMap();
    checked.set(regime, bySupplement);
  }
  let problems = bySupplement.get(supplement);
  if (problems === undefined) {
    problems = checkSupplement(regime, supplement).map((one) => ({ ...one, at: `supplement.${one.at}` }));
    bySupplement.set(supplement, problems);
  }
  return problems;
};

const supplementProblems = (
  regime: PointsRegime,
  { period }: PointsRecord,
  { on, supplement }: Settings,
): readonly PointsProblem[] => {
  const cite = regime.supplement?.cite;
  if (supplement === null)
    return needsSupplement(regime) ? [problem("supplement-missing", "supplement", {}, cite)] : [];
  const { approved, from } = supplement;
  if (approved === null) return [problem("supplement-not-approved", "supplement", {}, cite)];
  // A later version does not reach back into a closed period.
  const day = on < period.to ? on : period.to;
  return [
    ...contentProblems(regime, supplement),
    ...(isInForce(supplement, day)
      ? []
      : [problem("supplement-not-in-force", "supplement", { from, on: day }, cite)]),
  ];
};

const dayOf = (dates: readonly CivilDate[] | undefined, before: CivilDate): CivilDate | undefined =>
  dates?.find((date) => parseCivilDate(date) !== null && date < before);

/** Deeds from before the supplement, and earlier cases from a period whose records have lapsed. */
const deedProblems = (
  regime: PointsRegime,
  { deeds, period }: PointsRecord,
  supplement: Supplement | null,
  sheet: PointSheet,
): PointsProblem[] =>
  deeds.flatMap((deed) => {
    const place = itemOf(sheet, deed.item);
    const lapsed = regime.period.lapses
      ? (dayOf(deed.admonished, period.from) ?? dayOf(deed.earlier, period.from))
      : undefined;
    const [lapse = regime.period] = regime.retention;
    return [
      ...(supplement !== null &&
      place?.item.points.kind === "by-supplement" &&
      parseCivilDate(deed.on) !== null &&
      deed.on < supplement.from
        ? [
            problem(
              "before-supplement",
              deed.id,
              { date: deed.on, from: supplement.from },
              regime.supplement?.cite,
            ),
          ]
        : []),
      ...(lapsed === undefined
        ? []
        : [problem("earlier-lapsed", deed.id, { date: lapsed, from: period.from }, lapse.cite)]),
    ];
  });

interface Interval {
  readonly id: string;
  readonly from: Bound | null;
  readonly to: Bound | null;
}

/** The grade whose interval holds a total, or null; a null bound has no end. */
export const gradeIn = (grades: readonly Interval[], total: number): string | null => {
  const at = hundredths(total);
  const above = ({ value, closed }: Bound) => at > hundredths(value) || (closed && at === hundredths(value));
  const below = ({ value, closed }: Bound) => at < hundredths(value) || (closed && at === hundredths(value));
  return (
    grades.find(({ from, to }) => (from === null || above(from)) && (to === null || below(to)))?.id ?? null
  );
};

const noticesOf = (
  { notices }: PointsRegime,
  sheet: PointSheet,
  lines: readonly EventLine[],
  grade: string | null,
): PointsNotice[] => {
  // Guidance is no finding: nothing is recorded against the subject.
  const found = lines.filter(
    ({ what, item }) => what === "deed" && itemOf(sheet, item ?? "")?.item.points.kind !== "guidance",
  );
  return notices.flatMap((notice): PointsNotice[] => {
    if (notice.on === "finding") return found.map(({ id }) => ({ notice, deed: id }));
    const due = grade !== null && (notice.grades.length === 0 || notice.grades.includes(grade));
    return notice.on === "grade" && due ? [{ notice, deed: null }] : [];
  });
};

const isDue = (
  { grades, afterPeriod }: PointsRegime["measures"][number],
  grade: string,
  { to }: PeriodDays,
  on: CivilDate,
): boolean => grades.includes(grade) && (afterPeriod === undefined || on > to);

/**
 * Assesses one subject's deeds of one period under a regime of points and the unit's supplement.
 * Pure: points are exact to 0.01, the order of deeds doesn't matter, and nothing later than `on` counts.
 * All problems come at once, each with its clause; while there is one, there is neither total nor grade, measure nor
 * notice. The grade is what the rules propose; a person decides.
 * Source: the regime's own clauses; where it leaves points to the unit, the approved supplement.
 */
export const assessPoints = (
  regime: PointsRegime,
  record: PointsRecord,
  { on, supplement }: Settings,
): PointsAssessment => {
  const unsupplemented = supplementProblems(regime, record, { on, supplement });
  const usable = unsupplemented.length === 0 ? supplement : null;
  const sheet = usable === null ? regime.sheet : sheetOf(regime, usable);
  const { subject, period, deeds, mendings } = record;
  const score = scoreAccount({
    sheet,
    period,
    on,
    ...(subject.enrolled === undefined ? {} : { enrolled: subject.enrolled }),
    ...(usable === null ? {} : { quantities: quantitiesOf(usable) }),
    deeds,
    mendings,
  });
  // Told once, for the supplement, not again for each deed; nor for items that only the supplement could know.
  const silent = new Set<PointsProblemCode>(
    unsupplemented.length > 0 ? ["not-quantified", "base-missing", "unknown-item", "nothing-to-mend"] : [],
  );
  const problems: PointsProblem[] = [
    ...subjectProblems(regime, record),
    ...periodProblems(regime, record),
    ...unsupplemented,
    ...score.problems.filter(({ code }) => !silent.has(code)),
    ...deedProblems(regime, record, usable, sheet),
  ];
  const sound = problems.length === 0;
  const forGrade = sound ? score.forGrade : null;
  const grade = forGrade === null ? null : gradeIn(regime.grades ?? usable?.gives.grades ?? [], forGrade);
  const base = regime.supplement?.cite ?? null;
  return {
    total: sound ? score.total : null,
    forGrade,
    grade,
    lines: score.lines.map((line) =>
      line.what === "base" && line.cite === null ? { ...line, cite: base } : line,
    ),
    problems,
    measures: grade === null ? [] : regime.measures.filter((measure) => isDue(measure, grade, period, on)),
    notices: sound ? noticesOf(regime, sheet, score.lines, grade) : [],
    regime: stampOf(regime),
    supplement: usable === null ? null : { id: usable.id, version: usable.version },
  };
};

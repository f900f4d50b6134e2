// 评价：从事实到结果和理由，各种体例唯一的入口
import type { CivilDate } from "../calendar/civil.ts";
import type { Supplement } from "../supplements/supplement.ts";
import { isInForceOn, regimeOn } from "./amended.ts";
import { type FileState, fileState } from "./archive/archive.ts";
import type { StudentFile } from "./archive/student-file.ts";
import {
  assessChecklist,
  type ChecklistAssessment,
  type TeachingUnit,
} from "./checklist/assess-checklist.ts";
import { type Standing, standing } from "./findings/findings.ts";
import type { FindingsRecord } from "./findings/findings-record.ts";
import { type Assessment, assessGrid, type Facts, type Problem } from "./grid/assess-grid.ts";
import { assessPoints, type PointsAssessment, type PointsRecord } from "./point-sheet/assess-points.ts";
import {
  type AnswersBySource,
  type Appraisal,
  type AppraiseOptions,
  appraise,
} from "./questionnaire/appraise.ts";
import type { Instrument, Regime, RegimeOf } from "./regime.ts";
import { stampOf } from "./version.ts";

/** What is known of one subject, by the regime's instrument. */
export interface Records {
  readonly grid: Facts;
  readonly points: PointsRecord;
  readonly checklist: { readonly unit: TeachingUnit; readonly answers: Facts };
  readonly questionnaire: { readonly answers: AnswersBySource } & Pick<
    AppraiseOptions,
    "stages" | "breaches"
  >;
  readonly archive: StudentFile;
  readonly findings: FindingsRecord;
}

/** What follows from it. */
export interface Assessments {
  readonly grid: Assessment;
  readonly points: PointsAssessment;
  readonly checklist: ChecklistAssessment;
  readonly questionnaire: Appraisal;
  readonly archive: FileState;
  readonly findings: Standing;
}

export interface AssessSettings {
  /** The day whose rules count, and after which nothing counts. */
  readonly on: CivilDate;
  /** The unit's approved supplement in force on that day; null where it has none. */
  readonly supplement?: Supplement | null;
}

/** The regime wasn't in force on that day: nothing follows from it. */
export interface NotYet {
  readonly notYet: Problem<"regime-not-in-force">;
  readonly regime: { readonly id: string; readonly version: string };
}

type Engine<I extends Instrument> = (
  regime: RegimeOf<I>,
  record: Records[I],
  settings: Required<AssessSettings>,
) => Assessments[I];

const engines: { readonly [I in Instrument]: Engine<I> } = {
  grid: (regime, facts, { on }) => assessGrid(regime, facts, on),
  points: assessPoints,
  checklist: (regime, { unit, answers }, { supplement }) =>
    assessChecklist(regime, answers, { unit, supplement: supplement ?? undefined }),
  questionnaire: (regime, { answers, ...more }, { on, supplement }) =>
    appraise(regime, answers, { ...more, on, supplement: supplement ?? undefined }),
  archive: (regime, file, { on, supplement }) => fileState(regime, file, on, supplement),
  findings: (regime, record, { on, supplement }) => standing(regime, record, on, supplement),
};

/**
 * Assesses one subject's record under the rules in force on a day.
 * Pure: the same record, regime, supplement and day give the same answer in pane, command line and Lambda, today and in
 * ten years. All problems come at once, each with its clause; nobody is listed or graded by it, it proposes.
 * Source: the regime's own clauses; where it leaves something to the unit, the approved supplement.
 */
export const assess = <R extends Regime>(
  regime: R,
  record: Records[R["instrument"]],
  { on, supplement = null }: AssessSettings,
): Assessments[R["instrument"]] | NotYet => {
  const rules = regimeOn(regime, on);
  if (!isInForceOn(rules, on)) {
    const { inForce, inForceCite } = rules.source;
    return {
      notYet: {
        code: "regime-not-in-force",
        at: "on",
        values: { from: inForce ?? "", on },
        ...(inForceCite === undefined ? {} : { cite: inForceCite }),
      },
      regime: stampOf(rules),
    };
  }
  // The table's types tie each engine to its instrument; the compiler can't follow the choice of one.
  const engine = engines[rules.instrument] as unknown as (
    regime: R,
    record: Records[R["instrument"]],
    settings: Required<AssessSettings>,
  ) => Assessments[R["instrument"]];
  return engine(rules, record, { on, supplement });
};

export const isNotYet = (assessed: object): assessed is NotYet => "notYet" in assessed;

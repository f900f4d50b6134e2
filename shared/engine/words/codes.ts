// 问题代码：各种体例、细则、身份号码能答出的全部代码；少一句话，编译就不过
import type { PupilNumberRefusal } from "../../identity/pupil-number.ts";
import type { ResidentIdRefusal } from "../../identity/resident-id.ts";
import type { SchoolCodeRefusal } from "../../identity/school-code.ts";
import type { TeacherCertificateRefusal } from "../../identity/teacher-certificate.ts";
import type { UsccRefusal } from "../../identity/uscc.ts";
import type { SupplementProblemCode } from "../../supplements/problem.ts";
import type { FileState } from "../archive/archive.ts";
import type { ArchiveProblemCode, MissingCode } from "../archive/archive-checks.ts";
import type { EditRefusalCode } from "../archive/editing.ts";
import type { NotYet } from "../assess.ts";
import type { ChecklistProblemCode } from "../checklist/assess-checklist.ts";
import type { FactProblemCode } from "../findings/findings-problems.ts";
import type { PrepaymentExcess } from "../findings/prepaid-funds.ts";
import type { Serving } from "../findings/signed-report.ts";
import type { AssessProblemCode } from "../grid/assess-grid.ts";
import type { PointsProblemCode } from "../point-sheet/assess-points.ts";
import type { AppraiseProblemCode } from "../questionnaire/appraise.ts";
import type { DegreeStanding } from "../questionnaire/degree-check.ts";
import type { Instrument } from "../regime.ts";

/** What is wrong with a row of a form before any engine sees it: its fields, what stands in a cell, the form itself. */
export type RowProblemCode =
  | ResidentIdRefusal
  | PupilNumberRefusal
  | UsccRefusal
  | SchoolCodeRefusal
  | TeacherCertificateRefusal
  | "field-missing"
  | "person-twice"
  | "annex-twice"
  | "cell-error"
  | "formula-text"
  | "ambiguous-answer"
  | "text-too-long"
  | "unknown-column"
  | "regime-outdated";

/** Every code that a row, an engine, or the check of a supplement, can answer. */
export type ProblemCode =
  | RowProblemCode
  | NotYet["notYet"]["code"]
  | AssessProblemCode
  | PointsProblemCode
  | ChecklistProblemCode
  | AppraiseProblemCode
  | DegreeStanding["problems"][number]["code"]
  | FileState["problems"][number]["code"]
  | EditRefusalCode
  | ArchiveProblemCode
  | MissingCode
  | FactProblemCode
  | Extract<Serving, { serves: false }>["code"]
  | PrepaymentExcess["code"]
  | SupplementProblemCode;

/** Who says it: an instrument's engine, or the check of prepayments. */
export type Speaker = Instrument | "prepayment";

/** Where an instrument means something else by a code, or gives it other values, it has its own sentence. */
type OwnSentence =
  | "checklist.unknown-answer"
  | "questionnaire.not-a-number"
  | "questionnaire.out-of-bounds"
  | "questionnaire.too-fine"
  | "questionnaire.answered-twice"
  | "questionnaire.does-not-apply"
  | "questionnaire.date-invalid"
  | "questionnaire.same-deed-twice"
  | "archive.date-invalid"
  | "prepayment.not-a-number";

export type ProblemKey = `problem.${ProblemCode | OwnSentence}`;

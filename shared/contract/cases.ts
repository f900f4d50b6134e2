// 契约：案件的登记、查看、办理
import * as z from "zod";
import {
  batchId,
  caseEvent,
  caseId,
  cite,
  civilDate,
  periodId,
  regimeId,
  role,
  rowId,
  unitCode,
} from "./shapes.ts";

const sheet = { regime: regimeId, unit: unitCode, period: periodId };
const words = z.strictObject({ "zh-CN": z.string(), en: z.string() });
const length = { count: z.int().positive(), unit: z.enum(["workday", "day", "month"]) };

/** Who reports something, as the handling person needs it. */
export const reporter = z.strictObject({
  name: z.string().trim().min(1).max(40),
  contact: z.string().max(60),
});

export type Reporter = z.infer<typeof reporter>;

/** An objection, request for correction, or report, against one row of an effective batch. */
export const filedCase = z.strictObject({
  id: caseId,
  /** How many events it has. */
  version: z.int().positive(),
  ...sheet,
  batch: batchId,
  row: rowId,
  /** Name of the person whose row it is, as the unit knows it. */
  subject: z.string(),
  /** The regime's procedure. */
  procedure: z.string(),
  kind: z.enum(["objection", "correction", "complaint"]),
  title: words,
  cite,
  received: civilDate,
  claim: z.string(),
  /** Somebody's name is kept sealed: `read-reporter` opens it. */
  reporter: z.boolean(),
  /** Within which it must be answered; null: the document names no term. */
  term: z.strictObject({ ...length, extension: z.strictObject(length).optional(), cite }).nullable(),
  extended: z.boolean(),
  due: civilDate.nullable(),
  /** A holiday notice still to come may move it. */
  provisional: z.boolean(),
  overdue: z.boolean(),
  handledBy: z.array(role),
  state: z.enum(["open", "answered"]),
  events: z.array(caseEvent).min(1),
});
export type FiledCase = z.infer<typeof filedCase>;

/** What the person who handles a case does next. */
const step = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("extend"), reasons: z.string().trim().min(1).max(500) }),
  z.strictObject({
    kind: z.literal("answer"),
    outcome: z.enum(["upheld", "partly", "rejected"]),
    reasons: z.string().trim().min(1).max(500),
  }),
]);

const oneCase = { ...sheet, case: caseId };

export const caseOperations = {
  "open-case": {
    method: "POST",
    path: "/api/units/{unit}/cases",
    who: "policy",
    idempotent: true,
    answers: "json",
    request: z.strictObject({
      ...sheet,
      batch: batchId,
      row: rowId,
      procedure: z.string().min(1).max(60),
      received: civilDate,
      claim: z.string().trim().min(1).max(500),
      /** Whoever takes it in has found that it is one of those that the procedure admits. */
      admissible: z.boolean(),
      reporter: reporter.nullable(),
    }),
    answer: filedCase,
  },
  "list-cases": {
    method: "GET",
    path: "/api/cases",
    who: "policy",
    answers: "json",
    request: z.strictObject({ regime: regimeId, period: periodId, unit: unitCode.optional() }),
    answer: z.strictObject({ cases: z.array(filedCase) }),
  },
  "advance-case": {
    method: "POST",
    path: "/api/units/{unit}/cases/{case}/steps",
    who: "policy",
    idempotent: true,
    answers: "json",
    request: z.strictObject({
      ...oneCase,
      /** The version that the person saw. */
      version: z.int().positive(),
      step,
    }),
    answer: filedCase,
  },
  "read-reporter": {
    method: "POST",
    path: "/api/units/{unit}/cases/{case}/reporter",
    who: "policy",
    idempotent: true,
    answers: "json",
    request: z.strictObject(oneCase),
    answer: reporter,
  },
} as const;

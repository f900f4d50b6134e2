// 契约中的形状：门外的数据进来时长什么样
import * as z from "zod";
import { parseCivilDate } from "../calendar/civil.ts";
import { stage, unitKind, words } from "../engine/vocabulary/words.ts";
import { paperKindKeys } from "../papers/kinds.ts";
import { supplementSchema } from "../supplements/schema.ts";
import { longestText } from "./bounds.ts";

/** 单位代码：学校代码或区划代码，10 位以内数字。 */
export const unitCode = z.string().regex(/^\d{6,10}$/);
export const regimeId = z.string().regex(/^[a-z][a-z0-9-]{2,40}$/);
export const periodId = z.string().regex(/^\d{4}$/);
export const rowId = z.string().regex(/^[A-Za-z0-9_-]{6,40}$/);
/** A table of a form: `grid`, `roster`, `deeds`, `entries-student-affairs`. */
export const tableId = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);
export const batchId = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/);
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** A real day, `YYYY-MM-DD`. */
export const civilDate = z
  .templateLiteral([z.number(), "-", z.number(), "-", z.number()])
  .refine((text) => parseCivilDate(text) !== null, "not a day of the calendar");
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** The code printed on a paper, in its normal writing: 7K3M-9P2Q-XW4V. */
export const paperCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);

/** One cell of a row: a text, a number, or null for empty; how long a text may be is for its column to say. */
export const cellValue = z.union([z.string().max(longestText), z.number(), z.null()]);
/** A row's cells, keyed by column; of a grid by subject field id (`name`, `residentId` …) or indicator number. */
export const cells = z
  .record(z.string().max(40), cellValue)
  .refine((record) => Object.keys(record).length <= 120, "too many cells");

export const cite = z.strictObject({ clause: z.string(), quote: z.string() });
export const problem = z.strictObject({
  code: z.string(),
  at: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  cite: cite.optional(),
});

/**
 * What results may be used for, in the regime's own words: it goes with every answer that carries results;
 * null where the regulation says nothing of it.
 */
export const limit = z.strictObject({ words: z.string().min(1), cite }).nullable();

/** The outcome of one row's assessment, as far as it is computed. */
export const verdict = z.strictObject({
  total: z.number().nullable(),
  grade: z.string().nullable(),
  problems: z.array(problem),
});

/** Who did something: a stable id and the name shown to colleagues. */
export const person = z.strictObject({ id: z.string(), name: z.string() });

export const storedRow = z.strictObject({
  id: rowId,
  table: tableId,
  version: z.int().positive(),
  /** Identity numbers come masked. */
  cells,
  verdict,
  by: person,
  at: instant,
});

export const role = z.enum(["clerk", "head", "education-officer", "credit-officer", "administrator"]);
export const grant = z.strictObject({
  role,
  /** The unit or the bureau over units where the role holds. */
  unit: unitCode,
  from: civilDate,
  until: civilDate.nullable(),
});

export const unit = z.strictObject({
  code: unitCode,
  name: z.string().min(1).max(80),
  /** The unit above it; null for the bureau itself. */
  parent: unitCode.nullable(),
  /** Persons that the roster expects; null where it isn't known. */
  expected: z.int().nonnegative().nullable(),
  /** What it teaches, where a regulation asks different things of different units; absent: a public compulsory school. */
  teaching: z.strictObject({ kind: unitKind, stages: z.array(stage).min(1) }).optional(),
});

/** A unit's own rules within the limits of a regime, with real days. */
export const supplement = supplementSchema.extend({
  from: civilDate,
  approved: supplementSchema.shape.approved.unwrap().extend({ on: civilDate }).nullable(),
});

/** An approved or awaited decision on a batch's way. */
export const madeDecision = z.strictObject({
  decision: z.string(),
  outcome: z.enum(["approve", "return"]),
  by: person,
  at: instant,
  comment: z.string().max(500),
});

/** What whoever returns a batch says of one cell. */
export const cellComment = z.strictObject({
  row: rowId,
  cell: z.string().min(1).max(40),
  text: z.string().trim().min(1).max(500),
});
export const mostComments = 200;
/** Characters of all comments together: a batch lies in one item. */
const commentsLength = 20_000;
export const cellComments = z
  .array(cellComment)
  .max(mostComments)
  .refine(
    (all) => all.reduce((sum, { text }) => sum + text.length, 0) <= commentsLength,
    "comments too long",
  );

export const batchState = z.enum(["awaiting", "returned", "effective"]);
export const batch = z.strictObject({
  id: batchId,
  version: z.int().positive(),
  regime: regimeId,
  regimeVersion: digest,
  unit: unitCode,
  unitName: z.string(),
  period: periodId,
  state: batchState,
  /** The stage of the regime's route where it stands; null when it is over. */
  stage: z.string().nullable(),
  /** Decisions still needed at this stage. */
  awaited: z.array(z.string()),
  decisions: z.array(madeDecision),
  /** Digest over the rows handed in. */
  seal: digest,
  rows: z.int().positive(),
  /** Persons or units that the rows are about. */
  subjects: z.int().nonnegative(),
  /** Of the return that ended it; empty otherwise. */
  comments: cellComments,
  grades: z.record(z.string(), z.int().nonnegative()),
  submittedBy: person,
  /** Everybody who entered a row as it was handed in: none of them decides on it. */
  enteredBy: z.array(person),
  submittedAt: instant,
});

export const noticeTask = z.strictObject({
  /** batch id + row id + rule */
  id: z.string(),
  batch: batchId,
  regime: regimeId,
  unit: unitCode,
  row: rowId,
  /** The id of the regime's notice or measure that asks for it. */
  rule: z.string(),
  title: words,
  /** Name of the person whom it is about, as the unit knows it. */
  subject: z.string(),
  /** Null where a finding asks for it, not a grade. */
  grade: z.string().nullable(),
  clause: cite,
  told: z.strictObject({ on: civilDate, way: z.string(), by: person, at: instant }).nullable(),
});

export const caseId = batchId;

/** What happened in a case, in order; nothing of it is ever changed. */
export const caseEvent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("opened"), at: instant, by: person }),
  z.strictObject({ kind: z.literal("extended"), at: instant, by: person, reasons: z.string() }),
  z.strictObject({ kind: z.literal("overdue"), at: instant, due: civilDate }),
  z.strictObject({
    kind: z.literal("answered"),
    at: instant,
    by: person,
    outcome: z.enum(["upheld", "partly", "rejected"]),
    reasons: z.string(),
  }),
]);

/** A paper that was issued, as it is kept: what stands on it is not. */
export const issuedPaper = z.strictObject({
  code: paperCode,
  digest,
  kind: z.enum(paperKindKeys),
  regime: regimeId,
  unit: unitCode,
  /** Null where the paper belongs to no period. */
  period: periodId.nullable(),
  issued: civilDate,
  by: person,
  /** The code of the paper whose place it took. */
  replaces: paperCode.nullable(),
  state: z.enum(["standing", "replaced", "withdrawn"]),
  /** The day on which it ceased to stand. */
  until: civilDate.nullable(),
});

/** What stands on a paper that a record doesn't tell, and which rows it is about, in the order of the paper. */
export const recordedPaper = z.strictObject({
  rows: z.array(rowId).min(1).max(5000),
  number: z.string().min(1).max(200),
  on: civilDate,
  size: z.enum(["A3", "A4"]).nullable(),
});

/** RFC 9457 problem document; `code` is stable, `title` in the reader's language. */
export const refusal = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  problems: z.array(problem).optional(),
});

export type CellValue = z.infer<typeof cellValue>;
export type Cells = z.infer<typeof cells>;
export type Verdict = z.infer<typeof verdict>;
export type Person = z.infer<typeof person>;
export type StoredRow = z.infer<typeof storedRow>;
export type Role = z.infer<typeof role>;
export type Grant = z.infer<typeof grant>;
export type Unit = z.infer<typeof unit>;
export type CellComment = z.infer<typeof cellComment>;
export type Batch = z.infer<typeof batch>;
export type MadeDecision = z.infer<typeof madeDecision>;
export type NoticeTask = z.infer<typeof noticeTask>;
export type CaseEvent = z.infer<typeof caseEvent>;
export type RecordedPaper = z.infer<typeof recordedPaper>;
export type IssuedPaper = z.infer<typeof issuedPaper>;
export type Refusal = z.infer<typeof refusal>;
export type ContractProblem = z.infer<typeof problem>;

// 操作契约：每个键就是 lambdas/ 下一个文件夹；路由、权限、校验、文档都走这一张表
import * as z from "zod";
import { caseOperations } from "./cases.ts";
import {
  batch,
  batchId,
  cellComments,
  cells,
  civilDate,
  digest,
  grant,
  instant,
  issuedPaper,
  limit,
  noticeTask,
  paperCode,
  periodId,
  person,
  problem,
  recordedPaper,
  regimeId,
  rowId,
  storedRow,
  supplement,
  tableId,
  unit,
  unitCode,
  verdict,
} from "./shapes.ts";

/** How many rows one save carries: each row takes two items of a transaction of at most 100. */
export const rowsPerSave = 40;

/** How many rows one form may have: its list must fit into the transaction of its hand-in (4 MB). */
export const rowsPerForm = 30_000;

interface Operation {
  /** `schedule` operations have no door to the network. */
  readonly method: "GET" | "PUT" | "POST" | "schedule";
  readonly path: string;
  /** `public` needs no sign-in; `signed-in` any known person; else the action of access/policy.ts with the same key. */
  readonly who: "public" | "signed-in" | "policy" | "schedule";
  /** Needs an Idempotency-Key header: repeated, it answers as the first time. */
  readonly idempotent?: true;
  readonly answers: "json" | "html";
  /** Carries grades or totals: its answer has a `limit`, set once at the door (Yichun: 第十四条、第十五条). */
  readonly results?: true;
  /** Path, query and body in one object; a name stands in only one of them. */
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
}

/** An answer that carries results, with the limit of their use. */
const withLimit = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, limit });

const sheet = { regime: regimeId, unit: unitCode, period: periodId };

export const operations = {
  "read-sign-in": {
    method: "GET",
    path: "/api/sign-in",
    who: "public",
    answers: "json",
    request: z.strictObject({}),
    answer: z.strictObject({
      issuer: z.url(),
      clientId: z.string(),
      scope: z.string(),
      resource: z.string(),
      /** Office may give tokens of the account that it is signed in with (nested app authentication). */
      nested: z.boolean(),
    }),
  },
  "read-self": {
    method: "GET",
    path: "/api/self",
    who: "signed-in",
    answers: "json",
    request: z.strictObject({}),
    answer: z.strictObject({
      person,
      grants: z.array(grant),
      /** The units within the grants. */
      units: z.array(unit),
      /** What is open for filling; `closes` is the last day. */
      periods: z.array(
        z.strictObject({ regime: regimeId, regimeVersion: digest, period: periodId, closes: civilDate }),
      ),
      /** The server's civil date in Asia/Shanghai. */
      today: civilDate,
    }),
  },
  "save-directory": {
    method: "PUT",
    path: "/api/directory",
    who: "policy",
    idempotent: true,
    answers: "json",
    request: z.strictObject({
      bureau: z.strictObject({
        code: unitCode,
        name: z.string().min(1).max(80),
        creditOffice: z.string().min(1).max(80),
        /** Working days for which a unit's completion is announced, by local rules; null: not announced. */
        publicity: z.strictObject({ count: z.int().min(1).max(60), basis: z.string().min(1) }).nullable(),
        periods: z
          .array(z.strictObject({ regime: regimeId, period: periodId, opens: civilDate, closes: civilDate }))
          .max(20),
      }),
      units: z.array(unit).max(60),
      people: z
        .array(
          z.strictObject({
            id: z.string().min(1).max(120),
            name: z.string().min(1).max(40),
            grants: z.array(grant).max(20),
          }),
        )
        .max(30),
    }),
    answer: z.strictObject({ units: z.int(), people: z.int() }),
  },
  "save-rows": {
    method: "PUT",
    path: "/api/units/{unit}/rows",
    who: "policy",
    idempotent: true,
    answers: "json",
    results: true,
    request: z.strictObject({
      ...sheet,
      regimeVersion: digest,
      rows: z
        .array(
          z.strictObject({
            id: rowId,
            table: tableId,
            /** The version that the clerk's edit started from; null for a new row. */
            base: z.int().positive().nullable(),
            /** All cells of the row, or null: the row is taken off the sheet (its versions stay). */
            cells: cells.nullable(),
          }),
        )
        .min(1)
        .max(rowsPerSave),
    }),
    answer: withLimit({
      rows: z.array(
        z.discriminatedUnion("outcome", [
          /** Stored as sent, or (merged) together with another person's change of other cells. */
          z.strictObject({
            id: rowId,
            table: tableId,
            outcome: z.literal("accepted"),
            version: z.int().positive(),
            merged: z.boolean(),
            cells,
            verdict,
          }),
          z.strictObject({
            id: rowId,
            table: tableId,
            outcome: z.literal("removed"),
            version: z.int().positive(),
          }),
          /** A wrong value is never stored; a missing one may be. */
          z.strictObject({
            id: rowId,
            table: tableId,
            outcome: z.literal("refused"),
            problems: z.array(problem).min(1),
          }),
          /** Both changed the same cell since the base. */
          z.strictObject({
            id: rowId,
            table: tableId,
            outcome: z.literal("conflict"),
            version: z.int().positive(),
            cells: z.array(z.string()).min(1),
            base: cells,
            theirs: cells,
            by: person,
            at: instant,
          }),
        ]),
      ),
    }),
  },
  "list-rows": {
    method: "GET",
    path: "/api/units/{unit}/rows",
    who: "policy",
    answers: "json",
    results: true,
    request: z.strictObject({
      ...sheet,
      table: tableId.optional(),
      /** The rows as this batch handed them in, not as they are now. */
      batch: batchId.optional(),
      after: rowId.optional(),
    }),
    answer: withLimit({
      rows: z.array(storedRow),
      /** Pass as `after` for the next page; null at the end. */
      next: rowId.nullable(),
      /** Whether the sheet takes edits, and which batch holds it if not. */
      sealedBy: batchId.nullable(),
    }),
  },
  "submit-batch": {
    method: "POST",
    path: "/api/units/{unit}/batches",
    who: "policy",
    idempotent: true,
    answers: "json",
    results: true,
    request: z.strictObject({
      ...sheet,
      regimeVersion: digest,
      /** Exactly the rows that the clerk saw (`seenOf`): anything else on the server refuses the hand-in. */
      seen: z.strictObject({ rows: z.int().min(1).max(rowsPerForm), digest }),
    }),
    answer: withLimit(batch.shape),
  },
  "advance-batch": {
    method: "POST",
    path: "/api/units/{unit}/batches/{batch}/decisions",
    who: "policy",
    idempotent: true,
    answers: "json",
    results: true,
    request: z
      .strictObject({
        unit: unitCode,
        batch: batchId,
        /** The version that the decider saw. */
        version: z.int().positive(),
        decision: z.string().min(1).max(60),
        outcome: z.enum(["approve", "return"]),
        comment: z.string().max(500),
        /** Of a return: what is said of single cells. */
        comments: cellComments.optional(),
      })
      .refine(({ outcome, comment }) => outcome === "approve" || comment.trim() !== "", {
        path: ["comment"],
        message: "a return needs a comment",
      }),
    answer: withLimit(batch.shape),
  },
  "list-batches": {
    method: "GET",
    path: "/api/batches",
    who: "policy",
    answers: "json",
    results: true,
    request: z.strictObject({ regime: regimeId, period: periodId, unit: unitCode.optional() }),
    answer: withLimit({ batches: z.array(batch) }),
  },
  "list-notices": {
    method: "GET",
    path: "/api/units/{unit}/notices",
    who: "policy",
    answers: "json",
    results: true,
    /** How many to pass over; from a query, digits. */
    request: z.strictObject({ ...sheet, after: z.coerce.number().pipe(z.int().nonnegative()).optional() }),
    answer: withLimit({
      notices: z.array(noticeTask),
      /** Pass as `after` for the next page; null at the end. */
      next: z.int().nullable(),
    }),
  },
  "settle-notice": {
    method: "POST",
    path: "/api/units/{unit}/notices/{batch}/{row}",
    who: "policy",
    idempotent: true,
    answers: "json",
    results: true,
    request: z.strictObject({
      unit: unitCode,
      batch: batchId,
      row: rowId,
      /** The rule that asks for it, as the notice names it. */
      rule: z.string().min(1).max(60),
      on: civilDate,
      way: z.string().min(1).max(100),
    }),
    answer: withLimit(noticeTask.shape),
  },
  ...caseOperations,
  "save-supplement": {
    method: "PUT",
    path: "/api/units/{unit}/supplements",
    who: "policy",
    idempotent: true,
    answers: "json",
    request: z.strictObject({ unit: unitCode, supplement }),
    answer: z.strictObject({ supplement }),
  },
  "read-supplement": {
    method: "GET",
    path: "/api/units/{unit}/supplements",
    who: "policy",
    answers: "json",
    request: z.strictObject(sheet),
    /** The one by which the sheet is judged today; null where the unit has none in force. */
    answer: z.strictObject({ supplement: supplement.nullable() }),
  },
  "issue-paper": {
    method: "POST",
    path: "/api/units/{unit}/papers",
    who: "policy",
    idempotent: true,
    answers: "json",
    request: z.strictObject({
      ...issuedPaper.pick({
        unit: true,
        regime: true,
        period: true,
        kind: true,
        code: true,
        digest: true,
        replaces: true,
      }).shape,
      /** Of a paper that follows from a handed-in sheet: the server makes it again from its own record. */
      record: recordedPaper.nullable(),
    }),
    answer: issuedPaper,
  },
  "withdraw-paper": {
    method: "POST",
    path: "/api/units/{unit}/papers/{code}/withdrawal",
    who: "policy",
    idempotent: true,
    answers: "json",
    request: z.strictObject({ unit: unitCode, code: paperCode, reason: z.string().min(1).max(200) }),
    answer: issuedPaper,
  },
  "verify-paper": {
    method: "GET",
    path: "/paper/{code}",
    who: "public",
    answers: "html",
    // As people type it: what is wrong with it is said on the page.
    request: z.object({ code: z.string().max(60), lang: z.enum(["zh-CN", "en"]).optional() }),
    answer: z.string(),
  },
  "read-register": {
    method: "GET",
    path: "/",
    who: "public",
    answers: "html",
    // A shared link gathers names on its way (from=timeline …): they are passed over.
    request: z.object({ lang: z.enum(["zh-CN", "en"]).optional(), period: periodId.optional() }),
    answer: z.string(),
  },
  "chase-deadlines": {
    method: "schedule",
    path: "",
    who: "schedule",
    answers: "json",
    request: z.strictObject({}),
    answer: z.strictObject({ moved: z.int().nonnegative() }),
  },
} as const satisfies Record<string, Operation>;

export type OperationKey = keyof typeof operations;
export type RequestOf<K extends OperationKey> = z.infer<(typeof operations)[K]["request"]>;
export type AnswerOf<K extends OperationKey> = z.infer<(typeof operations)[K]["answer"]>;
export type { Operation };

/** The operations that have a door to the network. */
export const httpOperations = (Object.keys(operations) as OperationKey[]).filter(
  (key) => operations[key].method !== "schedule",
);

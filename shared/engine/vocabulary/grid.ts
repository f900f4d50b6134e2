// 指标表的词汇：部分、指标、得分办法、等级、直接判级、流程
import * as z from "zod";
import { clauses, field } from "./clauses.ts";
import { bound, cite, words } from "./words.ts";

/** How an answer becomes points. An answer that is absent is missing, never 0. */
export const cell = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("choice"),
    answers: z
      .array(
        z.strictObject({ answer: z.string().min(1), points: z.number(), reading: z.string().optional() }),
      )
      .min(2),
  }),
  z.strictObject({
    kind: z.literal("bands"),
    unit: z.literal("share"),
    bands: z
      .array(z.strictObject({ label: z.string().min(1), from: bound, to: bound, points: z.number() }))
      .min(1),
  }),
  z.strictObject({
    kind: z.literal("score"),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    reading: z.string().optional(),
  }),
]);

export const indicator = z.strictObject({
  /** The document's own number. */
  id: z.string().min(1),
  title: words,
  /** 评分说明 */
  note: z.string().min(1),
  /** Asked of the filler instead of the title where the title alone would mislead. */
  question: words.optional(),
  cell,
  cite,
});

const group = z.strictObject({
  id: z.string().min(1),
  title: words,
  /** The maximum that the form itself states; absent where it states none. */
  max: z.number().optional(),
  indicators: z.array(indicator).min(1),
});

const part = z.strictObject({
  id: z.string().min(1),
  title: words,
  max: z.number(),
  cite,
  groups: z.array(group).min(1),
});

const grade = z.strictObject({
  id: z.string().min(1),
  label: words,
  from: bound,
  to: bound,
  cite,
  /** Names that other clauses of the document give to the same grade. */
  alsoCalled: z.array(z.strictObject({ name: z.string().min(1), cite })).optional(),
});

const directRule = z.strictObject({
  id: z.string().min(1),
  when: z.strictObject({ part: z.string(), below: z.number() }),
  gives: z.strictObject({ set: z.string() }),
  cite,
});

const decision = z.strictObject({
  id: z.string().min(1),
  by: z.enum(["head", "education-officer", "credit-officer"]),
  title: words,
  cite,
});

/** 指标表：one row a subject, an answer for every indicator. */
export const gridRegime = z.strictObject({
  ...clauses,
  instrument: z.literal("grid"),
  /** What the regulation itself says its results may not be used for; stands on every screen and paper. */
  limit: z.strictObject({ words, cite }),
  /** Every field of a row names the clause that asks for it. */
  subject: clauses.subject.extend({ fields: z.array(field.extend({ cite })).min(1) }),
  form: z.strictObject({ title: words, annex: z.string() }),
  parts: z.array(part).min(1),
  total: z.strictObject({ max: z.number(), cite }),
  /** Best first. */
  grades: z.array(grade).min(2),
  /** In order of precedence. */
  direct: z.array(directRule),
  route: z.strictObject({
    /** Stage after stage; the decisions of one stage in any order, all of them needed. */
    stages: z.array(z.strictObject({ id: z.string(), decisions: z.array(decision).min(1) })).min(1),
    fourEyes: z.boolean(),
    cite,
  }),
});

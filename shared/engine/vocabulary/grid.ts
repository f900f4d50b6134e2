// 指标表的词汇：部分、指标、封顶与保底、等级、直接判级、否决、排名
import * as z from "zod";
import { cell } from "./cells.ts";
import { clauses, field } from "./clauses.ts";
import { bound, cite, words } from "./words.ts";

const limit = z.strictObject({ points: z.number(), cite });

/** 封顶、保底: points that count at most and at least, after everything within has been added up. */
const limits = { cap: limit.optional(), floor: limit.optional() };

/** What the regime's own answer for 不适用 counts. */
const notApplicable = z.strictObject({
  answer: z.string().min(1),
  counts: z.enum(["full", "zero"]),
  cite,
  reading: z.string().optional(),
});

export const indicator = z.strictObject({
  /** The document's own number. */
  id: z.string().min(1),
  title: words,
  /** 评分说明 */
  note: z.string().min(1),
  /** Asked of the filler instead of the title where the title alone would mislead. */
  question: words.optional(),
  cell,
  ...limits,
  notApplicable: notApplicable.optional(),
  /** Of its group: of the indicators on one ladder only one counts, the others earn nothing. */
  ladder: z.string().min(1).optional(),
  cite,
});

const group = z.strictObject({
  id: z.string().min(1),
  title: words,
  /** The maximum that the form itself states; absent where it states none. */
  max: z.number().optional(),
  ...limits,
  /** 就高不重复: the most points of a ladder count; of deductions the heaviest, which are the lowest points. */
  ladders: z
    .array(z.strictObject({ id: z.string().min(1), counts: z.enum(["highest", "lowest"]), cite }))
    .min(1)
    .optional(),
  indicators: z.array(indicator).min(1),
});

const part = z.strictObject({
  id: z.string().min(1),
  title: words,
  max: z.number(),
  /** Points that stand before any item is scored. */
  base: limit.optional(),
  ...limits,
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

const span = z.strictObject({ count: z.int().positive(), unit: z.enum(["day", "month", "year"]) });

/** What must hold: of a part's points, of one answer, of several answers, or a finding outside the grid. */
const when = z.union([
  z.strictObject({ part: z.string(), below: z.number() }),
  /** Of the part's maximum, 0.9 is 90 %. */
  z.strictObject({ part: z.string(), belowShare: z.number() }),
  z.strictObject({ indicator: z.string(), is: z.string() }),
  z.strictObject({ indicator: z.string(), atLeast: z.number() }),
  /** So many of these indicators are answered so. */
  z.strictObject({ indicators: z.array(z.string()).min(1), are: z.string(), atLeast: z.int().positive() }),
  z.strictObject({ veto: z.string() }),
]);

/** A condition on a grade, such as a floor of every part for A, is a rule that gives at most the next one. */
const directRule = z.strictObject({
  id: z.string().min(1),
  when,
  gives: z.union([
    z.strictObject({ set: z.string() }),
    z.strictObject({ atMost: z.string() }),
    z.strictObject({ downBy: z.int().positive() }),
    /** No grade at all: 不予评定, 整改中. */
    z.strictObject({ state: z.enum(["not-rated", "in-rectification"]) }),
  ]),
  cite,
  reading: z.string().optional(),
});

/** 一票否决: a finding outside the grid; the facts give its date under its id. */
const veto = z.strictObject({
  id: z.string().min(1),
  title: words,
  /** How long from its date; absent: as long as it is on record. */
  lasts: span.optional(),
  cite,
  reading: z.string().optional(),
});

/** 排名: of a unit's subjects with the grade only the best keep it, the others have the next one. */
const rank = z.strictObject({
  id: z.string().min(1),
  grade: z.string(),
  best: z.union([
    z.strictObject({ count: z.int().positive() }),
    /** Of all the unit's rated subjects, rounded to whole ones. */
    z.strictObject({ share: z.number().positive().max(1), rounded: z.enum(["down", "up"]) }),
  ]),
  /** Of those who share the last place that counts, all keep the grade or none. */
  ties: z.enum(["all", "none"]),
  cite,
  reading: z.string().optional(),
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
  total: z.strictObject({
    max: z.number(),
    /** 基础分: deductions are taken from it. */
    base: limit.optional(),
    ...limits,
    /** Of the total before it is graded; down is 舍去. Points are kept to 0.01 in any case. */
    rounding: z
      .strictObject({
        step: z.number().min(0.01),
        way: z.enum(["half-up", "down"]),
        cite,
        reading: z.string().optional(),
      })
      .optional(),
    cite,
  }),
  /** Best first. */
  grades: z.array(grade).min(2),
  /** In order of precedence. */
  direct: z.array(directRule),
  vetoes: z.array(veto).min(1).optional(),
  ranks: z.array(rank).min(1).optional(),
});

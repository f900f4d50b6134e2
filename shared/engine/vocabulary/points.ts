// 积分制的词汇：一事一行；加分、减分、条件、封顶、修复，各有条款与原文
import * as z from "zod";
import { clauses } from "./clauses.ts";
import { cite, civilDate, grade, words } from "./words.ts";

/** A number that an amendment may change: the entry with the latest `from` not after the day counts. */
const dated = z.array(z.strictObject({ from: civilDate, value: z.number(), cite })).min(1);

const span = z.strictObject({ count: z.int().positive(), unit: z.enum(["day", "month", "year"]) });

/** How a deed becomes points. Magnitudes are positive; the group's direction gives the sign. */
const pointsRule = z.discriminatedUnion("kind", [
  /** The same for every occurrence. */
  z.strictObject({ kind: z.literal("each"), points: dated }),
  /** A person awards it within the range, with a reason. */
  z.strictObject({
    kind: z.literal("range"),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
  }),
  /** By the level of the award or authority. */
  z.strictObject({
    kind: z.literal("levels"),
    levels: z.array(z.strictObject({ level: z.string(), points: z.number() })).min(1),
  }),
  /** So many points per so much of the amount above a threshold, tier by tier, each with its cap. */
  z.strictObject({
    kind: z.literal("tiers"),
    unit: words,
    tiers: z
      .array(
        z.strictObject({
          over: z.number().nonnegative(),
          per: z.number().positive(),
          points: z.number(),
          cap: z.number().optional(),
        }),
      )
      .min(1),
  }),
  /** So many points per day beyond the free days. */
  z.strictObject({
    kind: z.literal("decay"),
    free: z.int().nonnegative(),
    per: z.int().positive(),
    points: z.number(),
    cap: z.number().optional(),
  }),
  /** The document gives none: the unit's approved supplement does, within these bounds. */
  z.strictObject({
    kind: z.literal("by-supplement"),
    min: z.number(),
    max: z.number(),
    /** The finest step; absent: 0.01. */
    step: z.number().positive().optional(),
    /** The levels that the item names; the supplement then gives points for each of them. */
    levels: z.array(z.string()).min(1).optional(),
    reading: z.string().optional(),
  }),
  /** Recorded as guidance; scores nothing. */
  z.strictObject({ kind: z.literal("guidance") }),
]);

/** What must hold for the deed to count at all. */
const condition = z.discriminatedUnion("kind", [
  /** 不听劝告、多次教育无效: so many earlier admonitions, each with its date. */
  z.strictObject({
    kind: z.literal("admonished"),
    times: z.int().positive(),
    cite,
    reading: z.string().optional(),
  }),
  /** 经常: so many earlier occurrences, each with its date, within a span before the deed. */
  z.strictObject({
    kind: z.literal("frequent"),
    times: z.int().positive(),
    within: span.optional(),
    cite,
    reading: z.string().optional(),
  }),
  /** One of these kinds of evidence is on record. */
  z.strictObject({ kind: z.literal("evidence"), oneOf: z.array(z.string()).min(1), cite }),
  /** Certified by an authority of this level or above. */
  z.strictObject({ kind: z.literal("authority"), atLeast: z.string(), cite }),
]);

const cap = z.strictObject({
  /** Occurrences or points that count at most … */
  count: z.int().positive().optional(),
  points: z.number().positive().optional(),
  /** … within the span before the later one; absent: within the period. */
  within: span.optional(),
  cite,
});

const item = z.strictObject({
  id: z.string().min(1),
  title: words,
  points: pointsRule,
  conditions: z.array(condition),
  /** Of the deeds on one ladder only the highest counts. */
  ladder: z.string().optional(),
  /** Of the items in one set a single deed counts once, by the heaviest. */
  once: z.string().optional(),
  cap: cap.optional(),
  /** How long it counts from the finding; absent: to the end of the period. */
  lasts: span.optional(),
  cite,
  reading: z.string().optional(),
});

const group = z.strictObject({
  id: z.string().min(1),
  title: words,
  direction: z.enum(["credit", "debit"]),
  /** Points of the group that count at most, per period. */
  cap: z.strictObject({ points: z.number().positive(), cite }).optional(),
  items: z.array(item).min(1),
  cite,
});

const repair = z.strictObject({
  id: z.string().min(1),
  title: words,
  /** Which deductions it can mend. */
  of: z.array(z.string()).min(1),
  effect: z.discriminatedUnion("kind", [
    /** The deduction is replaced by a smaller one (0: by none). */
    z.strictObject({ kind: z.literal("replace"), points: z.number().nonnegative() }),
    /** So many points of it are given back, never more than it took. */
    z.strictObject({ kind: z.literal("offset"), points: z.number().positive() }),
    /** Given back in the account, while the grade stays as if it had not been. */
    z.strictObject({ kind: z.literal("redeem"), points: z.number().positive() }),
  ]),
  /** Not before so long after the finding. */
  after: span.optional(),
  cite,
});

export const pointSheet = z.strictObject({
  /** Levels of awards and authorities, lowest first. */
  levels: z.array(z.strictObject({ id: z.string(), title: words })),
  evidence: z.array(z.strictObject({ id: z.string(), title: words })),
  base: z.union([dated, z.literal("by-supplement")]),
  /** The score of the period itself, or the mean over its weeks or months, each starting from the base. */
  over: z.enum(["period", "week", "month"]),
  floor: z.strictObject({ value: z.number(), cite }).optional(),
  ceiling: z.strictObject({ value: z.number(), cite }).optional(),
  groups: z.array(group).min(1),
  repairs: z.array(repair),
  /** While a deduction of one of these items is in force, credits earn nothing. */
  suspends: z.array(z.strictObject({ items: z.array(z.string()).min(1), cite })),
});

/** 积分制: deeds are credited and debited to a base. */
export const pointsRegime = z.strictObject({
  ...clauses,
  instrument: z.literal("points"),
  sheet: pointSheet,
  /** Best first; null: the unit's supplement gives the scale. */
  grades: z.array(grade).min(2).nullable(),
});

// 指标的得分办法：选项、分档、评分、赋分、按次、按量分级、逾期递减
import * as z from "zod";
import { bound, words } from "./words.ts";

const reading = z.string().optional();

/**
 * How an answer becomes points. An answer that is absent is missing, never 0.
 * Points may be negative: a deduction. Caps are magnitudes: how many points the item moves at most, either way.
 */
export const cell = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("choice"),
    answers: z.array(z.strictObject({ answer: z.string().min(1), points: z.number(), reading })).min(2),
  }),
  /** A share from 0 to 1, or a plain number. */
  z.strictObject({
    kind: z.literal("bands"),
    unit: z.enum(["share", "number"]),
    /** The finest step of the number; absent: any. With step 1, 1—3 and 4—6 leave no gap. */
    step: z.number().positive().optional(),
    /** A null end is unbounded: the document names none. */
    bands: z
      .array(
        z.strictObject({
          label: z.string().min(1),
          from: bound.nullable(),
          to: bound.nullable(),
          points: z.number(),
        }),
      )
      .min(1),
    reading,
  }),
  z.strictObject({
    kind: z.literal("score"),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    reading,
  }),
  /** A person awards points within the range and says why; the answer is both: `4 家访记录齐全`. */
  z.strictObject({
    kind: z.literal("range"),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    reading,
  }),
  /** So many points per occurrence; the answer is a whole number. */
  z.strictObject({
    kind: z.literal("each"),
    unit: words,
    points: z.number(),
    cap: z.number().positive().optional(),
    reading,
  }),
  /** So many points per whole `per` of the amount above `over` up to the next tier, tier by tier, lowest first. */
  z.strictObject({
    kind: z.literal("tiers"),
    unit: words,
    tiers: z
      .array(
        z.strictObject({
          over: z.number().nonnegative(),
          per: z.number().positive(),
          points: z.number(),
          cap: z.number().positive().optional(),
        }),
      )
      .min(1),
    reading,
  }),
  /** From `full`, so many points off per begun `per` beyond the free ones, down to the floor. */
  z.strictObject({
    kind: z.literal("decay"),
    unit: words,
    full: z.number(),
    free: z.number().nonnegative(),
    per: z.number().positive(),
    points: z.number().positive(),
    floor: z.number(),
    reading,
  }),
]);

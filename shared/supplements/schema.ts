// 实施细则：单位经审核通过的校内量化，叠加在一部制度之上，不改制度本身
import * as z from "zod";
import { bound, civilDate, id, words } from "../engine/vocabulary/words.ts";

/** Points of an item, without sign: one number, or one for each level. */
const quantity = z.union([z.number(), z.record(z.string(), z.number())]);

export const supplementSchema = z.strictObject({
  id,
  /** The id of the regime that it adds to. */
  regime: z.string().min(1),
  /** The code of the unit. */
  unit: z.string().min(1),
  title: words,
  /** Shipped as an example; no unit's law. */
  example: z.boolean(),
  version: z.int().positive(),
  /** The first day on which it counts. */
  from: civilDate,
  /** Who of the leading group, when, by which minutes; null while it is only proposed. */
  approved: z
    .strictObject({ by: z.array(z.string().min(1)).min(1), on: civilDate, minutes: z.string().min(1) })
    .nullable(),
  gives: z.strictObject({
    base: z.number().optional(),
    /** Best first; null is unbounded. */
    grades: z
      .array(
        z.strictObject({ id: z.string().min(1), label: words, from: bound.nullable(), to: bound.nullable() }),
      )
      .min(2)
      .optional(),
    /** By item id. */
    items: z.record(z.string(), quantity).optional(),
    /** Closer items of the unit's own, each under an item of the regime, whose conditions it keeps. */
    added: z.array(z.strictObject({ id, under: z.string(), title: words, points: quantity })).optional(),
    /** By source id, in per cent. */
    weights: z.record(z.string(), z.number()).optional(),
    /** By the id of a term that the document leaves open. */
    terms: z
      .record(
        z.string(),
        z.strictObject({ count: z.int().positive(), unit: z.enum(["workday", "day", "month"]) }),
      )
      .optional(),
    /** Closer hits of a findings regime, each under a hit of the regime. */
    hits: z.array(z.strictObject({ id, under: z.string(), title: words })).optional(),
  }),
});

// 认定制的词汇：情形、状态、规则
import * as z from "zod";
import { clauses } from "./clauses.ts";
import { cite, civilDate, id, openTerm, words } from "./words.ts";

/** 认定制: hits lead to states; a state has effects and a way out. */
export const findingsRegime = z.strictObject({
  ...clauses,
  instrument: z.literal("findings"),
  hits: z
    .array(
      z.strictObject({
        id,
        title: words,
        direction: z.enum(["good", "bad"]),
        /** The norm that names it where the document only refers, and the first day on which it does. */
        law: z.strictObject({ norm: z.string(), article: z.string(), from: civilDate }).optional(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
  /** Lightest first. */
  states: z
    .array(
      z.strictObject({
        id,
        title: words,
        list: z.string().nullable(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
  /** What good information earns, and the states in which it does. */
  preferences: z.array(
    z.strictObject({
      id,
      title: words,
      states: z.array(z.string()).min(1),
      cite,
      reading: z.string().optional(),
    }),
  ),
  /** Papers that serve a purpose only once the person whom they concern has signed them. */
  signed: z.array(z.strictObject({ id, title: words, cite, reading: z.string().optional() })),
  openTerms: z.array(openTerm),
  rules: z
    .array(
      z.strictObject({
        id,
        when: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("hit"), hits: z.array(z.string()).min(1) }),
          /** A rectification order whose term ran out undone. */
          z.strictObject({ kind: z.literal("order-overdue") }),
          z.strictObject({ kind: z.literal("penalty"), serious: z.boolean() }),
          z.strictObject({ kind: z.literal("judgment-defaulter") }),
          z.strictObject({ kind: z.literal("stated-condition") }),
        ]),
        to: z.string(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
});

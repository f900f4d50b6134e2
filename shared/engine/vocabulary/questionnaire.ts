// 问卷制的词汇：多方来源、量表、失信行为
import * as z from "zod";
import { clauses } from "./clauses.ts";
import { cite, id, stage, use, words } from "./words.ts";

/** 问卷制: one appraisal from several sources. */
export const questionnaireRegime = z.strictObject({
  ...clauses,
  instrument: z.literal("questionnaire"),
  sources: z
    .array(
      z.strictObject({
        id,
        title: words,
        /** 自评: the subject's own single answer, which its reader knows. */
        self: z.boolean().optional(),
        /** Only at these stages; absent: at all. */
        stages: z.array(stage).min(1).optional(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(2),
  /** One questionnaire's result: the scale of one answer. */
  scale: z.strictObject({
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    reading: z.string(),
  }),
  /** A source with fewer answers is never reported alone. */
  fewestAnswers: z.strictObject({ value: z.int().positive(), reading: z.string() }),
  breaches: z.array(
    z.strictObject({
      id,
      title: words,
      /** Gives way to a named breach where one decision is listed under both. */
      general: z.boolean().optional(),
      cite,
      reading: z.string().optional(),
    }),
  ),
  uses: z.array(use),
});

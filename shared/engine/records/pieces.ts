// 记录的零件：短文、长文、真实日期、文书、编号不重复
import * as z from "zod";
import { parseCivilDate } from "../../calendar/civil.ts";
import { civilDate } from "../vocabulary/words.ts";

/**
 * What the record of one subject may hold at most; `rows`: deeds, facts, entries, of which each is compared with each;
 * `answers`: to a grid; `forms`: filled in for one source of a questionnaire.
 */
export const recordLimits = {
  characters: 8_388_608,
  depth: 12,
  text: 10_000,
  values: 500_000,
  rows: 20_000,
  forms: 20_000,
  answers: 1_000,
} as const;

/** An id, a name, a document number. */
export const short = z.string().max(200);

/** What somebody wrote: a reason, an entry, a claim. */
export const long = z.string().max(recordLimits.text);

/** A real day: an engine compares days as texts, and counts from them. */
export const day = civilDate.refine((date) => parseCivilDate(date) !== null, {
  params: { code: "date-invalid" },
});

export const days = z.array(day).max(400);

/** A list of rows, none of which has another's id: two rows under one id would depend on their order. */
export const rowsOf = <Row extends z.ZodType<{ readonly id: string }>>(row: Row) =>
  z
    .array(row)
    .max(recordLimits.rows)
    .superRefine((rows, context) => {
      const seen = new Set<string>();
      for (const [at, { id }] of rows.entries()) {
        if (seen.has(id))
          context.addIssue({ code: "custom", path: [at, "id"], params: { code: "same-id-twice" } });
        seen.add(id);
      }
    });

/** The document by which something was decided. */
export const paper = { name: short, number: short, authority: short } as const;

const answer = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);

/** Answers by the document's own numbers. */
export const answers = z
  .record(short, answer)
  .refine((given) => Object.keys(given).length <= recordLimits.answers, {
    params: { code: "too-many-answers" },
  });

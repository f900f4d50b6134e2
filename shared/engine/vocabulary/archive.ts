// 档案制的词汇：承诺、分节、部门、领域、层级
import * as z from "zod";
import { clauses } from "./clauses.ts";
import { cite, id, openTerm, use, words } from "./words.ts";

/** 档案制: sections of entries by source. */
export const archiveRegime = z.strictObject({
  ...clauses,
  instrument: z.literal("archive"),
  pledges: z.array(
    z.strictObject({
      id,
      title: words,
      /** 鼓励签署: declining is noted and costs nothing; the reading says so. */
      voluntary: z.string().optional(),
      /** Below this age (years) a guardian signs too. */
      guardianBelow: z.strictObject({ age: z.int().positive(), reading: z.string() }).optional(),
      cite,
    }),
  ),
  sections: z
    .array(
      z.strictObject({
        id,
        title: words,
        by: z.enum(["self", "school", "third-party"]),
        /** The one department that may write here, in the document's words. */
        department: words.nullable(),
        /** Entries count only after an administrator's review. */
        reviewed: z.boolean(),
        /** The pledge or agreement before whose signature nothing is entered. */
        after: z.string().optional(),
        /** A complete file has an entry in every school year; the reading says why. */
        yearly: z.string().optional(),
        /** Its entries name the entries of these sections that they rest on. */
        restsOn: z.array(z.string()).min(1).optional(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
  /** Sheets of facts that departments hand in; each feeds a section and is none by itself. */
  sheets: z
    .array(
      z.strictObject({
        id,
        title: words,
        into: z.string(),
        /** 及相关材料: a row without material is refused. */
        material: z.boolean(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .optional(),
  /** Departments with the sections and sheets that each alone may write. */
  departments: z
    .array(
      z.strictObject({
        id,
        title: words,
        writes: z.array(z.string()),
        cite,
        reading: z.string().optional(),
      }),
    )
    .optional(),
  /** The sections in which breaches are recorded. */
  breachesIn: z.array(z.string()).optional(),
  /** Areas of conduct with their named breaches. */
  areas: z.array(
    z.strictObject({
      id,
      title: words,
      breaches: z
        .array(
          z.strictObject({
            id,
            title: words,
            /** What must be confirmed, one by one, before a deed may be called this breach. */
            requires: z.array(z.strictObject({ id, title: words, cite })).optional(),
            cite,
          }),
        )
        .min(1),
      cite,
      reading: z.string().optional(),
    }),
  ),
  /** Levels of administration, highest first; each sees and edits only below itself. */
  levels: z.array(z.strictObject({ id, title: words, cite, reading: z.string().optional() })),
  /** That rights end with the post. */
  rightsEnd: z.strictObject({ cite, reading: z.string().optional() }).optional(),
  /** On whose approval, by department id, a breach counts as mended. */
  repairedBy: z.strictObject({ department: z.string(), cite, reading: z.string().optional() }).optional(),
  openTerms: z.array(openTerm).optional(),
  /** What the file is looked at for. */
  uses: z.array(use).optional(),
});

// 检查表的词汇：分组、条目、回答
import * as z from "zod";
import { clauses } from "./clauses.ts";
import { cite, id, stage, unitKind, use, words } from "./words.ts";

/** 检查表: a unit's grid whose points, where the document gives none, the supplement gives. */
export const checklistRegime = z.strictObject({
  ...clauses,
  instrument: z.literal("checklist"),
  groups: z
    .array(
      z.strictObject({
        id,
        title: words,
        items: z
          .array(
            z.strictObject({
              id,
              title: words,
              /** A prohibition that is not met is a breach; a duty that is not met is a shortfall. */
              nature: z.enum(["duty", "prohibition"]),
              /** Whom the text addresses; absent: everybody. The rest answers nothing here. */
              kinds: z.array(unitKind).min(1).optional(),
              stages: z.array(stage).min(1).optional(),
              cite,
              reading: z.string().optional(),
            }),
          )
          .min(1),
        cite,
      }),
    )
    .min(1),
  /** The words of the answers. */
  answers: z.strictObject({
    met: z.string().min(1),
    unmet: z.string().min(1),
    notApplicable: z.string().min(1),
    reading: z.string(),
  }),
  /** Where the result goes, by kind of unit. */
  uses: z.array(use).min(1),
});

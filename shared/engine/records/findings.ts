// 认定制的记录：一件一件的事实，各有文书
import * as z from "zod";
import { LONGEST_TERM } from "../../calendar/term.ts";
import { day, paper, rowsOf, short } from "./pieces.ts";

const document = z.strictObject({ ...paper, date: day });
const fact = { id: short.min(1), on: day } as const;
const within = z.strictObject({
  count: z.int().positive().max(LONGEST_TERM),
  unit: z.enum(["workday", "day", "month"]),
});

export const findingsRecord = rowsOf(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("hit"), ...fact, hit: short }),
    z.strictObject({
      kind: z.literal("order"),
      ...fact,
      hits: z.array(short).max(1_000),
      due: z.union([z.strictObject({ within }), z.strictObject({ by: day })]),
      document,
    }),
    z.strictObject({
      kind: z.literal("completion"),
      ...fact,
      order: short,
      verdict: z.strictObject({ on: day, accepted: z.boolean() }).nullable(),
    }),
    z.strictObject({ kind: z.literal("penalty"), ...fact, serious: z.boolean(), document }),
    z.strictObject({ kind: z.literal("judgment-defaulter"), ...fact, document }),
    z.strictObject({ kind: z.literal("stated-condition"), ...fact, norm: short, article: short, document }),
    z.strictObject({
      kind: z.literal("ending"),
      ...fact,
      fact: short,
      why: z.enum(["repaired", "revoked", "removed"]),
      document,
    }),
    z.strictObject({
      kind: z.literal("listing"),
      ...fact,
      list: short,
      does: z.enum(["enter", "leave"]),
      decidedBy: short,
      document,
    }),
  ]),
);

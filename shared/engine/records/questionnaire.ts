// 问卷制的记录：各方的答卷、学段、有处理决定的失信行为
import * as z from "zod";
import { stages } from "./checklist.ts";
import { day, paper, recordLimits, rowsOf, short } from "./pieces.ts";

const breach = z.strictObject({
  id: short.min(1),
  breach: short,
  on: day,
  decision: z.strictObject({ ...paper, on: day }).nullable(),
});

export const questionnaireRecord = z.strictObject({
  /** By source id. */
  answers: z.record(short, z.array(z.number()).max(recordLimits.forms)),
  stages: stages.exactOptional(),
  breaches: rowsOf(breach).exactOptional(),
});

// 检查表的记录：单位种类、学段、逐项的回答
import * as z from "zod";
import { stage, unitKind } from "../vocabulary/words.ts";
import { answers } from "./pieces.ts";

export const stages = z.array(stage).max(stage.options.length);

export const checklistRecord = z.strictObject({
  unit: z.strictObject({ kind: unitKind, stages }),
  answers,
});

// 公式表：四个公式各做什么；随第一次计算取来
import type { Locale } from "#shared/messages/format.ts";
import type { Cell, Cells, Fault, Result } from "./cells.ts";
import { idCheck } from "./id-check.ts";
import type { FunctionId } from "./ids.ts";
import { grade, total } from "./score.ts";
import { workday } from "./workday.ts";

export type Answer = Result | readonly (readonly Result[])[] | Fault;

/** By id of the metadata; the inputs are as metadata.ts declares them. */
export const functions = {
  GRADE: (locale, [regime, numbers, answers]) =>
    grade(locale, regime as Cell, numbers as Cells, answers as Cells),
  TOTAL: (locale, [regime, numbers, answers]) =>
    total(locale, regime as Cell, numbers as Cells, answers as Cells),
  WORKDAY: (locale, [start, count]) => workday(locale, start as Cell, count as Cell),
  IDCHECK: (locale, [numbers, kind]) => idCheck(locale, numbers as Cells, kind as Cell),
} as const satisfies Record<FunctionId, (locale: Locale, inputs: readonly unknown[]) => Answer>;

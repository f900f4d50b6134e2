// 汇总说话：汇总自己的话，也把评价、收表时的话接过来
import type { Problem } from "../../engine/grid/assess-grid.ts";
import { sayProblem } from "../../engine/words/say.ts";
import { createFormatter, type Locale } from "../../messages/format.ts";
import type { WorkbookRefused } from "../../workbook/refusals.ts";
import { sayForm } from "../../workbook/words/say.ts";
import { type FormKey, zhCN as formWords } from "../../workbook/words/zh-CN.ts";
import { en } from "./en.ts";
import { type ConsolidationKey, zhCN } from "./zh-CN.ts";

/** Says one message of a consolidation in a language. */
export const sayConsolidation = createFormatter({ "zh-CN": zhCN, en });

const isOwn = (key: string): key is ConsolidationKey => Object.hasOwn(zhCN, key);
const isForm = (key: string): key is FormKey => Object.hasOwn(formWords, key);

/** What is wrong with a cell, whoever found it: the consolidation, the reader or the engine. */
export const sayFound = (locale: Locale, problem: Problem<string>): string => {
  const [own, form] = [`consolidation.problem.${problem.code}`, `problem.${problem.code}`];
  if (isOwn(own)) return sayConsolidation(locale, own, problem.values);
  return isForm(form) ? sayForm(locale, form, problem.values) : sayProblem(locale, problem, "grid");
};

/** Why a file was refused, and the next step. */
export const sayRefused = (locale: Locale, { refusedWorkbook, values }: WorkbookRefused): string => {
  const key = `workbook.${refusedWorkbook}`;
  return isForm(key) ? sayForm(locale, key, values) : refusedWorkbook;
};

/** What a reader or a merge notes: `note.<code>` of a file, `<code>` of a copy or a row. */
export const sayNoted = (
  locale: Locale,
  code: string,
  values: Readonly<Record<string, string | number>>,
): string => {
  const key = `workbook.${code}`;
  return isForm(key) ? sayForm(locale, key, values) : code;
};

// 问题说话：代码加上值，成为一句话；面板和命令行用，云函数不带

import { formatCivilDate, parseCivilDate } from "../../calendar/civil.ts";
import { createFormatter, type Locale, type MessageValues } from "../../messages/format.ts";
import type { Words } from "../regime.ts";
import type { Speaker } from "./codes.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

const all: Readonly<Record<string, string>> = zhCN;
const say = createFormatter<string>({ "zh-CN": all, en });

interface Said {
  readonly code: string;
  readonly values?: MessageValues;
}

/** Values that are days; an answer is shown as it was typed. */
const days: readonly string[] = [
  "date",
  "on",
  "from",
  "to",
  "today",
  "enrolled",
  "than",
  "earliest",
  "approved",
];

const forReading = (values: MessageValues, locale: Locale): MessageValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const day = days.includes(key) && typeof value === "string" ? parseCivilDate(value) : null;
      return [key, day === null ? value : formatCivilDate(day, locale)];
    }),
  );

/**
 * What a problem or refusal says, in a language: what is wrong, why, and the next step.
 * `speaker` is the regime's instrument, since some codes mean something else in another one; without it (a supplement's
 * own check, a row's fields) the common sentence. RangeError for a code that no engine has.
 */
export const sayProblem = (locale: Locale, { code, values = {} }: Said, speaker?: Speaker): string => {
  const own = `problem.${speaker}.${code}`;
  return say(locale, Object.hasOwn(all, own) ? own : `problem.${code}`, forReading(values, locale));
};

/** The same in both languages. */
export const problemWords = (problem: Said, speaker?: Speaker): Words => ({
  "zh-CN": sayProblem("zh-CN", problem, speaker),
  en: sayProblem("en", problem, speaker),
});

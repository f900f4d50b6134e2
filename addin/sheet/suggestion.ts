// 正确写法：每个问题后面跟着应当怎样填

import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import { type GridRegime, type Indicator, indicatorsOf, type SubjectField } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { methodLines } from "#shared/workbook/grid/head-words.ts";
import type { Speak } from "../words/speak.ts";

const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`;

/** 97 was surely meant as 97 %: said as a suggestion, never put in by itself. */
const shareMeant = (answer: string | number | undefined): number | null => {
  const number = Number(answer);
  return Number.isFinite(number) && number > 1 && number <= 100 ? Number((number / 100).toFixed(6)) : null;
};

const forIndicator = (
  indicator: Indicator,
  problem: Problem<string>,
  speak: Speak,
  locale: Locale,
): string => {
  const { cell } = indicator;
  if (cell.kind === "choice")
    return speak("right.choice", { allowed: cell.answers.map(({ answer }) => answer).join("、") });
  if (cell.kind === "score") return speak("right.score", { min: cell.min, max: cell.max, step: cell.step });
  if (cell.kind !== "bands" || cell.unit === "number")
    return methodLines(indicator, locale).join(locale === "en" ? "; " : "；");
  const share = shareMeant(problem.values.answer);
  return share === null ? speak("right.share") : speak("right.share-of", { percent: percent(share), share });
};

const fieldWords = {
  "resident-id": "right.resident-id",
  "teacher-certificate": "right.teacher-certificate",
  "pupil-number": "right.pupil-number",
  uscc: "right.uscc",
  "school-code": "right.school-code",
  stage: "right.stage",
} as const;

const forField = (field: SubjectField, speak: Speak, locale: Locale): string =>
  field.check === "text"
    ? speak("right.text", { field: field.title[locale] })
    : speak(fieldWords[field.check]);

const unreadable = new Set(["cell-error", "formula-text"]);

/** What would be right in a problem's cell, as one phrase. */
export const suggestionFor = (
  regime: GridRegime,
  problem: Problem<string>,
  speak: Speak,
  locale: Locale,
): string => {
  if (problem.code === "person-twice") return speak("right.person-twice");
  if (unreadable.has(problem.code)) return speak("right.unreadable");
  const indicator = indicatorsOf(regime).find(({ id }) => id === problem.at);
  if (indicator) return forIndicator(indicator, problem, speak, locale);
  const field = regime.subject.fields.find(({ id }) => id === problem.at);
  return field ? forField(field, speak, locale) : "";
};

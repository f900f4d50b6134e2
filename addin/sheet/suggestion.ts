// 正确写法：每个问题后面跟着应当怎样填
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import { type Indicator, indicatorsOf, type SubjectField } from "#shared/engine/regime.ts";
import { asPercent } from "#shared/engine/share.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { Picks } from "#shared/workbook/forms/picks.ts";
import type { Column } from "#shared/workbook/forms/table.ts";
import { methodLines } from "#shared/workbook/grid/head-words.ts";
import { inList } from "../words/list.ts";
import type { Speak } from "../words/speak.ts";
import type { SheetProblem } from "./check.ts";
import type { OpenForm } from "./open-form.ts";
import { columnOf } from "./tables.ts";

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
    return speak("right.choice", {
      allowed: inList(
        locale,
        cell.answers.map(({ answer }) => answer),
      ),
    });
  if (cell.kind === "score") return speak("right.score", { min: cell.min, max: cell.max, step: cell.step });
  if (cell.kind !== "bands" || cell.unit === "number")
    return methodLines(indicator, locale).join(locale === "en" ? "; " : "；");
  const share = shareMeant(problem.values.answer);
  return share === null
    ? speak("right.share")
    : speak("right.share-of", { percent: asPercent(share), share });
};

const fieldWords = {
  "resident-id": "right.resident-id",
  "teacher-certificate": "right.teacher-certificate",
  "pupil-number": "right.pupil-number",
  uscc: "right.uscc",
  "school-code": "right.school-code",
  stage: "right.stage",
} as const satisfies Record<Exclude<SubjectField["check"], "text">, string>;

/** As many as a sentence can hold. */
const listedPicks = 6;

type Entry = Column["entry"];

const labelsOf = ({ all }: Picks): readonly string[] => all.map(({ id, labels }) => labels[0] ?? id);

const forEntry: {
  readonly [K in Entry["kind"]]: (
    entry: Entry & { readonly kind: K },
    head: string,
    speak: Speak,
    locale: Locale,
  ) => string;
} = {
  text: (_entry, head, speak) => speak("right.text", { field: head }),
  name: (_entry, head, speak) => speak("right.text", { field: head }),
  field: ({ check }, head, speak) =>
    check === "text" ? speak("right.text", { field: head }) : speak(fieldWords[check]),
  date: (_entry, _head, speak) => speak("right.date"),
  dates: (_entry, _head, speak) => speak("right.dates"),
  "yes-no": (_entry, _head, speak) => speak("right.yes-no"),
  number: ({ bounds }, head, speak) =>
    bounds === undefined ? speak("right.number", { field: head }) : speak("right.between", { ...bounds }),
  pick: ({ picks }, _head, speak, locale) =>
    picks.all.length > listedPicks
      ? speak("right.search")
      : speak("right.choice", { allowed: inList(locale, labelsOf(picks)) }),
  picks: ({ picks }, _head, speak, locale) =>
    speak("right.several", { allowed: inList(locale, labelsOf(picks)) }),
  row: (_entry, _head, speak) => speak("right.row"),
};

const unreadable = new Set(["cell-error", "formula-text"]);
const twice = new Set(["person-twice", "roster-twice", "row-twice"]);

/** What would be right in a problem's cell, as one phrase; "" where the problem says it itself. */
export const suggestionFor = (
  form: Pick<OpenForm, "regime" | "setting">,
  { problem, table, key }: Pick<SheetProblem, "problem" | "table" | "key">,
  speak: Speak,
  locale: Locale,
): string => {
  if (problem.code === "annex-twice") return speak("right.annex-twice");
  if (twice.has(problem.code)) return speak("right.person-twice");
  if (unreadable.has(problem.code)) return speak("right.unreadable");
  const { regime } = form;
  const indicator =
    regime.instrument === "grid" ? indicatorsOf(regime).find(({ id }) => id === key) : undefined;
  if (indicator) return forIndicator(indicator, problem, speak, locale);
  const column = columnOf(form, { table, key }, locale);
  if (column === undefined) return "";
  const of = forEntry[column.entry.kind] as (
    entry: Entry,
    head: string,
    speak: Speak,
    locale: Locale,
  ) => string;
  return of(column.entry, column.head, speak, locale);
};

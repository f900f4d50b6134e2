// 其他体例的评价：每个主体一行结果，问题与条款
import type { CivilDate } from "#shared/calendar/civil.ts";
import { type Assessments, assess, isNotYet, type NotYet } from "#shared/engine/assess.ts";
import type { Instrument, Regime, RegimeOf } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import type { Outcome } from "./command.ts";
import type { Entry } from "./facts-file.ts";
import { type WrittenProblem, writtenProblem } from "./problem-words.ts";
import { textTable } from "./text-table.ts";
import { type Explain, whyMember, whyText } from "./why.ts";
import { say } from "./words/say.ts";

export interface AssessedRecord<I extends Instrument> {
  readonly id: string;
  readonly assessed: Assessments[I];
  readonly problems: readonly WrittenProblem[];
}

type Headline<I extends Instrument> = (
  assessed: Assessments[I],
  regime: RegimeOf<I>,
  locale: Locale,
) => string;

const none = "—";

const graded = (
  { total, grade }: { readonly total: number | null; readonly grade: string | null },
  _regime: unknown,
  locale: Locale,
): string => say(locale, "cli.result.graded", { total: total ?? none, grade: grade ?? none });

const headlines: { readonly [I in Instrument]: Headline<I> } = {
  grid: graded,
  points: graded,
  checklist: ({ score, all }, _regime, locale) =>
    say(locale, "cli.result.checklist", {
      scored: score === null ? "no" : "yes",
      total: score?.total ?? none,
      most: score?.most ?? none,
      ...all,
    }),
  questionnaire: ({ total, unscored, breaches }, _regime, locale) =>
    total === null
      ? say(locale, "cli.result.unscored", {
          why: say(locale, `cli.unscored.${unscored ?? "problems"}`),
          breaches: breaches.length,
        })
      : say(locale, "cli.result.questionnaire", { total, breaches: breaches.length }),
  archive: ({ state, sections, breaches }, _regime, locale) => {
    const count = (...states: (typeof sections)[number]["state"][]): number =>
      sections.filter((section) => states.includes(section.state)).length;
    return say(locale, "cli.result.archive", {
      state: say(locale, `cli.file-state.${state}`),
      inForce: count("in-force"),
      inReview: count("in-review"),
      missing: count("missing", "returned"),
      breaches: breaches.length,
    });
  },
  findings: ({ state, proposals, ordersOwed }, { states }, locale) =>
    say(locale, "cli.result.findings", {
      state: states.find(({ id }) => id === state)?.title[locale] ?? none,
      proposals: proposals.length,
      owed: ordersOwed.length,
    }),
};

/** Assesses every entry by the one door; the regime may not be in force on that day. */
export const recordRows = <I extends Instrument>(
  regime: RegimeOf<I>,
  entries: readonly Entry<I>[],
  settings: { readonly on: CivilDate; readonly supplement: Supplement | null },
  locale: Locale,
): readonly AssessedRecord<I>[] | NotYet => {
  const rows: AssessedRecord<I>[] = [];
  for (const { id, record } of entries) {
    const assessed: Assessments[Instrument] | NotYet = assess<Regime>(regime, record, settings);
    if (isNotYet(assessed)) return assessed;
    const problems = assessed.problems.map((one) => writtenProblem(one, locale, regime.instrument));
    rows.push({ id, assessed: assessed as Assessments[I], problems });
  }
  return rows;
};

export const recordOutcome = <I extends Instrument>(
  regime: RegimeOf<I>,
  rows: readonly AssessedRecord<I>[],
  explain: Explain<Assessments[I]>,
  locale: Locale,
): Outcome => {
  const headline: Headline<I> = headlines[regime.instrument as I];
  const heads = (["row", "who", "result", "why"] as const).map((column) =>
    say(locale, `cli.column.${column}`),
  );
  const lines = rows.map(({ id, assessed, problems }, index) => [
    String(index + 1),
    id,
    headline(assessed, regime, locale),
    problems.map(({ at, message }) => `▲ ${at} ${message}`).join("；"),
  ]);
  const limit = regime.limit === null ? [] : ["", regime.limit.words[locale]];
  return {
    exit: rows.some(({ problems }) => problems.length > 0) ? 1 : 0,
    json: rows.map(({ id, assessed, problems }) => ({
      id,
      ...assessed,
      problems,
      ...whyMember(explain, assessed, locale),
    })),
    text: [
      rows.length === 0 ? say(locale, "cli.rows-none") : textTable([heads, ...lines]),
      ...whyText(
        explain,
        rows.map(({ id, assessed }) => ({ who: id, assessed })),
        locale,
      ),
      ...limit,
    ].join("\n"),
  };
};

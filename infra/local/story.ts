// 讲述: tells in the terminal what the seeding does, step by step.
import { formatCivilDate } from "#shared/calendar/civil.ts";
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import { type GridRegime, indicatorsOf, type Regime } from "#shared/engine/regime.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import { maskName } from "#shared/identity/mask.ts";
import type { Locale } from "#shared/messages/format.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import type { SampleWorkbook } from "./samples.ts";
import type { Teller } from "./seed.ts";
import { type StoryKey, tell } from "./story-words.ts";

/** The seeding's teller, and whether it had anything to tell. */
export interface Story extends Teller {
  readonly told: () => boolean;
}

const titleOf = (regime: GridRegime, at: string, locale: Locale): string => {
  const indicator = indicatorsOf(regime).find(({ id }) => id === at);
  if (indicator !== undefined) return `${at}.${indicator.title[locale]}`;
  return regime.subject.fields.find(({ id }) => id === at)?.title[locale] ?? at;
};

// A clause quotes several lines of the form; the first says enough here.
const shortQuote = (quote: string): string => quote.split(/[\t\n]/)[0] ?? quote;

const problemLines = (workbook: SampleWorkbook, locale: Locale): readonly string[] =>
  workbook.rows.flatMap(({ cells, problems }) =>
    problems.flatMap((problem: Problem<string> & { readonly cell: string }) => {
      const { at, cell, cite, code, values } = problem;
      const words = sayProblem(locale, { code, values });
      const person = maskName(String(cells.name ?? ""));
      return [
        `    ${tell(locale, "problem", { cell, person, title: titleOf(workbook.regime, at, locale), words })}`,
        ...(cite === undefined
          ? []
          : [`        ${tell(locale, "clause", { clause: cite.clause, quote: shortQuote(cite.quote) })}`]),
      ];
    }),
  );

interface Told {
  readonly regime: Pick<Regime, "route">;
}

const decisionTitle = ({ regime }: Told, id: string, locale: Locale): string =>
  regime.route.stages.flatMap(({ decisions }) => decisions).find((decision) => decision.id === id)?.title[
    locale
  ] ?? id;

/** Tells the seeding's steps, a line each, to `write`. */
export const tellStory = (locale: Locale, write: (line: string) => void): Story => {
  let told = false;
  let current: Told | undefined;
  const line = (indent: string, key: StoryKey, values: Record<string, string | number> = {}): void => {
    told = true;
    write(`${indent}${tell(locale, key, values)}`);
  };
  return {
    told: () => told,
    directorySaved: (units, people, period, closes) =>
      line("", "directory-saved", { units, people, period, closes: formatCivilDate(closes, locale) }),
    workbookRead: ({ code, name }, clerk, workbook) => {
      current = workbook;
      write("");
      line("", "school", { name, code });
      line("  ", "workbook-read", { clerk: clerk.name, file: workbook.file, rows: workbook.rows.length });
    },
    supplementSaved: ({ code, name, supplement: { title, version } }, head) => {
      write("");
      line("", "school", { name, code });
      line("  ", "supplement-saved", { head: head.name, title: title[locale], version });
    },
    pointsRead: (sample, clerk) => {
      current = sample;
      const events = sample.rows.filter(({ table }) => table === "deeds").length;
      const pupils = sample.rows.length - events;
      line("  ", "points-read", { clerk: clerk.name, file: sample.file, pupils, events });
    },
    problemsFound: (workbook) => {
      const count = workbook.rows.reduce((sum, { problems }) => sum + problems.length, 0);
      line("  ", "problems-found", { count });
      for (const text of problemLines(workbook, locale)) write(text);
    },
    rowsSaved: (saved, refused) => line("  ", "saved", { saved, refused }),
    handInRefused: ({ title }) => line("  ", "hand-in-refused", { words: title }),
    correctedRead: (workbook) => {
      current = workbook;
      line("  ", "corrected", { file: workbook.file, rows: workbook.rows.length });
    },
    handedIn: ({ rows, seal }) => line("  ", "handed-in", { rows, seal: shortDigest(seal) }),
    decided: (person, decision) => {
      const title = current === undefined ? decision : decisionTitle(current, decision, locale);
      line("  ", "decided", { person: person.name, decision: title });
    },
    stands: ({ awaited, state }) => {
      if (state === "effective") return line("  ", "effective");
      const steps = awaited.map((id) => (current === undefined ? id : decisionTitle(current, id, locale)));
      line("  ", "awaiting", { awaited: steps.join("、") });
    },
  };
};

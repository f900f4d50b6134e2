// 档案制的理由：档案与各节的现况、承诺、期限、失信行为、申诉与修定
import type { Outcome } from "../archive/appeal.ts";
import type { Deadline, FileState, SectionStanding } from "../archive/archive.ts";
import { breachOf } from "../archive/archive-entries.ts";
import type { ArchiveRegime, Cite, Words } from "../regime.ts";
import { problemWords } from "../words/say.ts";
import { dayWords, dueWords } from "./counting.ts";
import { type ExplainLine, line, supplementName } from "./line.ts";
import type { ExplainSetting } from "./setting.ts";
import { limitLines, problemLines } from "./shared-lines.ts";
import { asIs, inBoth } from "./words/say.ts";

const titleOf = (places: readonly { readonly id: string; readonly title: Words }[], id: string): Words =>
  places.find((one) => one.id === id)?.title ?? asIs(id);

/** Where the regime has no such term, there is nothing to say. */
const deadlineLines = (
  regime: ArchiveRegime,
  id: string,
  { state, due, cite }: Deadline,
  { on, supplement }: ExplainSetting,
  of?: string,
): ExplainLine[] => {
  const term = regime.openTerms?.find((one) => one.id === id);
  if (cite === null || term === undefined) return [];
  const words = inBoth(`explain.deadline.${state}`);
  const what = of === undefined ? term.title : inBoth("explain.deadline-of", { title: term.title, id: of });
  return due === null
    ? [line("date", what, words, cite, { reading: term.reading })]
    : [
        line("date", what, dueWords(due, words, state === "open" ? on : null), cite, {
          reading: term.reading,
          supplement: supplement === null ? undefined : supplementName(supplement),
        }),
      ];
};

const sectionWords = ({ state, entries, inReview }: SectionStanding): Words => {
  const section = inBoth(`explain.section.${state}`, {
    entries: entries.length,
    waiting: inReview.length,
  });
  return state === "in-force" && inReview.length > 0
    ? inBoth("explain.section-waiting", { section, waiting: inReview.length })
    : section;
};

const outcomeWords = (outcome: Outcome | null): Words => {
  if (outcome === null) return inBoth("explain.pending");
  return outcome.taken
    ? inBoth("explain.outcome", { becomes: outcome.becomes, entry: outcome.entry })
    : inBoth("explain.refused", { why: problemWords(outcome, "archive") });
};

const procedureCite = (regime: ArchiveRegime, kind: ArchiveRegime["procedures"][number]["kind"]): Cite =>
  regime.procedures.find((one) => one.kind === kind)?.cite ?? regime.period.cite;

const decisionLines = (regime: ArchiveRegime, file: FileState, setting: ExplainSetting): ExplainLine[] => [
  ...file.appeals.flatMap(({ appeal, outcome, answer }) => [
    line(
      "state",
      inBoth("explain.appeal", { id: appeal }),
      outcomeWords(outcome),
      procedureCite(regime, "correction"),
    ),
    ...deadlineLines(regime, "answer-appeal", answer, setting, appeal),
  ]),
  ...file.repairs.map(({ repair, outcome }) =>
    line(
      "state",
      inBoth("explain.repair", { id: repair }),
      outcomeWords(outcome),
      regime.repairedBy?.cite ?? procedureCite(regime, "repair"),
      { reading: regime.repairedBy?.reading },
    ),
  ),
];

/** Why a file stands as it does. */
export const explainArchive = (
  regime: ArchiveRegime,
  file: FileState,
  setting: ExplainSetting,
): ExplainLine[] => [
  line("state", inBoth("explain.file"), inBoth(`explain.file.${file.state}`), file.cite, {
    reading: file.state === "not-eligible" ? undefined : regime.period.reading,
  }),
  ...file.pledges.map(({ id, signed, cite }) =>
    line(
      "state",
      inBoth("explain.pledge", { title: titleOf(regime.pledges, id) }),
      signed === null ? inBoth("explain.unsigned") : inBoth("explain.signed-on", { on: dayWords(signed) }),
      cite,
    ),
  ),
  ...regime.procedures
    .filter(({ kind }) => kind === "establishment")
    .map(({ cite }) =>
      line(
        "state",
        inBoth("explain.activation"),
        inBoth("explain.activated", { state: file.activated ? "yes" : "no" }),
        cite,
      ),
    ),
  ...deadlineLines(regime, "check-base-data", file.check, setting),
  ...file.sections.map((section) =>
    line("state", section.title, sectionWords(section), section.cite, {
      reading: regime.sections.find(({ id }) => id === section.section)?.reading,
    }),
  ),
  ...file.sheets.map(({ sheet, rows, cite }) =>
    line(
      "part",
      inBoth("explain.sheet", { title: titleOf(regime.sheets ?? [], sheet) }),
      inBoth("explain.sheet-value", { rows: rows.length }),
      cite,
    ),
  ),
  ...file.breaches.map(({ entry, area, breach, cite }) =>
    line(
      "state",
      inBoth("explain.listed-breach", { title: breachOf(regime, breach)?.breach.title ?? asIs(breach) }),
      inBoth("explain.breach-in", { area: titleOf(regime.areas, area), entry }),
      cite,
    ),
  ),
  ...decisionLines(regime, file, setting),
  ...problemLines(regime, file.problems, {
    speaker: "archive",
    title: (at) => regime.sections.find(({ id }) => id === at)?.title,
    otherwise: regime.sections[0]?.cite ?? regime.period.cite,
  }),
  ...limitLines(regime),
];

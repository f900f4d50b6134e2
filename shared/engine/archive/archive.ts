// 档案现况：哪些节已生效、待审核、缺；核实与申诉的期限；还在的失信行为
import type { CivilDate } from "../../calendar/civil.ts";
import { type Due, dueDate } from "../../calendar/term.ts";
import { isInForce } from "../../supplements/in-force.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { ArchiveRegime, Cite, Words } from "../regime.ts";
import { type AnswerRefusalCode, answerAppeal, decideRepair, type Outcome } from "./appeal.ts";
import { breachOf, type EntryProblemCode, entryProblems } from "./archive-entries.ts";
import type { FileEntry, StudentFile } from "./student-file.ts";

/** `not-provided`: a third party's section, which nobody owes. `returned`: the review sent it back. */
export type SectionState = "missing" | "in-review" | "returned" | "in-force" | "not-provided";

export interface SectionStanding {
  readonly section: string;
  readonly title: Words;
  readonly state: SectionState;
  /** What it says now: entries in force, with the text after an amendment; null is “无”. */
  readonly entries: readonly { readonly entry: string; readonly what: string | null }[];
  /** Ids of entries that wait for review. */
  readonly inReview: readonly string[];
  readonly cite: Cite;
}

/** Something due within a term that the unit's plan sets. Without a plan, nothing is overdue. */
export interface Deadline {
  readonly state: "not-begun" | "no-term" | "open" | "in-time" | "late" | "overdue";
  readonly due: Due | null;
  readonly cite: Cite | null;
}

export interface FileState {
  /** `not-eligible`: the measure doesn't apply to this student. */
  readonly state: "not-eligible" | "not-open" | "open" | "closed";
  readonly cite: Cite;
  readonly pledges: readonly {
    readonly id: string;
    readonly signed: CivilDate | null;
    readonly cite: Cite;
  }[];
  readonly activated: boolean;
  readonly check: Deadline;
  readonly sections: readonly SectionStanding[];
  /** Rows handed in on each department's sheet. */
  readonly sheets: readonly {
    readonly sheet: string;
    readonly rows: readonly string[];
    readonly cite: Cite;
  }[];
  readonly breaches: readonly {
    readonly entry: string;
    readonly area: string;
    readonly breach: string;
    readonly cite: Cite;
  }[];
  readonly appeals: readonly {
    readonly appeal: string;
    readonly outcome: Outcome | null;
    readonly answer: Deadline;
  }[];
  readonly repairs: readonly { readonly repair: string; readonly outcome: Outcome | null }[];
  readonly problems: readonly Problem<EntryProblemCode | AnswerRefusalCode>[];
}

const deadline = (
  regime: ArchiveRegime,
  plan: Supplement | null,
  id: string,
  begun: CivilDate | null,
  done: CivilDate | null,
  on: CivilDate,
): Deadline => {
  const cite = regime.openTerms?.find((one) => one.id === id)?.cite ?? null;
  if (begun === null || begun > on) return { state: "not-begun", due: null, cite };
  // The plan in force when the term began: a later one doesn't shorten it.
  const planned = plan !== null && plan.regime === regime.id && isInForce(plan, begun);
  const term = planned ? plan.gives.terms?.[id] : undefined;
  const finished = done !== null && done <= on ? done : null;
  if (term === undefined) return { state: finished === null ? "no-term" : "in-time", due: null, cite };
  const due = dueDate(begun, term);
  const last = finished ?? on;
  const late = last > due.due;
  return { state: finished === null ? (late ? "overdue" : "open") : late ? "late" : "in-time", due, cite };
};

const openness = (
  { period, subject }: ArchiveRegime,
  file: StudentFile,
  on: CivilDate,
): Pick<FileState, "state" | "cite"> => {
  const eligible = subject.eligible.find(({ kind }) => kind === "enrolled");
  if (eligible !== undefined && !file.fullTimeJuniorCollege)
    return { state: "not-eligible", cite: eligible.cite };
  if (on < file.enrolled) return { state: "not-open", cite: period.cite };
  return { state: file.left !== null && on > file.left ? "closed" : "open", cite: period.cite };
};

type Change = Extract<Outcome, { taken: true }>;

interface Reading {
  readonly on: CivilDate;
  /** Sound entries written by the day. */
  readonly entries: readonly FileEntry[];
  readonly changes: ReadonlyMap<string, readonly Change[]>;
}

const reviewOf = ({ review }: FileEntry, on: CivilDate): "accepted" | "returned" | null =>
  review === null || review.on > on ? null : review.accepted ? "accepted" : "returned";

const counts = (section: ArchiveRegime["sections"][number], entry: FileEntry, on: CivilDate): boolean =>
  !section.reviewed || reviewOf(entry, on) === "accepted";

const standingOf = (
  section: ArchiveRegime["sections"][number],
  { entries, changes, on }: Reading,
): SectionStanding => {
  const mine = entries.filter((entry) => entry.section === section.id);
  const accepted = mine.filter((entry) => counts(section, entry, on));
  const replaced = new Set(accepted.flatMap(({ replaces }) => replaces ?? []));
  const inForce = accepted.filter(
    ({ id }) =>
      !replaced.has(id) &&
      !(changes.get(id) ?? []).some(({ becomes }) => becomes === "revoked" || becomes === "repaired"),
  );
  const inReview = section.reviewed ? mine.filter((entry) => reviewOf(entry, on) === null) : [];
  const empty = section.by === "third-party" ? "not-provided" : "missing";
  const state =
    inForce.length > 0
      ? "in-force"
      : inReview.length > 0
        ? "in-review"
        : mine.some((entry) => section.reviewed && reviewOf(entry, on) === "returned")
          ? "returned"
          : empty;
  return {
    section: section.id,
    title: section.title,
    state,
    entries: inForce.map(({ id, what }) => ({
      entry: id,
      what:
        (changes.get(id) ?? []).flatMap((one) => (one.becomes === "amended" ? one.text : [])).at(-1) ?? what,
    })),
    inReview: inReview.map(({ id }) => id),
    cite: section.cite,
  };
};

/** Answers and decisions by the day, in its order: a later one speaks about what the earlier one left. */
const decided = (regime: ArchiveRegime, file: StudentFile, on: CivilDate) => [
  ...file.appeals
    .filter((appeal) => appeal.on <= on)
    .map((appeal) => ({
      kind: "appeal" as const,
      id: appeal.id,
      on: appeal.answer?.on ?? null,
      outcome:
        appeal.answer === null || appeal.answer.on > on
          ? null
          : answerAppeal(regime, file, appeal, appeal.answer),
    })),
  ...file.repairs
    .filter((repair) => repair.on <= on)
    .map((repair) => ({
      kind: "repair" as const,
      id: repair.id,
      on: repair.decision?.on ?? null,
      outcome:
        repair.decision === null || repair.decision.on > on
          ? null
          : decideRepair(regime, file, repair, repair.decision),
    })),
];

/**
 * How a student's file stands on a day: sections in force, in review, missing; terms; breaches that still stand.
 * What was written, reviewed, answered or decided after the day doesn't count. An entry with a problem counts for
 * nothing and is told in `problems`; an answer that is refused changes nothing. `plan` gives the terms that the
 * document leaves to the unit. The order of entries doesn't matter.
 * Source: the regime's sections and areas; Guizhou 第六条至第十五条, 第二十二条.
 */
export const fileState = (
  regime: ArchiveRegime,
  file: StudentFile,
  on: CivilDate,
  plan: Supplement | null = null,
): FileState => {
  const wrong = entryProblems(regime, file, on);
  const bad = new Set(wrong.map(({ at }) => at));
  const decisions = decided(regime, file, on).sort((a, b) =>
    `${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1,
  );
  const changes = new Map<string, Change[]>();
  for (const { outcome } of decisions)
    if (outcome?.taken) changes.set(outcome.entry, [...(changes.get(outcome.entry) ?? []), outcome]);
  const entries = file.entries
    .filter(({ id, on: day }) => day <= on && !bad.has(id))
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1));
  const sections = regime.sections.map((section) => standingOf(section, { on, entries, changes }));
  const standing = new Set(sections.flatMap((section) => section.entries.map(({ entry }) => entry)));
  return {
    ...openness(regime, file, on),
    pledges: regime.pledges.map(({ id, cite }) => {
      const signed = file.signed[id];
      return { id, signed: signed !== undefined && signed <= on ? signed : null, cite };
    }),
    activated: file.activated !== null && file.activated <= on,
    check: deadline(regime, plan, "check-base-data", file.imported, file.checked, on),
    sections,
    sheets: (regime.sheets ?? []).map(({ id, cite }) => ({
      sheet: id,
      rows: entries.filter(({ section }) => section === id).map((entry) => entry.id),
      cite,
    })),
    breaches: entries.flatMap((entry) => {
      const named = entry.breach === undefined ? undefined : breachOf(regime, entry.breach);
      return named !== undefined && standing.has(entry.id)
        ? [{ entry: entry.id, area: named.area.id, breach: named.breach.id, cite: named.breach.cite }]
        : [];
    }),
    appeals: decisions
      .filter(({ kind }) => kind === "appeal")
      .map(({ id, outcome }) => {
        const appeal = file.appeals.find((one) => one.id === id);
        const answered = outcome?.taken ? (appeal?.answer?.on ?? null) : null;
        return {
          appeal: id,
          outcome,
          answer: deadline(regime, plan, "answer-appeal", appeal?.on ?? null, answered, on),
        };
      }),
    repairs: decisions
      .filter(({ kind }) => kind === "repair")
      .map(({ id, outcome }) => ({ repair: id, outcome })),
    problems: [
      ...wrong,
      ...decisions.flatMap(({ id, outcome }) =>
        outcome !== null && !outcome.taken
          ? [{ code: outcome.code, at: id, values: {}, ...(outcome.cite ? { cite: outcome.cite } : {}) }]
          : [],
      ),
    ],
  };
};

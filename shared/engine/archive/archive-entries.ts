// 档案条目：是否由有权的人写、由有权的人审；失信行为须写明哪一条、各要件已确认
import { type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { ArchiveRegime, Cite } from "../regime.ts";
import { type EditRefusalCode, mayEdit } from "./editing.ts";
import type { FileEntry, StudentFile } from "./student-file.ts";

export type EntryProblemCode =
  | EditRefusalCode
  | "date-invalid"
  | "same-id-twice"
  | "administrators-fill-nothing"
  | "blank"
  | "agreement-unsigned"
  | "material-missing"
  | "breach-missing"
  | "unknown-breach"
  | "breach-elsewhere"
  | "requirement-unconfirmed"
  | "unknown-replaced"
  | "review-too-early"
  | "reviewer-not-allowed"
  | "own-review";

export type EntryProblem = Problem<EntryProblemCode>;

type Found = Omit<EntryProblem, "at">;

const found = (code: EntryProblemCode, cite?: Cite | null, values: Found["values"] = {}): Found[] => [
  { code, values, ...(cite ? { cite } : {}) },
];

/** A named breach with its area, by id. */
export const breachOf = (regime: ArchiveRegime, id: string) =>
  regime.areas
    .flatMap((area) => area.breaches.map((breach) => ({ area, breach })))
    .find(({ breach }) => breach.id === id);

const writing = (regime: ArchiveRegime, file: StudentFile, { section, by, on }: FileEntry): Found[] => {
  const right = mayEdit(regime, section, file, by, on);
  if (!right.may) return found(right.code, right.cite);
  return by.kind === "administrator" ? found("administrators-fill-nothing", right.cite) : [];
};

const contents = (regime: ArchiveRegime, file: StudentFile, entry: FileEntry): Found[] => {
  const section = regime.sections.find(({ id }) => id === entry.section);
  const sheet = (regime.sheets ?? []).find(({ id }) => id === entry.section);
  const signed = section?.after === undefined ? undefined : (file.signed[section.after] ?? null);
  const replaced = file.entries.find(({ id }) => id === entry.replaces);
  return [
    ...(entry.what !== null && entry.what.trim() === "" ? found("blank", section?.cite) : []),
    ...(signed === null || (signed !== undefined && signed > entry.on)
      ? found("agreement-unsigned", section?.cite)
      : []),
    ...(sheet?.material === true && (entry.material ?? "").trim() === ""
      ? found("material-missing", sheet.cite)
      : []),
    ...(entry.replaces !== undefined && (replaced?.section !== entry.section || entry.replaces === entry.id)
      ? found("unknown-replaced", null, { entry: entry.replaces })
      : []),
  ];
};

const breach = (regime: ArchiveRegime, entry: FileEntry): Found[] => {
  const here = regime.breachesIn?.includes(entry.section) ?? false;
  if (entry.breach === undefined)
    return here && entry.what !== null
      ? found("breach-missing", regime.sections.find(({ id }) => id === entry.section)?.cite)
      : [];
  const named = breachOf(regime, entry.breach)?.breach;
  if (named === undefined) return found("unknown-breach", null, { breach: entry.breach });
  if (!here) return found("breach-elsewhere", named.cite);
  return (named.requires ?? [])
    .filter(({ id }) => !(entry.confirmed ?? []).includes(id))
    .flatMap(({ id, cite }) => found("requirement-unconfirmed", cite, { requirement: id }));
};

const reviewing = (regime: ArchiveRegime, file: StudentFile, entry: FileEntry): Found[] => {
  const { review, section, by } = entry;
  if (review === null) return [];
  if (parseCivilDate(review.on) === null) return found("date-invalid", null, { date: String(review.on) });
  if (review.on < entry.on) return found("review-too-early", null, { date: review.on, than: entry.on });
  if (review.by.person === by.person) return found("own-review");
  const right = mayEdit(regime, section, file, review.by, review.on);
  if (!right.may) return found(right.code, right.cite);
  return right.way === "review" || right.way === "record" ? [] : found("reviewer-not-allowed", right.cite);
};

/** All problems of the entries written by a day, each at its entry's id. */
export const entryProblems = (
  regime: ArchiveRegime,
  file: StudentFile,
  on: CivilDate,
): readonly EntryProblem[] =>
  file.entries
    .filter((entry) => parseCivilDate(entry.on) === null || entry.on <= on)
    .flatMap((entry) => {
      const problems =
        parseCivilDate(entry.on) === null
          ? found("date-invalid", null, { date: String(entry.on) })
          : [
              ...writing(regime, file, entry),
              ...contents(regime, file, entry),
              ...breach(regime, entry),
              ...(entry.review !== null && entry.review.on <= on ? reviewing(regime, file, entry) : []),
            ];
      const doubled = file.entries.filter(({ id }) => id === entry.id).length > 1;
      return [...problems, ...(doubled ? found("same-id-twice") : [])].map((problem) => ({
        ...problem,
        at: entry.id,
      }));
    });

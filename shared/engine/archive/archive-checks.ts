// 档案核对：哪里不对，缺了什么
import { addMonths, type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import { checkPupilNumber, type PupilNumberRefusal } from "../../identity/pupil-number.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { ArchiveRegime, Cite } from "../regime.ts";
import {
  type ArchiveEntry,
  type ArchiveRecord,
  byDay,
  correctionsIn,
  pledgeTextOf,
} from "./archive-record.ts";
import { schoolYears } from "./school-years.ts";

/** What a complete file lacks. */
export type MissingCode =
  | "pledge-unanswered"
  | "pledge-text-missing"
  | "guardian-missing"
  | "year-missing"
  | "review-missing"
  | "link-missing"
  | "seal-missing";
/** What can't be so; no copy is made. */
export type ArchiveProblemCode =
  | "unknown-section"
  | "unknown-pledge"
  | "unknown-entry"
  | "date-invalid"
  | "outside-enrolment"
  | "field-missing"
  | "same-entry-twice"
  | "answered-twice"
  | "same-version-twice"
  | "corrected-twice"
  | "corrects-itself"
  | PupilNumberRefusal;

const blank = (text: string): boolean => text.trim() === "";

const twice = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) < index)),
];

const correctsItself = (id: string, entries: ReadonlyMap<string, ArchiveEntry>): boolean => {
  const passed = new Set<string>();
  for (
    let at = entries.get(id)?.corrects;
    at !== undefined && !passed.has(at);
    at = entries.get(at)?.corrects
  ) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
};

/** What can't be so in a record: unknown places, impossible days, blanks, doubles. */
export const archiveProblems = (
  regime: ArchiveRegime,
  record: ArchiveRecord,
): Problem<ArchiveProblemCode>[] => {
  const problems: Problem<ArchiveProblemCode>[] = [];
  const add = (
    code: ArchiveProblemCode,
    at: string,
    values: Problem["values"] = {},
    cite?: Cite | undefined,
  ) => problems.push({ code, at, values, ...(cite ? { cite } : {}) });
  const { person, unit, enrolled, left, sealed } = record;
  const named = { unit: unit.code, unitName: unit.name, name: person.name, number: person.number };
  for (const [field, text] of Object.entries(named)) if (blank(text)) add("field-missing", field);
  if (!blank(person.number) && regime.subject.fields.some(({ check }) => check === "pupil-number")) {
    const checked = checkPupilNumber(person.number);
    // The number itself stays out of the problem: it may travel to logs and lists.
    if (!checked.ok) add(checked.code, "number", { length: person.number.length });
  }
  const dates = { born: person.born, enrolled, left, ...(sealed ? { sealed: sealed.on } : {}) };
  for (const [at, date] of Object.entries(dates))
    if (parseCivilDate(date) === null) add("date-invalid", at, { date: String(date) });
  if (problems.length === 0 && (person.born >= enrolled || left < enrolled))
    add("date-invalid", "enrolled", { date: enrolled });
  const within = (at: string, on: CivilDate, cite?: Cite) => {
    if (parseCivilDate(on) === null) add("date-invalid", at, { date: String(on) }, cite);
    else if (on < enrolled || on > left)
      add("outside-enrolment", at, { date: on, from: enrolled, to: left }, cite);
  };
  twice(record.pledgeTexts.map(({ pledge, version }) => `${pledge} ${version}`)).forEach((at) => {
    add("same-version-twice", at);
  });
  for (const answer of record.pledges) {
    const pledge = regime.pledges.find(({ id }) => id === answer.pledge);
    if (pledge === undefined) add("unknown-pledge", answer.pledge);
    else within(answer.pledge, answer.on, pledge.cite);
    if ("signedBy" in answer && blank(answer.signedBy))
      add("field-missing", answer.pledge, { field: "signedBy" });
  }
  twice(record.pledges.map(({ pledge }) => pledge)).forEach((at) => {
    add("answered-twice", at);
  });
  const entries = new Map(record.entries.map((entry) => [entry.id, entry]));
  twice(record.entries.map(({ id }) => id)).forEach((at) => {
    add("same-entry-twice", at);
  });
  twice(record.entries.flatMap(({ corrects }) => corrects ?? [])).forEach((at) => {
    add("corrected-twice", at);
  });
  for (const { id, section, on, what, by, corrects, restsOn = [] } of record.entries) {
    const place = regime.sections.find((one) => one.id === section);
    if (place === undefined) add("unknown-section", id, { section });
    else within(id, on, place.cite);
    for (const [field, text] of Object.entries({ what, by }))
      if (blank(text)) add("field-missing", id, { field });
    for (const other of [...restsOn, ...(corrects === undefined ? [] : [corrects])])
      if (!entries.has(other)) add("unknown-entry", id, { entry: other });
    if (correctsItself(id, entries)) add("corrects-itself", id);
  }
  return problems;
};

/** What a record without problems lacks to be a complete file, with the clause that asks for it. */
export const archiveGaps = (regime: ArchiveRegime, record: ArchiveRecord): Problem<MissingCode>[] => {
  const { person, entries, sealed } = record;
  const missing: Problem<MissingCode>[] = [];
  for (const { id, guardianBelow, cite } of regime.pledges) {
    const answer = record.pledges.find(({ pledge }) => pledge === id);
    const add = (code: MissingCode, values: Problem["values"]) =>
      missing.push({ code, at: id, values, cite });
    if (answer === undefined) add("pledge-unanswered", {});
    else if ("signedBy" in answer) {
      if (pledgeTextOf(record, id, answer.version) === undefined)
        add("pledge-text-missing", { version: answer.version });
      // The age is reached on the day after the birthday, so the birthday itself is still below it.
      const young =
        guardianBelow !== undefined && answer.on <= addMonths(person.born, 12 * guardianBelow.age);
      if (young && blank(answer.guardian ?? "")) add("guardian-missing", { age: guardianBelow.age });
    }
  }
  const corrected = correctionsIn(record);
  const standing = byDay(record).filter(({ id }) => !corrected.has(id));
  const { begins } = regime.period;
  for (const section of regime.sections) {
    const mine = standing.filter((entry) => entry.section === section.id);
    if (section.yearly !== undefined && begins !== null)
      for (const { from, to } of schoolYears(record.enrolled, record.left, begins))
        if (!mine.some(({ on }) => on >= from && on <= to))
          missing.push({ code: "year-missing", at: section.id, values: { from, to }, cite: section.cite });
    for (const entry of mine) {
      const add = (code: MissingCode) =>
        missing.push({ code, at: entry.id, values: { section: section.id }, cite: section.cite });
      if (section.reviewed && entry.reviewed === null) add("review-missing");
      const grounds = (entry.restsOn ?? []).map((id) => entries.find((one) => one.id === id));
      const rests = (one: ArchiveEntry | undefined): boolean =>
        one !== undefined && !corrected.has(one.id) && (section.restsOn?.includes(one.section) ?? true);
      if (section.restsOn !== undefined && (grounds.length === 0 || !grounds.every(rests)))
        add("link-missing");
    }
  }
  if (sealed === null)
    missing.push({ code: "seal-missing", at: "sealed", values: {}, cite: regime.period.cite });
  return missing;
};

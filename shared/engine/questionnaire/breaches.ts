// 失信行为：只凭处理决定列出，一份决定只列一次
import { type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { Cite, QuestionnaireRegime, Words } from "../regime.ts";

type Breach = QuestionnaireRegime["breaches"][number];

/** The document by which an authority found it. */
export interface BreachDecision {
  readonly name: string;
  readonly number: string;
  readonly authority: string;
  readonly on: CivilDate;
}

export interface BreachRecord {
  readonly id: string;
  /** The breach's id in the regime. */
  readonly breach: string;
  /** The day of the deed. */
  readonly on: CivilDate;
  readonly decision: BreachDecision | null;
}

export interface ListedBreach {
  readonly id: string;
  readonly breach: string;
  readonly title: Words;
  readonly on: CivilDate;
  readonly decision: BreachDecision;
  readonly cite: Cite;
}

type BreachProblem = Problem<
  "unknown-breach" | "decision-missing" | "date-invalid" | "not-yet" | "same-deed-twice"
>;
type Found = Pick<BreachProblem, "code" | "values">;

const decisionKey = ({ authority, number }: BreachDecision): string =>
  JSON.stringify([authority.trim(), number.trim()]);

const found = ({ on, decision }: BreachRecord, today: CivilDate): Found | null => {
  if (decision === null || [decision.name, decision.number, decision.authority].some((x) => x.trim() === ""))
    return { code: "decision-missing", values: {} };
  const wrong = [on, decision.on].find((date) => parseCivilDate(date) === null);
  if (wrong !== undefined) return { code: "date-invalid", values: { date: String(wrong) } };
  const late = [on, decision.on].find((date) => date > today);
  if (late !== undefined) return { code: "not-yet", values: { date: late, today } };
  // A deed is decided on after it was done.
  return decision.on < on ? { code: "date-invalid", values: { date: decision.on } } : null;
};

/**
 * Lists breaches with their clause, oldest first: only those with a decision (name, number, authority, day).
 * Of several rows under one decision the named breach stays, else the first by day and id; the others are problems.
 */
export const listBreaches = (
  breaches: readonly Breach[],
  records: readonly BreachRecord[],
  today: CivilDate,
): { readonly breaches: readonly ListedBreach[]; readonly problems: readonly BreachProblem[] } => {
  const problems: BreachProblem[] = [];
  const listed = new Map<string, ListedBreach>();
  const isGeneral = (id: string): boolean => breaches.find((one) => one.id === id)?.general ?? false;
  const rank = (record: BreachRecord): string =>
    `${isGeneral(record.breach) ? 1 : 0} ${record.on} ${record.id}`;
  for (const record of records.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const breach = breaches.find(({ id }) => id === record.breach);
    if (breach === undefined) {
      problems.push({ code: "unknown-breach", at: record.id, values: { breach: record.breach } });
      continue;
    }
    const { title, cite } = breach;
    const wrong = found(record, today);
    const decision = record.decision;
    if (wrong !== null || decision === null) {
      problems.push({ ...(wrong ?? { code: "decision-missing", values: {} }), at: record.id, cite });
      continue;
    }
    const key = decisionKey(decision);
    const twin = listed.get(key);
    if (twin !== undefined)
      problems.push({
        code: "same-deed-twice",
        at: record.id,
        values: { other: twin.id, date: record.on },
        cite,
      });
    else listed.set(key, { id: record.id, breach: breach.id, title, on: record.on, decision, cite });
  }
  return {
    breaches: [...listed.values()].sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1)),
    problems,
  };
};

// 应办：评价一出，谁须被告知什么、须对谁做什么；各有条款，做没做另记
import type { Assessments } from "../engine/assess.ts";
import type { Cite, Instrument, Regime, Words } from "../engine/regime.ts";

/** What a rule asks the unit to do about one row: the subject's own, or that of a finding. */
export interface Owed {
  readonly row: string;
  /** The id of the regime's notice or measure. */
  readonly rule: string;
}

/** A notice or a task as its regime words it. */
export interface OwedRule {
  readonly id: string;
  readonly title: Words;
  readonly cite: Cite;
}

const applies = (grades: readonly string[], grade: string): boolean =>
  grades.length === 0 || grades.includes(grade);

const forGrade = ({ notices, measures }: Regime, grade: string | null): readonly OwedRule[] =>
  grade === null
    ? []
    : [
        ...notices.filter(({ on, grades }) => on === "grade" && applies(grades, grade)),
        ...measures.filter(({ kind, grades }) => kind === "task" && grades.includes(grade)),
      ];

const forFindings = ({ notices }: Regime, rows: readonly string[]): readonly Owed[] =>
  notices
    .filter(({ on }) => on === "finding")
    .flatMap(({ id }) => rows.map((row): Owed => ({ row, rule: id })));

/** The rows of findings that somebody must be told: deeds that count, hits without an order. */
const findingsIn = (assessed: Assessments[Instrument]): readonly string[] => {
  if ("ordersOwed" in assessed) return assessed.ordersOwed;
  return "notices" in assessed ? assessed.notices.flatMap(({ deed }) => deed ?? []) : [];
};

/** What an assessment asks the unit to do; `subject` is the row that stands for the person or unit assessed. */
export const owedBy = (
  regime: Regime,
  subject: string,
  assessed: Assessments[Instrument],
): readonly Owed[] => [
  ...forGrade(regime, "grade" in assessed ? assessed.grade : null).map(({ id }) => ({
    row: subject,
    rule: id,
  })),
  ...forFindings(regime, [...new Set(findingsIn(assessed))]),
];

/** The notice or measure of an id. */
export const owedRule = ({ notices, measures }: Regime, id: string): OwedRule | undefined =>
  [...notices, ...measures].find((rule) => rule.id === id);

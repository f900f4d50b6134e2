// 指标表的评价：每行各部分得分、总分、级别、直接判级

import type { CivilDate } from "#shared/calendar/civil.ts";
import { regimeOn } from "#shared/engine/amended.ts";
import { assess, isNotYet, type NotYet } from "#shared/engine/assess.ts";
import type { Assessment } from "#shared/engine/grid/assess-grid.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { checkReadRow } from "#shared/workbook/grid/exchange.ts";
import type { Outcome } from "./command.ts";
import type { Entry } from "./facts-file.ts";
import type { OpenForm } from "./open-form.ts";
import { problemCell, type WrittenProblem, writtenProblem } from "./problem-words.ts";
import { textTable } from "./text-table.ts";
import { type Explain, whyMember, whyText } from "./why.ts";
import { say } from "./words/say.ts";

type PlacedProblem = WrittenProblem & { readonly cell?: string | null };

export interface AssessedRow {
  readonly id: string | null;
  readonly row?: number;
  /** Said on the clerk's own screen, never in JSON. */
  readonly who: string;
  readonly assessment: Assessment;
  readonly problems: readonly PlacedProblem[];
}

const written = (
  { id, row, assessment, problems }: AssessedRow,
  explain: Explain<Assessment>,
  locale: Locale,
) => ({
  id,
  ...(row === undefined ? {} : { row }),
  total: assessment.total,
  grade: assessment.grade,
  parts: assessment.parts,
  direct: assessment.direct.map(({ rule, grade, cite }) => ({ rule, grade, ...cite })),
  lines: assessment.lines.map(({ indicator, points, cite }) => ({ indicator, points, ...cite })),
  ...(assessment.state === null ? {} : { state: assessment.state }),
  ...(assessment.adjustments.length === 0 ? {} : { adjustments: assessment.adjustments }),
  problems,
  ...whyMember(explain, assessment, locale),
});

/** The rows of a form, each by the rules in force on the day. */
export const formRows = (
  { form, rows }: OpenForm,
  on: CivilDate,
  locale: Locale,
): readonly AssessedRow[] | NotYet => {
  // Whether there are rules on that day is for the door to tell, even of an empty form.
  const asked = assess(form.regime, {}, { on });
  if (isNotYet(asked)) return asked;
  const rules = regimeOn(form.regime, on);
  return rows.map((row) => {
    const { assessment, problems } = checkReadRow(rules, row);
    return {
      id: row.id,
      row: row.row + 1,
      who: String(row.cells.name ?? row.id ?? "—"),
      assessment,
      problems: problems.map((problem) => ({
        ...writtenProblem(problem, locale),
        cell: problemCell(form.layout, row.row, problem.at).cell,
      })),
    };
  });
};

/** The entries of a facts.json. */
export const entryRows = (
  regime: GridRegime,
  entries: readonly Entry<"grid">[],
  on: CivilDate,
  locale: Locale,
): readonly AssessedRow[] | NotYet => {
  const rows: AssessedRow[] = [];
  for (const { id, record } of entries) {
    const assessment = assess(regime, record, { on });
    if (isNotYet(assessment)) return assessment;
    const problems = assessment.problems.map((problem) => writtenProblem(problem, locale));
    rows.push({ id, who: id, assessment, problems });
  }
  return rows;
};

export const gridOutcome = (
  regime: GridRegime,
  rows: readonly AssessedRow[],
  explain: Explain<Assessment>,
  locale: Locale,
): Outcome => {
  const why = ({ assessment, problems }: AssessedRow): string => {
    if (problems.length > 0)
      return problems.map(({ cell, at, message }) => `▲ ${cell ?? at} ${message}`).join("；");
    const [rule] = assessment.direct;
    return rule ? say(locale, "cli.by-rule", rule.cite) : "";
  };
  const heads = [
    say(locale, "cli.column.row"),
    say(locale, "cli.column.who"),
    ...regime.parts.map(({ title }) => title[locale]),
    say(locale, "cli.column.total"),
    say(locale, "cli.column.grade"),
    say(locale, "cli.column.why"),
  ];
  const lines = rows.map((each, index) => [
    String(each.row ?? index + 1),
    each.who,
    ...regime.parts.map(({ id }) => String(each.assessment.parts[id] ?? "—")),
    String(each.assessment.total ?? "—"),
    each.assessment.grade ?? "—",
    why(each),
  ]);
  return {
    exit: rows.some(({ problems }) => problems.length > 0) ? 1 : 0,
    json: rows.map((row) => written(row, explain, locale)),
    text: [
      rows.length === 0 ? say(locale, "cli.rows-none") : textTable([heads, ...lines]),
      ...whyText(
        explain,
        rows.map(({ who, assessment }) => ({ who, assessed: assessment })),
        locale,
      ),
      "",
      regime.limit.words[locale],
    ].join("\n"),
  };
};

// 评价：得分、等级、直接判级与逐项理由
import { type Assessment, assessGrid, type Problem } from "#shared/engine/grid/assess-grid.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { checkReadRow } from "#shared/workbook/exchange.ts";
import { type Command, isUnusable, type Outcome, textOf, unusable } from "../command.ts";
import { readFacts } from "../facts-file.ts";
import { readGiven } from "../files.ts";
import { knownRegime } from "../known-regime.ts";
import { formIn, type OpenForm } from "../open-form.ts";
import { problemCell, type WrittenProblem, writtenProblem } from "../problem-words.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

type PlacedProblem = WrittenProblem & { readonly cell?: string | null };

interface Assessed {
  readonly id: string | null;
  readonly row?: number;
  /** Said on the clerk's own screen, never in JSON. */
  readonly who: string;
  readonly assessment: Assessment;
  readonly problems: readonly PlacedProblem[];
}

const written = ({ id, row, assessment, problems }: Assessed) => ({
  id,
  ...(row === undefined ? {} : { row }),
  total: assessment.total,
  grade: assessment.grade,
  parts: assessment.parts,
  direct: assessment.direct.map(({ rule, grade, cite }) => ({ rule, grade, ...cite })),
  lines: assessment.lines.map(({ indicator, points, cite }) => ({ indicator, points, ...cite })),
  problems,
});

const rowsOf = ({ form, rows }: OpenForm, locale: Locale): readonly Assessed[] =>
  rows.map((row) => {
    const { assessment, problems } = checkReadRow(form.regime, row);
    return {
      id: row.id,
      row: row.row + 1,
      who: String(row.cells.name ?? row.id ?? "—"),
      assessment,
      problems: problems.map((problem) => ({
        ...writtenProblem(problem, locale),
        cell: problemCell(form.grid, row.row, problem.at),
      })),
    };
  });

const factsRows = (
  regime: GridRegime,
  entries: Exclude<ReturnType<typeof readFacts>, { readonly unusable: string }>,
  locale: Locale,
): readonly Assessed[] =>
  entries.map(({ id, facts }) => {
    const assessment = assessGrid(regime, facts);
    return {
      id,
      who: id,
      assessment,
      problems: assessment.problems.map((problem: Problem) => writtenProblem(problem, locale)),
    };
  });

const outcome = (regime: GridRegime, rows: readonly Assessed[], locale: Locale): Outcome => {
  const why = ({ assessment, problems }: Assessed): string => {
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
    json: rows.map(written),
    text: `${rows.length === 0 ? say(locale, "cli.rows-none") : textTable([heads, ...lines])}\n\n${regime.limit.words[locale]}`,
  };
};

const looksLikeJson = (file: string, bytes: Uint8Array): boolean =>
  /\.json$/i.test(file) ||
  (!/\.xlsx$/i.test(file) && /^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64))));

export const assess: Command = {
  words: "cli.assess",
  argument: "<f.xlsx|facts.json>",
  options: { regime: { type: "string", words: "cli.option.regime", required: true } },
  run: async ([file = ""], values, surroundings) => {
    const { locale } = surroundings;
    const regime = knownRegime(textOf(values, "regime"), locale);
    if (isUnusable(regime)) return regime;
    const bytes = await readGiven(file, surroundings);
    if (isUnusable(bytes)) return bytes;
    if (looksLikeJson(file, bytes)) {
      const entries = readFacts(file, bytes, locale);
      return isUnusable(entries) ? entries : outcome(regime, factsRows(regime, entries, locale), locale);
    }
    const opened = await formIn(file, bytes, surroundings);
    if (isUnusable(opened)) return opened;
    if (opened.form.regime.id !== regime.id)
      return unusable(locale, "regime-differs", { file, found: opened.form.regime.id, asked: regime.id });
    return outcome(regime, rowsOf(opened, locale), locale);
  },
};

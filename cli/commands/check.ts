// 校验：每个文件的全部问题，逐格指出
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { checkReadRow, type ReadRow, readRows } from "#shared/workbook/exchange.ts";
import { metaSheetName } from "#shared/workbook/form-meta.ts";
import { personsTwice } from "#shared/workbook/person-twice.ts";
import { type Command, isUnusable, type Outcome, type Surroundings, type Unusable } from "../command.ts";
import { type OpenForm, openForm } from "../open-form.ts";
import { problemCell, type WrittenProblem, writtenProblem } from "../problem-words.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

interface PlacedProblem extends WrittenProblem {
  readonly file: string;
  readonly sheet: string;
  /** A1 address; null where no single cell is meant. */
  readonly cell: string | null;
}

interface CheckedFile {
  readonly file: string;
  readonly regime: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly sheet: string;
  readonly rows: number;
  readonly problems: readonly PlacedProblem[];
  readonly readings: readonly {
    readonly at: string;
    readonly cell: string | null;
    readonly from: string;
    readonly to: string | number;
  }[];
}

const checkForm = (file: string, { form, rows }: OpenForm, locale: Locale): CheckedFile => {
  const { regime, grid, meta } = form;
  const placed = (problem: Problem<string>, sheet: string, cell: string | null): PlacedProblem => ({
    file,
    sheet,
    cell,
    ...writtenProblem(problem, locale),
  });
  const twice = personsTwice(regime, rows);
  // A copy that is empty or says the same is harmless; one that says more may be what the clerk filled in.
  const answers = (of: readonly ReadRow[]): string => JSON.stringify(of.map(({ cells }) => cells));
  const copies = form.copies.filter((copy) => {
    const there = readRows(copy.grid, copy.sheet, regime);
    return there.length > 0 && answers(there) !== answers(rows);
  });
  const outdated: Problem<string> = { code: "regime-outdated", at: "regime-version", values: {} };
  return {
    file,
    regime: regime.id,
    unit: meta.unit,
    period: meta.period,
    sheet: grid.sheet,
    rows: rows.length,
    problems: [
      ...(form.current ? [] : [placed(outdated, metaSheetName, null)]),
      ...copies.map(({ sheet }) =>
        placed({ code: "form-copy-differs", at: "sheet", values: { sheet: sheet.name } }, sheet.name, null),
      ),
      ...rows.flatMap((row) => {
        const repeated = twice.get(row);
        return [...(repeated ? [repeated] : []), ...checkReadRow(regime, row).problems].map((problem) =>
          placed(problem, grid.sheet, problemCell(grid, row.row, problem.at)),
        );
      }),
    ],
    readings: rows.flatMap(({ row, readings }) =>
      readings.map(({ at, from, to }) => ({ at, cell: problemCell(grid, row, at), from, to })),
    ),
  };
};

const verdict = ({ rows, problems }: CheckedFile, locale: Locale): string => {
  if (problems.length > 0) return say(locale, "cli.rows-problems", { rows, problems: problems.length });
  return rows === 0 ? say(locale, "cli.rows-none") : say(locale, "cli.rows-fine", { rows });
};

/** The sheet's own formulas know only what is written as it should be: there the points stay blank. */
const leavesBlank = ({ regime, readings }: CheckedFile): boolean => {
  const known = gridOf(regime);
  const indicators = new Set(known ? indicatorsOf(known).map(({ id }) => id) : []);
  return readings.some(({ at }) => indicators.has(at));
};

const fileText = (checked: CheckedFile, locale: Locale): string => {
  const { file, unit, period, sheet, problems, readings } = checked;
  return [
    say(locale, "cli.file-head", { file, unit: unit.name, code: unit.code, period, sheet }),
    verdict(checked, locale),
    ...(problems.length === 0
      ? []
      : [
          textTable(problems.map(({ cell, message, clause }) => [`▲ ${cell ?? "—"}`, clause ?? "", message])),
        ]),
    ...readings.map(({ cell, from, to }) => say(locale, "cli.read-as", { cell: cell ?? "—", from, to })),
    ...(leavesBlank(checked) ? [say(locale, "cli.read-as-blank")] : []),
  ].join("\n");
};

const outcome = (
  results: readonly { readonly file: string; readonly result: CheckedFile | Unusable }[],
  { locale }: Surroundings,
): Outcome => {
  const checked = results.flatMap(({ result }) => (isUnusable(result) ? [] : [result]));
  const refused = results.flatMap(({ result }) => (isUnusable(result) ? [result] : []));
  const error = ({ unusable: code, message }: Unusable) => ({ code, message });
  const problems = checked.flatMap((each) => each.problems);
  const rows = checked.reduce((sum, each) => sum + each.rows, 0);
  const [first] = refused;
  return {
    exit: first ? 2 : problems.length > 0 ? 1 : 0,
    json: {
      ...(first ? { error: error(first) } : {}),
      files: results.map(({ file, result }) => {
        if (isUnusable(result)) return { file, error: error(result) };
        const { problems: found, ...rest } = result;
        return { ...rest, problems: found.length };
      }),
      problems,
    },
    text: [
      ...results.map(({ result }) => (isUnusable(result) ? `✗ ${result.message}` : fileText(result, locale))),
      ...(results.length > 1
        ? [say(locale, "cli.all", { files: results.length, rows, problems: problems.length })]
        : []),
    ].join("\n\n"),
  };
};

export const check: Command = {
  words: "cli.check",
  argument: "<files…>",
  many: true,
  options: {},
  run: async (files, _values, surroundings) => {
    const results = [];
    for (const file of files) {
      const opened = await openForm(file, surroundings);
      results.push({
        file,
        result: isUnusable(opened) ? opened : checkForm(file, opened, surroundings.locale),
      });
    }
    const [only] = results;
    // One unusable file and nothing else: the whole answer is the refusal.
    if (results.length === 1 && only && isUnusable(only.result)) return only.result;
    return outcome(results, surroundings);
  },
};

// 校验：每个文件的全部问题，逐格指出
import { parseCivilDate } from "#shared/calendar/civil.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { checkGrid } from "../check-grid.ts";
import { type Asked, checkTables, isTableForm } from "../check-tables.ts";
import type { CheckedFile, PlacedProblem } from "../checked-file.ts";
import {
  type Command,
  isUnusable,
  type Outcome,
  type Surroundings,
  textOf,
  type Unusable,
  unusable,
} from "../command.ts";
import { gridIn, openSheets } from "../open-form.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

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

const where = ({ sheet, cell }: PlacedProblem, one: boolean): string =>
  cell === null ? "—" : one ? cell : `${sheet}!${cell}`;

const fileText = (checked: CheckedFile, locale: Locale): string => {
  const { file, unit, period, sheet, problems, readings, notes } = checked;
  const head = { file, unit: unit.name, code: unit.code, period };
  return [
    sheet === null
      ? say(locale, "cli.form-head", {
          ...head,
          title: regimeOf(checked.regime)?.title[locale] ?? checked.regime,
        })
      : say(locale, "cli.file-head", { ...head, sheet }),
    verdict(checked, locale),
    ...(problems.length === 0
      ? []
      : [
          textTable(
            problems.map((one) => [`▲ ${where(one, sheet !== null)}`, one.clause ?? "", one.message]),
          ),
        ]),
    ...readings.map(({ cell, from, to }) => say(locale, "cli.read-as", { cell: cell ?? "—", from, to })),
    ...(leavesBlank(checked) ? [say(locale, "cli.read-as-blank")] : []),
    ...notes,
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

const checkFile = async (file: string, asked: Asked): Promise<CheckedFile | Unusable> => {
  const { surroundings } = asked;
  const sheets = await openSheets(file, surroundings);
  if (isUnusable(sheets)) return sheets;
  if (isTableForm(sheets)) return checkTables(file, sheets, asked);
  const opened = gridIn(file, sheets, surroundings, gridOf);
  return isUnusable(opened) ? opened : checkGrid(file, opened, surroundings.locale);
};

export const check: Command = {
  words: "cli.check",
  argument: "<files…>",
  many: true,
  options: {
    on: { type: "string", words: "cli.option.on" },
    supplement: { type: "string", words: "cli.option.supplement" },
  },
  run: async (files, values, surroundings) => {
    const day = textOf(values, "on");
    const on = day === "" ? surroundings.today() : parseCivilDate(day);
    if (on === null) return unusable(surroundings.locale, "on-wrong", { on: day });
    const asked: Asked = { on, supplement: textOf(values, "supplement"), surroundings };
    const results = [];
    for (const file of files) results.push({ file, result: await checkFile(file, asked) });
    const [only] = results;
    // One unusable file and nothing else: the whole answer is the refusal.
    if (results.length === 1 && only && isUnusable(only.result)) return only.result;
    return outcome(results, surroundings);
  },
};

// 得分与等级：一片指标编号和一片答案，按办法算出总分或等级
import { type Answer, type Assessment, assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { isAbsence } from "#shared/engine/grid/row.ts";
import { type GridRegime, type Indicator, indicatorsOf } from "#shared/engine/regime.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import type { Locale } from "#shared/messages/format.ts";
import { grids } from "#shared/regimes/grids.ts";
import { readAnswer } from "#shared/workbook/reading/reading.ts";
import { type Cell, type Cells, type Fault, inOrder, isBlank, isFault } from "./cells.ts";
import { sayFunction } from "./words.ts";

const wrong = (message: string): Fault => ({ fault: "#VALUE!", message });

const plain = (text: Cell): string =>
  String(text ?? "")
    .normalize("NFKC")
    .replace(/[《》]/g, "")
    .trim()
    .toLowerCase();

/** The indicator grid with an id or a title. */
const regimeIn = (text: Cell): GridRegime | undefined =>
  grids.find(({ id, title }) => [id, title["zh-CN"], title.en].some((name) => plain(name) === plain(text)));

/** `3`, `"3"`, and what stands over a column of the form: `3. 升降旗出席率`. */
const indicatorIn = (cell: Cell, known: ReadonlyMap<string, Indicator>): Indicator | undefined => {
  const text = plain(cell);
  return known.get(text) ?? known.get(/^[^\s.、:．：]+/.exec(text)?.[0] ?? "");
};

/** The answers by indicator number, read as the form reads them; the first thing that is wrong ends it. */
const factsFrom = (
  regime: GridRegime,
  locale: Locale,
  numbers: readonly Cell[],
  answers: readonly Cell[],
) => {
  const known = new Map(indicatorsOf(regime).map((indicator) => [indicator.id, indicator]));
  const facts: Record<string, Answer> = {};
  for (const [index, number] of numbers.entries()) {
    const answer = answers[index] ?? null;
    if (isBlank(number)) {
      if (isBlank(answer)) continue;
      return wrong(sayFunction(locale, "number-missing", { place: index + 1 }));
    }
    const indicator = indicatorIn(number, known);
    if (indicator === undefined)
      return wrong(sayFunction(locale, "indicator-unknown", { indicator: String(number).slice(0, 20) }));
    const { id } = indicator;
    if (Object.hasOwn(facts, id)) return wrong(sayFunction(locale, "indicator-twice", { indicator: id }));
    const { value, problem } = readAnswer(indicator, isBlank(answer) ? null : answer);
    if (problem)
      return wrong(
        sayFunction(locale, "answer-wrong", { indicator: id, problem: sayProblem(locale, problem, "grid") }),
      );
    facts[id] = value;
  }
  return { facts };
};

/** As many as a hover card can show. */
const shown = 8;

const assessed = (locale: Locale, regimeText: Cell, numbers: Cells, answers: Cells): Assessment | Fault => {
  const regime = regimeIn(regimeText);
  if (regime === undefined)
    return wrong(sayFunction(locale, "regime-unknown", { known: grids.map(({ id }) => id).join("、") }));
  const [asked, given] = [inOrder(numbers), inOrder(answers)];
  if (asked.length !== given.length)
    return wrong(sayFunction(locale, "shapes-differ", { numbers: asked.length, answers: given.length }));
  const read = factsFrom(regime, locale, asked, given);
  if (isFault(read)) return read;
  const assessment = assessGrid(regime, read.facts);
  const bad = assessment.problems.find((problem) => !isAbsence(problem));
  if (bad !== undefined)
    return wrong(
      sayFunction(locale, "answer-wrong", { indicator: bad.at, problem: sayProblem(locale, bad, "grid") }),
    );
  const missing = assessment.problems.map(({ at }) => at);
  if (missing.length > 0)
    return {
      fault: "#N/A",
      message: sayFunction(locale, "answers-missing", {
        count: missing.length,
        indicators: missing.slice(0, shown).join("、") + (missing.length > shown ? " …" : ""),
      }),
    };
  return assessment;
};

/** The total in points; the same as the form's. #N/A while answers are missing, #VALUE! where one is wrong. */
export const total = (locale: Locale, regime: Cell, numbers: Cells, answers: Cells): number | Fault => {
  const assessment = assessed(locale, regime, numbers, answers);
  return isFault(assessment) ? assessment : (assessment.total ?? 0);
};

/** The grade, direct rules included; where a rule gives none, the words of the state in its place. */
export const grade = (locale: Locale, regime: Cell, numbers: Cells, answers: Cells): string | Fault => {
  const assessment = assessed(locale, regime, numbers, answers);
  if (isFault(assessment)) return assessment;
  return assessment.state === null ? (assessment.grade ?? "") : sayFunction(locale, assessment.state);
};

// 问卷制的理由：各方平均与权重、合计、失信行为、结果用于何处
import type { Appraisal, AppraisalLine } from "../questionnaire/appraise.ts";
import type { QuestionnaireRegime, Words } from "../regime.ts";
import { dayWords } from "./counting.ts";
import { type ExplainLine, line, supplementCite, supplementName } from "./line.ts";
import type { ExplainSetting } from "./setting.ts";
import { limitLines, problemLines, useLines } from "./shared-lines.ts";
import { asIs, inBoth, listed } from "./words/say.ts";

const sourceLine = (
  regime: QuestionnaireRegime,
  { sources, answers, weight, mean, points, cite }: AppraisalLine,
  { supplement }: ExplainSetting,
): ExplainLine => {
  const known = regime.sources.filter(({ id }) => sources.includes(id));
  const title: Words = known.length === 0 ? asIs(sources.join()) : listed(known.map((one) => one.title));
  const more = { supplement: supplement === null ? undefined : supplementName(supplement) };
  return mean === null
    ? line(
        "points",
        inBoth("explain.merged", { titles: title, answers }),
        inBoth("explain.merged-value", { weight, points }),
        cite,
        { ...more, reading: regime.fewestAnswers.reading },
      )
    : line(
        "points",
        inBoth("explain.source", { title, answers }),
        inBoth("explain.source-value", { mean, weight, points }),
        cite,
        { ...more, reading: known[0]?.reading ?? regime.scale.reading },
      );
};

const totalLine = (
  regime: QuestionnaireRegime,
  { total, unscored }: Appraisal,
  { supplement }: ExplainSetting,
): ExplainLine => {
  const what = inBoth("explain.total");
  const cite = regime.supplement?.cite ?? regime.period.cite;
  if (total !== null)
    return line(
      "total",
      what,
      inBoth("explain.out-of", { points: total, max: regime.scale.max }),
      supplement === null ? cite : supplementCite(supplement),
      { reading: regime.scale.reading },
    );
  return unscored === "too-few-answers"
    ? line("total", what, inBoth("explain.too-few"), cite, { reading: regime.fewestAnswers.reading })
    : line(
        "total",
        what,
        inBoth(unscored === "problems" ? "explain.has-problems" : "explain.no-supplement"),
        cite,
        { reading: regime.supplement?.reading },
      );
};

/** Why an appraisal has its total, and what is listed beside it. */
export const explainQuestionnaire = (
  regime: QuestionnaireRegime,
  assessed: Appraisal,
  setting: ExplainSetting,
): ExplainLine[] => [
  ...assessed.lines.map((one) => sourceLine(regime, one, setting)),
  totalLine(regime, assessed, setting),
  ...assessed.breaches.map(({ breach, title, on, decision, cite }) =>
    line(
      "state",
      inBoth("explain.listed-breach", { title }),
      inBoth("explain.decision", {
        on: dayWords(on),
        name: decision.name,
        number: decision.number,
        authority: decision.authority,
        date: dayWords(decision.on),
      }),
      cite,
      { reading: regime.breaches.find(({ id }) => id === breach)?.reading },
    ),
  ),
  ...useLines(assessed.goesTo, regime.uses),
  ...problemLines(regime, assessed.problems, {
    speaker: "questionnaire",
    title: (at) => regime.sources.find(({ id }) => id === at)?.title,
    otherwise: regime.sources[0]?.cite ?? regime.period.cite,
  }),
  ...limitLines(regime),
];

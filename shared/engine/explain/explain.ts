// 说明理由：一次评价的每个结果，逐行写明依据的条款与原文
import { regimeOn } from "../amended.ts";
import { type Assessments, type AssessSettings, isNotYet, type NotYet } from "../assess.ts";
import type { Instrument, Regime, RegimeOf } from "../regime.ts";
import { problemWords } from "../words/say.ts";
import { explainArchive } from "./archive.ts";
import { explainChecklist } from "./checklist.ts";
import { explainFindings } from "./findings.ts";
import { explainGrid } from "./grid.ts";
import { type ExplainLine, line } from "./line.ts";
import { explainPoints } from "./points.ts";
import { explainQuestionnaire } from "./questionnaire.ts";
import type { ExplainSetting } from "./setting.ts";
import { inBoth } from "./words/say.ts";

type Explainer<I extends Instrument> = (
  regime: RegimeOf<I>,
  assessed: Assessments[I],
  setting: ExplainSetting,
) => ExplainLine[];

const explainers: { readonly [I in Instrument]: Explainer<I> } = {
  grid: explainGrid,
  points: explainPoints,
  checklist: explainChecklist,
  questionnaire: explainQuestionnaire,
  archive: explainArchive,
  findings: explainFindings,
};

const notYetLines = ({ source, ambiguities, period }: Regime, { notYet }: NotYet): ExplainLine[] => {
  // Where the document doesn't say, the reading rests on its own clauses.
  const reading = ambiguities.find(({ id }) => id === source.reading);
  return [
    line(
      "problem",
      inBoth("explain.not-yet"),
      problemWords(notYet),
      notYet.cite ?? reading?.cites[0] ?? period.cite,
      { reading: reading?.id },
    ),
  ];
};

/**
 * Why an assessment is as it is: every number, grade, date, refusal and listing with its clause and the regulation's words.
 * Takes the settings that `assess` was called with, and the same regime; the lines keep the order of the assessment.
 * Grades, states and listings are always said to be proposals that a person decides. Pure; no personal data but what
 * the record itself uses as ids.
 */
export const explain = <R extends Regime>(
  regime: R,
  assessed: Assessments[R["instrument"]] | NotYet,
  { on, supplement = null }: AssessSettings,
): readonly ExplainLine[] => {
  const rules = regimeOn(regime, on);
  if (isNotYet(assessed)) return notYetLines(rules, assessed);
  // The table's types tie each explainer to its instrument; the compiler can't follow the choice of one.
  const explainer = explainers[rules.instrument] as unknown as (
    regime: R,
    assessed: Assessments[R["instrument"]],
    setting: ExplainSetting,
  ) => ExplainLine[];
  return explainer(rules, assessed, { on, supplement });
};

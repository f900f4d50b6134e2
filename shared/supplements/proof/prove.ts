// 检验一份细则：限度之外，还要在能达到的总分上说得通；每处有实例
import type { Regime } from "../../engine/regime.ts";
import { problemWords } from "../../engine/words/say.ts";
import { checkSupplement } from "../check.ts";
import type { SupplementProblem, SupplementProblemCode } from "../problem.ts";
import type { Supplement } from "../supplement.ts";
import type { ProofFinding } from "./finding.ts";
import { gradeFindings } from "./grades.ts";
import { checklistFindings, nameFindings, questionnaireFindings, termFindings } from "./use.ts";
import { inBoth } from "./words/say.ts";

/** Told by the proof with the deeds that reach the total. */
const shown: ReadonlySet<SupplementProblemCode> = new Set([
  "supplement-grades-gap",
  "supplement-grades-overlap",
]);

const broken = ({ code, at, values, cite }: SupplementProblem): ProofFinding => ({
  id: `limit-broken@${at}.${code}`,
  kind: "limit-broken",
  severity: "error",
  at,
  message: inBoth("proof.limit-broken", {
    why: problemWords({ code, values }),
  }),
  example: { code, values },
  cite: cite ?? null,
});

const meaning = (regime: Regime, supplement: Supplement): readonly ProofFinding[] => {
  switch (regime.instrument) {
    case "points":
      return [...gradeFindings(regime, supplement), ...nameFindings(regime, supplement)];
    case "checklist":
      return checklistFindings(regime, supplement);
    case "questionnaire":
      return questionnaireFindings(regime, supplement);
    case "findings":
      return [...nameFindings(regime, supplement), ...termFindings(regime, supplement)];
    case "archive":
      return termFindings(regime, supplement);
    case "grid":
      return [];
  }
};

/**
 * All findings of a supplement: what breaks a limit, then what its grades and weights do to those whom it measures.
 * Pure. While a number is wrong only the limits are told: which totals can be reached is not known yet.
 * An error keeps it from being approved; `isProved` tells.
 */
export const proveSupplement = (regime: Regime, supplement: Supplement): readonly ProofFinding[] => {
  const problems = checkSupplement(regime, supplement);
  const certain = problems.filter(({ code }) => !shown.has(code));
  const sound = problems.every(({ at }) => at === "grades" || at.startsWith("grades."));
  const found = sound && regime.supplement !== null ? meaning(regime, supplement) : [];
  const shownAgain = (code: SupplementProblemCode): boolean =>
    found.some(({ kind }) => `supplement-${kind.replace("grade-", "grades-")}` === code);
  return [
    ...certain.map(broken),
    // Where totals can't be told deed by deed, the limit itself tells it.
    ...problems.filter(({ code }) => shown.has(code) && !shownAgain(code)).map(broken),
    ...found,
  ];
};

export const isProved = (findings: readonly ProofFinding[]): boolean =>
  findings.every(({ severity }) => severity !== "error");

// 细则的校验：只能在制度给的范围内量化，不能削弱制度
import { parseCivilDate } from "../calendar/civil.ts";
import type { Regime } from "../engine/regime.ts";
import { hitProblems, termProblems } from "./closer.ts";
import { found } from "./given.ts";
import { pointsProblems } from "./points.ts";
import type { SupplementProblem } from "./problem.ts";
import type { Supplement } from "./supplement.ts";
import { checklistProblems, weightProblems } from "./weights.ts";

const approvalProblems = (regime: Regime, { approved, from, version }: Supplement): SupplementProblem[] => {
  const cite = regime.supplement?.cite;
  const dates: [string, string][] = [
    ["from", from],
    ...(approved ? [["approved.on", approved.on] as [string, string]] : []),
  ];
  const invalid = dates.filter(([, date]) => parseCivilDate(date) === null);
  if (invalid.length > 0) return invalid.map(([at, date]) => found("date-invalid", at, { date }, cite));
  const people = new Set(approved?.by.map((name) => name.trim()).filter((name) => name !== ""));
  const { begins } = regime.period;
  return [
    ...(approved && (people.size < 2 || approved.minutes.trim() === "")
      ? [found("supplement-unapprovable", "approved", { given: people.size }, cite)]
      : []),
    ...(approved && from < approved.on
      ? [found("supplement-before-approval", "from", { from, approved: approved.on }, cite)]
      : []),
    // Within one period everybody is measured alike: a later version waits for the next.
    ...(version > 1 && begins !== null && !from.endsWith(`-${begins}`)
      ? [found("supplement-mid-period", "from", { from, begins }, cite)]
      : []),
  ];
};

type Given = keyof Supplement["gives"];

/** What each instrument has a place for; open terms stand in all. */
const places: Readonly<Record<Regime["instrument"], readonly Given[]>> = {
  grid: [],
  points: ["base", "grades", "items", "added"],
  checklist: ["items"],
  questionnaire: ["weights"],
  findings: ["hits"],
  archive: [],
};

const misplaced = ({ instrument, supplement }: Regime, { gives }: Supplement): SupplementProblem[] =>
  (Object.keys(gives) as Given[])
    .filter((what) => gives[what] !== undefined && what !== "terms" && !places[instrument].includes(what))
    .map((what) => found("supplement-not-allowed", what, { what }, supplement?.cite));

const contents = (regime: Regime, supplement: Supplement): SupplementProblem[] => {
  if (regime.instrument === "points") return pointsProblems(regime, supplement);
  if (regime.instrument === "checklist") return checklistProblems(regime, supplement);
  if (regime.instrument === "questionnaire") return weightProblems(regime, supplement);
  return regime.instrument === "findings" ? hitProblems(regime, supplement) : [];
};

/**
 * What is wrong with a supplement to a regime; none: it may be approved.
 * A supplement that passes never weakens its regime: every open item has points within the bounds and none is 0, no sign
 * is turned, no condition dropped, no closer item is milder than the one that it stands under, and its grades leave no
 * reachable total without one. A missing approval is no problem here: a proposal is checked before it is approved.
 */
export const checkSupplement = (regime: Regime, supplement: Supplement): readonly SupplementProblem[] => {
  if (supplement.regime !== regime.id)
    return [found("supplement-other-regime", "regime", { regime: supplement.regime })];
  return regime.supplement === null
    ? [found("supplement-not-allowed", "regime", { what: "plan" })]
    : [
        ...approvalProblems(regime, supplement),
        ...misplaced(regime, supplement),
        ...contents(regime, supplement),
        ...termProblems(regime, supplement),
      ];
};

// 检查表的分值、问卷的权重
import { hundredths } from "../engine/points.ts";
import type { ChecklistRegime, QuestionnaireRegime } from "../engine/regime.ts";
import { found, grantOf, quantityProblems, valueProblems } from "./given.ts";
import { pointLimits, weightLimits } from "./limits.ts";
import type { SupplementProblem } from "./problem.ts";
import type { Supplement } from "./supplement.ts";

/** What is wrong with the points that a supplement gives to a checklist. */
export const checklistProblems = (regime: ChecklistRegime, { gives }: Supplement): SupplementProblem[] => {
  const { items = {} } = gives;
  const places = new Map(
    regime.groups.flatMap((group) => group.items.map((item) => [item.id, { item, group }] as const)),
  );
  return [
    ...Object.entries(items).flatMap(([id, quantity]) => {
      const place = places.get(id);
      if (place === undefined) return [found("unknown-item", `items.${id}`, { item: id })];
      const grant = grantOf(regime, "points", place.group.id);
      return grant === undefined
        ? [found("supplement-not-allowed", `items.${id}`, { what: "points" }, place.item.cite)]
        : quantityProblems(quantity, `items.${id}`, undefined, pointLimits(grant), place.item.cite);
    }),
    ...[...places.values()]
      .filter(
        // Who has no such stage or kind of unit gives no points for it.
        ({ item, group }) =>
          grantOf(regime, "points", group.id) &&
          item.kinds === undefined &&
          item.stages === undefined &&
          !Object.hasOwn(items, item.id),
      )
      .map(({ item }) => found("supplement-item-missing", `items.${item.id}`, { item: item.id }, item.cite)),
  ];
};

/** What is wrong with the weights, in per cent, that a supplement gives to the sources of an appraisal. */
export const weightProblems = (regime: QuestionnaireRegime, { gives }: Supplement): SupplementProblem[] => {
  const { weights = {} } = gives;
  const grant = grantOf(regime, "weights");
  if (grant === undefined)
    return gives.weights === undefined
      ? []
      : [found("supplement-not-allowed", "weights", { what: "weights" }, regime.supplement?.cite)];
  const known = new Set(regime.sources.map(({ id }) => id));
  const sum = Object.values(weights).reduce((all, weight) => all + hundredths(weight), 0) / 100;
  const problems = [
    ...Object.entries(weights).flatMap(([id, weight]) =>
      known.has(id)
        ? valueProblems(weight, `weights.${id}`, weightLimits, grant.cite)
        : [found("unknown-source", `weights.${id}`, { source: id })],
    ),
    ...regime.sources
      // Who has no such stage asks nobody there.
      .filter(({ id, stages }) => stages === undefined && !Object.hasOwn(weights, id))
      .map(({ id, cite }) => found("supplement-weight-missing", `weights.${id}`, { source: id }, cite)),
  ];
  return problems.length > 0 || sum === 100
    ? problems
    : [found("supplement-weights-sum", "weights", { sum }, grant.cite)];
};

// 细则补定的期限与细分的负面情形
import type { FindingsRegime, Regime } from "../engine/regime.ts";
import { found, grantOf } from "./given.ts";
import type { SupplementProblem } from "./problem.ts";
import type { Supplement } from "./supplement.ts";

/** What is wrong with the terms that a supplement sets: only those that the document leaves open, none that it states. */
export const termProblems = (regime: Regime, { gives: { terms = {} } }: Supplement): SupplementProblem[] =>
  Object.keys(terms)
    .filter((id) => grantOf(regime, "terms", id) === undefined || Object.hasOwn(regime.terms, id))
    .map((id) => found("supplement-not-allowed", `terms.${id}`, { what: "terms" }, regime.supplement?.cite));

/** What is wrong with the closer hits of a supplement: each stands under a hit that it may divide, and takes its side. */
export const hitProblems = (
  regime: FindingsRegime,
  { gives: { hits = [] } }: Supplement,
): SupplementProblem[] => {
  const known = new Map(regime.hits.map((hit) => [hit.id, hit]));
  return hits.flatMap(({ id, under }, index) => {
    const at = `hits.${id}`;
    const parent = known.get(under);
    if (parent === undefined) return [found("unknown-item", at, { item: under })];
    const twice = known.has(id) || hits.findIndex((other) => other.id === id) !== index;
    return [
      ...(twice ? [found("supplement-twice", at, { id }, parent.cite)] : []),
      ...(grantOf(regime, "items", under) === undefined
        ? [found("supplement-not-allowed", at, { what: "items" }, parent.cite)]
        : []),
    ];
  });
};

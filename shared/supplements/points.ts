// 积分制的细则：各项分值、细分项目、基本分、等级
import { itemOf, type PointSheet } from "../engine/point-sheet/point-sheet.ts";
import { hundredths } from "../engine/points.ts";
import type { PointsRegime } from "../engine/regime.ts";
import { found, grantOf, quantityProblems, valueProblems } from "./given.ts";
import { itemLimits, pointLimits } from "./limits.ts";
import type { SupplementProblem } from "./problem.ts";
import { quantitiesOf } from "./quantities.ts";
import { scaleProblems, stepOf } from "./scale.ts";
import type { Added, Quantity, Supplement } from "./supplement.ts";

const itemProblems = (regime: PointsRegime, { gives: { items = {} } }: Supplement): SupplementProblem[] => [
  ...Object.entries(items).flatMap(([id, quantity]) => {
    const at = `items.${id}`;
    const place = itemOf(regime.sheet, id);
    if (place === undefined) return [found("unknown-item", at, { item: id })];
    const rule = place.item.points;
    if (rule.kind !== "by-supplement")
      return [found("supplement-item-fixed", at, { item: id }, place.item.cite)];
    const grant = grantOf(regime, "points", place.group.id);
    return grant === undefined
      ? [found("supplement-not-allowed", at, { what: "points" }, place.item.cite)]
      : quantityProblems(quantity, at, rule.levels, itemLimits(rule, grant), place.item.cite);
  }),
  ...regime.sheet.groups
    .flatMap((group) => group.items)
    .filter((item) => item.points.kind === "by-supplement" && !Object.hasOwn(items, item.id))
    .map((item) => found("supplement-item-missing", `items.${item.id}`, { item: item.id }, item.cite)),
];

const pairs = (own: Quantity, parent: Quantity | undefined): [number, number][] => {
  if (parent === undefined) return [];
  if (typeof own === "number") return typeof parent === "number" ? [[own, parent]] : [];
  return typeof parent === "number"
    ? []
    : Object.entries(own).flatMap(([level, value]): [number, number][] => {
        const other = Object.hasOwn(parent, level) ? parent[level] : undefined;
        return other === undefined ? [] : [[value, other]];
      });
};

const addedProblems = (
  regime: PointsRegime,
  { gives: { items = {}, added = [] } }: Supplement,
): SupplementProblem[] =>
  added.flatMap(({ id, under, points }: Added, index) => {
    const at = `added.${id}`;
    const place = itemOf(regime.sheet, under);
    const twice =
      itemOf(regime.sheet, id) !== undefined || added.findIndex((other) => other.id === id) !== index
        ? [found("supplement-twice", at, { id })]
        : [];
    if (place === undefined) return [...twice, found("unknown-item", at, { item: under })];
    const { item, group } = place;
    const rule = item.points;
    if (rule.kind !== "by-supplement")
      return [...twice, found("supplement-item-fixed", at, { item: under }, item.cite)];
    const grant = grantOf(regime, "items", group.id);
    if (grant === undefined)
      return [...twice, found("supplement-not-allowed", at, { what: "items" }, item.cite)];
    // A milder item beside a heavier one would be a way round it.
    const milder = pairs(points, Object.hasOwn(items, under) ? items[under] : undefined).find(
      ([own, parent]) => (group.direction === "debit" ? own < parent : own > parent),
    );
    return [
      ...twice,
      ...quantityProblems(points, at, rule.levels, itemLimits(rule, grant), item.cite),
      ...(milder
        ? [
            found(
              "supplement-milder",
              at,
              { answer: milder[0], parent: milder[1], item: under, direction: group.direction },
              item.cite,
            ),
          ]
        : []),
    ];
  });

const countProblems = (regime: PointsRegime, { gives: { added = [] } }: Supplement): SupplementProblem[] =>
  (regime.supplement?.may ?? []).flatMap(({ what, of, most, cite }) => {
    const given = added.filter(({ under }) => {
      const group = itemOf(regime.sheet, under)?.group.id;
      return group !== undefined && (of.length === 0 || of.includes(group));
    }).length;
    return what === "items" && most.items !== undefined && given > most.items
      ? [found("supplement-too-many", "added", { given, most: most.items }, cite)]
      : [];
  });

const baseProblems = (
  { sheet, supplement }: PointsRegime,
  { gives: { base } }: Supplement,
): SupplementProblem[] => {
  const grant = supplement?.may.find(({ what }) => what === "base");
  if (base === undefined)
    return sheet.base === "by-supplement"
      ? [found("supplement-base-missing", "base", {}, supplement?.cite)]
      : [];
  return grant === undefined
    ? [found("supplement-not-allowed", "base", { what: "base" }, supplement?.cite)]
    : valueProblems(base, "base", pointLimits(grant), grant.cite);
};

const gradeProblems = (regime: PointsRegime, supplement: Supplement, sound: boolean): SupplementProblem[] => {
  const { grades } = supplement.gives;
  const cite = regime.supplement?.cite;
  if (grades === undefined)
    return regime.grades === null ? [found("supplement-grades-missing", "grades", {}, cite)] : [];
  if (grantOf(regime, "grades") === undefined || regime.grades !== null)
    return [found("supplement-not-allowed", "grades", { what: "grades" }, cite)];
  const wrong = grades
    .flatMap(({ id, from, to }) => [from, to].map((bound) => ({ id, value: bound?.value ?? 0 })))
    .find(({ value }) => !Number.isFinite(value));
  if (wrong) return [found("not-a-number", `grades.${wrong.id}`, { answer: String(wrong.value) }, cite)];
  // Which totals can be reached is known only once all points are right.
  if (!sound) return [];
  const quantities = quantitiesOf(supplement);
  return scaleProblems(
    grades,
    hundredths(quantities.base ?? baseIn(regime.sheet)),
    stepOf(regime.sheet, quantities),
  ).map((problem) => ({ ...problem, ...(cite === undefined ? {} : { cite }) }));
};

const baseIn = ({ base }: PointSheet): number => (base === "by-supplement" ? 0 : (base[0]?.value ?? 0));

/** What is wrong with a supplement to a regime of points. */
export const pointsProblems = (regime: PointsRegime, supplement: Supplement): SupplementProblem[] => {
  const quantities = [
    ...itemProblems(regime, supplement),
    ...addedProblems(regime, supplement),
    ...countProblems(regime, supplement),
    ...baseProblems(regime, supplement),
  ];
  return [...quantities, ...gradeProblems(regime, supplement, quantities.length === 0)];
};

// 等级尺度：在能达到的总分上，不留空、不重叠
import type { PointSheet, Quantities } from "../engine/point-sheet/point-sheet.ts";
import { hundredths, points } from "../engine/points.ts";
import type { SupplementProblem } from "./problem.ts";
import type { SupplementGrade } from "./supplement.ts";

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

const pointsIn = (sheet: PointSheet, { items }: Quantities): number[] => {
  const rules = sheet.groups.flatMap((group) => group.items.map((item) => item.points));
  return [
    ...Object.values(items).flatMap((quantity) =>
      typeof quantity === "number" ? [quantity] : Object.values(quantity),
    ),
    ...rules.flatMap((rule) => {
      if (rule.kind === "each") return rule.points.map(({ value }) => value);
      if (rule.kind === "range") return [rule.min, rule.step];
      if (rule.kind === "levels") return rule.levels.map((level) => level.points);
      if (rule.kind === "tiers") return rule.tiers.flatMap((tier) => [tier.points, tier.cap ?? 0]);
      return rule.kind === "decay" ? [rule.points, rule.cap ?? 0] : [];
    }),
    ...sheet.groups.flatMap(({ cap, items: of }) => [
      cap?.points ?? 0,
      ...of.map((item) => item.cap?.points ?? 0),
    ]),
    ...sheet.repairs.map(({ effect }) => effect.points),
  ];
};

/** The distance, in hundredths, between neighbouring totals that deeds can reach from the base. */
export const stepOf = (sheet: PointSheet, quantities: Quantities): number => {
  // Means over weeks or months fall anywhere; a floor or ceiling may stand off the others.
  if (sheet.over !== "period") return 1;
  const base = quantities.base ?? (sheet.base === "by-supplement" ? 0 : (sheet.base[0]?.value ?? 0));
  const ends = [sheet.floor, sheet.ceiling].flatMap((end) => (end === undefined ? [] : [end.value - base]));
  return (
    [...pointsIn(sheet, quantities), ...ends].map((value) => Math.abs(hundredths(value))).reduce(gcd, 0) || 1
  );
};

const isEmpty = ({ from, to }: SupplementGrade): boolean =>
  from !== null &&
  to !== null &&
  (from.value > to.value || (from.value === to.value && !(from.closed && to.closed)));

/**
 * What is wrong with a scale of grades, best first, over all totals `base + n × step` (hundredths), in both directions
 * without end. A gap or overlap is told by the first such total.
 */
export const scaleProblems = (
  grades: readonly SupplementGrade[],
  base: number,
  step: number,
): Pick<SupplementProblem, "code" | "at" | "values">[] => {
  const isIn = (total: number, { from, to }: SupplementGrade): boolean =>
    (from === null || total > hundredths(from.value) || (from.closed && total === hundredths(from.value))) &&
    (to === null || total < hundredths(to.value) || (to.closed && total === hundredths(to.value)));
  const reachable = (total: number): number => base + Math.ceil((total - base) / step) * step;
  // Whether a total belongs to a grade changes at bounds only: the totals at, and next to, each bound tell all.
  const near = grades
    .flatMap(({ from, to }) => [from, to])
    .flatMap((bound) => (bound === null ? [] : [reachable(hundredths(bound.value))]))
    .flatMap((total) => [total - step, total, total + step]);
  const totals = [...new Set(near.length === 0 ? [base] : near)].sort((a, b) => a - b);
  const homes = totals.map((total) => ({ total, of: grades.filter((grade) => isIn(total, grade)) }));
  const gap = homes.find(({ of }) => of.length === 0);
  const overlap = homes.find(({ of }) => of.length > 1);
  const low = (grade: SupplementGrade): number => grade.from?.value ?? Number.NEGATIVE_INFINITY;
  const disordered = grades.find((grade, at) => {
    const worse = grades[at + 1];
    return isEmpty(grade) || (worse !== undefined && low(worse) >= low(grade));
  });
  const twice = grades.find(({ id }, at) => grades.findIndex((other) => other.id === id) !== at);
  return [
    ...(twice
      ? [{ code: "supplement-twice" as const, at: `grades.${twice.id}`, values: { id: twice.id } }]
      : []),
    ...(disordered
      ? [
          {
            code: "supplement-grades-order" as const,
            at: `grades.${disordered.id}`,
            values: { grade: disordered.id },
          },
        ]
      : []),
    ...(gap
      ? [{ code: "supplement-grades-gap" as const, at: "grades", values: { total: points(gap.total) } }]
      : []),
    ...(overlap
      ? [
          {
            code: "supplement-grades-overlap" as const,
            at: "grades",
            values: { total: points(overlap.total), grades: overlap.of.map(({ id }) => id).join("、") },
          },
        ]
      : []),
  ];
};

// 检验所据：制度、原文、上位法，以及由它们算出一次的东西
import { decide } from "../grid/direct.ts";
import type { Norm } from "../norms.ts";
import { hundredths, points } from "../points.ts";
import type { Cite, DirectRule, GridRegime, Instrument, PointsRegime, Regime, RegimeOf } from "../regime.ts";
import type { Article } from "./articles.ts";
import { cutOut, otherArticles, ownArticles } from "./document-articles.ts";
import { type Reachable, reachableOf } from "./grid-reach.ts";
import { totalsOf } from "./reach.ts";
import type { Path } from "./rule.ts";
import { bandOf, type Scale } from "./scale.ts";
import { sheetTotals } from "./sheet-totals.ts";

export interface CiteAt {
  readonly cite: Cite;
  readonly path: Path;
}

/** Every cite of a regime with its path. */
const citesIn = (value: unknown, path: Path = []): CiteAt[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("clause" in value && "quote" in value) return [{ cite: value as Cite, path }];
  return Object.entries(value).flatMap(([key, member]) =>
    citesIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};

/** What every rule can look at. */
export interface Ground {
  readonly regime: Regime;
  /** The text of the file; null when it isn't at hand. */
  readonly source: string | null;
  /** What of it is the regulation's own text, where a file holds several documents. */
  readonly own: string;
  readonly norms: readonly Norm[];
  /** Of its own text. */
  readonly articles: readonly Article[];
  /** Of the other documents in the file. */
  readonly others: readonly Article[];
  readonly cites: readonly CiteAt[];
  /** Null where the regime has no grades of its own, or its totals are too many to tell. */
  readonly scale: Scale | null;
}

export interface GridGround extends Ground {
  readonly regime: GridRegime;
  readonly reachable: Reachable | null;
  /** The grade that the bands give to a total in hundredths, as assess gives it. */
  readonly byBand: (total: number) => string | null;
}

/** What a rule for one instrument can look at. */
export type GroundOf<I extends Instrument> = I extends "grid"
  ? GridGround
  : Ground & { readonly regime: RegimeOf<I> };

/** The grade that bands and direct rules give together. */
export const outcomeOf = (
  { grades }: Pick<GridRegime, "grades">,
  held: readonly DirectRule[],
  total: number,
): string | null => decide({ grades }, bandOf(grades, total), held).grade;

const gridScale = ({ grades }: GridRegime, reachable: Reachable): Scale => ({
  grades,
  totals: totalsOf(reachable.all),
  example: (total) => ({ total: points(total), facts: reachable.all.facts(total) }),
  given: new Set(
    reachable.regions.flatMap(({ held, reach }) =>
      totalsOf(reach).map((total) => outcomeOf({ grades }, held, total)),
    ),
  ),
});

const sheetScale = ({ grades, sheet }: PointsRegime): Scale | null => {
  if (grades === null) return null;
  const bounds = grades.flatMap(({ from, to }) => [from, to]).flatMap((bound) => bound?.value ?? []);
  // Beyond the furthest bound 50 points more show what lies outside it.
  const beyond = 5_000;
  const totals = sheetTotals(sheet, (base) =>
    Math.max(...bounds.map((bound) => Math.abs(hundredths(bound) - base) + beyond)),
  );
  if (totals === null) return null;
  return {
    grades,
    totals,
    example: (total) => ({ total: points(total) }),
    given: new Set(totals.map((total) => bandOf(grades, total))),
  };
};

const commonGroundOf = (
  regime: Regime,
  source: string | null,
  norms: readonly Norm[],
): Omit<Ground, "scale"> => ({
  regime,
  source,
  own: source === null ? "" : cutOut(source, regime.source).own,
  norms,
  articles: source === null ? [] : ownArticles(source, regime),
  others: source === null ? [] : otherArticles(source, regime),
  cites: citesIn(regime),
});

/** Everything that the rules judge by, made once. */
export const groundOf = (
  regime: Regime,
  source: string | null,
  norms: readonly Norm[],
): Ground | GridGround => {
  const common = commonGroundOf(regime, source, norms);
  if (regime.instrument !== "grid")
    return { ...common, scale: regime.instrument === "points" ? sheetScale(regime) : null };
  const reachable = reachableOf(regime);
  return {
    ...common,
    regime,
    scale: reachable === null ? null : gridScale(regime, reachable),
    reachable,
    byBand: (total) => bandOf(regime.grades, total),
  };
};

// 检验所据：制度、原文、上位法，以及由它们算出一次的东西
import type { Norm } from "../norms.ts";
import { hundredths } from "../points.ts";
import type { Cite, GridRegime, Regime } from "../regime.ts";
import { type Article, articlesOf } from "./articles.ts";
import { holds } from "./interval.ts";
import { from, plus, type Reach, reachOf, under } from "./reach.ts";
import type { Path } from "./rule.ts";
import { cutOut, otherArticles, ownArticles } from "./rulebook-articles.ts";

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

type DirectRule = GridRegime["direct"][number];

/** Reachable totals of a grid regime; null where they are too many to tell. */
export interface Reachable {
  readonly parts: ReadonlyMap<string, Reach>;
  readonly all: Reach;
  /** No direct rule holds. */
  readonly undirected: Reach;
  /** This direct rule holds and none before it. */
  readonly directedBy: (rule: DirectRule) => Reach;
}

/** What grids and rulebooks share. */
export interface CommonGround {
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
}

export interface Ground extends CommonGround {
  readonly regime: GridRegime;
  readonly reachable: Reachable | null;
  /** The grade that the bands give to a total in hundredths, as assess gives it. */
  readonly byBand: (total: number) => string | null;
}

const empty: Reach = { low: 0, bits: 0n, facts: () => ({}) };

const reachableOf = (regime: GridRegime): Reachable | null => {
  const parts = new Map<string, Reach>();
  for (const part of regime.parts) {
    const reach = reachOf(part.groups.flatMap(({ indicators }) => indicators));
    if (reach === null) return null;
    parts.set(part.id, reach);
  }
  const sum = (limit: (part: string, reach: Reach) => Reach): Reach =>
    [...parts].map(([part, reach]) => limit(part, reach)).reduce(plus);
  const spared = (rules: readonly DirectRule[]) => (part: string, reach: Reach) =>
    rules
      .filter(({ when }) => when.part === part)
      .reduce((rest, { when }) => from(rest, hundredths(when.below)), reach);
  return {
    parts,
    all: sum((_part, reach) => reach),
    undirected: sum(spared(regime.direct)),
    directedBy: (rule) => {
      if (!parts.has(rule.when.part)) return empty;
      const before = spared(regime.direct.slice(0, regime.direct.indexOf(rule)));
      return sum((part, reach) => {
        const left = before(part, reach);
        return part === rule.when.part ? under(left, hundredths(rule.when.below)) : left;
      });
    },
  };
};

export const commonGroundOf = (
  regime: Regime,
  source: string | null,
  norms: readonly Norm[],
): CommonGround => ({
  regime,
  source,
  own: source === null ? "" : cutOut(source, regime.source).own,
  norms,
  articles: source === null ? [] : ownArticles(source, regime),
  others: source === null ? [] : otherArticles(source, regime),
  cites: citesIn(regime),
});

export const groundOf = (regime: GridRegime, source: string | null, norms: readonly Norm[]): Ground => {
  const common = commonGroundOf(regime, source, norms);
  return {
    ...common,
    regime,
    articles: articlesOf(common.own),
    reachable: reachableOf(regime),
    byBand: (total) => regime.grades.find((grade) => holds(grade, total / 100))?.id ?? null,
  };
};

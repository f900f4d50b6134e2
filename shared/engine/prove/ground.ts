// 检验所据：制度、原文、上位法，以及由它们算出一次的东西
import type { Norm } from "../norms.ts";
import { hundredths } from "../points.ts";
import type { Cite, Regime } from "../regime.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type Article, articlesOf } from "./articles.ts";
import { holds } from "./interval.ts";
import { from, plus, type Reach, reachOf, under } from "./reach.ts";
import type { Path } from "./rule.ts";
import { rulebookArticles } from "./rulebook-articles.ts";

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

type DirectRule = Regime["direct"][number];

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
  readonly regime: Regime | Rulebook;
  /** The regulation's text; null when it isn't at hand. */
  readonly source: string | null;
  readonly norms: readonly Norm[];
  readonly articles: readonly Article[];
  readonly cites: readonly CiteAt[];
}

export interface Ground extends CommonGround {
  readonly regime: Regime;
  readonly reachable: Reachable | null;
  /** The grade that the bands give to a total in hundredths, as assess gives it. */
  readonly byBand: (total: number) => string | null;
}

const empty: Reach = { low: 0, bits: 0n, facts: () => ({}) };

const reachableOf = (regime: Regime): Reachable | null => {
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

export const groundOf = (regime: Regime, source: string | null, norms: readonly Norm[]): Ground => ({
  regime,
  source,
  norms,
  articles: source === null ? [] : articlesOf(source),
  cites: citesIn(regime),
  reachable: reachableOf(regime),
  byBand: (total) => regime.grades.find((grade) => holds(grade, total / 100))?.id ?? null,
});

export const commonGroundOf = (
  regime: Rulebook,
  source: string | null,
  norms: readonly Norm[],
): CommonGround => ({
  regime,
  source,
  norms,
  articles: source === null ? [] : rulebookArticles(source, regime),
  cites: citesIn(regime),
});

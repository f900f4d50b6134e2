// 等级尺度：能得到的总分，各归哪些等级
import { points } from "../points.ts";
import type { Cite } from "../regime.ts";
import type { Example } from "./finding.ts";
import { holds, type Interval } from "./interval.ts";

export interface Band extends Interval {
  readonly id: string;
  readonly cite: Cite;
}

/** The grades of a regime over every total that its rules can give. */
export interface Scale {
  /** Best first. */
  readonly grades: readonly Band[];
  /** In hundredths, ascending. */
  readonly totals: readonly number[];
  /** A case with this total. */
  readonly example: (total: number) => Example;
  /** Grades that some case gets; null: no grade. */
  readonly given: ReadonlySet<string | null>;
}

/** The first band that holds a total in hundredths. */
export const bandOf = (bands: readonly Band[], total: number): string | null =>
  bands.find((band) => holds(band, total / 100))?.id ?? null;

export interface Astray {
  readonly bands: readonly Band[];
  /** The least and the most of the totals, in hundredths. */
  readonly lowest: number;
  readonly highest: number;
}

/** Totals that this number of bands is wrong for, those with the same neighbours or the same bands together. */
const astray = (
  totals: readonly number[],
  bandsAt: (total: number) => { readonly key: string; readonly bands: readonly Band[] } | null,
): readonly Astray[] => {
  const found = new Map<string, Astray>();
  for (const total of totals) {
    const at = bandsAt(total);
    if (at === null) continue;
    const known = found.get(at.key);
    found.set(at.key, { bands: at.bands, lowest: known?.lowest ?? total, highest: total });
  }
  return [...found.values()];
};

export interface Gap extends Astray {
  readonly below: Band | undefined;
  readonly above: Band | undefined;
}

/** Totals of no band, between the band below and the band above. */
export const gapsIn = (bands: readonly Band[], totals: readonly number[]): readonly Gap[] => {
  const neighbours = (total: number) => ({
    // Best first: the last that lies above, the first that lies below.
    above: bands.findLast(({ from }) => from !== null && from.value >= points(total)),
    below: bands.find(({ to }) => to !== null && to.value <= points(total)),
  });
  return astray(totals, (total) => {
    if (bandOf(bands, total) !== null) return null;
    const { above, below } = neighbours(total);
    return { key: `${below?.id ?? ""}..${above?.id ?? ""}`, bands: [] };
  }).map((gap) => ({ ...gap, ...neighbours(gap.lowest) }));
};

/** Totals of several bands at once. */
export const overlapsIn = (bands: readonly Band[], totals: readonly number[]): readonly Astray[] =>
  astray(totals, (total) => {
    const held = bands.filter((band) => holds(band, points(total)));
    return held.length < 2 ? null : { key: held.map(({ id }) => id).join("&"), bands: held };
  });

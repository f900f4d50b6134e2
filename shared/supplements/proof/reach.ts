// 可达的总分：从基本分起，一件一件加减得到的，并能举出怎样得到
import { itemOf, type PointSheet, type Quantities } from "../../engine/point-sheet/point-sheet.ts";
import { hundredths, points } from "../../engine/points.ts";
import type { PointsRegime } from "../../engine/regime.ts";
import { quantitiesOf, sheetOf } from "../quantities.ts";
import type { Supplement } from "../supplement.ts";
import type { Counted } from "./finding.ts";

/** One kind of deed with what it adds, in hundredths. */
interface Deed {
  readonly item: string;
  readonly level?: string;
  readonly adds: number;
}

/** The totals within a span that deeds reach, in hundredths. */
export interface Reach {
  readonly base: number;
  readonly deeds: readonly Deed[];
  /** Ascending. */
  readonly totals: readonly number[];
  /** The fewest deeds that lead to a total, none of them outside the span on the way; null: it isn't reached. */
  readonly by: (total: number) => readonly Counted[] | null;
}

const deedsOf = (sheet: PointSheet, { items }: Quantities): readonly Deed[] =>
  Object.entries(items).flatMap(([item, quantity]): Deed[] => {
    const sign = itemOf(sheet, item)?.group.direction === "credit" ? 1 : -1;
    return typeof quantity === "number"
      ? [{ item, adds: sign * hundredths(quantity) }]
      : Object.entries(quantity).map(([level, value]) => ({ item, level, adds: sign * hundredths(value) }));
  });

const baseOf = ({ base }: PointSheet, quantities: Quantities): number =>
  hundredths(quantities.base ?? (base === "by-supplement" ? 0 : (base.at(-1)?.value ?? 0)));

const counted = (path: readonly Deed[]): readonly Counted[] =>
  [...new Set(path)].map(({ adds, ...deed }) => ({
    ...deed,
    times: path.filter((one) => one.item === deed.item && one.level === deed.level).length,
    points: points(adds),
  }));

/** Totals on either side of the base that are looked at, in hundredths: 300 points beyond the outermost bound. */
const margin = 30_000;

/**
 * All totals that deeds of the supplement's items reach within 300 points of the bounds; null where it can't be told
 * deed by deed: a mean over weeks, a cap, a floor or a rule of the regime's own that gives other points.
 */
export const reachOf = (
  regime: PointsRegime,
  supplement: Supplement,
  bounds: readonly number[],
): Reach | null => {
  const sheet = sheetOf(regime, supplement);
  const plain =
    sheet.over === "period" &&
    !sheet.floor &&
    !sheet.ceiling &&
    sheet.repairs.length === 0 &&
    sheet.groups.every(
      ({ cap, items }) =>
        !cap && items.every((item) => !item.cap && ["by-supplement", "guidance"].includes(item.points.kind)),
    );
  if (!plain) return null;
  const quantities = quantitiesOf(supplement);
  const base = baseOf(sheet, quantities);
  const deeds = deedsOf(sheet, quantities);
  const ends = [base, ...bounds.map(hundredths)];
  const [low, high] = [Math.min(...ends) - margin, Math.max(...ends) + margin];
  // Breadth first: the first way to a total has the fewest deeds.
  const from = new Map<number, Deed | null>([[base, null]]);
  for (let edge = [base]; edge.length > 0; ) {
    const next: number[] = [];
    for (const total of edge)
      for (const deed of deeds) {
        const reached = total + deed.adds;
        if (reached < low || reached > high || from.has(reached)) continue;
        from.set(reached, deed);
        next.push(reached);
      }
    edge = next;
  }
  return {
    base,
    deeds,
    totals: [...from.keys()].sort((a, b) => a - b),
    by: (total) => {
      if (!from.has(total)) return null;
      const path: Deed[] = [];
      for (let at = total, deed = from.get(at); deed; deed = from.get(at)) {
        path.unshift(deed);
        at -= deed.adds;
      }
      return counted(path);
    },
  };
};

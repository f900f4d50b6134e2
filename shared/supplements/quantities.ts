// 实施细则给定的分值，以及加上细分项目之后的积分表
import { itemOf, type PointSheet, type Quantities } from "../engine/point-sheet/point-sheet.ts";
import type { PointsRegime } from "../engine/regime.ts";
import type { Supplement } from "./supplement.ts";

/** The base and the points by item that a supplement gives, its added items among them. */
export const quantitiesOf = ({ gives: { base, items = {}, added = [] } }: Supplement): Quantities => ({
  ...(base === undefined ? {} : { base }),
  items: { ...items, ...Object.fromEntries(added.map(({ id, points }) => [id, points])) },
});

const sheets = new WeakMap<PointsRegime, WeakMap<Supplement, PointSheet>>();

const extended = ({ sheet }: PointsRegime, { gives: { added = [] } }: Supplement): PointSheet =>
  added.length === 0
    ? sheet
    : {
        ...sheet,
        groups: sheet.groups.map((group) => ({
          ...group,
          items: [
            ...group.items,
            // An added item is its parent in all but name and points: no condition can be dropped.
            ...added.flatMap(({ id, under, title }) => {
              const parent = itemOf(sheet, under);
              return parent?.group.id === group.id ? [{ ...parent.item, id, title }] : [];
            }),
          ],
        })),
      };

/** A regime's point sheet with the items that a checked supplement adds. Made once per pair; neither is changed in place. */
export const sheetOf = (regime: PointsRegime, supplement: Supplement): PointSheet => {
  let bySupplement = sheets.get(regime);
  if (bySupplement === undefined) {
    bySupplement = new WeakMap();
    sheets.set(regime, bySupplement);
  }
  let sheet = bySupplement.get(supplement);
  if (sheet === undefined) {
    sheet = extended(regime, supplement);
    bySupplement.set(supplement, sheet);
  }
  return sheet;
};

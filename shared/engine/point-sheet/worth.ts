// 一件事值多少分：定额、分级、分档、按日、区间、由细则给定
import { hundredths, points } from "../points.ts";
import type { Account } from "./account.ts";
import { type Deed, type PointsRule, valueOn } from "./point-sheet.ts";

const worths: {
  [K in PointsRule["kind"]]: (rule: Extract<PointsRule, { kind: K }>, deed: Deed, account: Account) => number;
} = {
  each: (rule, { on }) => valueOn(rule.points, on).value,
  guidance: () => 0,
  range: (_rule, { awarded = 0 }) => awarded,
  levels: ({ levels }, { level }) => levels.find((one) => one.level === level)?.points ?? 0,
  // Each tier pays for the amount above its own threshold up to the next one's.
  tiers: ({ tiers }, { amount = 0 }) =>
    tiers.reduce((sum, tier, index) => {
      const upTo = Math.min(amount, tiers[index + 1]?.over ?? Number.POSITIVE_INFINITY);
      const units = Math.floor(Math.max(0, upTo - tier.over) / tier.per + 1e-9);
      return sum + Math.min(units * tier.points, tier.cap ?? Number.POSITIVE_INFINITY);
    }, 0),
  decay: ({ free, per, points: each, cap = Number.POSITIVE_INFINITY }, { amount = 0 }) =>
    Math.min(Math.ceil(Math.max(0, amount - free) / per) * each, cap),
  "by-supplement": (_rule, { item, level }, { quantities }) => {
    const quantity = quantities?.items[item] ?? 0;
    return typeof quantity === "number" ? quantity : (quantity[level ?? ""] ?? 0);
  },
};

/** The points of a valid deed by its rule alone: a magnitude without sign, exact to 0.01, before caps and ladders. */
export const worthOf = (rule: PointsRule, deed: Deed, account: Account): number => {
  const worth = worths[rule.kind] as (rule: PointsRule, deed: Deed, account: Account) => number;
  return points(hundredths(worth(rule, deed, account)));
};

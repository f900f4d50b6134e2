// 哪些事项算数：失效、同一事、取最高、封顶、暂停；次序不影响结果
import type { CivilDate } from "../../calendar/civil.ts";
import { hundredths, points } from "../points.ts";
import type { Cite } from "../regime.ts";
import type { Account } from "./account.ts";
import { type Deed, type Group, type Item, itemOf } from "./point-sheet.ts";
import { after } from "./validate.ts";
import { worthOf } from "./worth.ts";

/** Why a deed counts for less than its worth. */
export type Reduction = "lapsed" | "counted-once" | "lower-rung" | "item-cap" | "group-cap" | "suspended";

export interface Counted {
  readonly deed: Deed;
  readonly item: Item;
  readonly group: Group;
  /** Points by the rule alone, without sign. */
  readonly worth: number;
  /** Points that count, without sign. */
  readonly counts: number;
  readonly reduction: { readonly why: Reduction; readonly cite: Cite } | null;
}

/** The first day on which a deed no longer counts; null: to the end of the period. */
export const lapsesOn = ({ found, on }: Deed, { lasts }: Item): CivilDate | null =>
  lasts === undefined ? null : after(found ?? on, lasts);

// By day, then by id: the one order in which caps are used up, whatever the order of the rows.
const inOrder = (a: Counted, b: Counted): number =>
  a.deed.on === b.deed.on ? (a.deed.id < b.deed.id ? -1 : 1) : a.deed.on < b.deed.on ? -1 : 1;

const reduce = (one: Counted, counts: number, why: Reduction, cite: Cite): Counted =>
  counts >= one.counts ? one : { ...one, counts: points(hundredths(counts)), reduction: { why, cite } };

type Pass = (counted: readonly Counted[], account: Account) => Counted[];

const lapse: Pass = (counted, { on }) =>
  counted.map((one) => {
    const end = lapsesOn(one.deed, one.item);
    return end !== null && end <= on ? reduce(one, 0, "lapsed", one.item.cite) : one;
  });

/** In each set only the heaviest counts; of equals the earliest. */
const heaviest = (setOf: (one: Counted) => string | null, why: Reduction): Pass => {
  return (counted) => {
    const best = new Map<string, Counted>();
    for (const one of counted) {
      const set = setOf(one);
      const rival = set === null ? undefined : best.get(set);
      if (set !== null && (rival === undefined || one.counts > rival.counts)) best.set(set, one);
    }
    return counted.map((one) => {
      const set = setOf(one);
      return set === null || best.get(set) === one ? one : reduce(one, 0, why, one.item.cite);
    });
  };
};

const counting = (one: Counted): boolean => one.counts > 0;

const capItems: Pass = (counted) => {
  const done: Counted[] = [];
  for (const one of counted) {
    const { cap } = one.item;
    if (cap === undefined) {
      done.push(one);
      continue;
    }
    const near = done.filter(
      (other) =>
        other.item.id === one.item.id &&
        counting(other) &&
        (cap.within === undefined || one.deed.on < after(other.deed.on, cap.within)),
    );
    const used = near.reduce((sum, other) => sum + other.counts, 0);
    const full = cap.count !== undefined && near.length >= cap.count;
    const left = full ? 0 : cap.points === undefined ? one.counts : Math.max(0, cap.points - used);
    done.push(reduce(one, Math.min(one.counts, left), "item-cap", cap.cite));
  }
  return done;
};

const capGroups: Pass = (counted) => {
  const used = new Map<string, number>();
  return counted.map((one) => {
    const { cap, id } = one.group;
    const before = used.get(id) ?? 0;
    const capped =
      cap === undefined
        ? one
        : reduce(one, Math.min(one.counts, Math.max(0, cap.points - before)), "group-cap", cap.cite);
    used.set(id, before + capped.counts);
    return capped;
  });
};

const suspend: Pass = (counted, { sheet }) => {
  const cause = sheet.suspends.find(({ items }) =>
    counted.some((one) => counting(one) && items.includes(one.item.id)),
  );
  return cause === undefined
    ? [...counted]
    : counted.map((one) =>
        one.group.direction === "credit" ? reduce(one, 0, "suspended", cause.cite) : one,
      );
};

const passes: readonly Pass[] = [
  lapse,
  heaviest(
    ({ item, deed }) => (item.once === undefined ? null : `${item.once} ${deed.deed ?? deed.id}`),
    "counted-once",
  ),
  heaviest(({ item }) => item.ladder ?? null, "lower-rung"),
  capItems,
  capGroups,
  suspend,
];

/** What each valid deed counts for, in order of day and id; the sum doesn't depend on the order of the rows. */
export const countDeeds = (deeds: readonly Deed[], account: Account): readonly Counted[] => {
  const worths = deeds.flatMap((deed): Counted[] => {
    const place = itemOf(account.sheet, deed.item);
    if (place === undefined) return [];
    const worth = worthOf(place.item.points, deed, account);
    return [{ deed, ...place, worth, counts: worth, reduction: null }];
  });
  return passes.reduce<readonly Counted[]>((counted, pass) => pass(counted, account), worths.sort(inOrder));
};

// 积分表：类型，以及按编号查找
import type * as z from "zod";
import type { CivilDate } from "../../calendar/civil.ts";
import type { Cite } from "../regime.ts";
import type { pointSheet } from "../vocabulary/points.ts";

export type PointSheet = z.infer<typeof pointSheet>;
export type Group = PointSheet["groups"][number];
export type Item = Group["items"][number];
export type PointsRule = Item["points"];
export type Condition = Item["conditions"][number];
export type Repair = PointSheet["repairs"][number];
export type Span = { readonly count: number; readonly unit: "day" | "month" | "year" };
export type Dated = readonly { readonly from: CivilDate; readonly value: number; readonly cite: Cite }[];

/** One deed of one subject: a row of the point sheet. */
export interface Deed {
  readonly id: string;
  /** The item's id. */
  readonly item: string;
  /** The day of the deed. */
  readonly on: CivilDate;
  /** The day on which it was found to be so; absent: the day of the deed. */
  readonly found?: CivilDate;
  readonly level?: string;
  readonly authority?: string;
  /** Of the item's unit, or days for a decay. */
  readonly amount?: number;
  /** Points that a person awards within the item's range, with the reason. */
  readonly awarded?: number;
  readonly reason?: string;
  /** Days of earlier admonitions. */
  readonly admonished?: readonly CivilDate[];
  /** Days of earlier occurrences. */
  readonly earlier?: readonly CivilDate[];
  readonly evidence?: readonly string[];
  /** Rows with the same deed tell one event: it counts once in a set. */
  readonly deed?: string;
}

/** A mended deduction. */
export interface Mending {
  readonly id: string;
  readonly repair: string;
  /** The id of the deed that it mends. */
  readonly deed: string;
  readonly on: CivilDate;
}

/** What a unit's approved supplement gives where the document gives no points. */
export interface Quantities {
  readonly base?: number;
  /** By item id: fixed points, or points by level. */
  readonly items: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
}

const places = new WeakMap<PointSheet, ReadonlyMap<string, { readonly item: Item; readonly group: Group }>>();

/** An item with its group, by id. Indexed once per sheet. */
export const itemOf = (sheet: PointSheet, id: string): { item: Item; group: Group } | undefined => {
  let index = places.get(sheet);
  if (index === undefined) {
    index = new Map(
      sheet.groups.flatMap((group) => group.items.map((item) => [item.id, { item, group }] as const)),
    );
    places.set(sheet, index);
  }
  return index.get(id);
};

/** The rank of a level, from 0; −1 for an unknown one. */
export const rankOf = (sheet: PointSheet, level: string | undefined): number =>
  sheet.levels.findIndex(({ id }) => id === level);

/** The value in force on a day; the first one for a day before all. */
export const valueOn = (dated: Dated, on: CivilDate): Dated[number] => {
  const inForce = dated.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? 1 : -1));
  const value = inForce[0] ?? dated[0];
  if (value === undefined) throw new RangeError("a dated value needs an entry");
  return value;
};

// 积分：基本分加减各事项，逐行有理由；周期内可按周、月取平均
import { addDays, addMonths, type CivilDate, weekday } from "../../calendar/civil.ts";
import type { Problem } from "../grid/assess-grid.ts";
import { hundredths, points, sumPoints } from "../points.ts";
import type { Cite } from "../regime.ts";
import type { Account } from "./account.ts";
import { type Counted, countDeeds, type Reduction } from "./count.ts";
import { type Mended, type MendingProblemCode, mendDeeds } from "./mend.ts";
import { type PointSheet, valueOn } from "./point-sheet.ts";
import { type DeedProblemCode, deedProblems } from "./validate.ts";

export interface EventLine {
  readonly what: "base" | "deed" | "mending";
  /** The deed's or mending's id; null for the base. */
  readonly id: string | null;
  readonly item: string | null;
  /** Points with their sign, as they count. */
  readonly points: number;
  /** Points by the rule alone, with their sign. */
  readonly worth: number;
  readonly why: Reduction | null;
  readonly cite: Cite | null;
}

export interface Score {
  /** Null while a deed or the base has a problem. */
  readonly total: number | null;
  /** The total without points that are given back but leave the grade. */
  readonly forGrade: number | null;
  readonly lines: readonly EventLine[];
  readonly problems: readonly Problem<DeedProblemCode | MendingProblemCode | "base-missing">[];
}

// 0 − 0 is 0, where −0 would be another number.
const signed = ({ group }: Counted, value: number): number =>
  group.direction === "credit" ? value : 0 - value;

const deedLine = (one: Counted): EventLine => ({
  what: "deed",
  id: one.deed.id,
  item: one.item.id,
  points: signed(one, one.counts),
  worth: signed(one, one.worth),
  why: one.reduction?.why ?? null,
  cite: one.reduction?.cite ?? one.item.cite,
});

const mendingLine = ({ mending, repair, back }: Mended): EventLine => ({
  what: "mending",
  id: mending.id,
  item: repair.id,
  points: back,
  worth: back,
  why: null,
  cite: repair.cite,
});

const baseOf = ({ sheet, period, quantities }: Account): { value: number; cite: Cite | null } | null => {
  if (sheet.base !== "by-supplement") return valueOn(sheet.base, period.from);
  return quantities?.base === undefined ? null : { value: quantities.base, cite: null };
};

/** First days of the weeks (from Monday) or months that the period has begun by the day of reading. */
const spansOf = ({ period, on }: Account, over: PointSheet["over"]): CivilDate[] => {
  if (over === "period") return [period.from];
  const next = (from: CivilDate): CivilDate =>
    over === "week" ? addDays(from, 8 - weekday(from)) : addMonths(`${from.slice(0, 7)}-01` as CivilDate, 1);
  const last = on < period.to ? on : period.to;
  const starts = [period.from];
  for (let at = next(period.from); at <= last; at = next(at)) starts.push(at);
  return starts;
};

const clamp = (value: number, { floor, ceiling }: PointSheet): number =>
  Math.min(
    Math.max(value, floor?.value ?? Number.NEGATIVE_INFINITY),
    ceiling?.value ?? Number.POSITIVE_INFINITY,
  );

/** The account's total: each span from the base, floored and capped, then their mean to 0.01. */
const totalOf = (
  account: Account,
  base: number,
  counted: readonly Counted[],
  mended: readonly Mended[],
): number => {
  const { sheet } = account;
  const starts = spansOf(account, sheet.over);
  const changes = [
    ...counted.map((one) => ({ on: one.deed.on, points: signed(one, one.counts) })),
    ...mended.map(({ mending, back }) => ({ on: mending.on, points: back })),
  ];
  const totals = starts.map((from, index) => {
    const to = starts[index + 1];
    const within = changes.filter(({ on }) => on >= from && (to === undefined || on < to));
    return clamp(sumPoints([base, ...within.map((change) => change.points)]), sheet);
  });
  return points(Math.round(totals.reduce((sum, total) => sum + hundredths(total), 0) / totals.length));
};

/**
 * Scores a point sheet's account: base, deeds and mendings, each with its line.
 * A wrong deed scores nothing and takes the total away, never silently: `total` is null while there are problems.
 * The order of deeds and mendings does not matter. Points are exact to 0.01.
 */
export const scoreAccount = (account: Account): Score => {
  const wrong = account.deeds.flatMap((deed) => deedProblems(deed, account));
  const bad = new Set(wrong.map(({ at }) => at));
  const counted = countDeeds(
    account.deeds.filter(({ id }) => !bad.has(id)),
    account,
  );
  const { mended, problems: unmended } = mendDeeds(counted, account);
  const base = baseOf(account);
  const problems: Score["problems"] = [
    ...(base === null ? [{ code: "base-missing" as const, at: "base", values: {} }] : []),
    ...wrong,
    ...unmended,
  ];
  const lines: EventLine[] = [
    ...(base === null
      ? []
      : [
          {
            what: "base" as const,
            id: null,
            item: null,
            points: base.value,
            worth: base.value,
            why: null,
            cite: base.cite,
          },
        ]),
    ...counted.map(deedLine),
    ...mended.map(mendingLine),
  ];
  if (base === null || problems.length > 0) return { total: null, forGrade: null, lines, problems };
  return {
    total: totalOf(account, base.value, counted, mended),
    forGrade: totalOf(
      account,
      base.value,
      counted,
      mended.filter((one) => one.forGrade),
    ),
    lines,
    problems,
  };
};

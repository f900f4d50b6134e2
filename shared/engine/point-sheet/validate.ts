// 校验事项：先例劝告、佐证、级别、日期；每种不符有自己的代码和条款
import { addDays, addMonths, type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { Cite } from "../regime.ts";
import type { Account } from "./account.ts";
import {
  type Condition,
  type Deed,
  type Item,
  itemOf,
  type PointsRule,
  rankOf,
  type Span,
} from "./point-sheet.ts";

export type DeedProblemCode =
  | "unknown-item"
  | "date-invalid"
  | "outside-period"
  | "before-enrolment"
  | "not-yet"
  | "level-missing"
  | "unknown-level"
  | "amount-missing"
  | "not-a-number"
  | "awarded-missing"
  | "reason-missing"
  | "out-of-bounds"
  | "too-fine"
  | "not-quantified"
  | "admonition-missing"
  | "admonition-not-earlier"
  | "occurrence-missing"
  | "occurrence-not-earlier"
  | "evidence-missing"
  | "authority-missing"
  | "authority-too-low"
  | "same-deed-twice";

export type DeedProblem = Problem<DeedProblemCode>;

/** A day so long after another. */
export const after = (date: CivilDate, { count, unit }: Span): CivilDate =>
  unit === "day" ? addDays(date, count) : addMonths(date, unit === "year" ? count * 12 : count);

const before = (date: CivilDate, { count, unit }: Span): CivilDate =>
  unit === "day" ? addDays(date, -count) : addMonths(date, unit === "year" ? -count * 12 : -count);

type Found = Omit<DeedProblem, "at" | "cite"> & { readonly cite?: Cite };

const earlierDates = (
  dates: readonly CivilDate[],
  on: CivilDate,
  times: number,
  codes: { missing: DeedProblemCode; notEarlier: DeedProblemCode },
  cite: Cite,
): Found[] => {
  const late = dates.filter((date) => parseCivilDate(date) === null || date >= on);
  if (late.length > 0) return [{ code: codes.notEarlier, values: { date: String(late[0]), on }, cite }];
  const given = new Set(dates).size;
  return given < times ? [{ code: codes.missing, values: { times, given }, cite }] : [];
};

const conditionChecks: {
  [K in Condition["kind"]]: (
    condition: Extract<Condition, { kind: K }>,
    deed: Deed,
    account: Account,
  ) => Found[];
} = {
  admonished: ({ times, cite }, { admonished = [], on }) =>
    earlierDates(
      admonished,
      on,
      times,
      { missing: "admonition-missing", notEarlier: "admonition-not-earlier" },
      cite,
    ),
  frequent: ({ times, within, cite }, { earlier = [], on }) => {
    // A deed without a real date has no days before it; the date is told on its own.
    const near =
      within && parseCivilDate(on) !== null ? earlier.filter((date) => date >= before(on, within)) : earlier;
    return earlierDates(
      near,
      on,
      times,
      { missing: "occurrence-missing", notEarlier: "occurrence-not-earlier" },
      cite,
    );
  },
  evidence: ({ oneOf, cite }, { evidence = [] }) =>
    evidence.some((kind) => oneOf.includes(kind))
      ? []
      : [{ code: "evidence-missing", values: { oneOf: oneOf.join("、") }, cite }],
  authority: ({ atLeast, cite }, { authority }, { sheet }) => {
    if (authority === undefined) return [{ code: "authority-missing", values: { atLeast }, cite }];
    return rankOf(sheet, authority) < rankOf(sheet, atLeast)
      ? [{ code: "authority-too-low", values: { authority, atLeast }, cite }]
      : [];
  },
};

const quantified = (deed: Deed, account: Account): Found[] => {
  const quantity = account.quantities?.items[deed.item];
  if (quantity === undefined) return [{ code: "not-quantified", values: { item: deed.item } }];
  if (typeof quantity === "number") return [];
  if (deed.level === undefined) return [{ code: "level-missing", values: {} }];
  return Object.hasOwn(quantity, deed.level)
    ? []
    : [{ code: "unknown-level", values: { level: deed.level } }];
};

const amountChecked = ({ amount }: Deed): Found[] =>
  amount === undefined
    ? [{ code: "amount-missing", values: {} }]
    : Number.isFinite(amount) && amount >= 0
      ? []
      : [{ code: "not-a-number", values: { answer: String(amount) } }];

const ruleChecks: {
  [K in PointsRule["kind"]]: (
    rule: Extract<PointsRule, { kind: K }>,
    deed: Deed,
    account: Account,
  ) => Found[];
} = {
  each: () => [],
  guidance: () => [],
  range: ({ min, max, step }, { awarded, reason }) => {
    if (awarded === undefined) return [{ code: "awarded-missing", values: { min, max } }];
    if (!Number.isFinite(awarded)) return [{ code: "not-a-number", values: { answer: String(awarded) } }];
    if (awarded < min || awarded > max)
      return [{ code: "out-of-bounds", values: { answer: awarded, min, max, unit: "points" } }];
    const steps = (awarded - min) / step;
    if (Math.abs(steps - Math.round(steps)) > 1e-6)
      return [{ code: "too-fine", values: { answer: awarded, step } }];
    return (reason ?? "").trim() === "" ? [{ code: "reason-missing", values: {} }] : [];
  },
  levels: ({ levels }, { level }) => {
    if (level === undefined) return [{ code: "level-missing", values: {} }];
    return levels.some((one) => one.level === level) ? [] : [{ code: "unknown-level", values: { level } }];
  },
  tiers: (_rule, deed) => amountChecked(deed),
  decay: (_rule, deed) => amountChecked(deed),
  "by-supplement": (_rule, deed, account) => quantified(deed, account),
};

const dateChecks = ({ on }: Deed, { period, enrolled, on: today }: Account): Found[] => {
  if (parseCivilDate(on) === null) return [{ code: "date-invalid", values: { date: String(on) } }];
  if (on < period.from || on > period.to)
    return [{ code: "outside-period", values: { date: on, from: period.from, to: period.to } }];
  if (enrolled !== undefined && on < enrolled)
    return [{ code: "before-enrolment", values: { date: on, enrolled } }];
  return on > today ? [{ code: "not-yet", values: { date: on, today } }] : [];
};

const checkItem = (item: Item, deed: Deed, account: Account): Found[] => {
  const rule = ruleChecks[item.points.kind] as (rule: PointsRule, deed: Deed, account: Account) => Found[];
  return [
    ...dateChecks(deed, account),
    ...rule(item.points, deed, account),
    ...item.conditions.flatMap((condition) => {
      const check = conditionChecks[condition.kind] as (
        condition: Condition,
        deed: Deed,
        account: Account,
      ) => Found[];
      return check(condition, deed, account);
    }),
  ];
};

/** Rows tell the same deed by item and day, where none says that it is another one. */
const deedKey = ({ item, on, deed = "" }: Deed): string => JSON.stringify([item, on, deed]);

const firsts = new WeakMap<readonly Deed[], ReadonlyMap<string, string>>();

/** The least id of the rows that tell this deed; each account's deeds are looked through once. */
const firstOf = (deeds: readonly Deed[], deed: Deed): string | undefined => {
  let known = firsts.get(deeds);
  if (known === undefined) {
    const ids = new Map<string, string>();
    for (const each of deeds) {
      const key = deedKey(each);
      const least = ids.get(key);
      if (least === undefined || each.id < least) ids.set(key, each.id);
    }
    known = ids;
    firsts.set(deeds, known);
  }
  return known.get(deedKey(deed));
};

/** All problems of one deed against its account; `at` is the deed's id, the clause the item's or the condition's. */
export const deedProblems = (deed: Deed, account: Account): DeedProblem[] => {
  const place = itemOf(account.sheet, deed.item);
  if (place === undefined) return [{ code: "unknown-item", at: deed.id, values: { item: deed.item } }];
  const first = firstOf(account.deeds, deed) ?? deed.id;
  const found: Found[] = checkItem(place.item, deed, account);
  if (first < deed.id) found.push({ code: "same-deed-twice", values: { other: first, date: deed.on } });
  return found.map((problem) => ({ cite: place.item.cite, ...problem, at: deed.id }));
};

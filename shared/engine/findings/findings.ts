// 认定：事实归到状态（整改、重点监管名单、重点监控对象），名单只提议，由人凭文书决定
import { type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { Cite, FindingsRegime, Words } from "../regime.ts";
import { type FactProblem, factProblems, hitOf } from "./findings-problems.ts";
import type { Document, Fact, FindingsRecord } from "./findings-record.ts";
import { type OrderStanding, orderStanding } from "./rectification.ts";

type Rule = FindingsRegime["rules"][number];
type RuleKind = Rule["when"]["kind"];

/** A fact that a rule ties to a state, in force on the day asked about. */
export interface Ground {
  readonly rule: string;
  /** The fact's id. */
  readonly fact: string;
  readonly state: string;
  readonly since: CivilDate;
  /** A holiday notice still to come may take it away. */
  readonly provisional: boolean;
  readonly cite: Cite;
}

export interface Effect {
  readonly list: string;
  readonly title: Words;
  /** Only from a decision to list, and only while a ground stands. */
  readonly inForce: boolean;
  readonly cite: Cite;
}

/** A listing for a named person to decide; nothing is ever listed by itself. */
export interface Proposal {
  readonly list: string;
  readonly does: "enter" | "leave";
  /** Ids of the facts that speak for it; none where a list is to be left. */
  readonly grounds: readonly string[];
  /** What the decision document must carry. */
  readonly needs: readonly (keyof Document)[];
  readonly cite: Cite;
}

export interface Preference {
  readonly id: string;
  readonly title: Words;
  /** Ids of the good information that it rests on. */
  readonly facts: readonly string[];
  readonly cite: Cite;
}

export interface Standing {
  /** The heaviest state that a ground gives, else the lightest one; null while a fact has a problem. */
  readonly state: string | null;
  /** Heaviest first, then by day and id. */
  readonly grounds: readonly Ground[];
  readonly effects: readonly Effect[];
  readonly preferences: readonly Preference[];
  /** Lists entered by decision, and since when. */
  readonly listed: readonly { readonly list: string; readonly since: CivilDate }[];
  readonly proposals: readonly Proposal[];
  readonly orders: readonly OrderStanding[];
  /** Ids of bad hits for which no order has been served yet. */
  readonly ordersOwed: readonly string[];
  readonly problems: readonly FactProblem[];
}

interface Setting {
  readonly regime: FindingsRegime;
  readonly supplement: Supplement | null;
  readonly record: FindingsRecord;
  readonly orders: ReadonlyMap<string, OrderStanding>;
  readonly ended: ReadonlySet<string>;
}

interface Since {
  readonly since: CivilDate;
  readonly provisional?: boolean;
}

const ordersOf = ({ orders }: Setting, hit: string): OrderStanding[] =>
  [...orders.values()].filter(({ hits }) => hits.includes(hit));

/** What makes each kind of rule hold for a fact, and since when. */
const holds: {
  [K in RuleKind]: (when: Extract<Rule["when"], { kind: K }>, fact: Fact, setting: Setting) => Since | null;
} = {
  hit: ({ hits }, fact, setting) => {
    if (fact.kind !== "hit") return null;
    const hit = hitOf(setting.regime, setting.supplement, fact.hit, fact.on);
    if (hit === undefined || !hits.includes(hit.id)) return null;
    const orders = ordersOf(setting, fact.id);
    const putRight = orders.length > 0 && orders.every(({ doneOn }) => doneOn !== null);
    return putRight ? null : { since: fact.on };
  },
  "order-overdue": (_when, fact, { orders }) => {
    if (fact.kind !== "order") return null;
    const order = orders.get(fact.id);
    return order === undefined || order.overdueSince === null
      ? null
      : { since: order.overdueSince, provisional: order.provisional };
  },
  penalty: ({ serious }, fact) =>
    fact.kind === "penalty" && fact.serious === serious ? { since: fact.on } : null,
  "judgment-defaulter": (_when, fact) => (fact.kind === "judgment-defaulter" ? { since: fact.on } : null),
  "stated-condition": (_when, fact) => (fact.kind === "stated-condition" ? { since: fact.on } : null),
};

const groundsOf = (setting: Setting): Ground[] => {
  const weight = (state: string) => setting.regime.states.findIndex(({ id }) => id === state);
  return setting.regime.rules
    .flatMap((rule) =>
      setting.record.flatMap((fact): Ground[] => {
        if (setting.ended.has(fact.id)) return [];
        const check = holds[rule.when.kind] as (
          when: Rule["when"],
          fact: Fact,
          setting: Setting,
        ) => Since | null;
        const held = check(rule.when, fact, setting);
        return held === null
          ? []
          : [
              {
                rule: rule.id,
                fact: fact.id,
                state: rule.to,
                since: held.since,
                provisional: held.provisional ?? false,
                cite: rule.cite,
              },
            ];
      }),
    )
    .sort(
      (a, b) =>
        weight(b.state) - weight(a.state) ||
        (a.since < b.since ? -1 : a.since > b.since ? 1 : a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0),
    );
};

/** The last decision on a list stands; of two on one day, entering. */
const listedOf = ({ regime, record }: Setting): Standing["listed"] =>
  regime.lists.flatMap(({ id }) => {
    const last = record
      .flatMap((fact) => (fact.kind === "listing" && fact.list === id ? [fact] : []))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.does === "leave" ? -1 : 1))
      .at(-1);
    return last?.does === "enter" ? [{ list: id, since: last.on }] : [];
  });

const paper = ["name", "number", "authority", "date"] as const;

const proposalsOf = (
  { regime }: Setting,
  grounds: readonly Ground[],
  listed: Standing["listed"],
): Proposal[] =>
  regime.states.flatMap(({ id: state, list: name }): Proposal[] => {
    const list = regime.lists.find(({ id }) => id === name);
    if (list === undefined) return [];
    const facts = grounds.filter((ground) => ground.state === state).map(({ fact }) => fact);
    const isListed = listed.some((one) => one.list === list.id);
    const does = facts.length > 0 && !isListed ? "enter" : facts.length === 0 && isListed ? "leave" : null;
    return does === null ? [] : [{ list: list.id, does, grounds: facts, needs: paper, cite: list.cite }];
  });

const effectsOf = ({ regime }: Setting, grounds: readonly Ground[], listed: Standing["listed"]): Effect[] =>
  regime.lists.flatMap(({ id, effects }) => {
    const state = regime.states.find(({ list }) => list === id);
    const isListed = listed.some(({ list }) => list === id);
    // Red and white lists belong to no state: they rest on the decision alone.
    const grounded = state === undefined ? isListed : grounds.some((ground) => ground.state === state.id);
    return grounded ? effects.map(({ title, cite }) => ({ list: id, title, inForce: isListed, cite })) : [];
  });

const preferencesOf = ({ regime, supplement, record, ended }: Setting, state: string): Preference[] => {
  const facts = record
    .filter(
      (fact) =>
        fact.kind === "hit" &&
        !ended.has(fact.id) &&
        hitOf(regime, supplement, fact.hit, fact.on)?.direction === "good",
    )
    .map(({ id }) => id)
    .sort();
  return facts.length === 0
    ? []
    : regime.preferences
        .filter(({ states }) => states.includes(state))
        .map(({ id, title, cite }) => ({ id, title, facts, cite }));
};

const none = {
  state: null,
  grounds: [],
  effects: [],
  preferences: [],
  listed: [],
  proposals: [],
  orders: [],
  ordersOwed: [],
} as const;

/**
 * Where a subject stands on a day under a findings regime: state, grounds, effects, and the lists to be decided on.
 * Facts after the day don't count, so any past day can be asked for. Their order doesn't matter, and a further breach
 * never gives a lighter state. A fact with a problem takes the state away: `state` is null, `problems` say why.
 * Source: the regime's rules; Wugang 三第2项、第3项.
 */
export const standing = (
  regime: FindingsRegime,
  record: FindingsRecord,
  on: CivilDate,
  supplement: Supplement | null = null,
): Standing => {
  const known = record.filter((fact) => fact.on <= on || parseCivilDate(fact.on) === null);
  const problems = factProblems({ regime, supplement, record: known });
  if (problems.length > 0) return { ...none, problems };
  const ended = new Set(known.flatMap((fact) => (fact.kind === "ending" ? [fact.fact] : [])));
  const orders = known
    .flatMap((fact) => (fact.kind === "order" ? [orderStanding(fact, known, on)] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  // An order that was revoked is as if it had never been served.
  const revoked = new Set(
    known.flatMap((fact) => (fact.kind === "ending" && fact.why === "revoked" ? [fact.fact] : [])),
  );
  const served = orders.filter(({ id }) => !revoked.has(id));
  const setting: Setting = {
    regime,
    supplement,
    record: known,
    orders: new Map(served.map((order) => [order.id, order])),
    ended,
  };
  const grounds = groundsOf(setting);
  const listed = listedOf(setting);
  const state = grounds[0]?.state ?? regime.states[0]?.id ?? null;
  return {
    state,
    grounds,
    effects: effectsOf(setting, grounds, listed),
    preferences: state === null ? [] : preferencesOf(setting, state),
    listed,
    proposals: proposalsOf(setting, grounds, listed),
    orders,
    ordersOwed: (regime.rules.some(({ when }) => when.kind === "order-overdue") ? known : [])
      .filter(
        (fact) =>
          fact.kind === "hit" &&
          !ended.has(fact.id) &&
          hitOf(regime, supplement, fact.hit, fact.on)?.direction === "bad" &&
          ordersOf(setting, fact.id).length === 0,
      )
      .map(({ id }) => id)
      .sort(),
    problems,
  };
};

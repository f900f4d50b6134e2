// 事实校验：未知情形、缺文书、日期先后；有一处不对，就不给状态
import { type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import { LONGEST_TERM } from "../../calendar/term.ts";
import { isInForce } from "../../supplements/in-force.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { Cite, FindingsRegime } from "../regime.ts";
import type { Document, Fact, FindingsRecord, Order } from "./findings-record.ts";

export type FactProblemCode =
  | "date-invalid"
  | "same-id-twice"
  | "unknown-hit"
  | "before-law"
  | "document-incomplete"
  | "term-invalid"
  | "nothing-to-rectify"
  | "unknown-order"
  | "unknown-fact"
  | "unknown-list"
  | "norm-missing"
  | "decider-missing"
  | "not-later";

export type FactProblem = Problem<FactProblemCode>;

type Hit = FindingsRegime["hits"][number];

/** A hit of the regime; or of the approved supplement in force that day, as the regime's hit that it stands under. */
export const hitOf = (
  regime: FindingsRegime,
  supplement: Supplement | null,
  id: string,
  on: CivilDate,
): Hit | undefined => {
  const own = regime.hits.find((hit) => hit.id === id);
  if (own !== undefined) return own;
  const added =
    supplement !== null && supplement.regime === regime.id && isInForce(supplement, on)
      ? supplement.gives.hits?.find((hit) => hit.id === id)
      : undefined;
  return added && regime.hits.find((hit) => hit.id === added.under);
};

interface Setting {
  readonly regime: FindingsRegime;
  readonly supplement: Supplement | null;
  readonly record: FindingsRecord;
}

type Found = Omit<FactProblem, "at">;

const documented = (document: Document, cite?: Cite): Found[] =>
  [document.name, document.number, document.authority].some((text) => text.trim() === "") ||
  parseCivilDate(document.date) === null
    ? [{ code: "document-incomplete", values: {}, ...(cite ? { cite } : {}) }]
    : [];

const later = (on: CivilDate, than: Fact): Found[] =>
  on < than.on ? [{ code: "not-later", values: { date: on, than: than.on } }] : [];

const termProblems = ({ due, on }: Order): Found[] => {
  const sound =
    "by" in due
      ? parseCivilDate(due.by) !== null && due.by >= on
      : Number.isSafeInteger(due.within.count) &&
        due.within.count >= 1 &&
        due.within.count <= LONGEST_TERM &&
        due.within.extension === undefined;
  return sound ? [] : [{ code: "term-invalid", values: {} }];
};

const ruleCite = ({ regime }: Setting, kind: FindingsRegime["rules"][number]["when"]["kind"]) =>
  regime.rules.find(({ when }) => when.kind === kind)?.cite;

const checks: {
  [K in Fact["kind"]]: (fact: Extract<Fact, { kind: K }>, setting: Setting) => Found[];
} = {
  hit: ({ hit, on }, { regime, supplement }) => {
    const found = hitOf(regime, supplement, hit, on);
    if (found === undefined) return [{ code: "unknown-hit", values: { hit } }];
    return found.law !== undefined && on < found.law.from
      ? [{ code: "before-law", values: { date: on, ...found.law }, cite: found.cite }]
      : [];
  },
  order: (order, setting) => [
    ...documented(order.document, ruleCite(setting, "order-overdue")),
    ...termProblems(order),
    ...(order.hits.length === 0 ? [{ code: "nothing-to-rectify" as const, values: {} }] : []),
    ...order.hits.flatMap((id): Found[] => {
      const hit = setting.record.find((fact) => fact.kind === "hit" && fact.id === id);
      return hit === undefined ? [{ code: "unknown-fact", values: { fact: id } }] : later(order.on, hit);
    }),
  ],
  completion: ({ order, on, verdict }, { record }) => {
    const of = record.find((fact) => fact.kind === "order" && fact.id === order);
    if (of === undefined) return [{ code: "unknown-order", values: { order } }];
    if (verdict !== null && parseCivilDate(verdict.on) === null)
      return [{ code: "date-invalid", values: { date: String(verdict.on) } }];
    return verdict !== null && verdict.on < on
      ? [{ code: "not-later", values: { date: verdict.on, than: on } }]
      : later(on, of);
  },
  penalty: ({ document }, setting) => documented(document, ruleCite(setting, "penalty")),
  "judgment-defaulter": ({ document }, setting) =>
    documented(document, ruleCite(setting, "judgment-defaulter")),
  "stated-condition": ({ document, norm, article }, setting) => [
    ...documented(document, ruleCite(setting, "stated-condition")),
    ...(norm.trim() === "" || article.trim() === "" ? [{ code: "norm-missing" as const, values: {} }] : []),
  ],
  ending: ({ fact: id, on, document }, { record }) => {
    const of = record.find((fact) => fact.id === id && fact.kind !== "ending" && fact.kind !== "listing");
    return [
      ...documented(document),
      ...(of === undefined ? [{ code: "unknown-fact" as const, values: { fact: id } }] : later(on, of)),
    ];
  },
  listing: ({ list, document, decidedBy }, { regime }) => {
    const of = regime.lists.find(({ id }) => id === list);
    return [
      ...(of === undefined ? [{ code: "unknown-list" as const, values: { list } }] : []),
      ...documented(document, of?.cite),
      ...(decidedBy.trim() === "" ? [{ code: "decider-missing" as const, values: {} }] : []),
    ];
  },
};

/** All problems of a record, each at its fact's id. The order of facts does not matter. */
export const factProblems = (setting: Setting): readonly FactProblem[] => {
  const times = new Map<string, number>();
  for (const { id } of setting.record) times.set(id, (times.get(id) ?? 0) + 1);
  return setting.record
    .flatMap((fact): FactProblem[] => {
      const check = checks[fact.kind] as (fact: Fact, setting: Setting) => Found[];
      const found: Found[] =
        parseCivilDate(fact.on) === null
          ? [{ code: "date-invalid", values: { date: String(fact.on) } }]
          : check(fact, setting);
      if ((times.get(fact.id) ?? 0) > 1) found.push({ code: "same-id-twice", values: { id: fact.id } });
      return found.map((problem) => ({ ...problem, at: fact.id }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
};

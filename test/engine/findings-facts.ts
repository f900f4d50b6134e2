// 虚构的民办学校的认定事实；文书、日期都是编的
import type { CivilDate } from "#shared/calendar/civil.ts";
import type {
  Completion,
  Document,
  Ending,
  Hit,
  JudgmentDefaulter,
  Listing,
  Order,
  Penalty,
  StatedCondition,
} from "#shared/engine/findings/findings-record.ts";

export const document: Document = {
  name: "虚构文书",
  number: "虚教〔2026〕1号",
  authority: "虚构市教育体育局",
  date: "2026-03-02",
};

export const hit = (id: string, on: CivilDate, of = "law-63-8"): Hit => ({ kind: "hit", id, on, hit: of });

export const order = (id: string, on: CivilDate, hits: string[], due: Order["due"]): Order => ({
  kind: "order",
  id,
  on,
  hits,
  due,
  document,
});

export const completion = (
  id: string,
  of: string,
  on: CivilDate,
  verdict: Completion["verdict"],
): Completion => ({ kind: "completion", id, order: of, on, verdict });

export const penalty = (id: string, on: CivilDate, serious: boolean): Penalty => ({
  kind: "penalty",
  id,
  on,
  serious,
  document,
});

export const defaulter = (id: string, on: CivilDate): JudgmentDefaulter => ({
  kind: "judgment-defaulter",
  id,
  on,
  document,
});

export const stated = (id: string, on: CivilDate): StatedCondition => ({
  kind: "stated-condition",
  id,
  on,
  norm: "虚构的规定",
  article: "第一条",
  document,
});

export const ending = (id: string, of: string, on: CivilDate, why: Ending["why"] = "repaired"): Ending => ({
  kind: "ending",
  id,
  fact: of,
  on,
  why,
  document,
});

export const listing = (id: string, list: string, does: Listing["does"], on: CivilDate): Listing => ({
  kind: "listing",
  id,
  list,
  does,
  on,
  decidedBy: "虚构负责人",
  document,
});

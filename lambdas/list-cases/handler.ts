// 案件一览：先到期的在前；举报只给办理的人看
import { permits, scopeOf } from "#shared/access/policy.ts";
import { refuse } from "#shared/contract/refusals.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { readCases, unitsWithCases } from "../persistence/cases.ts";
import { readUnits } from "../persistence/directory.ts";
import { filingOf, mayHandle, shownCase, subjectsOf } from "../persistence/shown-case.ts";
import { serve } from "../serve/serve.ts";
import type { SignedInContext, Work } from "../serve/work.ts";

const ofUnit = async (
  sheet: { readonly regime: string; readonly period: string; readonly unit: string },
  scope: readonly string[],
  { actor, stores, today }: SignedInContext,
) => {
  const cases = await readCases(stores, sheet);
  const subject = await subjectsOf(stores, sheet, cases);
  return cases.flatMap((kept) => {
    const filing = filingOf(kept.opening);
    if (filing === undefined) return [];
    const shown = { ...shownCase(filing, kept, today), subject: subject(kept) };
    const open = shown.kind !== "complaint" || mayHandle(filing, actor.grants, scope, today);
    return open ? [shown] : [];
  });
};

/** Answers the cases of a period within the person's units, open ones first, by their last day. */
export const work: Work<"list-cases"> = async ({ regime, period, unit }, context) => {
  const { actor, stores, today } = context;
  if (regimeOf(regime) === undefined) return refuse("regime-unknown", { values: { regime } });
  const [listed, units] = await Promise.all([
    unit === undefined ? unitsWithCases(stores, { regime, period }) : [unit],
    readUnits(stores),
  ]);
  const byCode = new Map(units.map((one) => [one.code, one]));
  const within = listed
    .map((code) => ({ code, scope: scopeOf(code, byCode) }))
    .filter(({ scope }) => permits(actor.grants, "list-cases", scope, today) === "permitted");
  const cases = (
    await Promise.all(within.map(({ code, scope }) => ofUnit({ regime, period, unit: code }, scope, context)))
  ).flat();
  const place = ({ state, due }: (typeof cases)[number]): string =>
    `${state === "open" ? 0 : 1}${due ?? "9"}`;
  return { cases: cases.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0)) };
};

export const handler = serve("list-cases", work);

// 批次一览：局看所辖各单位，单位只看自己
import { permits, scopeOf } from "#shared/access/policy.ts";
import { refuse } from "#shared/contract/refusals.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { listBatches } from "../persistence/batches.ts";
import { readUnits } from "../persistence/directory.ts";
import { serveResults } from "../serve/serve-results.ts";
import type { Work } from "../serve/work.ts";

/** Answers the batches of a period within the person's units, by unit and in the order of hand-in. */
export const work: Work<"list-batches"> = async ({ regime, period, unit }, { actor, stores, today }) => {
  if (regimeOf(regime) === undefined) return refuse("regime-unknown", { values: { regime } });
  const [batches, units] = await Promise.all([
    listBatches(stores, { regime, period, unit }),
    unit === undefined ? readUnits(stores) : [],
  ]);
  if (unit !== undefined) return { batches };
  const byCode = new Map(units.map((listed) => [listed.code, listed]));
  const within = (code: string): boolean =>
    permits(actor.grants, "list-batches", scopeOf(code, byCode), today) === "permitted";
  return { batches: batches.filter((batch) => within(batch.unit)) };
};

export const handler = serveResults("list-batches", work);

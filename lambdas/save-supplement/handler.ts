// 登记细则：单位审核通过的细则合乎制度给的范围才登记，每一版都留着
import { refuse } from "#shared/contract/refusals.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { supplementPartition } from "../persistence/keys.ts";
import { putSupplement, readSupplements } from "../persistence/supplements.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Puts a unit's approved supplement on record: the next version, and within what its regime leaves to the unit. */
export const work: Work<"save-supplement"> = async ({ unit, supplement }, { commit, stores }) => {
  const regime = regimeOf(supplement.regime);
  if (regime === undefined) return refuse("regime-unknown", { values: { regime: supplement.regime } });
  if (supplement.unit !== unit) return refuse("request-invalid", { values: { where: "supplement.unit" } });
  if (supplement.approved === null)
    return refuse("request-invalid", { values: { where: "supplement.approved" } });
  const problems = checkSupplement(regime, supplement).map(({ values, ...problem }) => ({
    ...problem,
    values: { ...values },
  }));
  if (problems.length > 0)
    return refuse("supplement-wrong", { values: { count: problems.length }, problems });
  const known = await readSupplements(stores, unit, regime.id);
  const next = Math.max(0, ...known.map(({ version }) => version)) + 1;
  if (supplement.version !== next) return refuse("supplement-version", { values: { next } });
  return commit(
    { supplement },
    {
      items: [putSupplement(stores, supplement)],
      journal: {
        chain: supplementPartition(unit, regime.id),
        action: "save-supplement",
        values: { id: supplement.id, version: supplement.version, digest: digestOf(supplement) },
      },
    },
  );
};

export const handler = serve("save-supplement", work);

// 现行细则：单位在这一期用的是哪一版，没有就没有
import { refuse } from "#shared/contract/refusals.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { readRowsForm } from "../persistence/form-setting.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Answers the supplement by which a unit's sheet of a period is judged today. */
export const work: Work<"read-supplement"> = async (sheet, context) => {
  const regime = regimeOf(sheet.regime);
  if (regime === undefined) return refuse("regime-unknown", { values: { regime: sheet.regime } });
  const { setting } = await readRowsForm(context.stores, regime, sheet, context);
  return { supplement: setting.supplement };
};

export const handler = serve("read-supplement", work);

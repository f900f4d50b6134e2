// 可填：制度现行、年度在填报期内、表未封存
import { type Refused, refuse } from "#shared/contract/refusals.ts";
import { needsSupplement } from "#shared/engine/point-sheet/assess-points.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { periodOf, readBureau } from "./directory.ts";
import type { Reader } from "./form-setting.ts";
import type { Sheet } from "./keys.ts";
import { type FormRules, readFormRules } from "./open-form.ts";
import { readHead, type SheetHead } from "./sheets.ts";
import type { Stores } from "./stores.ts";

/** A sheet that takes changes today, under the rules that the client knows. */
export interface OpenSheet extends FormRules {
  readonly regime: Regime;
  /** Undefined while nobody has written to it. */
  readonly head: SheetHead | undefined;
}

const asksSupplement = (regime: Regime): boolean => regime.instrument === "points" && needsSupplement(regime);

/**
 * Whether a sheet takes changes: `regime-unknown`, `regime-outdated`, `period-closed`, `sheet-sealed`, `supplement-missing`, or the open sheet.
 * A sheet that the bureau returned may be mended after the period closed: the return itself asks for it.
 */
export const openSheet = async (
  stores: Stores,
  request: Sheet & { readonly regimeVersion: string },
  reader: Reader,
): Promise<OpenSheet | Refused> => {
  const { today } = reader;
  const regime = regimeOf(request.regime);
  if (regime === undefined) return refuse("regime-unknown", { values: { regime: request.regime } });
  if (request.regimeVersion !== regimeVersion(regime)) return refuse("regime-outdated");
  const [bureau, head] = await Promise.all([readBureau(stores), readHead(stores, request)]);
  if (head?.state === "sealed") return refuse("sheet-sealed", { values: { batch: head.batch ?? "" } });
  const period = periodOf(bureau, request.regime, request.period);
  const open = period !== undefined && period.opens <= today && today <= period.closes;
  if (!open && (period === undefined || head?.returned === undefined))
    return refuse("period-closed", {
      values: { period: request.period, opens: period?.opens ?? "—", closes: period?.closes ?? "—" },
    });
  const rules = await readFormRules(stores, regime, request, reader);
  if (asksSupplement(regime) && rules.form.setting.supplement === null)
    return refuse("supplement-missing", {
      values: { clause: regime.supplement?.cite.clause ?? "" },
    });
  return { regime, head, ...rules };
};

// 登记表文件：哪部制度、哪个单位、哪一年；读不成的当场说明
import type { Regime } from "#shared/engine/regime.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { kindIn, kinds } from "#shared/workbook/forms/meta.ts";
import { metaSheetIn, metaValues } from "#shared/workbook/meta-sheet.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";

/** One unit's form as it lies on disk. */
export interface FormFile {
  readonly sheets: readonly SheetContent[];
  readonly regime: Regime;
  readonly unit: string;
  readonly period: string;
  /** Whether it was made under the regime's present version. */
  readonly current: boolean;
  /** Over the whole file, 64 hex digits. */
  readonly digest: string;
}

/** The form of any regime in the sheets of a workbook. Refusals: `form-…`. */
export const formFileOf = (sheets: readonly SheetContent[], digest: string): FormFile | WorkbookRefused => {
  const meta = metaSheetIn(sheets);
  if (meta === undefined) return refuseWorkbook("form-not-found");
  const [id = ""] = metaValues(meta)("regime");
  const regime = regimeOf(id);
  if (regime === undefined || kinds[regime.instrument] !== kindIn(sheets))
    return refuseWorkbook("form-regime-unknown", { regime: id });
  const read = readForm(sheets, regime);
  if (isWorkbookRefused(read)) return read;
  return { sheets, regime, unit: read.unit.code, period: read.period, current: read.current, digest };
};

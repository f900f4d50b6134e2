// 排版：由制度许可的范围生成实施细则的工作簿：封面与审核、量化表、等级表、细分项目表、隐藏的元数据
import type { Regime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { WorkbookSpec } from "../sheet.ts";
import { closerSheet } from "./closer-sheet.ts";
import { supplementCover } from "./cover.ts";
import { newDraft, type SupplementForm } from "./form.ts";
import { gradeSheet } from "./grade-sheet.ts";
import { givesGrades } from "./lines.ts";
import { supplementMetaSheet } from "./meta.ts";
import { quantitySheet } from "./quantity-sheet.ts";

export interface SupplementOptions {
  readonly unit: { readonly code: string; readonly name: string };
  readonly locale: Locale;
  /** What stands in the form already; absent: an empty form for a first version. */
  readonly supplement?: Supplement;
  readonly reasons?: Readonly<Record<string, string>>;
}

/**
 * Lays out the workbook in which a unit proposes its supplement; null for a regime that leaves nothing to the unit.
 * The same options give the same workbook. Source: the regime's `supplement` with its clauses.
 */
export const supplementWorkbook = (regime: Regime, options: SupplementOptions): WorkbookSpec | null => {
  if (regime.supplement === null) return null;
  const form: SupplementForm = {
    regime,
    unit: { code: options.supplement?.unit ?? options.unit.code, name: options.unit.name },
    locale: options.locale,
    draft: options.supplement ?? newDraft(regime, options.unit),
    reasons: options.reasons ?? {},
  };
  const cover = supplementCover(form);
  const closer = closerSheet(form);
  return {
    sheets: [
      cover,
      quantitySheet(form),
      ...(givesGrades(regime) ? [gradeSheet(form)] : []),
      ...(closer === null ? [] : [closer]),
      supplementMetaSheet(form),
    ],
    active: cover.name,
  };
};

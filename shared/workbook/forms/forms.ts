// 各种体例的表：由体例选哪一种，制表与读表同一个写法；各表的行在 rows.ts，评价在 assess-form.ts
import type { Instrument, Regime } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import { metaSheetIn, metaValues } from "../meta-sheet.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent, WorkbookSpec } from "../sheet.ts";
import { archivePlan } from "./archive.ts";
import { checklistPlan } from "./checklist.ts";
import { findingsPlan } from "./findings.ts";
import type { FormOptions, FormRead, InstrumentForm } from "./form.ts";
import { gridForm } from "./grid.ts";
import { hitLists } from "./hit-list.ts";
import { pointLists } from "./point-lists.ts";
import { pointsPlan } from "./points.ts";
import { questionnairePlan } from "./questionnaire.ts";
import { tableForm } from "./table-form.ts";

const forms: { readonly [I in Instrument]: InstrumentForm<I> } = {
  grid: gridForm,
  points: tableForm(pointsPlan, pointLists),
  checklist: tableForm(checklistPlan),
  questionnaire: tableForm(questionnairePlan),
  archive: tableForm(archivePlan),
  findings: tableForm(findingsPlan, hitLists),
};

interface FormFor<R extends Regime> {
  formOf(regime: R, options: FormOptions): WorkbookSpec;
  readForm(
    sheets: readonly SheetContent[],
    regime: R,
    supplement: Supplement | null,
  ): FormRead<R["instrument"]> | WorkbookRefused;
}

// The table's types tie each form to its instrument; the compiler can't follow the choice of one.
const formFor = <R extends Regime>(regime: R): FormFor<R> =>
  forms[regime.instrument] as unknown as FormFor<R>;

/** Makes the workbook in which a regime's facts are filled in. The same options and ids give the same workbook. */
export const formOf = <R extends Regime>(regime: R, options: FormOptions): WorkbookSpec =>
  formFor(regime).formOf(regime, options);

/** Whether a workbook says that it was made under another version of the regime. */
const isOlder = (sheets: readonly SheetContent[], regime: Regime): boolean => {
  const [version] = metaValues(metaSheetIn(sheets))("regime-version");
  return version !== undefined && version !== regimeVersion(regime);
};

const lacking: readonly WorkbookRefused["refusedWorkbook"][] = [
  "form-column-missing",
  "form-line-missing",
  "form-grid-missing",
];

/** What an older form lacks was never deleted from it. */
const olderFor = ({ refusedWorkbook, values }: WorkbookRefused): WorkbookRefused =>
  lacking.includes(refusedWorkbook)
    ? refuseWorkbook("form-older", { column: values.column ?? values.line ?? values.sheet ?? "" })
    : { refusedWorkbook, values };

/**
 * Reads a regime's form back: one record a subject, and every fault of a cell with its place. Whether a record is right
 * is for `checkForm` to tell. Refusals: `form-…`.
 */
export const readForm = <R extends Regime>(
  sheets: readonly SheetContent[],
  regime: R,
  supplement: Supplement | null = null,
): FormRead<R["instrument"]> | WorkbookRefused => {
  const read = formFor(regime).readForm(sheets, regime, supplement);
  return isWorkbookRefused(read) && isOlder(sheets, regime) ? olderFor(read) : read;
};

// Whoever carries workbooks anyway finds the rest of a form here too.
export { type AssessedForm, assessForm, checkForm } from "./assess-form.ts";
export { formFromRows, rowKindsOf, tablesOf } from "./rows.ts";

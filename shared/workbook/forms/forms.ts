// 各种体例的表：由体例选哪一种，制表与读表同一个写法

import type { AssessSettings } from "../../engine/assess.ts";
import { assess, isNotYet } from "../../engine/assess.ts";
import type { Instrument, Regime } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import { metaSheetIn, metaValues } from "../meta-sheet.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent, WorkbookSpec } from "../sheet.ts";
import type { PlacedProblem } from "../supplement/notes.ts";
import { archiveForm } from "./archive.ts";
import { inOrder } from "./assembled.ts";
import { checklistForm } from "./checklist.ts";
import { findingsForm } from "./findings.ts";
import type {
  FormFromRows,
  FormOptions,
  FormRead,
  FormRecords,
  FormRowCells,
  InstrumentForm,
  RowKind,
  RowsForm,
  Setting,
} from "./form.ts";
import { gridForm } from "./grid.ts";
import { pointsForm } from "./points.ts";
import { questionnaireForm } from "./questionnaire.ts";
import type { Table } from "./table.ts";

export const forms: { readonly [I in Instrument]: InstrumentForm<I> } = {
  grid: gridForm,
  points: pointsForm,
  checklist: checklistForm,
  questionnaire: questionnaireForm,
  archive: archiveForm,
  findings: findingsForm,
};

interface FormFor<R extends Regime> {
  formOf(regime: R, options: FormOptions): WorkbookSpec;
  readForm(
    sheets: readonly SheetContent[],
    regime: R,
    supplement: Supplement | null,
  ): FormRead<R["instrument"]> | WorkbookRefused;
  tables(regime: R, setting: Setting): readonly Table[];
  rowKinds(regime: R, setting: Setting): ReadonlyMap<string, RowKind>;
  formFromRows(regime: R, form: RowsForm, rows: readonly FormRowCells[]): FormFromRows<R["instrument"]>;
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

/** The tables of a form that are filled in, in their order; a grid is the one table of its form. */
export const tablesOf = <R extends Regime>(regime: R, setting: Setting): readonly Table[] =>
  formFor(regime).tables(regime, setting);

/** What each table's rows may say, by table id. */
export const rowKindsOf = <R extends Regime>(regime: R, setting: Setting): ReadonlyMap<string, RowKind> =>
  formFor(regime).rowKinds(regime, setting);

/**
 * A form's records from its stored rows: what follows from rows is the same as `readForm` finds in a workbook.
 * Rows of tables that the regime doesn't have say nothing.
 */
export const formFromRows = <R extends Regime>(
  regime: R,
  form: RowsForm,
  rows: readonly FormRowCells[],
): FormFromRows<R["instrument"]> => formFor(regime).formFromRows(regime, form, rows);

const key = ({ code, at, place }: PlacedProblem): string =>
  place === null ? `${code} ${at}` : `${place.sheet} ${place.row} ${place.column}`;

/** What a form as read comes to. */
export interface AssessedForm<R extends Regime> {
  /** By the subject's key. */
  readonly assessed: ReadonlyMap<string, ReturnType<typeof assess<R>>>;
  /** In the order of sheets, rows and columns. */
  readonly problems: readonly PlacedProblem[];
}

/**
 * Every record of a form assessed, and all problems: those of its cells, then what the engine tells of each record, in its
 * cell too. What is told of a cell already is not told again by what follows from it; what concerns the whole form is told
 * once.
 */
export const assessForm = <R extends Regime>(
  regime: R,
  read: FormRecords<R["instrument"]>,
  settings: AssessSettings,
  sheets: readonly { readonly name: string }[],
): AssessedForm<R> => {
  const told = new Set(read.problems.map(key));
  const once = new Set<string>();
  const found: PlacedProblem[] = [];
  const all = new Map<string, ReturnType<typeof assess<R>>>();
  for (const { key: subject, record } of read.subjects) {
    const assessed = assess(regime, record, settings);
    all.set(subject, assessed);
    const problems = isNotYet(assessed)
      ? [assessed.notYet]
      : "problems" in assessed
        ? (assessed as { readonly problems: readonly Omit<PlacedProblem, "place">[] }).problems
        : [];
    for (const problem of problems) {
      const placed: PlacedProblem = {
        ...problem,
        place: isNotYet(assessed) ? null : read.placeOf(subject, problem),
      };
      const of = key(placed);
      if (told.has(of) || (placed.place === null && once.has(of))) continue;
      once.add(of);
      found.push(placed);
    }
  }
  return { assessed: all, problems: inOrder(sheets, [...read.problems, ...found]) };
};

/** The problems of `assessForm`. */
export const checkForm = <R extends Regime>(
  regime: R,
  read: FormRecords<R["instrument"]>,
  settings: AssessSettings,
  sheets: readonly { readonly name: string }[],
): readonly PlacedProblem[] => assessForm(regime, read, settings, sheets).problems;

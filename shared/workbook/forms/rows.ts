// 各种体例的行：一份表有哪些格、每行可以填什么、存下的行怎样成记录；不管怎样排版，云函数只带这一半
import type { Instrument, Regime } from "../../engine/regime.ts";
import { archivePlan } from "./archive.ts";
import { checklistPlan } from "./checklist.ts";
import { findingsPlan } from "./findings.ts";
import type { FormFromRows, FormRowCells, InstrumentRows, RowKind, RowsForm, Setting } from "./form.ts";
import { gridRows } from "./grid-rows.ts";
import { pointsPlan } from "./points.ts";
import { questionnairePlan } from "./questionnaire.ts";
import { tableRows } from "./stored-rows.ts";
import type { Table } from "./table.ts";

const allRows: { readonly [I in Instrument]: InstrumentRows<I> } = {
  grid: gridRows,
  points: tableRows(pointsPlan),
  checklist: tableRows(checklistPlan),
  questionnaire: tableRows(questionnairePlan),
  archive: tableRows(archivePlan),
  findings: tableRows(findingsPlan),
};

interface RowsFor<R extends Regime> {
  tables(regime: R, setting: Setting): readonly Table[];
  rowKinds(regime: R, setting: Setting): ReadonlyMap<string, RowKind>;
  formFromRows(regime: R, form: RowsForm, rows: readonly FormRowCells[]): FormFromRows<R["instrument"]>;
}

// The table's types tie each form to its instrument; the compiler can't follow the choice of one.
const rowsFor = <R extends Regime>(regime: R): RowsFor<R> =>
  allRows[regime.instrument] as unknown as RowsFor<R>;

/** The tables of a form that are filled in, in their order; a grid is the one table of its form. */
export const tablesOf = <R extends Regime>(regime: R, setting: Setting): readonly Table[] =>
  rowsFor(regime).tables(regime, setting);

/** What each table's rows may say, by table id. */
export const rowKindsOf = <R extends Regime>(regime: R, setting: Setting): ReadonlyMap<string, RowKind> =>
  rowsFor(regime).rowKinds(regime, setting);

/**
 * A form's records from its stored rows: what follows from rows is the same as `readForm` finds in a workbook.
 * Rows of tables that the regime doesn't have say nothing.
 */
export const formFromRows = <R extends Regime>(
  regime: R,
  form: RowsForm,
  rows: readonly FormRowCells[],
): FormFromRows<R["instrument"]> => rowsFor(regime).formFromRows(regime, form, rows);

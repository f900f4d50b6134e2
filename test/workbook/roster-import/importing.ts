// 导入的手：替填报人认列、定事、读行、比对，一步到底
import type { Regime } from "#shared/engine/regime.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { formOf } from "#shared/workbook/forms/forms.ts";
import type { Patch } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { type ColumnRole, proposeColumns, settledRoles } from "#shared/workbook/roster-import/columns.ts";
import { compareRoster, type RosterPlan } from "#shared/workbook/roster-import/compare.ts";
import { readRoster } from "#shared/workbook/roster-import/read-roster.ts";
import type { ReadSettings, SourceRead } from "#shared/workbook/roster-import/source.ts";
import { type RosterTarget, rosterTarget } from "#shared/workbook/roster-import/target.ts";
import { rosterPatches } from "#shared/workbook/roster-import/write.ts";
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";
import { contentsOf, countedIds } from "../forms.ts";

export const known = (id: string): Regime => {
  const regime = regimeOf(id);
  if (regime === undefined) throw new RangeError(id);
  return regime;
};

/** A fresh form of a regime, as a host reads it. */
export const freshForm = (id: string, capacity = 20): SheetContent[] =>
  contentsOf(
    formOf(known(id), {
      unit: { code: "2123000103", name: "伊美区第三小学" },
      bureau: { name: "伊美区教育局", creditOffice: "" },
      period: "2026",
      capacity,
      locale: "zh-CN",
      newId: countedIds(),
    }),
  );

export const targetIn = (sheets: readonly SheetContent[]): RosterTarget => {
  const target = rosterTarget(sheets, regimeOf);
  if (isWorkbookRefused(target)) throw new Error(target.refusedWorkbook);
  return target;
};

export interface Decided extends Partial<Omit<ReadSettings, "roles">> {
  readonly columns?: Readonly<Record<number, ColumnRole>>;
}

export interface Imported {
  readonly read: SourceRead;
  readonly plan: RosterPlan;
  readonly target: RosterTarget;
}

/** Reads a source against a form, with what the clerk decides. */
export const imported = (
  sheets: readonly SheetContent[],
  source: SheetContent,
  decided: Decided = {},
): Imported => {
  const target = targetIn(sheets);
  const proposal = proposeColumns(target.wanted, source);
  const decisions = new Map(
    Object.entries(decided.columns ?? {}).map(([column, role]) => [Number(column), role]),
  );
  const read = readRoster(target.wanted, source, proposal.heads, {
    primaryYears: null,
    cohortFrom: null,
    standings: new Map(),
    ...decided,
    roles: settledRoles(proposal, decisions),
  });
  return { read, plan: compareRoster(target.wanted, read, target.rows), target };
};

/** The sheets with patches in, as a host would have them. */
export const patched = (
  sheets: readonly SheetContent[],
  name: string,
  patches: readonly Patch[],
): SheetContent[] =>
  sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const cells: CellContent[][] = sheet.cells.map((row) => [...row]);
    for (const { row, column, value } of patches) {
      const line = cells[row] ?? [];
      line[column] = value;
      cells[row] = line;
    }
    return { ...sheet, cells };
  });

/** The form after the import was confirmed: all changes taken over, the leavers of these rows out. */
export const confirmed = (
  sheets: readonly SheetContent[],
  { plan, target }: Imported,
  leaving: readonly number[] = [],
): SheetContent[] =>
  patched(
    sheets,
    target.sheet,
    rosterPatches(target, plan, {
      changed: new Set(plan.changed.map(({ known: { row } }) => row)),
      leaving: new Set(leaving),
    }),
  );

/** Names of persons, in order. */
export const namesOf = (persons: readonly { readonly name: string }[]): readonly string[] =>
  persons.map(({ name }) => name);

/** Where each row of the source went: persons, refused, nobody, and whether they add up. */
export const countsOf = ({ rows, persons, refused, nobody }: SourceRead) => ({
  persons: persons.length,
  refused: refused.length,
  nobody: nobody.length,
  rows,
});

// 退回的表：给每个单位一份新表，问题标在格上，附一句话
import type { Cells } from "../contract/shapes.ts";
import type { Locale } from "../messages/format.ts";
import { layout } from "../workbook/grid/layout.ts";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../workbook/sheet.ts";
import { cellStates } from "../workbook/states.ts";
import type { Consolidation, UnitReport } from "./consolidation.ts";
import { letterTo } from "./letter.ts";
import { regimeIn, safeText } from "./summary/showing.ts";
import { type ToMend, toMend } from "./to-mend.ts";
import { sayConsolidation } from "./words/say.ts";

export interface MarkedCopyOptions {
  readonly locale: Locale;
  readonly bureau: { readonly name: string; readonly creditOffice: string };
  /** As `LayoutOptions.newId`. */
  readonly newId: () => string;
}

/** Empty rows below the last person: one may be missing. */
const spare = 5;

const writable = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([key, value]) => [key, typeof value === "string" ? safeText(value) : value]),
  );

const noteWords = (found: readonly ToMend[], locale: Locale): string =>
  found
    .map(({ state, wrong, clause }) =>
      sayConsolidation(locale, "consolidation.note", {
        sign: cellStates[state].sign,
        wrong,
        source: clause === null ? "" : sayConsolidation(locale, "consolidation.letter.source", { clause }),
      }),
    )
    .join("\n");

/** The grid with the state's colour and a note on every cell that is to be mended. */
const marked = (sheet: SheetSpec, mends: readonly ToMend[], locale: Locale): SheetSpec => {
  const byCell = new Map<string, ToMend[]>();
  for (const mend of mends) byCell.set(mend.cell, [...(byCell.get(mend.cell) ?? []), mend]);
  const rows = sheet.rows.map((row): (CellSpec | null)[] => [...row]);
  for (const found of byCell.values()) {
    const [first] = found;
    const cell = first === undefined ? null : (rows[first.row]?.[first.column] ?? null);
    if (first === undefined || cell === null) continue;
    const state = found.some((each) => each.state === "conflict") ? "conflict" : "problem";
    rows[first.row]?.splice(first.column, 1, { ...cell, mark: state, note: noteWords(found, locale) });
  }
  return { ...sheet, rows };
};

/** Lays out a new workbook of a unit's rows with its problems marked on the cells, and the letter as its first sheet. */
export const markedCopy = (
  unit: UnitReport,
  consolidation: Consolidation,
  options: MarkedCopyOptions,
): WorkbookSpec => {
  const { locale, bureau, newId } = options;
  const regime = regimeIn(consolidation, unit.regime);
  const { workbook, grid } = layout(regime, {
    unit: { code: safeText(unit.unit), name: safeText(unit.name) },
    bureau,
    period: unit.period,
    capacity: unit.rows.length + spare,
    rows: unit.rows.map(({ id, version, synced, cells }) => ({
      id,
      version,
      synced,
      cells: writable(cells),
    })),
    locale,
    newId,
    parents: unit.parents,
  });
  const letter = letterTo(unit, consolidation, { locale, bureau: bureau.name });
  const mends = toMend(regime, unit, locale);
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === grid.sheet ? marked(sheet, mends, locale) : sheet,
  );
  return letter === null
    ? { sheets, active: workbook.active }
    : { sheets: [letter.sheet, ...sheets], active: letter.sheet.name };
};

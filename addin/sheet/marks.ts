// 标记：每张表上哪些格着什么颜色
import { type Area, areaOf, areasOf, bySheet, rowIn, sheetsOf } from "#shared/workbook/forms/place.ts";
import type { SheetMarks } from "#shared/workbook/host.ts";
import type { Mark } from "#shared/workbook/sheet.ts";
import type { CellState } from "#shared/workbook/states.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import type { SheetCheck } from "./check.ts";
import { type OpenForm, rowsOf } from "./open-form.ts";
import type { SaidOfCell } from "./returned.ts";
import type { RowConflict } from "./sync.ts";

/**
 * What every cell should show, sheet by sheet: problems and conflicts cell by cell, a synced row at its first cell, all of
 * a locked sheet.
 */
export const marksOf = (
  form: OpenForm,
  check: SheetCheck,
  conflicts: readonly RowConflict[],
  locked: boolean,
  comments: readonly SaidOfCell[] = [],
): readonly SheetMarks[] => {
  const byId = new Map(rowsOf(form).map((row) => [row.id, row]));
  return form.tables
    .filter(({ inputs }) => inputs.length > 0)
    .flatMap((table): readonly SheetMarks[] => {
      const inputs = bySheet(areasOf(table, table.inputs));
      const own = new Map(sheetsOf(table).map((sheet) => [sheet, new Map<string, Mark>()]));
      const put = (area: Area | null, state: CellState): void => {
        const marks = own.get(area?.sheet ?? "");
        if (area === null || marks === undefined) return;
        for (let row = area.top; row <= area.bottom; row += 1)
          for (let column = area.left; column <= area.right; column += 1)
            marks.set(`${row} ${column}`, { row, column, state });
      };
      const stands = ({ place }: { readonly place: Place | null }): Area | null => {
        const at = place === null ? null : rowIn(table, place);
        return at === null ? null : areaOf(table, at.row, at.key);
      };
      for (const { row, changed, version } of table.rows) {
        if (locked) for (const area of areasOf(table, table.inputs, row)) put(area, "locked");
        else if (!changed && version !== null) put(areaOf(table, row, table.inputs[0] ?? ""), "synced");
      }
      for (const problem of check.problems) put(stands(problem), "problem");
      for (const comment of comments) put(stands(comment), "problem");
      for (const { id, keys } of conflicts) {
        const at = byId.get(id);
        if (at?.table === table.id) for (const key of keys) put(areaOf(table, at.row, key), "conflict");
      }
      return [...own].map(([sheet, marks]) => ({
        sheet,
        within: inputs.get(sheet) ?? [],
        marks: [...marks.values()],
      }));
    });
};

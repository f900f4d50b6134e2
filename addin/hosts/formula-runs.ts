// 公式列：上下只差行号的公式，只写第一格，其余照抄；五百行的总分公式少传一兆半
import type { SheetSpec } from "#shared/workbook/sheet.ts";
import { type Rectangle, rectangles } from "./rectangles.ts";

// A text or a quoted sheet name is passed over; of a reference the row counts, unless a $ holds it.
const parts = /"[^"]*"|'[^']*'|(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(A-Za-z_])/g;

/** A formula with its rows told from its own: the same text for all that filling down would make alike. */
const fromItsRow = (formula: string, row: number): string =>
  formula.replace(parts, (part, column?: string, line?: string) =>
    column === undefined || line === undefined || column.endsWith("$")
      ? part
      : `${column}[${Number(line) - row - 1}]`,
  );

/** Runs of cells under one another whose formulas filling the first one down would make. */
export const formulaRuns = ({ rows }: SheetSpec): readonly Rectangle<string>[] =>
  rectangles(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.formula === undefined
          ? []
          : // The column keeps neighbours apart: only rows are told from the formula's own place.
            [{ row, column, value: `${column} ${fromItsRow(cell.formula, row)}` }],
      ),
    ),
  ).filter(({ top, bottom }) => bottom > top);

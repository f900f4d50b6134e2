// 文字表格：汉字占两格，列仍对齐
import { halfWidths } from "#shared/workbook/measure.ts";

const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - halfWidths(text)));

/** Lines of aligned columns, two spaces apart; the last column is left as long as it is. */
export const textTable = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, halfWidths(cell));
    });
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : padded(cell, widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

// 存盘再打开：宿主存下的一份工作簿，在新的 Excel 里打开；藏起来的地方有什么，一并读出
import { cellAddress } from "#shared/workbook/address.ts";
import type { Value } from "../excel-host/formulas.ts";
import { ExcelHost } from "../excel-host/host.ts";
import type { Painted, PlainSheet, PlainSheetRead } from "../excel-host/plain-sheet.ts";

/** Each run of equal cells in a row, as one painted area. */
const runs = <T>(
  cells: readonly (readonly T[])[],
  paint: (value: T) => Omit<Painted, "address">,
): Painted[] =>
  cells.flatMap((row, at) => {
    const starts = row.flatMap((value, column) => (column > 0 && row[column - 1] === value ? [] : [column]));
    return starts.map((from, index) => {
      const to = (starts[index + 1] ?? row.length) - 1;
      return { address: `${cellAddress(at, from)}:${cellAddress(at, to)}`, ...paint(row[from] as T) };
    });
  });

const plain = (sheet: PlainSheetRead): PlainSheet => ({
  name: sheet.name,
  visibility: sheet.visibility,
  cells: sheet.values.map((row, r) =>
    row.map((value, c) => {
      const formula = sheet.formulas[r]?.[c];
      return typeof formula === "string" && formula.startsWith("=") ? formula : value;
    }),
  ),
  merges: sheet.merges,
  painted: [
    ...runs(sheet.locked, (locked) => ({ locked })),
    ...runs(sheet.fills, (fill) => ({ fill })),
    ...runs(sheet.numberFormats, (numberFormat) => ({ numberFormat })),
    ...sheet.hiddenRows.map((row) => ({ address: `${row + 1}:${row + 1}`, rowHidden: true })),
    ...sheet.hiddenColumns.map((column) => ({
      address: `${cellAddress(0, column).replace(/\d+$/, "")}:${cellAddress(0, column).replace(/\d+$/, "")}`,
      columnHidden: true,
    })),
  ],
  ...(sheet.isProtected ? { protection: {} } : {}),
});

/** A new Excel in which the saved workbook is open. */
export const reopened = (saved: readonly PlainSheetRead[]): ExcelHost => {
  const host = new ExcelHost();
  host.load(saved.map(plain));
  return host;
};

/** All that stands where nobody looks: hidden sheets, rows and columns. */
export const hiddenIn = (saved: readonly PlainSheetRead[]): readonly Value[] =>
  saved.flatMap(({ visibility, values, hiddenRows, hiddenColumns }) =>
    values.flatMap((row, at) =>
      row.filter(
        (value, column) =>
          value !== "" &&
          (visibility !== "Visible" || hiddenRows.includes(at) || hiddenColumns.includes(column)),
      ),
    ),
  );

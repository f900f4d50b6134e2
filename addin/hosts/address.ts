// 单元格区域：从零起的行列框与 Excel 地址互换
import { cellAddress } from "#shared/workbook/address.ts";
import type { Box } from "#shared/workbook/sheet.ts";

/** A box as Excel names it: A1:C3, or A1 for a single cell. */
export const boxAddress = ({ top, left, bottom, right }: Box): string =>
  top === bottom && left === right
    ? cellAddress(top, left)
    : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Reads the first area of an address (`Sheet!$D$12:E14`, `D12`, `D:D`, `3:4`); null when it isn't one.
 * Whole rows and columns reach to the end of the sheet.
 */
export const readAddress = (address: string): Box | null => {
  const first =
    address
      .slice(address.lastIndexOf("!") + 1)
      .replaceAll("$", "")
      .split(",")[0] ?? "";
  const match = /^([A-Za-z]*)(\d*)(?::([A-Za-z]*)(\d*))?$/.exec(first);
  if (match === null || first === "") return null;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = match;
  return {
    top: fromRow === "" ? 0 : Number(fromRow) - 1,
    left: fromColumn === "" ? 0 : columnNumber(fromColumn),
    bottom: toRow === "" ? 1_048_575 : Number(toRow) - 1,
    right: toColumn === "" ? 16_383 : columnNumber(toColumn),
  };
};

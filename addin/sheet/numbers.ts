// 掩码号码：服务器只给出掩码，表里的原号码不被它盖掉
import type { Cells, CellValue } from "#shared/contract/shapes.ts";

/** 231*************12, the way the server shows an identity number. */
export const isMasked = (value: CellValue | undefined): boolean =>
  typeof value === "string" && /^\S{3}\*{3,}\S{2}$/.test(value);

/** The server's cells with the sheet's own numbers in place of masked ones, as far as the sheet has them. */
export const withOwnNumbers = (stored: Cells, own: Cells): Cells =>
  Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [key, isMasked(value) ? (own[key] ?? value) : value]),
  );

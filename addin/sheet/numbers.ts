// 掩码号码：服务器只给出掩码，表里的原号码不被它盖掉
import type { Cells } from "#shared/contract/shapes.ts";
import { isMasked } from "#shared/identity/mask.ts";

/** The server's cells with the sheet's own numbers in place of masked ones, as far as the sheet has them. */
export const withOwnNumbers = (stored: Cells, own: Cells): Cells =>
  Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [key, isMasked(value) ? (own[key] ?? value) : value]),
  );

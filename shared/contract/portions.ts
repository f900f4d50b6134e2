// 分批：一次保存送哪些行，既不超过行数，也不超过字节数
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { bytesPerSave } from "./bounds.ts";
import { type RequestOf, rowsPerSave } from "./operations.ts";

type SentRow = RequestOf<"save-rows">["rows"][number];

/**
 * Rows in their order, as many together as one save carries: `rowsPerSave` of them, `bytesPerSave` in JSON.
 * A row that is longer alone goes alone: `longestText` keeps every row of a form far below.
 */
export const portionsOf = <Row extends SentRow>(rows: readonly Row[]): readonly (readonly Row[])[] => {
  const portions: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const { id, table, base, cells } = row;
    const bytes = utf8ToBytes(JSON.stringify({ id, table, base, cells })).length + 1;
    const last = portions.at(-1);
    if (last !== undefined && last.length < rowsPerSave && bytes <= room) last.push(row);
    else {
      portions.push([row]);
      room = bytesPerSave;
    }
    room -= bytes;
  }
  return portions;
};

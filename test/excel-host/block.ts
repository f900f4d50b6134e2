// 数据块: what was written to a range, as rows of plain cell values.
import type { Box } from "./address.ts";
import type { Content } from "./entry.ts";
import { refuse } from "./refusal.ts";

/**
 * The rows of an input for a box, each entry a plain cell value.
 *
 * @throws Refusal InvalidArgument for a wrong size, or an object or undefined where a value belongs
 */
export function matrix(box: Box, input: unknown, location: string): Content[][] {
  const rows = Array.isArray(input)
    ? input
    : Array.from({ length: box.rows }, () => Array.from({ length: box.columns }, () => input));
  const fits =
    rows.length === box.rows && rows.every((row) => Array.isArray(row) && row.length === box.columns);
  if (!fits)
    throw refuse(
      "InvalidArgument",
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  for (const value of rows.flat())
    if (value !== null && !["string", "number", "boolean"].includes(typeof value))
      throw refuse("InvalidArgument", location);
  return rows;
}

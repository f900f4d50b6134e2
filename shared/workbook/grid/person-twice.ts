// 同一人出现两次：按证件号码比对一张表里的各行，互指行号
import type { Problem } from "../../engine/grid/assess-grid.ts";
import type { GridRegime } from "../../engine/regime.ts";
import { isMasked } from "../../identity/mask.ts";
import type { ReadRow } from "./exchange.ts";

/**
 * For every row whose person stands in another row too: the problem `person-twice` (of annexes `annex-twice`), naming the first row, or of the
 * first row the second. Two people may share a masked number: those are never compared.
 */
export const personsTwice = (
  regime: GridRegime,
  rows: readonly ReadRow[],
  code: "person-twice" | "annex-twice" = "person-twice",
): ReadonlyMap<ReadRow, Problem<string>> => {
  const field = regime.subject.fields.find(({ check }) => check === "resident-id");
  const first = new Map<string, ReadRow>();
  const twice = new Map<ReadRow, Problem<string>>();
  if (field === undefined) return twice;
  const naming = (other: ReadRow): Problem<string> => ({
    code,
    at: field.id,
    values: { row: other.row + 1 },
    cite: field.cite,
  });
  for (const row of rows) {
    const person = row.cells[field.id];
    if (typeof person !== "string" || isMasked(person)) continue;
    const before = first.get(person);
    if (before === undefined) first.set(person, row);
    else {
      twice.set(row, naming(before));
      if (!twice.has(before)) twice.set(before, naming(row));
    }
  }
  return twice;
};

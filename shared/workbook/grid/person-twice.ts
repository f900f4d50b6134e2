// 同一人出现两次：按证件号码比对一张表里的各行
import type { Problem } from "../../engine/grid/assess-grid.ts";
import type { GridRegime } from "../../engine/regime.ts";
import type { ReadRow } from "./exchange.ts";

/** For every row whose person stands further up already: the problem `person-twice`, naming the first row. */
export const personsTwice = (
  regime: GridRegime,
  rows: readonly ReadRow[],
): ReadonlyMap<ReadRow, Problem<string>> => {
  const field = regime.subject.fields.find(({ check }) => check === "resident-id");
  const first = new Map<string, ReadRow>();
  const twice = new Map<ReadRow, Problem<string>>();
  if (field === undefined) return twice;
  for (const row of rows) {
    const person = row.cells[field.id];
    if (typeof person !== "string") continue;
    const before = first.get(person);
    if (before === undefined) first.set(person, row);
    else
      twice.set(row, {
        code: "person-twice",
        at: field.id,
        values: { row: before.row + 1 },
        cite: field.cite,
      });
  }
  return twice;
};

// 登记表的问题：每个归到它那一行那一栏；哪一行也不是的，算整份表的
import type { ContractProblem } from "#shared/contract/shapes.ts";
import { isMasked } from "#shared/identity/mask.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import type { PlacedProblem } from "#shared/workbook/supplement/notes.ts";
import type { FormRow, Read } from "./form-rows.ts";

/** What is wrong with a form. */
interface Found {
  /** By row id; a problem's `at` is the column's key. */
  readonly ofRows: ReadonlyMap<string, readonly ContractProblem[]>;
  readonly whole: readonly ContractProblem[];
}

const nameOf = ({ sheet, row, column }: Place): string => `${column} ${row} ${sheet}`;

/** The row and column of every cell that is named, wherever its table stands. */
const cellsNamed = (
  { laid }: Read,
  rows: readonly FormRow[],
  named: ReadonlySet<string>,
): ReadonlyMap<string, { readonly row: FormRow; readonly key: string }> => {
  const cells = new Map<string, { row: FormRow; key: string }>();
  if (named.size === 0) return cells;
  const tables = new Map(laid.map((one) => [one.table.id, one]));
  for (const row of rows) {
    const stands = tables.get(row.table);
    for (const { key } of stands?.table.columns ?? []) {
      const name = stands === undefined ? "" : nameOf(stands.placeOf(row.row, key));
      if (named.has(name)) cells.set(name, { row, key });
    }
  }
  return cells;
};

/** Sorts the problems of a form by the rows that they are of. */
export const problemsIn = (
  read: Read,
  rows: readonly FormRow[],
  problems: readonly PlacedProblem[],
): Found => {
  const named = new Set(problems.flatMap(({ place }) => (place === null ? [] : [nameOf(place)])));
  const cells = cellsNamed(read, rows, named);
  const ofRows = new Map<string, ContractProblem[]>();
  const whole: ContractProblem[] = [];
  for (const { place, code, at, values, cite } of problems) {
    const problem = { code, at, values: { ...values }, ...(cite === undefined ? {} : { cite }) };
    const found = place === null ? undefined : cells.get(nameOf(place));
    if (found === undefined) {
      whole.push(problem);
      continue;
    }
    const { row, key } = found;
    // What the server gave back masked it knows whole.
    if (row.version !== null && isMasked(row.cells[key])) continue;
    ofRows.set(row.id, [...(ofRows.get(row.id) ?? []), { ...problem, at: key }]);
  }
  return { ofRows, whole };
};

// 取行：把认出的表读成一行行，每格记得在哪张表的哪一格；存疑的列不读，说明等确认
import type { Cells } from "../../contract/shapes.ts";
import type { Problem } from "../../engine/grid/assess-grid.ts";
import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { cellAddress } from "../address.ts";
import { type ReadRow, readRows } from "../grid/exchange.ts";
import type { Grid, GridColumn } from "../grid/grid.ts";
import type { SheetContent } from "../sheet.ts";
import type { Assigned, LayoutOpen } from "./own-layout.ts";
import type { PersonLayout } from "./person-layout.ts";
import type { Reading } from "./reading.ts";
import { isSummary } from "./wide-layout.ts";

/** Where a row's cells stand, by field or indicator; the row is its own where it is null. Zero-based. */
export type Places = Readonly<Record<string, { readonly row: number | null; readonly column: number }>>;

/** A row of a workbook that travelled. Rows of one sheet share their `places`. */
export interface TravelledRow extends ReadRow {
  readonly sheet: string;
  readonly places: Places;
}

/** The A1 address of a row's cell, or null where it has none. */
export const placeOf = ({ row, places }: TravelledRow, key: string): string | null => {
  const place = places[key];
  return place === undefined ? null : cellAddress(place.row ?? row, place.column);
};

const placesIn = (grid: Grid): Places =>
  Object.fromEntries(
    grid.columns.flatMap((column, index) =>
      column.kind === "field" || column.kind === "indicator"
        ? [[column.key, { row: null, column: index }] as const]
        : [],
    ),
  );

/** The rows of a grid. */
export const gridRows = (grid: Grid, sheet: SheetContent, regime: GridRegime): readonly TravelledRow[] => {
  const places = placesIn(grid);
  return readRows(grid, sheet, regime).map((row) => ({ ...row, sheet: sheet.name, places }));
};

const layoutOpen = (regime: GridRegime, { key, written, doubt }: LayoutOpen): Problem<string> | null => {
  const id = key.slice(key.indexOf(":") + 1);
  const asked = [...indicatorsOf(regime), ...regime.subject.fields].find((each) => each.id === id);
  if (asked === undefined || doubt === "missing") return null;
  return { code: "layout-open", at: id, values: { written: written.slice(0, 60) }, cite: asked.cite };
};

/** 是 becomes 否 and the other way round, and says so. */
const exchange = (regime: GridRegime, exchanged: ReadonlySet<string>, row: TravelledRow): TravelledRow => {
  if (exchanged.size === 0) return row;
  const cells: Cells = { ...row.cells };
  const readings: Reading[] = [...row.readings];
  for (const { id, cell } of indicatorsOf(regime)) {
    const value = cells[id];
    if (!exchanged.has(id) || cell.kind !== "choice" || cell.answers.length !== 2) continue;
    const other = cell.answers.find(({ answer }) => answer !== value)?.answer;
    if (other === undefined || !cell.answers.some(({ answer }) => answer === value)) continue;
    cells[id] = other;
    readings.push({ at: id, from: String(value), to: other });
  }
  return { ...row, cells, readings };
};

const withDoubts = (regime: GridRegime, open: readonly LayoutOpen[], row: TravelledRow): TravelledRow => {
  const doubts = open.flatMap((each) => layoutOpen(regime, each) ?? []);
  const fresh = doubts.filter(({ at }, index) => doubts.findIndex((each) => each.at === at) === index);
  return fresh.length === 0 ? row : { ...row, problems: [...row.problems, ...fresh] };
};

/** The rows of somebody's own wide sheet, without sums and signatures, which are given back by their numbers. */
export const wideRows = (
  grid: Grid,
  sheet: SheetContent,
  regime: GridRegime,
  assigned: Assigned,
): { readonly rows: readonly TravelledRow[]; readonly summaries: readonly number[] } => {
  const all = gridRows(grid, sheet, regime);
  const summaries = all.filter(({ row }) => isSummary(sheet.cells[row] ?? []));
  return {
    rows: all
      .filter((row) => !summaries.includes(row))
      .map((row) => withDoubts(regime, assigned.open, exchange(regime, assigned.exchanged, row))),
    summaries: summaries.map(({ row }) => row),
  };
};

const columnOf = (key: string): GridColumn => {
  const [kind, id] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
  return kind === "field" || kind === "indicator" ? { kind, key: id } : { kind: "row-id" };
};

/** The one row of a per-person sheet, or none where nothing is filled in. */
export const personRow = (
  layout: PersonLayout,
  sheet: SheetContent,
  regime: GridRegime,
): TravelledRow | null => {
  const found = [...layout.found].map(([key, each]) => ({ column: columnOf(key), each }));
  const columns = found.map(({ column }) => column);
  const line: SheetContent = { ...sheet, cells: [found.map(({ each }) => each.content)] };
  const [read] = readRows({ sheet: sheet.name, columns, firstRow: 0, capacity: 1 }, line, regime);
  if (read === undefined) return null;
  const places = Object.fromEntries(
    found.flatMap(({ column, each: { row, column: at } }) =>
      "key" in column ? [[column.key, { row, column: at }] as const] : [],
    ),
  );
  const row = { ...read, row: Math.min(...found.map(({ each }) => each.row)), sheet: sheet.name, places };
  return withDoubts(regime, layout.open, exchange(regime, layout.assigned.exchanged, row));
};

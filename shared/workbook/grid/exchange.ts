// 交换：从评价表读出每一行；表上写的与读作的不同之处逐一说明
import { longestCell } from "../../contract/bounds.ts";
import type { Cells, CellValue } from "../../contract/shapes.ts";
import type { Problem } from "../../engine/grid/assess-grid.ts";
import { type CheckedRow, checkRow, isAbsence } from "../../engine/grid/row.ts";
import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { digestOf } from "../../seal/digest.ts";
import { type ReadCell, type Reading, readAnswer, readField } from "../reading/reading.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import type { Grid, GridColumn } from "./grid.ts";

/** One filled row of a grid. */
export interface ReadRow {
  /** Zero-based. */
  readonly row: number;
  /** Null: a new row, or a copy of a row further up. */
  readonly id: string | null;
  /** Version of the server's row that this one came from; null before the first sync. */
  readonly version: number | null;
  /** `rowDigest` of the cells as last synced. */
  readonly synced: string | null;
  /** Without the empty ones. */
  readonly cells: Cells;
  /** What was read otherwise than it stands: outer spaces, full-width digits, "97%". */
  readonly readings: readonly Reading[];
  /** What could not be read: error cells, a formula's text, lost digits. These are left out of `cells`. */
  readonly problems: readonly Problem<string>[];
}

/** The first 16 hex digits of a row's digest; empty cells and absent ones are the same. */
export const rowDigest = (cells: Cells): string =>
  digestOf(Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null))).slice(0, 16);

/** What is wrong with a text that no row may carry for its length. */
export const tooLong = (at: string, value: CellValue | undefined): Problem<string> | null =>
  typeof value === "string" && value.length > longestCell
    ? { code: "text-too-long", at, values: { length: value.length, most: longestCell } }
    : null;

type CellReader = (content: CellContent) => ReadCell;

const readersOf = (grid: Grid, regime: GridRegime): readonly (readonly [number, string, CellReader])[] => {
  const readers = new Map<string, CellReader>([
    ...regime.subject.fields.map(
      (field) => [`field:${field.id}`, (content: CellContent) => readField(field, content)] as const,
    ),
    ...indicatorsOf(regime).map(
      (indicator) =>
        [`indicator:${indicator.id}`, (content: CellContent) => readAnswer(indicator, content)] as const,
    ),
  ]);
  return grid.columns.flatMap((column, index) => {
    if (column.kind !== "field" && column.kind !== "indicator") return [];
    const reader = readers.get(`${column.kind}:${column.key}`);
    return reader ? [[index, column.key, reader] as const] : [];
  });
};

/** The column of a kind (and key) in a grid, or -1. */
export const columnAt = (grid: Grid, kind: GridColumn["kind"], key?: string): number =>
  grid.columns.findIndex((column) => column.kind === kind && (!("key" in column) || column.key === key));

const matching = (content: CellContent | undefined, pattern: RegExp): string | null => {
  const text = typeof content === "string" || typeof content === "number" ? String(content).trim() : "";
  return pattern.test(text) ? text : null;
};

/**
 * Reads every row of a grid that has anything in it, rows below the form's capacity too.
 * A row that is filled in part is read, never dropped. Of two rows with one id the second is a new row without id.
 */
export const readRows = (grid: Grid, sheet: SheetContent, regime: GridRegime): readonly ReadRow[] => {
  const readers = readersOf(grid, regime);
  const [idAt, versionAt, syncedAt] = [
    columnAt(grid, "row-id"),
    columnAt(grid, "row-version"),
    columnAt(grid, "row-synced"),
  ];
  const seen = new Set<string>();
  return sheet.cells.flatMap((contents, row): readonly ReadRow[] => {
    if (row < grid.firstRow) return [];
    const cells: Cells = {};
    const readings: Reading[] = [];
    const problems: Problem<string>[] = [];
    for (const [column, key, read] of readers) {
      const { value, reading, problem } = read(contents[column] ?? null);
      if (value !== null) cells[key] = value;
      if (reading) readings.push(reading);
      const wrong = problem ?? tooLong(key, value);
      if (wrong) problems.push(wrong);
    }
    if (Object.keys(cells).length === 0 && problems.length === 0) return [];
    const written = matching(contents[idAt], /^[A-Za-z0-9_-]{6,40}$/);
    const id = written === null || seen.has(written) ? null : written;
    if (id === null) return [{ row, id, version: null, synced: null, cells, readings, problems }];
    seen.add(id);
    const version = matching(contents[versionAt], /^[1-9]\d{0,8}$/);
    const synced = matching(contents[syncedAt], /^[0-9a-f]{16}$/);
    return [
      { row, id, version: version === null ? null : Number(version), synced, cells, readings, problems },
    ];
  });
};

/** Checks a row as read: what could not be read stands in place of the absence that it leaves. */
export const checkReadRow = (regime: GridRegime, row: ReadRow): CheckedRow => {
  const { assessment, problems } = checkRow(regime, row.cells);
  const unread = new Set(row.problems.map(({ at }) => at));
  return {
    assessment,
    problems: [...row.problems, ...problems.filter((found) => !(isAbsence(found) && unread.has(found.at)))],
  };
};

// 各单位一行：人数、完整、级别、待核对之处，末行合计
import type { GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { columnLetters } from "../../workbook/address.ts";
import { heightOf, linesOf, unitsIn, widestPiece } from "../../workbook/measure.ts";
import type { CellSpec, StyleName } from "../../workbook/sheet.ts";
import type { UnitReport } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import { across, add, type Page, type Row } from "./page.ts";
import { safeText } from "./showing.ts";

export interface UnitColumn {
  readonly key: ConsolidationKey | null;
  /** The grade that it counts. */
  readonly grade?: string;
  readonly head: string;
  readonly width: number;
  readonly style: StyleName;
  readonly of: (unit: UnitReport, index: number) => string | number | null;
  /** How the column is summed up; a formula over its cells. */
  readonly sum?: "sum" | "share";
}

type Say = (key: ConsolidationKey) => string;

/** The columns of the table of units, wide enough for their heads. */
export const unitColumns = (regime: GridRegime, locale: Locale): readonly UnitColumn[] => {
  const say: Say = (key) => sayConsolidation(locale, key);
  const column = (
    key: ConsolidationKey,
    width: number,
    style: StyleName,
    of: UnitColumn["of"],
    sum?: UnitColumn["sum"],
  ): UnitColumn => {
    const head = say(key);
    // A word of a head is never broken: bold type of 10 points takes about a character a letter.
    return {
      key,
      head,
      width: Math.max(width, Math.ceil(widestPiece(head) * 1.1) + 1),
      style,
      of,
      ...(sum ? { sum } : {}),
    };
  };
  return [
    column("consolidation.head.number", 5, "list-number", (_, index) => index + 1),
    column("consolidation.head.unit", 22, "list-wrap", ({ name }) => safeText(name)),
    column("consolidation.head.unit-code", 12, "list-answer", ({ unit }) => safeText(unit)),
    column("consolidation.head.clerk", 19, "list-wrap", ({ clerk }) =>
      clerk === null ? null : safeText(clerk),
    ),
    column("consolidation.head.files", 6, "list-number", ({ files }) => files.length, "sum"),
    column("consolidation.head.expected", 6, "list-number", ({ expected }) => expected, "sum"),
    column("consolidation.head.rows", 6, "list-number", ({ rowCount }) => rowCount, "sum"),
    column("consolidation.head.complete", 6, "list-number", ({ complete }) => complete, "sum"),
    column(
      "consolidation.head.with-problems",
      7,
      "list-number",
      ({ rowCount, complete }) => rowCount - complete,
      "sum",
    ),
    column(
      "consolidation.head.complete-share",
      8,
      "list-percent",
      ({ rowCount, complete }) => (rowCount === 0 ? 0 : complete / rowCount),
      "share",
    ),
    column("consolidation.head.filled-share", 8, "list-percent", ({ filled, asked }) =>
      asked === 0 ? 0 : filled / asked,
    ),
    ...regime.grades.map(
      ({ id }): UnitColumn => ({
        key: null,
        grade: id,
        head: id,
        width: 6,
        style: "list-number",
        of: ({ grades }) => grades[id] ?? 0,
        sum: "sum",
      }),
    ),
    column("consolidation.head.ungraded", 7, "list-number", ({ ungraded }) => ungraded, "sum"),
    column("consolidation.head.median", 8, "list-number", ({ median }) => median),
    column("consolidation.head.problems", 6, "list-number", ({ problemCount }) => problemCount, "sum"),
    column(
      "consolidation.head.conflicts",
      6,
      "list-number",
      ({ conflicts }) => conflicts.filter(({ chosen }) => chosen === null).length,
      "sum",
    ),
    column("consolidation.head.outliers", 7, "list-number", ({ outliers }) => outliers.length, "sum"),
  ];
};

/** The column that a head names. */
export const columnAt = (columns: readonly UnitColumn[], key: ConsolidationKey): number =>
  columns.findIndex((column) => column.key === key);

/** The row of totals: formulas with their results, so that a filtered or mended table sums up again. */
const totals = (columns: readonly UnitColumn[], units: readonly UnitReport[], first: number, say: Say): Row =>
  columns.map(({ sum, of, style }, column): CellSpec => {
    if (column === 1) return { value: say("consolidation.total"), style: "list-head" };
    if (sum === undefined || units.length === 0) return { style: "list-head" };
    const [top, bottom] = [first + 1, first + units.length];
    const numbers = units.map((unit, index) => Number(of(unit, index) ?? 0));
    if (sum === "sum") {
      const letters = columnLetters(column);
      return {
        formula: `SUM(${letters}${top}:${letters}${bottom})`,
        value: numbers.reduce((one, other) => one + other, 0),
        style: "list-head",
      };
    }
    const [rows, complete] = [
      columnLetters(columnAt(columns, "consolidation.head.rows")),
      columnLetters(columnAt(columns, "consolidation.head.complete")),
    ];
    const count = units.reduce((all, unit) => all + unit.rowCount, 0);
    return {
      formula: `IF(${rows}${bottom + 1}=0,0,${complete}${bottom + 1}/${rows}${bottom + 1})`,
      value: count === 0 ? 0 : units.reduce((all, unit) => all + unit.complete, 0) / count,
      style,
    };
  });

const states = (column: UnitColumn, value: string | number | null): Pick<CellSpec, "mark"> => {
  if (typeof value !== "number" || value === 0) return {};
  if (column.key === "consolidation.head.conflicts") return { mark: "conflict" };
  return column.key === "consolidation.head.problems" || column.key === "consolidation.head.with-problems"
    ? { mark: "problem" }
    : {};
};

/** Where the table stands, and what is in it. */
export interface UnitTable {
  readonly first: number;
  readonly columns: readonly UnitColumn[];
  readonly units: readonly UnitReport[];
}

const heightIn = (columns: readonly UnitColumn[], unit: UnitReport, index: number): number => {
  const lines = columns.map(({ of, style, width }) =>
    style === "list-wrap" ? linesOf(String(of(unit, index) ?? ""), unitsIn(width - 2, 10)) : 1,
  );
  return Math.max(20, heightOf(Math.max(...lines), 10));
};

/** Adds the table of units to a page. */
export const unitTable = (
  page: Page,
  columns: readonly UnitColumn[],
  units: readonly UnitReport[],
  say: Say,
): UnitTable => {
  across(page, say("consolidation.part.units"), "paper-heading", 24);
  add(
    page,
    columns.map(({ head }) => ({ value: head, style: "list-head" })),
    32,
  );
  const first = page.rows.length;
  for (const [index, unit] of units.entries())
    add(
      page,
      columns.map((column): CellSpec => {
        const value = column.of(unit, index);
        return { ...(value === null ? {} : { value }), style: column.style, ...states(column, value) };
      }),
      heightIn(columns, unit, index),
    );
  add(page, totals(columns, units, first, say), 22);
  return { first, columns, units };
};

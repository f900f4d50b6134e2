// 要改的：一个单位的表上逐人逐格要改什么，格在退回的表上的位置；不写别人的文件名，不写证件号码
import type { Problem } from "../engine/grid/assess-grid.ts";
import type { GridRegime } from "../engine/regime.ts";
import type { Locale } from "../messages/format.ts";
import { cellAddress } from "../workbook/address.ts";
import { columnsOf } from "../workbook/grid/column-key.ts";
import { headRows } from "../workbook/grid/grid-heads.ts";
import type { CellState } from "../workbook/states.ts";
import type { PlacedProblem, ResultRow, UnitReport } from "./consolidation.ts";
import { itemHead, nameOf, numberFields, safeText, shown } from "./summary/showing.ts";
import { sayConsolidation, sayFound } from "./words/say.ts";
import { zhCN } from "./words/zh-CN.ts";

/** One thing to mend. */
export interface ToMend {
  /** Zero-based, on the grid's sheet of the marked copy. */
  readonly row: number;
  readonly column: number;
  /** A1 address of the same. */
  readonly cell: string;
  readonly name: string;
  readonly item: string;
  readonly wrong: string;
  readonly clause: string | null;
  readonly state: CellState;
}

const conflictCodes: readonly string[] = ["in-conflict", "row-in-conflict"];

/** The versions of a cell in conflict: “是”见 甲.xlsx；“否”见 乙.xlsx. */
const versionsOf = (
  regime: GridRegime,
  unit: UnitReport,
  row: ResultRow,
  { at, locale }: { readonly at: string; readonly locale: Locale },
): string => {
  const conflict = unit.conflicts.find((each) => each.row === row.key && (each.at ?? "") === at);
  const isNumber = numberFields(regime).has(at);
  return (conflict?.versions ?? [])
    .map(({ value, sources }) =>
      sayConsolidation(locale, "consolidation.letter.version", {
        value: shown("masked", isNumber, value) ?? sayConsolidation(locale, "consolidation.empty"),
        file: sources[0]?.file ?? "",
      }),
    )
    .join(locale === "zh-CN" ? "；" : "; ");
};

/** What is wrong, as the unit is told it. */
const sayToUnit = (
  regime: GridRegime,
  unit: UnitReport,
  row: ResultRow,
  { problem, locale }: { readonly problem: Problem<string>; readonly locale: Locale },
): string => {
  const key = `consolidation.letter.problem.${problem.code}`;
  const isTold = (name: string): name is keyof typeof zhCN => Object.hasOwn(zhCN, name);
  return isTold(key)
    ? sayConsolidation(locale, key, {
        ...problem.values,
        versions: versionsOf(regime, unit, row, { at: problem.at, locale }),
      })
    : sayFound(locale, problem);
};

/** Everything to mend in a unit's rows, row by row from left to right. */
export const toMend = (regime: GridRegime, unit: UnitReport, locale: Locale): readonly ToMend[] => {
  const columns = columnsOf(regime);
  const places = new Map(
    columns.flatMap((column, at) => ("key" in column ? [[column.key, at] as const] : [])),
  );
  const first = columns.findIndex(({ kind }) => kind === "field");
  const one = (row: ResultRow, at: number, { problem }: PlacedProblem): ToMend => {
    const column = places.get(problem.at) ?? first;
    return {
      row: headRows + at,
      column,
      cell: cellAddress(headRows + at, column),
      name: nameOf(regime, row.cells, locale),
      item:
        problem.at === ""
          ? sayConsolidation(locale, "consolidation.row-itself")
          : itemHead(regime, problem.at, locale),
      wrong: safeText(sayToUnit(regime, unit, row, { problem, locale })),
      clause: problem.cite?.clause ?? null,
      state: conflictCodes.includes(problem.code) ? "conflict" : "problem",
    };
  };
  return unit.rows.flatMap((row, at) =>
    row.problems.map((problem) => one(row, at, problem)).sort((a, b) => a.column - b.column),
  );
};

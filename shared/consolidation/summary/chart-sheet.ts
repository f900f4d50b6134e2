// 图：各单位的级别构成与填报完整情况，画在另一张表上，数取自汇总表
import type { GridRegime } from "../../engine/regime.ts";
import type { ChartSpec, SheetSpec } from "../../workbook/sheet.ts";
import { sayConsolidation } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import type { SummaryOptions } from "./showing.ts";
import { columnAt, type UnitTable } from "./unit-table.ts";

/** 松绿 to 朱, the best grade first; more grades than colours repeat the last. */
const gradeColors = ["#1F6B4A", "#6E9F6B", "#D9B24C", "#C77B30", "#B4261F"] as const;
const ungradedColor = "#BDB8AC";
const [completeColor, problemColor] = ["#2B4A6F", "#D98B84"] as const;

/** Columns of 10 characters that both charts stand in, and rows of 18 points. */
const [columns, width] = [14, 10] as const;
/** A bar a unit, as far as one can scroll. */
const rowsFor = (units: number): number => Math.min(150, Math.max(14, units + 7));

/** The sheet of charts over a table of units; null where there are no units. */
export const chartSheet = (
  table: UnitTable,
  regime: GridRegime,
  { name, of, locale }: { readonly name: string; readonly of: string } & Pick<SummaryOptions, "locale">,
): SheetSpec | null => {
  const { first, units } = table;
  if (units.length === 0) return null;
  const say = (key: ConsolidationKey): string => sayConsolidation(locale, key);
  const height = rowsFor(units.length);
  const graded = table.columns.flatMap(({ grade, head }, column) =>
    grade === undefined
      ? []
      : [
          {
            column,
            name: head,
            color: gradeColors[regime.grades.findIndex(({ id }) => id === grade)] ?? gradeColors[4],
          },
        ],
  );
  const series = (key: ConsolidationKey, color: string) => ({
    column: columnAt(table.columns, key),
    name: say(key),
    color,
  });
  const drawn = {
    of,
    rows: { from: first, to: first + units.length - 1 },
    names: columnAt(table.columns, "consolidation.head.unit"),
  };
  const charts: readonly ChartSpec[] = [
    {
      ...drawn,
      title: say("consolidation.chart.grades"),
      series: [...graded, series("consolidation.head.ungraded", ungradedColor)],
      shares: true,
      box: { top: 0, left: 0, bottom: height - 1, right: columns / 2 - 1 },
    },
    {
      ...drawn,
      title: say("consolidation.chart.complete"),
      series: [
        series("consolidation.head.complete", completeColor),
        series("consolidation.head.with-problems", problemColor),
      ],
      shares: false,
      box: { top: 0, left: columns / 2, bottom: height - 1, right: columns - 1 },
    },
  ];
  return {
    name,
    visibility: "visible",
    rows: [],
    merges: [],
    columnWidths: Array(columns).fill(width),
    rowHeights: Array(height).fill(18),
    validations: [],
    freeze: null,
    print: {
      paper: "A4",
      orientation: "landscape",
      titleRows: 0,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 0, bottom: height - 1, right: columns - 1 },
      footer: "&P / &N",
    },
    protected: false,
    charts,
  };
};

// 图：堆叠条形图，一行一条；Excel、WPS 与 LibreOffice 都能显示的写法
import type { WriteSheet } from "hucre/xlsx";
import { columnLetters } from "../address.ts";
import type { ChartSpec } from "../sheet.ts";
import { typeface } from "../styles.ts";

type SheetChart = NonNullable<WriteSheet["charts"]>[number];

/** A stacked bar chart over cells of a sheet; the first row stands on top. */
export const chartOf = ({ title, of, rows, names, series, shares, box }: ChartSpec): SheetChart => {
  const range = (column: number): string =>
    `'${of}'!$${columnLetters(column)}$${rows.from + 1}:$${columnLetters(column)}$${rows.to + 1}`;
  return {
    type: "bar",
    title,
    barGrouping: shares ? "percentStacked" : "stacked",
    overlap: 100,
    gapWidth: 40,
    legend: "bottom",
    series: series.map(({ column, name, color }) => ({
      name,
      values: range(column),
      categories: range(names),
      color: color.slice(1),
    })),
    anchor: { from: { row: box.top, col: box.left }, to: { row: box.bottom + 1, col: box.right + 1 } },
    axes: {
      x: { reverse: true, majorTickMark: "none", minorTickMark: "none", labelFontFamily: typeface },
      // With the names from the top down the numbers would stand on top: they cross at the far end.
      y: { crosses: "max", majorTickMark: "none", minorTickMark: "none", labelFontFamily: typeface },
    },
    legendFontFamily: typeface,
  };
};

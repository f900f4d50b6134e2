// 录入约束：下拉与数值范围；选中一格就看到评分说明
import { boundsOfBands, mostAmount } from "../../engine/grid/scorers.ts";
import { type GridRegime, type Indicator, indicatorsOf } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { Validation } from "../sheet.ts";
import { sayForm } from "../words/say.ts";
import type { Grid } from "./grid.ts";
import { indicatorHead, indicatorNote, methodLines } from "./head-words.ts";

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** Whether answers fit Excel's inline list: 255 characters in all and no comma inside one. */
const fitsList = (items: readonly string[]): boolean =>
  items.join(",").length <= 255 && !items.some((item) => item.includes(","));

/** What a number may lie between; null where the answer is no plain number. */
const numberBounds = ({ cell, notApplicable }: Indicator): { min: number; max: number } | null => {
  // A rule for numbers would refuse 不适用.
  if (notApplicable !== undefined) return null;
  switch (cell.kind) {
    case "choice":
    case "range":
      return null;
    case "bands":
      return boundsOfBands(cell);
    case "score":
      return { min: cell.min, max: cell.max };
    case "each":
    case "tiers":
    case "decay":
      return { min: 0, max: mostAmount };
  }
};

const ruleOf = (indicator: Indicator): Validation["rule"] | null => {
  const { cell, notApplicable } = indicator;
  if (cell.kind !== "choice") {
    const bounds = numberBounds(indicator);
    return bounds && { kind: "decimal", ...bounds };
  }
  const items = [
    ...cell.answers.map(({ answer }) => answer),
    ...(notApplicable === undefined ? [] : [notApplicable.answer]),
  ];
  return fitsList(items) ? { kind: "list", items } : null;
};

const errorOf = (indicator: Indicator, locale: Locale): string => {
  const { cell } = indicator;
  if (cell.kind === "choice")
    return sayForm(locale, "workbook.choose", {
      allowed: cell.answers.map(({ answer }) => answer).join("、"),
    });
  return cell.kind === "bands" && cell.unit === "share"
    ? sayForm(locale, "workbook.share-only")
    : sayForm(
        locale,
        cell.kind === "score" ? "workbook.score-only" : "workbook.number-only",
        numberBounds(indicator) ?? { min: 0, max: mostAmount },
      );
};

/** Drop-downs and number bounds for every indicator's column, with the scoring note as prompt. */
export const gridValidations = (regime: GridRegime, grid: Grid, locale: Locale): readonly Validation[] => {
  const indicators = new Map(indicatorsOf(regime).map((indicator) => [indicator.id, indicator]));
  return grid.columns.flatMap((column, at): readonly Validation[] => {
    const indicator = column.kind === "indicator" ? indicators.get(column.key) : undefined;
    const rule = indicator && ruleOf(indicator);
    if (!indicator || !rule) return [];
    const head = indicatorHead(indicator, locale);
    const text = [indicatorNote(indicator, locale), ...methodLines(indicator, locale)].join("\n");
    return [
      {
        box: { top: grid.firstRow, left: at, bottom: grid.firstRow + grid.capacity - 1, right: at },
        rule,
        prompt: { title: shortened(head, 32), text: shortened(text, 255) },
        error: { title: shortened(head, 32), text: shortened(errorOf(indicator, locale), 225) },
      },
    ];
  });
};

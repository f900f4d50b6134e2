// 列宽：按答案和身份字段的长短定，一页放得下
import { type Indicator, indicatorsOf, type Regime, type SubjectField } from "../engine/regime.ts";
import type { GridColumn } from "./grid.ts";
import { halfWidths } from "./measure.ts";

// 2 Chinese characters of 9 points are 24 px, 3 are 36 px; edges take 7 px.
const twoCharacters = 4;
const pixels = (units: number, points: number): number => Math.ceil((units * points * 2) / 3 + 8);

const fieldWidths: Record<SubjectField["check"], number> = {
  text: 8,
  "resident-id": 17.5,
  "teacher-certificate": 17,
};

/** An answer of more than five characters goes on two lines. */
const answerWidth = (answer: string): number => {
  const units = halfWidths(answer);
  return units > 6 ? Math.ceil(units / 4) * 2 : units;
};

const indicatorWidth = ({ cell }: Indicator): number => {
  if (cell.kind === "bands") return pixels(9, 10) / 8;
  if (cell.kind === "score") return pixels(4, 10) / 8;
  const widest = Math.max(...cell.answers.map(({ answer }) => answerWidth(answer)));
  // A short answer stands on one line with its points in the head: 优秀 3.
  const lines = cell.answers.map(({ answer, points }) => halfWidths(`${answer} ${points}`));
  const method = Math.max(0, ...lines.filter((units) => units <= 8));
  return Math.max(twoCharacters, pixels(widest, 10) / 8, pixels(method, 9) / 8);
};

const hidden = new Set<GridColumn["kind"]>(["row-id", "row-version", "row-synced"]);

/** Widths in characters by column; 0 for the hidden ones. */
export const widthsOf = (regime: Regime, columns: readonly GridColumn[]): readonly number[] => {
  const fields = new Map(regime.subject.fields.map(({ id, check }) => [id, fieldWidths[check]]));
  const indicators = new Map(
    indicatorsOf(regime).map((indicator) => [indicator.id, indicatorWidth(indicator)]),
  );
  return columns.map((column) => {
    if (hidden.has(column.kind)) return 0;
    if (column.kind === "field") return fields.get(column.key) ?? 8;
    if (column.kind === "indicator") return indicators.get(column.key) ?? twoCharacters;
    return column.kind === "row-number" ? 4.5 : 7.75;
  });
};

// 列宽：按答案和身份字段的长短定，一页放得下
import { type GridRegime, type Indicator, indicatorsOf, type SubjectField } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { halfWidths, widestPiece } from "../measure.ts";
import { looks } from "../styles.ts";
import type { GridColumn } from "./grid.ts";
import { fieldHead, indicatorHead, indicatorNote } from "./head-words.ts";

// 3 Chinese characters of 9 points are 36 px, edges take 7 px: heads of 3 characters a line stay low on a small screen.
const threeCharacters = 5.5;
const pixels = (units: number, points: number): number => Math.ceil((units * points * 2) / 3 + 8);

const fieldWidths: Record<SubjectField["check"], number> = {
  text: 8,
  stage: 8,
  "resident-id": 15.75,
  "pupil-number": 16.5,
  uscc: 15.75,
  "school-code": 10,
  "teacher-certificate": 14.75,
};

/** Whether a cell's answers are long: they stand in smaller type and may take two lines. */
export const isLong = (cell: Extract<Indicator["cell"], { kind: "choice" }>): boolean =>
  cell.answers.some(({ answer }) => halfWidths(answer) > 6);

/** An answer of more than three characters goes on two lines. */
const answerWidth = (answer: string): number => {
  const units = halfWidths(answer);
  return units > 6 ? Math.ceil(units / 4) * 2 : units;
};

const answersWidth = ({ cell }: Indicator): number => {
  if (cell.kind === "bands") return pixels(9, 10) / 8;
  // The reason stands in the same cell.
  if (cell.kind === "range") return pixels(16, 9) / 8;
  if (cell.kind !== "choice") return pixels(4, 10) / 8;
  const small = isLong(cell) ? looks["input-small"].size : looks.input.size;
  const widest = Math.max(...cell.answers.map(({ answer }) => answerWidth(answer)));
  // A short answer stands on one line with its points in the head: 优秀 3.
  const lines = cell.answers.map(({ answer, points }) => halfWidths(`${answer} ${points}`));
  const method = Math.max(0, ...lines.filter((units) => units <= 8));
  return Math.max(threeCharacters, pixels(widest, small) / 8, pixels(method, 9) / 8);
};

// Latin letters of a Song type are up to a third wider than half a Chinese character.
const wordWidth = (texts: readonly string[], points: number): number => {
  const widest = Math.max(...texts.map(widestPiece));
  return pixels(widest > 2 ? widest * 1.35 : widest, points) / 8;
};

/** A word of the head is never broken: English heads need wider columns. */
const headWidth = (indicator: Indicator, locale: Locale): number =>
  wordWidth([indicatorHead(indicator, locale), indicatorNote(indicator, locale)], looks.indicator.size);

const hidden = new Set<GridColumn["kind"]>(["row-id", "row-version", "row-synced"]);

/** Widths in characters by column; 0 for the hidden ones. */
export const widthsOf = (
  regime: GridRegime,
  columns: readonly GridColumn[],
  locale: Locale,
): readonly number[] => {
  const fields = new Map(
    regime.subject.fields.map((field) => [
      field.id,
      Math.max(fieldWidths[field.check], wordWidth([fieldHead(field, locale)], looks.field.size)),
    ]),
  );
  const indicators = new Map(
    indicatorsOf(regime).map((indicator) => [
      indicator.id,
      Math.max(answersWidth(indicator), headWidth(indicator, locale)),
    ]),
  );
  return columns.map((column) => {
    if (hidden.has(column.kind)) return 0;
    if (column.kind === "field") return fields.get(column.key) ?? 8;
    if (column.kind === "indicator") return indicators.get(column.key) ?? threeCharacters;
    if (column.kind === "row-number") return 4.5;
    const part = column.kind === "part" ? regime.parts.find(({ id }) => id === column.key) : undefined;
    return Math.max(7.75, wordWidth([part?.title[locale] ?? ""], looks.group.size));
  });
};

// 分页：行高都写定，所以算得出每页到哪一行；该在一起的不拆开
import type { PaperPage } from "./paper.ts";

/** A row as pages see it. */
export interface PageRow {
  /** Points. */
  readonly height: number;
  /** Stands on one page with the next one. */
  readonly keeps?: true;
}

const points = { A4: [595.3, 841.9], A3: [841.9, 1190.6] } as const;
/** Upper and lower margin together, as the writer sets them, and room for heights that a printer rounds up. */
const margins = 79.2 + 4;
/** What Excel allows of a row, with room to spare. */
const tallest = 400;

const fillers = (height: number): readonly number[] =>
  height <= 0 ? [] : [Math.min(height, tallest), ...fillers(height - tallest)];

export interface Paginated<Row> {
  /** The rows, and a number where an empty row of that height fills up a page. */
  readonly rows: readonly (Row | number)[];
  /** Rows after which a page ends, fillers counted. */
  readonly breaks: readonly number[];
}

/**
 * Fills up a page where what is to stay together would be cut. `scale`: what the paper is printed at, 1 its full size;
 * `heads`: rows from the first that every page repeats.
 */
export const paginated = <Row extends PageRow>(
  rows: readonly Row[],
  { size, orientation }: PaperPage,
  scale: number,
  heads: number,
): Paginated<Row> => {
  const first = (points[size][orientation === "portrait" ? 1 : 0] - margins) / scale;
  const later = first - rows.slice(0, heads).reduce((sum, { height }) => sum + height, 0);
  let [page, used] = [first, 0];
  const laid: (Row | number)[] = [];
  const breaks: number[] = [];
  rows.forEach((row, index) => {
    const end = rows.findIndex(({ keeps }, at) => at >= index && keeps !== true);
    const run = rows
      .slice(index, end < 0 ? rows.length : end + 1)
      .reduce((sum, { height }) => sum + height, 0);
    const left = page - used;
    const fills = row.height <= left && run > left && run <= later && rows[index - 1]?.keeps !== true;
    if (fills) laid.push(...fillers(left));
    if (fills || row.height > left) {
      breaks.push(laid.length - 1);
      [page, used] = [later, 0];
    }
    used += row.height;
    laid.push(row);
  });
  return { rows: laid, breaks };
};

// 附件的行：每个指标占几行、各有多高，评分方法逐行照附件写
import { type GridRegime, type Indicator, indicatorsOf, type Part } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { groupHead, indicatorHead, indicatorNote, methodLines, partHead } from "../grid/head-words.ts";
import { heightOf, linesOf, unitsIn } from "../measure.ts";

/** Widths of the columns: part, group, indicator, note, method, points, answer, and the hidden ones. */
export const annexWidths = [8, 9, 15, 26, 14, 5, 11, 0, 0, 0, 0, 0] as const;
export const annexColumns = {
  part: 0,
  group: 1,
  indicator: 2,
  note: 3,
  method: 4,
  points: 5,
  answer: 6,
  key: 7,
  fieldKey: 8,
  rowId: 9,
  rowVersion: 10,
  rowSynced: 11,
} as const;

/** One way to score: what it says and the points that it gives. */
interface Method {
  readonly says: string;
  readonly points: string;
}

/** An indicator's rows in the annex; `top` counts from the first indicator's row. */
export interface AnnexBlock {
  readonly indicator: Indicator;
  readonly top: number;
  readonly methods: readonly Method[];
  /** Points, of each of its rows. */
  readonly height: number;
}

const methodsOf = (indicator: Indicator, locale: Locale): readonly Method[] => {
  const { cell } = indicator;
  if (cell.kind === "choice")
    return cell.answers.map(({ answer, points }) => ({ says: answer, points: String(points) }));
  if (cell.kind === "bands")
    return cell.bands.map(({ label, points }) => ({ says: label, points: String(points) }));
  return [{ says: methodLines(indicator, locale).join("\n"), points: "max" in cell ? String(cell.max) : "" }];
};

const size = 9;
const textHeight = (text: string, width: number): number =>
  heightOf(linesOf(text, unitsIn(width, size)), size);

/** The rows of every indicator in the order of the form. */
export const annexBlocks = (regime: GridRegime, locale: Locale): readonly AnnexBlock[] => {
  let top = 0;
  return indicatorsOf(regime).map((indicator) => {
    const methods = methodsOf(indicator, locale);
    const needed = Math.max(
      textHeight(indicatorHead(indicator, locale), annexWidths[annexColumns.indicator]),
      textHeight(indicatorNote(indicator, locale), annexWidths[annexColumns.note]),
    );
    const method = Math.max(...methods.map(({ says }) => textHeight(says, annexWidths[annexColumns.method])));
    const block = { indicator, top, methods, height: Math.max(method, Math.ceil(needed / methods.length)) };
    top += methods.length;
    return block;
  });
};

/** A head that stands beside several rows: its words and where they begin and end. */
export interface AnnexSpan {
  readonly words: string;
  readonly top: number;
  readonly bottom: number;
}

const spanOf = (
  words: string,
  indicators: readonly Indicator[],
  blocks: readonly AnnexBlock[],
): AnnexSpan => {
  const ids = new Set(indicators.map(({ id }) => id));
  const own = blocks.filter(({ indicator }) => ids.has(indicator.id));
  const last = own.at(-1);
  return { words, top: own[0]?.top ?? 0, bottom: last ? last.top + last.methods.length - 1 : 0 };
};

const within = (part: Part): readonly Indicator[] => part.groups.flatMap(({ indicators }) => indicators);

/** The parts and groups beside their rows. */
export const annexSpans = (
  regime: GridRegime,
  blocks: readonly AnnexBlock[],
  locale: Locale,
): { readonly parts: readonly AnnexSpan[]; readonly groups: readonly AnnexSpan[] } => ({
  parts: regime.parts.map((part, index) => spanOf(partHead(part, index, locale), within(part), blocks)),
  groups: regime.parts.flatMap(({ groups }) =>
    groups.map((group) => spanOf(groupHead(group, locale), group.indicators, blocks)),
  ),
});

/**
 * Per cent at which the columns fit A4 in programs whose digits are wider than SimSun's, too; and at which Yichun's annex
 * takes three pages without a torn group.
 */
export const annexScale = 85;
/** Points that a page of A4 holds between its margins at that scale, with a little to spare. */
const pageHeight = Math.floor(71_280 / annexScale);

/**
 * The rows after which pages end: as few pages as will do, no indicator torn, and of such ways the one that tears the fewest
 * groups, for a group's title stands once. `tail` must stand together at the end.
 */
export const annexBreaks = (
  blocks: readonly AnnexBlock[],
  groups: readonly AnnexSpan[],
  at: { readonly first: number; readonly head: number; readonly tail: number },
): readonly number[] => {
  const end = blocks.reduce((sum, { methods }) => sum + methods.length, 0);
  const whole = new Set([...groups.map(({ top }) => top), end]);
  const items = [
    ...blocks.map(({ top, methods, height }) => ({ top, height: height * methods.length })),
    { top: end, height: at.tail },
  ];
  /** From each item on, pages first and torn groups second; and with which item the next page begins. */
  const best: { readonly pages: number; readonly torn: number; readonly next: number }[] = [];
  for (let from = items.length - 1; from >= 0; from -= 1) {
    let used = at.head;
    for (let next = from + 1; next <= items.length; next += 1) {
      used += items[next - 1]?.height ?? 0;
      if (used > pageHeight && next > from + 1) break;
      const after = best[next] ?? { pages: 0, torn: 0 };
      const tears = next < items.length && !whole.has(items[next]?.top ?? 0);
      const way = { pages: after.pages + 1, torn: after.torn + (tears ? 1 : 0), next };
      const found = best[from];
      // Of equals the fuller page.
      if (!found || way.pages < found.pages || (way.pages === found.pages && way.torn <= found.torn))
        best[from] = way;
    }
  }
  const breaks: number[] = [];
  for (let next = best[0]?.next ?? items.length; next < items.length; next = best[next]?.next ?? items.length)
    breaks.push(at.first + (items[next]?.top ?? 0) - 1);
  return breaks;
};

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

/** Per cent at which the columns fit A4 in programs whose digits are wider than SimSun's, too. */
export const annexScale = 88;
/** Points that a page of A4 holds between its margins at that scale, with a little to spare. */
const pageHeight = 810;

/** The rows after which pages end, so that no indicator is torn; `tail` must stand together at the end. */
export const annexBreaks = (
  blocks: readonly AnnexBlock[],
  at: { readonly first: number; readonly head: number; readonly tail: number },
): readonly number[] => {
  const breaks: number[] = [];
  let used = at.head;
  const items = [
    ...blocks.map(({ top, methods, height }) => ({ top, height: height * methods.length })),
    { top: (blocks.at(-1)?.top ?? 0) + (blocks.at(-1)?.methods.length ?? 0), height: at.tail },
  ];
  for (const { top, height } of items) {
    if (used + height > pageHeight) {
      breaks.push(at.first + top - 1);
      used = at.head;
    }
    used += height;
  }
  return breaks;
};

import { type GridRegime, type Indicator } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
/** Widths of the columns: part, group, indicator, note, method, points, answer, and the hidden keys. */
export declare const annexWidths: readonly [8, 9, 15, 26, 14, 5, 11, 0];
export declare const annexColumns: {
  readonly part: 0;
  readonly group: 1;
  readonly indicator: 2;
  readonly note: 3;
  readonly method: 4;
  readonly points: 5;
  readonly answer: 6;
  readonly key: 7;
};
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
/** The rows of every indicator in the order of the form. */
export declare const annexBlocks: (regime: GridRegime, locale: Locale) => readonly AnnexBlock[];
/** A head that stands beside several rows: its words and where they begin and end. */
export interface AnnexSpan {
  readonly words: string;
  readonly top: number;
  readonly bottom: number;
}
/** The parts and groups beside their rows. */
export declare const annexSpans: (
  regime: GridRegime,
  blocks: readonly AnnexBlock[],
  locale: Locale,
) => {
  readonly parts: readonly AnnexSpan[];
  readonly groups: readonly AnnexSpan[];
};
/** Per cent at which the columns fit A4 in programs whose digits are wider than SimSun's, too. */
export declare const annexScale = 88;
/** The rows after which pages end, so that no indicator is torn; `tail` must stand together at the end. */
export declare const annexBreaks: (
  blocks: readonly AnnexBlock[],
  at: {
    readonly first: number;
    readonly head: number;
    readonly tail: number;
  },
) => readonly number[];

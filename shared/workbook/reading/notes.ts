// 附注：读得出来，但收表的人该知道的事：宏、外部链接、藏起来的行、搁置的副本、旧版、自己的版式

/** What is told of a workbook that was read. Words: `workbook.note.<code>` in words/. */
export type NoteCode =
  /** Macros in the file: only values were read. */
  | "macros"
  /** Links to other files: the last saved values were read. */
  | "external-links"
  | "sheet-without-cells"
  | "hidden-rows"
  | "hidden-columns"
  /** A copy of the grid with the same contents. */
  | "copy-same"
  /** A copy of the grid with other contents: never read in its place. */
  | "copy-differs"
  | "foreign-columns"
  | "meta-lost"
  | "older-version"
  | "unknown-version"
  /** An indicator or field that means something else by now, or is gone: not read. */
  | "changed-since"
  | "new-since"
  | "summary-rows"
  | "hidden-sheet"
  | "other-layout"
  | "layout-guessed";

export interface Note {
  readonly code: NoteCode;
  /** Empty where it is about the whole file. */
  readonly sheet: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const noteOf = (code: NoteCode, sheet = "", values: Note["values"] = {}): Note => ({
  code,
  sheet,
  values,
});

/** "12、15—18 …": the numbers of zero-based rows as people count them, at most `most` spans. */
export const rowsInWords = (rows: readonly number[], most = 10): string => {
  const spans: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  const words = spans
    .slice(0, most)
    .map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}—${to + 1}`));
  return words.join("、") + (spans.length > most ? " …" : "");
};

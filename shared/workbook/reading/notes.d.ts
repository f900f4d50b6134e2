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
export declare const noteOf: (code: NoteCode, sheet?: string, values?: Note["values"]) => Note;
/** "12、15—18 …": the numbers of zero-based rows as people count them, at most `most` spans. */
export declare const rowsInWords: (rows: readonly number[], most?: number) => string;

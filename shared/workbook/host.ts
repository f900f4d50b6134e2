// 工作簿宿主：面板看工作簿的唯一窗口；Excel 与 .xlsx 文件各有一个适配器
import type { Area } from "./forms/place.ts";
import type { Box, CellContent, Mark, SheetContent, WorkbookSpec } from "./sheet.ts";

/** Where an edit happened, as far as the host tells: a hint only. Pastes and fills may come without one. */
export interface Edit {
  readonly sheet: string;
  readonly box: Box | null;
}

export interface Patch {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
}

/** A patch with its sheet. */
export interface SheetPatch extends Patch {
  readonly sheet: string;
}

/** The colours of a sheet: every cell within its boxes that has no mark loses its own. */
export interface SheetMarks {
  readonly sheet: string;
  readonly within: readonly Box[];
  readonly marks: readonly Mark[];
}

/** Why a host could not do what was asked: the pane says it in words and loses nothing. Words: `host.<code>`. */
export const hostRefusalCodes = [
  "cell-edit-mode",
  "read-only",
  /** Somebody protected the sheet with a password of their own. */
  "sheet-protected",
  "sheet-missing",
  "not-supported",
  /** Too much at once (5102). */
  "busy",
  /** More than one request or answer may carry (5103, 5104), even in portions. */
  "too-large",
  /** The session ended or timed out (5012): the workbook has to be opened anew. */
  "session-ended",
  /** Nothing came back: whether it was done can't be told. */
  "no-answer",
  /** There is no form of ours in the workbook. */
  "no-form",
  /** The person stopped it. */
  "stopped",
  "host-failed",
] as const;
export type HostRefusalCode = (typeof hostRefusalCodes)[number];

/** Thrown by every method of a host; `code` is stable. */
export class HostRefusal extends Error {
  readonly code: HostRefusalCode;
  constructor(code: HostRefusalCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/**
 * A workbook, coarse and asynchronous: every method is one or two round trips whatever the number of cells.
 * Rows and columns are zero-based. Adapters: addin/hosts/excel.ts and addin/hosts/file-host.ts; one suite for both.
 */
export interface WorkbookHost {
  readonly kind: "excel" | "xlsx";
  /** Whether it follows the user's edits and selection by itself. */
  readonly live: boolean;
  /**
   * Makes the sheets of a specification; sheets of the same names are replaced, others stay.
   * Sheets that `aside` gives another name keep their contents under it, those that it gives none go.
   */
  make(workbook: WorkbookSpec, aside?: ReadonlyMap<string, string | null>): Promise<void>;
  /** Reads the named sheets in one block each; a sheet that isn't there is left out. */
  read(sheets: readonly string[]): Promise<readonly SheetContent[]>;
  /** The names of all sheets, in order. */
  names(): Promise<readonly string[]>;
  /** Writes single cells, locked ones too. */
  patch(sheet: string, patches: readonly Patch[]): Promise<void>;
  /** The same on several sheets at once. */
  patchAll(patches: readonly SheetPatch[]): Promise<void>;
  /** Colours cells by state. */
  mark(sheets: readonly SheetMarks[]): Promise<void>;
  /** Takes merged cells apart again: what was covered is empty. */
  unmerge(areas: readonly Area[]): Promise<void>;
  /** Closes or opens input cells. */
  lock(inputs: readonly Area[], locked: boolean): Promise<void>;
  select(sheet: string, row: number, column: number): Promise<void>;
  onEdit(listener: (edit: Edit) => void): () => void;
  onSelect(listener: (at: { sheet: string; row: number; column: number }) => void): () => void;
}

export type { CellContent };

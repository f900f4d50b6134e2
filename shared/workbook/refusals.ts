// 拒收：不是本系统的表、读不了的文件，各有固定代码，文字在 words/

/** Why a file or its sheets can't be taken. Words: `workbook.<code>` in words/. */
export type WorkbookRefusalCode =
  | "file-empty"
  | "file-too-large"
  | "file-old-xls"
  | "file-encrypted"
  | "file-html"
  | "file-pdf"
  | "file-text"
  | "file-ods"
  | "file-xlsb"
  | "file-other-zip"
  | "file-unknown"
  | "file-truncated"
  | "file-too-many-entries"
  | "file-inflates"
  | "file-too-many-cells"
  | "file-no-cells"
  | "file-damaged"
  /** The file system gives none of it. */
  | "file-unreadable"
  | "file-too-slow"
  | "file-exhausts-memory"
  | "form-not-found"
  | "form-newer"
  /** Made under older rules, and what the form in force has besides isn't there. */
  | "form-older"
  | "form-damaged"
  | "form-regime-unknown"
  | "form-grid-missing"
  | "form-grid-ambiguous"
  | "form-column-missing"
  | "form-column-twice"
  | "form-line-missing"
  | "form-line-twice";

/** A refused workbook as a value. */
export interface WorkbookRefused {
  readonly refusedWorkbook: WorkbookRefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export const refuseWorkbook = (
  refusedWorkbook: WorkbookRefusalCode,
  values: WorkbookRefused["values"] = {},
): WorkbookRefused => ({ refusedWorkbook, values });

export const isWorkbookRefused = (value: unknown): value is WorkbookRefused =>
  typeof value === "object" && value !== null && "refusedWorkbook" in value;

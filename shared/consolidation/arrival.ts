// 到件：一个收到的文件读过之后知道的全部；只是数据，可在线程之间传递

import type { Assessment, Problem } from "../engine/grid/assess-grid.ts";
import type { CheckedRow } from "../engine/grid/row.ts";
import { checkReadRow } from "../workbook/grid/exchange.ts";
import type { Note } from "../workbook/reading/notes.ts";
import type { LayoutGuess } from "../workbook/reading/own-layout.ts";
import type { TravelledForm } from "../workbook/reading/travelled.ts";
import type { TravelledRow } from "../workbook/reading/travelled-rows.ts";
import { isWorkbookRefused, type WorkbookRefused } from "../workbook/refusals.ts";
import { type Claims, rowsVersion } from "../workbook/travel/lineage.ts";

/** What a carrier tells of a file before anybody reads it. */
export interface ReceivedFile {
  /** Name or path below the folder, with "/": tells the arrivals of one consolidation apart. */
  readonly file: string;
  /** SHA-256 of the bytes, 64 hex digits; null for a file whose bytes were not read. */
  readonly digest: string | null;
  /** Bytes. */
  readonly size: number;
  /** Last modification, ISO 8601 in UTC, or null; shown, never decides anything. */
  readonly modified: string | null;
}

/** What checking and assessing a row came to, without its grounds. */
export interface RowVerdict extends Pick<Assessment, "total" | "grade" | "state" | "parts"> {
  readonly problems: readonly Problem<string>[];
}

export const verdictIn = ({ assessment, problems }: CheckedRow): RowVerdict => {
  const { total, grade, state, parts } = assessment;
  return { total, grade, state, parts, problems };
};

/** A row with its verdict as read: it stands for as long as no other copy changes the row. */
export interface ArrivedRow extends TravelledRow {
  readonly verdict: RowVerdict;
}

/** A form as read, without functions and without the regime itself. As `arrivalOf` makes it, structured cloning keeps it. */
export interface ReadForm {
  /** Regime id. */
  readonly regime: string;
  /** As the form says; 64 hex digits, null where its meta sheet is lost. */
  readonly regimeVersion: string | null;
  readonly current: boolean;
  readonly unit: TravelledForm["unit"];
  readonly period: string | null;
  readonly how: TravelledForm["how"];
  /** What the meta sheet claims of the version and its parents. */
  readonly claims: Claims;
  readonly sheets: TravelledForm["sheets"];
  /** A carrier of many files may fetch them anew at every look: look once. */
  readonly rows: readonly ArrivedRow[];
  readonly rowCount: number;
  /** What was read otherwise than it stands, in all rows. */
  readonly readingCount: number;
  /** `rowsVersion` of the rows, 16 hex digits. */
  readonly content: string;
  readonly notes: readonly Note[];
  readonly guess: LayoutGuess | null;
}

/** One file after reading. */
export interface Arrival extends ReceivedFile {
  readonly read: ReadForm | { readonly refused: WorkbookRefused };
}

export const isRefused = (read: Arrival["read"]): read is { readonly refused: WorkbookRefused } =>
  "refused" in read;

/** What a consolidation keeps of a file that `readTravelled` read or refused, its rows checked and assessed. */
export const arrivalOf = (received: ReceivedFile, form: TravelledForm | WorkbookRefused): Arrival => {
  const { file, digest, size, modified } = received;
  const known = { file, digest, size, modified };
  if (isWorkbookRefused(form)) return { ...known, read: { refused: form } };
  const { regime, regimeVersion, current, unit, period, how, meta, sheets, rows, notes, guess } = form;
  return {
    ...known,
    read: {
      regime: regime.id,
      regimeVersion,
      current,
      unit,
      period,
      how,
      claims: { version: meta?.version ?? null, parents: meta?.parents ?? [] },
      sheets,
      rows: rows.map((row) => ({ ...row, verdict: verdictIn(checkReadRow(regime, row)) })),
      rowCount: rows.length,
      readingCount: rows.reduce((sum, { readings }) => sum + readings.length, 0),
      content: rowsVersion(rows),
      notes,
      guess,
    },
  };
};

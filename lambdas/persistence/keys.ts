// 主键：每样东西在表中的位置，见 table.ts 的清单
import type { CivilDate } from "#shared/calendar/civil.ts";

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** One unit's sheet of a regime and period. */
export interface Sheet {
  readonly regime: string;
  readonly unit: string;
  readonly period: string;
}

const padded = (n: number, digits: number): string => String(n).padStart(digits, "0");

/** A sheet's partition, and the name of its chain in the journal. */
export const sheetPartition = ({ regime, period, unit }: Sheet): string =>
  `SHEET#${regime}#${period}#${unit}`;
export const registerPartition = ({ regime, period }: Pick<Sheet, "regime" | "period">): string =>
  `REGISTER#${regime}#${period}`;
export const listingPartition = ({ regime, period }: Pick<Sheet, "regime" | "period">): string =>
  `LISTING#${regime}#${period}`;
export const supplementPartition = (unit: string, regime: string): string => `SUPPLEMENT#${unit}#${regime}`;
export const batchPartition = (unit: string, batch: string): string => `BATCH#${unit}#${batch}`;
export const casesPartition = ({ regime, period }: Pick<Sheet, "regime" | "period">): string =>
  `CASES#${regime}#${period}`;

export const directoryPartition = "DIRECTORY";
/** The chain of a unit's papers in the journal. */
export const papersChain = (unit: string): string => `PAPERS#${unit}`;
/** The chain of the directory in the journal. */
export const directoryChain = "directory";

export const keyOf = {
  bureau: (): Key => ({ pk: directoryPartition, sk: "BUREAU" }),
  unit: (unit: string): Key => ({ pk: directoryPartition, sk: `UNIT#${unit}` }),
  deadline: (regime: string, period: string): Key => ({
    pk: directoryPartition,
    sk: `DEADLINE#${regime}#${period}`,
  }),
  person: (subject: string): Key => ({ pk: `PERSON#${subject}`, sk: "PERSON" }),
  sheetHead: (sheet: Sheet): Key => ({ pk: sheetPartition(sheet), sk: "HEAD" }),
  row: (sheet: Sheet, row: string): Key => ({ pk: sheetPartition(sheet), sk: `ROW#${row}` }),
  rowVersion: (sheet: Sheet, row: string, version: number): Key => ({
    pk: sheetPartition(sheet),
    sk: `VERSION#${row}#${padded(version, 6)}`,
  }),
  overdue: (sheet: Sheet, closes: CivilDate): Key => ({ pk: sheetPartition(sheet), sk: `OVERDUE#${closes}` }),
  caseEvent: (sheet: Sheet, id: string, seq: number): Key => ({
    pk: sheetPartition(sheet),
    sk: `CASE#${id}#${padded(seq, 4)}`,
  }),
  caseDue: (sheet: Sheet, id: string): Key => ({ pk: sheetPartition(sheet), sk: `CASEDUE#${id}` }),
  batch: (unit: string, batch: string): Key => ({ pk: batchPartition(unit, batch), sk: "HEAD" }),
  manifest: (unit: string, batch: string, piece: number): Key => ({
    pk: batchPartition(unit, batch),
    sk: `MANIFEST#${padded(piece, 4)}`,
  }),
  notice: (unit: string, batch: string, row: string, rule: string): Key => ({
    pk: batchPartition(unit, batch),
    sk: `NOTICE#${row}#${rule}`,
  }),
  registerUnit: (sheet: Sheet): Key => ({ pk: registerPartition(sheet), sk: `UNIT#${sheet.unit}` }),
  registerNotice: (sheet: Sheet, batch: string): Key => ({
    pk: registerPartition(sheet),
    sk: `NOTICE#${batch}`,
  }),
  supplement: (unit: string, regime: string, version: number): Key => ({
    pk: supplementPartition(unit, regime),
    sk: `VERSION#${padded(version, 6)}`,
  }),
  paper: (code: string): Key => ({ pk: `PAPER#${code}`, sk: "PAPER" }),
  idempotency: (actor: string, key: string): Key => ({
    pk: `IDEMPOTENCY#${actor}`,
    sk: `KEY#${key}`,
  }),
  link: (chain: string, seq: number): Key => ({ pk: chain, sk: padded(seq, 10) }),
} as const;

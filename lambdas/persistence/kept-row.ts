// 一行的存法：身份证号加密，其余照录，每一版都留着
import type { Cells, Person, StoredRow, Verdict } from "#shared/contract/shapes.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { normalWriting } from "#shared/identity/checked.ts";
import { maskResidentId } from "#shared/identity/mask.ts";
import { canonicalJson } from "#shared/seal/canonical.ts";
import { digestOf } from "#shared/seal/digest.ts";
import type { RowKind } from "#shared/workbook/forms/form.ts";
import type { Keyring } from "./keyring.ts";
import { type Sheet, sheetPartition } from "./keys.ts";

/** A number that is stored as no one can read it without the keyring. */
interface SealedNumber {
  readonly cipher: string;
  readonly lookup: string;
  readonly masked: string;
}

/** One version of a row as it lies in the table, beside its key. */
export interface KeptRow {
  readonly id: string;
  /** The table of the form that it stands in, for good. */
  readonly table: string;
  readonly version: number;
  /** Canonical JSON: a number keeps every digit, and the digest is over this very text. */
  readonly cells: string;
  readonly sealed: Readonly<Record<string, SealedNumber>>;
  readonly total: number | null;
  readonly grade: string | null;
  /** What is still absent; nothing wrong is ever stored. */
  readonly absent: readonly { readonly code: string; readonly at: string }[];
  readonly regimeVersion: string;
  readonly by: Person;
  readonly at: string;
  readonly removed: boolean;
  /** Over id, table, version, cells and the keyed hashes of sealed numbers. */
  readonly digest: string;
}

const placeOf = (sheet: Sheet, row: string, field: string): string =>
  `${sheetPartition(sheet)}#${row}#${field}`;

/** 231*************12; of a pupil number with one behind it likewise. */
const mask = maskResidentId;

/**
 * Cells as they are compared and stored: no empty ones, texts without what nobody sees, identity numbers in normal
 * writing. A masked number that is the base's own mask means that it is unchanged.
 */
export const normalCells = (kind: RowKind, cells: Cells, base: Cells): Cells => {
  const normal: Cells = {};
  for (const [key, value] of Object.entries(cells)) {
    if (value === null || (typeof value === "string" && value.trim() === "")) continue;
    if (!kind.texts.has(key)) {
      normal[key] = value;
      continue;
    }
    const written = String(value);
    const before = base[key];
    const number = normalWriting(written);
    if (typeof before === "string" && kind.isIdentity(key, before) && written === mask(before))
      normal[key] = before;
    else if (kind.isIdentity(key, number)) normal[key] = number;
    else {
      const text = freeText(written);
      if (text !== "") normal[key] = text;
    }
  }
  return normal;
};

/** The digest of a version: over id, table, version, cells, the keyed hashes of sealed numbers, and whether it was removed. */
export const rowDigest = ({
  id,
  table,
  version,
  cells,
  sealed,
  removed,
}: Pick<KeptRow, "id" | "table" | "version" | "cells" | "sealed" | "removed">): string =>
  digestOf({
    id,
    table,
    version,
    cells,
    removed,
    lookups: Object.fromEntries(Object.entries(sealed).map(([field, { lookup }]) => [field, lookup])),
  });

/** A new version of a row, ready to be stored. `cells` are normal; null takes the row off the sheet. */
export const keepRow = (
  { kind, sheet, keyring }: { kind: RowKind; sheet: Sheet; keyring: Keyring },
  row: Pick<KeptRow, "id" | "version" | "regimeVersion" | "by" | "at">,
  cells: Cells | null,
  verdict: Verdict,
): KeptRow => {
  const open: Cells = {};
  const sealed: Record<string, SealedNumber> = {};
  for (const [field, value] of Object.entries(cells ?? {}))
    if (typeof value === "string" && kind.isIdentity(field, value))
      sealed[field] = {
        cipher: keyring.encrypt(value, placeOf(sheet, row.id, field)),
        lookup: keyring.lookupHash(value),
        masked: mask(value),
      };
    else open[field] = value;
  const stored = {
    id: row.id,
    table: kind.table,
    version: row.version,
    cells: canonicalJson(open),
    sealed,
    removed: cells === null,
  };
  return {
    ...row,
    ...stored,
    total: verdict.total,
    grade: verdict.grade,
    absent: verdict.problems.map(({ code, at }) => ({ code, at })),
    digest: rowDigest(stored),
  };
};

/** The cells with every number readable; only for comparing and assessing, never for an answer. */
export const openCells = (
  kept: Pick<KeptRow, "id" | "cells" | "sealed">,
  sheet: Sheet,
  keyring: Keyring,
): Cells => ({
  ...(JSON.parse(kept.cells) as Cells),
  ...Object.fromEntries(
    Object.entries(kept.sealed).map(([field, { cipher }]) => [
      field,
      keyring.decrypt(cipher, placeOf(sheet, kept.id, field)),
    ]),
  ),
});

/** The cells as people get them: ID numbers masked. */
export const maskedCells = (kept: Pick<KeptRow, "cells" | "sealed">): Cells => ({
  ...(JSON.parse(kept.cells) as Cells),
  ...Object.fromEntries(Object.entries(kept.sealed).map(([field, { masked }]) => [field, masked])),
});

/** The verdict that was stored, with the clauses of what is absent. */
export const keptVerdict = (kind: RowKind, { total, grade, absent }: KeptRow): Verdict => ({
  total,
  grade,
  problems: absent.map(({ code, at }) => kind.absence(code, at)),
});

/** A row as the contract shows it. */
export const shownRow = (kind: RowKind, kept: KeptRow): StoredRow => ({
  id: kept.id,
  table: kept.table,
  version: kept.version,
  cells: maskedCells(kept),
  verdict: keptVerdict(kind, kept),
  by: kept.by,
  at: kept.at,
});

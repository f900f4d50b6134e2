// 一行的存法：身份证号加密，其余照录，每一版都留着
import type { Cells, Person, StoredRow, Verdict } from "#shared/contract/shapes.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { type GridRegime, type Indicator, indicatorsOf } from "#shared/engine/regime.ts";
import { normalWriting } from "#shared/identity/checked.ts";
import { maskResidentId } from "#shared/identity/mask.ts";
import { canonicalJson } from "#shared/seal/canonical.ts";
import { digestOf } from "#shared/seal/digest.ts";
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
  /** Over id, version, cells and the keyed hashes of sealed numbers. */
  readonly digest: string;
}

const sealedFields = (regime: GridRegime): readonly string[] =>
  regime.subject.fields.filter(({ check }) => check === "resident-id").map(({ id }) => id);

const placeOf = (sheet: Sheet, row: string, field: string): string =>
  `${sheetPartition(sheet)}#${row}#${field}`;

/** Which kinds of cells a row of a regime can have. */
export const knownCells = (regime: GridRegime): ReadonlySet<string> =>
  new Set([...regime.subject.fields.map(({ id }) => id), ...indicatorsOf(regime).map(({ id }) => id)]);

/**
 * Cells as they are compared and stored: no empty ones, subject fields as free text, ID numbers in normal writing.
 * A masked number that is the base's own mask means that it is unchanged.
 */
export const normalCells = (regime: GridRegime, cells: Cells, base: Cells): Cells => {
  const fields = new Set(regime.subject.fields.map(({ id }) => id));
  const sealed = new Set(sealedFields(regime));
  const normal: Cells = {};
  for (const [key, value] of Object.entries(cells)) {
    if (value === null || (typeof value === "string" && value.trim() === "")) continue;
    if (!fields.has(key)) normal[key] = value;
    else if (!sealed.has(key)) {
      const text = freeText(String(value));
      if (text !== "") normal[key] = text;
    } else {
      const before = base[key];
      const unchanged = typeof before === "string" && value === maskResidentId(before);
      normal[key] = unchanged ? before : normalWriting(String(value));
    }
  }
  return normal;
};

/** The digest of a version: over id, version, cells, the keyed hashes of sealed numbers, and whether it was removed. */
export const rowDigest = ({
  id,
  version,
  cells,
  sealed,
  removed,
}: Pick<KeptRow, "id" | "version" | "cells" | "sealed" | "removed">): string =>
  digestOf({
    id,
    version,
    cells,
    removed,
    lookups: Object.fromEntries(Object.entries(sealed).map(([field, { lookup }]) => [field, lookup])),
  });

/** A new version of a row, ready to be stored. `cells` are normal; null takes the row off the sheet. */
export const keepRow = (
  { regime, sheet, keyring }: { regime: GridRegime; sheet: Sheet; keyring: Keyring },
  row: Pick<KeptRow, "id" | "version" | "regimeVersion" | "by" | "at">,
  cells: Cells | null,
  verdict: Verdict,
): KeptRow => {
  const open: Cells = { ...cells };
  const sealed: Record<string, SealedNumber> = {};
  for (const field of sealedFields(regime)) {
    const text = open[field];
    delete open[field];
    if (typeof text === "string")
      sealed[field] = {
        cipher: keyring.encrypt(text, placeOf(sheet, row.id, field)),
        lookup: keyring.lookupHash(text),
        masked: maskResidentId(text),
      };
  }
  const stored = {
    id: row.id,
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
export const openCells = (kept: KeptRow, sheet: Sheet, keyring: Keyring): Cells => ({
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
export const keptVerdict = (regime: GridRegime, { total, grade, absent }: KeptRow): Verdict => {
  const cited = new Map<string, Indicator["cite"]>([
    ...regime.subject.fields.map(({ id, cite }) => [id, cite] as const),
    ...indicatorsOf(regime).map(({ id, cite }) => [id, cite] as const),
  ]);
  return {
    total,
    grade,
    problems: absent.map(({ code, at }) => {
      const cite = cited.get(at);
      return { code, at, values: {}, ...(cite ? { cite } : {}) };
    }),
  };
};

/** A row as the contract shows it. */
export const shownRow = (regime: GridRegime, kept: KeptRow): StoredRow => ({
  id: kept.id,
  version: kept.version,
  cells: maskedCells(kept),
  verdict: keptVerdict(regime, kept),
  by: kept.by,
  at: kept.at,
});

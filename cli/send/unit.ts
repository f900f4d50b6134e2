// 送一个单位：先看服务器上有什么，再存草稿；行行都被接受、结果一致才上报，一行不行就不上报
import { seenOf } from "#shared/contract/seen.ts";
import type { StoredRow } from "#shared/contract/shapes.ts";
import { based, differingKeys, disputed } from "./base.ts";
import type { Ask } from "./client.ts";
import { type Drafts, type Sending, saveDrafts } from "./drafts.ts";
import {
  ended,
  failed,
  keyOf,
  named,
  nameOf,
  type RowDispute,
  type SendParts,
  type UnitSent,
} from "./sent.ts";
import { maskedCells, type Sheet } from "./sheet.ts";

const listRows = async (ask: Ask, sheet: Sheet) => {
  const rows: StoredRow[] = [];
  for (let after: string | undefined; ; ) {
    const page = { ...nameOf(sheet), ...(after === undefined ? {} : { after }) };
    const outcome = await ask("list-rows", page);
    if (outcome.kind !== "answer") return outcome;
    rows.push(...outcome.answer.rows);
    if (outcome.answer.next === null)
      return { kind: "answer" as const, rows, sealedBy: outcome.answer.sealedBy };
    after = outcome.answer.next;
  }
};

/** The rows of a sheet that was handed in before, beside ours. */
const besideSealed = (sheet: Sheet, stored: ReadonlyMap<string, StoredRow>): readonly RowDispute[] =>
  sheet.ready.flatMap((row) => {
    const held = stored.get(row.id);
    const kind = sheet.kinds.get(row.table);
    const mine = maskedCells(kind, row.cells);
    const theirs = maskedCells(kind, held?.cells ?? {});
    const keys = differingKeys(mine, theirs);
    return keys.length === 0
      ? []
      : [
          {
            ...named(row),
            cells: disputed(keys, maskedCells(kind, sheet.before(row) ?? {}), mine, theirs),
            by: held?.by ?? null,
            at: held?.at ?? null,
          },
        ];
  });

const isSound = ({ held, whole }: Sheet): boolean => held.length === 0 && whole.length === 0;

const batchesOf = async (ask: Ask, sheet: Sheet) => ask("list-batches", nameOf(sheet));

const sealed = async (
  parts: SendParts,
  sheet: Sheet,
  sealedBy: string,
  stored: ReadonlyMap<string, StoredRow>,
  elsewhere: readonly StoredRow[],
): Promise<UnitSent> => {
  const conflicts = besideSealed(sheet, stored);
  const batches = await batchesOf(parts.ask, sheet);
  if (batches.kind !== "answer") return failed(sheet, batches);
  const batch = batches.answer.batches.find(({ id }) => id === sealedBy) ?? null;
  const isSame = conflicts.length === 0 && elsewhere.length === 0 && isSound(sheet);
  parts.tell(sheet.ready.length);
  return isSame
    ? ended(sheet, "already", { saved: sheet.ready.length, batch })
    : ended(sheet, "sealed", { conflicts, elsewhere, batch });
};

const handIn = async ({ ask }: SendParts, sheet: Sheet, { report, versions }: Drafts): Promise<UnitSent> => {
  const batches = await batchesOf(ask, sheet);
  if (batches.kind !== "answer") return failed(sheet, batches, report);
  const request = { ...nameOf(sheet), regimeVersion: sheet.regimeVersion, seen: seenOf(versions) };
  // After a return the same rows are another hand-in.
  const known = batches.answer.batches.map(({ id }) => id).sort();
  const outcome = await ask("submit-batch", request, keyOf(["submit-batch", request, known]));
  if (outcome.kind === "answer") return ended(sheet, "handed-in", { ...report, batch: outcome.answer });
  return outcome.kind === "refused" && outcome.refusal.code === "not-permitted"
    ? ended(sheet, "ready", report)
    : failed(sheet, outcome, report);
};

/** Sends one unit; a refusal is its own and keeps nobody else's rows back. */
export const sendUnit = async (parts: SendParts, sheet: Sheet): Promise<UnitSent> => {
  const listed = await listRows(parts.ask, sheet);
  if (listed.kind !== "answer") return failed(sheet, listed);
  const stored = new Map(listed.rows.map((row) => [row.id, row]));
  const known = new Set([...sheet.ready.map(({ id }) => id), ...sheet.held.map(({ id }) => id)]);
  const elsewhere = listed.rows.filter(
    ({ id, table }) => !known.has(id) && (sheet.part === null || sheet.part.has(table)),
  );
  if (listed.sealedBy !== null) return sealed(parts, sheet, listed.sealedBy, stored, elsewhere);
  const all = sheet.ready.map((row): Sending => {
    const theirs = stored.get(row.id);
    const before = sheet.before(row);
    const kind = sheet.kinds.get(row.table);
    const was = maskedCells(kind, before ?? {});
    return { ...based(kind, row, before, theirs), row, stored: theirs, was };
  });
  const drafts = await saveDrafts(parts, sheet, all);
  const report = { ...drafts.report, elsewhere };
  if (drafts.failed !== null) return failed(sheet, drafts.failed, report);
  const isWhole =
    [...report.conflicts, ...report.refused, ...report.differing, ...elsewhere].length === 0 &&
    isSound(sheet);
  if (!isWhole) return ended(sheet, "held", report);
  return sheet.part === null ? handIn(parts, sheet, drafts) : ended(sheet, "part", report);
};

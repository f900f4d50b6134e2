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
import { maskedCells, type Sheet } from "./sheets.ts";

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
const besideSealed = (
  { before }: SendParts,
  sheet: Sheet,
  stored: ReadonlyMap<string, StoredRow>,
): readonly RowDispute[] =>
  sheet.ready.flatMap((row) => {
    const held = stored.get(row.id);
    const mine = maskedCells(sheet.of, row.cells);
    const theirs = maskedCells(sheet.of, held?.cells ?? {});
    const keys = differingKeys(mine, theirs);
    return keys.length === 0
      ? []
      : [
          {
            ...named(row),
            cells: disputed(keys, maskedCells(sheet.of, before(sheet, row) ?? {}), mine, theirs),
            by: held?.by ?? null,
            at: held?.at ?? null,
          },
        ];
  });

const batchesOf = async (ask: Ask, sheet: Sheet) => ask("list-batches", nameOf(sheet));

const sealed = async (
  parts: SendParts,
  sheet: Sheet,
  sealedBy: string,
  stored: ReadonlyMap<string, StoredRow>,
  elsewhere: readonly StoredRow[],
): Promise<UnitSent> => {
  const conflicts = besideSealed(parts, sheet, stored);
  const batches = await batchesOf(parts.ask, sheet);
  if (batches.kind !== "answer") return failed(sheet, batches);
  const batch = batches.answer.batches.find(({ id }) => id === sealedBy) ?? null;
  const isSame = conflicts.length === 0 && elsewhere.length === 0 && sheet.held.length === 0;
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
  const elsewhere = listed.rows.filter(({ id }) => !known.has(id));
  if (listed.sealedBy !== null) return sealed(parts, sheet, listed.sealedBy, stored, elsewhere);
  const all = sheet.ready.map((row): Sending => {
    const theirs = stored.get(row.id);
    const before = parts.before(sheet, row);
    const was = maskedCells(sheet.of, before ?? {});
    return { ...based(sheet.of, row, before, theirs), row, stored: theirs, was };
  });
  const drafts = await saveDrafts(parts, sheet, all);
  const report = { ...drafts.report, elsewhere };
  if (drafts.failed !== null) return failed(sheet, drafts.failed, report);
  const isWhole =
    [...report.conflicts, ...report.refused, ...report.differing, ...sheet.held, ...elsewhere].length === 0;
  return isWhole ? handIn(parts, sheet, drafts) : ended(sheet, "held", report);
};

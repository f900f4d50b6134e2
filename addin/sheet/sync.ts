// 同步：分批送出改过的行，逐批回写，再取回别人的改动；随时可停，断了可续

import type { AnswerOf, RequestOf } from "#shared/contract/operations.ts";
import { portionsOf } from "#shared/contract/portions.ts";
import type { Cells, ContractProblem, Person, Refusal, StoredRow } from "#shared/contract/shapes.ts";
import type { Json } from "#shared/seal/canonical.ts";
import { digestOf } from "#shared/seal/digest.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Call } from "../api/client.ts";
import { checkSheet, rowsToSend } from "./check.ts";
import type { FormReader } from "./form-reader.ts";
import { rereadForm } from "./open.ts";
import { type OpenForm, type OpenRow, rowsOf } from "./open-form.ts";
import { type Settled, withIds, writeBack } from "./write-back.ts";

/** Both changed the same cell since the base. */
export interface RowConflict {
  readonly table: string;
  readonly id: string;
  readonly version: number;
  readonly keys: readonly string[];
  readonly base: Cells;
  readonly mine: Cells;
  readonly theirs: Cells;
  readonly by: Person;
  readonly at: string;
}

export interface RefusedRow {
  readonly id: string;
  readonly problems: readonly ContractProblem[];
}

export interface SyncReport {
  readonly ended: "done" | "stopped" | "lost" | "refused";
  readonly refusal: Refusal | null;
  readonly saved: number;
  readonly merged: number;
  /** Rows that took over another person's change without an own one. */
  readonly pulled: number;
  readonly conflicts: readonly RowConflict[];
  readonly refusedRows: readonly RefusedRow[];
  /** Rows of the server that the sheet doesn't have. */
  readonly elsewhere: readonly StoredRow[];
  readonly sealedBy: string | null;
}

export interface SyncParts {
  readonly call: Call;
  readonly host: WorkbookHost;
  readonly newRowId: () => string;
  readonly newKey: () => string;
  /** Keys of saves whose answer never came, by digest of what was sent: sent again, they have one effect. */
  readonly unanswered: Map<string, string>;
  readonly signal: AbortSignal;
  /** Reads the form again; here where none is given. */
  readonly read?: FormReader["read"];
  readonly onProgress: (done: number, of: number) => void;
}

type Sent = OpenRow & { readonly id: string };
type SaveRequest = RequestOf<"save-rows">;
type SavedRow = AnswerOf<"save-rows">["rows"][number];

/** As much of a form as names its sheet on the server. */
interface SheetName {
  readonly regime: { readonly id: string };
  readonly meta: { readonly unit: { readonly code: string }; readonly period: string };
}

const sheetOf = ({ regime, meta }: SheetName) => ({
  regime: regime.id,
  unit: meta.unit.code,
  period: meta.period,
});

/**
 * Every stored row of a form's sheet, as it is now or as a batch handed it in, page by page; the first outcome that is no
 * answer ends it.
 */
export const listRows = async (
  call: Call,
  form: SheetName,
  { signal, batch }: { readonly signal?: AbortSignal; readonly batch?: string | undefined } = {},
) => {
  const rows: StoredRow[] = [];
  for (let after: string | undefined; ; ) {
    const outcome = await call(
      "list-rows",
      {
        ...sheetOf(form),
        ...(batch === undefined ? {} : { batch }),
        ...(after === undefined ? {} : { after }),
      },
      signal ? { signal } : {},
    );
    if (outcome.kind !== "answer") return outcome;
    rows.push(...outcome.answer.rows);
    if (outcome.answer.next === null)
      return { kind: "answer" as const, rows, sealedBy: outcome.answer.sealedBy };
    after = outcome.answer.next;
  }
};

const save = async (parts: SyncParts, request: SaveRequest) => {
  const digest = digestOf(request as unknown as Json);
  const idempotencyKey = parts.unanswered.get(digest) ?? parts.newKey();
  parts.unanswered.set(digest, idempotencyKey);
  const outcome = await parts.call("save-rows", request, { idempotencyKey, signal: parts.signal });
  if (outcome.kind !== "offline") parts.unanswered.delete(digest);
  return outcome;
};

const settledFrom = (row: SavedRow, sent: ReadonlyMap<string, Sent>): readonly Settled[] =>
  row.outcome === "accepted"
    ? [{ id: row.id, version: row.version, cells: row.cells, from: sent.get(row.id)?.cells ?? {} }]
    : [];

const pull = async (parts: SyncParts, form: OpenForm) => {
  const listed = await listRows(parts.call, form, { signal: parts.signal });
  if (listed.kind !== "answer") return { listed, pulled: 0, elsewhere: [] };
  const read = await rereadForm(parts.host, form, undefined, parts.read);
  const now = isWorkbookRefused(read) ? form : read;
  const byId = new Map(rowsOf(now).flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const newer = listed.rows.flatMap(({ id, version, cells }): readonly Settled[] => {
    const own = byId.get(id);
    return own?.changed === false && own.version !== version ? [{ id, version, cells, from: own.cells }] : [];
  });
  await writeBack(parts.host, now, newer, parts.read);
  return { listed, pulled: newer.length, elsewhere: listed.rows.filter(({ id }) => !byId.has(id)) };
};

/**
 * Sends the changed rows in portions, writing versions back after each portion, then takes over
 * what others changed. Stopping or a lost connection loses nothing: what is saved is marked so in the sheet.
 */
export const syncRows = async (
  parts: SyncParts,
  given: OpenForm,
  regimeVersion: string,
): Promise<SyncReport> => {
  const form = await withIds(parts.host, given, parts.newRowId, parts.read);
  const waiting = rowsToSend(checkSheet(form)).flatMap(({ read }) =>
    read.id === null ? [] : [{ ...read, id: read.id, base: read.version }],
  );
  const report = { saved: 0, merged: 0, conflicts: [] as RowConflict[], refusedRows: [] as RefusedRow[] };
  const end = (ended: SyncReport["ended"], more: Partial<SyncReport> = {}): SyncReport => ({
    ...{ refusal: null, pulled: 0, elsewhere: [], sealedBy: null },
    ...report,
    ended,
    ...more,
  });
  parts.onProgress(0, waiting.length);
  let done = 0;
  for (const portion of portionsOf(waiting)) {
    if (parts.signal.aborted) return end("stopped");
    const sent = new Map(portion.map((row) => [row.id, row]));
    const rows = portion.map(({ id, table, base, cells }) => ({ id, table, base, cells }));
    const outcome = await save(parts, { ...sheetOf(form), regimeVersion, rows });
    if (outcome.kind === "offline") return end(parts.signal.aborted ? "stopped" : "lost");
    if (outcome.kind === "refused") return end("refused", { refusal: outcome.refusal });
    const answers = outcome.answer.rows;
    await writeBack(
      parts.host,
      form,
      answers.flatMap((row) => settledFrom(row, sent)),
      parts.read,
    );
    for (const row of answers) {
      if (row.outcome === "accepted") report.merged += row.merged ? 1 : 0;
      if (row.outcome === "refused") report.refusedRows.push(row);
      if (row.outcome === "conflict")
        report.conflicts.push({
          ...row,
          keys: row.cells,
          mine: sent.get(row.id)?.cells ?? {},
        });
    }
    report.saved += answers.filter(({ outcome: came }) => came === "accepted").length;
    done += portion.length;
    parts.onProgress(done, waiting.length);
  }
  if (parts.signal.aborted) return end("stopped");
  const { listed, pulled, elsewhere } = await pull(parts, form);
  if (listed.kind === "offline") return end("lost");
  if (listed.kind === "refused") return end("refused", { refusal: listed.refusal });
  return end("done", { pulled, elsewhere, sealedBy: listed.sealedBy });
};

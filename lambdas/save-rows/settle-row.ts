// 定一行：与现有版本比对、合并、再评，得出接受、退回或冲突
import type { AnswerOf, RequestOf } from "#shared/contract/operations.ts";
import type { Cells, Person } from "#shared/contract/shapes.ts";
import { isAbsence } from "#shared/engine/grid/row.ts";
import type { RowKind } from "#shared/workbook/forms/form.ts";
import { mergeCells } from "#shared/workbook/travel/merge.ts";
import {
  type KeptRow,
  keepRow,
  keptVerdict,
  maskedCells,
  normalCells,
  openCells,
} from "../persistence/kept-row.ts";
import type { Keyring } from "../persistence/keyring.ts";
import type { Sheet } from "../persistence/keys.ts";

type SentRow = RequestOf<"save-rows">["rows"][number];
export type RowOutcome = AnswerOf<"save-rows">["rows"][number];

export interface Settlement {
  readonly outcome: RowOutcome;
  /** The version to store, and which cells it changes; absent when nothing is. */
  readonly write?: { readonly row: KeptRow; readonly previous: number | null; readonly changed: string[] };
}

export interface Desk {
  /** What a row of the sent row's table may say. */
  readonly kind: RowKind;
  readonly sheet: Sheet;
  readonly keyring: Keyring;
  readonly regimeVersion: string;
  readonly by: Person;
  readonly at: string;
}

const changedCells = (before: Cells, after: Cells): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => (before[key] ?? null) !== (after[key] ?? null))
    .sort();

const noVerdict = { total: null, grade: null, problems: [] };

const present = (desk: Desk, kept: KeptRow, merged: boolean): Settlement => ({
  outcome: kept.removed
    ? { id: kept.id, table: kept.table, outcome: "removed", version: kept.version }
    : {
        id: kept.id,
        table: kept.table,
        outcome: "accepted",
        version: kept.version,
        merged,
        cells: maskedCells(kept),
        verdict: keptVerdict(desk.kind, kept),
      },
});

const conflict = (base: KeptRow | undefined, theirs: KeptRow, cells: readonly string[]): Settlement => ({
  outcome: {
    id: theirs.id,
    table: theirs.table,
    outcome: "conflict",
    version: theirs.version,
    cells: [...cells],
    base: base === undefined ? {} : maskedCells(base),
    theirs: maskedCells(theirs),
    by: theirs.by,
    at: theirs.at,
  },
});

/**
 * Settles one sent row against what is stored: `theirs` the current version, `base` the one the edit started from.
 * Different cells are both kept; the same cell with two values is a conflict; a wrong value is refused, an absent one isn't.
 */
export const settleRow = (
  desk: Desk,
  sent: SentRow,
  base: KeptRow | undefined,
  theirs: KeptRow | undefined,
): Settlement => {
  const { kind, sheet, keyring } = desk;
  const opened = (kept: KeptRow | undefined): Cells => (kept ? openCells(kept, sheet, keyring) : {});
  const [baseCells, theirCells] = [opened(base), opened(theirs)];
  const next = (theirs?.version ?? 0) + 1;
  const { id, table } = sent;
  const kept = { id, version: next, regimeVersion: desk.regimeVersion, by: desk.by, at: desk.at };
  const previous = theirs?.version ?? null;

  if (sent.cells === null) {
    const since = changedCells(baseCells, theirCells);
    if (theirs !== undefined && (theirs.removed || since.length > 0))
      return theirs.removed ? present(desk, theirs, false) : conflict(base, theirs, since);
    const row = keepRow(desk, kept, null, noVerdict);
    return {
      outcome: { id, table, outcome: "removed", version: next },
      write: { row, previous, changed: changedCells(theirCells, {}) },
    };
  }

  const isKnown = Object.keys(sent.cells).every((key) => kind.keys.has(key));
  const mine = isKnown ? normalCells(kind, sent.cells, baseCells) : sent.cells;
  const merge = isKnown ? mergeCells(baseCells, mine, theirCells) : undefined;
  if (theirs !== undefined && merge !== undefined && merge.conflicts.length > 0)
    return conflict(base, theirs, merge.conflicts);
  const cells = merge?.cells ?? mine;
  const merged = (merge?.taken.length ?? 0) > 0;
  // Both took away what the other left: nothing remains of a row that was removed.
  if (theirs !== undefined && changedCells(theirCells, cells).length === 0 && (!theirs.removed || merged))
    return present(desk, theirs, merged);
  const verdict = kind.check(cells);
  const { problems } = verdict;
  if (problems.some((problem) => !isAbsence(problem)))
    return { outcome: { id, table, outcome: "refused", problems } };
  const row = keepRow(desk, kept, cells, verdict);
  return {
    outcome: { id, table, outcome: "accepted", version: next, merged, cells: maskedCells(row), verdict },
    write: { row, previous, changed: changedCells(theirCells, cells) },
  };
};

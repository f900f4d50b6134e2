// 存草稿：分批送出，逐行看结果；一批要么全存下，要么全没存
import type { AnswerOf, RequestOf } from "#shared/contract/operations.ts";
import { portionsOf } from "#shared/contract/portions.ts";
import type { Cells, StoredRow } from "#shared/contract/shapes.ts";
import { type Based, type CellDispute, differingKeys, disputed } from "./base.ts";
import {
  type Failed,
  keyOf,
  named,
  nameOf,
  nothing,
  type RowDispute,
  type SendParts,
  type UnitSent,
} from "./sent.ts";
import { maskedCells, type ReadyRow, type Sheet } from "./sheet.ts";

type SavedRow = AnswerOf<"save-rows">["rows"][number];

/** A row on its way. */
export interface Sending extends Based {
  readonly row: ReadyRow;
  readonly stored: StoredRow | undefined;
  /** As last sent, numbers masked; empty where nothing is known of it. */
  readonly was: Cells;
}

/** What saving a unit's rows came to. */
export interface Drafts {
  readonly report: Pick<UnitSent, "saved" | "merged" | "conflicts" | "refused" | "differing">;
  readonly versions: readonly { readonly id: string; readonly version: number }[];
  /** What ended the saving before all was sent. */
  readonly failed: Failed | null;
}

/** The merged cells of a row, as ours and the server's side had them. */
const takenIn = (sheet: Sheet, { row, stored, was }: Sending, cells: Cells): readonly CellDispute[] => {
  const mine = maskedCells(sheet.kinds.get(row.table), row.cells);
  const theirs = maskedCells(sheet.kinds.get(row.table), cells);
  return stored === undefined ? [] : disputed(differingKeys(mine, theirs), was, mine, theirs);
};

const conflictIn = (
  sheet: Sheet,
  { row, was }: Sending,
  answer: SavedRow & { outcome: "conflict" },
): RowDispute => ({
  ...named(row),
  cells: disputed(
    answer.cells,
    { ...was, ...answer.base },
    maskedCells(sheet.kinds.get(row.table), row.cells),
    answer.theirs,
  ),
  by: answer.by,
  at: answer.at,
});

const settle = (sheet: Sheet, sending: Sending, answer: SavedRow): Partial<UnitSent> => {
  const { row, stored } = sending;
  const { total, grade } = row;
  switch (answer.outcome) {
    case "refused":
      return { refused: [{ ...named(row), problems: answer.problems }] };
    case "conflict":
      return { conflicts: [conflictIn(sheet, sending, answer)] };
    case "removed":
      return { differing: [{ ...named(row), mine: { total, grade }, theirs: { total: null, grade: null } }] };
    case "accepted": {
      const theirs = { total: answer.verdict.total, grade: answer.verdict.grade };
      const taken = takenIn(sheet, sending, answer.cells);
      return {
        saved: 1,
        ...(taken.length === 0
          ? {}
          : { merged: [{ ...named(row), cells: taken, by: stored?.by ?? null, at: stored?.at ?? null }] }),
        ...(total !== theirs.total || grade !== theirs.grade
          ? { differing: [{ ...named(row), mine: { total, grade }, theirs }] }
          : {}),
      };
    }
  }
};

const added = (report: Drafts["report"], more: Partial<UnitSent>): Drafts["report"] => ({
  saved: report.saved + (more.saved ?? 0),
  merged: [...report.merged, ...(more.merged ?? [])],
  conflicts: [...report.conflicts, ...(more.conflicts ?? [])],
  refused: [...report.refused, ...(more.refused ?? [])],
  differing: [...report.differing, ...(more.differing ?? [])],
});

/** The version under which the server has a row as it is; null where it hasn't, or masks a cell and so can't tell. */
const standing = ({ kinds }: Sheet, { row, stored }: Sending): number | null => {
  const kind = kinds.get(row.table);
  if (stored === undefined || kind === undefined) return null;
  const hidden = Object.entries(row.cells).some(([key, value]) => kind.isIdentity(key, String(value)));
  return hidden || differingKeys(maskedCells(kind, row.cells), stored.cells).length > 0
    ? null
    : stored.version;
};

/** Saves the rows as drafts in portions; each portion is stored whole or not at all. What stands there is not sent again. */
export const saveDrafts = async (
  { ask, tell }: SendParts,
  sheet: Sheet,
  all: readonly Sending[],
): Promise<Drafts> => {
  const ready = all.filter(({ conflicts }) => conflicts.length === 0);
  const versions = ready.flatMap((sending) => {
    const version = standing(sheet, sending);
    return version === null ? [] : [{ id: sending.row.id, version }];
  });
  const there = new Set(versions.map(({ id }) => id));
  const waiting = ready
    .filter(({ row }) => !there.has(row.id))
    .map((sending) => ({ ...sending, id: sending.row.id, table: sending.row.table }));
  let report: Drafts["report"] = {
    ...nothing,
    saved: there.size,
    conflicts: all.flatMap(({ row, conflicts, stored }) =>
      conflicts.length === 0
        ? []
        : [{ ...named(row), cells: conflicts, by: stored?.by ?? null, at: stored?.at ?? null }],
    ),
  };
  tell(all.length - waiting.length);
  for (const portion of portionsOf(waiting)) {
    const byId = new Map(portion.map((each) => [each.id, each]));
    const request: RequestOf<"save-rows"> = {
      ...nameOf(sheet),
      regimeVersion: sheet.regimeVersion,
      rows: portion.map(({ id, table, base, cells }) => ({ id, table, base, cells })),
    };
    // The file's digest stands for the cells: a digest over one row would let its number be guessed.
    const names = portion.map(({ id, base, stored }) => [id, base, stored?.version ?? null]);
    const key = keyOf(["save-rows", sheet.digest, nameOf(sheet), sheet.regimeVersion, names]);
    const outcome = await ask("save-rows", request, key);
    if (outcome.kind !== "answer") return { report, versions, failed: outcome };
    for (const answer of outcome.answer.rows) {
      const sending = byId.get(answer.id);
      if (sending === undefined) continue;
      report = added(report, settle(sheet, sending, answer));
      if (answer.outcome === "accepted") versions.push({ id: answer.id, version: answer.version });
    }
    tell(portion.length);
  }
  return { report, versions, failed: null };
};

// 办理过程: the steps that many situations begin with.
import { seenOf } from "#shared/contract/seen.ts";
import type { Batch, Cells } from "#shared/contract/shapes.ts";
import { bestRow, schoolA, sheetA, version } from "./people.ts";
import type { TestWorld } from "./world.ts";

type Sheet = typeof sheetA;

export interface SentRow {
  readonly id: string;
  /** Absent: the grid. */
  readonly table?: string;
  readonly base: number | null;
  readonly cells: Cells | null;
}

export const rowIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `row-${String(index + 1).padStart(4, "0")}`);

/** Rows as the contract has them: those that name no table are the grid's. */
export const tabled = (rows: readonly SentRow[]) => rows.map((row) => ({ table: "grid", ...row }));

/** Saves rows as a clerk and answers each outcome. */
export const save = async (
  world: TestWorld,
  rows: readonly SentRow[],
  { as = "clerk", sheet = sheetA }: { as?: "clerk" | "secondClerk" | "otherClerk"; sheet?: Sheet } = {},
) =>
  (await world.ask("save-rows", { as, input: { ...sheet, regimeVersion: version, rows: tabled(rows) } }))
    .answer.rows;

/** Saves complete rows and hands them in. */
export const handIn = async (
  world: TestWorld,
  rows: readonly Cells[] = Array.from({ length: 5 }, (_, n) => bestRow(n + 1)),
  { as = "clerk", sheet = sheetA }: { as?: "clerk" | "otherClerk"; sheet?: Sheet } = {},
): Promise<Batch> => {
  const ids = rowIds(rows.length);
  for (let from = 0; from < ids.length; from += 40)
    await save(
      world,
      ids.slice(from, from + 40).map((id, n) => ({ id, base: null, cells: rows[from + n] ?? null })),
      { as, sheet },
    );
  const input = { ...sheet, regimeVersion: version, seen: seenOf(ids.map((id) => ({ id, version: 1 }))) };
  return (await world.ask("submit-batch", { as, input })).answer;
};

const steps = [
  ["head", "head-confirms"],
  ["education", "education-approves"],
  ["credit", "credit-approves"],
] as const;

/** Takes every decision up to effective. */
export const approve = async (world: TestWorld, batch: Batch): Promise<Batch> => {
  let at = batch;
  for (const [who, decision] of steps) {
    const as = who === "head" && batch.unit !== schoolA ? "otherHead" : who;
    const input = {
      unit: at.unit,
      batch: at.id,
      version: at.version,
      decision,
      outcome: "approve",
      comment: "",
    };
    at = (await world.ask("advance-batch", { as, input })).answer;
  }
  return at;
};

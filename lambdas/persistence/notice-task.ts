// 告知任务：从批次清单推出，单位须就哪一行办哪一件，告知了没有
import { type OwedRule, owedRule } from "#shared/cases/owed.ts";
import type { Batch, NoticeTask } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { ManifestRow, SettledNotice } from "./batches.ts";
import { type KeptRow, maskedCells } from "./kept-row.ts";
import type { Sheet } from "./keys.ts";
import { readVersions } from "./sheets.ts";
import type { Stores } from "./stores.ts";

/** One thing that a batch asks of its unit. */
export interface Asked {
  readonly row: ManifestRow;
  readonly rule: OwedRule;
}

/** All that a batch asks of its unit, in the order of its rows. */
export const askedBy = (regime: Regime, manifest: readonly ManifestRow[]): readonly Asked[] =>
  manifest.flatMap((row) =>
    row.owed.flatMap((id) => {
      const rule = owedRule(regime, id);
      return rule === undefined ? [] : [{ row, rule }];
    }),
  );

const keyOf = ({ id, version }: Pick<ManifestRow, "id" | "version">): string => `${id}#${version}`;

/**
 * The names of those whom rows are about, by row id, from the very versions that were handed in: the row's own, or
 * that of the row of the roster which it calls.
 */
export const namesIn = async (
  stores: Stores,
  sheet: Sheet,
  regime: Regime,
  manifest: readonly ManifestRow[],
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, string>> => {
  const field = regime.subject.fields[0]?.id ?? "name";
  const rows = new Map(manifest.map((row) => [row.id, row]));
  const own = await readVersions(stores, sheet, [...new Set(asked.map(({ row }) => row))]);
  const calls = new Map(
    [...own.values()].flatMap((kept) => {
      const { subject } = maskedCells(kept);
      const called = kept.table === "roster" ? undefined : rows.get(String(subject));
      return called === undefined ? [] : [[kept.id, called] as const];
    }),
  );
  const others = await readVersions(stores, sheet, [...new Set(calls.values())]);
  const nameOf = (kept: KeptRow | undefined): string =>
    kept === undefined ? "" : String(maskedCells(kept)[field] ?? "");
  return new Map(
    asked.map(({ row }) => {
      const called = calls.get(row.id);
      return [row.id, nameOf(called === undefined ? own.get(keyOf(row)) : others.get(keyOf(called)))];
    }),
  );
};

/** A notice as the unit sees it. */
export const noticeTaskOf = (
  { row: { id, grade }, rule }: Asked,
  batch: Pick<Batch, "id" | "regime" | "unit">,
  subject: string,
  settled: SettledNotice | undefined,
): NoticeTask => ({
  id: `${batch.id}.${id}.${rule.id}`,
  batch: batch.id,
  regime: batch.regime,
  unit: batch.unit,
  row: id,
  rule: rule.id,
  title: rule.title,
  subject,
  grade,
  clause: rule.cite,
  told: settled?.told ?? null,
});

// 告知任务：从批次清单推出，谁的等级须由单位告知本人
import type { Batch, NoticeTask } from "#shared/contract/shapes.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import type { ManifestRow, SettledNotice } from "./batches.ts";
import { type KeptRow, maskedCells } from "./kept-row.ts";

/** The rule that asks the unit to tell a grade to its person, or undefined. */
export const noticeRuleOf = (
  regime: GridRegime,
  grade: string | null,
): GridRegime["notices"][number] | undefined =>
  regime.notices.find(({ grades }) => grade !== null && grades.includes(grade));

/** A notice as the unit sees it. `kept` is the very version that was handed in: it holds the person's name. */
export const noticeTaskOf = (
  rule: GridRegime["notices"][number],
  batch: Pick<Batch, "id" | "regime" | "unit">,
  { id, grade }: ManifestRow,
  kept: KeptRow | undefined,
  settled: SettledNotice | undefined,
): NoticeTask => ({
  id: `${batch.id}.${id}.${rule.id}`,
  batch: batch.id,
  regime: batch.regime,
  unit: batch.unit,
  row: id,
  rule: rule.id,
  title: rule.title,
  subject: kept === undefined ? "" : String(maskedCells(kept).name ?? ""),
  grade,
  clause: rule.cite,
  told: settled?.told ?? null,
});

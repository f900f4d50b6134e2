// 告知一览：生效批次中须告知本人的等级，已告知的记着何时何法
import { refuse } from "#shared/contract/refusals.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { readBatch, readManifest, readSettled } from "../persistence/batches.ts";
import { noticeRuleOf, noticeTaskOf } from "../persistence/notice-task.ts";
import { readHead, readVersions } from "../persistence/sheets.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Answers whom the unit must tell, once the batch is effective (Yichun: 第十七条). */
export const work: Work<"list-notices"> = async (sheet, { stores }) => {
  const regime = gridOf(sheet.regime);
  if (regime === undefined) return refuse("regime-unknown", { values: { regime: sheet.regime } });
  const id = (await readHead(stores, sheet))?.batch ?? null;
  const batch = id === null ? undefined : await readBatch(stores, sheet.unit, id);
  if (batch?.state !== "effective") return { notices: [] };
  const [manifest, settled] = await Promise.all([
    readManifest(stores, batch.unit, batch.id),
    readSettled(stores, batch.unit, batch.id),
  ]);
  const asked = manifest.flatMap((row) => {
    const rule = noticeRuleOf(regime, row.grade);
    return rule === undefined ? [] : [{ row, rule }];
  });
  const versions = await readVersions(
    stores,
    sheet,
    asked.map(({ row }) => row),
  );
  return {
    notices: asked.map(({ row, rule }) =>
      noticeTaskOf(
        rule,
        batch,
        row,
        versions.get(`${row.id}#${row.version}`),
        settled.find((one) => one.row === row.id),
      ),
    ),
  };
};

export const handler = serve("list-notices", work);

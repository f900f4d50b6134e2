// 告知一览：生效批次中单位须告知、须办的事，一页一页；已办的记着何时何法
import { refuse } from "#shared/contract/refusals.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { readBatch, readManifest, readSettled } from "../persistence/batches.ts";
import { askedBy, namesIn, noticeTaskOf } from "../persistence/notice-task.ts";
import { readHead } from "../persistence/sheets.ts";
import { serveResults } from "../serve/serve-results.ts";
import type { Work } from "../serve/work.ts";

const tasksPerPage = 200;
const none = { notices: [], next: null };

/** Answers whom the unit must tell and what it must do, once the batch is effective (Yichun: 第十七条; Rushan: 第十条). */
export const work: Work<"list-notices"> = async ({ after = 0, ...sheet }, { stores }) => {
  const regime = regimeOf(sheet.regime);
  if (regime === undefined) return refuse("regime-unknown", { values: { regime: sheet.regime } });
  const id = (await readHead(stores, sheet))?.batch ?? null;
  const batch = id === null ? undefined : await readBatch(stores, sheet.unit, id);
  if (batch?.state !== "effective") return none;
  const [manifest, settled] = await Promise.all([
    readManifest(stores, batch.unit, batch.id),
    readSettled(stores, batch.unit, batch.id),
  ]);
  const all = askedBy(regime, manifest);
  const asked = all.slice(after, after + tasksPerPage);
  const names = await namesIn(stores, sheet, regime, manifest, asked);
  const told = new Map(settled.map((one) => [`${one.row}.${one.rule}`, one]));
  return {
    notices: asked.map((one) =>
      noticeTaskOf(one, batch, names.get(one.row.id) ?? "", told.get(`${one.row.id}.${one.rule.id}`)),
    ),
    next: after + tasksPerPage < all.length ? after + tasksPerPage : null,
  };
};

export const handler = serveResults("list-notices", work);

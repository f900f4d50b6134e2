// 登记告知：何人何日以何种方式告知了本人、办了这件事，只登记一次
import { refuse } from "#shared/contract/refusals.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { putSettled, readBatch, readManifest, readSettled } from "../persistence/batches.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { askedBy, namesIn, noticeTaskOf } from "../persistence/notice-task.ts";
import { serveResults } from "../serve/serve-results.ts";
import type { Work } from "../serve/work.ts";

/** Records that what a batch asks for was done. The day may lie in the past, not in the future. */
export const work: Work<"settle-notice"> = async (request, { actor, at, commit, stores, today }) => {
  const { on } = request;
  const way = freeText(request.way);
  const batch = await readBatch(stores, request.unit, request.batch);
  const regime = batch && regimeOf(batch.regime);
  if (batch?.state !== "effective" || regime === undefined) return refuse("not-found");
  const manifest = await readManifest(stores, batch.unit, batch.id);
  const asked = askedBy(regime, manifest).find(
    ({ row, rule }) => row.id === request.row && rule.id === request.rule,
  );
  if (asked === undefined) return refuse("not-found");
  const wrong = on > today ? "on" : way === "" ? "way" : null;
  if (wrong !== null) return refuse("request-invalid", { values: { where: wrong } });
  const sheet = { regime: batch.regime, unit: batch.unit, period: batch.period };
  const [settled, names] = await Promise.all([
    readSettled(stores, batch.unit, batch.id),
    namesIn(stores, sheet, regime, manifest, [asked]),
  ]);
  const { row, rule } = asked;
  if (settled.some((one) => one.row === row.id && one.rule === rule.id))
    return refuse("notice-already-settled");
  const done = { row: row.id, rule: rule.id, told: { on, way, by: actor.person, at } };
  return commit(noticeTaskOf(asked, batch, names.get(row.id) ?? "", done), {
    items: [putSettled(stores, batch.unit, batch.id, done)],
    journal: {
      chain: sheetPartition(sheet),
      action: "settle-notice",
      values: { batch: batch.id, row: row.id, rule: rule.id, on },
    },
  });
};

export const handler = serveResults("settle-notice", work);

// 登记告知：何人何日以何种方式告知了本人，只登记一次
import { refuse } from "#shared/contract/refusals.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { putSettled, readBatch, readManifest, readSettled } from "../persistence/batches.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { noticeRuleOf, noticeTaskOf } from "../persistence/notice-task.ts";
import { readVersions } from "../persistence/sheets.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Records that a person was told the grade. The day may lie in the past, not in the future. */
export const work: Work<"settle-notice"> = async (request, { actor, at, commit, stores, today }) => {
  const { on } = request;
  const way = freeText(request.way);
  const batch = await readBatch(stores, request.unit, request.batch);
  if (batch?.state !== "effective") return refuse("not-found");
  const row = (await readManifest(stores, batch.unit, batch.id)).find(({ id }) => id === request.row);
  const regime = gridOf(batch.regime);
  const rule = row && regime && noticeRuleOf(regime, row.grade);
  if (row === undefined || rule === undefined || rule.id !== request.rule) return refuse("not-found");
  const wrong = on > today ? "on" : way === "" ? "way" : null;
  if (wrong !== null) return refuse("request-invalid", { values: { where: wrong } });
  const sheet = { regime: batch.regime, unit: batch.unit, period: batch.period };
  const [settled, versions] = await Promise.all([
    readSettled(stores, batch.unit, batch.id),
    readVersions(stores, sheet, [row]),
  ]);
  if (settled.some((one) => one.row === row.id)) return refuse("notice-already-settled");
  const told = { on, way, by: actor.person, at };
  const task = noticeTaskOf(rule, batch, row, versions.get(`${row.id}#${row.version}`), {
    row: row.id,
    rule: rule.id,
    told,
  });
  return commit(task, {
    items: [putSettled(stores, batch.unit, batch.id, { row: row.id, rule: rule.id, told })],
    journal: {
      chain: sheetPartition(sheet),
      action: "settle-notice",
      values: { batch: batch.id, row: row.id, rule: rule.id, on },
    },
  });
};

export const handler = serve("settle-notice", work);

// 上报：封存整张表，成为一个批次
import { startRoute } from "#shared/cases/route.ts";
import { isRefused, refuse } from "#shared/contract/refusals.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { isOnRegister } from "#shared/disclosure/register.ts";
import { gradesOf, type Result } from "#shared/engine/result.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { putBatch, sealOf } from "../persistence/batches.ts";
import { readUnit } from "../persistence/directory.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { openSheet } from "../persistence/open-sheet.ts";
import { setRegisterUnit } from "../persistence/register.ts";
import { readLiveRows, sealHead } from "../persistence/sheets.ts";
import { serveResults } from "../serve/serve-results.ts";
import type { Work } from "../serve/work.ts";
import { examine } from "./examine.ts";

/** The same hand-in repeated names the same batch: actor and idempotency key decide. */
const batchIdOf = (period: string, actor: string, key: string): string =>
  `${period}-${digestOf([actor, key]).slice(0, 24)}`;

const counted = (grades: readonly string[], results: readonly Result[]): Record<string, number> =>
  Object.fromEntries(grades.map((id) => [id, results.filter(({ grade }) => grade === id).length]));

/** Seals the sheet as the clerk saw it and starts the batch on the regime's route. */
export const work: Work<"submit-batch"> = async (request, context) => {
  const { actor, at, commit, idempotencyKey, keyring, stores, today } = context;
  const open = await openSheet(stores, request, context);
  if (isRefused(open)) return open;
  const { regime, head, form } = open;
  if (head === undefined) return refuse("nothing-to-hand-in");
  const sheet = { regime: request.regime, unit: request.unit, period: request.period };
  const [live, unit] = await Promise.all([readLiveRows(stores, sheet), readUnit(stores, request.unit)]);
  const examined = examine({ regime, form, sheet, keyring, today }, request.seen, live);
  if (isRefused(examined)) return examined;
  const { rows, results } = examined;
  const { supplement } = form.setting;
  const rules = {
    regimeVersion: request.regimeVersion,
    ...(supplement === null ? {} : { supplement: { id: supplement.id, version: supplement.version } }),
  };
  const batch: Batch = {
    ...startRoute(regime),
    id: batchIdOf(request.period, actor.person.id, idempotencyKey),
    version: 1,
    ...sheet,
    regimeVersion: request.regimeVersion,
    unitName: unit?.name ?? request.unit,
    seal: sealOf(sheet, rules, rows),
    rows: rows.length,
    subjects: results.length,
    comments: [],
    grades: counted(gradesOf(regime, supplement), results),
    submittedBy: actor.person,
    enteredBy: [...new Map(live.map(({ by }) => [by.id, by])).values()],
    submittedAt: at,
  };
  return commit(batch, {
    items: [
      sealHead(stores, sheet, { head, batch: batch.id, at }),
      ...putBatch(stores, sheet, batch, rows),
      ...(isOnRegister(regime)
        ? [
            setRegisterUnit(stores, sheet, {
              unitName: batch.unitName,
              state: "handed-in",
              rows: batch.rows,
              on: today,
              grades: null,
            }),
          ]
        : []),
    ],
    journal: {
      chain: sheetPartition(sheet),
      action: "submit-batch",
      values: { batch: batch.id, seal: batch.seal, rows: batch.rows, ...rules },
    },
  });
};

export const handler = serveResults("submit-batch", work);

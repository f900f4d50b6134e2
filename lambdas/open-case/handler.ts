// 登记案件：对生效批次中一人的结果提出的异议、更正、举报；期限从收到之日起算
import { caseDue, standingOf } from "#shared/cases/filed.ts";
import { refuse } from "#shared/contract/refusals.ts";
import type { CaseEvent } from "#shared/contract/shapes.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { sha256Hex } from "#shared/seal/digest.ts";
import { readBatch, readManifest } from "../persistence/batches.ts";
import { type KeptCase, type Opening, putCaseDue, putEvent, reporterPlace } from "../persistence/cases.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { filingOf, shownCase, subjectsOf } from "../persistence/shown-case.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Puts a case on record. It suspends nothing, and decides nothing. */
export const work: Work<"open-case"> = async (request, context) => {
  const { actor, at, commit, idempotencyKey, keyring, stores, today } = context;
  const { admissible, reporter, ...asked } = request;
  const sheet = { regime: request.regime, unit: request.unit, period: request.period };
  const [batch, manifest] = await Promise.all([
    readBatch(stores, request.unit, request.batch),
    readManifest(stores, request.unit, request.batch),
  ]);
  const row = manifest.find(({ id }) => id === request.row);
  const ofSheet = batch?.regime === sheet.regime && batch.period === sheet.period;
  if (batch?.state !== "effective" || !ofSheet || row === undefined) return refuse("not-found");
  const filing = filingOf(request);
  const claim = freeText(request.claim);
  const wrong =
    filing === undefined
      ? "procedure"
      : request.received > today || request.received < batch.submittedAt.slice(0, 10)
        ? "received"
        : claim === ""
          ? "claim"
          : null;
  if (filing === undefined || wrong !== null)
    return refuse("request-invalid", { values: { where: wrong ?? "procedure" } });
  const { only, cite } = filing.procedure;
  if (only.length > 0 && !admissible)
    return refuse("case-outside", { values: { clause: only[0]?.cite.clause ?? cite.clause } });
  const id = `${request.period}-${sha256Hex(`case ${actor.person.id} ${idempotencyKey}`).slice(0, 20)}`;
  const opening: Opening = {
    ...asked,
    id,
    claim,
    rowVersion: row.version,
    reporter: reporter && keyring.encrypt(JSON.stringify(reporter), reporterPlace(sheet, id)),
  };
  const event: CaseEvent = { kind: "opened", at, by: actor.person };
  const opened: KeptCase = { opening, events: [event] };
  const due = caseDue(filing, request.received, standingOf(opened.events).extended);
  const subject = (await subjectsOf(stores, sheet, [opened]))(opened);
  // A row that names nobody, such as one event, has no result of its own to object to.
  if (subject === "") return refuse("not-found");
  return commit(
    { ...shownCase(filing, opened, today), subject },
    {
      items: [
        putEvent(stores, { opening, events: [] }, event),
        ...(due === null ? [] : [putCaseDue(stores, opening, due.due)]),
      ],
      journal: {
        chain: sheetPartition(sheet),
        action: "open-case",
        values: {
          case: id,
          batch: batch.id,
          row: row.id,
          procedure: request.procedure,
          received: request.received,
        },
      },
    },
  );
};

export const handler = serve("open-case", work);

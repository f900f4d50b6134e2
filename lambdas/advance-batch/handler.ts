// 办理：确认、审核或退回；由谁、到哪一步，按制度的流程
import { holdsRole } from "#shared/access/policy.ts";
import { decide, decisionOf } from "#shared/cases/route.ts";
import { isRefused, refuse } from "#shared/contract/refusals.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { readBatch, replaceBatch } from "../persistence/batches.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { serveResults } from "../serve/serve-results.ts";
import type { Work } from "../serve/work.ts";
import { consequences } from "./consequences.ts";

/** Takes one decision of the route in the name of the person signed in. */
export const work: Work<"advance-batch"> = async (request, { actor, at, commit, scope, stores, today }) => {
  const before = await readBatch(stores, request.unit, request.batch);
  if (before === undefined) return refuse("not-found");
  const regime = regimeOf(before.regime);
  if (regime === undefined) throw new Error("a batch of a regime that is gone");
  if (before.state !== "awaiting") return refuse("batch-over", { values: { state: before.state } });
  const { decision, outcome } = request;
  const comment = freeText(request.comment);
  if (outcome === "return" && comment === "")
    return refuse("request-invalid", { values: { where: "comment" } });
  const comments = (request.comments ?? []).map((one) => ({ ...one, text: freeText(one.text) }));
  if (comments.length > 0 && outcome !== "return")
    return refuse("request-invalid", { values: { where: "comments" } });
  const step = decisionOf(regime, decision);
  if (step === undefined) return refuse("not-your-step", { values: { decision } });
  if (!holdsRole(actor.grants, step.by, scope, today)) return refuse("not-permitted");
  if (before.version !== request.version) return refuse("batch-changed");
  const made = { decision, outcome, by: actor.person, at, comment };
  const next = decide(regime, before, [before.submittedBy, ...before.enteredBy], made);
  if (isRefused(next)) return next;
  const batch: Batch = {
    ...before,
    ...next,
    decisions: [...next.decisions],
    comments,
    version: before.version + 1,
  };
  const sheet = { regime: batch.regime, unit: batch.unit, period: batch.period };
  return commit(batch, {
    items: [
      replaceBatch(stores, sheet, batch),
      ...(await consequences[batch.state]({ stores, sheet, batch, regime, today })),
    ],
    journal: {
      chain: sheetPartition(sheet),
      action: "advance-batch",
      values: {
        batch: batch.id,
        version: batch.version,
        decision,
        outcome,
        state: batch.state,
        seal: batch.seal,
      },
    },
  });
};

export const handler = serveResults("advance-batch", work);

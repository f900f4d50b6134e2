// 案件逾期：到期仍未答复的，记一条；放假通知后来改了日子的，改到新的日子
import { caseDue, isOverdue, standingOf } from "#shared/cases/filed.ts";
import { type DueCase, leaveCaseDue, putCaseDue, putEvent, readCase } from "../persistence/cases.ts";
import { commitItems } from "../persistence/commit.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { filingOf } from "../persistence/shown-case.ts";
import type { PublicContext } from "../serve/work.ts";
import { move } from "./move.ts";

/** A case that waits for its answer with a last day on which nothing is recorded yet, or null. */
const waiting = async ({ stores }: PublicContext, item: DueCase) => {
  const kept = await readCase(stores, item, item.id);
  const filing = kept && filingOf(kept.opening);
  if (kept === undefined || filing === undefined) return null;
  const { answered, extended } = standingOf(kept.events);
  const due = caseDue(filing, kept.opening.received, extended);
  const recorded = kept.events.some((event) => event.kind === "overdue" && event.due === due?.due);
  return due === null || answered || recorded ? null : { kept, due };
};

/** Records that a case is overdue, once for each last day. */
export const chaseCase = async (context: PublicContext, item: DueCase): Promise<number> => {
  const { at, stores, today } = context;
  const found = await waiting(context, item);
  if (found === null) return 0;
  const { kept, due } = found;
  if (!isOverdue(due, false, today)) {
    await commitItems(stores, [putCaseDue(stores, item, due.due)]);
    return 0;
  }
  const moved = await move(
    context,
    async () => (await waiting(context, item))?.kept.events.length === kept.events.length,
    [putEvent(stores, kept, { kind: "overdue", at, due: due.due }), leaveCaseDue(stores, item, item.id)],
    { chain: sheetPartition(item), action: "record-case-overdue", values: { case: item.id, due: due.due } },
  );
  return moved ? 1 : 0;
};

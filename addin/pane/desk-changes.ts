// 工作台·变动：上报之前，与上次上报的逐格相比
import { lastBatch } from "../sheet/returned.ts";
import { bringRules, bringSync, type DeskParts } from "./desk.ts";

export const changesDesk = ({ store, call }: DeskParts) => {
  /** Compares the form with what was handed in last, or else with what is stored; without an answer nothing is told. */
  const compare = async (): Promise<void> => {
    store.set({ changes: null });
    const { form, batches, connection } = store.get();
    if (form === null || form.kind === "supplement" || connection !== "connected") return;
    const last = lastBatch(form, batches);
    const listed = await (await bringSync())?.listRows(call, form, { batch: last?.id });
    const { changesSince } = await bringRules();
    const { form: now } = store.get();
    if (listed?.kind !== "answer" || now === null) return;
    store.set({ changes: { since: last?.submittedAt ?? null, subjects: changesSince(now, listed.rows) } });
  };
  return { compare };
};

// 工作台·同步：送出、取回、解决冲突、上报、锁定
import type { StoredRow } from "#shared/contract/shapes.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { areasOf } from "#shared/workbook/forms/place.ts";
import { metaSheetIn } from "#shared/workbook/meta-sheet.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import type { Choice } from "../sheet/conflict.ts";
import type { RowConflict, SyncReport } from "../sheet/sync.ts";
import { answered, bringRules, bringSync, type DeskParts, working } from "./desk.ts";
import type { InboxDesk } from "./desk-inbox.ts";
import type { SheetDesk } from "./desk-sheet.ts";
import type { SupplementDesk } from "./desk-supplement.ts";
import type { Saying } from "./state.ts";

const sayingFor = (report: SyncReport, held: number): Saying | null => {
  const values = { done: report.saved, merged: report.merged };
  if (report.ended === "stopped") return { tone: "warning", key: "sync.stopped", values };
  if (report.ended === "lost") return { tone: "warning", key: "sync.lost", values };
  if (report.ended === "refused") return null;
  if (report.conflicts.length + report.refusedRows.length > 0)
    return {
      tone: "warning",
      key: "sync.open",
      values: { ...values, conflicts: report.conflicts.length, refused: report.refusedRows.length },
    };
  if (report.saved === 0 && report.pulled > 0)
    return { tone: "success", key: "sync.pulled", values: { count: report.pulled } };
  if (report.saved === 0 && held > 0) return { tone: "warning", key: "sync.held", values: { count: held } };
  if (report.saved === 0) return { tone: "success", key: "sync.nothing" };
  return { tone: "success", key: "sync.done", values };
};

export const syncDesk = (
  parts: DeskParts,
  sheet: SheetDesk,
  inbox: InboxDesk,
  supplement: SupplementDesk,
) => {
  const { store, call } = parts;
  const unanswered = new Map<string, string>();
  let stopping = new AbortController();

  /** The form whose input cells are known to be as the server says. */
  let followed: { readonly meta: SheetContent | undefined; readonly sealed: boolean } | null = null;

  /** Closes or opens the input cells as the server says; a form that was never synced can't be closed. */
  const followSeal = async (sealedBy: string | null): Promise<void> => {
    const { host, form } = store.get();
    store.set({ sealedBy });
    if (host === null || form === null) return;
    // Kept from look to look, and another one in another workbook or a form made anew.
    const meta = metaSheetIn(form.sheets);
    const sealed = sealedBy !== null;
    const known = followed?.meta === meta && followed?.sealed === sealed;
    followed = { meta, sealed };
    const synced = form.tables.some(({ rows }) => rows.some(({ version }) => version !== null));
    if (known || !(sealed || synced)) return;
    await host.lock(
      form.tables.flatMap((table) => areasOf(table, table.inputs)),
      sealed,
    );
  };

  const sync = (): Promise<void> =>
    working(store, "sync", async () => {
      const { host, connection } = store.get();
      if (connection === "signed-out")
        return store.set({ saying: { tone: "warning", key: "sign-in.needed" } });
      await sheet.recheck();
      const { form } = store.get();
      if (host === null || form === null) return;
      const brought = await bringSync();
      if (brought === null)
        return store.set({
          connection: "offline",
          saying: { tone: "warning", key: "sync.lost", values: { done: 0, merged: 0 } },
        });
      stopping = new AbortController();
      const report = await brought.syncRows(
        {
          call,
          host,
          newRowId: parts.newRowId,
          newKey: parts.newKey,
          unanswered,
          signal: stopping.signal,
          read: (await sheet.reader()).read,
          onProgress: (done, of) => store.set({ progress: { done, of } }),
        },
        form,
        (await bringRules()).regimeVersion(form.regime),
      );
      if (report.ended === "lost") store.set({ connection: "offline" });
      else if (report.ended === "done") store.set({ connection: "connected" });
      if (report.refusal) answered(store, { kind: "refused", refusal: report.refusal });
      const interrupted = report.refusal?.code === "not-signed-in";
      store.set({ interrupted });
      if (interrupted)
        store.set({
          saying: { tone: "warning", key: "sign-in.expired", values: { done: report.saved } },
        });
      store.set({
        conflicts: report.conflicts,
        refusedRows: report.refusedRows,
        elsewhere: report.elsewhere,
        unsavedCopy: store.get().unsavedCopy || (host.kind === "xlsx" && report.saved + report.pulled > 0),
      });
      if (report.ended === "done") await followSeal(report.sealedBy);
      await sheet.recheck();
      const held = store.get().check?.rows.filter(({ changed, wrong }) => changed && wrong).length ?? 0;
      const saying = sayingFor(report, held);
      if (saying && store.get().saying === null) store.set({ saying });
    });

  const settle = (conflict: RowConflict, choices: Readonly<Record<string, Choice>>): Promise<void> =>
    working(store, "sync", async () => {
      await sheet.recheck();
      const { host, form, conflicts } = store.get();
      if (host === null || form === null) return;
      const { settleConflict } = await bringRules();
      await settleConflict(host, form, conflict, choices);
      store.set({ conflicts: conflicts.filter(({ id }) => id !== conflict.id) });
      await sheet.recheck();
    });

  const bring = (row: StoredRow): Promise<void> =>
    working(store, "sync", async () => {
      const { host, form, elsewhere } = store.get();
      if (host === null || form === null) return;
      const { bringRow } = await bringRules();
      await bringRow(host, form, row);
      store.set({ elsewhere: elsewhere.filter(({ id }) => id !== row.id) });
      await sheet.recheck();
    });

  const remove = (row: StoredRow): Promise<void> =>
    working(store, "sync", async () => {
      const { form, elsewhere } = store.get();
      if (form === null) return;
      const { regime, meta } = form;
      const { regimeVersion } = await bringRules();
      const outcome = await call("save-rows", {
        regime: regime.id,
        unit: meta.unit.code,
        period: meta.period,
        regimeVersion: regimeVersion(regime),
        rows: [{ id: row.id, table: row.table, base: row.version, cells: null }],
      });
      if (answered(store, outcome)?.rows[0]?.outcome === "removed")
        store.set({ elsewhere: elsewhere.filter(({ id }) => id !== row.id) });
    });

  const handIn = (): Promise<void> =>
    working(store, "hand-in", async () => {
      const { form } = store.get();
      if (form === null) return;
      const { handInRequest } = await bringRules();
      const batch = answered(store, await call("submit-batch", handInRequest(form)));
      store.set({ handingIn: false });
      if (batch === null) return;
      await followSeal(batch.id);
      await sheet.paint();
      await inbox.load();
      store.set({
        saying: { tone: "success", key: "hand-in.done", values: { seal: shortDigest(batch.seal) } },
      });
    });

  /** Asks for the unit's rules, and whether the sheet is handed in or opened again: after opening it and after signing in. */
  const askSeal = async (): Promise<void> => {
    const { form, connection } = store.get();
    if (form === null || form.kind === "supplement" || connection !== "connected") return;
    await supplement.takeRecorded().catch(() => undefined);
    const { regime, meta } = form;
    const outcome = await call("list-rows", {
      regime: regime.id,
      unit: meta.unit.code,
      period: meta.period,
    });
    if (outcome.kind !== "answer") return;
    await followSeal(outcome.answer.sealedBy).catch(() => undefined);
    await sheet.paint().catch(() => undefined);
  };

  return { sync, stop: () => stopping.abort(), settle, bring, remove, handIn, askSeal };
};
export type SyncDesk = ReturnType<typeof syncDesk>;

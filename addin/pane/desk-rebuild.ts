// 工作台·重建：记得表完好时的样子，看能保住什么，旧版的还看改了什么，重做一张；也留意别的窗口
import { HostRefusal, type WorkbookHost } from "#shared/workbook/host.ts";
import { isOpen, type Settled } from "#shared/workbook/rebuilding/change.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { syncedElsewhere } from "../rebuild/other-pane.ts";
import type { Rebuilding } from "../rebuild/rebuild.ts";
import { rowsSeen, sheetsSeen } from "../rebuild/seen.ts";
import { type DeskParts, PartMissing, working } from "./desk.ts";
import type { SheetDesk } from "./desk-sheet.ts";
import type { PaneState } from "./state.ts";

// All regimes and their forms: fetched by those whose form is damaged.
const bring = () =>
  import("../rebuild/rebuild.ts").catch((cause) => {
    throw new PartMissing("rebuild", { cause });
  });

/** Whether the form is of an older version of the rules. */
export const isOlderForm = ({
  form,
  refusedWorkbook,
}: Pick<PaneState, "form" | "refusedWorkbook">): boolean =>
  form === null ? refusedWorkbook?.refusedWorkbook === "form-older" : form.kind === "form" && !form.current;

export const rebuildDesk = (parts: DeskParts, sheet: SheetDesk) => {
  const { store } = parts;
  let seen: readonly SheetContent[] = [];
  let last: Pick<PaneState, "host" | "form"> = { host: null, form: null };
  let current: Rebuilding | null = null;
  let settled: Settled = {};
  /** The workbook whose older form was looked at by itself: once is enough. */
  let lookedAt: WorkbookHost | null = null;

  const letGo = (): void => {
    current?.end();
    current = null;
    settled = {};
  };

  /** Reads the workbook as it is now and tells what can be kept of it. */
  const look = async (host: WorkbookHost): Promise<void> => {
    current?.end();
    const begun = await (await bring()).rebuilding(host, seen, parts);
    current = begun;
    const kept = await begun.keep(settled);
    if (store.get().host !== host) return;
    store.set({ salvage: isWorkbookRefused(kept) ? "none" : kept });
  };

  /** An older form tells at once what changed; where that can't be told, the button stands there still. */
  const tellOlder = (host: WorkbookHost): void => {
    lookedAt = host;
    look(host).catch((fault) => {
      if (!(fault instanceof HostRefusal || fault instanceof PartMissing)) throw fault;
    });
  };

  store.subscribe(() => {
    const state = store.get();
    const { host, form, working: work, otherPane, salvage, sealedBy } = state;
    if (host !== null && host !== lookedAt && sealedBy === null && work === null && isOlderForm(state))
      tellOlder(host);
    const before = last;
    if (before.host === host && before.form === form) return;
    last = { host, form };
    if (before.host !== host) {
      seen = [];
      letGo();
      if (otherPane !== 0 || salvage !== null) store.set({ otherPane: 0, salvage: null });
    }
    if (form === null) return;
    seen = sheetsSeen(form);
    if (work !== null || before.host !== host || before.form === null) return;
    const count = syncedElsewhere(rowsSeen(before.form), rowsSeen(form));
    if (count > 0) store.set({ otherPane: count });
  });

  /** Looks what can be kept; nothing is changed. */
  const lookToRebuild = (): Promise<void> =>
    working(store, "rebuild", async () => {
      const { host } = store.get();
      if (host !== null) await look(host);
    });

  /** Says what becomes of an older form's cells, by the ids of its changes. */
  const settleChanges = async (said: Settled): Promise<void> => {
    settled = { ...settled, ...said };
    // Let go of meanwhile: nobody waits for it.
    const kept = await current?.keep(settled).catch((fault) => {
      if (!(fault instanceof HostRefusal)) throw fault;
    });
    if (kept && !isWorkbookRefused(kept) && store.get().salvage !== null) store.set({ salvage: kept });
  };

  const rebuild = (unit: { readonly code: string; readonly name: string }, period: string): Promise<void> =>
    working(store, "rebuild", async () => {
      const { host, self } = store.get();
      if (host === null) return;
      // What was filled in since the first look goes along, and may ask anew.
      await look(host);
      const { salvage: kept } = store.get();
      if (current === null || kept === null || kept === "none") return;
      if (kept.tables.some(({ changes }) => changes.some(isOpen))) return;
      const own = self?.units.find(({ code }) => code === unit.code);
      const bureau = self?.units.find(({ code }) => code === own?.parent)?.name ?? null;
      const aside = await current.make({ unit, period, bureau });
      letGo();
      // What was known of the old sheet is not true of the new one.
      store.set({
        salvage: null,
        form: null,
        check: null,
        refusedWorkbook: null,
        conflicts: [],
        selected: null,
      });
      await sheet.recheck();
      const rows = kept.tables.reduce((sum, table) => sum + table.rows, 0);
      const [old = ""] = kept.tables.flatMap(({ from }) => from);
      const file = host.kind === "xlsx";
      store.set({
        unsavedCopy: file,
        saying: {
          tone: "success",
          key: "rebuild.done",
          values: { rows, sheet: aside.get(old) ?? "", file: file ? "yes" : aside.has(old) ? "no" : "gone" },
        },
      });
    });

  return {
    lookToRebuild,
    settleChanges,
    rebuild,
    leaveRebuild: () => {
      letGo();
      store.set({ salvage: null });
    },
  };
};

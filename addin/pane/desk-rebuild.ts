// 工作台·重建：记得表完好时的样子，看能保住什么，重做一张；也留意别的窗口
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { syncedElsewhere } from "../rebuild/other-pane.ts";
import { rowsSeen, sheetsSeen } from "../rebuild/seen.ts";
import { type DeskParts, working } from "./desk.ts";
import type { SheetDesk } from "./desk-sheet.ts";
import type { PaneState } from "./state.ts";

// All regimes and their forms: fetched by those whose form is damaged.
const bring = () => import("../rebuild/rebuild.ts");

export const rebuildDesk = ({ store, newRowId }: DeskParts, sheet: SheetDesk) => {
  let seen: readonly SheetContent[] = [];
  let last: Pick<PaneState, "host" | "form"> = { host: null, form: null };

  store.subscribe(() => {
    const { host, form, working: work, otherPane, salvage } = store.get();
    const before = last;
    if (before.host === host && before.form === form) return;
    last = { host, form };
    if (before.host !== host) {
      seen = [];
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
      if (host === null) return;
      const kept = await (await bring()).whatCanBeKept(host, seen);
      store.set({ salvage: isWorkbookRefused(kept) ? "none" : kept });
    });

  const rebuild = (unit: { readonly code: string; readonly name: string }, period: string): Promise<void> =>
    working(store, "rebuild", async () => {
      const { host, salvage: kept, self } = store.get();
      if (host === null || kept === null || kept === "none") return;
      const own = self?.units.find(({ code }) => code === unit.code);
      const bureau = self?.units.find(({ code }) => code === own?.parent)?.name ?? null;
      const [aside = ""] = await (await bring()).rebuildForm(host, kept, {
        unit,
        period,
        bureau,
        newId: newRowId,
      });
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
      const rows = kept.tables.reduce((sum, table) => sum + table.rows.length, 0);
      store.set({
        unsavedCopy: host.kind === "xlsx",
        saying: { tone: "success", key: "rebuild.done", values: { rows, sheet: aside } },
      });
    });

  return { lookToRebuild, rebuild, leaveRebuild: () => store.set({ salvage: null }) };
};

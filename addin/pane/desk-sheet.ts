// 工作台·表：打开、校验、建表、选格
import { gridOf } from "#shared/regimes/grids.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { checkSheet } from "../sheet/check.ts";
import { formFor } from "../sheet/make.ts";
import { inputBox, marksOf } from "../sheet/marks.ts";
import { type OpenForm, openForm, rereadForm } from "../sheet/open.ts";
import { answered, bringSync, type DeskParts, isFileHost, working } from "./desk.ts";

export interface MakeChoice {
  readonly regime: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly capacity: number;
}

/** Edits come in bursts (a paste, a fill): one look after the last. Milliseconds. */
const settleMilliseconds = 250;

export const sheetDesk = (parts: DeskParts) => {
  const { store } = parts;
  let forget: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Paints what the state says; a sheet that can't be painted is still checked. */
  const paint = async (): Promise<void> => {
    const { host, form, check, conflicts, sealedBy } = store.get();
    if (host && form && check)
      await host.mark(form.grid.sheet, inputBox(form), marksOf(form, check, conflicts, sealedBy !== null));
  };

  const look = async (found: OpenForm | WorkbookRefused): Promise<void> => {
    if (isWorkbookRefused(found)) {
      store.set({ form: null, check: null, refusedWorkbook: found });
      return;
    }
    store.set({ form: found, check: checkSheet(found), refusedWorkbook: null });
    await paint();
  };

  /** Reads the grid again and checks it: one read, and one write where a colour changes. */
  const recheck = async (): Promise<void> => {
    const { host, form } = store.get();
    if (host) await look(await (form ? rereadForm(host, form) : openForm(host)));
  };

  const contents = (): string => JSON.stringify(store.get().form?.rows.map(({ cells }) => cells) ?? null);

  /** Good news is over once the person goes on filling; the pane's own writes are not the person's. */
  const afterEdit = async (): Promise<void> => {
    const before = contents();
    await recheck();
    const { saying, working: work } = store.get();
    if (saying?.tone === "success" && work === null && contents() !== before) store.set({ saying: null });
  };

  const hear = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // An edit's check is quiet: whatever fails shows again at the next full check.
      afterEdit().catch(() => undefined);
    }, settleMilliseconds);
  };

  /** Lets go of the workbook before, and of all that was known about it. */
  const letGo = (): void => {
    for (const stop of forget) stop();
    forget = [];
    store.set({
      host: null,
      form: null,
      check: null,
      conflicts: [],
      refusedRows: [],
      elsewhere: [],
      sealedBy: null,
      selected: null,
      fileName: null,
      unsavedCopy: false,
      refusedWorkbook: null,
    });
  };

  const attach = (host: WorkbookHost): void => {
    letGo();
    store.set({ host });
    forget = [
      host.onEdit(({ sheet }) => {
        const { form } = store.get();
        if (form === null || sheet === form.grid.sheet) hear();
      }),
      host.onSelect(({ sheet, row, column }) => {
        if (sheet === store.get().form?.grid.sheet) store.set({ selected: { row, column } });
      }),
    ];
  };

  const open = (host: WorkbookHost): Promise<void> => {
    attach(host);
    return working(store, "open", recheck);
  };

  const openBytes = async (bytes: Uint8Array, name: string): Promise<void> => {
    const host = await parts.openFile(bytes);
    if (isWorkbookRefused(host)) return store.set({ refusedWorkbook: host });
    await open(host);
    store.set({ fileName: name });
  };

  const checkAll = (): Promise<void> =>
    working(store, "check", async () => {
      await recheck();
      const { check } = store.get();
      if (check)
        store.set({
          saying: {
            tone: check.problems.length === 0 ? "success" : "warning",
            key: "check.done",
            values: { rows: check.rows.length, problems: check.problems.length },
          },
        });
    });

  const storedRows = async (choice: MakeChoice, regime: NonNullable<ReturnType<typeof gridOf>>) => {
    if (store.get().connection !== "connected") return [];
    const listed = (await (
      await bringSync()
    )?.listRows(parts.call, {
      regime,
      meta: { unit: choice.unit, period: choice.period },
    })) ?? { kind: "offline" as const };
    return listed.kind === "answer" ? listed.rows : (answered(store, listed) ?? null);
  };

  const make = (choice: MakeChoice): Promise<void> =>
    working(store, "make", async () => {
      const regime = gridOf(choice.regime);
      if (regime === undefined) return;
      const stored = await storedRows(choice, regime);
      if (stored === null || !Array.isArray(stored)) return;
      const { place, locale, self } = store.get();
      const unit = self?.units.find(({ code }) => code === choice.unit.code);
      const bureau = self?.units.find(({ code }) => code === unit?.parent)?.name ?? null;
      if (place === "browser") {
        const empty = await parts.openFile(null);
        if (isWorkbookRefused(empty)) return;
        attach(empty);
        store.set({ fileName: `${choice.unit.name}-${choice.period}.xlsx`, unsavedCopy: true });
      }
      const { host } = store.get();
      if (host === null) return;
      await host.make(formFor({ ...choice, regime, bureau, stored, locale, newRowId: parts.newRowId }));
      store.set({ sealedBy: null });
      await look(await openForm(host));
      store.set({ making: false, saying: { tone: "success", key: "make.done" } });
    });

  const select = (row: number, column: number): void => {
    const { host, form } = store.get();
    store.set({ selected: { row, column } });
    if (host && form) host.select(form.grid.sheet, row, column).catch(() => undefined);
  };

  const save = async (): Promise<void> => {
    const { host, fileName } = store.get();
    if (!isFileHost(host)) return;
    parts.download(
      await host.save(),
      (fileName ?? "chengxin.xlsx").replace(/(?:-\u5df2\u6821\u9a8c)?\.xlsx$/i, "-\u5df2\u6821\u9a8c.xlsx"),
    );
    store.set({ unsavedCopy: false, saying: { tone: "success", key: "drop.saved" } });
  };

  return { open, openBytes, letGo, recheck, paint, checkAll, make, select, save };
};
export type SheetDesk = ReturnType<typeof sheetDesk>;

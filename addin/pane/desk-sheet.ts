// 工作台·表：打开、校验、建表、选格
import type { CellValue } from "#shared/contract/shapes.ts";
import { mostAnnexes } from "#shared/workbook/annex/most.ts";
import { sheetsOf } from "#shared/workbook/forms/place.ts";
import { HostRefusal, type WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import type { FormReader } from "../sheet/form-reader.ts";
import type { MakeRequest } from "../sheet/make.ts";
import { mergedIn } from "../sheet/merged.ts";
import { type OpenForm, sameCells } from "../sheet/open-form.ts";
import { answered, bringRules, bringSync, type DeskParts, isFileHost, sayRefusal, working } from "./desk.ts";
import { rulesOnRecord } from "./desk-supplement.ts";

export interface MakeChoice
  extends Pick<MakeRequest, "kind" | "unit" | "period" | "capacity" | "only" | "teaching"> {
  readonly regime: string;
}

/** Edits come in bursts (a paste, a fill): one look after the last. Milliseconds. */
const settleMilliseconds = 250;

export const sheetDesk = (parts: DeskParts) => {
  const { store } = parts;
  let forget: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the reading of a file at once; the file itself is never touched. */
  let stopOpening = (): void => undefined;

  let reading: FormReader | null = null;
  /** What reads this workbook's form, from the first look until it is let go. */
  const reader = async (): Promise<FormReader> => {
    const { formReader } = await bringRules();
    reading ??= formReader(parts.worker);
    return reading;
  };

  /** Paints what the state says; a sheet that can't be painted is still checked. */
  const paint = async (): Promise<void> => {
    const { host, form, check, conflicts, sealedBy, batches } = store.get();
    if (!host || !form || !check) return;
    const { returnOf } = await bringRules();
    const comments = returnOf(form, batches)?.cells;
    await host.mark(await (await reader()).marks(form, conflicts, sealedBy !== null, comments));
  };

  /** What a form is judged by: the server's day where it is known. */
  const settings = () => {
    const { self, supplement } = store.get();
    return { on: self?.today ?? parts.today(), supplement };
  };

  const look = async (found: OpenForm | WorkbookRefused): Promise<void> => {
    if (isWorkbookRefused(found)) {
      store.set({ form: null, check: null, refusedWorkbook: found });
      return;
    }
    const { checkSheet } = await bringRules();
    store.set({ form: found, check: checkSheet(found), refusedWorkbook: null });
    await paint();
  };

  /** Reads the form again, or only its sheets that are named, and checks it: one read, and a write where a colour changes. */
  const recheck = async (only?: readonly string[]): Promise<void> => {
    const { host, form } = store.get();
    if (host === null) return;
    const { openForm, rereadForm, supplementFor } = await bringRules();
    const now = settings();
    const same =
      form !== null && form.on === now.on && form.supplement === supplementFor(form, now.supplement);
    const { read } = await reader();
    await look(await (same ? rereadForm(host, form, only, read) : openForm(host, now, read)));
  };

  /** Good news is over once the person goes on filling; the pane's own writes are not the person's. */
  const afterEdit = async (sheets: readonly string[]): Promise<void> => {
    const { form: before } = store.get();
    await recheck(sheets);
    const { saying, working: work, form } = store.get();
    if (saying?.tone !== "success" || work !== null) return;
    if (before === null || form === null || !sameCells(before, form)) store.set({ saying: null });
  };

  const touched = new Set<string>();
  const hear = (sheet: string): void => {
    clearTimeout(timer);
    touched.add(sheet);
    timer = setTimeout(() => {
      const sheets = [...touched];
      touched.clear();
      // An edit's check is quiet: whatever fails shows again at the next full check.
      afterEdit(sheets).catch(() => undefined);
    }, settleMilliseconds);
  };

  /** Lets go of the workbook before, and of all that was known about it. */
  const letGo = (): void => {
    for (const stop of forget) stop();
    const { host: before } = store.get();
    if (isFileHost(before)) before.close();
    reading?.end();
    reading = null;
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
      importing: false,
      refusedWorkbook: null,
    });
  };

  const attach = (host: WorkbookHost): void => {
    letGo();
    store.set({ host });
    forget = [
      host.onEdit(({ sheet }) => {
        const { form } = store.get();
        // One more annex is a sheet that nobody has seen yet.
        const known = form?.sheets.some(({ name }) => name === sheet) ?? true;
        if (known || form?.tables.some(({ pages }) => pages !== undefined)) hear(sheet);
      }),
      host.onSelect((at) => {
        if (store.get().form?.tables.some((table) => sheetsOf(table).includes(at.sheet)))
          store.set({ selected: at });
      }),
    ];
  };

  const open = (host: WorkbookHost): Promise<void> => {
    attach(host);
    return working(store, "open", () => recheck());
  };

  const openBytes = (bytes: Uint8Array, name: string): Promise<void> =>
    working(store, "open", async () => {
      const host = await parts.openFile(bytes, {
        started: (end) => {
          stopOpening = end;
        },
        onProgress: (done, of) => {
          if (store.get().working === "open") store.set({ progress: { done, of } });
        },
      });
      if (isWorkbookRefused(host)) return store.set({ refusedWorkbook: host });
      attach(host);
      try {
        await recheck();
      } finally {
        if (store.get().form === null && store.get().refusedWorkbook === null) letGo();
        else store.set({ fileName: name });
      }
    });

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

  const storedRows = async (choice: MakeChoice, regime: MakeRequest["regime"]) => {
    if (store.get().connection !== "connected" || choice.kind === "supplement") return [];
    const listed = (await (
      await bringSync()
    )?.listRows(parts.call, {
      regime,
      meta: { unit: choice.unit, period: choice.period },
    })) ?? { kind: "offline" as const };
    // A server that doesn't know the regulation yet has no rows of it.
    if (listed.kind === "refused" && listed.refusal.code === "regime-unknown") return [];
    return listed.kind === "answer" ? listed.rows : (answered(store, listed) ?? null);
  };

  /** The rules by which a unit's new form counts: those on record, else what was brought by hand. */
  const rulesFor = async ({ kind, unit, period }: MakeChoice, regime: MakeRequest["regime"]) => {
    const { connection, supplement } = store.get();
    const asked = kind !== "supplement" && regime.supplement !== null && connection === "connected";
    const recorded = asked
      ? await rulesOnRecord(parts.call, { regime: regime.id, unit: unit.code, period })
      : null;
    return recorded ?? (await bringRules()).supplementFor({ regime, meta: { unit } }, supplement);
  };

  const make = (choice: MakeChoice): Promise<void> =>
    working(store, "make", async () => {
      const { annexesAside, keptAside, openForm, regimeOf, replacedBy, workbookFor } = await bringRules();
      const regime = regimeOf(choice.regime);
      if (regime === undefined) return;
      const stored = await storedRows(choice, regime);
      if (stored === null || !Array.isArray(stored)) return;
      const supplement = await rulesFor(choice, regime);
      const { place, locale, self } = store.get();
      const unit = self?.units.find(({ code }) => code === choice.unit.code);
      const bureau = self?.units.find(({ code }) => code === unit?.parent)?.name ?? null;
      if (place === "browser") {
        const empty = await parts.openFile(null);
        if (isWorkbookRefused(empty)) return;
        attach(empty);
        store.set({ fileName: `${choice.unit.name}-${choice.period}.xlsx`, unsavedCopy: true });
      }
      const { host, form } = store.get();
      if (host === null) return;
      if (choice.kind === "annex" && stored.length > mostAnnexes)
        return store.set({
          saying: {
            tone: "warning",
            key: "make.annex-too-many",
            values: { count: stored.length, most: mostAnnexes },
          },
        });
      const replaced = replacedBy(choice, form);
      const names = await host.names();
      const annexes =
        choice.kind === "annex"
          ? annexesAside(await host.read(names), replaced, locale)
          : new Map<string, string>();
      const workbook = workbookFor({
        ...{ ...choice, regime, bureau, stored, supplement, locale },
        beside: names.filter((name) => !replaced.has(name) && !annexes.has(name)),
        newRowId: parts.newRowId,
      });
      if (workbook === null) return;
      const aside = new Map([...keptAside(workbook, names, form, { regime, locale }), ...annexes]);
      await host.make(workbook, new Map([...aside, ...replaced]));
      store.set({ sealedBy: null });
      await look(await openForm(host, settings(), (await reader()).read));
      store.set({
        making: false,
        saying: {
          tone: "success",
          key: "make.done",
          values: { aside: [...aside.values()].join("、") || "none" },
        },
      });
    });

  const select = (at: Place): void => {
    const { host } = store.get();
    store.set({ selected: at });
    host?.select(at.sheet, at.row, at.column).catch(() => undefined);
  };

  /** Writes what was picked into a cell, at any time, as typing would. */
  const fill = async (at: Place, value: Exclude<CellValue, undefined>): Promise<void> => {
    const { host } = store.get();
    try {
      await host?.patch(at.sheet, [{ row: at.row, column: at.column, value }]);
      if (host?.kind === "xlsx") store.set({ unsavedCopy: true });
      await afterEdit([at.sheet]);
    } catch (fault) {
      if (!(fault instanceof HostRefusal)) throw fault;
      sayRefusal(store, fault);
    }
  };

  /** Takes apart what was merged where rows are filled in, and looks again: what was covered is empty. */
  const unmerge = (): Promise<void> =>
    working(store, "check", async () => {
      const { host, form } = store.get();
      if (host === null || form === null) return;
      const all = mergedIn(form);
      await host.unmerge(all.flatMap(({ areas }) => areas));
      if (host.kind === "xlsx") store.set({ unsavedCopy: true });
      await recheck(all.map(({ sheet }) => sheet));
    });

  const save = (): Promise<void> =>
    working(store, "save", async () => {
      const { host, fileName } = store.get();
      if (!isFileHost(host)) return;
      parts.download(
        await host.save(),
        (fileName ?? "chengxin.xlsx").replace(/(?:-\u5df2\u6821\u9a8c)?\.xlsx$/i, "-\u5df2\u6821\u9a8c.xlsx"),
      );
      store.set({ unsavedCopy: false, saying: { tone: "success", key: "drop.saved" } });
    });

  return {
    open,
    openBytes,
    stopOpening: () => {
      stopOpening();
      reading?.end();
    },
    reader,
    letGo,
    recheck,
    paint,
    checkAll,
    make,
    select,
    fill,
    unmerge,
    save,
  };
};
export type SheetDesk = ReturnType<typeof sheetDesk>;

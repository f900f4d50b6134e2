// 工作台·细则：登记过的从服务器取来；手工带入的说明是手工带入的；负责人登记批准了的一版
import type { RequestOf } from "#shared/contract/operations.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Call } from "../api/client.ts";
import { answered, bringRules, type DeskParts, sheetsIn, working } from "./desk.ts";
import type { SheetDesk } from "./desk-sheet.ts";

/** The rules on record by which a unit's form is judged; null where there are none, or nobody answers. */
export const rulesOnRecord = async (
  call: Call,
  sheet: RequestOf<"read-supplement">,
): Promise<Supplement | null> => {
  const outcome = await call("read-supplement", sheet);
  return outcome.kind === "answer" ? outcome.answer.supplement : null;
};

export const supplementDesk = (
  parts: Pick<DeskParts, "store" | "call" | "openFile">,
  sheet: Pick<SheetDesk, "recheck">,
) => {
  const { store, call } = parts;

  /** Judges the open form by the rules on record; without any, what was brought by hand stays. */
  const takeRecorded = async (): Promise<void> => {
    const { form, connection, supplement: before } = store.get();
    if (form?.kind !== "form" || form.regime.supplement === null || connection !== "connected") return;
    const { regime, meta } = form;
    const sheetName = { regime: regime.id, unit: meta.unit.code, period: meta.period };
    const recorded = await rulesOnRecord(call, sheetName);
    if (recorded === null || store.get().form?.meta.unit.code !== meta.unit.code) return;
    store.set({ supplement: recorded, supplementFrom: "record" });
    if (JSON.stringify(recorded) !== JSON.stringify(before)) await sheet.recheck();
  };

  /** Takes the unit's approved rules from their workbook: points and grades count by them from now on. */
  const bringSupplement = (bytes: Uint8Array): Promise<void> =>
    working(store, "open", async () => {
      const { form } = store.get();
      const { approvedIn } = await bringRules();
      const sheets = await sheetsIn(parts, bytes);
      if (isWorkbookRefused(sheets)) return store.set({ refusedWorkbook: sheets });
      const supplement = form === null ? null : approvedIn(sheets, form);
      if (supplement === null) return store.set({ saying: { tone: "warning", key: "supplement.not-it" } });
      store.set({ supplement, supplementFrom: "file" });
      await sheet.recheck();
      store.set({
        saying: { tone: "success", key: "supplement.taken", values: { version: supplement.version } },
      });
    });

  /** Puts the rules of the open workbook on record for the unit. */
  const recordSupplement = (): Promise<void> =>
    working(store, "decide", async () => {
      await sheet.recheck();
      const { form } = store.get();
      if (form?.kind !== "supplement" || form.supplement === null || form.problems.length > 0) return;
      const { unit } = form.supplement;
      const saved = answered(
        store,
        await call("save-supplement", { unit, supplement: structuredClone(form.supplement) }),
      );
      if (saved === null) return;
      store.set({
        saying: {
          tone: "success",
          key: "supplement.recorded",
          values: { version: saved.supplement.version },
        },
      });
    });

  return { takeRecorded, bringSupplement, recordSupplement };
};
export type SupplementDesk = ReturnType<typeof supplementDesk>;

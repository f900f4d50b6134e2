// 工作台·收件箱：批次走到哪一步，轮到谁，哪些人还没有告知
import type { CivilDate } from "#shared/calendar/civil.ts";
import { decisionOf } from "#shared/cases/route.ts";
import type { RequestOf } from "#shared/contract/operations.ts";
import type { Batch, CellComment, NoticeTask, Role } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { answered, bringRules, type DeskParts, working } from "./desk.ts";
import { type CasesDesk, casesFor } from "./desk-cases.ts";
import type { PaneState, Self } from "./state.ts";

export const holds = (self: Self, role: Role): boolean =>
  self.grants.some(
    (grant) =>
      grant.role === role && grant.from <= self.today && (grant.until === null || self.today <= grant.until),
  );

/** The decisions of a batch that a person may be asked for. */
const awaitedFrom = (self: Self, batch: Batch, regime: Regime | undefined): readonly string[] => {
  if (regime === undefined || batch.state !== "awaiting") return [];
  const acted = [
    batch.submittedBy.id,
    ...batch.enteredBy.map(({ id }) => id),
    ...batch.decisions.map(({ by }) => by.id),
  ];
  if (regime.route.fourEyes && acted.includes(self.person.id)) return [];
  return batch.awaited.filter((id) => {
    const decision = decisionOf(regime, id);
    return decision !== undefined && holds(self, decision.by);
  });
};

/** How many things in the inbox wait for this person. */
export const inboxCount = ({ self, awaited, batches, notices, cases }: PaneState): number =>
  casesFor(self, cases).length +
  (batches ?? []).filter(({ id }) => (awaited[id] ?? []).length > 0).length +
  (notices ?? []).filter(({ told }) => told === null).length;

/** The periods whose batches may still be under way: those open now, this year and the last of every regime. */
const periodsOf = (self: Self, regimes: readonly Regime[]): readonly { regime: string; period: string }[] => {
  const year = Number(self.today.slice(0, 4));
  const sheets = new Map(
    [
      ...self.periods,
      ...regimes.flatMap(({ id }) => [year, year - 1].map((each) => ({ regime: id, period: String(each) }))),
    ].map(({ regime, period }) => [`${regime} ${period}`, { regime, period }]),
  );
  return [...sheets.values()];
};

const tells: readonly Role[] = ["clerk", "head"];

/** What a unit must tell, page by page; the first outcome that is no answer ends it. */
const noticesOf = async (call: DeskParts["call"], sheet: RequestOf<"list-notices">) => {
  const found: NoticeTask[] = [];
  for (let after = 0; ; ) {
    const outcome = await call("list-notices", { ...sheet, ...(after === 0 ? {} : { after }) });
    if (outcome.kind === "answer") found.push(...outcome.answer.notices);
    if (outcome.kind !== "answer" || outcome.answer.next === null) return { outcome, found };
    after = outcome.answer.next;
  }
};

export const inboxDesk = (parts: DeskParts, cases: CasesDesk) => {
  const { store, call } = parts;

  const load = async (): Promise<void> => {
    const { self } = store.get();
    if (self === null) return;
    const batches: Batch[] = [];
    const notices: NoticeTask[] = [];
    const units = new Set(self.grants.filter(({ role }) => tells.includes(role)).map(({ unit }) => unit));
    if (self.grants.every(({ role }) => role === "administrator"))
      return store.set({ batches, notices, cases: [] });
    const { regimeOf, regimes } = await bringRules();
    // All at once: one after another, nine regulations' periods would take as many times as long.
    const asked = await Promise.all(
      periodsOf(self, regimes).flatMap((sheet) => [
        call("list-batches", sheet).then((outcome) => ({
          outcome,
          take: () => batches.push(...(outcome.kind === "answer" ? outcome.answer.batches : [])),
        })),
        ...[...units].map((unit) =>
          noticesOf(call, { ...sheet, unit }).then(({ outcome, found }) => ({
            outcome,
            take: () => notices.push(...found),
          })),
        ),
      ]),
    );
    for (const { outcome, take } of asked) {
      // A server that doesn't know a regulation yet has nothing of it.
      if (outcome.kind === "refused" && outcome.refusal.code === "regime-unknown") continue;
      if (answered<"list-batches" | "list-notices">(store, outcome) === null) return;
      take();
    }
    batches.sort((a, b) => b.submittedAt.localeCompare(a.submittedAt));
    const awaited = batches.map(
      (batch) => [batch.id, awaitedFrom(self, batch, regimeOf(batch.regime))] as const,
    );
    const filed = await cases.list(batches);
    store.set({
      batches,
      notices,
      awaited: Object.fromEntries(awaited),
      ...(filed ? { cases: filed } : {}),
    });
  };

  const decide = (
    batch: Batch,
    decision: string,
    outcome: "approve" | "return",
    comment: string,
    comments: readonly CellComment[] = [],
  ): Promise<void> =>
    working(store, "decide", async () => {
      const made = answered(
        store,
        await call("advance-batch", {
          unit: batch.unit,
          batch: batch.id,
          version: batch.version,
          decision,
          outcome,
          comment,
          // Only a return says anything of single cells.
          ...(outcome === "return" && comments.length > 0 ? { comments: [...comments] } : {}),
        }),
      );
      if (made === null) return;
      const regime = (await bringRules()).regimeOf(batch.regime);
      const known = regime ? decisionOf(regime, decision) : undefined;
      const title = known?.title[store.get().locale] ?? decision;
      await load();
      store.set({ saying: { tone: "success", key: "decision.made", values: { decision: title } } });
    });

  const settleNotice = (task: NoticeTask, on: CivilDate, way: string): Promise<void> =>
    working(store, "decide", async () => {
      const told = answered(
        store,
        await call("settle-notice", {
          ...{ unit: task.unit, batch: task.batch, row: task.row, rule: task.rule },
          ...{ on, way },
        }),
      );
      if (told === null) return;
      const notices = (store.get().notices ?? []).map((each) => (each.id === told.id ? told : each));
      store.set({ notices, saying: { tone: "success", key: "notice.done" } });
    });

  return { load, refresh: () => working(store, "inbox", load), decide, settleNotice };
};
export type InboxDesk = ReturnType<typeof inboxDesk>;

// 工作台·收件箱：批次走到哪一步，轮到谁，哪些人还没有告知
import type { CivilDate } from "#shared/calendar/civil.ts";
import { decisionOf } from "#shared/cases/route.ts";
import type { Batch, NoticeTask, Role } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { answered, bringRules, type DeskParts, working } from "./desk.ts";
import type { PaneState, Self } from "./state.ts";

const holds = (self: Self, role: Role): boolean =>
  self.grants.some(
    (grant) =>
      grant.role === role && grant.from <= self.today && (grant.until === null || self.today <= grant.until),
  );

/** The decisions of a batch that a person may be asked for. */
const awaitedFrom = (self: Self, batch: Batch, regime: Regime | undefined): readonly string[] => {
  if (regime === undefined || !("route" in regime) || batch.state !== "awaiting") return [];
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
export const inboxCount = ({ awaited, batches, notices }: PaneState): number =>
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

export const inboxDesk = (parts: DeskParts) => {
  const { store, call } = parts;

  const load = async (): Promise<void> => {
    const { self } = store.get();
    if (self === null) return;
    const batches: Batch[] = [];
    const notices: NoticeTask[] = [];
    const units = new Set(self.grants.filter(({ role }) => tells.includes(role)).map(({ unit }) => unit));
    if (self.grants.every(({ role }) => role === "administrator")) return store.set({ batches, notices });
    const { regimeOf, regimes } = await bringRules();
    for (const { regime, period } of periodsOf(self, regimes)) {
      const listed = answered(store, await call("list-batches", { regime, period }));
      if (listed === null) return;
      batches.push(...listed.batches);
      for (const unit of units) {
        const owed = answered(store, await call("list-notices", { regime, period, unit }));
        if (owed === null) return;
        notices.push(...owed.notices);
      }
    }
    batches.sort((a, b) => b.submittedAt.localeCompare(a.submittedAt));
    const awaited = batches.map(
      (batch) => [batch.id, awaitedFrom(self, batch, regimeOf(batch.regime))] as const,
    );
    store.set({ batches, notices, awaited: Object.fromEntries(awaited) });
  };

  const decide = (
    batch: Batch,
    decision: string,
    outcome: "approve" | "return",
    comment: string,
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
        }),
      );
      if (made === null) return;
      const regime = (await bringRules()).regimeOf(batch.regime);
      const known = regime && "route" in regime ? decisionOf(regime, decision) : undefined;
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

// 工作台·案件：异议、更正、举报的登记与办理
import type { FiledCase, Reporter } from "#shared/contract/cases.ts";
import type { RequestOf } from "#shared/contract/operations.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { answered, type DeskParts, working } from "./desk.ts";
import type { Self } from "./state.ts";

/** The open cases that wait for the signed-in person's answer. */
export const casesFor = (self: Self | null, cases: readonly FiledCase[] | null): readonly FiledCase[] =>
  (cases ?? []).filter(
    ({ state, handledBy }) =>
      state === "open" &&
      self?.grants.some(
        ({ role, from, until }) =>
          handledBy.includes(role) && from <= self.today && (until === null || self.today <= until),
      ),
  );

/** A person of a batch, to be chosen. */
export interface BatchPerson {
  readonly row: string;
  readonly name: string;
}

export const casesDesk = (parts: DeskParts) => {
  const { store, call } = parts;

  /** The cases about these batches' periods, within the person's units; open ones first, by their last day. Null: not reached. */
  const list = async (batches: readonly Batch[]): Promise<readonly FiledCase[] | null> => {
    const periods = new Map(
      batches
        .filter(({ state }) => state === "effective")
        .map(({ regime, period }) => [`${regime} ${period}`, { regime, period }]),
    );
    const cases: FiledCase[] = [];
    for (const asked of periods.values()) {
      const listed = answered(store, await call("list-cases", asked));
      if (listed === null) return null;
      cases.push(...listed.cases);
    }
    return cases;
  };

  const replace = (changed: FiledCase): void => {
    const cases = store.get().cases ?? [];
    const others = cases.filter(({ id }) => id !== changed.id);
    store.set({
      cases:
        others.length < cases.length
          ? cases.map((one) => (one.id === changed.id ? changed : one))
          : [changed, ...others],
    });
  };

  /** Whether it is on record now: a form that was refused keeps what was typed. */
  const open = async (request: RequestOf<"open-case">): Promise<boolean> => {
    let taken = false;
    await working(store, "decide", async () => {
      const opened = answered(store, await call("open-case", request));
      if (opened === null) return;
      taken = true;
      replace(opened);
      store.set({ saying: { tone: "success", key: "case.opened" } });
    });
    return taken;
  };

  const advance = (
    { regime, unit, period, id, version }: FiledCase,
    step: RequestOf<"advance-case">["step"],
  ): Promise<void> =>
    working(store, "decide", async () => {
      const next = answered(
        store,
        await call("advance-case", { regime, unit, period, case: id, version, step }),
      );
      if (next === null) return;
      replace(next);
      store.set({ saying: { tone: "success", key: `case.done.${step.kind}` } });
    });

  /** The reporter's name, shown once and kept nowhere in the pane. */
  const readReporter = async ({ regime, unit, period, id }: FiledCase): Promise<Reporter | null> =>
    answered(store, await call("read-reporter", { regime, unit, period, case: id }));

  /** The persons of a batch by name. */
  const personsOf = async ({ regime, unit, period }: Batch): Promise<readonly BatchPerson[]> => {
    const found: BatchPerson[] = [];
    let after: string | undefined;
    do {
      const page = answered(
        store,
        await call("list-rows", { regime, unit, period, ...(after === undefined ? {} : { after }) }),
      );
      if (page === null) return found;
      // Of a form with several tables, those rows that name somebody: an event names its person elsewhere.
      for (const { id, cells } of page.rows)
        if (cells.name) found.push({ row: id, name: String(cells.name) });
      after = page.next ?? undefined;
    } while (after !== undefined);
    return found;
  };

  return { list, open, advance, readReporter, personsOf };
};
export type CasesDesk = ReturnType<typeof casesDesk>;

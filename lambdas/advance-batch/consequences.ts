// 后果：退回则表重新打开，生效则登记并公示，与决定在同一事务
import type { CivilDate } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { isOnRegister, reduceGrades } from "#shared/disclosure/register.ts";
import type { Regime } from "#shared/engine/regime.ts";
import type { TransactItem } from "../persistence/commit.ts";
import { readBureau } from "../persistence/directory.ts";
import type { Sheet } from "../persistence/keys.ts";
import { openNotice, setRegisterUnit } from "../persistence/register.ts";
import { reopenHead } from "../persistence/sheets.ts";
import type { Stores } from "../persistence/stores.ts";

interface Decided {
  readonly stores: Stores;
  readonly sheet: Sheet;
  readonly batch: Batch;
  readonly regime: Regime;
  readonly today: CivilDate;
}

/** What becomes public of it, where the register tells of the regime at all. */
const registered = (
  { stores, sheet, batch, regime, today }: Decided,
  state: "returned" | "effective",
): TransactItem[] => {
  if (!isOnRegister(regime)) return [];
  const grades = regime.grades.map(({ id }) => ({ grade: id, count: batch.grades[id] ?? 0 }));
  return [
    setRegisterUnit(stores, sheet, {
      ...{ unitName: batch.unitName, state, rows: batch.rows, on: today },
      grades: state === "effective" ? reduceGrades(grades) : null,
    }),
  ];
};

/** The bureau's own publicity of a unit's completion, if its local rules ask for one (Yichun: 第二十一条). */
const announced = async ({ stores, sheet, batch, regime, today }: Decided): Promise<TransactItem[]> => {
  if (!isOnRegister(regime)) return [];
  const publicity = (await readBureau(stores))?.publicity ?? null;
  if (publicity === null) return [];
  const { due, provisional } = dueDate(today, { count: publicity.count, unit: "workday" });
  const { unitName, rows, id } = batch;
  const { basis } = publicity;
  return [
    openNotice(stores, { ...sheet, unitName, rows, batch: id, from: today, until: due, provisional, basis }),
  ];
};

/** What else changes in the transaction that brings a batch into a state. */
export const consequences: Record<Batch["state"], (decided: Decided) => Promise<TransactItem[]>> = {
  awaiting: async () => [],
  returned: async (decided) => [
    reopenHead(decided.stores, decided.sheet, decided.batch.id),
    ...registered(decided, "returned"),
  ],
  effective: async (decided) => [...registered(decided, "effective"), ...(await announced(decided))],
};

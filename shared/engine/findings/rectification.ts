// 限期整改：文书的期限、是否按期完成；末日当天完成为按期
import { addDays, type CivilDate } from "../../calendar/civil.ts";
import { dueDate, type ReceiptDay } from "../../calendar/term.ts";
import type { Completion, FindingsRecord, Order } from "./findings-record.ts";

/** `handed-in`: in time, and not yet judged by the bureau. */
export type OrderState = "open" | "handed-in" | "done-in-time" | "done-late" | "overdue";

export interface OrderStanding {
  readonly id: string;
  readonly hits: readonly string[];
  readonly due: CivilDate;
  /** A holiday notice still to come may move the due day. */
  readonly provisional: boolean;
  /** How the due day was counted; empty where the order names the day itself. */
  readonly receipt: readonly ReceiptDay[];
  readonly state: OrderState;
  /** First day on which it counts as not done in time; null while it doesn't. */
  readonly overdueSince: CivilDate | null;
  /** Day of the completion that was accepted. */
  readonly doneOn: CivilDate | null;
}

const earliest = (completions: readonly Completion[]): Completion | undefined =>
  completions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];

const stateOf = (
  due: CivilDate,
  on: CivilDate,
  done: CivilDate | null,
  pending: CivilDate | null,
): OrderState => {
  if (done !== null) return done <= due ? "done-in-time" : "done-late";
  if (pending !== null && pending <= due) return "handed-in";
  return on <= due ? "open" : "overdue";
};

/**
 * Where a rectification order stands on a day.
 * The due day itself is in time; the day after it is not. A completion that the bureau rejected counts for nothing,
 * one that it hasn't judged yet keeps a timely order from being overdue.
 */
export const orderStanding = (order: Order, record: FindingsRecord, on: CivilDate): OrderStanding => {
  const counted =
    "by" in order.due
      ? { due: order.due.by, provisional: false, receipt: [] }
      : dueDate(order.on, order.due.within);
  const completions = record.filter(
    (fact): fact is Completion => fact.kind === "completion" && fact.order === order.id && fact.on <= on,
  );
  const judged = (one: Completion) => one.verdict !== null && one.verdict.on <= on;
  const done = earliest(completions.filter((one) => judged(one) && one.verdict?.accepted === true));
  const pending = earliest(completions.filter((one) => !judged(one)));
  const state = stateOf(counted.due, on, done?.on ?? null, pending?.on ?? null);
  return {
    id: order.id,
    hits: order.hits,
    due: counted.due,
    provisional: counted.provisional,
    receipt: counted.receipt,
    state,
    overdueSince: state === "overdue" || state === "done-late" ? addDays(counted.due, 1) : null,
    doneOn: done?.on ?? null,
  };
};

// 培训资金：按周期滚动拨付的日期；一次性预收费不得超过上位法的上限
import { addDays, addMonths, type CivilDate, civilFields } from "../../calendar/civil.ts";
import { type Due, dueDate, type Term } from "../../calendar/term.ts";
import { prepaymentLimit } from "../norms-private-education.ts";

/** What is charged at once: for a period (both days included) or for class hours; `yuan` with at most 2 decimals. */
export type Prepayment = { readonly yuan: number } & (
  | { readonly from: CivilDate; readonly to: CivilDate }
  | { readonly classHours: number }
);

export type PrepaymentExcess = {
  readonly code: "longer-than-months" | "more-class-hours" | "more-yuan" | "not-a-number";
  readonly limit: number;
  readonly norm: string;
};

/** The last of so many months that begin on a day: from 1 March three end with 31 May, from 30 November with February. */
const lastDay = (from: CivilDate, months: number): CivilDate => {
  const end = addMonths(from, months);
  return civilFields(end).day === civilFields(from).day ? addDays(end, -1) : end;
};

/**
 * In what a prepayment exceeds higher law; empty when in nothing. The limits themselves are lawful: 超过 is the breach.
 * Source: prepaymentLimit.norm — higher law, not the regime's own text.
 */
export const prepaymentExcess = (prepayment: Prepayment): readonly PrepaymentExcess[] => {
  const { norm, months, classHours, yuan } = prepaymentLimit;
  const excess = (code: PrepaymentExcess["code"], limit: number): PrepaymentExcess => ({ code, limit, norm });
  const byHours = "classHours" in prepayment;
  const numbers = byHours ? [prepayment.yuan, prepayment.classHours] : [prepayment.yuan];
  if (numbers.some((number) => !Number.isFinite(number) || number < 0)) return [excess("not-a-number", 0)];
  return [
    ...(byHours && prepayment.classHours > classHours ? [excess("more-class-hours", classHours)] : []),
    ...(!byHours && prepayment.to > lastDay(prepayment.from, months)
      ? [excess("longer-than-months", months)]
      : []),
    ...(prepayment.yuan > yuan ? [excess("more-yuan", yuan)] : []),
  ];
};

/**
 * The days on which rolling payouts fall due, from the receipt of the funds up to the last lesson's cycle.
 * Every cycle is counted from the receipt itself, and rolls to the next working day.
 * Source: Wugang 三第3项 (按三个月为周期滚动拨付).
 */
export const payoutDays = (
  term: Pick<Term, "count" | "unit">,
  received: CivilDate,
  lastLesson: CivilDate,
): readonly Due[] => {
  const days: Due[] = [];
  for (let cycle = 1; ; cycle += 1) {
    const due = dueDate(received, { count: term.count * cycle, unit: term.unit });
    days.push(due);
    if (due.due >= lastLesson) return days;
  }
};

// 期间计算: terms of working days, days and months, with the receipt that shows every day.
import type { Locale } from "../messages/format.ts";
import { addDays, addMonths, type CivilDate, civilFields, daysBetween } from "./civil.ts";
import { hasNotice, isWorkday } from "./notices.ts";
import { type CountedStep, type ReceiptStep, receiptSentence } from "./receipt-words.ts";

/** A term as a clause states it: 工作日 (workday), 日 (day) or 月 (month); the extension once granted. */
export interface Term {
  readonly count: number;
  readonly unit: "workday" | "day" | "month";
  readonly extension?: Term | undefined;
}

/** One line of the receipt: a day, whether it counts toward the term, and the sentence why. */
export interface ReceiptDay {
  readonly date: CivilDate;
  readonly counts: boolean;
  readonly why: string;
}

/** The last day of a term, whether a missing holiday notice may still move it, and how it was counted. */
export interface Due {
  readonly due: CivilDate;
  readonly provisional: boolean;
  readonly receipt: ReceiptDay[];
}

/** How to count: `extended` adds the term's extension; `locale` is the receipt's language (zh-CN). */
export interface DueOptions {
  readonly extended?: boolean;
  readonly locale?: Locale;
}

/** The longest term accepted, in any unit. */
export const LONGEST_TERM = 3660;

interface Counted {
  readonly due: CivilDate;
  readonly provisional: boolean;
  readonly steps: readonly ReceiptStep[];
}

function countWorkdays(start: CivilDate, count: number): Counted {
  const steps: ReceiptStep[] = [];
  let date = start;
  let provisional = false;
  for (let ordinal = 0; ordinal < count; ) {
    date = addDays(date, 1);
    const { workday, known } = isWorkday(date);
    provisional ||= !known;
    if (workday) ordinal += 1;
    steps.push(workday ? { kind: "workday", date, ordinal } : { kind: "day-off", date });
  }
  return { due: date, provisional, steps };
}

// 民法典第二百零三条: a term whose last day is a day off ends on the day after the days off.
function roll(steps: readonly ReceiptStep[], last: CountedStep): Counted {
  const standing = isWorkday(last.date);
  if (standing.workday) return { due: last.date, provisional: !standing.known, steps: [...steps, last] };
  const rolled: ReceiptStep[] = [...steps, { ...last, endsOnDayOff: true }];
  let provisional = !standing.known;
  for (let date = addDays(last.date, 1); ; date = addDays(date, 1)) {
    const { workday, known } = isWorkday(date);
    provisional ||= !known;
    rolled.push({ kind: workday ? "rolled-to" : "rolled-over", date });
    if (workday) return { due: date, provisional, steps: rolled };
  }
}

function countDays(start: CivilDate, count: number): Counted {
  const step = (ordinal: number): CountedStep => ({
    kind: "day",
    date: addDays(start, ordinal),
    ordinal,
  });
  return roll(
    Array.from({ length: count - 1 }, (_, index) => step(index + 1)),
    step(count),
  );
}

function countMonths(start: CivilDate, count: number): Counted {
  // Every month is counted from the start itself: from 31 January, 28 February and then 31 March.
  const step = (ordinal: number): CountedStep => {
    const date = addMonths(start, ordinal);
    const corresponds = civilFields(date).day === civilFields(start).day;
    return { kind: corresponds ? "month" : "month-end", date, ordinal };
  };
  return roll(
    Array.from({ length: count - 1 }, (_, index) => step(index + 1)),
    step(count),
  );
}

function isCounted(step: ReceiptStep): boolean {
  return "ordinal" in step;
}

const COUNTING = { workday: countWorkdays, day: countDays, month: countMonths } as const;

function counted(start: CivilDate, { count, unit }: Term): Counted {
  if (!Number.isSafeInteger(count) || count < 1 || count > LONGEST_TERM) {
    throw new RangeError(`a term is a whole number from 1 to ${LONGEST_TERM}, not ${count}`);
  }
  return COUNTING[unit](start, count);
}

/**
 * Counts a term from the day of its trigger to the day it ends.
 *
 * The start day is not counted; working days follow the holiday notices; a term of days or
 * months that would end on a day off ends on the next working day. The receipt begins with
 * the start day and ends with the due day, one line a day (terms of months: one line a month,
 * then the days rolled over). With `extended`, the extension is counted on from the first due
 * day, once. `provisional` when the answer rests on a day of a year without a notice.
 * RangeError when a count is not a whole number from 1 to 3660, or no extension exists to grant.
 * Source: 民法典第二百零一条至第二百零三条; the holiday notices in notices.ts.
 */
export function dueDate(start: CivilDate, term: Term, options: DueOptions = {}): Due {
  const locale = options.locale ?? "zh-CN";
  const first = counted(start, term);
  const lines = ({ steps }: Counted, extension: boolean): readonly ReceiptDay[] => {
    const last = steps.findLastIndex(isCounted);
    return steps.map((step, index) => ({
      date: step.date,
      counts: isCounted(step),
      why: receiptSentence(step, locale, { extension, last: index === last }),
    }));
  };
  const receipt = [
    { date: start, counts: false, why: receiptSentence({ kind: "start", date: start }, locale) },
    ...lines(first, false),
  ];
  if (options.extended !== true) return { due: first.due, provisional: first.provisional, receipt };
  if (term.extension === undefined) throw new RangeError("this term has no extension to grant");
  const second = counted(first.due, term.extension);
  return {
    due: second.due,
    provisional: first.provisional || second.provisional,
    receipt: [...receipt, ...lines(second, true)],
  };
}

/**
 * Working days left after `today`, up to and including `due`: 0 on the due day itself.
 *
 * Negative when overdue: the working days passed since `due`, today included.
 */
export function workdaysLeft(today: CivilDate, due: CivilDate): number {
  const sign = daysBetween(today, due) < 0 ? -1 : 1;
  const [from, to] = sign < 0 ? [due, today] : [today, due];
  let days = 0;
  for (let left = daysBetween(from, to), d = from; left > 0; left -= 1) {
    d = addDays(d, 1);
    if (isWorkday(d).workday) days += 1;
  }
  return days === 0 ? 0 : sign * days;
}

/** The years, ascending, whose holiday notice could still move a provisional due date; empty when settled. */
export function yearsNeedingNotice(due: Due): readonly number[] {
  if (!due.provisional) return [];
  const years = new Set(due.receipt.slice(1).map((line) => civilFields(line.date).year));
  return [...years].filter((year) => !hasNotice(year)).sort((a, b) => a - b);
}

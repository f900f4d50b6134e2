// 日期怎样写，期限怎样算出来：从哪天起、计几日、跳过几日、还剩几日
import { type CivilDate, daysBetween, formatCivilDate, parseCivilDate } from "../../calendar/civil.ts";
import { type Due, workdaysLeft } from "../../calendar/term.ts";
import type { Words } from "../regime.ts";
import { asIs, inBoth } from "./words/say.ts";

/** 2026年9月24日（周四）; what is no real date stays as it was written. */
export const dayWords = (day: CivilDate): Words =>
  parseCivilDate(day) === null
    ? asIs(day)
    : { "zh-CN": formatCivilDate(day, "zh-CN"), en: formatCivilDate(day, "en") };

/** A receipt of months has one line a month. */
const unitOf = (counted: readonly { readonly date: CivilDate }[], from: CivilDate): "day" | "month" => {
  const first = counted[0]?.date ?? from;
  return daysBetween(from, first) >= 28 ? "month" : "day";
};

type Counted = Pick<Due, "provisional"> & { readonly receipt: Readonly<Due["receipt"]> };

const countingWords = ({ receipt, provisional }: Counted): Words => {
  const [start, ...days] = receipt;
  if (start === undefined) return inBoth("explain.day-named");
  const counted = days.filter(({ counts }) => counts);
  return inBoth("explain.counting", {
    from: dayWords(start.date),
    counted: counted.length,
    unit: unitOf(counted, start.date),
    skipped: days.length - counted.length,
    provisional: provisional ? "yes" : "no",
  });
};

/**
 * A due day, how it stands, and how it was counted by its receipt: 自…次日起，计 15 日，其间 6 日不计或顺延.
 * While it is open on a day, also the working days left.
 */
export const dueWords = (due: Counted & Pick<Due, "due">, state: Words, openOn: CivilDate | null): Words =>
  inBoth("explain.due", {
    due: dayWords(due.due),
    state: openOn === null ? state : inBoth("explain.left", { state, days: workdaysLeft(openOn, due.due) }),
    counting: countingWords(due),
  });

// 工作日：起算日之后第几个工作日是哪一天，按国务院放假安排数
import {
  addDays,
  type CivilDate,
  daysBetween,
  formatCivilDate,
  parseCivilDate,
} from "#shared/calendar/civil.ts";
import { HOLIDAY_NOTICES } from "#shared/calendar/notices.ts";
import { dueDate, LONGEST_TERM, yearsNeedingNotice } from "#shared/calendar/term.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type Cell, type Fault, isBlank, isFault } from "./cells.ts";
import { sayFunction } from "./words.ts";

/** Day 0 of Excel's calendar, for serials from 61 on; before that Excel counts a 29 February 1900 that never was. */
const epoch: CivilDate = "1899-12-30";
const firstSerial = 61;
const lastSerial = 2_958_465;

const typed = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

const dateIn = (start: Cell, locale: Locale): CivilDate | Fault => {
  if (typeof start === "number") {
    const serial = Math.floor(start);
    return serial < firstSerial || serial > lastSerial
      ? { fault: "#NUM!", message: sayFunction(locale, "date-outside") }
      : addDays(epoch, serial);
  }
  const [, year = "", month = "", day = ""] =
    typed.exec(
      String(start ?? "")
        .normalize("NFKC")
        .trim(),
    ) ?? [];
  return (
    parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) ?? {
      fault: "#VALUE!",
      message: sayFunction(locale, "start-wrong"),
    }
  );
};

const countIn = (count: Cell): number =>
  typeof count === "boolean" || isBlank(count) ? Number.NaN : Number(count);

/**
 * The day on which a term of `count` working days ends that begins on `start` (which is not counted), as Excel's serial.
 * #N/A where a year without a notice of the State Council takes part: such a day is never guessed.
 * Dates are read by the 1900 calendar. Source: 民法典第二百零一条; the notices in shared/calendar.
 */
export const workday = (locale: Locale, start: Cell, count: Cell): number | Fault => {
  const from = dateIn(start, locale);
  if (isFault(from)) return from;
  const days = countIn(count);
  if (!Number.isSafeInteger(days) || days < 1 || days > LONGEST_TERM)
    return { fault: "#NUM!", message: sayFunction(locale, "count-wrong", { most: String(LONGEST_TERM) }) };
  // The longest term lasts less than eight thousand days.
  if (from > "9970") return { fault: "#NUM!", message: sayFunction(locale, "date-outside") };
  const due = dueDate(from, { count: days, unit: "workday" }, { locale });
  const years = yearsNeedingNotice(due);
  if (years.length === 0) return daysBetween(epoch, due.due);
  return {
    fault: "#N/A",
    message: sayFunction(locale, "notice-missing", {
      years: years.slice(0, 3).join("、"),
      first: String(HOLIDAY_NOTICES[0]?.year),
      date: formatCivilDate(due.due, locale),
    }),
  };
};

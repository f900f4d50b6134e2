// 公历日期（北京时间）: civil dates of Asia/Shanghai, by integer arithmetic alone.
import type { Locale } from "../messages/format.ts";

/** A day of the Gregorian calendar, `YYYY-MM-DD`, years 0001 to 9999, without time or zone. */
export type CivilDate = `${number}-${number}-${number}`;

const DAY_MILLISECONDS = 86_400_000;
// China has kept +8 all year since the summer time of 1986–1991 ended on 1991-09-15.
const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const WEEKDAYS_ZH = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"] as const;
const WEEKDAYS_EN = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const MONTHS_EN = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** A civil date taken apart: year 1–9999, month 1–12, day 1–31. */
export interface CivilFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function realFields(text: string): CivilFields | null {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null;
}

function written(year: number, month: number, day: number): CivilDate {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as CivilDate;
}

/**
 * Reads a text as a civil date.
 *
 * Strict: exactly four, two and two ASCII digits naming a real day; anything else is null.
 */
export function parseCivilDate(text: string): CivilDate | null {
  return realFields(text) === null ? null : (text as CivilDate);
}

/**
 * Takes a civil date apart.
 *
 * Throws RangeError when the text behind the type is no real date.
 */
export function civilFields(d: CivilDate): CivilFields {
  const fields = realFields(d);
  if (fields === null) throw new RangeError(`not a civil date: ${d}`);
  return fields;
}

// Days since 1970-01-01. Years begin in March, so that the leap day is the last of its year.
function dayNumber({ year, month, day }: CivilFields): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

function civilFromDayNumber(number: number): CivilDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1 && year <= 9999)) throw new RangeError("outside the years 0001 to 9999");
  return written(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/** The day `n` whole days after `d` (before it, when negative); RangeError outside the years 0001–9999. */
export function addDays(d: CivilDate, n: number): CivilDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  return civilFromDayNumber(dayNumber(civilFields(d)) + n);
}

/**
 * The corresponding day `n` whole months after `d`; the month's last day where there is none.
 *
 * RangeError outside the years 0001–9999. Source: 民法典第二百零二条.
 */
export function addMonths(d: CivilDate, n: number): CivilDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a number of months: ${n}`);
  const { year, month, day } = civilFields(d);
  const months = year * 12 + (month - 1) + n;
  const [toYear, toMonth] = [Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1];
  if (!(toYear >= 1 && toYear <= 9999)) throw new RangeError("outside the years 0001 to 9999");
  return written(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
}

/** Whole days from `a` to `b`: positive when `b` is later, 0 on the same day. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(civilFields(b)) - dayNumber(civilFields(a));
}

/** The day of the week, Monday 1 to Sunday 7 (ISO 8601, GB/T 7408). */
export function weekday(d: CivilDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday, three days after a Monday.
  const sinceMonday = (((dayNumber(civilFields(d)) + 3) % 7) + 7) % 7;
  return (sinceMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/**
 * The civil date in Asia/Shanghai at an instant in milliseconds since 1970-01-01T00:00Z.
 *
 * Fixed +8 hours: China has had no daylight saving time since 1991-09-15, and no instant
 * before that is ever asked for. RangeError when not finite.
 */
export function civilDateAt(epochMilliseconds: number): CivilDate {
  return civilFromDayNumber(
    Math.floor((epochMilliseconds + SHANGHAI_OFFSET_MILLISECONDS) / DAY_MILLISECONDS),
  );
}

/** A date as people read it: `2026年9月24日（周四）` or `Thu 24 Sep 2026`. */
export function formatCivilDate(d: CivilDate, locale: Locale = "zh-CN"): string {
  const { year, month, day } = civilFields(d);
  const index = weekday(d) - 1;
  return locale === "zh-CN"
    ? `${year}年${month}月${day}日（${WEEKDAYS_ZH[index]}）`
    : `${WEEKDAYS_EN[index]} ${day} ${MONTHS_EN[month - 1]} ${year}`;
}

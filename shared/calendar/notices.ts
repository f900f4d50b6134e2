// 部分节假日安排的通知: the State Council's holiday notices, and what they make of a day.
import { addDays, type CivilDate, civilFields, weekday } from "./civil.ts";

/** One holiday of a notice: days off from–to inclusive, and the weekend days worked for it (调休上班). */
export interface Holiday {
  readonly name: { readonly "zh-CN": string; readonly en: string };
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly makeUp: readonly CivilDate[];
}

/** A State Council General Office notice fixing one year's holidays. */
export interface HolidayNotice {
  readonly year: number;
  readonly title: string;
  readonly document: string;
  readonly dated: CivilDate;
  readonly holidays: readonly Holiday[];
}

const NEW_YEAR = { "zh-CN": "元旦", en: "New Year's Day" } as const;
const SPRING = { "zh-CN": "春节", en: "Spring Festival" } as const;
const QINGMING = { "zh-CN": "清明节", en: "Qingming Festival" } as const;
const LABOUR = { "zh-CN": "劳动节", en: "Labour Day" } as const;
const DRAGON_BOAT = { "zh-CN": "端午节", en: "Dragon Boat Festival" } as const;
const MID_AUTUMN = { "zh-CN": "中秋节", en: "Mid-Autumn Festival" } as const;
const NATIONAL = { "zh-CN": "国庆节", en: "National Day" } as const;
const NATIONAL_AND_MID_AUTUMN = {
  "zh-CN": "国庆节、中秋节",
  en: "National Day and Mid-Autumn Festival",
} as const;

/**
 * The notices known, oldest first; a year absent here has no notice and its days are provisional.
 *
 * A notice can also reach back into the December before it: append such days to its New Year entry.
 */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2024,
    title: "国务院办公厅关于2024年部分节假日安排的通知",
    document: "国办发明电〔2023〕7号",
    dated: "2023-10-25",
    holidays: [
      { name: NEW_YEAR, from: "2024-01-01", to: "2024-01-01", makeUp: [] },
      { name: SPRING, from: "2024-02-10", to: "2024-02-17", makeUp: ["2024-02-04", "2024-02-18"] },
      { name: QINGMING, from: "2024-04-04", to: "2024-04-06", makeUp: ["2024-04-07"] },
      { name: LABOUR, from: "2024-05-01", to: "2024-05-05", makeUp: ["2024-04-28", "2024-05-11"] },
      { name: DRAGON_BOAT, from: "2024-06-10", to: "2024-06-10", makeUp: [] },
      { name: MID_AUTUMN, from: "2024-09-15", to: "2024-09-17", makeUp: ["2024-09-14"] },
      { name: NATIONAL, from: "2024-10-01", to: "2024-10-07", makeUp: ["2024-09-29", "2024-10-12"] },
    ],
  },
  {
    year: 2025,
    title: "国务院办公厅关于2025年部分节假日安排的通知",
    document: "国办发明电〔2024〕12号",
    dated: "2024-11-12",
    holidays: [
      { name: NEW_YEAR, from: "2025-01-01", to: "2025-01-01", makeUp: [] },
      { name: SPRING, from: "2025-01-28", to: "2025-02-04", makeUp: ["2025-01-26", "2025-02-08"] },
      { name: QINGMING, from: "2025-04-04", to: "2025-04-06", makeUp: [] },
      { name: LABOUR, from: "2025-05-01", to: "2025-05-05", makeUp: ["2025-04-27"] },
      { name: DRAGON_BOAT, from: "2025-05-31", to: "2025-06-02", makeUp: [] },
      {
        name: NATIONAL_AND_MID_AUTUMN,
        from: "2025-10-01",
        to: "2025-10-08",
        makeUp: ["2025-09-28", "2025-10-11"],
      },
    ],
  },
  {
    year: 2026,
    title: "国务院办公厅关于2026年部分节假日安排的通知",
    document: "国办发明电〔2025〕7号",
    dated: "2025-11-04",
    holidays: [
      { name: NEW_YEAR, from: "2026-01-01", to: "2026-01-03", makeUp: ["2026-01-04"] },
      { name: SPRING, from: "2026-02-15", to: "2026-02-23", makeUp: ["2026-02-14", "2026-02-28"] },
      { name: QINGMING, from: "2026-04-04", to: "2026-04-06", makeUp: [] },
      { name: LABOUR, from: "2026-05-01", to: "2026-05-05", makeUp: ["2026-05-09"] },
      { name: DRAGON_BOAT, from: "2026-06-19", to: "2026-06-21", makeUp: [] },
      { name: MID_AUTUMN, from: "2026-09-25", to: "2026-09-27", makeUp: [] },
      { name: NATIONAL, from: "2026-10-01", to: "2026-10-07", makeUp: ["2026-09-20", "2026-10-10"] },
    ],
  },
];

/** A day that a notice names: a day off, or a weekend day worked instead. */
export interface NoticedDay {
  readonly kind: "day-off" | "make-up";
  readonly holiday: Holiday;
  readonly notice: HolidayNotice;
}

/** Why a day is worked or not. */
export type DayReason = "weekday" | "weekend" | "holiday" | "make-up";

/** Whether a day is worked, why, and whether a notice settles it (`known`) or the week alone suggests it. */
export interface DayStanding {
  readonly workday: boolean;
  readonly why: DayReason;
  readonly known: boolean;
}

const noticedYears: ReadonlySet<number> = new Set(HOLIDAY_NOTICES.map((notice) => notice.year));

function noticedDays(notices: readonly HolidayNotice[]): ReadonlyMap<CivilDate, NoticedDay> {
  const days = new Map<CivilDate, NoticedDay>();
  for (const notice of notices) {
    for (const holiday of notice.holidays) {
      for (let d = holiday.from; d <= holiday.to; d = addDays(d, 1)) {
        days.set(d, { kind: "day-off", holiday, notice });
      }
      for (const d of holiday.makeUp) days.set(d, { kind: "make-up", holiday, notice });
    }
  }
  return days;
}

const noticed = noticedDays(HOLIDAY_NOTICES);

/** What a notice says of a day, or null when none names it (an ordinary weekday or weekend, or no notice yet). */
export function holidayOf(d: CivilDate): NoticedDay | null {
  return noticed.get(d) ?? null;
}

/** Whether the State Council's notice for a year is known; until then its days are provisional. */
export function hasNotice(year: number): boolean {
  return noticedYears.has(year);
}

/** The State Council's regulation that fixes the holidays themselves; notices only arrange the days around them. */
export const STATUTE = { title: "全国年节及纪念日放假办法", document: "国令第795号", since: 2025 } as const;

const fixedDays: Readonly<Record<string, Holiday["name"]>> = {
  "01-01": NEW_YEAR,
  "05-01": LABOUR,
  "05-02": LABOUR,
  "10-01": NATIONAL,
  "10-02": NATIONAL,
  "10-03": NATIONAL,
};

/**
 * The holiday that a day is by the statute alone, in a year whose notice isn't known; null otherwise.
 *
 * Only holidays of the solar calendar: those of the lunar one wait for the notice. Source: STATUTE 第二条.
 */
export function statutoryHoliday(d: CivilDate): Holiday["name"] | null {
  const { year } = civilFields(d);
  return year >= STATUTE.since && !hasNotice(year) ? (fixedDays[d.slice(5)] ?? null) : null;
}

/**
 * Whether a day is a working day (工作日).
 *
 * In a year without a notice Monday to Friday is assumed and `known` is false, but for the statute's fixed days.
 * Source: the notices above, the statute; otherwise the five-day week (国务院关于职工工作时间的规定第七条).
 */
export function isWorkday(d: CivilDate): DayStanding {
  if (statutoryHoliday(d) !== null) return { workday: false, why: "holiday", known: true };
  const named = holidayOf(d);
  if (named !== null) {
    return named.kind === "day-off"
      ? { workday: false, why: "holiday", known: true }
      : { workday: true, why: "make-up", known: true };
  }
  const workday = weekday(d) <= 5;
  return { workday, why: workday ? "weekday" : "weekend", known: hasNotice(civilFields(d).year) };
}

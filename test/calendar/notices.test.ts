// 部分节假日安排的通知
import chineseDays from "chinese-days";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, weekday } from "#shared/calendar/civil.ts";
import { HOLIDAY_NOTICES, hasNotice, holidayOf, isWorkday } from "#shared/calendar/notices.ts";

function everyDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let d = from; d <= to; d = addDays(d, 1)) days.push(d);
  return days;
}

test("2024年至2026年每一天是否上班，与 chinese-days 一致", () => {
  const days = everyDay("2024-01-01", "2026-12-31");
  expect(days).toHaveLength(366 + 365 + 365);
  const different = days.filter((d) => isWorkday(d).workday !== chineseDays.isWorkday(d));
  expect(different).toEqual([]);
  expect(days.filter((d) => !isWorkday(d).known)).toEqual([]);
});

test("通知所列108天的节日名称与 chinese-days 一致", () => {
  const theirs: Readonly<Record<string, readonly string[]>> = {
    元旦: ["元旦"],
    春节: ["春节"],
    清明节: ["清明"],
    劳动节: ["劳动节"],
    端午节: ["端午"],
    中秋节: ["中秋"],
    国庆节: ["国庆节"],
    "国庆节、中秋节": ["国庆节", "中秋"],
  };
  const named = everyDay("2024-01-01", "2026-12-31").flatMap((d) => {
    const name = holidayOf(d)?.holiday.name["zh-CN"];
    return name === undefined ? [] : [[d, name] as const];
  });
  expect(named).toHaveLength(36 + 33 + 39);
  const different = named.filter(([d, name]) => {
    const said = chineseDays.getDayDetail(d).name.split(",")[1] ?? "";
    return !(theirs[name] ?? []).includes(said);
  });
  expect(different).toEqual([]);
});

describe("一天的性质", () => {
  test.each([
    ["2026-09-20", { workday: true, why: "make-up", known: true }],
    ["2026-09-19", { workday: false, why: "weekend", known: true }],
    ["2026-10-01", { workday: false, why: "holiday", known: true }],
    ["2026-10-03", { workday: false, why: "holiday", known: true }],
    ["2026-10-08", { workday: true, why: "weekday", known: true }],
    ["2027-01-01", { workday: false, why: "holiday", known: true }],
    ["2027-10-01", { workday: false, why: "holiday", known: true }],
    ["2027-10-04", { workday: true, why: "weekday", known: false }],
    ["2027-10-09", { workday: false, why: "weekend", known: false }],
    ["2023-10-02", { workday: true, why: "weekday", known: false }],
  ] as const)("%s", (d, expected) => {
    expect(isWorkday(d)).toEqual(expected);
  });

  test("调休上班日指明节日与通知", () => {
    const named = holidayOf("2026-09-20");
    expect(named?.kind).toBe("make-up");
    expect(named?.holiday.name).toEqual({ "zh-CN": "国庆节", en: "National Day" });
    expect(named?.notice.document).toBe("国办发明电〔2025〕7号");
    expect(holidayOf("2026-09-21")).toBeNull();
  });
});

test("通知自身没有矛盾：调休上班日在周末、不在放假期间，通知在当年之前发布", () => {
  const off = new Set(HOLIDAY_NOTICES.flatMap((n) => n.holidays.flatMap((h) => everyDay(h.from, h.to))));
  for (const notice of HOLIDAY_NOTICES) {
    expect(hasNotice(notice.year)).toBe(true);
    expect(notice.title).toBe(`国务院办公厅关于${notice.year}年部分节假日安排的通知`);
    expect(notice.dated.slice(0, 4)).toBe(String(notice.year - 1));
    for (const holiday of notice.holidays) {
      expect(holiday.from <= holiday.to).toBe(true);
      for (const d of holiday.makeUp) {
        expect([d, weekday(d) >= 6, off.has(d)]).toEqual([d, true, false]);
      }
    }
  }
  expect(hasNotice(2027)).toBe(false);
});

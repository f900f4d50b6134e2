// 公历日期
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateAt,
  daysBetween,
  formatCivilDate,
  parseCivilDate,
  weekday,
} from "#shared/calendar/civil.ts";

const civilDates = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CivilDate);

describe("读取日期", () => {
  test.each(["2026-09-24", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])(
    "%s 是真实的日期",
    (text) => {
      expect(parseCivilDate(text)).toBe(text);
    },
  );

  test.each([
    "",
    "2026-9-24",
    "2026-09-24 ",
    "２０２６-09-24",
    "2026/09/24",
    "20260924",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "12026-01-01",
    "2026-09-24\n",
    "2026-09-24T00:00",
  ])("%j 不是日期", (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });
});

describe("日期加减", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2026-05-20", 0, "2026-05-20"],
  ] as const)("%s 加 %i 个月是 %s（民法典第二百零二条）", (start, months, expected) => {
    expect(addMonths(start, months)).toBe(expected);
  });

  test("加减日数、相隔日数与世界协调时历法逐日一致", () => {
    fc.assert(
      fc.property(civilDates, fc.integer({ min: -4_000_000, max: 4_000_000 }), (d, n) => {
        const there = new Date(Date.parse(d) + n * 86_400_000);
        fc.pre(there >= new Date("0001-01-01T00:00:00Z") && there <= new Date("9999-12-31T00:00:00Z"));
        expect(addDays(d, n)).toBe(there.toISOString().slice(0, 10));
        expect(daysBetween(d, addDays(d, n))).toBe(n);
        expect(weekday(addDays(d, n))).toBe(there.getUTCDay() === 0 ? 7 : there.getUTCDay());
      }),
    );
  });

  test("超出公元1年至9999年、非整数、不存在的日期都不予计算", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0001-01-01", -1)).toThrow(RangeError);
    expect(() => addMonths("9999-12-01", 1)).toThrow(RangeError);
    expect(() => addMonths("0001-01-31", -1)).toThrow(RangeError);
    expect(() => addDays("2026-01-01", 0.5)).toThrow(RangeError);
    expect(() => addMonths("2026-01-01", Number.NaN)).toThrow(RangeError);
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  });
});

describe("北京时间的日期", () => {
  test.each([
    ["2026-09-23T15:59:59.999Z", "2026-09-23"],
    ["2026-09-23T16:00:00.000Z", "2026-09-24"],
    ["2025-12-31T16:00:00.000Z", "2026-01-01"],
    ["1969-12-31T15:59:59.999Z", "1969-12-31"],
  ])("%s 是北京时间 %s", (instant, expected) => {
    expect(civilDateAt(Date.parse(instant))).toBe(expected);
  });

  test("与系统时区库的 Asia/Shanghai 一致（1991年夏时制结束以后）", () => {
    const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse("1991-09-15T00:00:00Z"), max: Date.parse("2100-01-01T00:00:00Z") }),
        (instant) => {
          expect(civilDateAt(instant)).toBe(shanghai.format(instant));
        },
      ),
    );
  });

  test("不是时刻的数不给日期", () => {
    expect(() => civilDateAt(Number.NaN)).toThrow(RangeError);
    expect(() => civilDateAt(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

test("日期按所用语言书写", () => {
  expect(formatCivilDate("2026-09-24", "zh-CN")).toBe("2026年9月24日（周四）");
  expect(formatCivilDate("2026-09-24", "en")).toBe("Thu 24 Sep 2026");
  expect(formatCivilDate("2026-03-01", "zh-CN")).toBe("2026年3月1日（周日）");
  expect(formatCivilDate("2024-12-30", "en")).toBe("Mon 30 Dec 2024");
});

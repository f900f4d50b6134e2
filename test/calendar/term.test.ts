// 期间计算
import chineseDays from "chinese-days";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, daysBetween } from "#shared/calendar/civil.ts";
import { isWorkday } from "#shared/calendar/notices.ts";
import { dueDate, type Term, workdaysLeft, yearsNeedingNotice } from "#shared/calendar/term.ts";

const NOTICE_2026 = "《国务院办公厅关于2026年部分节假日安排的通知》国办发明电〔2025〕7号";

const starts = fc.integer({ min: 0, max: 1400 }).map((n) => addDays("2024-01-01", n));
const terms = fc.record({
  count: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom("workday", "day", "month"),
}) satisfies fc.Arbitrary<Term>;

describe("到期日", () => {
  test.each([
    ["2026-09-18", 5, "workday", "2026-09-24"],
    ["2026-09-30", 5, "workday", "2026-10-13"],
    ["2024-09-30", 15, "workday", "2024-10-25"],
    ["2026-09-21", 10, "day", "2026-10-08"],
    ["2024-02-01", 10, "day", "2024-02-18"],
    ["2026-09-21", 3, "day", "2026-09-24"],
    ["2026-09-16", 4, "day", "2026-09-20"],
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2026-03-01", 3, "month", "2026-06-01"],
    ["2025-12-31", 2, "month", "2026-02-28"],
    ["2026-07-01", 3, "month", "2026-10-08"],
  ] as const)("%s 起 %i %s，%s 到期", (start, count, unit, expected) => {
    const due = dueDate(start, { count, unit });
    expect([due.due, due.provisional]).toEqual([expected, false]);
  });

  test("2024年至2026年每一天起5、15、30个工作日，与 chinese-days 逐日数出的一致", () => {
    const different: unknown[] = [];
    for (let start: CivilDate = "2024-01-01"; start <= "2026-11-01"; start = addDays(start, 1)) {
      for (const count of [5, 15, 30]) {
        let [expected, counted] = [start, 0];
        while (counted < count) {
          expected = addDays(expected, 1);
          if (chineseDays.isWorkday(expected)) counted += 1;
        }
        const { due } = dueDate(start, { count, unit: "workday" });
        if (due !== expected) different.push([start, count, due, expected]);
      }
    }
    expect(different).toEqual([]);
  });
});

describe("逐日回执", () => {
  test("公示5个工作日：周末不计，国庆调休的周日计入，并写明依据", () => {
    expect(dueDate("2026-09-18", { count: 5, unit: "workday" }).receipt).toEqual([
      { date: "2026-09-18", counts: false, why: "起始日不计入（民法典第二百零一条）" },
      { date: "2026-09-19", counts: false, why: "周末，不计入工作日" },
      { date: "2026-09-20", counts: true, why: `第1个工作日，国庆节调休上班（${NOTICE_2026}）` },
      { date: "2026-09-21", counts: true, why: "第2个工作日" },
      { date: "2026-09-22", counts: true, why: "第3个工作日" },
      { date: "2026-09-23", counts: true, why: "第4个工作日" },
      { date: "2026-09-24", counts: true, why: "第5个工作日" },
    ]);
  });

  test("10日内答复：届满日逢国庆节，顺延到节后首个工作日", () => {
    const { receipt } = dueDate("2026-09-21", { count: 10, unit: "day" });
    expect(receipt).toHaveLength(18);
    expect(receipt[5]).toEqual({ date: "2026-09-26", counts: true, why: "第5日" });
    expect(receipt[10]).toEqual({
      date: "2026-10-01",
      counts: true,
      why: `第10日，届满日逢国庆节放假（${NOTICE_2026}），应予顺延（民法典第二百零三条）`,
    });
    expect(receipt[16]).toEqual({
      date: "2026-10-07",
      counts: false,
      why: `国庆节放假（${NOTICE_2026}），继续顺延`,
    });
    expect(receipt[17]).toEqual({
      date: "2026-10-08",
      counts: false,
      why: "顺延至休假结束的次日（民法典第二百零三条）",
    });
  });

  test("按月计算：没有对应日的取月末日，每月一行", () => {
    const { receipt } = dueDate("2025-12-31", { count: 2, unit: "month" });
    expect(receipt.map(({ date, why }) => [date, why])).toEqual([
      ["2025-12-31", "起始日不计入（民法典第二百零一条）"],
      ["2026-01-31", "第1个月的对应日（民法典第二百零二条）"],
      ["2026-02-28", "第2个月没有对应日，取月末日（民法典第二百零二条）"],
    ]);
  });

  test("英文回执逐行对应", () => {
    const term = { count: 3, unit: "workday" } as const;
    const english = dueDate("2026-09-24", term, { locale: "en" });
    expect(english.receipt.slice(0, 3).map((line) => line.why)).toEqual([
      "start day, not counted (Civil Code art. 201)",
      "Mid-Autumn Festival, day off (State Council holiday notice for 2026, 国办发明电〔2025〕7号): not a working day",
      "Mid-Autumn Festival, day off (State Council holiday notice for 2026, 国办发明电〔2025〕7号): not a working day",
    ]);
    const chinese = dueDate("2026-09-24", term);
    expect(english.receipt.map(({ date, counts }) => [date, counts])).toEqual(
      chinese.receipt.map(({ date, counts }) => [date, counts]),
    );
    expect(english.receipt.at(-1)).toEqual({ date: "2026-09-30", counts: true, why: "working day 3" });
  });
});

describe("延长", () => {
  const report: Term = { count: 30, unit: "workday", extension: { count: 10, unit: "day" } };

  test("未经延长的，不计延长期", () => {
    expect(dueDate("2026-07-01", report).due).toBe("2026-08-12");
  });

  test("延长10日，自原到期日起算，逢周末顺延", () => {
    const { due, receipt } = dueDate("2026-07-01", report, { extended: true });
    // 2026-08-22 是周六
    expect(due).toBe("2026-08-24");
    expect(receipt.filter((line) => line.date === "2026-08-12")).toHaveLength(1);
    expect(receipt.find((line) => line.date === "2026-08-13")?.why).toBe("延长期：第1日");
    expect(receipt.filter((line) => line.counts)).toHaveLength(40);
  });

  test("没有规定延长的期间不能延长", () => {
    expect(() => dueDate("2026-07-01", { count: 5, unit: "day" }, { extended: true })).toThrow(RangeError);
  });
});

describe("放假通知未公布的年份", () => {
  test("工作日跨入2027年的，到期日为暂定，并指出缺哪一年的通知", () => {
    const due = dueDate("2026-12-30", { count: 3, unit: "workday" });
    expect([due.due, due.provisional]).toEqual(["2027-01-05", true]);
    expect(due.receipt[1]?.why).toBe("第1个工作日");
    expect(due.receipt[2]?.why).toBe(
      "元旦放假（《全国年节及纪念日放假办法》国令第795号第二条），不计入工作日",
    );
    expect(due.receipt[5]?.why).toBe("第2个工作日（本程序没有当年的放假通知，暂按周一至周五推定）");
    expect(yearsNeedingNotice(due)).toEqual([2027]);
  });

  test("跨年但不依赖未公布年份的，不是暂定", () => {
    const due = dueDate("2026-12-28", { count: 3, unit: "workday" });
    expect([due.due, due.provisional, yearsNeedingNotice(due)]).toEqual(["2026-12-31", false, []]);
  });

  test("按日计算只看届满日：中间跨过的日子不影响", () => {
    expect(dueDate("2023-12-20", { count: 20, unit: "day" }).provisional).toBe(false);
    expect(dueDate("2026-12-20", { count: 20, unit: "day" }).provisional).toBe(true);
  });

  test("原期间为暂定的，延长后仍为暂定", () => {
    const term: Term = { count: 5, unit: "workday", extension: { count: 10, unit: "day" } };
    const due = dueDate("2023-12-25", term, { extended: true });
    // 26、27、28、29日四个工作日，元旦后1月2日为第五个，再加10日
    expect([due.due, due.provisional, yearsNeedingNotice(due)]).toEqual(["2024-01-12", true, [2023]]);
  });
});

describe("任何期间都成立", () => {
  test("回执始于起始日、终于到期日，到期日是工作日", () => {
    fc.assert(
      fc.property(starts, terms, (start, term) => {
        const { due, receipt } = dueDate(start, term);
        expect(receipt[0]).toMatchObject({ date: start, counts: false });
        expect(receipt.at(-1)?.date).toBe(due);
        expect(isWorkday(due).workday).toBe(true);
        expect(receipt.filter((line) => line.counts)).toHaveLength(term.count);
        const dates = receipt.map((line) => line.date);
        expect(dates).toEqual([...new Set(dates)].sort());
      }),
    );
  });

  test("工作日和日的回执一天不漏", () => {
    fc.assert(
      fc.property(starts, terms, (start, term) => {
        fc.pre(term.unit !== "month");
        const { due, receipt } = dueDate(start, term);
        expect(receipt).toHaveLength(daysBetween(start, due) + 1);
      }),
    );
  });

  test("期间越长、起始越晚，到期不会更早", () => {
    fc.assert(
      fc.property(starts, terms, (start, term) => {
        const { due } = dueDate(start, term);
        expect(dueDate(start, { ...term, count: term.count + 1 }).due >= due).toBe(true);
        expect(dueDate(addDays(start, 1), term).due >= due).toBe(true);
      }),
    );
  });

  test("n个工作日的期间，起始日还剩n个工作日，到期日还剩0个，逾期为负", () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { due } = dueDate(start, { count, unit: "workday" });
        expect(workdaysLeft(start, due)).toBe(count);
        expect(workdaysLeft(due, due)).toBe(0);
        expect(workdaysLeft(due, start)).toBe(-count);
      }),
    );
  });
});

test("还剩几个工作日：今天不算，到期日算", () => {
  expect(workdaysLeft("2026-09-21", "2026-09-24")).toBe(3);
  expect(workdaysLeft("2026-10-01", "2026-10-08")).toBe(1);
  expect(workdaysLeft("2026-10-07", "2026-10-01")).toBe(0);
  expect(workdaysLeft("2026-10-09", "2026-09-30")).toBe(-2);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 3661])("数目为 %d 的期间不予计算", (count) => {
  for (const unit of ["workday", "day", "month"] as const) {
    expect(() => dueDate("2026-09-18", { count, unit })).toThrow(RangeError);
  }
});

test("最长的期间可以计算", () => {
  expect(dueDate("2026-09-18", { count: 3660, unit: "month" }).due).toBe("2331-09-18");
  expect(
    dueDate("2026-09-18", { count: 3660, unit: "workday" }).receipt.filter((l) => l.counts),
  ).toHaveLength(3660);
});

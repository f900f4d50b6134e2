// 案件的期限：谁来办、哪天到期，逐部制度按条文
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { caseDue, type Filing, filingsOf, isOverdue } from "#shared/cases/filed.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";

const filing = (regime: string, procedure: string, on: CivilDate = "2026-09-18"): Filing => {
  const known = regimeOf(regime);
  const found = known && filingsOf(known, on).find((each) => each.procedure.id === procedure);
  if (found === undefined) throw new Error(`${regime} ${procedure}`);
  return found;
};

test("每部制度里由人提出、等着答复的程序，都有岗位来办", () => {
  const all = regimes.flatMap((regime) =>
    filingsOf(regime, "2026-09-18").map(({ procedure, owed, term, handledBy }) =>
      [regime.id, procedure.id, owed.id, term?.term.count ?? null, handledBy.join("+")].join(" "),
    ),
  );
  expect(all).toEqual([
    "yichun-practitioner correction handle 15 education-officer+credit-officer",
    "yichun-practitioner report handle 30 education-officer+credit-officer",
    "rushan-pupil complaint investigate  education-officer",
    "rushan-pupil objection reply 10 head",
    "rushan-staff objection reply 10 head",
    "guizhou-student appeal answer  clerk+head",
  ]);
});

describe("到期日", () => {
  test.each<[string, string, string, CivilDate, CivilDate]>([
    ["伊春 第十七条：15个工作日，跨过国庆", "yichun-practitioner", "correction", "2026-09-18", "2026-10-15"],
    ["乳山 第十七条：10日，最后一天是工作日", "rushan-pupil", "objection", "2026-09-20", "2026-09-30"],
    ["乳山 第十七条：10日，落在国庆，顺延到节后", "rushan-pupil", "objection", "2026-09-21", "2026-10-08"],
    ["乳山 第十五条：10日", "rushan-staff", "objection", "2026-11-02", "2026-11-12"],
  ])("%s", (_, regime, procedure, received, due) => {
    expect(caseDue(filing(regime, procedure), received, false)).toMatchObject({ due, provisional: false });
  });

  test("伊春 第十九条：30个工作日；延长10日从第一次到期日接着数", () => {
    const report = filing("yichun-practitioner", "report");
    expect(caseDue(report, "2026-03-02", false)).toMatchObject({ due: "2026-04-14", provisional: false });
    expect(caseDue(report, "2026-03-02", true)).toMatchObject({ due: "2026-04-24", provisional: false });
  });

  test("数到还没有放假通知的年份：给出日子，但说是暂定", () => {
    const due = caseDue(filing("yichun-practitioner", "report"), "2026-12-01", false);
    expect(due?.provisional).toBe(true);
    expect(due?.due.slice(0, 4)).toBe("2027");
  });

  test("办法没有写期限的：没有到期日，也就没有逾期", () => {
    const complaint = filing("rushan-pupil", "complaint");
    expect(caseDue(complaint, "2026-09-18", false)).toBeNull();
    expect(isOverdue(null, false, "2027-09-18")).toBe(false);
  });

  test("到期日当天不算逾期，第二天算；答复了的不算", () => {
    const due = caseDue(filing("rushan-pupil", "objection"), "2026-09-20", false);
    expect([
      isOverdue(due, false, "2026-09-30"),
      isOverdue(due, false, "2026-10-01"),
      isOverdue(due, true, "2026-10-01"),
    ]).toEqual([false, true, false]);
  });
});

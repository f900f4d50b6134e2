// 积分情形：每一种规则的两侧；期望的分数都由人手算
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { addDays } from "#shared/calendar/civil.ts";
import type { Account } from "#shared/engine/point-sheet/account.ts";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import { scoreAccount } from "#shared/engine/point-sheet/score.ts";
import { pointSheet } from "#shared/engine/vocabulary/points.ts";
import { account, deed, sheet } from "./trial-sheet.ts";

const total = (deeds: Deed[], more: Partial<Account> = {}) => scoreAccount(account(deeds, more)).total;
const codes = (deeds: Deed[], more: Partial<Account> = {}) =>
  scoreAccount(account(deeds, more)).problems.map(({ code }) => code);
const reasons = (deeds: Deed[], more: Partial<Account> = {}) =>
  scoreAccount(account(deeds, more)).lines.map(({ points, why }) => [points, why]);

test("虚构的表合乎词汇", () => expect(pointSheet.parse(sheet)).toEqual(sheet));

describe("一件事值多少分", () => {
  test("什么事也没有，就是基本分", () => expect(total([])).toBe(100));
  test("定额加分与减分", () => {
    expect(total([deed("好事", "2025-10-01")])).toBe(102);
    expect(total([deed("严重", "2025-10-01")])).toBe(85);
  });
  test("按级别：校1分、县3分、省8分", () => {
    expect(total([deed("比赛获奖", "2025-10-01", { level: "校" })])).toBe(101);
    expect(total([deed("比赛获奖", "2025-10-01", { level: "省" })])).toBe(108);
  });
  test.each([
    [9, 100],
    [10, 101],
    [39, 103],
    [40, 103],
    [59, 103],
    [60, 104],
    [100, 106],
  ])("志愿服务%i小时：每10小时1分至多3分，40小时以上每20小时1分", (amount, expected) =>
    expect(total([deed("志愿服务", "2025-10-01", { amount })])).toBe(expected),
  );
  test.each([
    [10, 100],
    [11, 99],
    [15, 99],
    [16, 98],
    [40, 94],
    [400, 94],
  ])("逾期%i天：10天内不扣，之后每5天1分，至多6分", (amount, expected) =>
    expect(total([deed("逾期还书", "2025-10-01", { amount })])).toBe(expected),
  );
  test("区间内由人给分，要有理由", () => {
    expect(total([deed("突出表现", "2025-10-01", { awarded: 2.5, reason: "救助落水者" })])).toBe(102.5);
    expect(codes([deed("突出表现", "2025-10-01", { awarded: 2.5 })])).toEqual(["reason-missing"]);
    expect(codes([deed("突出表现", "2025-10-01", { awarded: 5.5, reason: "x" })])).toEqual(["out-of-bounds"]);
    expect(codes([deed("突出表现", "2025-10-01", { awarded: 2.3, reason: "x" })])).toEqual(["too-fine"]);
    expect(codes([deed("突出表现", "2025-10-01", { reason: "x" })])).toEqual(["awarded-missing"]);
    expect(codes([deed("突出表现", "2025-10-01", { awarded: Number.NaN, reason: "x" })])).toEqual([
      "not-a-number",
    ]);
  });
  test("细则没有定分就不能用；定了按细则", () => {
    expect(codes([deed("校定", "2025-10-01")])).toEqual(["not-quantified"]);
    expect(total([deed("校定", "2025-10-01")], { quantities: { items: { 校定: 5 } } })).toBe(95);
    const byLevel = { quantities: { items: { 校定: { 校: 2, 县: 6 } } } };
    expect(total([deed("校定", "2025-10-01", { level: "县" })], byLevel)).toBe(94);
    expect(codes([deed("校定", "2025-10-01")], byLevel)).toEqual(["level-missing"]);
    expect(codes([deed("校定", "2025-10-01", { level: "省" })], byLevel)).toEqual(["unknown-level"]);
  });
  test("轻微的只作教育引导，不计分", () => expect(total([deed("轻微", "2025-10-01")])).toBe(100));
});

describe("条件", () => {
  test("说谎扣分需有劝告记录，劝告在前", () => {
    expect(codes([deed("说谎", "2025-10-10")])).toEqual(["admonition-missing"]);
    expect(codes([deed("说谎", "2025-10-10", { admonished: ["2025-10-10"] })])).toEqual([
      "admonition-not-earlier",
    ]);
    expect(total([deed("说谎", "2025-10-10", { admonished: ["2025-10-09"] })])).toBe(97);
  });
  test("经常迟到：30日内另有两次，同一天只算一次", () => {
    expect(codes([deed("迟到", "2025-10-31", { earlier: ["2025-10-01"] })])).toEqual(["occurrence-missing"]);
    expect(codes([deed("迟到", "2025-10-31", { earlier: ["2025-10-01", "2025-10-01"] })])).toEqual([
      "occurrence-missing",
    ]);
    expect(codes([deed("迟到", "2025-11-01", { earlier: ["2025-10-01", "2025-10-20"] })])).toEqual([
      "occurrence-missing",
    ]);
    expect(total([deed("迟到", "2025-10-31", { earlier: ["2025-10-01", "2025-10-20"] })])).toBe(99);
  });
  test("作弊要有佐证，种类对", () => {
    expect(codes([deed("作弊", "2025-10-10")])).toEqual(["evidence-missing"]);
    expect(codes([deed("作弊", "2025-10-10", { evidence: ["传闻"] })])).toEqual(["evidence-missing"]);
    expect(total([deed("作弊", "2025-10-10", { evidence: ["照片"] })])).toBe(80);
  });
  test("表彰须县级以上认证", () => {
    expect(codes([deed("认证表彰", "2025-10-10")])).toEqual(["authority-missing"]);
    expect(codes([deed("认证表彰", "2025-10-10", { authority: "校" })])).toEqual(["authority-too-low"]);
    expect(total([deed("认证表彰", "2025-10-10", { authority: "县" })])).toBe(104);
    expect(total([deed("认证表彰", "2025-10-10", { authority: "国家" })])).toBe(104);
  });
});

describe("日期", () => {
  test.each([
    ["2025-08-31", "outside-period"],
    ["2026-09-01", "outside-period"],
    ["2026-02-30", "date-invalid"],
  ] as const)("%s：%s", (on, code) => expect(codes([deed("好事", on)])).toEqual([code]));
  test("入校之前的事不算", () => {
    expect(codes([deed("好事", "2025-09-14")], { enrolled: "2025-09-15" })).toEqual(["before-enrolment"]);
    expect(total([deed("好事", "2025-09-15")], { enrolled: "2025-09-15" })).toBe(102);
  });
  test("还没到的事不算", () =>
    expect(codes([deed("好事", "2026-03-02")], { on: "2026-03-01" })).toEqual(["not-yet"]));
  test("没有这一项", () => expect(codes([deed("constructor", "2025-10-01")])).toEqual(["unknown-item"]));
  test("同一件事录了两次，第二次有问题；写明是另一件则可", () => {
    expect(codes([deed("好事", "2025-10-01"), deed("好事", "2025-10-01")])).toEqual(["same-deed-twice"]);
    expect(total([deed("好事", "2025-10-01"), deed("好事", "2025-10-01", { deed: "下午" })])).toBe(104);
  });
});

describe("算不算数", () => {
  test("同类获奖只取最高", () =>
    expect(
      reasons([
        deed("比赛获奖", "2025-10-01", { level: "县" }),
        deed("比赛获奖", "2025-11-01", { level: "省" }),
        deed("比赛获奖", "2025-12-01", { level: "省" }),
      ]),
    ).toEqual([
      [100, null],
      [0, "lower-rung"],
      [8, null],
      [0, "lower-rung"],
    ]));
  test("一件事触犯两项，只按重的扣一次", () =>
    expect(
      total([
        deed("作弊", "2025-10-10", { evidence: ["照片"], deed: "期中" }),
        deed("违纪", "2025-10-10", { deed: "期中" }),
      ]),
    ).toBe(80));
  test("每月之星一月一次：相隔不足一月的不算，满一月的算", () => {
    expect(total([deed("每月之星", "2025-10-15"), deed("每月之星", "2025-11-14")])).toBe(101);
    expect(total([deed("每月之星", "2025-10-15"), deed("每月之星", "2025-11-15")])).toBe(102);
  });
  test("加分合计至多30分，封顶那一件只算剩下的", () => {
    const many = Array.from({ length: 16 }, (_, day) => deed("好事", addDays("2025-10-01", day)));
    const last = scoreAccount(account(many));
    expect(last.total).toBe(130);
    expect(last.lines.at(-1)).toMatchObject({ points: 0, worth: 2, why: "group-cap" });
  });
  test("违纪三个月后失效：满期的当日起不再计", () => {
    expect(total([deed("违纪", "2025-10-10")], { on: "2026-01-09" })).toBe(90);
    expect(total([deed("违纪", "2025-10-10")], { on: "2026-01-10" })).toBe(100);
    expect(total([deed("违纪", "2025-10-10", { found: "2025-11-01" })], { on: "2026-01-31" })).toBe(90);
  });
  test("严重违纪在册期间，加分不算", () =>
    expect(reasons([deed("好事", "2025-10-01"), deed("严重", "2025-10-02")])).toEqual([
      [100, null],
      [0, "suspended"],
      [-15, null],
    ]));
});

describe("修复", () => {
  const bad = () => deed("严重", "2025-10-01");
  const mend = (of: Deed, repair: string, on: CivilDate, id = "m1") => ({ id, repair, deed: of.id, on });
  const score = (of: Deed, ...mendings: ReturnType<typeof mend>[]) =>
    scoreAccount(account([of], {}, mendings));
  test("义工以较轻的扣分替代：15分变4分", () => {
    const one = bad();
    expect(score(one, mend(one, "义工", "2025-11-01")).total).toBe(96);
  });
  test("不满一个月不能修复", () => {
    const one = bad();
    const { total: none, problems } = score(one, mend(one, "义工", "2025-10-31"));
    expect([none, problems.map(({ code }) => code)]).toEqual([null, ["mended-too-early"]]);
  });
  test("一件事只修复一次；不在可修复之列的不行；没有这件事的不行", () => {
    const one = bad();
    const twice = score(one, mend(one, "义工", "2025-11-01"), mend(one, "义工", "2025-11-02", "m2"));
    expect(twice.problems.map(({ code, at }) => [code, at])).toEqual([["mended-twice", "m2"]]);
    expect(score(one, mend(one, "抵消", "2025-11-01")).problems.map(({ code }) => code)).toEqual([
      "not-mendable",
    ]);
    const none = score(one, { id: "m1", repair: "义工", deed: "没有", on: "2025-11-01" });
    expect(none.problems.map(({ code }) => code)).toEqual(["nothing-to-mend"]);
  });
  test("抵消还5分，等级也随之；还分还8分，等级不变", () => {
    const cheat = deed("作弊", "2025-10-01", { evidence: ["照片"] });
    expect(score(cheat, mend(cheat, "抵消", "2025-11-01"))).toMatchObject({ total: 85, forGrade: 85 });
    expect(score(cheat, mend(cheat, "还分", "2025-11-01"))).toMatchObject({ total: 88, forGrade: 80 });
  });
});

describe("周期与平均", () => {
  test("按周各从100分起，学期取平均：两周里一周扣15，另一周满分", () => {
    const weekly = { ...sheet, over: "week" as const };
    const period = { from: "2025-09-01" as const, to: "2025-09-14" as const };
    expect(total([deed("严重", "2025-09-07")], { sheet: weekly, period, on: "2025-09-14" })).toBe(92.5);
    expect(total([deed("严重", "2025-09-07")], { sheet: weekly, period, on: "2025-09-07" })).toBe(85);
  });
  test("底线与上限", () => {
    const bounded = {
      ...sheet,
      floor: { value: 90, cite: sheet.groups[0]?.cite ?? { clause: "", quote: "" } },
      ceiling: { value: 101, cite: sheet.groups[0]?.cite ?? { clause: "", quote: "" } },
    };
    expect(total([deed("严重", "2025-10-01")], { sheet: bounded })).toBe(90);
    expect(total([deed("好事", "2025-10-01")], { sheet: bounded })).toBe(101);
  });
  test("修订后的分值只管修订之后的事", () => {
    const [credit, debit] = sheet.groups;
    if (!credit || !debit) throw new Error("two groups");
    const amended = structuredClone(sheet);
    const good = amended.groups[0]?.items[0];
    if (good?.points.kind === "each")
      good.points.points.push({ from: "2026-01-01", value: 5, cite: { clause: "修订", quote: "5分" } });
    const deeds = [deed("好事", "2025-12-31"), deed("好事", "2026-01-01")];
    expect(total(deeds, { sheet: amended })).toBe(107);
    expect(total(deeds, { sheet: amended, on: "2026-01-01" })).toBe(107);
  });
});

describe("总是成立", () => {
  const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays("2025-09-01", n));
  const good = fc.constantFrom("好事", "每月之星");
  const bad = fc.constantFrom("违纪", "严重", "轻微");
  const many = fc.array(fc.tuple(fc.oneof(good, bad), day), { maxLength: 20 });
  const rows = (pairs: [string, CivilDate][]): Deed[] =>
    pairs.map(([item, on], index) => ({
      id: `r${String(index).padStart(3, "0")}`,
      item,
      on,
      deed: String(index),
    }));

  test("事项的先后不影响结果", () => {
    fc.assert(
      fc.property(many, fc.integer(), (pairs, seed) => {
        const deeds = rows(pairs);
        const shuffled = deeds.toSorted(
          (a, b) => ((seed ^ a.id.charCodeAt(3)) % 7) - ((seed ^ b.id.charCodeAt(3)) % 7),
        );
        expect(scoreAccount(account(shuffled))).toEqual(scoreAccount(account(deeds)));
      }),
    );
  });
  test("再犯一次，绝不会提高分数", () => {
    fc.assert(
      fc.property(many, bad, day, (pairs, item, on) => {
        const deeds = rows(pairs);
        const before = scoreAccount(account(deeds)).total ?? Number.NaN;
        const after = scoreAccount(account([...deeds, { id: "z", item, on, deed: "z" }])).total ?? Number.NaN;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
  test("各行之和就是总分", () => {
    fc.assert(
      fc.property(many, (pairs) => {
        const { total: sum, lines } = scoreAccount(account(rows(pairs)));
        const added = lines.reduce((at, { points }) => at + Math.round(points * 100), 0);
        expect(Math.round((sum ?? Number.NaN) * 100)).toBe(added);
      }),
    );
  });
});

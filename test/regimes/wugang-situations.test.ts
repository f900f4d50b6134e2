// 舞钢情形：每一例的状态、名单与期限都由人照方案推出，不由程序得出
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { standing } from "#shared/engine/findings/findings.ts";
import type { Fact } from "#shared/engine/findings/findings-record.ts";
import { payoutDays, prepaymentExcess } from "#shared/engine/findings/prepaid-funds.ts";
import { type SignedPaper, servesAs } from "#shared/engine/findings/signed-report.ts";
import { wugangPrivateSchool as school } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangSampleSupplement } from "#shared/regimes/wugang-credit-supervision/sample-supplement.ts";
import { wugangTraining as training } from "#shared/regimes/wugang-credit-supervision/training.ts";
import { completion, ending, hit, listing, order, penalty, stated } from "#test/engine/findings-facts.ts";
import { accepted, breach, ordered, rejected, states } from "./situations/wugang-private-school.ts";

describe("民办学校的状态", () => {
  test("情形共25例", () => expect(Object.keys(states)).toHaveLength(25));
  test.each(Object.entries(states))("%s", (_name, { facts, on, state, rules = [], proposals = [] }) => {
    const found = standing(school, facts, on);
    expect(found.problems).toEqual([]);
    expect(found.state).toBe(state);
    expect(found.grounds.map(({ rule }) => rule)).toEqual(rules);
    expect(found.proposals.map(({ does, list }) => `${does} ${list}`)).toEqual(proposals);
  });
});

describe("整改文书的期限", () => {
  const of = (facts: Fact[], on: CivilDate) => standing(school, facts, on).orders[0];
  test("10个工作日：3月2日送达，3月16日到期，收据从送达日起逐日写明", () => {
    const found = of([breach, ordered], "2026-03-10");
    expect(found?.due).toBe("2026-03-16");
    expect(found?.state).toBe("open");
    expect(found?.receipt[0]?.date).toBe("2026-03-02");
    expect(found?.receipt.at(-1)?.date).toBe("2026-03-16");
    expect(found?.receipt.filter(({ counts }) => counts)).toHaveLength(10);
  });
  test("30日末日逢清明假期顺延：3月6日送达，4月5日假，4月7日到期", () =>
    expect(
      of(
        [breach, order("文书", "2026-03-06", ["招生"], { within: { count: 30, unit: "day" } })],
        "2026-03-10",
      )?.due,
    ).toBe("2026-04-07"));
  test.each<[CivilDate | null, CivilDate, string, CivilDate | null]>([
    [null, "2026-03-16", "open", null],
    [null, "2026-03-17", "overdue", "2026-03-17"],
    ["2026-03-16", "2026-03-20", "done-in-time", null],
    ["2026-03-17", "2026-03-20", "done-late", "2026-03-17"],
    ["2026-03-16", "2026-03-18", "handed-in", null],
    ["2026-03-17", "2026-03-18", "overdue", "2026-03-17"],
  ])("%s报送，%s看：%s", (done, on, state, since) => {
    const facts = done === null ? [] : [completion("报送", "文书", done, accepted)];
    const found = of([breach, ordered, ...facts], on);
    expect([found?.state, found?.overdueSince]).toEqual([state, since]);
  });
  test("没有节假日通知的年份，逾期是暂定的", () => {
    const facts = [
      hit("招生", "2027-03-01"),
      order("文书", "2027-03-01", ["招生"], { within: { count: 5, unit: "workday" } }),
    ];
    const found = standing(school, facts, "2027-06-01");
    expect(found.orders[0]?.provisional).toBe(true);
    expect(found.grounds.map(({ rule, provisional }) => [rule, provisional])).toEqual([
      ["order-overdue", true],
      ["negative-list-hit", false],
    ]);
  });
  test("还没有发整改文书的情形列出来", () => {
    expect(standing(school, [breach], "2026-03-01").ordersOwed).toEqual(["招生"]);
    expect(standing(school, [breach, ordered], "2026-03-02").ordersOwed).toEqual([]);
  });
  test("一个情形有两份文书，两份都完成才结束整改", () => {
    const second = order("二", "2026-03-02", ["招生"], { by: "2026-06-30" });
    const one = [breach, ordered, second, completion("报送", "文书", "2026-03-16", accepted)];
    expect(standing(school, one, "2026-04-01").state).toBe("rectification");
    const both = [...one, completion("再报", "二", "2026-04-01", { on: "2026-04-02", accepted: true })];
    expect(standing(school, both, "2026-04-02").state).toBe("clear");
  });
});

describe("名单只提议，由人凭文书决定", () => {
  const facts = [penalty("处罚", "2026-04-01", true)];
  const listed = [...facts, listing("决定", "intensive", "enter", "2026-04-03")];
  test("提议写明依据和决定文书须有的四样", () =>
    expect(standing(school, facts, "2026-04-01").proposals).toEqual([
      {
        list: "intensive",
        does: "enter",
        grounds: ["处罚"],
        needs: ["name", "number", "authority", "date"],
        cite: { clause: "三第2项", quote: "要将民办学校列为重点监控对象" },
      },
    ]));
  test("未列入之前，五种限制措施都不生效", () => {
    const { effects, listed: lists } = standing(school, facts, "2026-04-02");
    expect(lists).toEqual([]);
    expect(effects.map(({ inForce }) => inForce)).toEqual([false, false, false, false, false]);
  });
  test("自决定之日起生效", () => {
    const { effects, listed: lists } = standing(school, listed, "2026-04-03");
    expect(lists).toEqual([{ list: "intensive", since: "2026-04-03" }]);
    expect(effects.map(({ title, inForce }) => [title["zh-CN"], inForce])).toEqual([
      ["强化监管频次", true],
      ["不给予资金资助", true],
      ["不授予相关荣誉称号", true],
      ["取消或降低评估等级", true],
      ["按照有关规定进行惩戒", true],
    ]);
  });
  test("修复之日措施即止，不等退出的决定", () => {
    const { effects, listed: lists } = standing(
      school,
      [...listed, ending("修复", "处罚", "2026-10-09")],
      "2026-10-09",
    );
    expect(effects).toEqual([]);
    expect(lists).toEqual([{ list: "intensive", since: "2026-04-03" }]);
  });
  test("退出后不再在名单", () =>
    expect(
      standing(
        school,
        [
          ...listed,
          ending("修复", "处罚", "2026-10-09"),
          listing("退出", "intensive", "leave", "2026-10-10"),
        ],
        "2026-10-10",
      ),
    ).toMatchObject({ state: "clear", listed: [], proposals: [] }));
  test("重点监管名单没有限制措施", () =>
    expect(
      standing(
        school,
        [penalty("处罚", "2026-04-01", false), listing("决定", "watch", "enter", "2026-04-03")],
        "2026-04-03",
      ).effects,
    ).toEqual([]));
  test("红榜从不由系统提议，只凭决定", () => {
    const praised = [hit("表彰", "2026-01-05", "commended")];
    expect(standing(school, praised, "2026-03-01").proposals).toEqual([]);
    const red = standing(school, [...praised, listing("上榜", "red", "enter", "2026-03-01")], "2026-03-01");
    expect(red.effects.map(({ title, inForce }) => [title["zh-CN"], inForce])).toEqual([["宣传示范", true]]);
  });
});

describe("良好信用信息", () => {
  const praised = hit("表彰", "2026-01-05", "commended");
  const preferred = (facts: Fact[], on: CivilDate) =>
    standing(school, facts, on).preferences.map(({ id }) => id);
  const all = ["special-funds", "support-funds", "honours"];
  test.each(["commended", "honoured", "well-evaluated"])("%s：三方面优先考虑", (of) =>
    expect(preferred([hit("好", "2026-01-05", of)], "2026-01-05")).toEqual(all),
  );
  test("前一日还没有；撤销之日起没有", () => {
    expect(preferred([praised], "2026-01-04")).toEqual([]);
    const revoked = [praised, ending("撤销", "表彰", "2026-02-02", "revoked")];
    expect(preferred(revoked, "2026-02-01")).toEqual(all);
    expect(preferred(revoked, "2026-02-02")).toEqual([]);
  });
  test("没有良好信息就没有优先", () => expect(preferred([], "2026-01-05")).toEqual([]));
  test("限期整改、重点监管名单照提，重点监控对象不再优先", () => {
    expect(preferred([praised, breach], "2026-03-01")).toEqual(all);
    expect(preferred([praised, penalty("处罚", "2026-03-01", false)], "2026-03-01")).toEqual(all);
    expect(preferred([praised, penalty("处罚", "2026-03-01", true)], "2026-03-01")).toEqual([]);
  });
  test("良好信息不减轻状态", () =>
    expect(standing(school, [praised, breach], "2026-03-01").state).toBe("rectification"));
});

describe("不收的事实", () => {
  const codes = (facts: Fact[], on: CivilDate = "2026-12-31") =>
    standing(school, facts, on).problems.map(({ at, code }) => [at, code]);
  test("共23例", () => expect(Object.keys(rejected)).toHaveLength(23));
  test("期限最长3660，再长不收；延长由文书另发，不写在期限里", () => {
    const within = (term: { count: number; unit: "day"; extension?: { count: number; unit: "day" } }) =>
      codes([hit("甲", "2021-09-01"), order("乙", "2021-09-01", ["甲"], { within: term })]);
    expect(within({ count: 3660, unit: "day" })).toEqual([]);
    expect(within({ count: 3661, unit: "day" })).toEqual([["乙", "term-invalid"]]);
    expect(within({ count: 1.5, unit: "day" })).toEqual([["乙", "term-invalid"]]);
    expect(within({ count: 5, unit: "day", extension: { count: 5, unit: "day" } })).toEqual([
      ["乙", "term-invalid"],
    ]);
  });
  test.each(Object.entries(rejected))("%s", (_name, [facts, expected]) =>
    expect(codes(facts)).toEqual(expected),
  );
  test("有一处不对就没有状态，也不提议", () =>
    expect(
      standing(school, [penalty("处罚", "2026-04-01", true), hit("甲", "2026-01-05", "无")], "2026-12-31"),
    ).toMatchObject({ state: null, grounds: [], proposals: [], effects: [] }));
});

describe("局的细目", () => {
  const local = hit("超额", "2026-09-01", "enrolment-over-plan");
  test("批准并施行之日起算数", () =>
    expect(standing(school, [local], "2026-09-01", wugangSampleSupplement).state).toBe("rectification"));
  test("施行前一日不算", () =>
    expect(
      standing(
        school,
        [hit("超额", "2026-08-31", "enrolment-over-plan")],
        "2026-09-01",
        wugangSampleSupplement,
      ).problems.map(({ code }) => code),
    ).toEqual(["unknown-hit"]));
  test("没有批准的不算，没有细目的不算，别的制度的不算", () => {
    const codes = (supplement: typeof wugangSampleSupplement | null) =>
      standing(school, [local], "2026-09-01", supplement).problems.map(({ code }) => code);
    expect(codes({ ...wugangSampleSupplement, approved: null })).toEqual(["unknown-hit"]);
    expect(codes({ ...wugangSampleSupplement, regime: "wugang-training" })).toEqual(["unknown-hit"]);
    expect(codes(null)).toEqual(["unknown-hit"]);
  });
});

describe("培训机构", () => {
  const state = (facts: Fact[], on: CivilDate = "2026-12-31") => standing(training, facts, on);
  test("检查抽查发现的问题记入信用档案，不提议名单", () =>
    expect(state([hit("检查", "2026-03-02", "inspection-finding")])).toMatchObject({
      state: "recorded",
      proposals: [],
      ordersOwed: [],
    }));
  test.each([false, true])("行政处罚公示（情节严重：%s），不提议黑名单", (serious) =>
    expect(state([penalty("处罚", "2026-03-02", serious)])).toMatchObject({
      state: "penalty-published",
      proposals: [],
    }),
  );
  test("有明文依据的，提议黑名单", () =>
    expect(state([stated("规定", "2026-03-02")])).toMatchObject({
      state: "black",
      proposals: [{ list: "training-black", does: "enter", grounds: ["规定"] }],
    }));
  test("白名单只凭决定列入", () =>
    expect(state([listing("列入", "white", "enter", "2026-03-02")])).toMatchObject({
      state: "clear",
      listed: [{ list: "white", since: "2026-03-02" }],
      proposals: [],
    }));
  test("重点监管、重点监控名单不用于培训机构", () =>
    expect(state([listing("列入", "watch", "enter", "2026-03-02")]).problems[0]?.code).toBe("unknown-list"));
});

describe("培训资金", () => {
  const cycle = training.terms.payout?.term ?? { count: 0, unit: "month" as const };
  test("自收款之日起每三个月一期，逢休息日顺延：3月2日收款，6月2日、9月2日、12月2日", () =>
    expect(payoutDays(cycle, "2026-03-02", "2026-11-20").map(({ due }) => due)).toEqual([
      "2026-06-02",
      "2026-09-02",
      "2026-12-02",
    ]));
  test("末课恰在一期的末日，不再有下一期；过一日就有", () => {
    expect(payoutDays(cycle, "2026-03-02", "2026-06-02")).toHaveLength(1);
    expect(payoutDays(cycle, "2026-03-02", "2026-06-03")).toHaveLength(2);
  });
  test("每期都自收款之日起算：3月6日收款，6月6日星期六顺延到6月8日，9月6日星期日顺延到9月7日", () => {
    expect(payoutDays(cycle, "2026-02-28", "2026-05-01").map(({ due }) => due)).toEqual(["2026-05-28"]);
    expect(payoutDays(cycle, "2026-03-06", "2026-08-01").map(({ due }) => due)).toEqual([
      "2026-06-08",
      "2026-09-07",
    ]);
  });
  test.each<[Parameters<typeof prepaymentExcess>[0], string[]]>([
    [{ yuan: 5000, classHours: 60 }, []],
    [{ yuan: 5000.01, classHours: 60 }, ["more-yuan"]],
    [{ yuan: 5000, classHours: 61 }, ["more-class-hours"]],
    [{ yuan: 5000, from: "2026-03-01", to: "2026-05-31" }, []],
    [{ yuan: 5000, from: "2026-03-01", to: "2026-06-01" }, ["longer-than-months"]],
    [{ yuan: 5000, from: "2026-11-30", to: "2027-02-28" }, []],
    [{ yuan: 5000, from: "2026-11-30", to: "2027-03-01" }, ["longer-than-months"]],
    [{ yuan: 6000, from: "2026-03-01", to: "2026-12-01" }, ["longer-than-months", "more-yuan"]],
    [{ yuan: Number.NaN, classHours: 1 }, ["not-a-number"]],
    [{ yuan: 1, classHours: -1 }, ["not-a-number"]],
  ])("预收费%j：%j（上位法）", (prepayment, codes) =>
    expect(prepaymentExcess(prepayment).map(({ code }) => code)).toEqual(codes),
  );
});

describe("教师职业信用报告", () => {
  const signed = { by: "T1", version: "v1", on: "2026-03-02" as CivilDate };
  const serves = (paper: SignedPaper, on: CivilDate = "2026-03-02") => {
    const found = servesAs(school, "teacher-report", paper, on);
    return found.serves || found.code;
  };
  test("本人签字确认后，方可使用", () => {
    expect(serves({ of: "T1", version: "v1", signed: null })).toBe("not-signed");
    expect(serves({ of: "T1", version: "v1", signed })).toBe(true);
    expect(serves({ of: "T1", version: "v1", signed }, "2026-03-01")).toBe("not-signed");
  });
  test("别人代签的不算", () =>
    expect(serves({ of: "T2", version: "v1", signed })).toBe("not-the-persons-own"));
  test("签字后改过的，须重新签字", () =>
    expect(serves({ of: "T1", version: "v2", signed })).toBe("changed-since"));
  test("没有规定的文书", () =>
    expect(
      servesAs(training, "teacher-report", { of: "T1", version: "v1", signed }, "2026-03-02"),
    ).toMatchObject({ serves: false, code: "unknown-paper" }));
});

// 流程情形：单位录入 → 负责人确认 → 教育、营商两部门审核（不分先后）→ 生效
import { describe, expect, test } from "vitest";
import { decide, decisionOf, type RouteState, startRoute } from "#shared/cases/route.ts";
import { isRefused } from "#shared/contract/refusals.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";

const clerk = { id: "clerk", name: "录入人" };
const made = (decision: string, by: string, outcome: "approve" | "return" = "approve") => ({
  decision,
  outcome,
  by: { id: by, name: by },
  at: "2026-11-20T08:00:00Z",
  comment: outcome === "return" ? "第3行请核对" : "",
});
const walk = (...steps: ReturnType<typeof made>[]): RouteState => {
  let state = startRoute(regime);
  for (const step of steps) {
    const next = decide(regime, state, [clerk], step);
    if (isRefused(next)) throw new Error(`refused: ${next.refused}`);
    state = next;
  }
  return state;
};
const refusedAfter = (before: ReturnType<typeof made>[], step: ReturnType<typeof made>) => {
  const answer = decide(regime, walk(...before), [clerk], step);
  return isRefused(answer) ? answer.refused : answer.state;
};

const head = made("head-confirms", "head");
const education = made("education-approves", "edu");
const credit = made("credit-approves", "credit");

describe("流程", () => {
  test("交上来先等负责人确认", () => {
    expect(walk()).toMatchObject({ state: "awaiting", stage: "head", awaited: ["head-confirms"] });
  });
  test("负责人确认后，两部门都要审核", () => {
    expect(walk(head)).toMatchObject({ stage: "review", awaited: ["education-approves", "credit-approves"] });
  });
  test.each([
    ["先教育后营商", [education, credit]],
    ["先营商后教育", [credit, education]],
  ])("%s，都批准才生效", (_name, [first, second]) => {
    expect(walk(head, first as typeof head).state).toBe("awaiting");
    expect(walk(head, first as typeof head, second as typeof head)).toMatchObject({
      state: "effective",
      stage: null,
      awaited: [],
    });
  });
  test("负责人没有确认，两部门不能先审", () => {
    expect(refusedAfter([], education)).toBe("not-your-step");
  });
  test("同一步不能办两次", () => {
    expect(refusedAfter([head, education], made("education-approves", "other"))).toBe("not-your-step");
  });
  test("录入人不能确认自己录入的", () => {
    expect(refusedAfter([], made("head-confirms", "clerk"))).toBe("four-eyes");
  });
  test("录了一行而由别人上报，也不能确认", () => {
    const answer = decide(regime, walk(), [clerk, { id: "head", name: "负责人" }], head);
    expect(isRefused(answer) && answer.refused).toBe("four-eyes");
  });
  test("一个人不能兼作教育与营商两方", () => {
    expect(refusedAfter([head, education], made("credit-approves", "edu"))).toBe("four-eyes");
  });
  test("任何一步退回，流程即止，意见留在记录里", () => {
    const back = walk(head, made("credit-approves", "credit", "return"));
    expect(back).toMatchObject({ state: "returned", stage: null, awaited: [] });
    expect(back.decisions.at(-1)?.comment).toBe("第3行请核对");
  });
  test("已生效或已退回的不能再办", () => {
    expect(refusedAfter([head, education, credit], made("head-confirms", "other"))).toBe("batch-over");
    expect(refusedAfter([made("head-confirms", "head", "return")], made("head-confirms", "other"))).toBe(
      "batch-over",
    );
  });
  test("没有的决定", () => {
    expect(refusedAfter([], made("mayor-approves", "mayor"))).toBe("not-your-step");
    expect(decisionOf(regime, "mayor-approves")).toBeUndefined();
    expect(decisionOf(regime, "credit-approves")?.by).toBe("credit-officer");
  });
});

// 案件全程：单位收到异议，在收件箱登记；教育部门看到倒数，写明理由，答复办结
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { civilDateAt, formatCivilDate } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import { seenOf } from "#shared/contract/seen.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { violations } from "../browser/axe.ts";
import { findChromium, openBrowser } from "../browser/launch.ts";
import { routeOfficeCdn } from "../excel-host/chromium.ts";
import { type LocalOffice, openLocalOffice, period, school, signInAs } from "./local-office.ts";
import { completeCells } from "./school.ts";

const sheet = { regime: yichunPractitioner.id, unit: school.code, period };
const decisions = [
  [`head-${school.code}`, "head-confirms"],
  ["education-officer", "education-approves"],
  ["credit-officer", "credit-approves"],
] as const;

let browser: Browser;
let office: LocalOffice;
const pages: Page[] = [];

/** Hands in three persons and takes every decision, past the pane. */
const makeEffective = async (): Promise<void> => {
  const version = regimeVersion(yichunPractitioner);
  const call = await office.callAs(`clerk-${school.code}`);
  const ids = [0, 1, 2].map((n) => `person-${n}`);
  await call("save-rows", {
    ...sheet,
    regimeVersion: version,
    rows: ids.map((id, n) => ({ id, table: "grid", base: null, cells: completeCells(n) })),
  });
  const handedIn = await call("submit-batch", {
    ...sheet,
    regimeVersion: version,
    seen: seenOf(ids.map((id) => ({ id, version: 1 }))),
  });
  if (handedIn.kind !== "answer") throw new Error(JSON.stringify(handedIn));
  let batch: Batch = handedIn.answer;
  for (const [who, decision] of decisions) {
    const decide = await office.callAs(who);
    const made = await decide("advance-batch", {
      unit: batch.unit,
      batch: batch.id,
      version: batch.version,
      decision,
      outcome: "approve",
      comment: "",
    });
    if (made.kind !== "answer") throw new Error(JSON.stringify(made));
    batch = made.answer;
  }
};

beforeAll(async () => {
  [browser, office] = await Promise.all([findChromium().then(openBrowser), openLocalOffice()]);
  await makeEffective();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const inboxOf = async (person: string): Promise<Page> => {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 380, height: 1100 },
    reducedMotion: "reduce",
  });
  await routeOfficeCdn(context);
  const page = await context.newPage();
  pages.push(page);
  await page.goto(`${office.origin}/addin/pane.html`);
  await page.getByText("检查一个工作簿").waitFor();
  await signInAs(page, page, person);
  await page.getByRole("tab", { name: /^收件箱/ }).click();
  await page.getByRole("button", { name: "刷新" }).waitFor();
  return page;
};
test("登记、看到倒数与逐日清单、答复办结；两种语言", async () => {
  const today = civilDateAt(Date.now());
  const { due } = dueDate(today, { count: 15, unit: "workday" });
  const clerk = await inboxOf(office.names.clerk);
  await clerk.getByRole("button", { name: "登记异议、更正或举报" }).click();
  const form = clerk.getByRole("form", { name: "登记异议、更正或举报" });
  await form.getByLabel("提出的事由").fill("学历记载有误，毕业证在手");
  expect(await violations(clerk)).toEqual([]);
  // Not ticked: refused with the clause, and what was typed is still there.
  await form.getByRole("button", { name: "登记" }).click();
  await clerk.getByText("不在受理范围内（第十七条）").waitFor();
  expect(await form.getByLabel("提出的事由").inputValue()).toBe("学历记载有误，毕业证在手");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "登记" }).click();
  await clerk.getByText("已登记，期限开始计算").waitFor();
  await clerk.getByText("还剩 15 个工作日").waitFor();
  await clerk.getByText("由主管教育部门、营商部门办理").waitFor();
  expect(await clerk.getByRole("button", { name: "答复并办结" }).count()).toBe(0);

  const officer = await inboxOf(office.names["education-officer"]);
  await officer.getByText("学历记载有误，毕业证在手").waitFor();
  expect(await officer.getByRole("tab", { name: /^收件箱/ }).textContent()).toContain("1");
  await officer.getByRole("button", { name: "怎么算的" }).first().click();
  await officer.getByRole("heading", { name: "期限是这样数的" }).waitFor();
  expect(await officer.locator(".receipt li").last().textContent()).toContain(formatCivilDate(due, "zh-CN"));
  await officer.keyboard.press("Escape");
  expect(await violations(officer)).toEqual([]);
  await officer.getByRole("button", { name: "答复并办结" }).click();
  await officer.getByText("答复和延长都要写明理由").waitFor();
  await officer.getByLabel("理由").fill("毕业证核对无误，予以更正");
  await officer.getByRole("button", { name: "答复并办结" }).click();
  await officer.getByText("已答复办结").first().waitFor();
  expect(await officer.getByRole("button", { name: "答复并办结" }).count()).toBe(0);

  await clerk.getByRole("button", { name: "刷新" }).click();
  await clerk.getByText("毕业证核对无误，予以更正").waitFor();
  await clerk.getByRole("button", { name: "设置" }).click();
  await clerk.getByRole("menuitem", { name: "English" }).click();
  await clerk.getByText("Answered: upheld, put right").waitFor();
});

test("举报只给办理的人：单位登记后自己看不到，办理的人看举报人会留下记录；延长要理由", async () => {
  const clerk = await inboxOf(office.names.clerk);
  await clerk.getByRole("button", { name: "登记异议、更正或举报" }).click();
  const form = clerk.getByRole("form", { name: "登记异议、更正或举报" });
  await form.getByLabel("种类").selectOption({ label: "实名举报（第十九条）" });
  await form.getByLabel("提出的事由").fill("假期收费补课");
  await form.getByLabel("举报人姓名").fill("甲某某");
  await form.getByRole("button", { name: "登记" }).click();
  await clerk.getByText("已登记，期限开始计算").waitFor();
  await clerk.getByRole("button", { name: "刷新" }).click();
  await clerk.getByText("假期收费补课").waitFor({ state: "detached" });

  const officer = await inboxOf(office.names["credit-officer"]);
  await officer.getByText("假期收费补课").waitFor();
  expect(await officer.getByText("甲某某").count()).toBe(0);
  await officer.getByRole("button", { name: "查看举报人" }).click();
  await officer.getByText("举报人：甲某某").waitFor();
  await officer.getByLabel("理由").fill("须到外地调取材料");
  await officer.getByRole("button", { name: "延长10日" }).click();
  await officer.getByText("已延长。请把延长的理由告知提出的人").waitFor();
  expect(await officer.getByRole("button", { name: "延长10日" }).count()).toBe(0);
});

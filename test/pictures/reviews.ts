// 上报以后的图片：指着格退回、改好再报前的变动、两人先后办理、告知、案件与倒数
import type { Browser } from "playwright-core";
import { addDays, civilDateAt } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import { cellOf, gridSheet, pasteRows } from "../addin/filling.ts";
import { type LocalOffice, openLocalOffice, signInAs } from "../addin/local-office.ts";
import {
  type ExcelStage,
  looksInto,
  type Stage,
  stageInBrowser,
  stageInExcel,
  type TakeLooks,
} from "./looks.ts";
import { rightStaff, sync, tab, tabs } from "./pane.ts";

const handIn = async ({ pane }: Stage): Promise<void> => {
  await pane.getByRole("button", { name: "上报…" }).click();
  await pane.getByRole("button", { name: /^确认上报/ }).click();
  await pane.getByText(/^已上报。封存码/).waitFor();
};

/** Somebody's inbox in a plain browser. */
const inboxOf = async (
  office: LocalOffice,
  browser: Browser,
  person: string,
  meet: (stage: Stage) => Promise<void>,
): Promise<void> => {
  const stage = await stageInBrowser(browser, `${office.origin}/addin/pane.html`);
  await stage.pane.getByText("检查一个工作簿").waitFor();
  await signInAs(stage.page, stage.pane, person);
  await tab(stage.pane, tabs.inbox);
  await stage.pane.getByRole("button", { name: "刷新" }).waitFor();
  await meet(stage);
  await stage.close();
};

const approve = async ({ pane }: Stage): Promise<void> => {
  await pane.getByRole("button", { name: "通过" }).first().click();
  await pane.getByText(/^已办理/).waitFor();
};

/** The head points at two cells and gives the batch back. */
const giveBack = async (stage: Stage, take: TakeLooks): Promise<void> => {
  const { pane } = stage;
  await pane.getByRole("button", { name: "通过" }).waitFor();
  await take(stage, "review-01-head");
  await pane.getByLabel("意见", { exact: true }).fill("两处请核对原件");
  await pane.getByRole("button", { name: "指着某一格写意见" }).click();
  for (const [person, cell, text] of [
    ["王建国", "17.", "毕业证上是硕士"],
    ["李敏", "43.", "获奖证书是二等奖，请附复印件"],
  ] as const) {
    const options = pane.getByLabel("哪一行").getByRole("option");
    await options.first().waitFor({ state: "attached" });
    const row = (await options.allTextContents()).find((text) => text.includes(person));
    await pane.getByLabel("哪一行").selectOption({ label: row ?? "" });
    const cells = await pane.getByLabel("哪一格").getByRole("option").allTextContents();
    await pane.getByLabel("哪一格").selectOption({ label: cells.find((one) => one.startsWith(cell)) ?? "" });
    await pane.getByLabel(/^对这一格的意见/).fill(text);
    await pane.getByRole("button", { name: "加上这条意见" }).click();
  }
  await take(stage, "review-02-comments");
  await pane.getByRole("button", { name: "退回" }).click();
  await pane.getByText(/^已办理/).waitFor();
};

/** The clerk sees what was said, mends it, and sees what that changes before handing in again. */
const mend = async (excel: ExcelStage, take: TakeLooks): Promise<void> => {
  const { pane } = excel;
  await tab(pane, tabs.inbox);
  await pane.getByRole("button", { name: "刷新" }).click();
  await pane.getByText("两处请核对原件").waitFor();
  await take(excel, "review-03-inbox-returned");
  await tab(pane, tabs.fill);
  await pane.getByRole("region", { name: "退回意见" }).waitFor();
  await take(excel, "review-04-returned");
  const type = (person: number, key: string, value: string | number): void =>
    excel.host.person.type(gridSheet(excel), cellOf(excel, person, key), value);
  type(0, "17", "硕士");
  type(1, "43", "二等奖");
  for (const [key, value] of [
    ["31", 3],
    ["44", "无"],
    ["38", "80%"],
    ["18", "中等"],
  ] as const)
    type(1, key, value);
  await pane.getByRole("button", { name: "同步 2 行" }).waitFor();
  await sync(excel);
  const hand = { open: /^(上报|Hand in)…$/, close: /^(取消|Cancel)$/ } as const;
  await take(excel, "review-05-hand-in-again", {
    open: async () => {
      await pane.getByRole("button", { name: hand.open }).click();
      await pane.getByRole("region", { name: /^(上报前的变动|Changes before)/ }).waitFor();
    },
    close: () => pane.getByRole("button", { name: hand.close }).click(),
  });
  await handIn(excel);
  await tab(pane, tabs.fill);
  await pane.getByText("本表已锁定").waitFor();
  await take(excel, "review-06-locked");
};

const putOnRecord = async (excel: ExcelStage, take: TakeLooks): Promise<void> => {
  const { pane } = excel;
  await tab(pane, tabs.inbox);
  await pane.getByRole("button", { name: "刷新" }).click();
  await pane.getByRole("button", { name: "登记告知" }).first().waitFor();
  await take(excel, "review-08-notice");
  await pane.getByRole("button", { name: "登记异议、更正或举报" }).click();
  const form = pane.getByRole("form", { name: "登记异议、更正或举报" });
  await form.getByLabel("提出的事由").fill("升旗出勤记载有误：3月请过病假，假条在教务处");
  await take(excel, "review-09-case-form");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "登记" }).click();
  await pane.getByText("已登记，期限开始计算").waitFor();
};

/** Takes what follows a hand-in: the return, the second hand-in, the decisions, the notice, the case before and after its term. */
export async function takeReviewPictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice({ expected: 14 });
  const { names } = office;
  const take = looksInto(folder, browser, report);
  try {
    const excel = await stageInExcel(browser, office.origin);
    await excel.pane.getByRole("form", { name: "建表" }).waitFor();
    await signInAs(excel.page, excel.pane, names.clerk);
    await excel.pane.getByRole("button", { name: "生成填报表" }).click();
    await excel.pane.getByRole("button", { name: "校验全部" }).waitFor();
    pasteRows(excel, rightStaff());
    await sync(excel);
    await handIn(excel);
    await inboxOf(office, browser, names.head, (stage) => giveBack(stage, take));
    await mend(excel, take);
    await inboxOf(office, browser, names.head, approve);
    await inboxOf(office, browser, names["education-officer"], async (stage) => {
      await stage.pane.getByRole("button", { name: "通过" }).first().waitFor();
      await take(stage, "review-07-two-offices");
      await approve(stage);
    });
    await inboxOf(office, browser, names["credit-officer"], approve);
    await putOnRecord(excel, take);
    await inboxOf(office, browser, names["education-officer"], async (stage) => {
      await stage.pane.getByText("还剩 15 个工作日").waitFor();
      await take(stage, "review-10-case");
    });
    await excel.close();
    const { due } = dueDate(civilDateAt(Date.now()), { count: 15, unit: "workday" });
    await office.moveClock(addDays(due, 1));
    await inboxOf(office, browser, names["education-officer"], async (stage) => {
      await stage.pane.getByText(/到期，没有答复/).waitFor();
      await take(stage, "review-11-case-overdue");
    });
  } finally {
    await office.close();
  }
}

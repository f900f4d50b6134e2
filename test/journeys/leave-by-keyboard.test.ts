// 键盘进得来也出得去（WCAG 2.1.2）：过了面板最后一个按钮，Tab 回到 Excel；往回也一样；对话框和小窗关了，焦点回到打开它的按钮
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { pasteRows } from "../addin/filling.ts";
import { type LocalOffice, openLocalOffice, signInAs } from "../addin/local-office.ts";
import { completeCells } from "../addin/school.ts";
import { focusIn } from "../browser/keyboard.ts";
import { openBrowser } from "../browser/launch.ts";
import type { ChromiumSession } from "../excel-host/chromium.ts";
import { expectAccessible, openExcel, openInbox, tab } from "./screens.ts";

let browser: Browser;
let office: LocalOffice;
let excel: ChromiumSession;
let page: Page;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice({ expected: 2 })]);
  excel = await openExcel(browser, office);
  ({ page } = excel);
  // Excel has controls on either side of the pane.
  await page.evaluate(`for (const [where, name] of [["prepend", "功能区"], ["append", "状态栏"]])
    document.body[where](Object.assign(document.createElement("button"), { textContent: name }))`);
});
afterAll(async () => {
  await excel?.close();
  await browser?.close();
  await office?.close();
});

/** The control of Excel's own that has the focus; "" while the pane has it. */
const inExcel = (): Promise<unknown> =>
  page.evaluate(`document.activeElement?.tagName === "BUTTON" ? document.activeElement.textContent : ""`);

/** Presses a key until Excel has the focus; answers the last control of the pane that had it. */
const lastBefore = async (key: "Tab" | "Shift+Tab"): Promise<readonly [last: string, excel: unknown]> => {
  let last = "";
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press(key);
    const here = await focusIn(excel.pane);
    last = here?.name ?? last;
    // On no control: Office.js may have asked Excel to take over, which Excel does a moment later.
    if (here === null) await page.waitForTimeout(150);
    const outside = await inExcel();
    if (outside !== "") return [last, outside];
  }
  return [last, ""];
};

const from = (name: "功能区" | "状态栏"): Promise<void> =>
  page.getByRole("button", { name, exact: true }).focus();

/** Through the pane in both directions, and out at the other end. */
const expectThrough = async (first: RegExp, last: RegExp): Promise<void> => {
  await from("功能区");
  expect(await lastBefore("Tab")).toEqual([expect.stringMatching(last), "状态栏"]);
  await from("状态栏");
  expect(await lastBefore("Shift+Tab")).toEqual([expect.stringMatching(first), "功能区"]);
};

test("没有登录、还没有表", async () => {
  await excel.pane.getByRole("form", { name: "建表" }).waitFor();
  await expectThrough(/^登录$/, /看看能不能重建$/);
});

test("登录、建表、填写以后，每一页", async () => {
  await signInAs(page, excel.pane, office.names.clerk);
  await excel.pane.getByRole("button", { name: "生成填报表" }).click();
  await excel.pane.getByRole("button", { name: "校验全部" }).waitFor();
  pasteRows(excel, [completeCells(0), { ...completeCells(1), 3: 97 }]);
  await excel.pane.getByRole("button", { name: /写成 97%/ }).waitFor();
  for (const name of ["问题", "同步", "收件箱", "填报"]) {
    await tab(excel.pane, name);
    await expectThrough(/^设置$/, /^上报…$/);
  }
});

test("上报前的对话框里，Tab 只在里面走；取消就离开，焦点回到打开它的按钮", async () => {
  const { pane } = excel;
  pasteRows(excel, [completeCells(0), completeCells(1)]);
  await pane.getByText("每一行都完整").waitFor();
  await pane.getByRole("button", { name: "上报…" }).press("Enter");
  await pane.getByRole("dialog").waitFor();
  for (let steps = 0; steps < 6; steps += 1) {
    await page.keyboard.press("Tab");
    expect(await inExcel()).toBe("");
  }
  await pane.getByRole("button", { name: "取消" }).press("Enter");
  await pane.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(async () => (await focusIn(pane))?.name).toBe("上报…");
  await expectThrough(/^设置$/, /^上报…$/);
});

test("普通浏览器里：逐日清单按 Esc 收起，焦点回到打开它的按钮", async () => {
  const { page: plain, close } = await openInbox(browser, office, office.names.clerk);
  await tab(plain, "填报");
  await plain.getByRole("button", { name: "怎么算的" }).press("Enter");
  await plain.getByRole("heading", { name: "期限是这样数的" }).waitFor();
  await expect.poll(async () => (await focusIn(plain))?.name).toMatch(/^期限是这样数的/);
  await expectAccessible(plain);
  await plain.keyboard.press("Escape");
  await expect.poll(async () => (await focusIn(plain))?.name).toBe("怎么算的");
  await close();
});

// 各种屏：一份工作簿里的面板、审核人浏览器里的面板，每一屏都过无障碍检查
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { type LocalOffice, signInAs } from "../addin/local-office.ts";
import { violations } from "../browser/axe.ts";
import {
  type ChromiumOptions,
  type ChromiumSession,
  openInChromium,
  routeOfficeCdn,
} from "../excel-host/chromium.ts";

const screen: BrowserContextOptions = {
  locale: "zh-CN",
  viewport: { width: 400, height: 800 },
  reducedMotion: "reduce",
};

/** Excel with the pane open; closing it closes its browser context too. */
export const openExcel = async (
  browser: Browser,
  office: LocalOffice,
  { locale = "zh-CN", ...options }: Omit<ChromiumOptions, "pane"> = {},
): Promise<ChromiumSession> => {
  const context = await browser.newContext({ ...screen, locale });
  const excel = await openInChromium(context, {
    pane: `${office.origin}/addin/pane.html`,
    width: 380,
    locale,
    ...options,
  });
  return {
    ...excel,
    close: async () => {
      await excel.close();
      await context.close();
    },
  };
};

export const tab = (at: Frame | Page, name: string): Promise<void> =>
  at.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

/** Nothing that axe-core finds wrong on the screen as it stands. */
export const expectAccessible = async (at: Frame | Page): Promise<void> =>
  expect(await violations(at)).toEqual([]);

/** The same of each tab, from one to the next; the last one stays. */
export const expectEachTabAccessible = async (
  at: Frame | Page,
  names: readonly string[] = ["问题", "同步", "收件箱", "填报"],
): Promise<void> => {
  for (const name of names) {
    await tab(at, name);
    await expectAccessible(at);
  }
};

/** Somebody's inbox in a plain browser. */
export const openInbox = async (
  browser: Browser,
  office: LocalOffice,
  person: string,
): Promise<{ page: Page; close: () => Promise<void> }> => {
  const context = await browser.newContext(screen);
  await routeOfficeCdn(context);
  const page = await context.newPage();
  await page.goto(`${office.origin}/addin/pane.html`);
  await page.getByText("检查一个工作簿").waitFor();
  await signInAs(page, page, person);
  await tab(page, "收件箱");
  await page.getByRole("button", { name: "刷新" }).waitFor();
  return { page, close: () => context.close() };
};

/** Approves the one batch that waits for a person. */
export const approve = async (browser: Browser, office: LocalOffice, person: string): Promise<void> => {
  const { page, close } = await openInbox(browser, office, person);
  await page.getByRole("button", { name: "通过" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "通过" }).click();
  await page.getByText(/^已办理/).waitFor();
  await close();
};

/** Brings the clerk's inbox up to date. */
export const refreshInbox = async (pane: Frame): Promise<void> => {
  await tab(pane, "收件箱");
  await pane.getByRole("button", { name: "刷新" }).click();
};

/** Hands in what the sheet holds. */
export const handIn = async (pane: Frame, count: number): Promise<void> => {
  await pane.getByRole("button", { name: "上报…" }).click();
  await pane.getByRole("dialog").waitFor();
  await expectAccessible(pane);
  await pane.getByRole("button", { name: `确认上报 ${count} 人` }).click();
  await pane.getByText(/^已上报。封存码/).waitFor();
};

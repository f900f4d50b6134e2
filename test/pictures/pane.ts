// 面板的图片: the pane with a realistic sheet, on real Office.js and the real local server; every state that people meet.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { cellOf, gridSheet, pasteRows, type Row } from "../addin/filling.ts";
import { type LocalOffice, openLocalOffice, period, school, signInAs } from "../addin/local-office.ts";
import { completeCells } from "../addin/school.ts";
import { type ChromiumSession, openInChromium, routeOfficeCdn } from "../excel-host/chromium.ts";

const sample = fileURLToPath(
  new URL("../../infra/local/samples/yimei-kindergarten-with-mistakes.xlsx", import.meta.url),
);

/** 思想素质 18 of 32: below its floor, whatever the total. */
const belowTheFloor: Row = { 1: "否", 2: "否", 4: "否", 5: "否", 7: "否", 8: "否", 9: "否" };

/** A staff as schools have it: most of it right, some of it not. */
const staff = (): Row[] => {
  const rows: Row[] = Array.from({ length: 14 }, (_, number) => completeCells(number));
  const change = (number: number, cells: Row): void => {
    rows[number] = { ...rows[number], ...cells };
  };
  change(0, { 17: "本科及以下", 18: "良好", 31: 3.5, 43: "三等奖", 44: "无" });
  change(1, { 3: 97, 17: "硕士" });
  change(2, { 21: null, 22: null, 38: null });
  change(3, { residentId: String(completeCells(3).residentId).replace(/.$/, "7") });
  change(4, { 18: "合格", 31: 6 });
  change(5, { 31: 4.255, 17: "本科及以下" });
  change(9, belowTheFloor);
  return rows;
};

export async function takePanePictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const office = await openLocalOffice({ expected: 16 });
  const take = async (at: Frame | Page, name: string): Promise<void> => {
    const element = "locator" in at ? at.locator("body") : null;
    await at.waitForTimeout(400);
    await element?.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    report(name);
  };
  try {
    await takeInExcel(office, browser, take);
    await takeInBrowser(office, browser, take);
  } finally {
    await office.close();
  }
}

type Take = (at: Frame | Page, name: string) => Promise<void>;

const contextFor = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 380, height: 820 }, deviceScaleFactor: 2, locale: "zh-CN" });

const tab = (pane: Frame | Page, name: string) =>
  pane.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

const takeInExcel = async (office: LocalOffice, browser: Browser, take: Take): Promise<void> => {
  const context = await contextFor(browser);
  const excel = await openInChromium(context, {
    pane: `${office.origin}/addin/pane.html`,
    width: 380,
    height: 820,
  });
  const { pane, page } = excel;
  await pane.getByText("建表", { exact: true }).first().waitFor();
  await take(pane, "pane-01-signed-out");
  await signInAs(page, pane, office.names.clerk);
  await take(pane, "pane-02-make-sheet");
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByRole("button", { name: "校验全部" }).waitFor();
  await take(pane, "pane-03-empty-form");
  pasteRows(excel, staff());
  await pane.getByText("3. ").first().waitFor();
  excel.host.person.select(gridSheet(excel), cellOf(excel, 0, "name"));
  await pane.getByText("总分").first().waitFor();
  await take(pane, "pane-04-fill");
  await pane.getByRole("button", { name: "怎么算的" }).click();
  await take(pane, "pane-05-receipt");
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: "为什么" }).click();
  await take(pane, "pane-06-why");
  await pane.getByRole("button", { name: "为什么" }).click();
  excel.host.person.select(gridSheet(excel), cellOf(excel, 9, "name"));
  await pane.getByText("直接判级").waitFor();
  await take(pane, "pane-06-direct-grade");
  await tab(pane, "问题");
  await take(pane, "pane-07-problems");
  await tab(pane, "同步");
  await take(pane, "pane-08-sync-waiting");
  await pane.getByRole("button", { name: /^同步/ }).last().click();
  await pane.getByText(/^已同步/).waitFor();
  await take(pane, "pane-09-synced");
  await conflict(office, excel);
  await pane.getByText("两人改了同一格").waitFor();
  await take(pane, "pane-10-conflict");
  await page.emulateMedia({ colorScheme: "dark" });
  await tab(pane, "填报");
  await take(pane, "pane-11-dark");
  await tab(pane, "问题");
  await take(pane, "pane-12-dark-problems");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await take(pane, "pane-12-forced-colours");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await context.setOffline(true);
  await tab(pane, "同步");
  await pane.getByText("离线，照常填报").waitFor();
  await take(pane, "pane-12-offline");
  await context.setOffline(false);
  await pane.getByRole("banner").getByText("已连接").waitFor();
  await pane.getByRole("button", { name: "设置" }).click();
  await pane.getByRole("menuitem", { name: "English" }).click();
  await tab(pane, "Fill in");
  await take(pane, "pane-13-english");
  await page.evaluate("document.querySelector('iframe').width = 320");
  await tab(pane, "Problems");
  await take(pane, "pane-14-320-english");
  await pane.getByRole("button", { name: "Settings" }).click();
  await pane.getByRole("menuitem", { name: "中文" }).click();
  await tab(pane, "填报");
  await take(pane, "pane-15-320");
  await page.evaluate("document.querySelector('iframe').width = 380");
  await handIn(excel, take);
  await tab(pane, "填报");
  await take(pane, "pane-17-handed-in");
  await tab(pane, "收件箱");
  await take(pane, "pane-18-inbox-clerk");
  await excel.close();
  await context.close();
};

/** The same cell is changed by a colleague on the server and by the clerk on the sheet. */
const conflict = async (office: LocalOffice, excel: ChromiumSession): Promise<void> => {
  const colleague = office.deskOf("clerk-2");
  const sheet = { regime: "yichun-practitioner", unit: school.code, period };
  const { rows } = await colleague.get("list-rows", sheet);
  const self = await colleague.get("read-self", {});
  const row = rows.find(({ cells }) => cells.name === completeCells(6).name);
  if (row === undefined) throw new Error("the row to dispute is not on the server");
  await colleague.get("save-rows", {
    ...sheet,
    regimeVersion: self.periods[0]?.regimeVersion ?? "",
    rows: [
      { id: row.id, table: row.table, base: row.version, cells: { ...row.cells, 18: "良好", 17: "硕士" } },
    ],
  });
  excel.host.person.type(gridSheet(excel), cellOf(excel, 6, "18"), "中等");
  await excel.pane.getByRole("button", { name: /^同步 \d+ 行/ }).click();
};

const handIn = async (excel: ChromiumSession, take: Take): Promise<void> => {
  const { pane } = excel;
  const right = staff().map((_, number) => completeCells(number));
  pasteRows(
    excel,
    right.map((row, number) => (number === 9 ? { ...row, ...belowTheFloor } : row)),
  );
  await pane.getByText("每一行都完整").waitFor();
  await tab(pane, "同步");
  await pane.getByRole("radio", { name: /^我的/ }).check();
  await pane.getByRole("button", { name: "按所选存下" }).click();
  await pane.getByText("两人改了同一格").waitFor({ state: "detached" });
  await pane.getByRole("button", { name: /^同步 \d+ 行/ }).click();
  await pane.getByText(/^已同步/).waitFor();
  await pane.getByRole("button", { name: "上报…" }).click();
  await pane.getByRole("dialog").waitFor();
  await take(pane, "pane-16-hand-in");
  await pane.getByRole("button", { name: /^确认上报/ }).click();
  await pane
    .getByText(/^已上报/)
    .first()
    .waitFor();
};

/** The pane in a plain browser as one of the sample people. */
const inBrowser = async (
  office: LocalOffice,
  browser: Browser,
  person: string,
  does: (page: Page) => Promise<void>,
) => {
  const context = await contextFor(browser);
  await routeOfficeCdn(context);
  const page = await context.newPage();
  await page.goto(`${office.origin}/addin/pane.html`);
  await page.getByText("检查一个工作簿").waitFor();
  await signInAs(page, page, person);
  await does(page);
  await context.close();
};

const takeInBrowser = async (office: LocalOffice, browser: Browser, take: Take): Promise<void> => {
  const { names } = office;
  await inBrowser(office, browser, names.clerk, async (page) => {
    await take(page, "pane-19-browser-drop");
    await page.locator("input[type=file]").setInputFiles(sample);
    await page.getByRole("button", { name: "下载带标记的副本" }).waitFor();
    await take(page, "pane-20-browser-checked");
  });
  await inBrowser(office, browser, names.head, async (page) => {
    await page.getByRole("button", { name: "通过" }).first().waitFor();
    await take(page, "pane-21-head");
    await page.getByRole("button", { name: "通过" }).first().click();
    await page.getByText(/^已办理/).waitFor();
  });
  for (const [role, picture] of [
    ["education-officer", "pane-22-education-office"],
    ["credit-officer", "pane-23-credit-office"],
  ] as const)
    await inBrowser(office, browser, names[role], async (page) => {
      await page.getByRole("button", { name: "通过" }).first().waitFor();
      await take(page, picture);
      await page.getByRole("button", { name: "通过" }).first().click();
      await page.getByText(/^已办理/).waitFor();
    });
  await inBrowser(office, browser, names.head, async (page) => {
    await page.getByRole("button", { name: "登记告知" }).first().waitFor();
    await take(page, "pane-24-notice");
  });
};

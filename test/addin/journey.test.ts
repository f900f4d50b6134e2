// 全程：在真实 Office.js 上建表、填、改、同步、上报，再由三方办理到生效；每一屏都过无障碍检查
import { readFile } from "node:fs/promises";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellAddress } from "#shared/workbook/address.ts";
import { violations } from "../browser/axe.ts";
import { findChromium, openBrowser } from "../browser/launch.ts";
import { type ChromiumSession, openInChromium, routeOfficeCdn } from "../excel-host/chromium.ts";
import { cellOf, gridSheet, pasteRows } from "./filling.ts";
import { type LocalOffice, openLocalOffice, signInAs } from "./local-office.ts";
import { completeCells } from "./school.ts";

const screen = { locale: "zh-CN", viewport: { width: 400, height: 800 }, reducedMotion: "reduce" } as const;

let browser: Browser;
let office: LocalOffice;

beforeAll(async () => {
  [browser, office] = await Promise.all([findChromium().then(openBrowser), openLocalOffice({ expected: 3 })]);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const tab = (pane: Frame | Page, name: string) =>
  pane.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

const onEachTab = async (pane: Frame | Page): Promise<string[]> => {
  const found: string[] = [];
  for (const name of ["问题", "同步", "收件箱", "填报"]) {
    await tab(pane, name);
    found.push(...(await violations(pane)));
  }
  return found;
};

/** A reviewer in a plain browser, until the first button to approve. */
const reviewing = async (person: string): Promise<{ page: Page; close: () => Promise<void> }> => {
  const context = await browser.newContext(screen);
  await routeOfficeCdn(context);
  const page = await context.newPage();
  await page.goto(`${office.origin}/addin/pane.html`);
  await page.getByText("检查一个工作簿").waitFor();
  await signInAs(page, page, person);
  await page.getByRole("button", { name: "通过" }).waitFor();
  return { page, close: () => context.close() };
};

const approve = async (person: string): Promise<string[]> => {
  const { page, close } = await reviewing(person);
  const found = await onEachTab(page);
  await tab(page, "收件箱");
  await page.getByRole("button", { name: "通过" }).click();
  await page.getByText(/^已办理/).waitFor();
  await close();
  return found;
};

describe("从建表到生效", () => {
  let excel: ChromiumSession;
  let pane: Frame;

  beforeAll(async () => {
    const context = await browser.newContext(screen);
    excel = await openInChromium(context, { pane: `${office.origin}/addin/pane.html`, width: 380 });
    pane = excel.pane;
  });
  afterAll(() => excel?.close());

  test("填报人登录，按办法附件建表", async () => {
    await pane.getByRole("form", { name: "建表" }).waitFor();
    await signInAs(excel.page, pane, office.names.clerk);
    await pane.getByRole("button", { name: "生成填报表" }).click();
    await pane.getByText("还没有填人").first().waitFor();
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toContain("_chengxin");
    // Office.js takes the history away; the pane gives it back.
    expect(await pane.evaluate("[typeof history.pushState, typeof history.replaceState]")).toEqual([
      "function",
      "function",
    ]);
    expect(await onEachTab(pane)).toEqual([]);
  });

  test("边填边校验：把97写成了97%的意思，问题马上列出，点一下就选中那一格", async () => {
    pasteRows(excel, [completeCells(0), { ...completeCells(1), 3: 97 }, completeCells(2)]);
    const card = pane.getByRole("button", { name: /李敏/ });
    await card.waitFor();
    expect(await card.textContent()).toContain("请写成 97% 或 0.97");
    expect(await onEachTab(pane)).toEqual([]);
    await pane.getByRole("button", { name: /李敏/ }).click();
    await expect.poll(() => selected(excel)).toBe(cellOf(excel, 1, "3"));
  });

  test("改正以后没有问题，选中一行看得到总分和每一分的依据", async () => {
    excel.host.person.type(gridSheet(excel), cellOf(excel, 1, "3"), "97%");
    await pane.getByText("每一行都完整").waitFor();
    excel.host.person.select(gridSheet(excel), cellOf(excel, 1, "name"));
    await pane.getByText("总分 100").waitFor();
    await pane.getByRole("button", { name: "为什么" }).click();
    expect(await pane.getByText("附件 三级指标44").count()).toBe(1);
    expect(await violations(pane)).toEqual([]);
  });

  test("同步三行，版本写回表里；再上报，表即锁定", async () => {
    await pane.getByRole("button", { name: "同步 3 行" }).click();
    await pane.getByText("已同步 3 行").waitFor();
    await pane.getByRole("button", { name: "上报…" }).click();
    await pane.getByRole("dialog").waitFor();
    expect(await violations(pane)).toEqual([]);
    await pane.getByRole("button", { name: "确认上报 3 人" }).click();
    await pane.getByText(/^已上报。封存码/).waitFor();
    expect(() => excel.host.person.type(gridSheet(excel), cellOf(excel, 0, "name"), "别人")).toThrow();
    await tab(pane, "填报");
    await pane.getByText("本表已锁定").waitFor();
    expect(await onEachTab(pane)).toEqual([]);
  });

  test("功能区按钮与面板里的是同一件事", async () => {
    await excel.press("checkSheet");
    await pane.getByText("已校验 3 行：没有问题").waitFor();
    await excel.press("makeSheet");
    await pane.getByText("本工作簿里已有填报表").waitFor();
    await pane.getByRole("button", { name: "取消" }).click();
  });

  test("负责人退回要写明意见；退回后表重新打开，改好再上报", async () => {
    const { page, close } = await reviewing(office.names.head);
    await page.getByRole("button", { name: "退回" }).click();
    await page.getByText("退回要写明意见").waitFor();
    await page.getByLabel("意见").fill("第一人的学历请核对");
    await page.getByRole("button", { name: "退回" }).click();
    await page.getByText(/^已办理/).waitFor();
    await close();
    await tab(pane, "收件箱");
    await pane.getByRole("button", { name: "刷新" }).click();
    await pane.getByText("第一人的学历请核对").waitFor();
    await pane.getByRole("button", { name: "上报…" }).waitFor();
    excel.host.person.type(gridSheet(excel), cellOf(excel, 0, "17"), "硕士");
    await pane.getByRole("button", { name: "同步 1 行" }).click();
    await pane.getByText("已同步 1 行").waitFor();
    await pane.getByRole("button", { name: "上报…" }).click();
    await pane.getByRole("button", { name: "确认上报 3 人" }).click();
    await pane.getByText(/^已上报。封存码/).waitFor();
  });

  test("负责人确认，两个部门先后审核，批次生效", async () => {
    expect(await approve(office.names.head)).toEqual([]);
    expect(await approve(office.names["credit-officer"])).toEqual([]);
    expect(await approve(office.names["education-officer"])).toEqual([]);
    await tab(pane, "收件箱");
    await pane.getByRole("button", { name: "刷新" }).click();
    await pane.getByText("已生效").waitFor();
    expect(
      await pane.getByRole("listitem").filter({ hasText: "营商部门审核：通过" }).count(),
    ).toBeGreaterThan(0);
  });
});

describe("没有 Office.js 也能用", () => {
  test("内容分发网连不上，面板照样打开，拖入工作簿就能校验", async () => {
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 320, height: 700 } });
    await context.route(/appsforoffice/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${office.origin}/addin/pane.html`);
    await page.getByText("Check a workbook").waitFor();
    const sample = new URL(
      "../../infra/local/samples/yimei-kindergarten-with-mistakes.xlsx",
      import.meta.url,
    );
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "sample.xlsx", mimeType: "", buffer: await readFile(sample) });
    await page.getByRole("button", { name: /97% or 0.97/ }).waitFor();
    const [copy] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download a marked copy" }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe("sample-已校验.xlsx");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

const selected = (excel: ChromiumSession): string => {
  const { box } = excel.host.workbook.selection;
  return cellAddress(box.row, box.column);
};

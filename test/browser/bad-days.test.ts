// 浏览器里的坏日子：文件在工作线程里读，与页面里直接读的一样；改坏的表重建；Excel 的组件、面板的文件取不到，页面自己说
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openXlsx } from "#addin/hosts/xlsx.ts";
import { buildPane } from "#infra/build-pane.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { readRows } from "#shared/workbook/grid/exchange.ts";
import { locate } from "#shared/workbook/grid/locate.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { formWith, tornForm } from "../addin/forms.ts";
import { completeCells } from "../addin/school.ts";
import { rowOf } from "../workbook/forms.ts";
import { olderCells, olderForm } from "../workbook/older-yichun.ts";
import { violations } from "./axe.ts";
import { openBrowser } from "./launch.ts";

const origin = "http://pane.test";
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-pane-"));
  [browser] = await Promise.all([openBrowser(inject("chromium")), buildPane(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const kinds: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
};

/** The pane alone, without a server or a CDN; `missing` files can't be fetched. */
const opened = async (
  address = "pane.html",
  {
    missing = /^$/,
    locale = "zh-CN",
    dark = false,
  }: { missing?: RegExp; locale?: string; dark?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({
    locale,
    viewport: { width: 320, height: 800 },
    reducedMotion: "reduce",
    colorScheme: dark ? "dark" : "light",
  });
  await context.route(/appsforoffice/, (route) => route.abort());
  await context.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/addin\//, "");
    const body = missing.test(path) ? null : await readFile(join(folder, path)).catch(() => null);
    if (body === null) await route.abort();
    else
      await route.fulfill({
        body,
        contentType: kinds[path.replace(/^.*\./, "")] ?? "application/octet-stream",
      });
  });
  const page = await context.newPage();
  await page.goto(`${origin}/addin/${address}`);
  return { context, page };
};

const drop = async (page: Page, bytes: Uint8Array): Promise<void> => {
  const chooser = page.locator("input[type=file]");
  await chooser.setInputFiles({
    name: "填报.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
};

const copyFrom = async (page: Page): Promise<readonly SheetContent[]> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载带标记的副本" }).click(),
  ]);
  const sheets = await readXlsx(await readFile(await download.path()));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return sheets;
};

const rowsIn = (sheets: readonly SheetContent[]) => {
  const form = locate(sheets, gridOf);
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return readRows(form.grid, form.sheet, form.regime);
};

const persons = Array.from({ length: 600 }, (_none, at) => completeCells(at));

test("六百行的表：工作线程读的、另存的，与页面里直接读的、另存的一样；原件不动", async () => {
  const bytes = await writeXlsx(formWith(persons, 600));
  const before = bytes.slice();
  const { context, page } = await opened();
  await drop(page, bytes);
  await page
    .getByText(/600 \/ 600 人完整|人完整/)
    .first()
    .waitFor();
  expect(page.workers().map((worker) => worker.url())).toContain(`${origin}/addin/book-worker.js`);
  const there = await copyFrom(page);
  const host = await openXlsx(bytes, { newRowId: () => "never-asked" });
  if (isWorkbookRefused(host)) throw new Error(host.refusedWorkbook);
  const here = await readXlsx(await host.save());
  if (isWorkbookRefused(here)) throw new Error(here.refusedWorkbook);
  expect(there).toEqual(here);
  expect(rowsIn(there)).toHaveLength(600);
  expect(bytes).toEqual(before);
  await context.close();
});

test("打开大的文件：一路说读到第几行、一共几行，读完才校验", async () => {
  const { context, page } = await opened();
  // Every word of progress that stands on the page, be it for a moment.
  await page.evaluate(`
    window.progress = [];
    new MutationObserver(() => {
      const found = /正在读：([\\d,]+) \\/ ([\\d,]+) 行/.exec(document.body.textContent);
      if (found) window.progress.push(found.slice(1).map((part) => Number(part.replaceAll(",", ""))));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  `);
  await drop(page, await writeXlsx(formWith(persons, 2_400)));
  await page.getByText("600 / 600 人完整").waitFor();
  const told = (await page.evaluate("window.progress")) as [done: number, of: number][];
  const [, of] = told[0] ?? [0, 0];
  expect(of).toBeGreaterThan(2_400);
  expect(new Set(told.map(([done]) => done)).size).toBeGreaterThan(2);
  expect(told.every(([done, all], at) => all === of && done <= of && done >= (told[at - 1]?.[0] ?? 0))).toBe(
    true,
  );
  await context.close();
});

test("没有工作线程的浏览器：在页面里读，一样读得出", async () => {
  const { context, page } = await opened("pane.html", { missing: /book-worker/ });
  await drop(page, await writeXlsx(formWith(persons.slice(0, 3))));
  await page.getByText("3 / 3 人完整").waitFor();
  expect(rowsIn(await copyFrom(page))).toHaveLength(3);
  await context.close();
});

test("隐藏的元数据没了，又添了一列：先列出能保住什么，重建之后照常校验，副本里一格不少", async () => {
  const { context, page } = await opened();
  await drop(page, await writeXlsx(tornForm(persons.slice(0, 3))));
  await page.getByText("表的隐藏信息不完整").waitFor();
  await page.getByRole("button", { name: "看看能保住什么" }).click();
  const card = page.getByRole("region", { name: "重建这张表" });
  await card.getByText("“评价表”收回 3 行").waitFor();
  expect(await card.getByText("有 1 格放不回新表").count()).toBe(1);
  expect(await card.getByText("备忘：待核").count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  if (process.env.CHENGXIN_LOOK) await page.screenshot({ path: `${process.env.CHENGXIN_LOOK}/rebuild.png` });
  await card.getByRole("button", { name: "重建，旧表另名留着" }).click();
  await page.getByText("已重建，收回 3 行").waitFor();
  await page.getByText("3 / 3 人完整").waitFor();
  const sheets = await copyFrom(page);
  expect(rowsIn(sheets).map(({ cells }) => cells)).toEqual(persons.slice(0, 3));
  await context.close();
});

/** A picture of the page for whoever asked to look. */
const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.CHENGXIN_LOOK;
  if (folder === undefined) return;
  // The panel scrolls by itself: made as tall as what it holds.
  const tall = await page.evaluate("document.getElementById('panel')?.scrollHeight ?? 0");
  await page.setViewportSize({ width: 320, height: Math.max(800, Number(tall) + 260) });
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize({ width: 320, height: 800 });
};

const older = () =>
  writeXlsx(olderForm([rowOf(olderCells(0), "teacher-1"), rowOf(olderCells(1), "teacher-2")]));

test("旧版的表：一打开就说改了什么、依据哪一条；拿不准的定了才换；没处放的写进清单，一格不丢", async () => {
  const { context, page } = await opened();
  await drop(page, await older());
  const card = page.getByRole("region", { name: "换成现行的表" });
  await card.getByText("与现行的表有 9 处不同，3 处请您定").waitFor();
  const go = card.getByRole("button", { name: "换成现行的表，旧表另名留着" });
  expect(await go.isDisabled()).toBe(true);
  expect(await card.getByText("附件 三级指标2", { exact: true }).count()).toBe(1);
  await look(page, "older-open");
  await card.getByRole("button", { name: "这 2 处都照搬" }).click();
  await card.getByRole("radio", { name: "就是现行的“9.集体意识”，归到那里（2 格）" }).check();
  await card.getByText("有 2 格放不回新表").waitFor();
  await look(page, "older-settled");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  expect(await violations(page)).toEqual([]);
  await go.click();
  await page.getByText("已重建，收回 2 行").waitFor();
  await look(page, "older-done");
  const sheets = await copyFrom(page);
  expect(rowsIn(sheets).map(({ cells }) => [cells.name, cells["2"], cells["9"], cells["10"]])).toEqual([
    ["王建国", "参加", "是", undefined],
    ["李敏", "参加", "是", undefined],
  ]);
  expect(
    sheets
      .find(({ name }) => name === "没能放回的内容")
      ?.cells.slice(2)
      .map((row) => row[3]),
  ).toEqual(["否", "否"]);
  await context.close();
});

test("an older form, in English and dark: what changed, what is asked, what becomes of it", async () => {
  const { context, page } = await opened("pane.html", { locale: "en-GB", dark: true });
  await drop(page, await older());
  const card = page.getByRole("region", { name: "Turn it into the form in force" });
  await card.getByText("9 differences from the form in force, 3 for you to settle").waitFor();
  await card.getByText("6 more that need no answer").click();
  await look(page, "older-english-dark");
  expect(await violations(page)).toEqual([]);
  await card.getByRole("button", { name: "Cancel" }).click();
  await card.getByRole("button", { name: "See what changed" }).waitFor();
  await context.close();
});

test("在 Excel 里打开而 Office.js 取不到：页面说清楚，文件照样能拖进来查", async () => {
  const { context, page } = await opened("pane.html?_host_Info=Excel$Win32$16.01$zh-CN");
  await page.getByRole("alert").filter({ hasText: "Excel 的组件没有取到" }).waitFor();
  expect(await page.getByRole("button", { name: "重新载入" }).count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  if (process.env.CHENGXIN_LOOK)
    await page.screenshot({ path: `${process.env.CHENGXIN_LOOK}/office-missing.png` });
  await drop(page, await writeXlsx(formWith(persons.slice(0, 2))));
  await page.getByText("2 / 2 人完整").waitFor();
  await context.close();
});

test("普通浏览器里没有 Office.js 是常事：什么也不说", async () => {
  const { context, page } = await opened();
  await page.getByText("检查一个工作簿").waitFor();
  expect(await page.getByText("组件没有取到").count()).toBe(0);
  await context.close();
});

test("面板自己的脚本取不到：页面用两种语言说怎么办，不空转", async () => {
  const { context, page } = await opened("pane.html", { missing: /^pane\.js$/ });
  await page.getByText("诚信册没有打开").waitFor();
  expect(await page.getByText("Chengxin did not open").count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  expect(await page.getByText("正在打开").count()).toBe(0);
  await context.close();
});

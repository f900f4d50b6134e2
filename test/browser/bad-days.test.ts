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
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { formWith } from "../addin/forms.ts";
import { completeCells } from "../addin/school.ts";
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
  { missing = /^$/, locale = "zh-CN" }: { missing?: RegExp; locale?: string } = {},
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({
    locale,
    viewport: { width: 320, height: 800 },
    reducedMotion: "reduce",
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

test("没有工作线程的浏览器：在页面里读，一样读得出", async () => {
  const { context, page } = await opened("pane.html", { missing: /book-worker/ });
  await drop(page, await writeXlsx(formWith(persons.slice(0, 3))));
  await page.getByText("3 / 3 人完整").waitFor();
  expect(rowsIn(await copyFrom(page))).toHaveLength(3);
  await context.close();
});

/** A form whose column of names was deleted, and the hidden sheet with it. */
const torn = (): WorkbookSpec => {
  const whole = formWith(persons.slice(0, 3));
  return {
    ...whole,
    sheets: whole.sheets
      .filter(({ name }) => name !== metaSheetName)
      .map((sheet) =>
        sheet.name === "评价表"
          ? {
              ...sheet,
              merges: [],
              rows: sheet.rows.map((row, at) => [...row, ...(at === 9 ? [{ value: "备忘：待核" }] : [])]),
            }
          : sheet,
      ),
  };
};

test("隐藏的元数据没了，又添了一列：先列出能保住什么，重建之后照常校验，副本里一格不少", async () => {
  const { context, page } = await opened();
  await drop(page, await writeXlsx(torn()));
  await page.getByText("这个工作簿里没有本系统的评价表").waitFor();
  await page.getByRole("button", { name: /看看能不能重建/ }).click();
  const card = page.getByRole("region", { name: "重建这张表" });
  await card.getByText("“评价表”收回 3 行").waitFor();
  expect(await card.getByText("有 1 格放不回新表").count()).toBe(1);
  expect(await card.getByText("备忘：待核").count()).toBe(1);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  if (process.env.CHENGXIN_LOOK) await page.screenshot({ path: `${process.env.CHENGXIN_LOOK}/rebuild.png` });
  await card.getByRole("button", { name: "重建，旧表另名留着" }).click();
  await page.getByText("已重建，收回 3 行").waitFor();
  await page.getByText("3 / 3 人完整").waitFor();
  const sheets = await copyFrom(page);
  expect(rowsIn(sheets).map(({ cells }) => cells)).toEqual(persons.slice(0, 3));
  await context.close();
});

test("在 Excel 里打开而 Office.js 取不到：页面说清楚，文件照样能拖进来查", async () => {
  const { context, page } = await opened("pane.html?_host_Info=Excel$Win32$16.01$zh-CN");
  await page.getByRole("alert").filter({ hasText: "Excel 的组件没有取到" }).waitFor();
  expect(await page.getByRole("button", { name: "重新载入" }).count()).toBe(1);
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
  expect(await page.getByText("正在打开").count()).toBe(0);
  await context.close();
});

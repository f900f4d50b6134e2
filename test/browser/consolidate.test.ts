// 汇总的全程：在浏览器里拖进六个文件，选定冲突，写出汇总再读回；读写都在工作线程里，什么也没有送出
import { mkdir, mkdtemp, readFile, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readSummary } from "#shared/consolidation/summary/read-summary.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { type SampleFile, sixFiles } from "../addin/consolidate-files.ts";
import { openInChromium } from "../excel-host/chromium.ts";
import { violations } from "./axe.ts";
import { openBrowser } from "./launch.ts";
import { type ServedPane, servePane } from "./serve-pane.ts";

let site: ServedPane;
let browser: Browser;
let samples: readonly SampleFile[];

beforeAll(async () => {
  [browser, samples, site] = await Promise.all([openBrowser(inject("chromium")), sixFiles(), servePane()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const opened = async (locale: string): Promise<{ context: BrowserContext; page: Page; sent: string[] }> => {
  const context = await browser.newContext({
    locale,
    viewport: { width: 320, height: 800 },
    reducedMotion: "reduce",
  });
  await context.route(/appsforoffice/, (route) => route.abort());
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await page.goto(`${site.origin}/addin/pane.html`);
  await page.getByRole("tab", { name: /^(汇总|Consolidate)$/ }).click();
  return { context, page, sent };
};

/** Drops the files on the page, as from a folder on the desktop. */
const drop = async (page: Page | Frame): Promise<void> => {
  const data = samples.map(({ name, bytes, modified }) => ({
    name: name.replace(/^.*\//, ""),
    modified: Date.parse(modified),
    text: Buffer.from(bytes).toString("base64"),
  }));
  const transfer = await page.evaluateHandle((files) => {
    const made = new DataTransfer();
    for (const { name, modified, text } of files) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      made.items.add(new File([bytes], name, { lastModified: modified }));
    }
    return made;
  }, data);
  await page
    .getByRole("region", { name: /汇总收来的工作簿|Consolidate the workbooks/ })
    .dispatchEvent("drop", {
      dataTransfer: transfer,
    });
};

const downloaded = async (
  page: Page,
  name: string | RegExp,
  within: Page | Frame = page,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    within.getByRole("button", { name }).first().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

test("拖进六个文件：一份未读、一份重复、一处冲突；选定，写出，读回", async () => {
  const { context, page, sent } = await opened("zh-CN");
  expect(await violations(page)).toEqual([]);
  await drop(page);
  await page.getByText("6 个：读入 4，重复 1，旧份 0，未读 1").waitFor();
  expect(await page.getByRole("status").filter({ hasText: "读完 6 个文件" }).count()).toBe(1);
  const refused = page.getByRole("listitem").filter({ hasText: "第七小学.xls" });
  expect(await refused.textContent()).toContain("另存为");
  expect(await page.getByText("同一人不止一处").count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);

  const choice = page.getByRole("radio", { name: /4\.6/ });
  await choice.click({ force: true });
  await page.getByText("先写选定人的姓名，再选").waitFor();
  expect(await choice.isChecked()).toBe(false);
  await page.getByLabel("选定人").fill("王科长");
  await choice.focus();
  await page.keyboard.press("Space");
  await page.getByText(/^王科长 选定，/).waitFor();
  expect(await page.getByRole("status").filter({ hasText: "王科长 选定" }).count()).toBe(1);
  await page.getByText("0 处", { exact: true }).waitFor();

  const { name, bytes } = await downloaded(page, "汇总工作簿");
  expect(name).toMatch(/^汇总-2026-20\d\d-\d\d-\d\d\.xlsx$/);
  const sheets = await readXlsx(bytes);
  const back = isWorkbookRefused(sheets) ? sheets : readSummary(sheets, { by: "", on: "" });
  if (isWorkbookRefused(back)) throw new Error(back.refusedWorkbook);
  expect(back.previous.rows).toHaveLength(16);
  expect(back.choices.map(({ by }) => by)).toEqual(["王科长"]);
  expect(JSON.stringify(sheets)).not.toMatch(/\d{17}[\dX]/);

  expect((await downloaded(page, /^退回的表（/)).name).toBe("退回的表-2026.zip");
  expect((await downloaded(page, /^修改通知（/)).name).toBe("修改通知-2026.zip");
  expect((await downloaded(page, /^通知/)).name).toMatch(/^\d{10}-.+-2026\.txt$/);
  expect(page.workers().map((worker) => worker.url())).toEqual([
    `${site.origin}/addin/consolidate-worker.js`,
  ]);
  expect(sent).toEqual([]);
  await context.close();
});

test("英文界面也一样；换语言，结果还在", async () => {
  const { context, page } = await opened("en-GB");
  await drop(page);
  await page.getByText("6: 4 read, 1 duplicate, 0 older copies, 1 not read").waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("menuitem", { name: "中文" }).click();
  await page.getByText("6 个：读入 4，重复 1，旧份 0，未读 1").waitFor();
  await context.close();
});

/** The six files as a school's mail leaves them: a folder with folders in it, and what lies about in folders. */
const folderOnDisk = async (): Promise<string> => {
  const root = await mkdtemp(join(site.folder, "收来的-"));
  for (const { name, bytes, modified } of samples) {
    const path = join(root, "各校", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    await utimes(path, new Date(modified), new Date(modified));
  }
  await writeFile(join(root, "各校", "~$第三小学.xlsx"), "lock");
  await writeFile(join(root, "说明.docx"), "");
  return root;
};

test("拖进一个文件夹：里面的文件夹一层层打开，锁文件和不是表格的不读", async () => {
  const { context, page } = await opened("zh-CN");
  const box = await page.getByRole("region", { name: "汇总收来的工作簿" }).boundingBox();
  if (box === null) throw new Error("nowhere to drop");
  const devtools = await context.newCDPSession(page);
  const data = { items: [], files: [await folderOnDisk()], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + 40, data };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, ...at });
  await page.getByText("6 个：读入 4，重复 1，旧份 0，未读 1").waitFor();
  await page.getByText("另有 2 个文件不是表格，没有读").waitFor();
  await page
    .getByText(/各校\/微信\/二小2026\.xlsx$/)
    .first()
    .waitFor();
  await context.close();
});

test("选择一个文件夹，也一样", async () => {
  const { context, page } = await opened("zh-CN");
  await page
    .locator("input[webkitdirectory]")
    .first()
    .setInputFiles(await folderOnDisk());
  await page.getByText("6 个：读入 4，重复 1，旧份 0，未读 1").waitFor();
  await context.close();
});

test("在 Excel 的面板里也一样：开着的工作簿一格不动，汇总另存为新文件", async () => {
  const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce" });
  const excel = await openInChromium(context, { pane: `${site.origin}/addin/pane.html`, width: 320 });
  const { pane, page, host } = excel;
  const before = JSON.stringify(host.save());
  await pane.getByRole("tab", { name: "汇总" }).click();
  await drop(pane);
  await pane.getByText("6 个：读入 4，重复 1，旧份 0，未读 1").waitFor();
  expect(await violations(pane)).toEqual([]);
  expect(await pane.evaluate("document.documentElement.scrollWidth")).toBe(320);
  const { bytes } = await downloaded(page, "汇总工作簿", pane);
  const sheets = await readXlsx(bytes);
  const back = isWorkbookRefused(sheets) ? sheets : readSummary(sheets, { by: "", on: "" });
  if (isWorkbookRefused(back)) throw new Error(back.refusedWorkbook);
  expect(back.previous.rows).toHaveLength(16);
  expect(JSON.stringify(host.save())).toBe(before);
  await excel.close();
  await context.close();
});

// 没有 Office.js：内容分发网连不上，面板照样打开，工作簿照样校验
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type LocalOffice, openLocalOffice } from "../addin/local-office.ts";
import { openBrowser } from "../browser/launch.ts";
import { expectAccessible } from "./screens.ts";

let browser: Browser;
let office: LocalOffice;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice()]);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

test("拖入工作簿就能校验，带标记的副本下载得到；320 像素宽，英文", async () => {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 320, height: 700 } });
  await context.route(/appsforoffice/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${office.origin}/addin/pane.html`);
  await page.getByText("Check a workbook").waitFor();
  const sample = new URL("../../infra/local/samples/yimei-kindergarten-with-mistakes.xlsx", import.meta.url);
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
  await expectAccessible(page);
  await context.close();
});

// 名册导入的全程：在 Excel 的面板里从别的工作表导入，在普通浏览器里只用键盘从文件导入；每一页都过无障碍检查
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { violations } from "../browser/axe.ts";
import { pressByKeyboard } from "../browser/keyboard.ts";
import { openBrowser } from "../browser/launch.ts";
import { openInChromium } from "../excel-host/chromium.ts";
import { cellOf, gridSheet } from "./filling.ts";
import { formWith } from "./forms.ts";
import { type LocalOffice, openLocalOffice, signInAs } from "./local-office.ts";
import { lastYear, pasted, sideBySide, thisYear, workbookOf } from "./roster-sheets.ts";
import { residentId } from "./school.ts";

const screen = { viewport: { width: 320, height: 800 }, reducedMotion: "reduce" } as const;

let browser: Browser;
let office: LocalOffice;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice()]);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

test("填报人在 Excel 里：选表、核对、看结果、勾离开的、写入、撤回，再导入也不重复", async () => {
  const context = await browser.newContext({
    ...screen,
    locale: "zh-CN",
    viewport: { width: 400, height: 800 },
  });
  const excel = await openInChromium(context, { pane: `${office.origin}/addin/pane.html`, width: 320 });
  const { pane, page, host } = excel;
  await pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(page, pane, office.names.clerk);
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByText("还没有填人").first().waitFor();
  for (const [name, rows] of [
    ["去年", lastYear],
    ["今年", thisYear],
    ["两栏", sideBySide],
  ] as const) {
    host.person.addSheet(name);
    host.person.paste(name, "A1", pasted(rows));
  }
  const grid = gridSheet(excel);
  const cell = (person: number, key: string): unknown => {
    const sheet = host.save().find(({ name }) => name === grid);
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cellOf(excel, person, key)) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return sheet?.values[Number(row) - 1]?.[column];
  };

  await pane.getByRole("button", { name: "从已有名册导入" }).click();
  await pane.getByRole("heading", { name: "从已有名册导入" }).waitFor();
  expect(await violations(pane)).toEqual([]);
  await pane.getByRole("button", { name: /^去年/ }).click();
  await pane.getByRole("heading", { name: "核对各列" }).waitFor();
  expect(await pane.getByText("宗教信仰：评价用不到").count()).toBe(1);
  // Numbers are masked wherever they are shown.
  expect(await pane.locator("body").textContent()).not.toContain(residentId(0));
  expect(await violations(pane)).toEqual([]);
  expect(await pane.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await pane.getByRole("button", { name: /^看会怎样/ }).click();
  await pane.getByRole("heading", { name: "导入前请核对" }).waitFor();
  expect(cell(0, "name")).toBe("");
  await pane.getByRole("button", { name: /^写入：新增 4 人/ }).click();
  await pane.getByText("新增 4 人，其余照旧。").waitFor();
  expect([cell(0, "residentId"), cell(3, "name")]).toEqual([residentId(0), "孙志强"]);
  // The form is still being looked at: its button opens after that.
  await expect.poll(() => pane.getByRole("button", { name: "撤回这次导入" }).isEnabled()).toBe(true);
  expect(await violations(pane)).toEqual([]);
  await pane.getByRole("button", { name: /^回到填报/ }).click();

  await pane.getByRole("button", { name: "从已有名册导入" }).click();
  await pane.getByRole("button", { name: /^两栏/ }).click();
  await pane.getByText("请定 4 列").waitFor();
  expect(await pane.getByRole("button", { name: "看会怎样" }).isDisabled()).toBe(true);
  expect(await violations(pane)).toEqual([]);
  await pane.getByLabel("A 列当作").selectOption({ label: "姓名" });
  await pane.getByLabel("B 列当作").selectOption({ label: "身份证号" });
  expect(await pane.getByRole("button", { name: "看会怎样" }).isDisabled()).toBe(false);
  await pane.getByRole("button", { name: "上一步" }).click();

  await pane.getByRole("button", { name: /^今年/ }).click();
  await pane.getByRole("button", { name: "看会怎样" }).click();
  // Another tab for a moment: the page is where it was.
  await pane.getByRole("tab", { name: /^问题/ }).click();
  await pane.getByRole("tab", { name: /^填报/ }).click();
  await pane.getByText("“今年”共 11 行：4 行是人，3 行没有收，4 行没有人。").waitFor();
  expect(await violations(pane)).toEqual([]);
  expect(await pane.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await pane.getByRole("button", { name: /^还在/ }).click();
  await pane.getByText("“今年”共 11 行：5 行是人，2 行没有收，4 行没有人。").waitFor();
  await pane.getByLabel("清空　孙志强").check();
  await pane.getByRole("button", { name: /^写入：新增 2 人，改 1 人，清空 1 人/ }).click();
  await pane.getByText("新增 2 人，改了 1 人，清空 1 人，其余照旧。").waitFor();
  expect([cell(0, "post"), cell(3, "name"), cell(4, "name"), cell(5, "name")]).toEqual([
    "数学教师",
    "",
    "周晓燕",
    "郑秀英",
  ]);
  await pane.getByRole("button", { name: /^撤回这次导入/ }).click();
  await pane.getByText("已撤回").waitFor();
  expect([cell(0, "post"), cell(3, "name"), cell(4, "name")]).toEqual(["语文教师", "孙志强", ""]);
  await excel.close();
  await context.close();
});

test("没有 Excel、只用键盘、英文、深色：表拖进页面，名册从另一个文件导入", async () => {
  const context = await browser.newContext({ ...screen, locale: "en-GB", colorScheme: "dark" });
  await context.route(/appsforoffice/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${office.origin}/addin/pane.html`);
  await page.getByText("Check a workbook").waitFor();
  const drop = async (name: string, bytes: Uint8Array): Promise<void> =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  await drop("form.xlsx", await writeXlsx(formWith([])));
  await pressByKeyboard(page, /^Import from a roster/);
  await page.getByText("This workbook has no other sheet").waitFor();
  await drop("not a workbook.xlsx", new TextEncoder().encode("姓名,身份证号"));
  await page.getByRole("alert").waitFor();
  expect(await violations(page)).toEqual([]);
  await drop("roster.xlsx", await writeXlsx(workbookOf("花名册", lastYear)));
  await pressByKeyboard(page, /^花名册.*looks like a roster/);
  await page.getByRole("heading", { name: "Check the columns" }).waitFor();
  await pressByKeyboard(page, /^See the outcome/);
  await page.getByText("has 8 rows: 4 with a person, 0 not taken, 4 with nobody").waitFor();
  expect(await violations(page)).toEqual([]);
  await pressByKeyboard(page, /^Write: 4 new/);
  await page.getByText("4 new, all else is as before.").waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await pressByKeyboard(page, /^Back to filling in/);
  await page.getByText("0 of 4 persons complete").first().waitFor();
  await context.close();
});

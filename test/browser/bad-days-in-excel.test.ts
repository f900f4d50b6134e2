// Excel 里的坏日子：别的单位的表、电脑日期差一天、合并了格、正在筛选、另一个窗口；每一件说得清、有办法、什么也不丢
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { addDays, type CivilDate, civilDateAt, formatCivilDate } from "#shared/calendar/civil.ts";
import { columnLetters } from "#shared/workbook/address.ts";
import type { WorkbookSpec } from "#shared/workbook/sheet.ts";
import { cellOf, gridSheet } from "../addin/filling.ts";
import { formWith } from "../addin/forms.ts";
import { type LocalOffice, openLocalOffice, signInAs } from "../addin/local-office.ts";
import { completeCells } from "../addin/school.ts";
import { type ChromiumSession, openInChromium } from "../excel-host/chromium.ts";
import { ExcelHost } from "../excel-host/host.ts";
import { openInNode } from "../excel-host/node.ts";
import { violations } from "./axe.ts";
import { openBrowser } from "./launch.ts";

let browser: Browser;
let office: LocalOffice;
beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice()]);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

let context: BrowserContext | undefined;
let excel: ChromiumSession | undefined;
afterEach(async () => {
  await excel?.close();
  await context?.close();
  excel = undefined;
  context = undefined;
});

/** A workbook as somebody left it. */
const workbook = async (spec: WorkbookSpec): Promise<ExcelHost> => {
  const host = new ExcelHost();
  const node = await openInNode({ host });
  for (const name of ["Excel", "Office", "OfficeExtension"] as const) vi.stubGlobal(name, node[name]);
  await excelHost().make(spec);
  node.close();
  vi.unstubAllGlobals();
  return host;
};

/** The pane over a workbook in Excel; the computer may have another day than the office. */
const opened = async (
  host: ExcelHost,
  { locale = "zh-CN", dark = false, days = 0 }: { locale?: string; dark?: boolean; days?: number } = {},
): Promise<{ pane: Frame; page: Page; excel: ChromiumSession }> => {
  context = await browser.newContext({
    locale,
    viewport: { width: 400, height: 900 },
    reducedMotion: "reduce",
    colorScheme: dark ? "dark" : "light",
  });
  if (days !== 0) await context.clock.install({ time: Date.now() + days * 86_400_000 });
  excel = await openInChromium(context, {
    host,
    pane: `${office.origin}/addin/pane.html`,
    width: 320,
    height: 900,
    locale,
  });
  return { pane: excel.pane, page: excel.page, excel };
};

const look = async (pane: Frame, name: string): Promise<void> => {
  const folder = process.env.CHENGXIN_LOOK;
  if (folder !== undefined) await pane.locator("body").screenshot({ path: `${folder}/${name}.png` });
};

const two = (): WorkbookSpec => formWith([completeCells(0), completeCells(1)]);

test("填报的地方合并了格：说在哪、怎么办；一按就取消，盖住的那一格列为缺项", async () => {
  const { pane, excel: session } = await opened(await workbook(two()));
  const sheet = gridSheet(session);
  await pane.getByText("2 / 2 人完整").waitFor();
  const { person } = session.host;
  person.unprotect(sheet);
  const [above, below] = [cellOf(session, 0, "7"), cellOf(session, 1, "7")];
  person.merge(sheet, `${above}:${below}`);
  // Whether Excel tells of a merging is not played: the next check finds it.
  await pane.getByRole("button", { name: "校验全部" }).click();
  const notice = pane.getByRole("alert").filter({ hasText: "合并了格" });
  await notice.getByText(`（${above}:${below}）`).waitFor();
  expect(await notice.textContent()).toContain("按 Ctrl+Z 内容还回得来");
  await look(pane, "merged");
  expect(await violations(pane)).toEqual([]);
  await notice.getByRole("button", { name: "取消合并" }).click();
  await notice.waitFor({ state: "detached" });
  await pane.getByText("1 / 2 人完整").waitFor();
  expect(session.host.workbook.sheet(sheet)?.merges.filter(({ row }) => row > 8)).toEqual([]);
});

test("别的单位的表拿来填：说是谁的、您登录的是谁，照常校验，另建一张", async () => {
  const { pane, page } = await opened(await workbook(two()));
  await pane.getByText("2 / 2 人完整").waitFor();
  expect(await pane.getByText("可能是从别的单位复制来的").count()).toBe(0);
  await signInAs(page, pane, office.names.clerk);
  await pane
    .getByText("这张表是“伊美区第三小学”（2123000001）的，您登录的是“伊美区第三小学”（2123000301）。")
    .waitFor();
  expect(await pane.getByText("2 / 2 人完整").count()).toBe(1);
  await look(pane, "other-unit");
  expect(await violations(pane)).toEqual([]);
});

test.each([
  [-1, "zh-CN", "light"],
  [1, "en-GB", "dark"],
] as const)("电脑的日期差 %i 天：说两边各是哪一天，期限按服务器的算（%s）", async (days, locale, scheme) => {
  const { pane, page } = await opened(await workbook(two()), { locale, dark: scheme === "dark", days });
  const english = locale === "en-GB";
  await pane.getByText(english ? "2 of 2 persons complete" : "2 / 2 人完整").waitFor();
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    pane
      .getByRole("banner")
      .getByRole("button", { name: english ? "Sign in" : "登录", exact: true })
      .click(),
  ]);
  await popup.getByRole("button", { name: new RegExp(office.names.clerk) }).click();
  const there = civilDateAt(Date.now());
  const said = (day: CivilDate): string => formatCivilDate(day, english ? "en" : "zh-CN");
  const here = addDays(there, days);
  await pane
    .getByText(
      english
        ? `This computer says ${said(here)}, the server says ${said(there)}`
        : `这台电脑的日期是 ${said(here)}，服务器是 ${said(there)}`,
    )
    .waitFor();
  await look(pane, `clock-${locale}`);
  expect(await violations(pane)).toEqual([]);
});

test("正在筛选、另一个窗口写了版本：各说一句；知道了就收起来", async () => {
  const { pane, excel: session } = await opened(await workbook(two()));
  const sheet = gridSheet(session);
  await pane.getByText("2 / 2 人完整").waitFor();
  const { person, other, workbook: book } = session.host;
  person.filter(sheet);
  person.unprotect(sheet);
  const values = session.host.save().find(({ name }) => name === sheet)?.values ?? [];
  const keyRow = values.findIndex((row) => row.includes("row-id"));
  const column = values[keyRow]?.indexOf("row-version") ?? 0;
  other.type(sheet, `${columnLetters(column)}${keyRow + 2}`, 3);
  await pane.getByText("表上正在筛选，有的行看不见。").waitFor();
  const notice = pane.getByRole("status").filter({ hasText: "另一个窗口也在同步这张表，有 1 行" });
  await notice.waitFor();
  await look(pane, "filter-other-pane");
  await notice.getByRole("button", { name: "知道了" }).click();
  await notice.waitFor({ state: "detached" });
  expect(book.sheet(sheet)?.filtered).toBe(true);
});

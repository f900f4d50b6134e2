// 坏日子的图片：别的单位的表、日期不对、正在筛选、重建、组件取不到、配对码；签发方的登录页
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { addDays, civilDateAt } from "#shared/calendar/civil.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { gridSheet, pasteRows } from "../addin/filling.ts";
import { tornForm } from "../addin/forms.ts";
import { type LocalOffice, openLocalOffice, signInAs } from "../addin/local-office.ts";
import { completeCells } from "../addin/school.ts";
import { routeOfficeCdn } from "../excel-host/chromium.ts";
import { rowOf } from "../workbook/forms.ts";
import { olderCells, olderForm } from "../workbook/older-yichun.ts";
import { looksInto, stageInBrowser, stageInExcel, type TakeLooks, takePages } from "./looks.ts";

const ofAnotherUnit = fileURLToPath(
  new URL("../../infra/local/samples/yimei-kindergarten-with-mistakes.xlsx", import.meta.url),
);

const atPane = ({ origin }: LocalOffice, more = ""): string => `${origin}/addin/pane.html${more}`;

/** Takes what goes wrong around a form, each with what to do about it, and the pages on which one signs in. */
export async function takeMishapPictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice({ expected: 3 });
  const take = looksInto(folder, browser, report);
  try {
    await takePairing(office, browser, take);
    await takeWithoutOffice(office, browser, take);
    await takeRebuild(office, browser, take);
    await takePages(browser, join(folder, "sign-in.png"), (context) => signInPage(office, context));
    await takePages(browser, join(folder, "sign-in-pairing.png"), async (context) => {
      const page = await context.newPage();
      await page.goto(`${office.issuer}/device`);
      return page;
    });
    await office.moveClock(addDays(civilDateAt(Date.now()), 1));
    await takeNotices(office, browser, take);
  } finally {
    await office.close();
  }
}

/** The window that the pane's own button opens. */
const signInPage = async (office: LocalOffice, context: BrowserContext): Promise<Page> => {
  await routeOfficeCdn(context);
  const page = await context.newPage();
  await page.goto(atPane(office));
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    page
      .getByRole("banner")
      .getByRole("button", { name: /^(登录|Sign in)$/ })
      .click(),
  ]);
  await popup.getByRole("button", { name: new RegExp(office.names.clerk) }).waitFor();
  return popup;
};

const takePairing = async (office: LocalOffice, browser: Browser, take: TakeLooks): Promise<void> => {
  const stage = await stageInBrowser(browser, atPane(office));
  const { pane } = stage;
  await pane.evaluate("window.open = () => null");
  await pane.getByRole("banner").getByRole("button", { name: "登录", exact: true }).click();
  await pane.getByRole("button", { name: "用配对码登录" }).waitFor();
  await take(stage, "mishap-1-no-window");
  await pane.getByRole("button", { name: "用配对码登录" }).click();
  await pane.locator(".pairing-code").waitFor();
  await take(stage, "mishap-2-pairing-code");
  await stage.close();
};

const takeWithoutOffice = async (office: LocalOffice, browser: Browser, take: TakeLooks): Promise<void> => {
  const stage = await stageInBrowser(
    browser,
    atPane(office, "?_host_Info=Excel$Win32$16.01$zh-CN"),
    async (context) => {
      await context.route(/appsforoffice/, (route) => route.abort());
    },
  );
  await stage.pane.getByText("Excel 的组件没有取到").waitFor();
  await take(stage, "mishap-3-office-missing");
  await stage.close();
};

const takeRebuild = async (office: LocalOffice, browser: Browser, take: TakeLooks): Promise<void> => {
  const stage = await stageInBrowser(browser, atPane(office));
  const { page, pane } = stage;
  await page.locator("input[type=file]").setInputFiles({
    name: "填报.xlsx",
    mimeType: "",
    buffer: Buffer.from(await writeXlsx(tornForm([0, 1, 2].map(completeCells)))),
  });
  await pane.getByRole("button", { name: /看看能不能重建/ }).waitFor();
  await take(stage, "mishap-4-torn");
  await pane.getByRole("button", { name: /看看能不能重建/ }).click();
  await pane.getByText("有 1 格放不回新表").waitFor();
  await take(stage, "mishap-5-rebuild");
  await stage.close();
  const older = await stageInBrowser(browser, atPane(office));
  await older.page.locator("input[type=file]").setInputFiles({
    name: "去年的表.xlsx",
    mimeType: "",
    buffer: Buffer.from(
      await writeXlsx(olderForm([0, 1].map((number) => rowOf(olderCells(number), `teacher-${number}`)))),
    ),
  });
  await older.pane.getByText("与现行的表有 9 处不同").waitFor();
  await take(older, "mishap-8-older-form");
  await older.close();
};

const takeNotices = async (office: LocalOffice, browser: Browser, take: TakeLooks): Promise<void> => {
  const excel = await stageInExcel(browser, office.origin);
  await excel.pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(excel.page, excel.pane, office.names.clerk);
  await excel.pane.getByRole("button", { name: "生成填报表" }).click();
  await excel.pane.getByRole("button", { name: "校验全部" }).waitFor();
  pasteRows(excel, [0, 1, 2].map(completeCells));
  await excel.pane.getByText("每一行都完整").waitFor();
  excel.host.person.filter(gridSheet(excel));
  await excel.pane.getByRole("button", { name: "校验全部" }).click();
  await excel.pane.getByText("表上正在筛选").waitFor();
  await take(excel, "mishap-6-notices");
  await excel.close();
  const dropped = await stageInBrowser(browser, atPane(office));
  await signInAs(dropped.page, dropped.pane, office.names.clerk);
  await dropped.page.locator("input[type=file]").setInputFiles(ofAnotherUnit);
  await dropped.pane.getByRole("alert").waitFor();
  await take(dropped, "mishap-7-other-unit");
  await dropped.close();
};

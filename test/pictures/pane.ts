// 填报的图片: the pane with a realistic sheet, on real Office.js and the real local server; from signing in to the hand-in.
import { fileURLToPath } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";
import { cellOf, gridSheet, pasteRows, type Row } from "../addin/filling.ts";
import { type LocalOffice, openLocalOffice, period, school, signInAs } from "../addin/local-office.ts";
import { completeCells } from "../addin/school.ts";
import { type ExcelStage, looksInto, stageInBrowser, stageInExcel, type TakeLooks } from "./looks.ts";

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

/** A staff without a mistake; one person is graded E. */
export const rightStaff = (): Row[] =>
  Array.from({ length: 14 }, (_, number) => ({
    ...completeCells(number),
    ...(number === 9 ? belowTheFloor : {}),
  }));

export const tab = (pane: Frame | Page, name: RegExp): Promise<void> =>
  pane.getByRole("tab", { name }).click();
export const tabs = {
  fill: /^(填报|Fill in)/,
  problems: /^(问题|Problems)/,
  sync: /^(同步|Sync)/,
  inbox: /^(收件箱|Inbox)/,
} as const;

export const sync = async ({ pane }: Pick<ExcelStage, "pane">): Promise<void> => {
  await pane.getByRole("button", { name: /^同步 \d+ 行/ }).click();
  await pane.getByText(/^已同步/).waitFor();
};

/** Takes the way from a workbook without a form to one that is ready to be handed in, and the pane in a plain browser. */
export async function takePanePictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice({ expected: 16 });
  const take = looksInto(folder, browser, report);
  try {
    await takeInExcel(office, browser, take);
    const dropped = await stageInBrowser(browser, `${office.origin}/addin/pane.html`);
    await dropped.pane.getByText("检查一个工作簿").waitFor();
    await take(dropped, "fill-12-browser");
    await dropped.page.locator("input[type=file]").setInputFiles(sample);
    await dropped.pane.getByRole("button", { name: "下载带标记的副本" }).waitFor();
    await take(dropped, "fill-13-browser-checked");
    await dropped.close();
  } finally {
    await office.close();
  }
}

const takeInExcel = async (office: LocalOffice, browser: Browser, take: TakeLooks): Promise<void> => {
  const excel = await stageInExcel(browser, office.origin);
  const { pane, page, context } = excel;
  await pane.getByText("建表", { exact: true }).first().waitFor();
  await take(excel, "fill-01-signed-out");
  await signInAs(page, pane, office.names.clerk);
  await take(excel, "fill-02-make");
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByRole("button", { name: "校验全部" }).waitFor();
  await take(excel, "fill-03-empty");
  pasteRows(excel, staff());
  await pane.getByText("3. ").first().waitFor();
  excel.host.person.select(gridSheet(excel), cellOf(excel, 9, "name"));
  await pane.getByText("直接判级").waitFor();
  await take(excel, "fill-04-filled");
  await take(excel, "fill-05-receipt", {
    open: (english) => pane.getByRole("button", { name: english ? "How it is counted" : "怎么算的" }).click(),
    close: () => page.keyboard.press("Escape"),
  });
  excel.host.person.select(gridSheet(excel), cellOf(excel, 0, "name"));
  await pane.getByRole("button", { name: "怎样能到 A 级" }).click();
  await pane.getByRole("button", { name: "为什么" }).click();
  await take(excel, "fill-06-why");
  await pane.getByRole("button", { name: "为什么" }).click();
  await tab(pane, tabs.problems);
  await take(excel, "fill-07-problems");
  await tab(pane, tabs.sync);
  await take(excel, "fill-08-waiting");
  await sync(excel);
  await conflict(office, excel);
  await pane.getByText("两人改了同一格").waitFor();
  await pane.getByRole("radio", { name: "都不是，另填" }).last().check();
  await take(excel, "fill-09-conflict");
  await context.setOffline(true);
  await pane.getByText("离线，照常填报").waitFor();
  await take(excel, "fill-10-offline");
  await context.setOffline(false);
  await pane.getByRole("banner").getByText("已连接").waitFor();
  pasteRows(excel, rightStaff());
  await pane.getByRole("radio", { name: /^我的/ }).first().check();
  await tab(pane, tabs.fill);
  await pane.getByText("每一行都完整").waitFor();
  await take(excel, "fill-11-complete");
  await excel.close();
};

/** The same cells are changed by a colleague on the server and by the clerk on the sheet. */
const conflict = async (office: LocalOffice, excel: ExcelStage): Promise<void> => {
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
      {
        id: row.id,
        table: row.table,
        base: row.version,
        cells: { ...row.cells, 18: "良好", 17: "硕士", 3: 0.9 },
      },
    ],
  });
  excel.host.person.type(gridSheet(excel), cellOf(excel, 6, "18"), "中等");
  excel.host.person.type(gridSheet(excel), cellOf(excel, 6, "3"), "96%");
  await excel.pane.getByRole("button", { name: /^同步 \d+ 行/ }).click();
};

// 名册导入页的图片: a roster imported over another in Excel's pane, step by step.
import type { Browser } from "playwright-core";
import { openLocalOffice, signInAs } from "../addin/local-office.ts";
import { lastYear, pasted, sideBySide, thisYear } from "../addin/roster-sheets.ts";
import { looksInto, stageInExcel } from "./looks.ts";

/** Takes the choice of a sheet, the columns (settled and in doubt), the summary and the end. */
export async function takeRosterPictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice();
  const take = looksInto(folder, browser, report);
  try {
    const excel = await stageInExcel(browser, office.origin);
    const { host, pane, page } = excel;
    const press = (name: string | RegExp): Promise<void> =>
      pane.getByRole("button", { name }).first().click();
    await pane.getByText("建表", { exact: true }).first().waitFor();
    await signInAs(page, pane, office.names.clerk);
    await press("生成填报表");
    await pane.getByRole("button", { name: "校验全部" }).waitFor();
    for (const [name, rows] of [
      ["去年花名册", lastYear],
      ["今年花名册", thisYear],
      ["通讯录", sideBySide],
    ] as const) {
      host.person.addSheet(name);
      host.person.paste(name, "A1", pasted(rows));
    }
    await press("从已有名册导入");
    await pane.getByText("本工作簿里的工作表").waitFor();
    await take(excel, "roster-1-source");
    await press(/^去年花名册/);
    await take(excel, "roster-2-columns");
    await press("看会怎样");
    await press(/^写入/);
    await pane.getByText(/^新增 4 人/).waitFor();
    await take(excel, "roster-3-done");
    await press("回到填报");
    await press("从已有名册导入");
    await press(/^通讯录/);
    await take(excel, "roster-4-doubt");
    await press("上一步");
    await press(/^今年花名册/);
    await press("看会怎样");
    await pane.getByText("没有收").first().waitFor();
    await take(excel, "roster-5-summary");
    await excel.close();
  } finally {
    await office.close();
  }
}

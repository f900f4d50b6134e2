// 名册导入页的图片: a roster imported over another in Excel's pane, each step, 320 px too, both languages and themes.
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openLocalOffice, signInAs } from "../addin/local-office.ts";
import { lastYear, pasted, sideBySide, thisYear } from "../addin/roster-sheets.ts";
import { openInChromium } from "../excel-host/chromium.ts";

/** Takes the choice of a sheet, the columns (settled and in doubt), the summary and the end. */
export async function takeRosterPictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice();
  const context = await browser.newContext({
    viewport: { width: 380, height: 900 },
    deviceScaleFactor: 1.5,
    locale: "zh-CN",
  });
  try {
    const { host, pane, page, ...excel } = await openInChromium(context, {
      pane: `${office.origin}/addin/pane.html`,
      width: 380,
      height: 900,
    });
    const take = async (name: string): Promise<void> => {
      await pane.waitForTimeout(300);
      // All of the page at once, however long.
      await page.evaluate("document.querySelector('iframe').height = 1900");
      await page.setViewportSize({ width: 380, height: 1900 });
      await pane.waitForTimeout(200);
      await pane.locator("body").screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
      report(name);
    };
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
    await take("pane-30-roster-source");
    await press(/^去年花名册/);
    await take("pane-31-roster-columns");
    await press("看会怎样");
    await press(/^写入/);
    await pane.getByText(/^新增 4 人/).waitFor();
    await take("pane-32-roster-done");
    await press("回到填报");
    await press("从已有名册导入");
    await press(/^通讯录/);
    await take("pane-33-roster-doubt");
    await press("上一步");
    await press(/^今年花名册/);
    await press("看会怎样");
    await pane.getByText("没有收").first().waitFor();
    await take("pane-34-roster-summary");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate("document.querySelector('iframe').width = 320");
    await take("pane-35-roster-dark-320");
    await page.emulateMedia({ colorScheme: "light" });
    await press("设置");
    await pane.getByRole("menuitem", { name: "English" }).click();
    await take("pane-36-roster-english-320");
    await excel.close();
  } finally {
    await context.close();
    await office.close();
  }
}

// 积分登记的图片: a point sheet's way through the pane: made, filled, an item found by the regulation's wording, checked, explained.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { cellIn, tableIn, typeRows } from "../addin/filling-tables.ts";
import { openLocalOffice } from "../addin/local-office.ts";
import { openInChromium } from "../excel-host/chromium.ts";

const pupils = ["虚小明", "虚小红", "虚小刚", "虚小丽"].map((name, at) => ({
  name,
  pupilNumber: `L37108320260000${at}`,
  stage: 4 + at,
  className: `${"四五六七"[at]}（1）班`,
}));

const unit = { code: rushanPupilSample.unit, name: "乳山市示例小学" };

export async function takePointSheetPictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const office = await openLocalOffice({ expected: 16 });
  const context = await browser.newContext({
    viewport: { width: 380, height: 820 },
    deviceScaleFactor: 2,
    locale: "zh-CN",
  });
  try {
    const excel = await openInChromium(context, {
      pane: `${office.origin}/addin/pane.html`,
      width: 380,
      height: 820,
    });
    const { pane, page } = excel;
    const take = async (name: string): Promise<void> => {
      await pane.waitForTimeout(400);
      await pane.locator("body").screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
      report(name);
    };
    const tab = (name: string) => pane.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    await pane.getByRole("form", { name: "建表" }).waitFor();
    await pane.getByLabel("办法").selectOption(rushanPupil.id);
    await pane.getByLabel("单位代码").fill(unit.code);
    await pane.getByLabel("单位名称").fill(unit.name);
    await pane.getByLabel("学年（填结束的那一年）").fill("2026");
    await take("points-01-make");
    await pane.getByRole("button", { name: "生成填报表" }).click();
    await pane.getByRole("button", { name: "校验全部" }).waitFor();
    await take("points-02-empty");
    typeRows(excel, "roster", pupils);
    typeRows(excel, "deeds", [
      { subject: "虚小明", on: "2026-03-10", deed: "拾金不昧" },
      { subject: "虚小红", item: "5-4-a", on: "2026-03-12" },
      { subject: "虚小强", item: "4-2", on: "2026-13-01" },
    ]);
    await pane.getByText("虚小红").first().waitFor();
    const { sheet } = tableIn(excel, "deeds");
    excel.host.person.select(sheet, cellIn(excel, "deeds", 0, "item"));
    const search = pane.getByRole("combobox", { name: /第 7 行/ });
    await search.fill("好人好事");
    await take("points-03-search");
    await search.fill("");
    await search.press("ArrowDown");
    await take("points-04-pick");
    await search.press("Enter");
    await pane.getByText("要填：级别").first().waitFor();
    excel.host.person.select(sheet, cellIn(excel, "deeds", 1, "subject"));
    await take("points-05-person");
    const rules = supplementWorkbook(rushanPupil, { unit, locale: "zh-CN", supplement: rushanPupilSample });
    if (rules === null) throw new Error("no rules");
    await pane
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "rules.xlsx", mimeType: "", buffer: Buffer.from(await writeXlsx(rules)) });
    await pane.getByText(/^已按细则/).waitFor();
    typeRows(excel, "deeds", [
      { level: rushanPupil.sheet.levels.find(({ id }) => id === "校")?.title["zh-CN"] ?? "" },
      { admonished: "2026-03-01、2026-03-05", earlier: "2026-03-01、2026-03-05" },
    ]);
    excel.host.person.select(sheet, cellIn(excel, "deeds", 0, "deed"));
    await pane.getByRole("button", { name: "为什么" }).waitFor();
    await take("points-06-selected");
    await pane.getByRole("button", { name: "为什么" }).click();
    await take("points-07-why");
    await pane.getByRole("button", { name: "为什么" }).click();
    await tab("问题");
    await take("points-08-problems");
    await tab("同步");
    await take("points-09-sync");
    await page.emulateMedia({ colorScheme: "dark" });
    await tab("填报");
    await take("points-10-dark");
    await page.emulateMedia({ colorScheme: "light" });
    await pane.getByRole("button", { name: "设置" }).click();
    await pane.getByRole("menuitem", { name: "English" }).click();
    await tab("Problems");
    await take("points-11-english");
    await page.evaluate("document.querySelector('iframe').width = 320");
    await tab("Fill in");
    excel.host.person.select(sheet, cellIn(excel, "deeds", 0, "item"));
    await take("points-12-320-english");
    await excel.close();
  } finally {
    await context.close();
    await office.close();
  }
}

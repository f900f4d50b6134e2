// 积分登记的图片: a point sheet's way through the pane: the unit's rules brought, recorded, an item found by the regulation's wording, explained.
import type { Browser } from "playwright-core";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { cellIn, tableIn, typeRows } from "../addin/filling-tables.ts";
import { type LocalOffice, openLocalOffice, school, signInAs } from "../addin/local-office.ts";
import { looksInto, stageInBrowser, stageInExcel, type TakeLooks } from "./looks.ts";
import { tab, tabs } from "./pane.ts";

const pupils = ["虚小明", "虚小红", "虚小刚", "虚小丽"].map((name, at) => ({
  name,
  pupilNumber: `L37108320260000${at}`,
  stage: 4 + at,
  className: `${"四五六七"[at]}（1）班`,
}));

/** The school's approved rules as a workbook. */
const rulesFile = async () => {
  const supplement = { ...rushanPupilSample, unit: school.code };
  const rules = supplementWorkbook(rushanPupil, { unit: school, locale: "zh-CN", supplement });
  if (rules === null) throw new Error("no rules");
  return { name: "rules.xlsx", mimeType: "", buffer: Buffer.from(await writeXlsx(rules)) };
};

/** Takes the point sheet before and after the unit's rules are on record. */
export async function takePointSheetPictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice({ expected: 4, regimes: [rushanPupil.id] });
  try {
    await takeInExcel(office, browser, looksInto(folder, browser, report));
  } finally {
    await office.close();
  }
}

/** The head of the unit drops the same workbook and puts it on record. */
const record = async (office: LocalOffice, browser: Browser, take: TakeLooks): Promise<void> => {
  const stage = await stageInBrowser(browser, `${office.origin}/addin/pane.html`);
  await signInAs(stage.page, stage.pane, office.names.head);
  await tab(stage.pane, tabs.fill);
  await stage.page
    .locator("input[type=file]")
    .first()
    .setInputFiles(await rulesFile());
  await stage.pane.getByRole("button", { name: "登记这份细则" }).waitFor();
  await take(stage, "points-6-rules-to-record");
  await stage.pane.getByRole("button", { name: "登记这份细则" }).click();
  await stage.pane.getByText("细则第1版已登记").waitFor();
  await stage.close();
};

const takeInExcel = async (office: LocalOffice, browser: Browser, take: TakeLooks): Promise<void> => {
  const excel = await stageInExcel(browser, office.origin);
  const { pane, page, context } = excel;
  await pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(page, pane, office.names.clerk);
  await pane.getByLabel("办法").selectOption(rushanPupil.id);
  await pane.getByLabel("学年（填结束的那一年）").fill("2026");
  await take(excel, "points-1-make");
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByRole("button", { name: "校验全部" }).waitFor();
  typeRows(excel, "roster", pupils);
  typeRows(excel, "deeds", [
    { subject: "虚小明", on: "2026-03-10", deed: "拾金不昧" },
    { subject: "虚小红", item: "5-4-a", on: "2026-03-12" },
    { subject: "虚小强", item: "4-2", on: "2026-13-01" },
  ]);
  await pane.getByText("虚小红").first().waitFor();
  const { sheet } = tableIn(excel, "deeds");
  excel.host.person.select(sheet, cellIn(excel, "deeds", 0, "item"));
  const search = pane.getByRole("combobox", { name: /^(第 7 行|Row 7)/ });
  await search.fill("好人好事");
  await pane.getByText("没有这样的内容").waitFor();
  await take(excel, "points-2-nothing-found");
  await search.fill("荣誉");
  await pane.getByRole("option", { name: /^4-2/ }).waitFor();
  await take(excel, "points-3-pick");
  await pane.getByRole("option", { name: /^4-2/ }).click();
  await pane.getByText("要填：级别").first().waitFor();
  excel.host.person.select(sheet, cellIn(excel, "deeds", 1, "subject"));
  await pane.getByRole("option", { name: "虚小明" }).waitFor();
  await take(excel, "points-4-person");
  await pane
    .locator("input[type=file]")
    .first()
    .setInputFiles(await rulesFile());
  await pane.getByText(/^已按细则/).waitFor();
  typeRows(excel, "deeds", [
    { level: rushanPupil.sheet.levels.find(({ id }) => id === "校")?.title["zh-CN"] ?? "" },
    { admonished: "2026-03-01、2026-03-05", earlier: "2026-03-01、2026-03-05" },
    { subject: "虚小刚", on: "2026-04-01" },
  ]);
  excel.host.person.select(sheet, cellIn(excel, "deeds", 0, "deed"));
  await pane.getByRole("button", { name: "为什么" }).waitFor();
  await take(excel, "points-5-rules-by-hand");
  await record(office, browser, take);
  // Back from a broken connection, the pane asks what is on record.
  await context.setOffline(true);
  await pane.getByText("离线，照常填报").waitFor();
  await context.setOffline(false);
  await pane.getByText("按已登记的细则第1版计分").waitFor();
  await pane.getByRole("button", { name: "为什么" }).click();
  await take(excel, "points-7-rules-on-record");
  await tab(pane, tabs.problems);
  await take(excel, "points-8-problems");
  await excel.close();
};

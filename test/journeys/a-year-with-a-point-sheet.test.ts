// 积分登记的一年：细则登记生效、建表、一个班的名册、按原文登事、先劝告才能扣分、两人改一件事、上报、确认生效、逐件告知家长
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { regimeVersion } from "#shared/engine/version.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { cellIn, tableIn, typeRows } from "../addin/filling-tables.ts";
import { type LocalOffice, openLocalOffice, period, school, signInAs } from "../addin/local-office.ts";
import { pasted } from "../addin/roster-sheets.ts";
import { openBrowser } from "../browser/launch.ts";
import type { ChromiumSession } from "../excel-host/chromium.ts";
import {
  approve,
  expectAccessible,
  expectEachTabAccessible,
  handIn,
  openExcel,
  openInbox,
  refreshInbox,
  tab,
} from "./screens.ts";

const sheet = { regime: rushanPupil.id, unit: school.code, period };
const supplement = { ...rushanPupilSample, unit: school.code };
const classRoster = [
  ["姓名", "学籍号", "年级", "班级"],
  ["虚小明", "L20250001", 5, "五1班"],
  ["虚小红", "L20250002", 5, "五1班"],
  ["虚小刚", "L20250003", 5, "五1班"],
];

let browser: Browser;
let office: LocalOffice;
let excel: ChromiumSession;
let pane: Frame;

beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(inject("chromium")),
    openLocalOffice({ regimes: [rushanPupil.id], expected: 3 }),
  ]);
  excel = await openExcel(browser, office);
  pane = excel.pane;
});
afterAll(async () => {
  await excel?.close();
  await browser?.close();
  await office?.close();
});

const select = (table: string, row: number, key: string): void =>
  excel.host.person.select(tableIn(excel, table).sheet, cellIn(excel, table, row, key));
const type = (table: string, row: number, key: string, value: string): void =>
  excel.host.person.type(tableIn(excel, table).sheet, cellIn(excel, table, row, key), value);
const value = (table: string, row: number, key: string): unknown => {
  const { sheet: name, firstRow, keys } = tableIn(excel, table);
  return excel.host.save().find((one) => one.name === name)?.values[firstRow + row]?.[keys.indexOf(key)];
};
/** Finds an item by words of the regulation and picks the first. */
const pick = async (row: number, wording: string, item: RegExp): Promise<void> => {
  select("deeds", row, "item");
  const search = pane.getByRole("combobox", { name: new RegExp(`第 ${row + 7} 行`) });
  await search.fill(wording);
  await pane.getByRole("option", { name: item }).first().waitFor();
  await search.press("Enter");
  await expect.poll(() => String(value("deeds", row, "item"))).toMatch(item);
};

test("填报人登录、建表，一个班的名册从已有的表导入", async () => {
  await pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(excel.page, pane, office.names.clerk);
  await pane.getByLabel("办法").selectOption(rushanPupil.id);
  await pane.getByLabel("学年（填结束的那一年）").fill(period);
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByText("还没有填人").first().waitFor();
  await expectEachTabAccessible(pane);
  excel.host.person.addSheet("五1班");
  excel.host.person.paste("五1班", "A1", pasted(classRoster));
  await pane.getByRole("button", { name: "从已有名册导入" }).click();
  await pane.getByRole("button", { name: /^五1班/ }).click();
  await pane.getByRole("button", { name: /^看会怎样/ }).click();
  await pane.getByRole("button", { name: /^写入：新增 3 人/ }).click();
  await pane.getByText("新增 3 人，其余照旧。").waitFor();
  await pane.getByRole("button", { name: /^回到填报/ }).click();
  expect([0, 1, 2].map((row) => value("roster", row, "name"))).toEqual(["虚小明", "虚小红", "虚小刚"]);
});

test("细则没有登记，行送不出去，说明凭哪一条；登记生效并带入以后就计分", async () => {
  await pane.getByRole("button", { name: "同步 3 行" }).click();
  await pane
    .getByText(/第二条/)
    .first()
    .waitFor();
  await expectAccessible(pane);
  await tab(pane, "填报");
  await pane.getByText("本单位的实施细则还没有带入").waitFor();
  const rules = supplementWorkbook(rushanPupil, { unit: school, locale: "zh-CN", supplement });
  if (rules === null) throw new Error("no rules");
  const file = { name: "细则.xlsx", mimeType: "", buffer: Buffer.from(await writeXlsx(rules)) };
  // The head of the unit brings the approved rules and puts them on record.
  const { page: head, close } = await openInbox(browser, office, office.names.head);
  await tab(head, "填报");
  await head.locator("input[type=file]").first().setInputFiles(file);
  await head.getByRole("button", { name: "登记这份细则" }).waitFor();
  await expectAccessible(head);
  await head.getByRole("button", { name: "登记这份细则" }).click();
  await head.getByText("细则第1版已登记").waitFor();
  await close();
  await pane.locator("input[type=file]").first().setInputFiles(file);
  await pane.getByText("已按细则第1版计分").waitFor();
});

test("一事一行，条目按办法的原文查找点选；屡教不改的要先有劝告记录，轻微的只作教育引导", async () => {
  typeRows(excel, "deeds", [
    { subject: "虚小红", on: "2026-01-09" },
    { subject: "虚小明", on: "2025-10-12" },
    { subject: "虚小红", on: "2026-03-12" },
    { subject: "虚小刚", on: "2026-04-01", deed: "走廊里追跑" },
  ]);
  await pick(0, "作弊", /^5-3-b/);
  await expectAccessible(pane);
  await pick(1, "县、地、省、国家级 竞赛", /^4-3/);
  await pick(2, "吸烟", /^5-6/);
  await pick(3, "非主观恶意", /^19/);
  type("deeds", 1, "level", "省级");
  await tab(pane, "问题");
  const missing = pane.getByRole("button", { name: /第五条（六）/ });
  await missing.waitFor();
  expect(await missing.textContent()).toContain("虚小红");
  await expectAccessible(pane);
  type("deeds", 2, "admonished", "2026-03-01");
  await pane.getByText("没有问题").first().waitFor();
});

test("总分和等级：100+8、100−10−8、教育引导不扣分", async () => {
  await tab(pane, "填报");
  for (const [row, total, grade] of [
    [0, "总分 108", "A+"],
    [1, "总分 82", "B"],
    [2, "总分 100", "A+"],
  ] as const) {
    select("roster", row, "name");
    await pane.getByText(total, { exact: true }).waitFor();
    expect(await pane.locator(".grade").textContent()).toBe(grade);
  }
  await pane.getByRole("button", { name: "为什么" }).click();
  await pane
    .getByText(/第十九条/)
    .first()
    .waitFor();
  await expectAccessible(pane);
});

test("同步；两位填报人改了同一件事的同一栏，并排看清，取自己的", async () => {
  await pane.getByRole("button", { name: "同步 7 行" }).click();
  await pane.getByText(/^已同步 7 行/).waitFor();
  const colleague = office.deskOf("clerk-2");
  const { rows } = await colleague.get("list-rows", { ...sheet, table: "deeds" });
  const row = rows.find(({ cells }) => cells.item === "5-3-b");
  if (row === undefined) throw new Error("not on the server");
  await colleague.get("save-rows", {
    ...sheet,
    regimeVersion: regimeVersion(rushanPupil),
    rows: [{ id: row.id, table: row.table, base: row.version, cells: { ...row.cells, deed: "期末数学" } }],
  });
  type("deeds", 0, "deed", "期末语文");
  await pane.getByRole("button", { name: "同步 1 行" }).click();
  const dispute = pane.getByRole("listitem").filter({ hasText: "许安然于" });
  await dispute.waitFor();
  expect(await dispute.textContent()).toContain("虚小红");
  await expectAccessible(pane);
  await dispute.getByRole("radio", { name: "我的： 期末语文" }).check();
  await pane.getByRole("button", { name: "按所选存下" }).click();
  await pane.getByRole("button", { name: "同步 1 行" }).click();
  await pane.getByText(/^已同步 1 行/).waitFor();
  const { rows: after } = await colleague.get("list-rows", { ...sheet, table: "deeds" });
  expect(after.find(({ id }) => id === row.id)?.cells.deed).toBe("期末语文");
});

test("上报，领导小组确认即生效", async () => {
  await handIn(pane, 3);
  await approve(browser, office, office.names.head);
  await refreshInbox(pane);
  await pane.getByText("已生效").waitFor();
});

test("守信、失信每一件都告知家长；没有第十九条那一件的事", async () => {
  const notices = pane.getByRole("listitem").filter({ hasText: "审慎告知家长" });
  await expect.poll(() => notices.count()).toBe(3);
  await expectAccessible(pane);
  expect(await pane.getByText(/虚小刚/).count()).toBe(0);
  for (const open of [2, 1, 0]) {
    const notice = notices.filter({ has: pane.getByRole("button", { name: "登记告知" }) });
    await notice.first().getByLabel("告知方式").fill("家访");
    await notice.first().getByRole("button", { name: "登记告知" }).click();
    await expect.poll(() => notice.count()).toBe(open);
  }
  expect(await notices.filter({ hasText: /告知（家访），林知夏登记/ }).count()).toBe(3);
});

test("达不到A级的：警示提醒，并与家长联系，都凭第十五条，办了就登记", async () => {
  const tasks = pane.getByRole("listitem").filter({ hasText: "第十五条" });
  await expect.poll(() => tasks.count()).toBe(2);
  for (const open of [1, 0]) {
    const task = tasks.filter({ has: pane.getByRole("button", { name: "登记告知" }) });
    expect(await task.first().textContent()).toContain("虚小红");
    await task.first().getByLabel("告知方式").fill("电话");
    await task.first().getByRole("button", { name: "登记告知" }).click();
    await expect.poll(() => task.count()).toBe(open);
  }
});

test("监护人提出异议：登记时可选的是名册上的三个人，不是一件件事", async () => {
  await pane.getByRole("button", { name: "登记异议、更正或举报" }).click();
  const form = pane.getByRole("form", { name: "登记异议、更正或举报" });
  const persons = form.getByLabel("关于谁").getByRole("option");
  await expect
    .poll(async () => (await persons.allTextContents()).sort())
    .toEqual(["虚小明", "虚小红", "虚小刚"].sort());
  await form.getByLabel("种类").selectOption({ label: "异议（第十七条）" });
  await form.getByLabel("关于谁").selectOption({ label: "虚小红" });
  await form.getByLabel("提出的事由").fill("当天没有到校");
  await form.getByRole("checkbox").check();
  await form.getByRole("button", { name: "登记" }).click();
  await pane.getByText("已登记，期限开始计算").waitFor();
  await refreshInbox(pane);
  await pane.getByText("当天没有到校").waitFor();
  await expectAccessible(pane);
});

test("学校十日内书面答复；答复以后填报人看得到结果和理由", async () => {
  await pane.getByText("还剩 10 日").waitFor();
  const { page, close } = await openInbox(browser, office, office.names.head);
  await page.getByText("当天没有到校").waitFor();
  await page.getByLabel("理由").fill("监考记录属实，维持认定");
  await expectAccessible(page);
  await page.getByRole("button", { name: "答复并办结" }).click();
  await page.getByText("已答复办结").first().waitFor();
  await close();
  await refreshInbox(pane);
  await pane.getByText("监考记录属实，维持认定").waitFor();
});

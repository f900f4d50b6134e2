// 评价表的一年：导入名册、填、改、两人合填、上报、按格退回、改好再报、三方通过生效、告知、异议逾期、明年的表
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { addDays, civilDateAt } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { cellStates } from "#shared/workbook/states.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { cellOf, gridSheet } from "../addin/filling.ts";
import { type LocalOffice, openLocalOffice, period, school, signInAs } from "../addin/local-office.ts";
import { lastYear, pasted, workbookOf } from "../addin/roster-sheets.ts";
import { bestAnswers, residentId } from "../addin/school.ts";
import { openBrowser } from "../browser/launch.ts";
import { parseAddress } from "../excel-host/address.ts";
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

const sheet = { regime: yichunPractitioner.id, unit: school.code, period };
/** 思想素质 18 of 32: below its floor, grade E whatever the total. */
const belowTheFloor = { 1: "否", 2: "否", 4: "否", 5: "否", 7: "否", 8: "否", 9: "否" };

let browser: Browser;
let office: LocalOffice;
let excel: ChromiumSession;
let pane: Frame;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice({ expected: 4 })]);
  excel = await openExcel(browser, office);
  pane = excel.pane;
});
afterAll(async () => {
  await excel?.close();
  await browser?.close();
  await office?.close();
});

const gridCells = () => excel.host.save().find(({ name }) => name === gridSheet(excel));
const at = (person: number, key: string) => {
  const { row, column } = parseAddress(cellOf(excel, person, key));
  return { value: gridCells()?.values[row]?.[column], fill: gridCells()?.fills[row]?.[column] };
};
const type = (person: number, key: string, value: string | number): void =>
  excel.host.person.type(gridSheet(excel), cellOf(excel, person, key), value);
const selected = (): string => {
  const { box } = excel.host.workbook.selection;
  return cellAddress(box.row, box.column);
};
const sync = async (count: number): Promise<void> => {
  await pane.getByRole("button", { name: `同步 ${count} 行` }).click();
  await pane.getByText(new RegExp(`^已同步 ${count} 行`)).waitFor();
};

test("填报人登录，按办法附件建表，名册从已有的表导入", async () => {
  await pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(excel.page, pane, office.names.clerk);
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByText("还没有填人").first().waitFor();
  expect(excel.host.workbook.sheets.map(({ name }) => name)).toContain("_chengxin");
  // Office.js takes the history away; the pane gives it back.
  expect(await pane.evaluate("[typeof history.pushState, typeof history.replaceState]")).toEqual([
    "function",
    "function",
  ]);
  await expectEachTabAccessible(pane);
  excel.host.person.addSheet("花名册");
  excel.host.person.paste("花名册", "A1", pasted(lastYear));
  await pane.getByRole("button", { name: "从已有名册导入" }).click();
  await pane.getByRole("button", { name: /^花名册/ }).click();
  await pane.getByRole("button", { name: /^看会怎样/ }).click();
  await pane.getByRole("button", { name: /^写入：新增 4 人/ }).click();
  await pane.getByText("新增 4 人，其余照旧。").waitFor();
  await pane.getByRole("button", { name: /^回到填报/ }).click();
  expect([0, 1, 2, 3].map((person) => at(person, "name").value)).toEqual([
    "王建国",
    "李敏",
    "赵丽华",
    "孙志强",
  ]);
});

test("边填边校验：97%写成了97，问题马上列出，点一下就选中那一格", async () => {
  const [first] = indicatorsOf(yichunPractitioner);
  const answers = [{}, { 3: 97 }, {}, belowTheFloor].map((more) => ({ ...bestAnswers(), ...more }));
  excel.host.person.paste(
    gridSheet(excel),
    cellOf(excel, 0, first?.id ?? ""),
    answers.map((row: Readonly<Record<string, string | number>>) =>
      indicatorsOf(yichunPractitioner).map(({ id }) => row[id] ?? null),
    ),
  );
  const card = pane.getByRole("button", { name: /李敏/ });
  await card.waitFor();
  expect(await card.textContent()).toContain("写成 97% 或 0.97");
  await expectEachTabAccessible(pane);
  await card.click();
  await expect.poll(selected).toBe(cellOf(excel, 1, "3"));
});

test("改正以后没有问题，选中一行看得到总分和每一分的依据；分项不到底线的直接评为E级", async () => {
  type(1, "3", "97%");
  await pane.getByText("每一行都完整").waitFor();
  excel.host.person.select(gridSheet(excel), cellOf(excel, 1, "name"));
  await pane.getByText("总分 100").waitFor();
  await pane.getByRole("button", { name: "为什么" }).click();
  expect(await pane.getByText("附件 三级指标44").count()).toBe(1);
  await expectAccessible(pane);
  excel.host.person.select(gridSheet(excel), cellOf(excel, 3, "name"));
  await pane.getByText("直接判级").first().waitFor();
});

test("两位填报人：同事改了同一格，并排看清，取同事的", async () => {
  await sync(4);
  const colleague = office.deskOf("clerk-2");
  const { rows } = await colleague.get("list-rows", sheet);
  const row = rows.find(({ cells }) => cells.name === "赵丽华");
  if (row === undefined) throw new Error("not on the server");
  const { periods } = await colleague.get("read-self", {});
  await colleague.get("save-rows", {
    ...sheet,
    regimeVersion: periods[0]?.regimeVersion ?? "",
    rows: [{ id: row.id, table: row.table, base: row.version, cells: { ...row.cells, 17: "硕士" } }],
  });
  type(2, "17", "本科及以下");
  await pane.getByRole("button", { name: "同步 1 行" }).click();
  const dispute = pane.getByRole("listitem").filter({ hasText: "许安然于" });
  await dispute.waitFor();
  expect(await dispute.textContent()).toContain(`原来：${bestAnswers()[17]}`);
  // The sync goes on after the first dispute is shown; its end gives the buttons their colours back.
  await expect.poll(() => pane.getByRole("button", { name: "校验全部" }).isEnabled()).toBe(true);
  await expectAccessible(pane);
  await dispute.getByRole("radio", { name: "许安然的： 硕士" }).check();
  await pane.getByRole("button", { name: "按所选存下" }).click();
  await expect.poll(() => at(2, "17").value).toBe("硕士");
  await pane.getByRole("button", { name: /^同步/ }).last().click();
  await pane.getByText(/^已全部同步|^已同步|^取回了/).waitFor();
});

test("上报，表即锁定；功能区按钮与面板里的是同一件事", async () => {
  await handIn(pane, 4);
  expect(() => type(0, "name", "别人")).toThrow();
  await tab(pane, "填报");
  await pane.getByText("本表已锁定").waitFor();
  await expectEachTabAccessible(pane);
  await excel.press("checkSheet");
  await pane.getByText("已校验 4 行：没有问题").waitFor();
  await excel.press("makeSheet");
  await pane.getByText("本工作簿里已有填报表").waitFor();
  await pane.getByRole("button", { name: "取消" }).click();
});

test("负责人退回，意见写到格上：表上那一格着色，列表里点得到；改好再上报", async () => {
  const { page: head, close } = await openInbox(browser, office, office.names.head);
  await head.getByRole("textbox", { name: "意见", exact: true }).fill("第一人的学历请核对");
  await head.getByRole("button", { name: "指着某一格写意见" }).click();
  await head.getByLabel("哪一行").selectOption({ label: "王建国" });
  await head.getByLabel("哪一格").selectOption({ label: `17. 学历要求：${bestAnswers()[17]}` });
  await head.getByLabel(/^对这一格的意见/).fill("毕业证上是硕士");
  await head.getByRole("button", { name: "加上这条意见" }).click();
  await expectAccessible(head);
  // What was said of a cell goes back with the batch, never with an approval.
  expect(await head.getByRole("button", { name: "通过" }).isDisabled()).toBe(true);
  await head.getByRole("button", { name: "退回" }).click();
  await head.getByText(/^已办理/).waitFor();
  await close();
  await refreshInbox(pane);
  await pane.getByText("第一人的学历请核对").waitFor();
  await expectAccessible(pane);
  await tab(pane, "填报");
  const comment = pane.getByRole("region", { name: "退回意见" }).getByRole("button");
  expect(await comment.textContent()).toContain("毕业证上是硕士");
  await expectAccessible(pane);
  await expect.poll(() => at(0, "17").fill).toBe(cellStates.problem.fill);
  await comment.click();
  await expect.poll(selected).toBe(cellOf(excel, 0, "17"));
  type(0, "17", "硕士");
  await sync(1);
  await handIn(pane, 4);
});

test("负责人确认，两个部门先后审核，批次生效", async () => {
  for (const person of [office.names.head, office.names["credit-officer"], office.names["education-officer"]])
    await approve(browser, office, person);
  await refreshInbox(pane);
  await pane.getByText("已生效").waitFor();
  expect(await pane.getByRole("listitem").filter({ hasText: "营商部门审核：通过" }).count()).toBeGreaterThan(
    0,
  );
});

test("评为E级的要告知本人：在收件箱登记", async () => {
  const notice = pane.getByRole("listitem").filter({ hasText: "孙志强评为 E 级" });
  await notice.waitFor();
  await expectAccessible(pane);
  await notice.getByRole("button", { name: "登记告知" }).click();
  await notice.getByText(/告知（当面告知），林知夏登记/).waitFor();
});

test("收到异议，登记；办理的部门看到倒数；钟拨过期限，逾期写明；逾期也要答复", async () => {
  const { due } = dueDate(civilDateAt(Date.now()), { count: 15, unit: "workday" });
  await pane.getByRole("button", { name: "登记异议、更正或举报" }).click();
  const form = pane.getByRole("form", { name: "登记异议、更正或举报" });
  await form.getByLabel("关于谁").selectOption({ label: "孙志强" });
  await form.getByLabel("提出的事由").fill("升旗出勤记载有误");
  await form.getByRole("checkbox").check();
  await expectAccessible(pane);
  await form.getByRole("button", { name: "登记" }).click();
  await pane.getByText("还剩 15 个工作日").waitFor();

  await office.moveClock(addDays(due, 1));
  const { page, close } = await openInbox(browser, office, office.names["education-officer"]);
  await page.getByText(/到期，没有答复/).waitFor();
  await page.getByText(/^已过截止日/).waitFor();
  await expectAccessible(page);
  await page.getByLabel("理由").fill("核对出勤记录，予以更正");
  await page.getByRole("button", { name: "答复并办结" }).click();
  await page.getByText("已答复办结").first().waitFor();
  await close();
});

test("明年的表，名册从今年的工作簿来：四个人都在，答案都空着", async () => {
  const thisYear = await writeXlsx(workbookOf("评价表2026", gridCells()?.values ?? []));
  await excel.close();
  excel = await openExcel(browser, office);
  pane = excel.pane;
  await pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(excel.page, pane, office.names.clerk);
  await pane.getByLabel("年度").fill("2027");
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByText("还没有填人").first().waitFor();
  await pane.getByRole("button", { name: "从已有名册导入" }).click();
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "2026.xlsx", mimeType: "", buffer: Buffer.from(thisYear) });
  await pane.getByRole("button", { name: /^评价表2026/ }).click();
  await pane.getByRole("button", { name: /^看会怎样/ }).click();
  await pane.getByRole("button", { name: /^写入：新增 4 人/ }).click();
  await pane.getByText("新增 4 人，其余照旧。").waitFor();
  expect([at(0, "name").value, at(0, "residentId").value, at(0, "17").value]).toEqual([
    "王建国",
    residentId(0),
    "",
  ]);
});
